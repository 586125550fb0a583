import {
  createVerifier,
  isKeysUnavailable,
  type KeyEvent,
  type KeysUnavailable,
  type Verifier,
} from '@portcullis/core'
import { type OutageKind, type OutageOptions, type Realm, startRealm } from '@portcullis/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

let original: Realm
let realm: Realm
let fetches: number
let failures: number

beforeAll(async () => {
  original = await startRealm()
  await original.jwks()
})
afterAll(() => original.close())
beforeEach(async () => {
  realm = await startRealm({ sameKeysAs: original })
  fetches = 0
  failures = 0
  vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
  vi.useFakeTimers({ toFake: ['Date', 'performance'] })
})
afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  await realm.close()
})

interface Fault {
  readonly kind: OutageKind
  readonly options?: OutageOptions
  /** How many exchanges one attempt at the keys takes before it fails. */
  readonly exchanges: number
  /** What the operator reads. */
  readonly hint: RegExp
}

const faults: readonly Fault[] = [
  { kind: 'refuse', exchanges: 1, hint: /ECONNREFUSED/ },
  { kind: 'reset', exchanges: 1, hint: /cannot be fetched/ },
  { kind: 'hang', exchanges: 1, hint: /within 400 ms/ },
  { kind: 'hang-body', exchanges: 1, hint: /within 400 ms/ },
  { kind: 'drip', exchanges: 1, hint: /within 400 ms/ },
  { kind: 'hang', options: { endpoint: 'jwks' }, exchanges: 2, hint: /within 400 ms/ },
  { kind: 'status', options: { status: 500 }, exchanges: 1, hint: /answered 500/ },
  { kind: 'status', options: { status: 503, retryAfter: '120' }, exchanges: 1, hint: /answered 503/ },
  { kind: 'status', options: { status: 404 }, exchanges: 1, hint: /answered 404/ },
  { kind: 'status', options: { status: 500, endpoint: 'jwks' }, exchanges: 2, hint: /answered 500/ },
  { kind: 'html', exchanges: 1, hint: /did not answer with JSON/ },
  { kind: 'truncated', exchanges: 1, hint: /did not answer with JSON/ },
  { kind: 'huge', exchanges: 1, hint: /more than 262144 bytes/ },
  { kind: 'gzip-bomb', exchanges: 1, hint: /more than 262144 bytes/ },
  { kind: 'redirect', exchanges: 1, hint: /redirects are not followed/ },
  { kind: 'redirect', options: { endpoint: 'jwks' }, exchanges: 2, hint: /redirects are not followed/ },
  { kind: 'wrong-issuer', options: { endpoint: 'discovery' }, exchanges: 1, hint: /names another issuer/ },
  { kind: 'other-jwks-origin', options: { endpoint: 'discovery' }, exchanges: 1, hint: /another origin/ },
  { kind: 'empty-keys', options: { endpoint: 'jwks' }, exchanges: 2, hint: /no key that can verify/ },
]

const titled = faults.map((fault) => [`${fault.kind} ${JSON.stringify(fault.options ?? {})}`, fault] as const)

function verifierFor(issuer: string = realm.issuer): Verifier {
  return createVerifier({
    issuer,
    audience: 'acme-orders-api',
    observe: (event) => {
      if ((event as KeyEvent).type === 'keys.refresh_failed') failures++
    },
    keys: {
      fetchTimeoutMs: 400,
      fetch: (url, init) => {
        fetches++
        return fetch(url, init)
      },
    },
  })
}

const token = (): Promise<string> => realm.token({ expiresInSeconds: 10 * 86_400 })
const pass = (seconds: number): void => void vi.advanceTimersByTime(seconds * 1000)

/** A verifier that has keys of this age, and a token of theirs. */
async function warm(ageSeconds: number): Promise<{ verifier: Verifier; raw: string }> {
  const verifier = verifierFor()
  const raw = await token()
  await vi.waitFor(() => verifier.ready(), { timeout: 10_000, interval: 10_000 })
  pass(ageSeconds)
  fetches = 0
  failures = 0
  return { verifier, raw }
}

async function unavailable(verifier: Verifier, raw: string): Promise<KeysUnavailable> {
  const error: unknown = await verifier.verify(raw).catch((thrown: unknown) => thrown)
  if (isKeysUnavailable(error)) return error
  throw new Error('the keys were available', { cause: error })
}

describe.each(titled)('while the key server does this: %s', (_title, { kind, options, exchanges, hint }) => {
  it('a cold verifier answers 503, once for all, and recovers by itself', async () => {
    const verifier = verifierFor()
    const raw = await token()
    await realm.outage(kind, options)
    const answers = await Promise.all([unavailable(verifier, raw), unavailable(verifier, raw)])
    expect(answers.map(({ retryAfterSeconds }) => retryAfterSeconds)).toEqual([10, 10])
    expect(answers[0]?.hint).toMatch(hint)
    expect(fetches).toBe(exchanges)
    await unavailable(verifier, raw)
    expect(fetches).toBe(exchanges)
    await realm.outage(null)
    pass(10)
    expect((await verifier.verify(raw)).username).toBe('alice')
    verifier.close()
  })

  it('fresh keys answer, and nothing is fetched', async () => {
    const { verifier, raw } = await warm(599)
    await realm.outage(kind, options)
    for (let time = 0; time < 5; time++) expect((await verifier.verify(raw)).username).toBe('alice')
    expect(fetches).toBe(0)
    verifier.close()
  })

  it('stale keys answer at once, and one refresh is tried in a pause', async () => {
    const { verifier, raw } = await warm(601)
    await realm.outage(kind, options)
    for (let time = 0; time < 5; time++) expect(verifier.verifySync(raw).username).toBe('alice')
    await vi.waitFor(() => expect(failures).toBe(1), { timeout: 5000, interval: 5 })
    expect(verifier.verifySync(raw).username).toBe('alice')
    expect(fetches).toBe(exchanges)
    verifier.close()
  })

  it('expired keys answer 503', async () => {
    const { verifier, raw } = await warm(600 + 86_400)
    await realm.outage(kind, options)
    expect((await unavailable(verifier, raw)).retryAfterSeconds).toBe(10)
    await unavailable(verifier, raw)
    expect(fetches).toBe(exchanges)
    verifier.close()
  })
})

describe('what no server does', () => {
  it('a name that cannot be resolved is 503, and the hint names internalUrl', async () => {
    const verifier = verifierFor('https://keycloak.invalid/realms/acme')
    const error = await unavailable(
      verifier,
      await realm.token({ claims: { iss: 'https://keycloak.invalid/realms/acme' } }),
    )
    expect(error.hint).toMatch(/internalUrl|DNS|resolved|cannot be fetched/)
    verifier.close()
  })

  it('a server without TLS behind an https address is 503', async () => {
    const issuer = realm.issuer.replace('http:', 'https:')
    const verifier = verifierFor(issuer)
    const error = await unavailable(verifier, await realm.token({ claims: { iss: issuer } }))
    expect(error.hint).toContain('cannot be fetched')
    verifier.close()
  })

  it('a fetch of the application that never settles, or answers with nonsense, is 503', async () => {
    const odd: readonly (() => unknown)[] = [
      () => new Promise(() => undefined),
      () => Promise.reject(new Error('proxy')),
      () => Promise.reject(7),
      () => undefined,
      () => 'x',
      () => ({ status: 200 }),
      () => ({ status: 200, body: 7 }),
      () => {
        throw new Error('sync')
      },
    ]
    for (const fetch of odd) {
      const options = {
        issuer: realm.issuer,
        audience: 'acme-orders-api',
        keys: { fetch: fetch as never, fetchTimeoutMs: 200 },
      }
      await unavailable(createVerifier(options), await token())
    }
  })

  it('a server that flaps serves at every second try', async () => {
    const verifier = verifierFor()
    const raw = await token()
    await realm.outage('flap', { endpoint: 'discovery' })
    const answers: string[] = []
    for (let time = 0; time < 2; time++) {
      answers.push(
        await verifier.verify(raw).then(
          () => 'accepted',
          ({ code }) => code,
        ),
      )
      pass(10)
    }
    expect(answers).toContain('accepted')
    verifier.close()
  })
})
