import { createGate, isTokenRefused, type RequestLike } from '@portcullis/core'
import { openedRealm } from '../identity/verified.ts'

/** The code and the hint of a refusal, or `['admitted']`. */
export type Answer = readonly [code: string, hint?: string | undefined]

export interface Asked {
  readonly token: string
  ask(headers: RequestLike['headers'], more?: Partial<RequestLike>): Answer
}

/** A gate with the keys of the embedded realm, and a token it lets in. */
export async function gateWith(options: object = {}, spec: object = {}): Promise<Asked> {
  const { realm, jwks } = await openedRealm()
  const token = await realm.token(spec)
  const gate = createGate({ issuer: realm.issuer, audience: null, jwks, ...options } as never)
  return {
    token,
    ask(headers, more = {}) {
      const admission = gate.admit({ method: 'GET', headers, raw: {}, ...more })
      if (admission instanceof Promise) throw new Error('the keys are there, and yet it waits')
      if (admission.admitted) return ['admitted']
      const { refusal } = admission
      return [refusal.code, isTokenRefused(refusal) ? refusal.hint : undefined]
    },
  }
}
