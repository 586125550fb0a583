import { createGate, isTokenRefused, type RequestLike, type TokenRefused } from '@portcullis/core'
import { describe, expect, it } from 'vitest'
import { issuer, jwks, tokenOf } from '../signer.ts'

function refusalOf(request: Partial<RequestLike>, options: object = {}): TokenRefused {
  const gate = createGate({ issuer, audience: null, jwks, ...options } as never)
  const admission = gate.admit({ method: 'GET', headers: {}, raw: {}, ...request })
  if (admission instanceof Promise || admission.admitted || !isTokenRefused(admission.refusal))
    throw new Error('it was not refused at once')
  return admission.refusal
}

describe('the id of a request', () => {
  it.each([undefined, null, 'text', 7])('is made where the framework gives %j as its request', (raw) => {
    const gate = createGate({ issuer, audience: null, jwks } as never)
    const [one, other] = [1, 2].map(() => ({ method: 'GET', headers: {}, raw })) as [RequestLike, RequestLike]
    const idOf = (request: RequestLike): unknown => gate.deny(request, null, 'why').refusal.instance
    expect(idOf(one)).toMatch(/^[0-9a-f-]{36}$/)
    expect(idOf(one)).toBe(idOf(one))
    expect(idOf(one)).not.toBe(idOf(other))
  })

  it("is the same for all that stand for the framework's own request", () => {
    const raw = {}
    expect(refusalOf({ raw }).instance).toBe(refusalOf({ raw }).instance)
  })
})

describe('a request from another origin', () => {
  it('is refused with the origins that are allowed, and its own, for the log', () => {
    const tokenFrom = { cookie: 'session', allowedOrigins: ['https://a.example', 'https://b.example'] }
    const headers = { cookie: `session=${tokenOf()}`, origin: 'https://evil.example' }
    const { code, expected, actual } = refusalOf({ method: 'POST', headers }, { tokenFrom })
    expect({ code, expected, actual }).toEqual({
      code: 'ORIGIN_NOT_ALLOWED',
      expected: ['https://a.example', 'https://b.example'],
      actual: 'https://evil.example',
    })
  })
})
