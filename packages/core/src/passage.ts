/** How a guard knows what the gate before it found: kept on the framework's own request, where two installed copies of this package meet. */

import type { Admission, Refused } from './admission.ts'
import { metByRequest } from './errors/configuration.ts'
import type { RequestLike } from './extract/request.ts'
import type { Gate } from './gate.ts'
import { markOf } from './marks.ts'
import type { Requirement } from './requirements/requirement.ts'
import type { Identity } from './token.ts'

interface Passage {
  readonly gate: Gate
  readonly request: RequestLike
  readonly identity: Identity | null
  /**
   * What has judged this request since the last gate that denies by default, whatever it found: a guard by its mark.
   * Absent where no gate denies by default.
   */
  readonly judges: Set<unknown> | undefined
}

const key: unique symbol = Symbol.for('portcullis.passage')

type Raw = { [key]?: Passage }

/**
 * Notes what a gate found. A gate further in takes the place of one further out, and what the outer one asks of every
 * route it goes on asking; where the inner one refuses, it has judged.
 */
export function notePassage(gate: Gate, request: RequestLike, admission: Admission): void {
  const raw = request.raw as Raw
  const outer = raw[key]
  if (admission.admitted) {
    const judges = gate.defaultDeny ? new Set<unknown>() : outer?.judges
    raw[key] = { gate, request, identity: admission.identity, judges }
  } else outer?.judges?.add(gate)
}

function passageOf(raw: object): Passage {
  const passage = (raw as Raw)[key]
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
 * Judges a requirement for an admitted request; `guard` is the handler that asks, as its route's chain has it. Throws
 * `ConfigurationError` where no gate has run: it never lets through.
 */
export function guardPassage(raw: object, requirement: Requirement, guard?: object): Refused | undefined {
  const { gate, request, identity, judges } = passageOf(raw)
  judges?.add(markOf(guard) ?? requirement)
  return gate.guard(request, identity, requirement)
}

/** Refuses an admitted request that nothing lets through. Throws `ConfigurationError` where no gate has run. */
export function denyPassage(raw: object, hint: string): Refused {
  const { gate, request, identity, judges } = passageOf(raw)
  judges?.add(denyPassage)
  return gate.deny(request, identity, hint)
}

/** Notes that something other than a guard has answered for this request: `by`, such as a declared public route. */
export function settlePassage(raw: object, by?: object): void {
  ;(raw as Raw)[key]?.judges?.add(markOf(by) ?? settlePassage)
}

/** What has judged this request; `undefined` where nothing need to, since no gate before it denies by default. */
export function judgesOf(raw: object): ReadonlySet<unknown> | undefined {
  return (raw as Raw)[key]?.judges
}
