/** What Koa and @koa/router keep of their routes: read here, and named nowhere else. */
import { literalPrefixOf } from '@portcullis/core'

export type Handle = (...args: never[]) => unknown

/** One entry of a router's stack: a route, or middleware where it has no methods. */
export interface Layer {
  readonly methods: readonly string[]
  /** Whole, with the prefixes of the routers that it was mounted through. */
  readonly path: string | RegExp
  readonly regexp: RegExp
  readonly opts: { readonly end?: boolean }
  /** Its functions, in order. */
  stack: readonly Handle[]
}

export interface Router {
  readonly stack: readonly Layer[]
  readonly opts?: { readonly exclusive?: unknown }
}

/** Middleware of an application, or the router in it. */
export type Entry = Handle & { readonly router?: Router }

/** What stands in an application or a router, in order; `undefined` for anything else. */
export function entriesOf(app: unknown): readonly (Entry | Router)[] | undefined {
  const { middleware, router, stack } = (app ?? {}) as {
    middleware?: readonly Entry[]
    router?: Router
    stack?: unknown
  }
  if (Array.isArray(middleware)) return middleware
  if (router !== undefined) return [router]
  return Array.isArray(stack) ? [app as Router] : undefined
}

export function isRoute({ methods }: Layer): boolean {
  return methods.length > 0
}

/** Whether middleware of a router runs before whatever comes to a later route; where that is not sure, it does not. */
export function covers({ path, regexp, opts }: Layer, { path: routed }: Layer): boolean {
  if (typeof routed !== 'string' || path instanceof RegExp) return false
  const literal = literalPrefixOf(routed)
  return (opts.end === false || literal === routed) && regexp.test(literal === '' ? '/' : literal)
}
