/** What `observe` and the diagnostics channels tell. No event holds a token. */
import type { Code } from './errors/codes.ts'
import type { KeyEvent } from './keys/events.ts'
import type { Refusal } from './response/reply.ts'
import type { Identity } from './token.ts'

/** The gate, or a guard behind it, has decided about a request. */
export interface DecisionEvent {
  readonly type: 'decision'
  /** The gate judges the token; a guard judges what its bearer may do. */
  readonly stage: 'gate' | 'guard'
  readonly outcome: 'admitted' | 'refused'
  readonly code: Code | undefined
  readonly method: string
  /** The path as the client sent it, without its query. */
  readonly path: string | undefined
  /** `null` where nobody is known: an anonymous request, or one refused at the gate. */
  readonly identity: Identity | null
  readonly refusal: Refusal | undefined
  /** What the guard asks, in words. */
  readonly requirement: string | undefined
  readonly time: Date
}

export type PortcullisEvent = DecisionEvent | KeyEvent
