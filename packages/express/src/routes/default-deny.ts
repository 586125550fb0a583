/** Default deny on Express: a refusing first handler for each route that has no guard of its own. */
import { denyRoute, isUnguarded, markRefusal, type Refused } from '@portcullis/core'
import type { NextFunction, Request, Response } from 'express'
import { answer } from '../response.ts'
import { type Handle, handlersFor, isRoute, putFirst, type Route } from './stack.ts'

/** The routes that requests have come to, in order. */
const passed = new WeakMap<object, Route[]>()

/**
 * Sees to every route that a request comes to, in whatever router or mounted application: the router names it in
 * `req.route` before any of its handlers runs. Refuses at once where `gate` stands in the chain of an unguarded route.
 */
export function denyRoutes(request: Request, gate: object): Refused | undefined {
  if (passed.has(request)) return undefined
  const routes: Route[] = []
  passed.set(request, routes)
  let current: unknown = request.route
  Object.defineProperty(request, 'route', {
    configurable: true,
    enumerable: true,
    get: () => current,
    set(value: unknown) {
      if (isRoute(value) && value !== current) {
        routes.push(value)
        if (isUnguarded(handlersFor(value, request))) refuseFirst(value)
      }
      current = value
    },
  })
  if (!isRoute(current)) return undefined
  const own = handlersFor(current, request)
  return own.includes(gate as Handle) ? denyRoute(request, own) : undefined
}

const refusing = new WeakSet<Route>()

function refuseFirst(route: Route): void {
  if (refusing.has(route)) return
  refusing.add(route)
  const refuse = (request: Request, response: Response, next: NextFunction): void => {
    const others = passed.get(request)?.filter((other) => other !== route) ?? []
    const refused = denyRoute(
      request,
      handlersFor(route, request),
      others.map((other) => handlersFor(other, request)),
    )
    if (refused === undefined) next()
    else answer(refused, response, next)
  }
  putFirst(route, markRefusal(refuse))
}
