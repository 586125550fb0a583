import { createVerifier, isKeysUnavailable, type KeysUnavailable, type Verifier } from '@portcullis/core'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { faults, type Road, roadTo } from './faults.ts'
import { type SelfSigned, startSelfSigned } from './self-signed.ts'

let original: Realm
let selfSigned: SelfSigned
let realm: Realm
let road: Road
let failures: number

beforeAll(async () => {
  original = await startRealm()
  await original.jwks()
  selfSigned = await startSelfSigned()
})
afterAll(async () => {
  await selfSigned.close()
  await original.close()
})
beforeEach(async () => {
  realm = await startRealm({ sameKeysAs: original })
  road = roadTo(realm, selfSigned.origin)
  failures = 0
  vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
  vi.useFakeTimers({ toFake: ['Date', 'performance'] })
})
afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  await realm.close()
})

const newVerifier = (): Verifier =>
  createVerifier({
    issuer: realm.issuer,
    audience: 'acme-orders-api',
    keys: road.keys,
    observe: ({ type }) => {
      if (type === 'keys.refresh_failed') failures++
    },
  })

const token = (): Promise<string> => realm.token({ expiresInSeconds: 10 * 86_400 })
const pass = (seconds: number): void => void vi.advanceTimersByTime(seconds * 1000)

/** A verifier that has keys of this age, and a token of theirs. */
async function warm(ageSeconds: number): Promise<{ verifier: Verifier; raw: string }> {
  const verifier = newVerifier()
  const raw = await token()
  await vi.waitFor(() => verifier.ready(), { timeout: 10_000, interval: 10_000 })
  pass(ageSeconds)
  road.exchanges = 0
  failures = 0
  return { verifier, raw }
}

async function unavailable(verifier: Verifier, raw: string): Promise<KeysUnavailable> {
  const error: unknown = await verifier.verify(raw).catch((thrown: unknown) => thrown)
  if (isKeysUnavailable(error)) return error
  throw new Error('the keys were available', { cause: error })
}

describe.each(faults.map((fault) => [fault.title, fault] as const))('%s', (_title, fault) => {
  it('a cold verifier answers 503, once for all, and recovers by itself', async () => {
    const verifier = newVerifier()
    const raw = await token()
    await road.break(fault)
    const answers = await Promise.all([unavailable(verifier, raw), unavailable(verifier, raw)])
    expect(answers.map(({ retryAfterSeconds }) => retryAfterSeconds)).toEqual([10, 10])
    expect(verifier.health()[0]?.lastError).toMatch(fault.hint)
    expect(road.exchanges).toBe(fault.exchanges)
    await unavailable(verifier, raw)
    expect(road.exchanges).toBe(fault.exchanges)
    await road.mend()
    pass(10)
    expect((await verifier.verify(raw)).username).toBe('alice')
    expect(road.exchanges).toBe(fault.exchanges + 2)
    verifier.close()
  })

  it('fresh keys answer, and nothing is fetched', async () => {
    const { verifier, raw } = await warm(599)
    await road.break(fault)
    for (let time = 0; time < 5; time++) expect((await verifier.verify(raw)).username).toBe('alice')
    expect(road.exchanges).toBe(0)
    verifier.close()
  })

  it('stale keys answer at once, and one refresh is tried in a pause', async () => {
    const { verifier, raw } = await warm(601)
    await road.break(fault)
    for (let time = 0; time < 5; time++) expect(verifier.verifySync(raw).username).toBe('alice')
    await vi.waitFor(() => expect(failures).toBe(1), { timeout: 5000, interval: 5 })
    expect(verifier.verifySync(raw).username).toBe('alice')
    expect(road.exchanges).toBe(fault.exchanges)
    verifier.close()
  })

  it('expired keys answer 503', async () => {
    const { verifier, raw } = await warm(600 + 86_400)
    await road.break(fault)
    expect((await unavailable(verifier, raw)).retryAfterSeconds).toBe(10)
    await unavailable(verifier, raw)
    expect(road.exchanges).toBe(fault.exchanges)
    verifier.close()
  })
})

describe('what no server does', () => {
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

  it('a server that flaps: the first attempt fails, the next one after the pause serves', async () => {
    const verifier = newVerifier()
    const raw = await token()
    await realm.outage('flap', { endpoint: 'discovery' })
    const outcomes: string[] = []
    for (let time = 0; time < 2; time++) {
      await verifier.verify(raw).then(
        () => outcomes.push('accepted'),
        ({ code }) => outcomes.push(code),
      )
      pass(10)
    }
    expect(outcomes).toEqual(['KEYS_UNAVAILABLE', 'accepted'])
    verifier.close()
  })
})
