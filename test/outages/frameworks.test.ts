import { createVerifier, type KeysHealth, type Verifier } from '@portcullis/core'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { frameworks } from '../contract/frameworks/all.ts'
import type { RunningApp } from '../contract/frameworks/framework.ts'
import { faults, type Road, roadTo } from './faults.ts'
import { type SelfSigned, startSelfSigned } from './self-signed.ts'

let original: Realm
let selfSigned: SelfSigned
let realm: Realm
/** One application of each framework, each with a road of its own to the one realm. */
let sites: { road: Road; verifier: Verifier; app: RunningApp }[]

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
  vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
  realm = await startRealm({ sameKeysAs: original })
  sites = await Promise.all(
    frameworks.map(async (framework) => {
      const road = roadTo(realm, selfSigned.origin)
      const verifier = createVerifier({
        issuer: realm.issuer,
        audience: 'acme-orders-api',
        keys: road.keys,
      })
      return { road, verifier, app: await framework.start({ gate: { verifier } }) }
    }),
  )
  vi.useFakeTimers({ toFake: ['Date', 'performance'] })
})
afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  await Promise.all(sites.map(({ app }) => app.close()))
  await realm.close()
})

const pass = (seconds: number): void => void vi.advanceTimersByTime(seconds * 1000)

/** What every framework answered; all must say the same. */
async function answers(headers: Record<string, string>): Promise<unknown> {
  const all = await Promise.all(
    sites.map(async ({ app }) => {
      const response = await fetch(`${app.url}/open`, { headers })
      const body = (await response.json()) as { code?: string }
      return {
        status: response.status,
        code: body.code,
        retryAfter: response.headers.get('retry-after'),
        challenge: response.headers.get('www-authenticate'),
      }
    }),
  )
  for (const answer of all) expect(answer).toEqual(all[0])
  return all[0]
}

const served = { status: 200, code: undefined, retryAfter: null, challenge: null }
const unavailable = (retryAfter: string) => ({
  status: 503,
  code: 'KEYS_UNAVAILABLE',
  retryAfter,
  challenge: null,
})

const exchanges = (): number[] => sites.map(({ road }) => road.exchanges)
const each = (count: number): number[] => sites.map(() => count)

/** Waits for what runs behind the answers. */
const all = (what: string, holds: (health: KeysHealth) => boolean): Promise<void> =>
  vi.waitFor(
    () => {
      const left = sites.flatMap(({ verifier }) => verifier.health()).filter((health) => !holds(health))
      expect(left, what).toEqual([])
    },
    { interval: 5, timeout: 5000 },
  )

describe.each(faults.map((fault) => [fault.title, fault] as const))('%s', (_title, fault) => {
  const strike = () => Promise.all(sites.map(({ road }) => road.break(fault)))
  const heal = () => Promise.all(sites.map(({ road }) => road.mend()))

  it('cold 503, healed 200, fresh 200, a new key 503, healed 200, stale 200, expired 503', async () => {
    const alice = await realm.asUser('alice', { expiresInSeconds: 10 * 86_400 })
    await strike()
    expect(await answers(alice)).toEqual(unavailable('10'))
    expect(exchanges()).toEqual(each(fault.exchanges))

    await heal()
    pass(10)
    expect(await answers(alice)).toEqual(served)
    expect(exchanges()).toEqual(each(fault.exchanges + 2))

    await realm.rotateKeys()
    const rotated = await realm.asUser('alice', { expiresInSeconds: 10 * 86_400 })
    await strike()
    expect(await answers(alice)).toEqual(served)
    expect(exchanges()).toEqual(each(fault.exchanges + 2))
    expect(await answers(rotated)).toEqual(unavailable('10'))
    expect(exchanges()).toEqual(each(2 * fault.exchanges + 2))

    await heal()
    pass(10)
    expect(await answers(rotated)).toEqual(served)
    pass(601)
    await strike()
    expect(await answers(alice)).toEqual(served)
    await all('refused its refresh', ({ lastError }) => lastError !== null)

    await heal()
    pass(61)
    expect(await answers(alice)).toEqual(served)
    await all('fresh', ({ state }) => state === 'fresh')
    await strike()
    pass(600 + 86_400)
    expect(await answers(alice)).toEqual(unavailable('10'))
  })
})
