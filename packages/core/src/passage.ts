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
}

const key: unique symbol = Symbol.for('portcullis.passage')

/** Notes that a gate has admitted this request. A gate further in takes the place of one further out. */
export function notePassage(gate: Gate, request: RequestLike, identity: Identity | null): void {
  const passage: Passage = { gate, request, identity }
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

/** Judges a requirement for an admitted request. Throws `ConfigurationError` where no gate has run: it never lets through. */
export function guardPassage(raw: object, requirement: Requirement): Refused | undefined {
  const { gate, request, identity } = passageOf(raw)
  return gate.guard(request, identity, requirement)
}
