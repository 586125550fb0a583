/** What the functions in a route's chain make of it: guarded, public, or neither. */

import { type GuardMark, type Mark, markOf } from '../marks.ts'
import type { Requirement } from '../requirements/requirement.ts'

/** Whether a route asks something of its caller, is public on purpose, or neither. */
export type RouteStatus = 'guarded' | 'public' | 'unguarded'

/** One route of an application, as its router keeps it. */
export interface Route {
  /** In capitals; `*` for every method. */
  readonly method: string
  /** The pattern as it was written. Behind `(mounted)` where the framework does not keep what stands before it. */
  readonly path: string
  /** Whether a guard stands in its chain. */
  readonly status: RouteStatus
  /** What its guards ask, in words; `undefined` where there is none. */
  readonly requirement: string | undefined
  /** The same as data, one for each guard in the chain. */
  readonly requirements: readonly Requirement[]
  /** Whether nobody gets there without a token, as far as the chain tells. */
  readonly asksToken: boolean
}

/** What surely runs before a route's own handlers, and those. */
export interface Chain {
  /** Functions of the routers around it that run for each of its requests, in order. */
  readonly before: readonly unknown[]
  /** Its own, in order. The last one answers: a guard there guards nothing. */
  readonly own: readonly unknown[]
  /** Whether a gate stands behind it that it would otherwise have passed. A route before it is public, as is the custom. */
  readonly gateFollows: boolean
}

/** Judges one route by its chain. */
export function judgeChain(method: string, path: string, { before, own, gateFollows }: Chain): Route {
  const marks = marksOf([...before, ...guardingOf(own)])
  const guards = marks.filter(isGuard)
  const gates = marks.filter((mark) => mark.is === 'gate')
  const isDeclared = marks.some(({ is }) => is === 'public')
  const isPublic = isDeclared || (gates.length === 0 && gateFollows)
  const status = isGuarded(marks) ? 'guarded' : isPublic ? 'public' : 'unguarded'
  const words = [...new Set(guards.map((guard) => guard.words))]
  return Object.freeze({
    method,
    path,
    status,
    requirement: words.length === 0 ? undefined : words.join(', and '),
    requirements: guards.flatMap(({ requirement }) => requirement ?? []),
    asksToken: status !== 'public' || gates.some(({ optional }) => !optional),
  })
}

/** Whether a route that has these functions, and answers, needs a guard from elsewhere. */
export function isUnguarded(own: readonly unknown[]): boolean {
  const marks = marksOf(guardingOf(own))
  return own.some(isOfApplication) && !isGuarded(marks) && !marks.some(({ is }) => is === 'public')
}

/** Guards that no handler follows: such a route answers nothing itself, it guards what comes after it. */
export function isGuardsAlone(own: readonly unknown[]): boolean {
  return own.filter(isOfApplication).every((one) => markOf(one)?.is === 'guard')
}

export function marksOf(functions: readonly unknown[]): readonly Mark[] {
  return functions.flatMap((one) => markOf(one) ?? [])
}

function guardingOf(own: readonly unknown[]): readonly unknown[] {
  return isGuardsAlone(own) ? own : own.slice(0, -1)
}

function isOfApplication(one: unknown): boolean {
  return markOf(one)?.is !== 'refusal'
}

function isGuard(mark: Mark): mark is GuardMark {
  return mark.is === 'guard'
}

/** Behind a gate that denies by default, what was asked before it does not count. */
function isGuarded(marks: readonly Mark[]): boolean {
  const denying = marks.findLastIndex((mark) => mark.is === 'gate' && mark.defaultDeny)
  return marks.slice(denying + 1).some(isGuard)
}
