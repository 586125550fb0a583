/** What the functions in a route's chain make of it: guarded, public, or neither. */
import type { Requirement } from '../requirements/requirement.ts'
import { markOf } from './marks.ts'

export type RouteStatus = 'guarded' | 'public' | 'unguarded'

/** One route of an application, as its router keeps it. */
export interface Route {
  /** In capitals; `*` for every method. */
  readonly method: string
  /** The pattern as it was written. Behind `(mounted)` where the framework does not keep what stands before it. */
  readonly path: string
  readonly status: RouteStatus
  /** What its guards ask, in words; `undefined` where there is none. */
  readonly requirement: string | undefined
  /** The same as data, one for each guard in the chain. */
  readonly requirements: readonly Requirement[]
}

/** What surely runs before a route's own handlers, and those. */
export interface Chain {
  /** Functions of the routers around it that run for each of its requests. */
  readonly before: readonly unknown[]
  /** Its own, in order. The last one answers: a guard there guards nothing. */
  readonly own: readonly unknown[]
  /** Whether a gate may stand anywhere in the application. A route before it is public, as is the custom. */
  readonly gateFollows: boolean
}

/** Judges one route by its chain. */
export function judgeChain(method: string, path: string, { before, own, gateFollows }: Chain): Route {
  const marks = [...before, ...own.slice(0, -1)].flatMap((one) => markOf(one) ?? [])
  const guards = marks.filter(({ is }) => is === 'guard')
  const isPublic = marks.some(({ is }) => is === 'public') || gateFollows
  const status = guards.length > 0 ? 'guarded' : isPublic ? 'public' : 'unguarded'
  const words = [...new Set(guards.map((guard) => guard.words))]
  return Object.freeze({
    method,
    path,
    status,
    requirement: words.length === 0 ? undefined : words.join(', and '),
    requirements: guards.flatMap(({ requirement }) => requirement ?? []),
  })
}
