/** Row 243: many callers at once. No answer carries another's identity, whatever happens to the keys meanwhile. */
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { gateOf } from '../contract/play.ts'
import { type Who, whoApps } from './who.ts'
import { type Answer, get, type Line, openLine, request } from './wire.ts'

/** `npm run test:load` asks the full number; `npm test` a part of it. */
const total = (import.meta as unknown as { env: { MODE: string } }).env.MODE === 'load' ? 10_000 : 1500
const users = 500
const connections = 40

interface User {
  readonly name: string
  readonly subject: string
  readonly roles: readonly string[]
  /** The last is the newest: signed by the newest key. */
  readonly tokens: string[]
}

let realm: Realm
let people: User[]

const mint = ({ name, subject, roles }: User): Promise<string> =>
  realm.token({
    alg: 'ES256',
    roles,
    expiresInSeconds: 3600,
    claims: { preferred_username: name, sub: subject },
  })

beforeAll(async () => {
  realm = await startRealm()
  await realm.jwks()
  people = await Promise.all(
    Array.from({ length: users }, async (_, index) => {
      const roles = [`group-${index % 7}`, ...(index % 3 === 0 ? ['staff'] : [])]
      const user: User = { name: `user-${index}`, subject: `subject-${index}`, roles, tokens: [] }
      user.tokens.push(await mint(user))
      return user
    }),
  )
})
afterAll(() => realm.close())
afterEach(() => {
  vi.restoreAllMocks()
})

interface Asked {
  readonly user: User
  readonly path: '/who' | '/staff'
  /** What is sent in place of the user's own token. */
  readonly bad?: 'none' | 'forged'
  readonly isFirstToken: boolean
  readonly bytes: string
}

/** Always the same numbers, so that a failure comes again. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}

/** The claims of one under the signature of another. */
function forged(signer: User, claimed: User): string {
  const [header, , signature] = (signer.tokens[0] as string).split('.')
  const [, payload] = (claimed.tokens[0] as string).split('.')
  return signer === claimed ? `${header}.${payload}.` : `${header}.${payload}.${signature}`
}

function plan(random: Generator<number, never>): Asked {
  const next = (below: number): number => Math.floor(random.next().value * below)
  const user = people[next(users)] as User
  const path = next(2) === 0 ? '/who' : '/staff'
  const token = user.tokens[next(user.tokens.length)] as string
  const kind = next(20)
  const bad = kind === 0 ? 'none' : kind === 1 ? 'forged' : undefined
  const sent = bad === 'forged' ? forged(user, people[next(users)] as User) : token
  const line = bad === 'none' ? [] : [`Authorization: Bearer ${sent}`]
  const bytes = request(`GET ${path} HTTP/1.1`, 'Host: api.acme.com', ...line)
  return { user, path, isFirstToken: token === user.tokens[0], bytes, ...(bad === undefined ? {} : { bad }) }
}

interface Tally {
  [outcome: string]: number
}

/** What one answer is counted as; throws where it is not what this caller must get. */
function judge({ user, path, bad, isFirstToken }: Asked, { status, body }: Answer): string {
  if (status === 200) {
    const who = JSON.parse(body) as Who
    expect(who).toEqual({
      names: [user.name, user.name, user.name],
      subject: user.subject,
      roles: [...user.roles].sort(),
      changed: 0,
    })
    expect([bad, path === '/who' || user.roles.includes('staff')]).toEqual([undefined, true])
    return 'served'
  }
  const { code } = JSON.parse(body) as { code: string }
  expect(body).not.toMatch(/user-|subject-|group-/)
  if (bad !== undefined)
    expect([status, code]).toEqual([401, bad === 'none' ? 'TOKEN_MISSING' : 'SIGNATURE_INVALID'])
  else if (status === 403)
    expect([path, user.roles.includes('staff'), code]).toEqual(['/staff', false, 'ROLE_MISSING'])
  else {
    // A new key may have to wait for the server or for a cool-down; one that is known never does.
    expect([isFirstToken, ['KEY_UNKNOWN', 'KEYS_UNAVAILABLE'].includes(code)]).toEqual([false, true])
  }
  return code
}

/** One caller after the other on one connection, now singly, now several in one write. */
async function talk(
  line: Line,
  seed: number,
  grant: (wanted: number) => number,
  tally: Tally,
): Promise<void> {
  const random = numbers(seed)
  for (;;) {
    const depth = grant(1 + Math.floor(random.next().value * 8))
    if (depth === 0) return
    const asked = Array.from({ length: depth }, () => plan(random))
    const answers = await line.send(asked.map(({ bytes }) => bytes).join(''), depth)
    for (const [index, one] of asked.entries()) {
      const outcome = judge(one, answers[index] as Answer)
      tally[outcome] = (tally[outcome] ?? 0) + 1
    }
  }
}

describe.each(whoApps)('$name', (app) => {
  it(`243: ${total} requests of ${users} callers, through rotations and outages, are each answered for their own`, async () => {
    vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    for (const user of people) user.tokens.splice(1)
    const keys = { cooldownSeconds: 1, maxAgeSeconds: 1, fetchTimeoutMs: 200 }
    const { url, close } = await app.start({ ...gateOf(realm), keys })
    const warm = await openLine(url)
    const [first] = await warm.send(
      get(`Authorization: Bearer ${people[0]?.tokens[0]}`).replace('/open', '/who'),
      1,
    )
    warm.close()
    expect(first?.status).toBe(200)

    const rotate = async (): Promise<void> => {
      await realm.rotateKeys({ alg: 'ES256' })
      for (let index = 0; index < users; index += 5)
        people[index]?.tokens.push(await mint(people[index] as User))
    }
    const happenings: readonly (() => Promise<unknown>)[] = [
      rotate,
      () => realm.outage('status'),
      rotate,
      () => realm.outage(null),
      () => realm.outage('hang'),
      rotate,
      () => realm.outage(null),
    ]
    let sent = 0
    let happened = 0
    const pending: Promise<unknown>[] = []
    const tally: Tally = {}
    const grant = (wanted: number): number => {
      if (sent > ((happened + 1) * total) / (happenings.length + 1))
        pending.push((happenings[happened++] as () => Promise<unknown>)())
      const take = Math.min(wanted, total - sent)
      sent += take
      return take
    }
    try {
      const lines = await Promise.all(Array.from({ length: connections }, () => openLine(url)))
      await Promise.all(lines.map((line, index) => talk(line, index + 1, grant, tally)))
      for (const line of lines) line.close()
      await Promise.all(pending)
      expect(happened).toBe(happenings.length)
      expect(Object.values(tally).reduce((sum, count) => sum + count, 0)).toBe(total)
      expect(tally['served']).toBeGreaterThan(total / 3)
      for (const outcome of ['ROLE_MISSING', 'TOKEN_MISSING', 'SIGNATURE_INVALID'])
        expect(tally[outcome]).toBeGreaterThan(0)
    } finally {
      await realm.outage(null)
      await close()
    }
  }, 120_000)
})
