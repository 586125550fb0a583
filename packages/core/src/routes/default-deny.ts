/** Default deny: what nobody guards is refused. */
import type { Refused } from '../admission.ts'
import { denyPassage, judgesOf } from '../passage.ts'
import type { Reply } from '../response/reply.ts'
import { isGuardsAlone, isUnguarded, marksOf } from './chain.ts'
import { type HeldHeaders, type HeldResponse, holdResponse } from './stopper.ts'

/** Whether a gate before this request denies by default, and nothing has judged it since. */
export function isUnjudged(raw: object): boolean {
  return judgesOf(raw)?.size === 0
}

/**
 * Refuses a route that has no guard among its `own` functions, unless a guard has judged the request on its way there;
 * the guards of `others`, routes that the request passes as well, speak for themselves alone.
 */
export function denyRoute(
  raw: object,
  own: readonly unknown[],
  others: readonly (readonly unknown[])[] = [],
): Refused | undefined {
  const judges = judgesOf(raw)
  if (judges === undefined || !isUnguarded(own)) return undefined
  const elsewhere = new Set<unknown>(others.flatMap((other) => (isGuardsAlone(other) ? [] : marksOf(other))))
  return [...judges].some((judge) => !elsewhere.has(judge))
    ? undefined
    : denyPassage(
        raw,
        'No guard stands in the chain of this route: add one (requireAuth() is the weakest), or declare the route public.',
      )
}

/** Refuses a request that nothing has judged. */
export function denyUnjudged(raw: object): Refused | undefined {
  return isUnjudged(raw)
    ? denyPassage(
        raw,
        'Something answered that no guard stands before: a handler outside a route, or a route whose guards the gate could not see.',
      )
    : undefined
}

const held = new WeakSet<object>()

/**
 * Sees to it that nothing answers an admitted request that no guard has judged: an answer becomes the refusal, an error
 * keeps its status and loses its body. `headers` are those that the framework keeps for itself until it answers.
 */
export function denyAnswers(raw: object, response: HeldResponse, headers?: HeldHeaders): void {
  if (held.has(response)) return
  held.add(response)
  holdResponse(
    response,
    {
      isHeld: () => isUnjudged(raw),
      replyTo: (status) => (isError(status) ? blank(status) : denyUnjudged(raw)?.reply),
    },
    headers,
  )
}

/** Whether an answer of this status gives nothing: an error, which default deny lets be known, but for its body. */
export function isError(status: number): boolean {
  return status >= 400 && status <= 599
}

function blank(status: number): Reply {
  return { status, headers: { 'Cache-Control': 'no-store' }, body: '' }
}
