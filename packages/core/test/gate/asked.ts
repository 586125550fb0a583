/** A gate with one issuer whose keys are at hand, and requests to it: no realm, no server. */
import {
  type Admission,
  createGate,
  type Gate,
  type GateDoor,
  type Identity,
  type Refused,
  type RequestLike,
} from '@portcullis/core'
import { issuer, jwks, tokenOf } from '../signer.ts'

export function gateWith(options: object = {}, door: GateDoor = {}): Gate {
  return createGate({ issuer, audience: null, jwks, ...options } as never, door)
}

/** Of a caller with these claims. */
export function requestOf(claims: object = {}, more: Partial<RequestLike> = {}): RequestLike {
  return {
    method: 'GET',
    url: '/orders',
    headers: { authorization: `Bearer ${tokenOf(claims)}` },
    raw: {},
    ...more,
  }
}

/** Of nobody. */
export function anonymous(more: Partial<RequestLike> = {}): RequestLike {
  return { method: 'GET', url: '/orders', headers: {}, raw: {}, ...more }
}

/** What a gate says at once. */
export function answerOf(gate: Gate, request: RequestLike): Admission {
  const admission = gate.admit(request)
  if (admission instanceof Promise) throw new Error('the keys are there, and yet it waits')
  return admission
}

export function refused(answer: Admission | undefined): Refused {
  if (answer === undefined || answer.admitted) throw new Error('let through')
  return answer
}

export function identityOf(gate: Gate, request: RequestLike): Identity {
  const admission = answerOf(gate, request)
  if (!admission.admitted || admission.identity === null) throw new Error('not let in')
  return admission.identity
}
