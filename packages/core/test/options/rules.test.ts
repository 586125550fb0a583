import {
  createVerifier,
  isTokenRefused,
  type PortcullisEvent,
  type Verifier,
  type VerifierOptions,
} from '@portcullis/core'
import type { TokenSpec } from '@portcullis/testing'
import { describe, expect, it } from 'vitest'
import { openedRealm, verified } from '../identity/verified.ts'

const audience = 'orders-api'

async function verifierWith(options: object): Promise<Verifier> {
  const { realm, jwks } = await openedRealm()
  return createVerifier({ issuer: realm.issuer, audience: null, jwks, ...options } as VerifierOptions)
}

/** How a token fares: `ok`, or the code it is refused with and the hint. */
async function judged(spec: TokenSpec, options: object): Promise<readonly string[]> {
  try {
    await verified(spec, options)
  } catch (error) {
    if (!isTokenRefused(error)) throw error
    return [error.code, error.hint ?? 'no hint']
  }
  return ['ok']
}

describe('rules that are given are in force', () => {
  it.each<[string, object, TokenSpec, string]>([
    ['the audience of the API', { audience }, { audience }, 'ok'],
    ['another audience', { audience }, { audience: 'billing-api' }, 'AUDIENCE_MISMATCH'],
    [
      'another audience than any of several',
      { audience: [audience, 'b'] },
      { audience: 'c' },
      'AUDIENCE_MISMATCH',
    ],
    ['one of several audiences', { audience: [audience, 'b'] }, { audience: 'b' }, 'ok'],
    ['any audience where that is waived', { audience: null }, { audience: 'c' }, 'ok'],
    ['a kind in another case', { tokenTypes: ['ACCESS'] }, { claims: { typ: 'access' } }, 'ok'],
    ['a kind that is one text', { tokenTypes: 'Access' }, { claims: { typ: 'ACCESS' } }, 'ok'],
    ['a kind of another name', { tokenTypes: ['access'] }, {}, 'TOKEN_KIND_WRONG'],
    [
      'a kind in a claim of its own',
      { tokenTypes: ['access'], tokenTypesFrom: 'token_use' },
      { claims: { token_use: 'access' } },
      'ok',
    ],
    ['an algorithm', { algorithms: ['ES256'] }, {}, 'ALGORITHM_NOT_ALLOWED'],
    ['a client', { authorizedParties: ['other'] }, {}, 'PARTY_NOT_ALLOWED'],
  ])('%s: %j', async (_, options, spec, code) => {
    expect((await judged(spec, options))[0]).toBe(code)
  })

  it("'typ' as the claim of the kind is the default", async () => {
    const spec = { claims: { typ: undefined } }
    const refusal = await judged(spec, { tokenTypes: ['Bearer'] })
    expect(refusal[0]).toBe('TOKEN_KIND_WRONG')
    expect(await judged(spec, { tokenTypes: ['Bearer'], tokenTypesFrom: 'typ' })).toEqual(refusal)
  })

  it('observe hears of what happens, as of a key that is for encryption', async () => {
    const { realm } = await openedRealm()
    const seen: PortcullisEvent[] = []
    const verifier = await verifierWith({ observe: (event: PortcullisEvent) => seen.push(event) })
    await verifier.verify(await realm.token())
    expect(seen.map(({ type }) => type)).toEqual(['keys.key_skipped'])
  })

  it('revoked is asked of each token', async () => {
    expect((await judged({}, { revoked: () => true }))[0]).toBe('TOKEN_REVOKED')
    expect(await judged({}, { revoked: () => false })).toEqual(['ok'])
  })
})

describe('the memory of verified tokens', () => {
  /** Whether the third sight of a token gives the very identity of the second. */
  async function remembers(options: object): Promise<boolean> {
    const { realm } = await openedRealm()
    const verifier = await verifierWith(options)
    const token = await realm.token()
    await verifier.verify(token)
    const second = await verifier.verify(token)
    return (await verifier.verify(token)) === second
  }

  it.each([[{}], [{ cache: {} }], [{ cache: { maxEntries: 1 } }], [{ cache: { maxBytes: 65_536 } }]])(
    'is there with %j',
    async (options) => {
      expect(await remembers(options)).toBe(true)
    },
  )

  it.each([[{ cache: false }], [{ cache: null }]])('is not there with %j', async (options) => {
    expect(await remembers(options)).toBe(false)
  })
})
