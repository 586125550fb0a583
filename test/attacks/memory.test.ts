/** Section N: what is remembered of tokens, and what must not come of it. */
import { createHash } from 'node:crypto'
import { createVerifier, type OneRealmOptions, type Verifier } from '@portcullis/core'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { gateOf } from '../contract/play.ts'
import { refused, served, withSites } from './sites.ts'

let original: Realm
let realm: Realm
const verifiers: Verifier[] = []

beforeAll(async () => {
  original = await startRealm()
  await original.jwks()
})
afterAll(() => original.close())
beforeEach(async () => {
  realm = await startRealm({ sameKeysAs: original })
  vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
  vi.useFakeTimers({ toFake: ['Date', 'performance'] })
})
afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  for (const verifier of verifiers.splice(0)) verifier.close()
  await realm.close()
})

function verifierFor(options: Partial<OneRealmOptions> = {}): Verifier {
  const verifier = createVerifier({
    ...gateOf(realm),
    clockToleranceSeconds: 0,
    ...options,
  } as OneRealmOptions)
  verifiers.push(verifier)
  return verifier
}

/** A verifier that remembers these tokens. */
async function remembering(options: Partial<OneRealmOptions>, ...tokens: string[]): Promise<Verifier> {
  const verifier = verifierFor(options)
  for (const token of tokens) {
    for (let time = 0; time < 3; time++) await verifier.verify(token)
    expect(await verifier.verify(token)).toBe(await verifier.verify(token))
  }
  return verifier
}

const outcome = (verifier: Verifier, raw: string): Promise<string> =>
  verifier.verify(raw).then(
    ({ username }) => username as string,
    (error: { code: string }) => error.code,
  )
const pass = (seconds: number): void => void vi.advanceTimersByTime(seconds * 1000)
const token = (spec: object = {}): Promise<string> => realm.token({ expiresInSeconds: 3600, ...spec })
const bearer = (raw: string): { authorization: string } => ({ authorization: `Bearer ${raw}` })

describe('184: a token that one verifier remembers', () => {
  it('is judged anew by another audience, another party, other times and other algorithms', async () => {
    const raw = await token()
    await remembering({}, raw)
    expect(await outcome(verifierFor({ audience: 'billing' }), raw)).toBe('AUDIENCE_MISMATCH')
    expect(await outcome(verifierFor({ authorizedParties: ['other'] }), raw)).toBe('PARTY_NOT_ALLOWED')
    expect(await outcome(verifierFor({ maxLifetimeSeconds: 60 }), raw)).toBe('TOKEN_TOO_OLD')
    expect(await outcome(verifierFor({ algorithms: ['ES256'] }), raw)).toBe('ALGORITHM_NOT_ALLOWED')
    expect(await outcome(verifierFor({ issuer: 'https://sso.example/realms/acme' }), raw)).toBe(
      'ISSUER_UNKNOWN',
    )
  })

  it('is judged anew by the inner gate of the same request, on every framework', async () => {
    const headers = bearer(await token())
    const spec = { gate: gateOf(realm), inner: { ...gateOf(realm), audience: 'billing' } }
    await withSites(spec, async (sites) => {
      for (let time = 0; time < 3; time++) expect(await sites.ask({ headers })).toEqual(served)
      expect(await sites.ask({ headers, path: '/inner/open' })).toEqual(refused('AUDIENCE_MISMATCH'))
    })
  })
})

describe('185: another spelling of a remembered token', () => {
  it('in the last character is malformed', async () => {
    const raw = await token()
    const verifier = await remembering({}, raw)
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const at = letters.indexOf(raw.charAt(raw.length - 1))
    for (let bit = 1; bit < 16; bit++) {
      const twin = raw.slice(0, -1) + letters.charAt(at ^ bit)
      expect(['TOKEN_MALFORMED', 'SIGNATURE_INVALID']).toContain(await outcome(verifier, twin))
    }
  })

  it('as the mirror image of an ECDSA signature is the same caller, and no other', async () => {
    const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
    const raw = await token({ alg: 'ES256' })
    const bob = await token({ alg: 'ES256', user: 'bob' })
    const verifier = await remembering({}, raw, bob)
    const [header, payload, signature = ''] = raw.split('.')
    const bytes = Buffer.from(signature, 'base64url')
    const s = order - BigInt(`0x${bytes.subarray(32).toString('hex')}`)
    const twin = Buffer.concat([bytes.subarray(0, 32), Buffer.from(s.toString(16).padStart(64, '0'), 'hex')])
    expect(await outcome(verifier, `${header}.${payload}.${twin.toString('base64url')}`)).toBe('alice')
    expect(await outcome(verifier, bob)).toBe('bob')
  })
})

describe('186: a token that shares parts with a remembered one', () => {
  it('header and payload under another signature is refused', async () => {
    const raw = await token()
    const verifier = await remembering({}, raw)
    const [header, payload, signature = ''] = raw.split('.')
    const [, , others] = (await token({ user: 'bob' })).split('.')
    for (const other of [others, '', signature.replace(/^.{4}/, 'AAAA'), `AAAA${signature}`])
      expect(await outcome(verifier, `${header}.${payload}.${other}`)).toBe('SIGNATURE_INVALID')
    expect(await outcome(verifier, raw)).toBe('alice')
  })

  it('the signature under another payload is refused, and does not push the real one out', async () => {
    const raw = await token()
    const verifier = await remembering({}, raw)
    const known = await verifier.verify(raw)
    const [header, payload = '', signature] = raw.split('.')
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
    const forged = Buffer.from(JSON.stringify({ ...claims, realm_access: { roles: ['admin'] } }))
    for (let time = 0; time < 5; time++)
      expect(await outcome(verifier, `${header}.${forged.toString('base64url')}.${signature}`)).toBe(
        'SIGNATURE_INVALID',
      )
    expect(await verifier.verify(raw)).toBe(known)
  })

  it('every character of it counts', async () => {
    const raw = await token()
    const verifier = await remembering({}, raw)
    for (let at = 0; at < raw.length; at += 7) {
      const changed = raw.slice(0, at) + (raw.charAt(at) === 'A' ? 'B' : 'A') + raw.slice(at + 1)
      expect(await outcome(verifier, changed)).not.toBe('alice')
    }
  })
})

describe('187: a remembered token whose time is over', () => {
  it.each<[string, object, Partial<OneRealmOptions>, number, string]>([
    ['exp', {}, {}, 60, 'TOKEN_EXPIRED'],
    ['exp, without iat', { claims: { iat: undefined } }, {}, 60, 'TOKEN_EXPIRED'],
    ['exp, with nbf', { claims: { nbf: 1 } }, {}, 60, 'TOKEN_EXPIRED'],
    ['exp and the tolerance', {}, { clockToleranceSeconds: 30 }, 90, 'TOKEN_EXPIRED'],
    ['maxTokenAgeSeconds', { expiresInSeconds: 3600 }, { maxTokenAgeSeconds: 20 }, 21, 'TOKEN_TOO_OLD'],
  ])('%s', async (_, spec, options, seconds, code) => {
    vi.setSystemTime(Math.floor(Date.now() / 1000) * 1000)
    const raw = await token({ expiresInSeconds: 60, ...spec })
    const verifier = await remembering(options, raw)
    pass(seconds - 1)
    expect(await outcome(verifier, raw)).toBe('alice')
    pass(1)
    expect(await outcome(verifier, raw)).toBe(code)
    vi.setSystemTime(Date.now() - 3600_000)
    expect(await outcome(verifier, raw)).toBe(code)
  })
})

describe('188: a remembered token whose key has left', () => {
  it('is refused from the refresh on that tells, on every framework', async () => {
    const raw = await token()
    await withSites({ gate: gateOf(realm) }, async (sites) => {
      for (let time = 0; time < 3; time++) expect(await sites.ask({ headers: bearer(raw) })).toEqual(served)
      await realm.rotateKeys({ keepOld: false })
      expect(await sites.ask({ headers: bearer(await token()) })).toEqual(served)
      expect(await sites.ask({ headers: bearer(raw) })).toEqual(refused('KEY_UNKNOWN'))
    })
  })
})

describe('188: a remembered token whose key has left, among stale keys', () => {
  it('costs one fetch, not one for the age and one for the key', async () => {
    const raw = await token()
    const verifier = await remembering({}, raw)
    await realm.rotateKeys({ keepOld: false })
    await verifier.verify(await token())
    pass(601)
    realm.resetRequests()
    expect(await outcome(verifier, raw)).toBe('KEY_UNKNOWN')
    expect(realm.requests.jwks).toBe(1)
  })
})

describe('189: a remembered token that is revoked', () => {
  it('is refused at the very next request, and passes again when that is taken back', async () => {
    const gone = new Set<string>()
    const revoked = ({ subject }: { subject?: string }): boolean => gone.has(subject ?? '')
    const raw = await token()
    const verifier = await remembering({ revoked } as never, raw)
    const { subject } = await verifier.verify(raw)
    gone.add(subject as string)
    expect(await outcome(verifier, raw)).toBe('TOKEN_REVOKED')
    gone.clear()
    expect(await outcome(verifier, raw)).toBe('alice')
  })
})

describe('190: a bad token', () => {
  it('is not remembered as bad: it is good as soon as its key is there', async () => {
    const verifier = verifierFor()
    await verifier.verify(await token())
    await realm.rotateKeys()
    const fresh = await token()
    const { keys } = await realm.jwks()
    const { kid } = JSON.parse(Buffer.from(fresh.split('.')[0] as string, 'base64url').toString()) as {
      kid: string
    }
    realm.replaceJwks(keys.filter((key) => (key as { kid: string }).kid !== kid))
    for (let time = 0; time < 3; time++) expect(await outcome(verifier, fresh)).toBe('KEY_UNKNOWN')
    realm.replaceJwks()
    pass(10)
    await outcome(verifier, fresh)
    await vi.waitFor(async () => expect(await outcome(verifier, fresh)).toBe('alice'), { interval: 5 })
  })

  it('of today may be good tomorrow: not yet valid is no lasting answer', async () => {
    const raw = await token({ claims: { nbf: Math.floor(Date.now() / 1000) + 100 } })
    const verifier = verifierFor()
    for (let time = 0; time < 3; time++) expect(await outcome(verifier, raw)).toBe('TOKEN_NOT_YET_VALID')
    pass(100)
    expect(await outcome(verifier, raw)).toBe('alice')
  })
})

describe('191: a flood of distinct tokens', () => {
  it('keeps as many as configured, the least recently used leave', async () => {
    const cache = { maxEntries: 50 }
    const tokens = await Promise.all(Array.from({ length: 120 }, (_, index) => token({ claims: { index } })))
    const verifier = verifierFor({ cache })
    const first = new Map<string, object>()
    for (const raw of tokens) for (let time = 0; time < 3; time++) first.set(raw, await verifier.verify(raw))
    let kept = 0
    for (const raw of [...tokens].reverse()) if ((await verifier.verify(raw)) === first.get(raw)) kept++
    expect(kept).toBeLessThanOrEqual(50)
    expect(kept).toBeGreaterThan(0)
  })

  it('keeps no more bytes than configured', async () => {
    const tokens = await Promise.all(
      Array.from({ length: 40 }, (_, index) => token({ claims: { index, ballast: 'b'.repeat(4000) } })),
    )
    const verifier = verifierFor({ cache: { maxBytes: 400_000 } })
    const first = new Map<string, object>()
    for (const raw of tokens) for (let time = 0; time < 3; time++) first.set(raw, await verifier.verify(raw))
    let kept = 0
    for (const raw of [...tokens].reverse()) if ((await verifier.verify(raw)) === first.get(raw)) kept++
    expect(kept).toBeLessThan(15)
  })

  // A million of them, and the heap: `npm run bench -- --flood`.
  it('bad ones push no good one out', async () => {
    const raw = await token()
    const verifier = await remembering({ cache: { maxEntries: 10 } }, raw)
    const known = await verifier.verify(raw)
    const [header, payload] = raw.split('.')
    for (let index = 0; index < 2000; index++) {
      const junk = createHash('sha512').update(String(index)).digest()
      const signature = Buffer.concat([junk, junk, junk, junk]).toString('base64url')
      for (let time = 0; time < 2; time++)
        expect(await outcome(verifier, `${header}.${payload}.${signature}`)).toBe('SIGNATURE_INVALID')
    }
    expect(await verifier.verify(raw)).toBe(known)
  })
})

describe('193: claims that a caller of verify changes', () => {
  it('are frozen, for the next one and for the guards', async () => {
    const raw = await token()
    const verifier = await remembering({}, raw)
    const identity = await verifier.verify(raw)
    const roles = (identity.claims['realm_access'] as { roles: string[] }).roles
    expect(() => roles.push('admin')).toThrow(TypeError)
    expect(() => Object.assign(identity.claims, { sub: 'admin' })).toThrow(TypeError)
    expect((await verifier.verify(raw)).hasRole('admin')).toBe(false)
  })
})

describe('194: a verification under way', () => {
  it('while the verifier is closed ends as KEYS_UNAVAILABLE, and nothing is remembered', async () => {
    await realm.outage('hang')
    const verifier = verifierFor()
    const raw = await token()
    const waiting = Array.from({ length: 10 }, () => outcome(verifier, raw))
    verifier.close()
    expect(new Set(await Promise.all(waiting))).toEqual(new Set(['KEYS_UNAVAILABLE']))
    await realm.outage(null)
    expect(await outcome(verifier, raw)).toBe('KEYS_UNAVAILABLE')
  })

  it('while its key leaves the realm leaves nothing behind that outlives the key', async () => {
    const raw = await token()
    let release: () => void = () => undefined
    let held = false
    const verifier = verifierFor({
      keys: {
        fetch: async (url, init) => {
          const response = await fetch(url, init)
          const text = await response.text()
          if (held) await new Promise<void>((resolve) => (release = resolve))
          return new Response(text)
        },
      },
    })
    for (let time = 0; time < 3; time++) await verifier.verify(raw)
    held = true
    pass(601)
    const during = Array.from({ length: 5 }, () => outcome(verifier, raw))
    await realm.rotateKeys({ keepOld: false })
    expect(new Set(await Promise.all(during))).toEqual(new Set(['alice']))
    await vi.waitFor(() => {
      release()
      expect(verifier.health()[0]?.ageSeconds).toBeLessThan(600)
    })
    held = false
    pass(601)
    await vi.waitFor(async () => expect(await outcome(verifier, raw)).toBe('KEY_UNKNOWN'), { interval: 5 })
  })
})
