/** Step 7 of 8: requirements joined. */
import { misuse, reading } from '../errors/configuration.ts'
import type { Leaf, Not, Requirement } from './requirement.ts'

/** Deeper than a person would write, and shallow enough to be walked without care. */
export const maxDepth = 32

const kinds: { readonly [Kind in Requirement['kind']]: true } = {
  authenticated: true,
  realmRole: true,
  clientRole: true,
  scope: true,
  group: true,
  organization: true,
  claim: true,
  identityKind: true,
  authorizedParty: true,
  audience: true,
  freshToken: true,
  custom: true,
  not: true,
  anyOf: true,
  allOf: true,
}

/** At least one of these. Throws `ConfigurationError` for an empty list, and for anything that is no requirement. */
export function anyOf(...requirements: Requirement[]): Requirement {
  return joined('anyOf', requirements)
}

/** Every one of these. Throws `ConfigurationError` for an empty list, and for anything that is no requirement. */
export function allOf(...requirements: Requirement[]): Requirement {
  return joined('allOf', requirements)
}

/** Whatever does not fulfil this. What cannot be judged refuses here too. */
export function not(requirement: Requirement): Requirement {
  return bounded(Object.freeze({ kind: 'not', of: checkRequirement('not', requirement) }))
}

/** Whether a value is a requirement, for callers without a type checker. */
export function checkRequirement(builder: string, value: unknown): Requirement {
  if (reading(builder, () => isRequirement(value))) return value as Requirement
  throw misuse(builder, 'takes requirements, as realmRole(...) and its kin make them', value)
}

function isRequirement(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !Object.isFrozen(value)) return false
  const { kind } = value as { kind?: unknown }
  return typeof kind === 'string' && Object.hasOwn(kinds, kind)
}

/** Whether several requirements stand in it. */
export function isJoined(requirement: Requirement): requirement is Exclude<Requirement, Leaf | Not> {
  return requirement.kind === 'anyOf' || requirement.kind === 'allOf'
}

function joined(kind: 'anyOf' | 'allOf', requirements: readonly Requirement[]): Requirement {
  if (requirements.length === 0) {
    throw misuse(kind, 'needs at least one requirement: an empty list would mean everybody or nobody')
  }
  const of = Object.freeze(requirements.map((one) => checkRequirement(kind, one)))
  return bounded(Object.freeze({ kind, of }))
}

function bounded(requirement: Requirement): Requirement {
  if (isWithin(maxDepth, requirement)) return requirement
  throw misuse(requirement.kind, `may be nested ${maxDepth} deep at most`)
}

/** Looks no deeper than that. */
function isWithin(levels: number, requirement: Requirement): boolean {
  if (levels === 0) return false
  const inner = requirement.kind === 'not' ? [requirement.of] : isJoined(requirement) ? requirement.of : []
  return inner.every((one) => isWithin(levels - 1, one))
}
