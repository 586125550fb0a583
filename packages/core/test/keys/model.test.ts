import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createVerifier, type Verifier } from '@portcullis/core'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const issuer = 'https://sso.acme.com/realms/acme'
const maxAge = 600_000
const staleFor = 3_600_000
const cooldown = 10_000

/** Keys there can be; the realm publishes some of them. */
const keys = ['a', 'b', 'c'].map((kid) => ({
  kid,
  ...generateKeyPairSync('ec', { namedCurve: 'P-256' }),
}))
type Kid = string
const kids: readonly Kid[] = keys.map(({ kid }) => kid)

function tokenOf(kid: Kid, key: KeyObject): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const payload = { iss: issuer, aud: 'api', typ: 'Bearer', sub: 'alice', iat: 1, exp: 4_000_000_000 }
  const input = `${part({ alg: 'ES256', typ: 'JWT', kid })}.${part(payload)}`
  return `${input}.${sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
}

const tokens = new Map(keys.map(({ kid, privateKey }) => [kid, tokenOf(kid, privateKey)]))
const madeUp = (number: number): string =>
  tokenOf(`made-up-${number}`, (keys[0] as (typeof keys)[0]).privateKey)

/** The realm's server: what it publishes, whether it answers, and how often it was asked for keys. */
class Server {
  published: ReadonlySet<Kid> = new Set(['a'])
  up = true
  fetches = 0

  readonly fetch = async (): Promise<Response> => {
    this.fetches++
    if (!this.up) return new Response('', { status: 500 })
    const published = keys.filter(({ kid }) => this.published.has(kid))
    const jwks = published.map(({ kid, publicKey }) => ({
      ...publicKey.export({ format: 'jwk' }),
      kid,
      use: 'sig',
    }))
    return Response.json({ keys: jwks })
  }
}

type Outcome = 'accepted' | 'KEY_UNKNOWN' | 'KEYS_UNAVAILABLE'

/** What the store has to do, with neither promises nor indexes. */
class Model {
  now = 0
  held: ReadonlySet<Kid> = new Set()
  fetchedAt = Number.NEGATIVE_INFINITY
  pausedUntil = 0
  failures = 0
  wanted = false
  fetches = 0

  ask(kid: Kid, server: Server): Outcome {
    const usable = this.now < this.fetchedAt + maxAge + staleFor
    const stale = this.now >= this.fetchedAt + maxAge
    const behind = usable && this.now >= this.pausedUntil && (stale || this.wanted || this.failures > 0)
    const held = usable && this.held.has(kid)
    if (behind || (!held && this.now >= this.pausedUntil)) this.refresh(server, usable && !behind)
    else if (!held && usable) this.wanted = true
    if (held) return 'accepted'
    if (this.failures > 0) return 'KEYS_UNAVAILABLE'
    return this.held.has(kid) ? 'accepted' : 'KEY_UNKNOWN'
  }

  refresh(server: Server, forUnknown: boolean): void {
    this.fetches++
    if (!server.up || server.published.size === 0) {
      this.pausedUntil = this.now + Math.max(cooldown, Math.min(60_000, cooldown * 2 ** this.failures++))
      return
    }
    if (forUnknown || this.wanted) this.pausedUntil = this.now + cooldown
    Object.assign(this, { held: server.published, fetchedAt: this.now, failures: 0, wanted: false })
  }
}

interface Real {
  readonly server: Server
  readonly verifier: Verifier
}

type Step = fc.AsyncCommand<Model, Real>

const step = (title: string, run: (model: Model, real: Real) => unknown): Step => ({
  check: () => true,
  run: async (model, real) => void (await run(model, real)),
  toString: () => title,
})

/** Time moves for all. */
const tick = (milliseconds: number): Step =>
  step(`tick ${milliseconds / 1000} s`, (model) => {
    model.now += milliseconds
    vi.advanceTimersByTime(milliseconds)
  })

const publish = (set: readonly Kid[]): Step =>
  step(`publish [${set}]`, (_model, { server }) => {
    server.published = new Set(set)
  })

const turn = (up: boolean): Step =>
  step(up ? 'heal' : 'fail', (_model, { server }) => {
    server.up = up
  })

async function outcomeOf(verifier: Verifier, token: string): Promise<Outcome> {
  const outcome = await verifier.verify(token).then(
    () => 'accepted' as const,
    ({ code }) => code,
  )
  await new Promise((resolve) => setImmediate(resolve))
  return outcome
}

const ask = (kid: Kid, times: number): Step =>
  step(`ask ${kid} ${times} times`, async (model, { server, verifier }) => {
    for (let time = 0; time < times; time++) {
      const expected = model.ask(kid, server)
      expect(await outcomeOf(verifier, tokens.get(kid) as string)).toBe(expected)
      expect(server.fetches).toBe(model.fetches)
    }
  })

const flood = (size: number): Step =>
  step(`flood ${size}`, async (model, { server, verifier }) => {
    for (let number = 0; number < size; number++) {
      const expected = model.ask('made-up', server)
      expect(await outcomeOf(verifier, madeUp(number))).toBe(expected)
    }
    expect(server.fetches).toBe(model.fetches)
  })

beforeEach(() => {
  vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
  vi.spyOn(Math, 'random').mockReturnValue(1)
  vi.useFakeTimers({ toFake: ['Date', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const anyAsk = fc
  .tuple(fc.constantFrom(...kids), fc.integer({ min: 1, max: 4 }))
  .map((asked) => ask(...asked))
const anyTick = fc.constantFrom(1, 9_999, cooldown, 61_000, 599_999, maxAge, maxAge + staleFor).map(tick)

const steps = fc.commands(
  [
    anyTick,
    anyTick,
    fc.constantFrom(['a'], ['b'], ['a', 'b'], ['b', 'c'], ['c'], []).map(publish),
    fc.constantFrom(true, true, false).map(turn),
    anyAsk,
    anyAsk,
    anyAsk,
    fc.integer({ min: 1, max: 5 }).map(flood),
  ],
  { maxCommands: 60, size: 'max' },
)

it.each([false, { maxEntries: 100 }] as const)(
  'whatever happens in whatever order, the store does what its model does (cache: %o)',
  async (cache) => {
    await fc.assert(
      fc.asyncProperty(steps, async (commands) => {
        const server = new Server()
        const verifier = createVerifier({
          issuer,
          audience: 'api',
          jwksUri: `${issuer}/certs`,
          keys: { fetch: server.fetch, staleForSeconds: staleFor / 1000 },
          cache,
        })
        await fc.asyncModelRun(() => ({ model: new Model(), real: { server, verifier } }), commands)
      }),
      { numRuns: 200 },
    )
  },
)
