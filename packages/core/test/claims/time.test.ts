import { createVerifier, type VerifierOptions } from '@portcullis/core'
import { createRealm, type Realm } from '@portcullis/testing'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { codeOf } from '../refusal.ts'

const now = 1_800_000_000
let realm: Realm
let jwks: VerifierOptions extends { jwks?: infer J } ? J : never

beforeAll(async () => {
  realm = await createRealm()
  jwks = (await realm.jwks()) as never
})
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] })
  vi.setSystemTime(now * 1000)
})
afterEach(() => {
  vi.useRealTimers()
})

async function outcome(claims: Record<string, unknown>, options: object = {}): Promise<string> {
  const verifier = createVerifier({
    issuer: realm.issuer,
    audience: 'acme-orders-api',
    jwks: jwks as never,
    clockToleranceSeconds: 0,
    ...options,
  })
  const token = await realm.token({ claims: { iat: now - 10, exp: now + 60, ...claims } })
  return verifier.verify(token).then(
    () => 'accepted',
    () => codeOf(verifier, token),
  )
}

describe('exp', () => {
  it.each([
    [now - 1, 0, 'TOKEN_EXPIRED'],
    [now, 0, 'TOKEN_EXPIRED'],
    [now + 1, 0, 'accepted'],
    [now + 0.5, 0, 'accepted'],
    [now - 5, 5, 'TOKEN_EXPIRED'],
    [now - 4, 5, 'accepted'],
  ])('exp %d with a tolerance of %d s: %s', async (exp, clockToleranceSeconds, expected) => {
    expect(await outcome({ exp }, { clockToleranceSeconds })).toBe(expected)
  })

  it.each([undefined, null, '1800000060', true, [], {}, Number.POSITIVE_INFINITY])(
    'exp %s is no time',
    async (exp) => {
      const claims = JSON.stringify({ iss: realm.issuer, typ: 'Bearer', aud: 'acme-orders-api', exp: 0 })
      const text =
        exp === Infinity
          ? claims.replace('"exp":0', '"exp":1e400')
          : JSON.stringify({ ...JSON.parse(claims), exp })
      const kid = ((await realm.jwks()).keys[0] as { kid: string }).kid
      const token = await realm.forge.raw(`{"alg":"RS256","typ":"JWT","kid":"${kid}"}`, text, {
        alg: 'RS256',
      })
      const verifier = createVerifier({
        issuer: realm.issuer,
        audience: 'acme-orders-api',
        jwks: jwks as never,
      })
      expect(await codeOf(verifier, token)).toBe('CLAIM_INVALID')
    },
  )
})

describe('nbf and iat', () => {
  it.each([
    [{ nbf: now + 1 }, 'TOKEN_NOT_YET_VALID'],
    [{ nbf: now }, 'accepted'],
    [{ iat: now + 60 }, 'accepted'],
    [{ iat: now + 61 }, 'TOKEN_NOT_YET_VALID'],
    [{ nbf: 'soon' }, 'CLAIM_INVALID'],
    [{ iat: '7' }, 'CLAIM_INVALID'],
    [{ iat: undefined }, 'accepted'],
  ])('%j: %s', async (claims, expected) => {
    expect(await outcome(claims)).toBe(expected)
  })
})

describe('age and lifetime', () => {
  it.each([
    [{ iat: now - 30 }, { maxTokenAgeSeconds: 30 }, 'accepted'],
    [{ iat: now - 31 }, { maxTokenAgeSeconds: 30 }, 'TOKEN_TOO_OLD'],
    [{ iat: undefined }, { maxTokenAgeSeconds: 30 }, 'TOKEN_TOO_OLD'],
    [{ iat: now - 10, exp: now + 50 }, { maxLifetimeSeconds: 60 }, 'accepted'],
    [{ iat: now - 10, exp: now + 51 }, { maxLifetimeSeconds: 60 }, 'TOKEN_TOO_OLD'],
    [{ iat: undefined }, { maxLifetimeSeconds: 60 }, 'TOKEN_TOO_OLD'],
  ])('%j under %j: %s', async (claims, options, expected) => {
    expect(await outcome(claims, options)).toBe(expected)
  })
})
