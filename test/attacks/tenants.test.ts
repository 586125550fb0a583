/** Section M: several issuers, and issuers that a function of the application finds. */
import { createVerifier, type RealmOptions, type RealmResolver, type Verifier } from '@portcullis/core'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { refused, served, withSites } from './sites.ts'

const audience = 'acme-orders-api'
let acme: Realm
let globex: Realm

beforeAll(async () => {
  acme = await startRealm()
  globex = await startRealm()
  await Promise.all([acme.jwks(), globex.jwks()])
})
afterAll(() => Promise.all([acme.close(), globex.close()]))
beforeEach(() => {
  vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
  for (const realm of [acme, globex]) realm.resetRequests()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const entry = (realm: Realm): RealmOptions => ({ issuer: realm.issuer, audience })
const outcome = (verifier: Verifier, raw: string): Promise<string> =>
  verifier.verify(raw).then(
    ({ issuer }) => issuer as string,
    (error: { code: string }) => error.code,
  )
const bearer = (raw: string): { authorization: string } => ({ authorization: `Bearer ${raw}` })
const nothingFetched = { discovery: 0, jwks: 0 }

describe('177: an issuer of the sender’s choice', () => {
  const strange = (): readonly unknown[] => [
    'http://169.254.169.254/',
    globex.issuer,
    `${acme.issuer}/`,
    `${acme.issuer}/../acme`,
    `${acme.issuer}?x=1`,
    `${acme.issuer}#`,
    acme.issuer.replace('127.0.0.1', 'localhost'),
    acme.issuer.toUpperCase(),
    `${acme.issuer}@evil.example`,
    acme.issuer.replace('//', '//evil.example@'),
    ` ${acme.issuer}`,
    `${acme.issuer}\u0000`,
    'file:///etc/passwd',
    '',
    null,
    7,
    [acme.issuer],
    { issuer: acme.issuer },
    '__proto__',
    'constructor',
  ]

  it('is refused by every framework, and nothing is fetched anywhere', async () => {
    const tokens = await Promise.all(strange().map((iss) => acme.token({ claims: { iss } })))
    await withSites({ gate: entry(acme) }, async (sites) => {
      for (const token of tokens)
        expect(await sites.ask({ headers: bearer(token) })).toEqual(refused('ISSUER_UNKNOWN'))
      expect(acme.requests).toMatchObject(nothingFetched)
      expect(globex.requests).toMatchObject(nothingFetched)
      expect(await sites.ask({ headers: await acme.asUser('alice') })).toEqual(served)
    })
  })

  it('of 11,000 slashes is not compared with ours to find what differs', async () => {
    const verifier = createVerifier(entry(acme))
    const hintFor = async (iss: string): Promise<string | undefined> =>
      verifier.verify(await acme.token({ claims: { iss } })).then(
        () => undefined,
        (error: { hint: string }) => error.hint,
      )
    expect(await hintFor(`${acme.issuer}/`)).toContain('Only a slash at the end differs')
    expect(await hintFor(`${acme.issuer}${'/'.repeat(11_000)}`)).toMatch(/^It is another server\./)
    expect(await hintFor(`${acme.issuer}${'/'.repeat(11_000)}x`)).toMatch(/^It is another server\./)
    verifier.close()
  })

  it('is not asked of the function unless it is an https URL, and builds no address', async () => {
    const fetched: string[] = []
    const asked: string[] = []
    const verifier = createVerifier({
      realms: async (issuer) => {
        asked.push(issuer)
        return undefined
      },
      keys: {
        fetch: async (url) => {
          fetched.push(url)
          return new Response('{}')
        },
      },
    })
    for (const iss of [
      ...strange(),
      'https://evil.example/realms/acme',
      `https://evil.example/${'a'.repeat(600)}`,
    ])
      expect(await outcome(verifier, await acme.token({ claims: { iss } }))).toBe('ISSUER_UNKNOWN')
    expect(asked).toEqual(['https://evil.example/realms/acme'])
    expect(fetched).toEqual([])
    verifier.close()
  })
})

describe('179: one kid in two realms', () => {
  it('a key of one never verifies for the other, whichever was seen first', async () => {
    const theirs = await globex.token()
    const kid = JSON.parse(Buffer.from(theirs.split('.')[0] as string, 'base64url').toString()).kid as string
    const { keys } = (await acme.jwks()) as { keys: { alg: string }[] }
    const [key] = keys.filter(({ alg }) => alg === 'RS256')
    acme.replaceJwks([{ ...key, kid }])
    try {
      for (const seenFirst of [theirs, undefined]) {
        const verifier = createVerifier({ realms: [entry(acme), entry(globex)] })
        if (seenFirst !== undefined)
          for (let time = 0; time < 3; time++) expect(await outcome(verifier, seenFirst)).toBe(globex.issuer)
        const forged = await globex.token({ claims: { iss: acme.issuer } })
        expect(await outcome(verifier, forged)).toBe('SIGNATURE_INVALID')
        expect(await outcome(verifier, theirs)).toBe(globex.issuer)
        verifier.close()
      }
    } finally {
      acme.replaceJwks()
    }
  })

  it('what one realm allows, the other does not', async () => {
    const verifier = createVerifier({
      realms: [
        { ...entry(acme), audience: 'billing' },
        { ...entry(globex), algorithms: ['ES256'] },
      ],
    })
    expect(await outcome(verifier, await acme.token())).toBe('AUDIENCE_MISMATCH')
    expect(await outcome(verifier, await globex.token())).toBe('ALGORITHM_NOT_ALLOWED')
    expect(await outcome(verifier, await globex.token({ alg: 'ES256' }))).toBe(globex.issuer)
    expect(await outcome(verifier, await acme.token({ audience: 'billing' }))).toBe(acme.issuer)
    verifier.close()
  })
})

describe('181: a flood of issuers', () => {
  it('10,000 strangers are asked about once each, push no tenant out, and leave no key store behind', async () => {
    const find = vi.fn<RealmResolver>(async (issuer) => (issuer === acme.issuer ? entry(acme) : undefined))
    const verifier = createVerifier({ realms: find, allowInsecureHttp: true })
    const good = await acme.token()
    expect(await outcome(verifier, good)).toBe(acme.issuer)
    find.mockClear()
    const [header, , signature] = good.split('.')
    const forged = (index: number): string => {
      const claims = { typ: 'Bearer', exp: 4_000_000_000, iss: `https://sso.example/realms/${index}` }
      return `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`
    }
    for (let index = 0; index < 10_000; index++)
      expect(await outcome(verifier, forged(index))).toBe('ISSUER_UNKNOWN')
    expect(find).toHaveBeenCalledTimes(10_000)
    for (let index = 9_000; index < 10_000; index++) await outcome(verifier, forged(index))
    expect(find).toHaveBeenCalledTimes(10_000)
    expect(await outcome(verifier, good)).toBe(acme.issuer)
    expect(verifier.health()).toHaveLength(1)
    verifier.close()
  })

  it('10,001 tenants are ten thousand key stores, and the oldest makes room', async () => {
    const [key] = (await acme.jwks()).keys.filter((jwk) => (jwk as { alg: string }).alg === 'RS256')
    const verifier = createVerifier({
      realms: async (issuer) => ({ issuer, audience, jwks: { keys: [key] } as never }),
    })
    const tenant = async (index: number): Promise<string> =>
      acme.token({ claims: { iss: `https://sso.example/realms/${index}` } })
    const [header, , signature] = (await tenant(0)).split('.')
    for (let index = 0; index <= 10_000; index++) {
      const claims = { typ: 'Bearer', exp: 4_000_000_000, iss: `https://sso.example/realms/${index}` }
      const forged = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`
      expect(await outcome(verifier, forged)).toBe('SIGNATURE_INVALID')
    }
    expect(verifier.health()).toHaveLength(10_000)
    expect(await outcome(verifier, await tenant(0))).toBe('https://sso.example/realms/0')
    verifier.close()
  })
})

describe('181: a flood of issuers while the function is in trouble', () => {
  it('is one warning, however many issuers, and one more once it has answered and fails again', async () => {
    const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    let isDown = true
    const verifier = createVerifier({
      realms: async () => {
        if (isDown) throw new Error('no database')
        return undefined
      },
    })
    const ask = async (issuer: number): Promise<string> =>
      outcome(verifier, await acme.token({ claims: { iss: `https://sso.example/realms/${issuer}` } }))
    for (let index = 0; index < 200; index++) expect(await ask(index)).toBe('KEYS_UNAVAILABLE')
    expect(warned).toHaveBeenCalledTimes(1)
    isDown = false
    expect(await ask(1000)).toBe('ISSUER_UNKNOWN')
    isDown = true
    for (let index = 0; index < 20; index++) await ask(index)
    expect(warned).toHaveBeenCalledTimes(2)
    verifier.close()
  })

  it('keeps no known tenant waiting, whose entry has to be asked for again', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    const verifier = createVerifier({
      realms: (issuer) => (issuer === acme.issuer ? entry(acme) : new Promise(() => undefined)) as never,
      allowInsecureHttp: true,
      tenantTtlSeconds: 60,
      keys: { fetchTimeoutMs: 300 },
    })
    const good = await acme.token({ expiresInSeconds: 3600 })
    expect(await outcome(verifier, good)).toBe(acme.issuer)
    vi.advanceTimersByTime(61_000)
    const strangers = Array.from({ length: 40 }, async (_, index) =>
      outcome(verifier, await acme.token({ claims: { iss: `https://sso.example/realms/${index}` } })),
    )
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await outcome(verifier, good)).toBe(acme.issuer)
    expect(new Set(await Promise.all(strangers))).toEqual(new Set(['KEYS_UNAVAILABLE']))
    verifier.close()
  })
})

describe('182: a function that failed', () => {
  it('is asked again, and a tenant whose server was down comes back by itself', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'] })
    const find = vi
      .fn<RealmResolver>()
      .mockRejectedValueOnce(new Error('no database'))
      .mockResolvedValue(entry(acme))
    const verifier = createVerifier({ realms: find, allowInsecureHttp: true })
    const raw = await acme.token({ expiresInSeconds: 3600 })
    expect(await outcome(verifier, raw)).toBe('KEYS_UNAVAILABLE')
    await acme.outage('status')
    expect(await outcome(verifier, raw)).toBe('KEYS_UNAVAILABLE')
    await acme.outage(null)
    vi.advanceTimersByTime(10_000)
    expect(await outcome(verifier, raw)).toBe(acme.issuer)
    verifier.close()
  })
})

describe('183: a function that misbehaves makes that issuer alone unavailable', () => {
  it.each<[string, (issuer: string) => unknown]>([
    [
      'throws',
      () => {
        throw new Error('no database')
      },
    ],
    ['rejects', () => Promise.reject(new Error('no database'))],
    ['rejects with nothing', () => Promise.reject(undefined)],
    ['hangs', () => new Promise(() => undefined)],
    [
      'resolves twice',
      (issuer) => ({
        // biome-ignore lint/suspicious/noThenProperty: a thenable is the attack
        then: (done: (value: unknown) => void) => {
          done({ issuer: 'https://evil.example' })
          done({ issuer, audience })
        },
      }),
    ],
    [
      'has a then that throws',
      () => ({
        // biome-ignore lint/suspicious/noThenProperty: a thenable is the attack
        then() {
          throw new Error('then')
        },
      }),
    ],
    ['answers for another issuer', (issuer) => ({ issuer: `${issuer}x`, audience })],
    ['answers without an audience', (issuer) => ({ issuer })],
    ['answers with an unknown option', (issuer) => ({ issuer, audience, audiance: 'x' })],
    ['answers true', () => true],
    ['answers with a list', (issuer) => [{ issuer, audience }]],
    [
      'answers with a getter that throws',
      (issuer) => ({
        issuer,
        get audience() {
          throw new Error('getter')
        },
      }),
    ],
  ])('%s', async (_, find) => {
    const realms = ((issuer: string) =>
      issuer === globex.issuer ? entry(globex) : find(issuer)) as RealmResolver
    const gate = { realms, allowInsecureHttp: true, keys: { fetchTimeoutMs: 200 } }
    const [theirs, ours] = [await acme.asUser('alice'), await globex.asUser('bob')]
    await withSites({ gate }, async (sites) => {
      expect(await sites.ask({ headers: theirs })).toEqual(refused('KEYS_UNAVAILABLE'))
      expect(await sites.ask({ headers: ours })).toEqual(served)
    })
  })
})
