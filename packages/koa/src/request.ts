/** Translates in: what core's gate sees of a Koa context. */
import type { RequestLike } from '@portcullis/core'
import type { Context } from 'koa'

export function toRequestLike(context: Context): RequestLike {
  const { method, originalUrl, req, res } = context
  const { headers, rawHeaders } = req
  return { method, url: originalUrl, headers, rawHeaders, raw: context, response: res }
}

/** Where middleware that gives requests an id puts it: `ctx.state.requestId`, or pino's `ctx.req.id`. */
export function requestIdOf({ raw }: RequestLike): unknown {
  const { state, req } = raw as Context
  return (state as { requestId?: unknown }).requestId ?? (req as { id?: unknown }).id
}

/** The pattern that @koa/router matched. */
export function routeOf({ raw }: RequestLike): string | undefined {
  const { _matchedRoute: route } = raw as { _matchedRoute?: unknown }
  return route === undefined ? undefined : String(route)
}
