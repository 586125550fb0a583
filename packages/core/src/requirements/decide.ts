/** Step 7 of 8: an identity against a requirement. */
import type { Code } from '../errors/codes.ts'
import type { Identity } from '../token.ts'
import { codeOf, judgeLeaf, type Leaf } from './leaf.ts'
import type { Requirement } from './requirement.ts'

/** The outcome of a requirement. Only `allowed: true` lets through. */
export interface Verdict {
  readonly allowed: boolean
  /** The code a refusal carries: that of the first failing leaf, or `REQUIREMENT_FAILED` where several kinds could have helped. */
  readonly code: Code | undefined
  /** The leaves that failed or could not be judged, in the order in which they stand. */
  readonly failing: readonly Leaf[]
}

interface Judgement extends Verdict {
  /** Some leaf could not be judged: the outcome refuses, under `not` too. */
  readonly unknown: boolean
}

const passed: Judgement = Object.freeze({ allowed: true, code: undefined, failing: [], unknown: false })

/**
 * Judges without HTTP, at once. `request` is what `fromRequest` functions get; without one, such a leaf fails.
 * What cannot be judged (a predicate that throws or returns a promise, a value that is missing, a kind that is unknown)
 * refuses, under `not` too.
 */
export function decide(identity: Identity, requirement: Requirement, request?: unknown): Verdict {
  return judge(identity, requirement, request)
}

function judge(identity: Identity, requirement: Requirement, request: unknown): Judgement {
  switch (requirement.kind) {
    case 'allOf':
      return all(requirement.of.map((one) => judge(identity, one, request)))
    case 'anyOf':
      return any(requirement.of.map((one) => judge(identity, one, request)))
    case 'not':
      return inverse(judge(identity, requirement.of, request), requirement.of)
    default:
      return leaf(judgeLeaf(identity, requirement, request), requirement)
  }
}

function leaf(answer: boolean | undefined, failing: Leaf): Judgement {
  return answer === true ? passed : { allowed: false, code: codeOf(failing), failing: [failing], unknown: answer === undefined }
}

function all(parts: readonly Judgement[]): Judgement {
  const failed = parts.filter(({ allowed }) => !allowed)
  return failed.length === 0 ? passed : joined(failed, failed[0]?.code)
}

function any(parts: readonly Judgement[]): Judgement {
  if (parts.some(({ allowed }) => allowed)) return passed
  const codes = new Set(parts.map(({ code }) => code))
  return joined(parts, codes.size === 1 ? parts[0]?.code : 'REQUIREMENT_FAILED')
}

function joined(parts: readonly Judgement[], code: Code | undefined): Judgement {
  return { allowed: false, code, failing: parts.flatMap(({ failing }) => failing), unknown: parts.some(({ unknown }) => unknown) }
}

function inverse(inner: Judgement, of: Requirement): Judgement {
  if (!inner.allowed && !inner.unknown) return passed
  return { allowed: false, code: 'REQUIREMENT_FAILED', failing: inner.allowed ? leavesOf(of) : inner.failing, unknown: inner.unknown }
}

/** The conditions of a requirement, in the order in which they stand. */
export function leavesOf(requirement: Requirement): readonly Leaf[] {
  if (requirement.kind === 'not') return leavesOf(requirement.of)
  if (requirement.kind === 'anyOf' || requirement.kind === 'allOf') return requirement.of.flatMap(leavesOf)
  return [requirement as Leaf]
}
