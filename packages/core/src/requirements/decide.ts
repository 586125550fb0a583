/** Step 7 of 8: an identity against a requirement. */

import type { RefusalCode } from '../errors/codes.ts'
import { reading } from '../errors/configuration.ts'
import { checkIdentity, type Identity } from '../token.ts'
import { isUnjudged, type Unjudged } from './answer.ts'
import { codeOf, judgeLeaf } from './leaf.ts'
import type { Leaf, Not, Requirement } from './requirement.ts'

/** The outcome of a requirement. Only `allowed: true` lets through. */
export interface Verdict {
  /** Whether the identity fulfils the requirement. */
  readonly allowed: boolean
  /**
   * The code a refusal carries: that of the first condition that fails; of a failed `anyOf` the one code all its
   * branches share, else `REQUIREMENT_FAILED`, as for a failed `not`. `undefined` where it is allowed.
   */
  readonly code: RefusalCode | undefined
  /** The conditions that failed or could not be judged, in the order in which they stand. A `not` fails as one. */
  readonly failing: readonly (Leaf | Not)[]
}

/** A verdict that refuses, with what the operator may know beyond it. */
export interface Failure {
  readonly allowed: false
  readonly code: RefusalCode
  readonly failing: readonly (Leaf | Not)[]
  /** The first condition in it that could not be judged: the outcome is no more certain than that. */
  readonly unjudged: Unjudged | undefined
}

interface Pass {
  readonly allowed: true
  readonly code: undefined
  readonly failing: readonly never[]
}

const passed: Pass = Object.freeze({ allowed: true, code: undefined, failing: Object.freeze([]) })

/**
 * Judges without HTTP, at once. `request` is what `fromRequest` functions get; without one, such a condition refuses.
 * What cannot be judged (a predicate that throws or returns a promise, a value that is missing, a kind that is unknown)
 * refuses, under `not` too. Throws `TypeError` for what is no identity (a promise of one, with its `await` forgotten),
 * `ConfigurationError` for what is no requirement.
 */
export function decide(identity: Identity, requirement: Requirement, request?: unknown): Verdict {
  checkIdentity('decide', identity)
  const judgement = reading('decide', () => judge(identity, requirement, request))
  if (judgement.allowed) return judgement
  return { allowed: false, code: judgement.code, failing: judgement.failing }
}

/**
 * The conditions by which a requirement passed, gathered where somebody listens: what a failing branch of an `anyOf`
 * gathered is taken back. Of a requirement that failed it says nothing.
 */
export type Trace = (Leaf | Not)[]

/** The same, with what the operator may know beyond the verdict. */
export function judge(
  identity: Identity,
  requirement: Requirement,
  request: unknown,
  trace?: Trace,
): Pass | Failure {
  switch (requirement.kind) {
    case 'allOf':
      return all(identity, requirement.of, request, trace)
    case 'anyOf':
      return any(identity, requirement.of, request, trace)
    case 'not':
      trace?.push(requirement)
      return inverse(identity, requirement, request)
    default:
      trace?.push(requirement)
      return single(identity, requirement, request)
  }
}

function single(identity: Identity, leaf: Leaf, request: unknown): Pass | Failure {
  const answer = judgeLeaf(identity, leaf, request)
  if (answer === true) return passed
  return {
    allowed: false,
    code: codeOf(leaf),
    failing: [leaf],
    unjudged: isUnjudged(answer) ? answer : undefined,
  }
}

/** Goes on past the first failure, so that one refusal names all that is missing. */
function all(
  identity: Identity,
  of: readonly Requirement[],
  request: unknown,
  trace: Trace | undefined,
): Pass | Failure {
  const failures: Failure[] = []
  for (const one of of) {
    const judgement = judge(identity, one, request, trace)
    if (!judgement.allowed) failures.push(judgement)
  }
  if (failures.length === 0 && of.length > 0) return passed
  return joined(failures, failures[0]?.code)
}

function any(
  identity: Identity,
  of: readonly Requirement[],
  request: unknown,
  trace: Trace | undefined,
): Pass | Failure {
  const failures: Failure[] = []
  const before = trace?.length
  for (const one of of) {
    const judgement = judge(identity, one, request, trace)
    if (judgement.allowed) return passed
    trace?.splice(before as number)
    failures.push(judgement)
  }
  const code = failures[0]?.code
  return joined(failures, failures.every((failure) => failure.code === code) ? code : undefined)
}

function joined(failures: readonly Failure[], code: RefusalCode | undefined): Failure {
  return {
    allowed: false,
    code: code ?? 'REQUIREMENT_FAILED',
    failing: failures.flatMap(({ failing }) => failing),
    unjudged: failures.find(({ unjudged }) => unjudged !== undefined)?.unjudged,
  }
}

function inverse(identity: Identity, requirement: Not, request: unknown): Pass | Failure {
  const inner = judge(identity, requirement.of, request)
  if (!inner.allowed && inner.unjudged === undefined) return passed
  const unjudged = inner.allowed ? undefined : inner.unjudged
  return { allowed: false, code: 'REQUIREMENT_FAILED', failing: [requirement], unjudged }
}
