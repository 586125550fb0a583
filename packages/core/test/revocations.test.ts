import {
  type ConfigurationError,
  createRevocations,
  createVerifier,
  type Identity,
  identityFromClaims,
  isConfigurationError,
  type Revocation,
  type Revocations,
  type RevocationsOptions,
  type Verifier,
} from '@portcullis/core'
import { createRealm, type Realm } from '@portcullis/testing'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { codeOf } from './refusal.ts'

const now = 1_800_000_000
const hour = 3600
let realm: Realm
let jwks: object
let warned: string[]

beforeAll(async () => {
  realm = await createRealm()
  jwks = await realm.jwks()
})
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] })
  vi.setSystemTime(now * 1000)
  warned = []
  vi.spyOn(process, 'emitWarning').mockImplementation((_text, options) => {
    const { type, code } = options as { type: string; code: string }
    warned.push(type === 'PortcullisWarning' ? code : type)
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const verifierWith = (list: Revocations): Verifier =>
  createVerifier({
    issuer: realm.issuer,
    audience: 'acme-orders-api',
    jwks: jwks as never,
    revoked: list.revoked,
  })

const tokenOf = (claims: object): Promise<string> =>
  realm.token({ claims: { iat: now, exp: now + hour, ...claims } })

/** Someone whose token was issued at this time, in seconds. */
const issuedAt = (iat: number | undefined, claims: object = {}): Identity =>
  identityFromClaims({ iss: 'x', exp: now + hour, ...(iat === undefined ? {} : { iat }), ...claims } as never)

const listOf = (options?: RevocationsOptions): Revocations => createRevocations(options)

describe('what is taken back', () => {
  it.each<[string, object, Revocation]>([
    ['a token by its id', { jti: 'j-1' }, { tokenId: 'j-1' }],
    ['the tokens of a session', { sid: 's-1' }, { sessionId: 's-1' }],
    ['the tokens of a subject', { sub: 'u-1' }, { subject: 'u-1', issuedBefore: new Date((now + 1) * 1000) }],
  ])('%s: a remembered token is refused on the very next request', async (_title, claims, revocation) => {
    const list = listOf()
    const verifier = verifierWith(list)
    const token = await tokenOf(claims)
    for (let sight = 0; sight < 3; sight++) await verifier.verify(token)
    list.revoke(revocation)
    expect(() => verifier.verifySync(token)).toThrow(expect.objectContaining({ code: 'TOKEN_REVOKED' }))
    expect(await codeOf(verifier, token)).toBe('TOKEN_REVOKED')
  })

  it('a name is looked for in its own claim alone', () => {
    const list = listOf()
    list.revoke({ tokenId: 'same' })
    expect(list.revoked(issuedAt(now, { jti: 'same' }))).toBe(true)
    expect(list.revoked(issuedAt(now, { sid: 'same', sub: 'same' }))).toBe(false)
    for (const missing of ['token undefined', 'undefined'])
      for (const named of [{ tokenId: missing }, { sessionId: missing }]) list.revoke(named)
    list.revoke({ subject: 'undefined', issuedBefore: new Date((now + 1) * 1000) })
    expect(list.revoked(issuedAt(now))).toBe(false)
    list.revoke({ sessionId: 'token same' })
    expect(list.revoked(issuedAt(now, { sub: 'token same' }))).toBe(false)
  })

  it("a subject's tokens are refused up to the date, and those issued from then on pass", () => {
    const list = listOf()
    list.revoke({ subject: 'u', issuedBefore: new Date(now * 1000) })
    expect(list.revoked(issuedAt(now - 1, { sub: 'u' }))).toBe(true)
    expect(list.revoked(issuedAt(now, { sub: 'u' }))).toBe(false)
    expect(list.revoked(issuedAt(now - 1, { sub: 'v' }))).toBe(false)
  })

  it("a subject's token that does not say when it was issued is refused", () => {
    const list = listOf()
    list.revoke({ subject: 'u', issuedBefore: new Date(0) })
    expect(list.revoked(issuedAt(undefined, { sub: 'u' }))).toBe(true)
  })

  it('an earlier date takes nothing back of a later one', () => {
    const list = listOf()
    list.revoke({ subject: 'u', issuedBefore: new Date(now * 1000) })
    list.revoke({ subject: 'u', issuedBefore: new Date((now - hour) * 1000) })
    expect(list.revoked(issuedAt(now - 1, { sub: 'u' }))).toBe(true)
    expect(list.size).toBe(1)
  })

  it('names that objects have by themselves are names like any other', () => {
    const list = listOf()
    for (const name of ['__proto__', 'constructor', 'toString']) {
      expect(list.revoked(issuedAt(now, { sub: name, jti: name, sid: name }))).toBe(false)
      list.revoke({ tokenId: name })
      expect(list.revoked(issuedAt(now, { jti: name }))).toBe(true)
    }
  })
})

describe('what has gone', () => {
  it('an entry goes when every token it names has expired, and frees its place', () => {
    const list = listOf({ maxLifetimeSeconds: hour })
    list.revoke({ tokenId: 'j' })
    vi.setSystemTime((now + hour) * 1000)
    expect(list.size).toBe(1)
    vi.setSystemTime((now + hour + 240) * 1000)
    expect(list.size).toBe(0)
  })

  it('a token that outlives maxLifetimeSeconds does not come alive when its entry goes: it is told once', () => {
    const list = listOf({ maxLifetimeSeconds: hour })
    list.revoke({ tokenId: 'j' })
    vi.setSystemTime((now + 3 * hour) * 1000)
    expect(list.size).toBe(0)
    for (let ask = 0; ask < 2; ask++) expect(list.revoked(issuedAt(now, { jti: 'j' }))).toBe(true)
    expect(list.revoked(issuedAt(now + 2 * hour, { jti: 'k' }))).toBe(false)
    expect(warned).toEqual(['PORTCULLIS_REVOCATIONS_FORGOTTEN'])
  })

  it('where no token outlives maxLifetimeSeconds, nobody is refused for what has gone', () => {
    const list = listOf({ maxLifetimeSeconds: hour })
    for (let minute = 0; minute < 300; minute++) {
      vi.setSystemTime((now + minute * 60) * 1000)
      list.revoke({ tokenId: `j-${minute}` })
      expect(list.revoked(issuedAt(now + minute * 60 - hour, { jti: 'innocent' }))).toBe(false)
    }
    expect(list.size).toBeLessThan(70)
    expect(warned).toEqual([])
  })
})

describe('a full list', () => {
  it('holds no more than maxEntries, loses no revocation, and says so once', () => {
    const list = listOf({ maxEntries: 100 })
    for (let one = 0; one < 1000; one++) {
      list.revoke({ tokenId: `j-${one}` })
      expect(list.size).toBeLessThanOrEqual(100)
    }
    for (let one = 0; one < 1000; one++)
      expect(list.revoked(issuedAt(now - 5, { jti: `j-${one}` }))).toBe(true)
    expect(warned).toEqual(['PORTCULLIS_REVOCATIONS_FULL', 'PORTCULLIS_REVOCATIONS_FORGOTTEN'])
  })

  it('lets those through whose tokens are newer than what has gone', () => {
    const list = listOf({ maxEntries: 2 })
    list.revoke({ tokenId: 'a' })
    vi.setSystemTime((now + 600) * 1000)
    list.revoke({ tokenId: 'b' })
    list.revoke({ tokenId: 'c' })
    expect(list.revoked(issuedAt(now + 121, { jti: 'innocent' }))).toBe(false)
    expect(list.revoked(issuedAt(now + 120, { jti: 'innocent' }))).toBe(true)
    expect(list.revoked(issuedAt(undefined, { jti: 'innocent' }))).toBe(true)
    for (const jti of ['b', 'c']) expect(list.revoked(issuedAt(now + 500, { jti }))).toBe(true)
  })

  it('what is revoked again takes no second place, and goes last', () => {
    const list = listOf({ maxEntries: 2 })
    list.revoke({ sessionId: 'a' })
    list.revoke({ sessionId: 'b' })
    vi.setSystemTime((now + 600) * 1000)
    list.revoke({ sessionId: 'a' })
    expect(warned).toEqual([])
    list.revoke({ sessionId: 'c' })
    expect(list.revoked(issuedAt(now + 590, { sid: 'a' }))).toBe(true)
    expect(list.revoked(issuedAt(now + 590, { sid: 'b' }))).toBe(false)
    expect(list.revoked(issuedAt(now, { sid: 'b' }))).toBe(true)
  })
})

describe('bad input', () => {
  const form = {
    option: 'revoke',
    expected: 'takes one of { tokenId }, { sessionId } or { subject, issuedBefore: Date }, and nothing else',
  }
  const name = (option: string): object => ({
    option: `revoke.${option}`,
    expected: 'must be a string, not empty, of 1024 characters at most',
  })
  const date = {
    option: 'revoke.issuedBefore',
    expected:
      'must be a Date, an hour ahead at most: it names tokens that exist. Disable the account in Keycloak to keep a caller out',
  }

  it.each<[string, unknown, object]>([
    ['nothing', undefined, form],
    ['null', null, form],
    ['an empty object', {}, form],
    ['a text', 'j-1', form],
    ['a token that has no id', { tokenId: undefined }, name('tokenId')],
    ['an empty name', { sessionId: '' }, name('sessionId')],
    ['a name longer than any', { tokenId: 'x'.repeat(1025) }, name('tokenId')],
    ['two names', { tokenId: 'j', sessionId: 's' }, form],
    ['a name that is not known', { token: 'j' }, form],
    ['a subject without a date', { subject: 'u' }, form],
    ['a subject that is a number', { subject: 7, issuedBefore: new Date() }, name('subject')],
    ['a date without a subject', { issuedBefore: new Date() }, form],
    ['a date that is a number', { subject: 'u', issuedBefore: now * 1000 }, date],
    ['a date that is none', { subject: 'u', issuedBefore: new Date(Number.NaN) }, date],
    ['a date far ahead', { subject: 'u', issuedBefore: new Date((now + hour) * 1000 + 1) }, date],
  ])(
    '%s is a ConfigurationError, which tells a caller nothing, and takes nothing back',
    (_title, named, problem) => {
      const list = listOf()
      let thrown: unknown
      try {
        list.revoke(named as Revocation)
      } catch (error) {
        thrown = error
      }
      expect(isConfigurationError(thrown)).toBe(true)
      expect((thrown as ConfigurationError).problems).toEqual([problem])
      expect((thrown as Error).message).toBe('Internal Server Error')
      expect((thrown as Error).stack).toContain('revoke')
      expect(list.size).toBe(0)
    },
  )

  it('the longest name and the latest date are taken', () => {
    const list = listOf()
    list.revoke({ tokenId: 'x'.repeat(1024) })
    list.revoke({ subject: 'u', issuedBefore: new Date((now + hour) * 1000) })
    expect(list.size).toBe(2)
  })

  it.each<[object, string]>([
    [{ maxEntries: 0 }, 'maxEntries: must be a number of entries from 1 to 1000000 (given'],
    [{ maxEntries: '10' }, 'maxEntries: must be a number of entries from 1 to 1000000 (given'],
    [{ maxEntries: 2_000_000 }, 'maxEntries: must be a number of entries from 1 to 1000000 (given'],
    [{ maxLifetimeSeconds: 0 }, 'maxLifetimeSeconds: must be a number of seconds from 1 to 31622400 (given'],
    [{ maxEntrys: 5 }, 'maxEntrys: is not an option'],
  ])('%o is a ConfigurationError that names the option', (options, told) => {
    expect(() => createRevocations(options)).toThrow(told)
  })
})
