/** Sections G and H: a genuine token that is over, not yet, for others, from others, or of another kind. */
import { createVerifier, isConfigurationError, type Verifier } from '@portcullis/core'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { gateOf } from '../contract/play.ts'
import { audience, base64url, everyAlgorithm, goodClaims, issuer, jwks, signed, tokenOf } from './signer.ts'
import { bearer, guard, refused, type Sites, served, startSites, withSites } from './sites.ts'

type Claims = Readonly<Record<string, unknown>>

let realm: Realm
let sites: Sites
let strict: Sites
beforeAll(async () => {
  realm = await startRealm()
  await realm.jwks()
  const gate = { issuer, audience, jwks }
  sites = await startSites({ gate })
  strict = await startSites({
    gate: { ...gate, authorizedParties: ['acme-web'], maxTokenAgeSeconds: 300, maxLifetimeSeconds: 3600 },
  })
})
afterAll(async () => {
  await Promise.all([sites.close(), strict.close()])
  await realm.close()
})
afterEach(() => {
  vi.useRealTimers()
})

const nothingFetched = { discovery: 0, jwks: 0 }
const now = (): number => Math.floor(Date.now() / 1000)
const ask = (claims: Claims): ReturnType<Sites['ask']> =>
  sites.ask({ headers: bearer(tokenOf('ES256', claims)) })
const verifierWith = (options: object = {}): Verifier =>
  createVerifier({ issuer, audience, jwks, ...options } as Parameters<typeof createVerifier>[0])
const codeOf = (verifier: Verifier, raw: string): string => {
  try {
    verifier.verifySync(raw)
    return 'accepted'
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('90, 91: exp', () => {
  it.each<[string, unknown]>([
    ['90: missing', undefined],
    ['90: null', null],
    ['90: a text', '9999999999'],
    ['90: true', true],
    ['90: a list', [9_999_999_999]],
    ['90: an object', { valueOf: 9_999_999_999 }],
  ])('%s', async (_, exp) => {
    expect(await ask({ exp })).toEqual(refused('CLAIM_INVALID'))
  })

  it.each(['1e400', '-1e400'])('90: %s, which no JSON can hold, written as one', async (exp) => {
    const payload = JSON.stringify(goodClaims({ exp: 7 })).replace('"exp":7', `"exp":${exp}`)
    const raw = signed('ES256', base64url({ alg: 'ES256', typ: 'JWT', kid: 'ES256' }), base64url(payload))
    expect(await sites.ask({ headers: bearer(raw) })).toEqual(refused('CLAIM_INVALID'))
  })

  it.each(everyAlgorithm)('91: in the past, signed with %s', async (alg) => {
    const headers = bearer(tokenOf(alg, { iat: now() - 7200, exp: now() - 3600 }))
    expect(await sites.ask({ headers })).toEqual(refused('TOKEN_EXPIRED'))
  })

  it.each([0, -1, -1e300, 1e-9])('91: %s', async (exp) => {
    expect(await ask({ exp })).toEqual(refused('TOKEN_EXPIRED'))
  })
})

describe('94: the boundary of exp', () => {
  const start = 1_900_000_000
  it.each([
    [0, start - 1, 'TOKEN_EXPIRED'],
    [0, start, 'TOKEN_EXPIRED'],
    [0, start + 1, 'accepted'],
    [60, start - 61, 'TOKEN_EXPIRED'],
    [60, start - 60, 'TOKEN_EXPIRED'],
    [60, start - 59, 'accepted'],
  ])('with a tolerance of %i s, exp %i at 1900000000 is %s', (clockToleranceSeconds, exp, outcome) => {
    vi.useFakeTimers({ toFake: ['Date'], now: start * 1000 })
    const verifier = verifierWith({ clockToleranceSeconds })
    const raw = tokenOf('ES256', { iat: start - 300, exp })
    for (let time = 0; time < 3; time++) expect(codeOf(verifier, raw)).toBe(outcome)
  })
})

describe('97, 98, 99: clocks', () => {
  it('97: issued a day ahead is not valid yet; a little ahead is served', async () => {
    expect(await ask({ iat: now() + 86_400, exp: now() + 90_000 })).toEqual(refused('TOKEN_NOT_YET_VALID'))
    expect(await ask({ nbf: now() + 3600, exp: now() + 90_000 })).toEqual(refused('TOKEN_NOT_YET_VALID'))
    expect(await ask({ iat: now() + 50, exp: now() + 3600 })).toEqual(served)
  })

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY, '5m', '5', 61, 315_360_000, null, [5], true])(
    '98: a tolerance of %s is a ConfigurationError that names it',
    (clockToleranceSeconds) => {
      const make = (): unknown => verifierWith({ clockToleranceSeconds })
      expect(make).toThrow(expect.toSatisfy(isConfigurationError))
      expect(make).toThrow(/clockToleranceSeconds.*0 to 60/)
    },
  )

  it('99: a token that was seen expired stays so when the clock is set back', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_900_000_000_000 })
    const verifier = verifierWith()
    const raw = tokenOf('ES256', { exp: now() + 60 })
    for (let time = 0; time < 3; time++) expect(codeOf(verifier, raw)).toBe('accepted')
    vi.setSystemTime(1_900_000_120_000)
    expect(codeOf(verifier, raw)).toBe('TOKEN_EXPIRED')
    vi.setSystemTime(1_899_996_400_000)
    expect(codeOf(verifier, raw)).toBe('TOKEN_EXPIRED')
  })
})

describe('102, 103, 106: for whom', () => {
  it('102: another realm of the same host, under the same kid too', async () => {
    await withSites({ gate: gateOf(realm) }, async (apps) => {
      expect(await apps.ask({ headers: bearer(await realm.forge.wrongIssuer()) })).toEqual(
        refused('ISSUER_UNKNOWN'),
      )
      expect(realm.requests).toMatchObject(nothingFetched)
      const sameKid = bearer(await realm.forge.otherRealmSameKid())
      expect(await apps.ask({ headers: sameKid })).toEqual(refused('SIGNATURE_INVALID'))
      expect(await apps.ask({ headers: await realm.asUser('alice') })).toEqual(served)
    })
  })

  it.each([
    undefined,
    '',
    [],
    [''],
    'account',
    ['account'],
    'other',
    ['other', 'another'],
    ' orders-api',
    'ORDERS-API',
    'orders-api orders-api',
  ])('103: the audience %j is not this API', async (aud) => {
    expect(await ask({ aud })).toEqual(refused('AUDIENCE_MISMATCH'))
  })

  it('103: null is no audience', async () => {
    expect(await ask({ aud: null })).toEqual(refused('CLAIM_INVALID'))
  })

  it('103: an API that names no audience does not start, and null must stand in writing', () => {
    for (const options of [
      { audience: undefined },
      { audience: '' },
      { audience: [] },
      { audience: 'account' },
    ])
      expect(() => verifierWith(options)).toThrow(/audience/)
    expect(codeOf(verifierWith({ audience: null }), tokenOf('ES256', { aud: 'other' }))).toBe('accepted')
  })

  it.each([[[audience, 1]], [[audience, null]], [[[audience]]], [{ 0: audience, length: 1 }], [7], [true]])(
    '106: the audience %j is of the wrong type',
    async (aud) => {
      expect(await ask({ aud })).toEqual(refused('CLAIM_INVALID'))
    },
  )

  it('106: one of several is enough', async () => {
    expect(await ask({ aud: ['other', audience] })).toEqual(served)
    expect(await ask({ aud: audience })).toEqual(served)
  })
})

describe('108, 111: the party and the age, where they are asked', () => {
  const asked = (claims: Claims): ReturnType<Sites['ask']> =>
    strict.ask({ headers: bearer(tokenOf('ES256', { azp: 'acme-web', ...claims })) })

  it.each(['other', undefined, null, ['acme-web'], '', 'ACME-WEB', 7])('108: the party %j', async (azp) => {
    expect(await asked({ azp })).toEqual(refused('PARTY_NOT_ALLOWED'))
  })

  it.each<[string, () => Claims]>([
    ['111: issued longer ago than asked', () => ({ iat: now() - 400, exp: now() + 600 })],
    ['111: made to live longer than asked', () => ({ exp: now() + 86_400 })],
    ['111: that does not say when it was issued', () => ({ iat: undefined })],
  ])('%s', async (_, claims) => {
    expect(await asked(claims())).toEqual(refused('TOKEN_TOO_OLD'))
  })

  it('108, 111: who fits is served', async () => {
    expect(await asked({ iat: now() - 200, exp: now() + 600 })).toEqual(served)
  })
})

describe('109: names of the wrong type', () => {
  it.each<unknown[]>([[7], [null], [{}], [[]], [true], [{ toString: 'x' }]])(
    '109: the subject %j',
    async (sub) => {
      expect(await ask({ sub })).toEqual(refused('CLAIM_INVALID'))
    },
  )

  it('109: a missing subject is real, and an empty one is what it is', async () => {
    expect(await ask({ sub: undefined })).toEqual(served)
    const verifier = verifierWith()
    expect((await verifier.verify(tokenOf('ES256', { sub: undefined }))).subject).toBeUndefined()
    expect((await verifier.verify(tokenOf('ES256', { sub: '' }))).subject).toBe('')
  })

  it('109: any other name of the wrong type is undefined, never a text made of it', async () => {
    for (const value of [7, null, {}, ['x'], true]) {
      const names = ['jti', 'sid', 'preferred_username', 'email', 'name', 'azp', 'client_id', 'acr']
      const claims = Object.fromEntries(names.map((name) => [name, value]))
      const identity = await verifierWith().verify(tokenOf('ES256', claims))
      const { tokenId, sessionId, username, email, name, clientId, acr } = identity
      expect([tokenId, sessionId, username, email, name, clientId, acr]).toEqual(new Array(7).fill(undefined))
    }
  })
})

describe('110: a realm that pushed a not-before', () => {
  it('is asked by the application: older tokens, and those without iat, are revoked', async () => {
    const notBefore = new Date()
    const revoked = ({ issuedAt }: { issuedAt: Date | undefined }): boolean =>
      issuedAt === undefined || issuedAt.getTime() < notBefore.getTime() - 1000
    await withSites({ gate: { issuer, audience, jwks, revoked } }, async (apps) => {
      for (const iat of [now() - 60, undefined]) {
        const headers = bearer(tokenOf('ES256', { iat }))
        expect(await apps.ask({ headers })).toEqual(refused('TOKEN_REVOKED'))
      }
      expect(await apps.ask({ headers: bearer(tokenOf('ES256')) })).toEqual(served)
    })
  })
})

describe('112, 117, 120, 121: kinds of token', () => {
  it.each([
    'ID',
    'Refresh',
    'Offline',
    'Logout',
    'Serialized-ID',
    'id',
    '',
    undefined,
    null,
    7,
    ['Bearer'],
    'Bearer ',
  ])('112: of the typ %j, for our client and well signed, is no access token', async (typ) => {
    expect(await ask({ typ })).toEqual(refused('TOKEN_KIND_WRONG'))
  })

  it('112: the ID token of a real login, before any key is fetched', async () => {
    const fresh = await startRealm({ sameKeysAs: realm })
    await withSites({ gate: gateOf(fresh) }, async (apps) => {
      for (const kind of ['idToken', 'refreshToken', 'offlineToken', 'logoutToken'] as const) {
        const headers = bearer(await fresh.forge[kind]())
        expect(await apps.ask({ headers }), kind).toEqual(refused('TOKEN_KIND_WRONG'))
      }
      expect(fresh.requests).toMatchObject(nothingFetched)
    })
    await fresh.close()
  })

  it.each(['at+jwt', 'application/at+jwt', 'AT+JWT', 'JWT', undefined])(
    '117: the header typ %j is served',
    async (typ) => {
      expect(await sites.ask({ headers: bearer(tokenOf('ES256', {}, { typ })) })).toEqual(served)
    },
  )

  it('117: a header as Keycloak prints it, with its odd spaces, is served', async () => {
    const header = base64url('{"alg":"ES256","typ" : "at+jwt","kid" : "ES256"}')
    expect(await sites.ask({ headers: bearer(signed('ES256', header, base64url(goodClaims()))) })).toEqual(
      served,
    )
  })

  it('120: a lightweight token has no audience', async () => {
    await withSites({ gate: gateOf(realm) }, async (apps) => {
      const headers = bearer(await realm.forge.lightweight())
      expect(await apps.ask({ headers })).toEqual(refused('AUDIENCE_MISMATCH'))
    })
  })

  it('121: a service account is no person, and a person no service account', async () => {
    const person = { path: '/guarded/7', headers: await realm.asUser('alice') }
    const service = { path: '/guarded/7', headers: bearer(await realm.token({ client: 'acme-worker' })) }
    await withSites({ gate: gateOf(realm), guard: guard('requireUser') }, async (apps) => {
      expect(await apps.ask(service)).toEqual(refused('IDENTITY_KIND_WRONG'))
      expect(await apps.ask(person)).toEqual(served)
    })
    await withSites({ gate: gateOf(realm), guard: guard('requireService') }, async (apps) => {
      expect(await apps.ask(service)).toEqual(served)
      expect(await apps.ask(person)).toEqual(refused('IDENTITY_KIND_WRONG'))
    })
  })
})
