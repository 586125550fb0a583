/** When keys are fetched, what is told of it, and what a token without its key is answered meanwhile. */
import { isTokenRefused, type OneRealmOptions, type Verifier } from '@portcullis/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Exchange, exchanging, issuer, key, silent, unreadiness } from './exchange.ts'

const jwksUri = `${issuer}/certs`

beforeEach(() => {
  silent()
  vi.useFakeTimers({ toFake: ['Date', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const pass = (seconds: number): void => void vi.advanceTimersByTime(seconds * 1000)

/** A server that publishes these keys until it is told otherwise; none of them is a server that is down. */
function serving(...kids: readonly string[]) {
  const server = { kids }
  const answer = (): Response =>
    server.kids.length === 0
      ? new Response('', { status: 503 })
      : Response.json({ keys: server.kids.map(key) })
  const start = (options: Partial<OneRealmOptions> = {}): Exchange =>
    exchanging(answer, { jwksUri, ...options })
  return { server, start }
}

/** A token that nobody signed: it comes as far as its key. */
function tokenOf(kid?: string): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signature = Buffer.alloc(64).toString('base64url')
  return `${part({ alg: 'EdDSA', typ: 'JWT', kid })}.${part({ iss: issuer, typ: 'Bearer', exp: 4e9 })}.${signature}`
}

/** What becomes of a token: `SIGNATURE_INVALID` says that its key was there. */
const outcomeOf = (verifier: Verifier, kid?: string): Promise<string> =>
  verifier.verify(tokenOf(kid)).then(
    () => 'accepted',
    (error: { code: string }) => error.code,
  )

/** What runs behind an answer comes to its end: this server answers within the turn. */
const behind = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const health = ({ verifier }: Exchange) => verifier.health()[0]

describe('the health of keys', () => {
  it('has no age before they come, and the seconds since from then on, to the second they are stale or expired', async () => {
    const { server, start } = serving('a')
    const exchange = start({ keys: { maxAgeSeconds: 60, staleForSeconds: 40 } })
    const empty = { issuer, kids: [], lastError: null, nextAttemptInSeconds: null }
    expect(health(exchange)).toEqual({ ...empty, state: 'empty', ageSeconds: null })
    await exchange.verifier.ready()
    server.kids = []
    const seen: unknown[] = []
    for (const seconds of [0, 59, 1, 39, 1]) {
      pass(seconds)
      seen.push([health(exchange)?.ageSeconds, health(exchange)?.state])
    }
    expect(seen).toEqual([
      [0, 'fresh'],
      [59, 'fresh'],
      [60, 'stale'],
      [99, 'stale'],
      [100, 'expired'],
    ])
  })

  it('names a key that has no kid by nothing', async () => {
    const exchange = exchanging(() => Response.json({ keys: [key()] }), { jwksUri })
    await exchange.verifier.ready()
    expect(health(exchange)?.kids).toEqual([''])
    expect(exchange.events).toEqual([{ type: 'keys.refreshed', issuer, kids: [''] }])
  })
})

describe('what is told', () => {
  const refreshed = (...kids: string[]): object => ({ type: 'keys.refreshed', issuer, kids })
  const rotated = (added: string[], removed: string[]): object => ({
    type: 'keys.rotated',
    issuer,
    added,
    removed,
  })
  const failed = {
    type: 'keys.refresh_failed',
    issuer,
    reason: `${jwksUri} answered 503`,
    hint: 'Keycloak, or the proxy before it, is in trouble: look at its log.',
    nextAttemptInSeconds: 10,
  }

  it('of each refresh, and of keys that came and went with it', async () => {
    const { server, start } = serving('a')
    const { verifier, events } = start()
    for (const kids of [['a'], ['a'], ['a', 'b'], ['b', 'c'], ['b']]) {
      server.kids = kids
      await outcomeOf(verifier, 'a')
      await behind()
      pass(600)
    }
    expect(events.filter(({ type }) => type.startsWith('keys.'))).toEqual([
      refreshed('a'),
      refreshed('a'),
      refreshed('a', 'b'),
      rotated(['b'], []),
      refreshed('b', 'c'),
      rotated(['c'], ['a']),
      refreshed('b'),
      rotated([], ['c']),
    ])
  })

  it('of a first fetch that fails: that alone', async () => {
    const exchange = serving().start()
    await unreadiness(exchange)
    expect(exchange.events).toEqual([failed])
  })

  it('of a refresh that fails: how old the keys are that serve on', async () => {
    const { server, start } = serving('a')
    const { verifier, events } = start()
    await verifier.ready()
    server.kids = []
    pass(601)
    await outcomeOf(verifier, 'a')
    await behind()
    expect(events.filter(({ type }) => type.startsWith('keys.'))).toEqual([
      refreshed('a'),
      failed,
      { type: 'keys.stale', issuer, ageSeconds: 601 },
    ])
  })
})

describe('when keys are fetched', () => {
  it('ready fetches once, and not again for keys that are there or while a failure pauses it', async () => {
    const { server, start } = serving()
    const exchange = start()
    await unreadiness(exchange)
    expect((await unreadiness(exchange)).retryAfterSeconds).toBe(10)
    expect(exchange.asked).toHaveLength(1)
    server.kids = ['a']
    pass(10)
    for (let time = 0; time < 3; time++) await exchange.verifier.ready()
    expect(exchange.asked).toHaveLength(2)
  })

  it('neither ready nor a refresh begins a cool-down: the first unknown key is looked for at once', async () => {
    const { start } = serving('a')
    const exchange = start()
    await exchange.verifier.ready()
    expect(health(exchange)?.nextAttemptInSeconds).toBeNull()
    pass(600)
    await outcomeOf(exchange.verifier, 'a')
    await behind()
    expect([exchange.asked.length, health(exchange)?.nextAttemptInSeconds]).toEqual([2, null])
    await outcomeOf(exchange.verifier, 'b')
    expect([exchange.asked.length, health(exchange)?.nextAttemptInSeconds]).toEqual([3, 10])
  })

  it('nor do tokens that came while nothing could be known', async () => {
    const { server, start } = serving()
    const exchange = start()
    for (let time = 0; time < 3; time++)
      expect(await outcomeOf(exchange.verifier, 'a')).toBe('KEYS_UNAVAILABLE')
    server.kids = ['a']
    pass(10)
    expect(await outcomeOf(exchange.verifier, 'a')).toBe('SIGNATURE_INVALID')
    expect(health(exchange)?.nextAttemptInSeconds).toBeNull()
  })

  it.each([
    [0, [10, 15, 30, 45, 45]],
    [1, [10, 20, 40, 60, 60]],
  ])(
    'failures pause it longer and longer, none in step with others: chance at %d',
    async (chance, pauses) => {
      vi.spyOn(Math, 'random').mockReturnValue(chance)
      const exchange = serving().start()
      const seen: unknown[] = []
      for (const seconds of pauses) {
        await unreadiness(exchange)
        seen.push(health(exchange)?.nextAttemptInSeconds)
        pass(seconds)
      }
      expect(seen).toEqual(pauses)
    },
  )

  it('after a success the next failure pauses it as briefly as the first', async () => {
    const { server, start } = serving()
    const exchange = start()
    for (let failure = 0; failure < 3; failure++) {
      await unreadiness(exchange)
      pass(60)
    }
    server.kids = ['a']
    await exchange.verifier.ready()
    expect(health(exchange)?.lastError).toBeNull()
    server.kids = []
    expect(await outcomeOf(exchange.verifier, 'b')).toBe('KEYS_UNAVAILABLE')
    expect(health(exchange)?.nextAttemptInSeconds).toBe(10)
  })

  it('a key that was asked for in a cool-down is fetched at its end, and begins another', async () => {
    const { server, start } = serving('a')
    const { verifier, asked } = start()
    await verifier.ready()
    for (let time = 0; time < 2; time++) await outcomeOf(verifier, 'b')
    server.kids = ['a', 'b']
    pass(10)
    await outcomeOf(verifier, 'a')
    await behind()
    expect(await outcomeOf(verifier, 'b')).toBe('SIGNATURE_INVALID')
    expect(await outcomeOf(verifier, 'c')).toBe('KEY_UNKNOWN')
    expect(asked).toHaveLength(3)
    pass(9)
    expect(await outcomeOf(verifier, 'a')).toBe('SIGNATURE_INVALID')
    expect(asked).toHaveLength(3)
    pass(1)
    await outcomeOf(verifier, 'a')
    await behind()
    expect(asked).toHaveLength(4)
    pass(100)
    await outcomeOf(verifier, 'a')
    await behind()
    expect(asked).toHaveLength(4)
  })

  it('a cool-down ends with the keys: made-up kids keep nobody from fetching new ones', async () => {
    const { start } = serving('a')
    const { verifier } = start({ keys: { maxAgeSeconds: 3, staleForSeconds: 1 } })
    await verifier.ready()
    expect(await outcomeOf(verifier, 'made-up')).toBe('KEY_UNKNOWN')
    pass(4)
    expect(await outcomeOf(verifier, 'a')).toBe('SIGNATURE_INVALID')
  })

  it('keys that expire as soon as they come are named as that', async () => {
    const exchange = exchanging(() => Response.json({ keys: [key('a')] }), {
      jwksUri,
      keys: { maxAgeSeconds: 1, staleForSeconds: 0 },
      observe: () => pass(1),
    })
    expect(await unreadiness(exchange)).toMatchObject({
      hint: 'the keys expired as soon as they came. Raise keys.maxAgeSeconds or keys.staleForSeconds.',
      retryAfterSeconds: 1,
    })
  })

  it('keys of the options never grow old, and nothing is fetched or told', async () => {
    const { start } = serving('b')
    const exchange = start({ jwksUri: undefined as never, jwks: { keys: [key('a')] as never } })
    for (let day = 0; day < 3; day++) {
      expect(await outcomeOf(exchange.verifier, 'a')).toBe('SIGNATURE_INVALID')
      expect(await outcomeOf(exchange.verifier, 'b')).toBe('KEY_UNKNOWN')
      pass(100 * 86_400)
    }
    expect(health(exchange)).toMatchObject({ state: 'fresh', kids: ['a'], ageSeconds: null })
    expect(exchange.asked).toEqual([])
    expect(exchange.events.filter(({ type }) => type.startsWith('keys.'))).toEqual([])
  })
})

describe('a token without its key', () => {
  it.each([
    [
      'that no key has',
      'x'.repeat(65),
      'The realm publishes no signature key of this kid for this algorithm: the key was rotated out, or another server of the same issuer signed it.',
    ],
    [
      'that it does not name, where two could be meant',
      undefined,
      'The token names no key (kid), and not exactly one key of the realm fits its algorithm.',
    ],
  ])('%s', async (_what, kid, hint) => {
    const { verifier } = serving('a', 'b').start()
    const refusal: unknown = await verifier.verify(tokenOf(kid)).catch((thrown: unknown) => thrown)
    expect(isTokenRefused(refusal) && refusal).toMatchObject({
      code: 'KEY_UNKNOWN',
      expected: ['a', 'b'],
      actual: { kid: kid?.slice(0, 64), alg: 'EdDSA' },
      hint,
    })
  })
})
