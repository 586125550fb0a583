/** Section L: the key server, its network, and strangers who make the verifier ask it. */
import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import {
  createVerifier,
  isConfigurationError,
  type KeyEvent,
  type KeysOptions,
  type Verifier,
} from '@portcullis/core'
import { type OutageKind, type Realm, startRealm } from '@portcullis/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { gateOf } from '../contract/play.ts'
import { refused, served, withSites } from './sites.ts'

let original: Realm
let realm: Realm
let events: KeyEvent[]

beforeAll(async () => {
  original = await startRealm()
  await original.jwks()
})
afterAll(() => original.close())
beforeEach(async () => {
  realm = await startRealm({ sameKeysAs: original })
  events = []
  vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
  vi.useFakeTimers({ toFake: ['Date', 'performance'] })
})
afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  await realm.close()
})

const verifiers: Verifier[] = []
afterEach(() => {
  for (const verifier of verifiers.splice(0)) verifier.close()
})

function verifierFor(keys: KeysOptions = {}, more: object = {}): Verifier {
  const observe = (event: { type: string }): void => {
    if (event.type.startsWith('keys.')) events.push(event as KeyEvent)
  }
  const verifier = createVerifier({ ...gateOf(realm), keys, observe, ...more })
  verifiers.push(verifier)
  return verifier
}

const token = (spec: object = {}): Promise<string> => realm.token({ expiresInSeconds: 10 * 86_400, ...spec })
const pass = (seconds: number): void => void vi.advanceTimersByTime(seconds * 1000)
const outcome = (verifier: Verifier, raw: string): Promise<string> =>
  verifier.verify(raw).then(
    () => 'accepted',
    (error: { code: string }) => error.code,
  )
const bearer = (raw: string): { authorization: string } => ({ authorization: `Bearer ${raw}` })
const settled = (check: () => void): Promise<void> => vi.waitFor(check, { interval: 5, timeout: 5000 })

/** A good token under a header that names a key of nobody. */
function madeUp(raw: string, index: number): string {
  const header = Buffer.from(JSON.stringify({ alg: 'RS256', typ: 'JWT', kid: `k${index}` }))
  return raw.replace(/^[^.]+/, header.toString('base64url'))
}

async function flood(verifier: Verifier, raw: string, count: number, code: string): Promise<void> {
  for (let sent = 0; sent < count; sent += 1000) {
    const outcomes = await Promise.all(
      Array.from({ length: 1000 }, (_, index) => outcome(verifier, madeUp(raw, sent + index))),
    )
    expect(new Set(outcomes)).toEqual(new Set([code]))
  }
}

describe('157: 10,000 made-up kids', () => {
  it('cause one fetch in a cool-down', async () => {
    const verifier = verifierFor()
    const raw = await token()
    expect(await outcome(verifier, raw)).toBe('accepted')
    await flood(verifier, raw, 10_000, 'KEY_UNKNOWN')
    expect(realm.requests.jwks).toBe(2)
    pass(9)
    await flood(verifier, raw, 1000, 'KEY_UNKNOWN')
    expect(realm.requests.jwks).toBe(2)
  })

  it('cause one fetch in a cool-down when that fails, too', async () => {
    const verifier = verifierFor()
    const raw = await token()
    expect(await outcome(verifier, raw)).toBe('accepted')
    realm.resetRequests()
    await realm.outage('status', { status: 500 })
    await flood(verifier, raw, 10_000, 'KEYS_UNAVAILABLE')
    expect(realm.requests.discovery + realm.requests.jwks).toBe(1)
    expect(await outcome(verifier, raw)).toBe('accepted')
  })
})

describe('158: a flood of made-up kids before a rotation', () => {
  it('keeps the new key back for a cool-down at most', async () => {
    const verifier = verifierFor()
    const raw = await token()
    await verifier.verify(raw)
    await flood(verifier, raw, 1000, 'KEY_UNKNOWN')
    await realm.rotateKeys()
    const rotated = await token()
    expect(await outcome(verifier, rotated)).toBe('KEY_UNKNOWN')
    pass(10)
    await flood(verifier, raw, 1000, 'KEY_UNKNOWN')
    expect(await outcome(verifier, rotated)).toBe('accepted')
    expect(realm.requests.jwks).toBe(3)
  })
})

describe('159: a cold start', () => {
  it('of a thousand requests fetches once', async () => {
    const verifier = verifierFor()
    const raw = await token()
    const all = await Promise.all(Array.from({ length: 1000 }, () => outcome(verifier, raw)))
    expect(new Set(all)).toEqual(new Set(['accepted']))
    expect(realm.requests).toMatchObject({ discovery: 1, jwks: 1 })
  })
})

describe('160: a key server that is down', () => {
  const outages: readonly { kind: OutageKind; status?: number }[] = [
    { kind: 'refuse' },
    { kind: 'reset' },
    { kind: 'status', status: 500 },
    { kind: 'status', status: 404 },
    { kind: 'html' },
    { kind: 'truncated' },
    { kind: 'empty-keys' },
  ]
  // DNS and TLS failures: test/outages.
  it.each(outages)(
    '$kind $status: 503 on every framework, warm keys serve, and it recovers alone',
    async ({ kind, ...options }) => {
      const headers = bearer(await token())
      await withSites({ gate: gateOf(realm) }, async (sites) => {
        await realm.outage(kind, options)
        expect(await sites.ask({ headers })).toEqual(refused('KEYS_UNAVAILABLE'))
        for (const text of await sites.texts({ headers })) expect(text).toMatch(/"retry-after","\d+"/)
        await realm.outage(null)
        pass(10)
        expect(await sites.ask({ headers })).toEqual(served)
        await realm.outage(kind, options)
        pass(3600)
        expect(await sites.ask({ headers })).toEqual(served)
        pass(86_400)
        expect(await sites.ask({ headers })).toEqual(refused('KEYS_UNAVAILABLE'))
      })
    },
  )
})

describe('161: a refresh that fails', () => {
  it.each<OutageKind>(['status', 'html', 'empty-keys', 'truncated', 'reset'])(
    '%s: the keys at hand go on',
    async (kind) => {
      const verifier = verifierFor()
      const raw = await token()
      await verifier.verify(raw)
      const kids = verifier.health()[0]?.kids
      await realm.outage(kind)
      pass(601)
      expect(verifier.verifySync(raw).username).toBe('alice')
      await settled(() => expect(events.some(({ type }) => type === 'keys.refresh_failed')).toBe(true))
      expect(verifier.health()[0]?.kids).toEqual(kids)
      expect(verifier.verifySync(raw).username).toBe('alice')
    },
  )
})

describe('163: an answer that never ends', () => {
  it.each<OutageKind>(['hang', 'hang-body', 'drip'])(
    '%s: the time holds for the whole answer',
    async (kind) => {
      await realm.outage(kind)
      const verifier = verifierFor({ fetchTimeoutMs: 250 })
      expect(await outcome(verifier, await token())).toBe('KEYS_UNAVAILABLE')
      expect(verifier.health()[0]?.lastError).toContain('within 250 ms')
    },
  )
})

describe('165: an answer that is too large', () => {
  it.each<OutageKind>(['huge', 'gzip-bomb'])('%s is cut off at maxBytes', async (kind) => {
    await realm.outage(kind, { endpoint: 'jwks' })
    const verifier = verifierFor()
    expect(await outcome(verifier, await token())).toBe('KEYS_UNAVAILABLE')
    expect(verifier.health()[0]?.lastError).toContain('more than 262144 bytes')
  })

  it('a hundred thousand keys are too many', async () => {
    const [first] = (await realm.jwks()).keys
    realm.replaceJwks(Array.from({ length: 100_000 }, (_, index) => ({ ...first, kid: `${index}` })))
    const verifier = verifierFor()
    expect(await outcome(verifier, await token())).toBe('KEYS_UNAVAILABLE')
    realm.replaceJwks()
  })
})

/** A place that nobody may ever ask. */
async function withCanary(use: (url: string) => Promise<void>): Promise<void> {
  let connections = 0
  const server = createServer((_, response) => response.end('{"keys":[]}')).on(
    'connection',
    () => connections++,
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/certs`)
    expect(connections).toBe(0)
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

describe('166: a redirect is not followed', () => {
  it.each(['discovery', 'jwks'] as const)('of %s', async (endpoint) => {
    const raw = await token()
    await withCanary(async (canary) => {
      for (const location of [canary, 'http://127.0.0.1:1/', 'file:///etc/passwd', realm.jwksUri]) {
        await realm.outage('redirect', { endpoint, location })
        const verifier = verifierFor()
        expect(await outcome(verifier, raw)).toBe('KEYS_UNAVAILABLE')
        expect(verifier.health()[0]?.lastError).toContain('redirects are not followed')
      }
    })
  })
})

describe('167: plain http', () => {
  it.each([
    { issuer: 'http://sso.acme.com/realms/acme' },
    { issuer: 'http://10.0.0.7/realms/acme' },
    { issuer: 'http://127.0.0.1.evil.example/realms/acme' },
    { issuer: 'http://localhost.evil.example/realms/acme' },
    { internalUrl: 'http://keycloak:8080' },
    { jwksUri: 'http://sso.acme.com/certs' },
    { issuer: 'ftp://sso.acme.com/realms/acme' },
    { issuer: 'file:///realms/acme' },
  ])('%o is a ConfigurationError', (options) => {
    const given = { issuer: 'https://sso.acme.com/realms/acme', audience: 'a', ...options }
    expect(() => createVerifier(given as never)).toThrow(expect.toSatisfy(isConfigurationError))
  })

  it('is allowed on this machine, and elsewhere in writing', () => {
    createVerifier({ issuer: 'http://localhost:8080/realms/acme', audience: 'a' }).close()
    createVerifier({ issuer: 'http://[::1]:8080/realms/acme', audience: 'a' }).close()
    createVerifier({ issuer: 'http://sso/realms/acme', audience: 'a', allowInsecureHttp: true }).close()
  })
})

/** A discovery document of its own in place of the realm's; counts what else is fetched. */
function discovering(change: (document: { issuer: string; jwks_uri: string }) => object): {
  keys: KeysOptions
  asked: string[]
} {
  const asked: string[] = []
  return {
    asked,
    keys: {
      fetch: async (url, init) => {
        asked.push(url)
        const response = await fetch(url, init)
        return url.includes('.well-known')
          ? Response.json(change((await response.json()) as { issuer: string; jwks_uri: string }))
          : response
      },
    },
  }
}

describe('168: a discovery document of another issuer', () => {
  it.each<[string, (issuer: string) => unknown]>([
    ['a slash', (issuer) => `${issuer}/`],
    ['another realm', (issuer) => issuer.replace('acme', 'master')],
    ['another host', (issuer) => issuer.replace('127.0.0.1', 'localhost')],
    ['another case', (issuer) => issuer.toUpperCase()],
    ['none', () => undefined],
    ['a list', (issuer) => [issuer]],
  ])('%s: its keys are not fetched, and the log says both', async (_, change) => {
    const { keys, asked } = discovering((document) => ({ ...document, issuer: change(document.issuer) }))
    const verifier = verifierFor(keys)
    expect(await outcome(verifier, await token())).toBe('KEYS_UNAVAILABLE')
    expect(asked).toHaveLength(1)
    const said = verifier.health()[0]?.lastError
    expect(said).toContain(`'${String(change(realm.issuer))}' in place of '${realm.issuer}'`)
  })

  it('the right one is accepted', async () => {
    const { keys } = discovering((document) => document)
    expect(await outcome(verifierFor(keys), await token())).toBe('accepted')
  })
})

describe('169: a jwks_uri that leads elsewhere', () => {
  it('to another host, scheme or port is not fetched', async () => {
    const raw = await token()
    await withCanary(async (canary) => {
      const elsewhere: readonly unknown[] = [
        canary,
        realm.jwksUri.replace('127.0.0.1', 'localhost'),
        realm.jwksUri.replace('http:', 'https:'),
        `http://127.0.0.1:${new URL(realm.issuer).port}@127.0.0.1:${new URL(canary).port}/certs`,
        'file:///etc/passwd',
        'data:application/json,{"keys":[]}',
        'javascript:0',
        '/certs',
        '',
        7,
        null,
        [realm.jwksUri],
      ]
      for (const jwksUri of elsewhere) {
        const { keys, asked } = discovering((document) => ({ ...document, jwks_uri: jwksUri }))
        expect(await outcome(verifierFor(keys), raw)).toBe('KEYS_UNAVAILABLE')
        expect(asked).toHaveLength(1)
      }
    })
  })
})

describe('170: an answer that comes late', () => {
  it('cannot overtake another: never are two fetches under way, whatever asks for them', async () => {
    let underWay = 0
    let most = 0
    const verifier = verifierFor({
      fetch: async (url, init) => {
        most = Math.max(most, ++underWay)
        const response = await fetch(url, init)
        const body = await response.text()
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 5))
        underWay--
        return new Response(body, { status: response.status })
      },
    })
    const raw = await token()
    for (let round = 0; round < 10; round++) {
      pass([0, 11, 601, 86_400 + 601][round % 4] ?? 0)
      if (round % 3 === 0) await realm.rotateKeys({ alg: 'ES256' })
      await Promise.allSettled([
        verifier.ready(),
        ...Array.from({ length: 10 }, (_, index) => verifier.verify(madeUp(raw, index))),
        verifier.verify(raw),
      ])
    }
    expect(most).toBe(1)
    await settled(() => expect(underWay).toBe(0))
  })
})

describe('173, 174, 175: keys that come and go', () => {
  it('173: a key that left is gone with the next refresh, and its remembered tokens with it', async () => {
    const verifier = verifierFor()
    const old = await token()
    for (let time = 0; time < 3; time++) await verifier.verify(old)
    await realm.rotateKeys({ keepOld: false })
    expect(await outcome(verifier, old)).toBe('accepted')
    pass(600)
    await verifier.verify(old).catch(() => undefined)
    await settled(() => expect(events.filter(({ type }) => type === 'keys.refreshed')).toHaveLength(2))
    pass(11)
    expect(await outcome(verifier, old)).toBe('KEY_UNKNOWN')
    expect(await outcome(verifier, await token())).toBe('accepted')
  })

  it('174: other material under the same kid takes the place of the old, which verifies nothing any more', async () => {
    const verifier = verifierFor()
    const old = await token()
    for (let time = 0; time < 3; time++) await verifier.verify(old)
    const kid = JSON.parse(Buffer.from(old.split('.')[0] as string, 'base64url').toString()).kid as string
    const other = await realm.rotateKeys({ keepOld: false })
    const { keys } = (await realm.jwks()) as { keys: { kid: string }[] }
    realm.replaceJwks(keys.map((key) => (key.kid === other ? { ...key, kid } : key)))
    const header = Buffer.from(JSON.stringify({ alg: 'RS256', typ: 'JWT', kid }))
    pass(600)
    await verifier.verify(old).catch(() => undefined)
    await settled(() => expect(events.filter(({ type }) => type === 'keys.refreshed')).toHaveLength(2))
    expect(await outcome(verifier, old)).toBe('SIGNATURE_INVALID')
    const renamed = (await token()).replace(/^[^.]+/, header.toString('base64url'))
    expect(await outcome(verifier, renamed)).toBe('SIGNATURE_INVALID')
    realm.replaceJwks()
  })

  it('175: the first token of a new key is accepted, after one fetch', async () => {
    const verifier = verifierFor()
    await verifier.verify(await token())
    realm.resetRequests()
    await realm.rotateKeys()
    const fresh = await token()
    const all = await Promise.all(Array.from({ length: 100 }, () => outcome(verifier, fresh)))
    expect(new Set(all)).toEqual(new Set(['accepted']))
    expect(realm.requests.jwks).toBe(1)
  })
})

describe('a process of its own', () => {
  const folder = fileURLToPath(new URL('../../packages/core/test/', import.meta.url))
  const run = async (
    code: string,
    args: readonly string[],
    env: object = {},
  ): Promise<{ stdout: string; stderr: string }> =>
    promisify(execFile)(
      process.execPath,
      [
        '--conditions=portcullis-source',
        '--import',
        'tsx',
        '--unhandled-rejections=strict',
        '--input-type=module',
        '-e',
        code,
        ...args,
      ],
      { cwd: folder, env: { ...process.env, ...env } },
    )

  it('171, 172: lives through every failed refresh that nobody waits for, and ends by itself', async () => {
    vi.useRealTimers()
    const code = `
      import { createVerifier } from '@portcullis/core'
      const [issuer, token] = process.argv.slice(1)
      process.removeAllListeners('warning')
      const real = fetch
      const broken = [
        () => Promise.reject(new Error('down')),
        () => { throw new Error('at once') },
        () => new Promise(() => undefined),
        () => new Response('<html>'),
        () => new Response('{"keys":[]}'),
        () => new Response(new ReadableStream({ pull() { throw new Error('cut') } })),
        () => undefined,
      ]
      await Promise.all(broken.map(async (odd) => {
        let breaks = false
        const verifier = createVerifier({
          issuer,
          audience: 'acme-orders-api',
          keys: { maxAgeSeconds: 1, fetchTimeoutMs: 1000, fetch: (...args) => (breaks ? odd() : real(...args)) },
        })
        await verifier.verify(token)
        breaks = true
        await new Promise((resolve) => setTimeout(resolve, 1010))
        console.log(verifier.verifySync(token).username)
        await new Promise((resolve) => setTimeout(resolve, 1100))
        if (odd === broken[0]) verifier.close()
      }))
    `
    const { stdout, stderr } = await run(code, [realm.issuer, await token()])
    expect(stdout).toBe('alice\n'.repeat(7))
    expect(stderr).not.toMatch(/unhandled|rejection/i)
  })

  it('176: takes no proxy out of the environment', async () => {
    vi.useRealTimers()
    await withCanary(async (canary) => {
      const code = `
        import { createVerifier } from '@portcullis/core'
        const [issuer, token] = process.argv.slice(1)
        console.log((await createVerifier({ issuer, audience: 'acme-orders-api' }).verify(token)).username)
      `
      const proxy = new URL(canary).origin
      const env = { HTTP_PROXY: proxy, http_proxy: proxy, HTTPS_PROXY: proxy, ALL_PROXY: proxy, NO_PROXY: '' }
      expect((await run(code, [realm.issuer, await token()], env)).stdout).toBe('alice\n')
    })
  })
})
