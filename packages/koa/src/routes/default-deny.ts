/** Default deny on Koa: a refusing first handler for each route of @koa/router that has no guard of its own. */
import {
  denyRoute,
  denyUnjudged,
  isError,
  isUnguarded,
  isUnjudged,
  markRefusal,
  type Refused,
  settlePassage,
} from '@portcullis/core'
import type { Context, Next } from 'koa'
import { answer } from '../response.ts'
import { type Handle, isRoute, type Layer } from './layers.ts'

/** As much of a context as @koa/router puts there before any handler runs. */
type Routed = Context & { router?: unknown; matched?: readonly Layer[] }

/**
 * Sees to every route that a request comes to, in whatever router: @koa/router names it in `ctx.matched`, then itself in
 * `ctx.router`, before any of its handlers runs. Where `gate` stands in a router itself, its chain is made by now, so
 * that an unguarded route in it is refused at once.
 */
export function denyRoutes(context: Routed, gate: Handle): Refused | undefined {
  let router = context.router
  Object.defineProperty(context, 'router', {
    configurable: true,
    enumerable: true,
    get: () => router,
    set(value: unknown) {
      router = value
      refuseFirst(context)
    },
  })
  refuseFirst(context)
  const rest = restOf(context, gate)
  return rest === undefined ? undefined : denyRoute(context, rest)
}

const refusing = new WeakSet<Layer>()

function refuseFirst({ matched = [] }: Routed): void {
  for (const layer of matched) {
    if (!isRoute(layer) || refusing.has(layer) || !isUnguarded(layer.stack)) continue
    refusing.add(layer)
    const refuse = async (context: Routed, next: Next): Promise<void> => {
      const others = (context.matched ?? []).filter((other) => isRoute(other) && other !== layer)
      const refused = denyRoute(
        context,
        layer.stack,
        others.map(({ stack }) => stack),
      )
      if (refused === undefined) await next()
      else answer(refused, context)
    }
    // A new stack, since requests may be under way in the old one.
    layer.stack = [markRefusal(refuse), ...layer.stack]
  }
}

/** What follows a gate that stands in a router, to the end of the first route; `undefined` where it stands elsewhere. */
function restOf({ matched = [], method }: Routed, gate: Handle): readonly Handle[] | undefined {
  const chain = matched.filter((layer) => !isRoute(layer) || layer.methods.includes(method))
  const at = chain.findLastIndex(({ stack }) => stack.includes(gate))
  const end = chain.findIndex((layer, index) => index >= at && isRoute(layer))
  if (at === -1 || end === -1) return undefined
  const functions = chain.slice(at, end + 1).flatMap(({ stack }) => stack)
  return functions.slice(functions.indexOf(gate) + 1)
}

/**
 * Judges what has been answered when control comes back to the gate: an answer becomes the refusal, an error keeps its
 * status and loses its body. What stands before the gate may then answer as it likes; where nothing is answered, Koa does.
 */
export function denyAnswer(context: Context): void {
  if (!isUnjudged(context) || context.respond === false || context.headerSent) return
  const { status, body } = context
  if (!isError(status)) {
    const refused = denyUnjudged(context)
    if (refused !== undefined) answer(refused, context)
    return
  }
  if (body !== undefined && body !== null) {
    context.body = ''
    context.status = status
  }
  settlePassage(context)
}
