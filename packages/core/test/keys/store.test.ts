import {
  createVerifier,
  isKeysUnavailable,
  type KeyEvent,
  type KeysUnavailable,
  type OneRealmOptions,
  type Verifier,
} from '@portcullis/core'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { codeOf } from '../refusal.ts'

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

function verifierFor(options: Partial<OneRealmOptions> = {}): Verifier {
  const observe = (event: { type: string }): void => {
    if (event.type.startsWith('keys.')) events.push(event as KeyEvent)
  }
  return createVerifier({
    issuer: realm.issuer,
    audience: 'acme-orders-api',
    observe,
    ...options,
  } as OneRealmOptions)
}

const token = (spec: object = {}): Promise<string> => realm.token({ expiresInSeconds: 10 * 86_400, ...spec })
const pass = (seconds: number): void => void vi.advanceTimersByTime(seconds * 1000)
const stateOf = (verifier: Verifier): string | undefined => verifier.health()[0]?.state

async function unavailable(verifier: Verifier, raw: string): Promise<KeysUnavailable> {
  const error: unknown = await verifier.verify(raw).catch((thrown: unknown) => thrown)
  if (isKeysUnavailable(error)) return error
  throw new Error('the keys were available', { cause: error })
}

/** Lets a refresh that runs behind an answer come to its end. */
const settled = (check: () => void): Promise<void> => vi.waitFor(check, { interval: 5, timeout: 5000 })

describe('the states of a key set', () => {
  it('nothing is fetched before the first token, and once for it', async () => {
    const verifier = verifierFor()
    expect(stateOf(verifier)).toBe('empty')
    expect(realm.requests).toMatchObject({ discovery: 0, jwks: 0 })
    await verifier.verify(await token())
    expect(stateOf(verifier)).toBe('fresh')
    expect(realm.requests).toMatchObject({ discovery: 1, jwks: 1 })
  })

  it('fresh keys answer without any network', async () => {
    const verifier = verifierFor({ cache: false })
    await verifier.verify(await token())
    await realm.outage('refuse')
    pass(599)
    expect((await verifier.verify(await token())).username).toBe('alice')
    expect(events.map(({ type }) => type)).not.toContain('keys.refresh_failed')
  })

  it('stale keys answer at once, while one refresh runs behind them', async () => {
    const verifier = verifierFor()
    const raw = await token()
    await verifier.verify(raw)
    pass(601)
    expect(stateOf(verifier)).toBe('stale')
    expect(verifier.verifySync(raw).username).toBe('alice')
    expect(verifier.verifySync(raw).username).toBe('alice')
    await settled(() => expect(stateOf(verifier)).toBe('fresh'))
    expect(realm.requests.jwks).toBe(2)
  })

  it('a remembered token refreshes stale keys too', async () => {
    const verifier = verifierFor()
    const raw = await token()
    for (let time = 0; time < 3; time++) await verifier.verify(raw)
    const remembered = await verifier.verify(raw)
    pass(601)
    expect(await verifier.verify(raw)).toBe(remembered)
    await settled(() => expect(realm.requests.jwks).toBe(2))
  })

  it('a failed refresh keeps the old keys for a day, and then answers 503', async () => {
    const verifier = verifierFor()
    const raw = await token()
    await verifier.verify(raw)
    await realm.outage('status')
    pass(601)
    expect((await verifier.verify(raw)).username).toBe('alice')
    await settled(() => expect(events.map(({ type }) => type)).toContain('keys.stale'))
    pass(86_398)
    expect((await verifier.verify(raw)).username).toBe('alice')
    pass(3)
    expect(stateOf(verifier)).toBe('expired')
    const error = await unavailable(verifier, raw)
    expect(error.retryAfterSeconds).toBeGreaterThanOrEqual(1)
    expect(error.hint).toContain('503')
  })

  it('a system clock that jumps neither ages keys nor storms the server', async () => {
    const verifier = verifierFor()
    const raw = await token()
    await verifier.verify(raw)
    vi.setSystemTime(Date.now() + 9 * 86_400_000)
    expect(stateOf(verifier)).toBe('fresh')
    await verifier.verify(raw)
    expect(realm.requests.jwks).toBe(1)
  })

  it('keys can be too old to answer only once: the first success restores everything', async () => {
    const verifier = verifierFor()
    const raw = await token()
    await realm.outage('refuse')
    await unavailable(verifier, raw)
    await realm.outage(null)
    pass(11)
    expect((await verifier.verify(raw)).username).toBe('alice')
    expect(verifier.health()[0]).toMatchObject({
      state: 'fresh',
      lastError: null,
      nextAttemptInSeconds: null,
    })
  })
})

describe('an unknown kid', () => {
  it('a rotation is picked up by the first token that carries the new key', async () => {
    const verifier = verifierFor()
    await verifier.verify(await token())
    await realm.rotateKeys()
    expect((await verifier.verify(await token())).username).toBe('alice')
    expect(realm.requests.jwks).toBe(2)
    expect(events.map(({ type }) => type)).toContain('keys.rotated')
  })

  it('ten thousand made-up kids cause one fetch in a cool-down', async () => {
    const verifier = verifierFor()
    await verifier.verify(await token())
    const stranger = await realm.forge.unknownKid()
    const [, payload, signature] = stranger.split('.')
    for (let index = 0; index < 10_000; index++) {
      const header = Buffer.from(`{"alg":"RS256","typ":"JWT","kid":"made-up-${index}"}`).toString('base64url')
      expect(await codeOf(verifier, `${header}.${payload}.${signature}`)).toBe('KEY_UNKNOWN')
    }
    expect(realm.requests.jwks).toBe(2)
  })

  it('a flood cannot delay a rotation beyond the cool-down', async () => {
    const verifier = verifierFor()
    await verifier.verify(await token())
    const stranger = await realm.forge.unknownKid()
    await codeOf(verifier, stranger)
    await realm.rotateKeys()
    const rotated = await token()
    expect(await codeOf(verifier, rotated)).toBe('KEY_UNKNOWN')
    pass(10)
    expect((await verifier.verify(rotated)).username).toBe('alice')
  })

  it('what was wanted in a cool-down is fetched at its end, whoever asks next', async () => {
    const verifier = verifierFor()
    const known = await token()
    await verifier.verify(known)
    await codeOf(verifier, await realm.forge.unknownKid())
    await codeOf(verifier, await realm.forge.unknownKid())
    expect(realm.requests.jwks).toBe(2)
    pass(10)
    await verifier.verify(known)
    await settled(() => expect(verifier.health()[0]?.nextAttemptInSeconds).not.toBeNull())
    expect(realm.requests.jwks).toBe(3)
    expect(await codeOf(verifier, await realm.forge.unknownKid())).toBe('KEY_UNKNOWN')
    expect(realm.requests.jwks).toBe(3)
  })

  it('a fetch begun before the rotation settles nothing: the first token with the new key is accepted', async () => {
    let answer: (() => void) | undefined
    const held = async (url: string, init: RequestInit): Promise<Response> => {
      const response = await fetch(url, init)
      if (url.endsWith('/certs') && realm.requests.jwks === 2)
        await new Promise<void>((resolve) => {
          answer = resolve
        })
      return response
    }
    const verifier = verifierFor({ keys: { fetch: held as typeof fetch } })
    const known = await token()
    await verifier.verify(known)
    pass(601)
    await verifier.verify(known)
    await settled(() => expect(answer).toBeDefined())
    await realm.rotateKeys()
    const waiting = verifier.verify(await token({ user: 'bob' }))
    answer?.()
    expect((await waiting).username).toBe('bob')
    expect(realm.requests.jwks).toBe(3)
  })

  it('in a cool-down begun by a failed fetch, what cannot be known is 503 until its end', async () => {
    const verifier = verifierFor()
    const known = await token()
    await verifier.verify(known)
    await realm.outage('status')
    await realm.rotateKeys()
    const rotated = await token()
    await unavailable(verifier, rotated)
    pass(4)
    const error = await unavailable(verifier, rotated)
    expect(error.retryAfterSeconds).toBe(6)
    expect((await verifier.verify(known)).username).toBe('alice')
    await realm.outage(null)
    pass(6)
    expect((await verifier.verify(rotated)).username).toBe('alice')
  })

  it("a stranger's issuer is refused before anything is fetched", async () => {
    expect(await codeOf(verifierFor(), await realm.forge.wrongIssuer())).toBe('ISSUER_UNKNOWN')
    expect(realm.requests).toMatchObject({ discovery: 0, jwks: 0 })
  })
})

describe('one fetch', () => {
  it('serves any number of parallel requests', async () => {
    const verifier = verifierFor()
    const tokens = await Promise.all(Array.from({ length: 50 }, () => token()))
    await Promise.all(
      Array.from({ length: 1000 }, (_, index) => verifier.verify(tokens[index % 50] as string)),
    )
    expect(realm.requests).toMatchObject({ discovery: 1, jwks: 1 })
  })

  it('that hangs never delays a token whose key is known', async () => {
    const verifier = verifierFor({ cache: false, keys: { fetchTimeoutMs: 2000 } })
    const known = await token()
    await verifier.verify(known)
    await realm.outage('hang')
    const waiting = codeOrUnavailable(verifier, await realm.forge.unknownKid())
    expect(verifier.verifySync(known).username).toBe('alice')
    expect(await waiting).toBe('KEYS_UNAVAILABLE')
  })

  it('backs off after failures, up to a minute', async () => {
    const verifier = verifierFor()
    const raw = await token()
    await realm.outage('status')
    const pauses: number[] = []
    for (let failure = 0; failure < 6; failure++) {
      const { retryAfterSeconds } = await unavailable(verifier, raw)
      pauses.push(retryAfterSeconds)
      pass(retryAfterSeconds)
    }
    expect(pauses[0]).toBe(10)
    expect(pauses[1]).toBeGreaterThanOrEqual(15)
    expect(Math.max(...pauses)).toBeLessThanOrEqual(60)
    expect(pauses.at(-1)).toBeGreaterThanOrEqual(45)
    expect(realm.requests.discovery).toBe(6)
  })
})

async function codeOrUnavailable(verifier: Verifier, raw: string): Promise<string> {
  const error = (await verifier.verify(raw).catch((thrown: unknown) => thrown)) as { code: string }
  return error.code
}

describe('removed keys', () => {
  it('stop verifying at the next refresh, and their tokens with them', async () => {
    const verifier = verifierFor()
    const raw = await token()
    for (let time = 0; time < 3; time++) await verifier.verify(raw)
    const kid = JSON.parse(Buffer.from(raw.split('.')[0] as string, 'base64url').toString()).kid
    await realm.removeKey(kid)
    pass(601)
    await verifier.verify(raw)
    await settled(() => expect(verifier.health()[0]?.kids).not.toContain(kid))
    expect(await codeOf(verifier, raw)).toBe('KEY_UNKNOWN')
  })

  it('a set with no usable key is a failed refresh, and the old keys stay', async () => {
    const verifier = verifierFor()
    const raw = await token()
    await verifier.verify(raw)
    realm.replaceJwks([{ kty: 'oct', k: 'c2VjcmV0', kid: 'x' }])
    pass(601)
    await verifier.verify(raw)
    await settled(() => expect(events.map(({ type }) => type)).toContain('keys.refresh_failed'))
    expect((await verifier.verify(raw)).username).toBe('alice')
  })
})

describe('seen from outside', () => {
  it('ready loads the keys, or rejects with the reason', async () => {
    await realm.outage('refuse')
    const verifier = verifierFor()
    await expect(verifier.ready()).rejects.toMatchObject({
      code: 'KEYS_UNAVAILABLE',
      hint: expect.stringContaining('ECONNREFUSED'),
    })
    await realm.outage(null)
    pass(10)
    await verifier.ready()
    expect(stateOf(verifier)).toBe('fresh')
  })

  it('ready names every issuer that cannot be reached', async () => {
    const realms = ['a', 'b'].map((name) => ({ issuer: `http://127.0.0.1:1/realms/${name}`, audience: 'x' }))
    const error: unknown = await createVerifier({ realms })
      .ready()
      .catch((thrown: unknown) => thrown)
    expect((error as AggregateError).errors.map(({ issuer }) => issuer)).toEqual(
      realms.map(({ issuer }) => issuer),
    )
  })

  it('verifySync throws KeysUnavailable while no keys are loaded, and fetches them', async () => {
    const verifier = verifierFor()
    const raw = await token()
    expect(() => verifier.verifySync(raw)).toThrow(
      expect.objectContaining({ code: 'KEYS_UNAVAILABLE', retryAfterSeconds: 1 }),
    )
    await settled(() => expect(stateOf(verifier)).toBe('fresh'))
    expect(verifier.verifySync(raw).username).toBe('alice')
  })

  it('exported keys can be given back, and need no network', async () => {
    const verifier = verifierFor()
    await verifier.ready()
    const jwks = verifier.exportKeys()
    await realm.outage('refuse')
    const airGapped = createVerifier({
      issuer: realm.issuer,
      audience: 'acme-orders-api',
      jwks: jwks as never,
    })
    expect(airGapped.verifySync(await token()).username).toBe('alice')
    expect(await codeOf(airGapped, await realm.forge.unknownKid())).toBe('KEY_UNKNOWN')
    expect(JSON.stringify(jwks)).not.toMatch(/"(d|p|q|k|x5c)"/)
  })

  it('one warning is emitted for a change of state, not one for each request', async () => {
    const verifier = verifierFor()
    const raw = await token()
    await realm.outage('refuse')
    for (let time = 0; time < 5; time++) {
      await unavailable(verifier, raw)
      pass(61)
    }
    expect(process.emitWarning).toHaveBeenCalledTimes(1)
  })

  it('close stops a fetch that is under way', async () => {
    await realm.outage('hang')
    const verifier = verifierFor()
    const waiting = unavailable(verifier, await token())
    verifier.close()
    expect((await waiting).hint).toContain('closed')
  })
})
