/** Translates in: what core's gate sees of an Express request. */
import type { RequestLike } from '@portcullis/core'
import type { Request } from 'express'

export function toRequestLike(request: Request): RequestLike {
  const { method, originalUrl, headers, rawHeaders, res } = request
  return { method, url: originalUrl, headers, rawHeaders, raw: request, response: res }
}

/** What middleware that gives requests an id calls it: express-request-id, pino-http and their like. */
export function requestIdOf({ raw }: RequestLike): unknown {
  return (raw as { id?: unknown }).id
}

/** The pattern of the route, behind the paths that its routers are mounted at: those stand as the caller sent them. */
export function routeOf({ raw }: RequestLike): string | undefined {
  const { baseUrl = '', route } = raw as Partial<Pick<Request, 'baseUrl' | 'route'>>
  return route === undefined ? undefined : baseUrl + String(route.path)
}
