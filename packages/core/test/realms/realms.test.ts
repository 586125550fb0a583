import { createVerifier, isKeysUnavailable, type RealmOptions, type RealmResolver } from '@portcullis/core'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { codeOf } from '../refusal.ts'

let acme: Realm
let globex: Realm

beforeAll(async () => {
  acme = await startRealm()
  globex = await startRealm()
  vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
})
afterAll(async () => {
  vi.restoreAllMocks()
  await Promise.all([acme.close(), globex.close()])
})
afterEach(() => {
  vi.useRealTimers()
})

const audience = 'acme-orders-api'
const entry = (realm: Realm): RealmOptions => ({ issuer: realm.issuer, audience })

async function outcome(verify: Promise<unknown>): Promise<string> {
  return verify.then(
    () => 'accepted',
    (error: { code: string }) => error.code,
  )
}

describe('a list of realms', () => {
  it('each has its own keys and its own audience', async () => {
    const verifier = createVerifier({ realms: [entry(acme), { ...entry(globex), audience: 'billing' }] })
    expect((await verifier.verify(await acme.token())).issuer).toBe(acme.issuer)
    expect(await codeOf(verifier, await globex.token())).toBe('AUDIENCE_MISMATCH')
    expect((await verifier.verify(await globex.token({ audience: 'billing' }))).issuer).toBe(globex.issuer)
    verifier.close()
  })

  it('two realms with the same kid never meet', async () => {
    const theirs = await globex.token()
    const kid = JSON.parse(Buffer.from(theirs.split('.')[0] as string, 'base64url').toString()).kid
    const { keys } = (await acme.jwks()) as { keys: { alg: string }[] }
    acme.replaceJwks(keys.map((key) => (key.alg === 'RS256' ? { ...key, kid } : key)).slice(0, 1))
    const verifier = createVerifier({ realms: [entry(acme), entry(globex)] })
    expect((await verifier.verify(theirs)).issuer).toBe(globex.issuer)
    expect(await codeOf(verifier, await globex.token({ claims: { iss: acme.issuer } }))).toBe(
      'SIGNATURE_INVALID',
    )
    acme.replaceJwks()
    verifier.close()
  })

  it('each may allow other algorithms', async () => {
    const verifier = createVerifier({ realms: [{ ...entry(acme), algorithms: ['ES256'] }, entry(globex)] })
    expect(await codeOf(verifier, await acme.token())).toBe('ALGORITHM_NOT_ALLOWED')
    expect(await outcome(verifier.verify(await acme.token({ client: 'acme-es256' })))).toBe('accepted')
    expect(await outcome(verifier.verify(await globex.token()))).toBe('accepted')
    verifier.close()
  })

  it('a realm in trouble affects no other', async () => {
    const verifier = createVerifier({
      realms: [{ issuer: 'http://127.0.0.1:1/realms/gone', audience }, entry(acme)],
    })
    expect(
      await outcome(verifier.verify(await acme.token({ claims: { iss: 'http://127.0.0.1:1/realms/gone' } }))),
    ).toBe('KEYS_UNAVAILABLE')
    expect(await outcome(verifier.verify(await acme.token()))).toBe('accepted')
    expect(verifier.health().map(({ state }) => state)).toEqual(['empty', 'fresh'])
    expect(() => verifier.exportKeys()).toThrow('several issuers')
    expect(verifier.exportKeys(acme.issuer)?.keys.length).toBeGreaterThan(0)
    verifier.close()
  })
})

describe('a function that finds realms', () => {
  const verifierFor = (realms: RealmResolver, more: object = {}): ReturnType<typeof createVerifier> =>
    createVerifier({ realms, allowInsecureHttp: true, ...more })

  it('is asked once for a tenant, and again when its answer is old', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    const find = vi.fn(async () => entry(acme))
    const verifier = verifierFor(find, { tenantTtlSeconds: 60 })
    for (let time = 0; time < 3; time++) await verifier.verify(await acme.token())
    expect(find).toHaveBeenCalledTimes(1)
    expect(find).toHaveBeenCalledWith(acme.issuer)
    vi.advanceTimersByTime(61_000)
    await verifier.verify(await acme.token())
    expect(find).toHaveBeenCalledTimes(2)
    verifier.close()
  })

  it('is asked once for a stranger, who is refused', async () => {
    const find = vi.fn(async () => undefined)
    const verifier = verifierFor(find)
    for (let time = 0; time < 3; time++)
      expect(await codeOf(verifier, await acme.token())).toBe('ISSUER_UNKNOWN')
    expect(find).toHaveBeenCalledTimes(1)
  })

  it.each([
    'http://169.254.169.254/',
    'file:///etc/passwd',
    'not a url',
    `https://sso.example/${'a'.repeat(600)}`,
    '',
    7,
  ])('is never asked for %s', async (iss) => {
    const find = vi.fn(async () => entry(acme))
    const verifier = createVerifier({ realms: find })
    expect(await codeOf(verifier, await acme.token({ claims: { iss } }))).toBe('ISSUER_UNKNOWN')
    expect(find).not.toHaveBeenCalled()
  })

  it.each<[string, RealmResolver]>([
    [
      'throws',
      () => {
        throw new Error('no database')
      },
    ],
    ['rejects', async () => Promise.reject(new Error('no database'))],
    ['never answers', () => new Promise(() => undefined)],
    ['answers for another issuer', async () => ({ issuer: 'https://sso.example/realms/other', audience })],
    ['answers with a mistake', async (issuer) => ({ issuer, audience: 'account' })],
    ['answers with nonsense', async () => 7 as never],
  ])('that %s makes that issuer alone unavailable', async (_how, find) => {
    const both: RealmResolver = (issuer) => (issuer === globex.issuer ? entry(globex) : find(issuer))
    const verifier = verifierFor(both, { keys: { fetchTimeoutMs: 1000 } })
    const error: unknown = await verifier.verify(await acme.token()).catch((thrown: unknown) => thrown)
    expect(isKeysUnavailable(error)).toBe(true)
    expect(await outcome(verifier.verify(await globex.token()))).toBe('accepted')
    verifier.close()
  })

  it('that failed once is asked again: a failure is no answer', async () => {
    const find = vi
      .fn<RealmResolver>()
      .mockRejectedValueOnce(new Error('no database'))
      .mockResolvedValue(entry(acme))
    const verifier = verifierFor(find)
    expect(await outcome(verifier.verify(await acme.token()))).toBe('KEYS_UNAVAILABLE')
    expect(await outcome(verifier.verify(await acme.token()))).toBe('accepted')
    verifier.close()
  })

  it('sixteen strangers are looked up at once; the next is told to come back', async () => {
    let calls = 0
    const verifier = verifierFor(
      () => {
        calls++
        return new Promise(() => undefined)
      },
      { keys: { fetchTimeoutMs: 300 } },
    )
    const tokens = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        acme.token({ claims: { iss: `https://sso.example/realms/${index}` } }),
      ),
    )
    const outcomes = await Promise.all(tokens.map((token) => outcome(verifier.verify(token))))
    expect(new Set(outcomes)).toEqual(new Set(['KEYS_UNAVAILABLE']))
    expect(calls).toBe(16)
    verifier.close()
  })

  it('strangers cannot push a tenant out', async () => {
    const find = vi.fn<RealmResolver>(async (issuer) => (issuer === acme.issuer ? entry(acme) : undefined))
    const verifier = verifierFor(find)
    await verifier.verify(await acme.token())
    const [header, , signature] = (await acme.token()).split('.')
    const claims = { typ: 'Bearer', exp: 4_000_000_000 }
    for (let index = 0; index < 12_000; index++) {
      const payload = Buffer.from(
        JSON.stringify({ ...claims, iss: `https://sso.example/realms/${index}` }),
      ).toString('base64url')
      await verifier.verify(`${header}.${payload}.${signature}`).catch(() => undefined)
    }
    find.mockClear()
    expect(await outcome(verifier.verify(await acme.token()))).toBe('accepted')
    expect(find).not.toHaveBeenCalled()
    verifier.close()
  })

  it('a tenant that is gone takes its remembered tokens along', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    let known = true
    const verifier = verifierFor(async () => (known ? entry(acme) : undefined), { tenantTtlSeconds: 60 })
    const token = await acme.token({ expiresInSeconds: 3600 })
    for (let time = 0; time < 3; time++) await verifier.verify(token)
    known = false
    vi.advanceTimersByTime(61_000)
    expect(await codeOf(verifier, token)).toBe('ISSUER_UNKNOWN')
    expect(await codeOf(verifier, await acme.token())).toBe('ISSUER_UNKNOWN')
    verifier.close()
  })
})
