/** How a guard knows what the gate before it found: kept on the framework's own request, where two installed copies of this package meet. */

import type { Refused } from './admission.ts'
import { metByRequest } from './errors/configuration.ts'
import type { RequestLike } from './extract/request.ts'
import type { Gate } from './gate.ts'
import type { Requirement } from './requirements/requirement.ts'
import type { Identity } from './token.ts'

interface Passage {
  readonly gate: Gate
  readonly request: RequestLike
  readonly identity: Identity | null
  /** The guards that have judged this request, whatever they found. */
  readonly judges: Set<object>
}

const key: unique symbol = Symbol.for('portcullis.passage')

/** Notes that a gate has admitted this request. A gate further in takes the place of one further out. */
export function notePassage(gate: Gate, request: RequestLike, identity: Identity | null): void {
  const passage: Passage = { gate, request, identity, judges: new Set() }
  ;(request.raw as { [key]?: Passage })[key] = passage
}

function passageOf(raw: object): Passage {
  const passage = (raw as { [key]?: Passage })[key]
  if (passage !== undefined) return passage
  throw metByRequest({
    option: 'keycloakAuth',
    expected: 'must run before this guard: no gate has seen the request',
  })
}

/** Who the gate found behind this request; `null` where `optional` let it in without credentials. */
export function identityBehind(raw: object): Identity | null {
  return passageOf(raw).identity
}

/**
 * Judges a requirement for an admitted request; `judge` is the handler that asks. Throws `ConfigurationError` where no
 * gate has run: it never lets through.
 */
export function guardPassage(
  raw: object,
  requirement: Requirement,
  judge: object = requirement,
): Refused | undefined {
  const { gate, request, identity, judges } = passageOf(raw)
  judges.add(judge)
  return gate.guard(request, identity, requirement)
}

/** Refuses an admitted request that nothing lets through. Throws `ConfigurationError` where no gate has run. */
export function denyPassage(raw: object, hint: string): Refused {
  const { gate, request, identity, judges } = passageOf(raw)
  judges.add(denyPassage)
  return gate.deny(request, identity, hint)
}

/** Notes that something other than a guard has answered for this request: a public row, or a gate further in. */
export function settlePassage(raw: object): void {
  ;(raw as { [key]?: Passage })[key]?.judges.add(settlePassage)
}

/** Whether the nearest gate before this request denies by default, and none of these (or, left out, nobody) has judged it. */
export function isUnjudged(raw: object, judges?: readonly object[]): boolean {
  const passage = (raw as { [key]?: Passage })[key]
  if (passage === undefined) return false
  if (judges === undefined) return passage.judges.size === 0
  return passage.gate.defaultDeny && !judges.some((judge) => passage.judges.has(judge))
}
