/** Default deny: what nobody guards is refused. */
import type { Refused } from '../admission.ts'
import { denyPassage, isUnjudged } from '../passage.ts'
import { type HeldResponse, holdResponse } from './stopper.ts'

const hint =
  'No guard stands in the chain of this route: add one (requireAuth() is the weakest), or declare it public.'

/** Refuses a route that has no guard of its own, unless one of the guards around it has judged this request. */
export function denyRoute(raw: object, around: readonly object[] = []): Refused | undefined {
  return isUnjudged(raw, around) ? denyPassage(raw, hint) : undefined
}

/**
 * Sees to it that nothing answers an admitted request that no guard has judged. `headers` are those that the framework
 * keeps for itself until it answers.
 */
export function denyAnswers(
  raw: object,
  response: HeldResponse,
  headers?: ReturnType<HeldResponse['getHeaders']>,
): void {
  holdResponse(response, () => (isUnjudged(raw) ? denyPassage(raw, hint).reply : undefined), headers)
}
