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
  /** What was decided: not what the handler answered or did. */
  readonly outcome: 'admitted' | 'refused'
  /** The code of the refusal; `undefined` where the request was admitted. */
  readonly code: Code | undefined
  /** The method, as the client sent it. */
  readonly method: string
  /** The path as the client sent it, without its query; a token in it is left out. */
  readonly path: string | undefined
  /** The pattern of the route, as `/orders/:id`; absent where the framework has found none, or none yet. */
  readonly route: string | undefined
  /** `null` where nobody is known: an anonymous request, or one refused at the gate. */
  readonly identity: Identity | null
  /** The whole error; `undefined` where the request was admitted. */
  readonly refusal: Refusal | undefined
  /** What the guard asks, in words. */
  readonly requirement: string | undefined
  /** The conditions that let the request pass the guard, in words: of an `anyOf` the branch that held. */
  readonly passedBy: string | undefined
  /** The framework's id of the request where it is fit to be repeated, else one made for it: `instance` of a refusal. */
  readonly requestId: string
  /** When it was decided. */
  readonly time: Date
}

/**
 * A request is over: its response is finished, or its connection gone. Once for each request that met a gate, with the
 * last verdict on it: a guard's where one was asked, else the gate's. It does not say what the handler answered, and
 * what a guard finds after the connection has gone is told as a `decision` alone. `time` is that of the first verdict.
 */
export interface RequestEvent extends Omit<DecisionEvent, 'type'> {
  readonly type: 'request'
}

/** Everything that `observe` is told; `type` tells them apart. */
export type PortcullisEvent = DecisionEvent | RequestEvent | KeyEvent
