/** How a route table tells a gate, a guard and a declared public route from any other function. */
import type { Requirement } from './requirements/requirement.ts'
import { describeRequirement } from './requirements/words.ts'

/** What a gate lets through, and what it refuses behind it. */
export interface GateMark {
  /** Tells marks apart. */
  readonly is: 'gate'
  /** Whether it refuses what nobody guards. */
  readonly defaultDeny: boolean
  /** Whether it lets in who brings no credentials. */
  readonly optional: boolean
}

/** What a guard asks. */
export interface GuardMark {
  /** Tells marks apart. */
  readonly is: 'guard'
  /** Absent where it is not one and the same for each request. */
  readonly requirement: Requirement | undefined
  /** The requirement, in words. */
  readonly words: string
}

/** What a function of a route's chain is, and what it asks. */
export type Mark = GateMark | GuardMark | { readonly is: 'public' | 'refusal' }

/**
 * A string, since what wraps handlers (tracing, promises in Express 4) copies a function's enumerable string members and
 * nothing else; two installed copies of this package recognise each other's guards by it.
 */
const key = 'portcullis.mark'

/** Lets route tables recognise a guard, and say what it asks. It changes nothing about what the guard does. */
export function markGuard<Guard extends object>(guard: Guard, requirement: Requirement): Guard {
  return mark(guard, { is: 'guard', requirement, words: describeRequirement(requirement) })
}

/** The same for a policy: it guards every route that it stands before, each by its own row. */
export function markPolicy<Guard extends object>(guard: Guard): Guard {
  return mark(guard, { is: 'guard', requirement: undefined, words: 'as the policy says' })
}

/** Lets route tables recognise a gate. */
export function markGate<Gate extends object>(
  gate: Gate,
  { defaultDeny, optional }: Omit<GateMark, 'is'>,
): Gate {
  return mark(gate, { is: 'gate', defaultDeny, optional })
}

/** Lets route tables recognise that a route is public on purpose. */
export function markPublic<Handler extends object>(handler: Handler): Handler {
  return mark(handler, { is: 'public' })
}

/** Lets route tables pass over what default deny itself puts before a route's functions. */
export function markRefusal<Handler extends object>(handler: Handler): Handler {
  return mark(handler, { is: 'refusal' })
}

/** What a function of a route's chain is marked as; `undefined` for any other. */
export function markOf(value: unknown): Mark | undefined {
  const isMarkable = (typeof value === 'object' && value !== null) || typeof value === 'function'
  return isMarkable ? (value as { [key]?: Mark })[key] : undefined
}

function mark<Value extends object>(value: Value, given: Mark): Value {
  return Object.defineProperty(value, key, { value: Object.freeze(given), enumerable: true })
}
