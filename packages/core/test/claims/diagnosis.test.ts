import { createVerifier } from '@portcullis/core'
import { createRealm, type Realm } from '@portcullis/testing'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { refusalOf } from '../refusal.ts'

const now = 1_800_000_000
const at = (seconds: number): string => new Date(seconds * 1000).toISOString()
let realm: Realm
let jwks: object

beforeAll(async () => {
  realm = await createRealm()
  jwks = await realm.jwks()
})
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] })
  vi.setSystemTime(now * 1000)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** What the operator is told of a token with these claims. */
async function told(claims: object, options: object = {}): Promise<object> {
  const base = { issuer: realm.issuer, audience: 'acme-orders-api', jwks: jwks as never }
  const verifier = createVerifier({ ...base, clockToleranceSeconds: 0, cache: false, ...options })
  const token = await realm.forge.claims({
    iss: realm.issuer,
    typ: 'Bearer',
    aud: 'acme-orders-api',
    azp: 'acme-web',
    sub: 'a',
    iat: now - 10,
    exp: now + 60,
    ...claims,
  })
  const { code, expected, actual, hint } = await refusalOf(verifier, token)
  return { code, expected, actual, hint }
}

describe('of a claim of the wrong type the operator is told its name, the type it must have and the one it has', () => {
  it.each([
    ['exp', '1', 'a number of seconds', 'string'],
    ['exp', null, 'a number of seconds', 'null'],
    ['exp', [1], 'a number of seconds', 'array'],
    ['nbf', {}, 'a number of seconds', 'object'],
    ['iat', true, 'a number of seconds', 'boolean'],
    ['sub', 7, 'a string', 'number'],
    ['aud', 7, 'a string or an array of strings', 'number'],
    ['aud', ['acme-orders-api', 7], 'a string or an array of strings', 'array'],
    ['aud', null, 'a string or an array of strings', 'null'],
  ])('%s: %j', async (claim, value, type, found) => {
    expect(await told({ [claim]: value })).toEqual({
      code: 'CLAIM_INVALID',
      expected: { claim, type },
      actual: { type: found },
      hint: `A protocol mapper writes ${claim} in a type it must not have.`,
    })
  })

  it('a missing exp', async () => {
    expect(await told({ exp: undefined })).toEqual({
      code: 'CLAIM_INVALID',
      expected: { claim: 'exp', type: 'a number of seconds' },
      actual: { type: 'undefined' },
      hint: 'A token without exp would be valid for ever.',
    })
  })

  it('a token without sub, or without aud where none is asked, is no fault', async () => {
    const verifier = createVerifier({ issuer: realm.issuer, audience: null, jwks: jwks as never })
    const claims = { iss: realm.issuer, typ: 'Bearer', exp: now + 1 }
    expect((await verifier.verify(await realm.forge.claims(claims))).subject).toBeUndefined()
  })
})

describe('of a token out of time the operator is told both times and how far they are apart', () => {
  const refresh = 'Refresh it before it expires. If the caller got it just now, compare the clocks.'
  const short = (seconds: number): string =>
    `It was made to live ${seconds} s: look at the access token lifespan, and at SSO Session Max, which caps it.`
  it.each([
    [{ iat: now - 100, exp: now - 40 }, 40, 60, refresh],
    [{ iat: now - 100, exp: now - 41 }, 41, 59, short(59)],
    [{ iat: undefined, exp: now - 7 }, 7, undefined, refresh],
    [{ iat: now - 20.4, exp: now - 10 }, 10, 10, short(10)],
  ])('expired: %j', async (claims, late, lifetimeSeconds, cause) => {
    expect(await told(claims)).toEqual({
      code: 'TOKEN_EXPIRED',
      expected: { after: at(now) },
      actual: { exp: at(claims.exp), lifetimeSeconds },
      hint: `The token expired ${late} s ago. ${cause}`,
    })
  })

  it.each([
    [{ nbf: now + 30, iat: undefined }, { nbf: at(now + 30), iat: undefined }, 30],
    [{ iat: now + 90, exp: now + 200 }, { nbf: undefined, iat: at(now + 90) }, 90],
    [{ nbf: now + 20, iat: now + 5 }, { nbf: at(now + 20), iat: at(now + 5) }, 20],
  ])('not valid yet: %j', async (claims, actual, ahead) => {
    expect(await told(claims)).toEqual({
      code: 'TOKEN_NOT_YET_VALID',
      expected: { before: at(now) },
      actual,
      hint: `The token begins ${ahead} s in the future: the clock of this API is behind that of Keycloak. Synchronise both (NTP).`,
    })
  })

  it('a time that no calendar holds is told as the number it is', async () => {
    expect(await told({ nbf: 1e20 })).toMatchObject({ actual: { nbf: 1e20 } })
  })

  it.each([
    [
      { iat: undefined },
      { maxTokenAgeSeconds: 30 },
      { claim: 'iat' },
      undefined,
      'The token does not say when it was issued (iat).',
    ],
    [
      { iat: now - 40 },
      { maxTokenAgeSeconds: 30 },
      { maxTokenAgeSeconds: 30 },
      { ageSeconds: 40 },
      'The token is still before its exp, but was issued too long ago for this API: get a new one.',
    ],
    [
      { iat: now - 40 },
      { maxLifetimeSeconds: 99 },
      { maxLifetimeSeconds: 99 },
      { lifetimeSeconds: 100 },
      "Shorten the access token lifespan of the client or realm in Keycloak, or raise 'maxLifetimeSeconds'.",
    ],
  ])('too old: %j under %j', async (claims, options, expected, actual, hint) => {
    expect(await told(claims, options)).toEqual({ code: 'TOKEN_TOO_OLD', expected, actual, hint })
  })
})

describe('the tolerance', () => {
  const code = async (claims: object, options: object): Promise<unknown> =>
    told(claims, options).then(
      (refusal) => (refusal as { code: string }).code,
      () => 'accepted',
    )
  it.each([
    [{ nbf: now + 5 }, { clockToleranceSeconds: 5 }, 'accepted'],
    [{ nbf: now + 6 }, { clockToleranceSeconds: 5 }, 'TOKEN_NOT_YET_VALID'],
    [{ iat: now - 35 }, { clockToleranceSeconds: 5, maxTokenAgeSeconds: 30 }, 'accepted'],
    [{ iat: now - 36 }, { clockToleranceSeconds: 5, maxTokenAgeSeconds: 30 }, 'TOKEN_TOO_OLD'],
    [{ iat: now - 41 }, { maxTokenAgeSeconds: 30, maxLifetimeSeconds: 101 }, 'TOKEN_TOO_OLD'],
    [{ iat: now - 20 }, { maxTokenAgeSeconds: 30, maxLifetimeSeconds: 80 }, 'accepted'],
  ])('%j under %j: %s', async (claims, options, expected) => {
    expect(await code(claims, options)).toBe(expected)
  })

  it('a remembered token is refused from the first moment a new one would be', async () => {
    const options = { clockToleranceSeconds: 5, maxTokenAgeSeconds: 30, cache: { maxEntries: 10 } }
    const base = { issuer: realm.issuer, audience: 'acme-orders-api', jwks: jwks as never }
    const verifier = createVerifier({ ...base, ...options })
    const claims = { iss: realm.issuer, typ: 'Bearer', aud: 'acme-orders-api', iat: now, exp: now + 300 }
    const token = await realm.forge.claims(claims)
    for (const _sight of [1, 2, 3]) await verifier.verify(token)
    vi.setSystemTime((now + 35) * 1000)
    await verifier.verify(token)
    vi.setSystemTime((now + 35) * 1000 + 1)
    expect((await refusalOf(verifier, token)).code).toBe('TOKEN_TOO_OLD')
  })
})

describe('of a token for others the operator is told for whom it is, and where to add us', () => {
  const mapper = (client: string): string =>
    `Add an Audience mapper for 'acme-orders-api' to ${client} or to one of its client scopes; a client is never put into the audience of its own tokens.`
  const lightweight = (client: string): string =>
    `A lightweight access token: its claims are left out on purpose. Turn that off for ${client}, or mark the mappers for lightweight tokens.`
  const web = "the client 'acme-web'"
  const none = 'The token has no audience at all.'
  const account = "The audience 'account' stands in nearly every token and means nothing here."
  it.each<[{ aud: unknown; azp?: unknown; jti?: unknown }, string]>([
    [{ aud: undefined }, `${none} ${mapper(web)}`],
    [{ aud: [] }, `${none} ${mapper(web)}`],
    [{ aud: undefined, azp: undefined }, `${none} ${mapper('the calling client')}`],
    [{ aud: undefined, azp: 7 }, `${none} ${mapper('the calling client')}`],
    [{ aud: undefined, jti: 'onrt00:x' }, `${none} ${mapper(web)}`],
    [{ aud: undefined, jti: 'onltro:x' }, lightweight(web)],
    [{ aud: undefined, jti: 'xonltro:x' }, `${none} ${mapper(web)}`],
    [{ aud: undefined, jti: 7 }, `${none} ${mapper(web)}`],
    [{ aud: undefined, jti: ['onltro:x'] }, `${none} ${mapper(web)}`],
    [{ aud: undefined, jti: 'onltro' }, `${none} ${mapper(web)}`],
    [{ aud: 'account' }, `${account} ${mapper(web)}`],
    [{ aud: ['account', 'other'] }, `The token is meant for others. ${mapper(web)}`],
  ])('%j', async (claims, hint) => {
    const expected = ['acme-orders-api']
    expect(await told(claims)).toEqual({ code: 'AUDIENCE_MISMATCH', expected, actual: claims.aud, hint })
  })

  it.each([
    [{ aud: 'b' }, ['a', 'b']],
    [{ aud: ['x', 'a'] }, ['a', 'b']],
    [{ aud: undefined }, null],
    [{ aud: ['x'] }, null],
  ])('%j passes where %j is asked', async (claims, audience) => {
    await expect(told(claims, { audience })).rejects.toThrow('not refused')
  })

  it('the name must be equal, not part of one', async () => {
    expect(await told({ aud: 'acme-orders-api-2' })).toMatchObject({ code: 'AUDIENCE_MISMATCH' })
    expect(await told({ aud: 'orders' })).toMatchObject({ code: 'AUDIENCE_MISMATCH' })
  })
})

describe('of a client that may not call the operator is told the list', () => {
  it.each([['other'], [undefined], [7], [['acme-web']]])('azp %j', async (azp) => {
    expect(await told({ azp }, { authorizedParties: ['acme-web', 'b'] })).toEqual({
      code: 'PARTY_NOT_ALLOWED',
      expected: ['acme-web', 'b'],
      actual: azp,
      hint: "The token was issued to a client that is not in 'authorizedParties'.",
    })
  })

  it('a client on the list passes, and without a list every one', async () => {
    await expect(told({}, { authorizedParties: ['acme-web'] })).rejects.toThrow('not refused')
    await expect(told({ azp: undefined })).rejects.toThrow('not refused')
    const named = { azp: undefined, client_id: 'acme-web' }
    await expect(told(named, { authorizedParties: ['acme-web'] })).rejects.toThrow('not refused')
  })
})

describe('of a bound token the operator is told what binds it', () => {
  const dpop =
    'The token is bound to a DPoP key. Let the client ask for tokens without a DPoP header, and turn "Require DPoP bound tokens" off.'
  const certificate =
    'The token is bound to a client certificate (mTLS). Turn "OAuth 2.0 Mutual TLS Certificate Bound Access Tokens" off for this client.'
  it.each([
    [{ typ: 'DPoP' }, [], dpop],
    [{ typ: 'dpop' }, [], dpop],
    [{ cnf: { jkt: 'x' } }, ['jkt'], dpop],
    [{ cnf: { 'x5t#S256': 'x' } }, ['x5t#S256'], certificate],
    [{ cnf: { 'x5t#S256': 'x', jkt: 'y' } }, ['x5t#S256', 'jkt'], dpop],
    [{ cnf: null }, [], dpop],
    [{ cnf: 'x' }, [], dpop],
  ])('%j', async (claims, cnf, hint) => {
    expect(await told(claims)).toEqual({
      code: 'PROOF_REQUIRED',
      expected: undefined,
      actual: { typ: (claims as { typ?: string }).typ ?? 'Bearer', cnf },
      hint,
    })
  })

  it('a token that is bound to nothing passes, whatever its kind is called', async () => {
    await expect(told({}, { tokenTypes: null })).rejects.toThrow('not refused')
    await expect(told({ typ: 7 }, { tokenTypes: null })).rejects.toThrow('not refused')
  })
})

describe('revocation and the schema', () => {
  const undecided =
    "The 'revoked' predicate must answer true or false, at once: a promise or anything else refuses."
  it.each([
    ['a promise', () => Promise.resolve(false), undecided],
    ['a promise that fails', () => Promise.reject(new Error('no')), undecided],
    ['nothing', () => undefined, undecided],
    ['a word', () => 'false', undecided],
    [
      'a throw',
      () => {
        throw new Error('no')
      },
      "The 'revoked' predicate threw: the token is refused.",
    ],
  ])('a predicate that answers %s refuses, and the process is warned', async (_what, revoked, hint) => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    expect(await told({}, { revoked })).toMatchObject({ code: 'TOKEN_REVOKED', hint })
    const kind = { type: 'PortcullisWarning', code: 'PORTCULLIS_REVOKED_UNDECIDED' }
    expect(warn).toHaveBeenCalledWith(hint, kind)
  })

  it('a promise that fails after it has refused leaves nothing unhandled', async () => {
    vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    const unhandled = vi.fn()
    process.on('unhandledRejection', unhandled)
    const failing = (): Promise<never> => Promise.reject(new Error('late'))
    await told({}, { revoked: failing })
    await told({}, schema(failing))
    await new Promise((resolve) => setImmediate(resolve))
    process.off('unhandledRejection', unhandled)
    expect(unhandled).not.toHaveBeenCalled()
  })

  it('a revoked token is told by its id, without a warning', async () => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    const refusal = await told({ jti: 'j1' }, { revoked: () => true })
    expect(refusal).toMatchObject({ code: 'TOKEN_REVOKED', actual: { tokenId: 'j1' } })
    expect(warn).not.toHaveBeenCalled()
    await expect(told({}, { revoked: () => false })).rejects.toThrow('not refused')
  })

  const schema = (validate: (value: unknown) => unknown): object => ({
    claimsSchema: { '~standard': { version: 1, vendor: 'x', validate } },
  })
  it.each([
    [
      'a throw',
      () => {
        throw new Error('no')
      },
      "The 'claimsSchema' threw.",
    ],
    [
      'a promise',
      () => Promise.resolve({ value: {} }),
      "The 'claimsSchema' returned a promise: it must answer at once.",
    ],
    [
      'a promise that fails',
      () => Promise.reject(new Error('no')),
      "The 'claimsSchema' returned a promise: it must answer at once.",
    ],
    ['nothing', () => undefined, "The 'claimsSchema' must answer { value } or { issues }."],
  ])('a schema that answers %s refuses', async (_what, validate, hint) => {
    expect(await told({}, schema(validate))).toMatchObject({ code: 'CLAIM_INVALID', hint })
  })

  it('the faults that a schema finds are told with their paths', async () => {
    const issues = [
      { message: 'is missing', path: ['a', { key: 'b' }, 0] },
      { message: 'is odd', path: [] },
      { message: 'is wrong' },
    ]
    expect(
      await told(
        {},
        schema(() => ({ issues })),
      ),
    ).toMatchObject({
      code: 'CLAIM_INVALID',
      actual: ['a.b.0: is missing', ': is odd', ': is wrong'],
      hint: "The claims do not fit the 'claimsSchema'.",
    })
  })

  it.each([[{ b: 2 }], [null], [7], ['text']])(
    'what a schema makes of the claims (%j) is laid over them',
    async (value) => {
      const base = { issuer: realm.issuer, audience: 'acme-orders-api', jwks: jwks as never }
      const verifier = createVerifier({ ...base, ...schema(() => ({ value })) })
      const own = { iss: realm.issuer, typ: 'Bearer', aud: 'acme-orders-api', exp: now + 9, a: 1 }
      const { claims } = await verifier.verify(await realm.forge.claims(own))
      expect(claims).toEqual({ ...own, ...(typeof value === 'object' ? value : {}) })
    },
  )
})
