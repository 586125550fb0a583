import { channel } from 'node:diagnostics_channel'
import { Agent, request as ask } from 'node:http'
import { connect } from 'node:net'
import { auditLine, type DecisionEvent, type PortcullisEvent, type RequestEvent } from '@portcullis/core'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { frameworks } from './frameworks/all.ts'
import type { AppSpec } from './frameworks/framework.ts'
import { gateOf, withApp } from './play.ts'

let realm: Realm
let other: Realm
let alice: Record<string, string>
let events: PortcullisEvent[]
const observe = (event: PortcullisEvent): void => void events.push(event)

beforeAll(async () => {
  vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
  realm = await startRealm()
  other = await startRealm({ frontendUrl: 'http://127.0.0.1/elsewhere' })
  alice = await realm.asUser('alice')
})
beforeEach(() => {
  events = []
})
afterAll(async () => {
  await realm.close()
  await other.close()
})

const requests = (): RequestEvent[] => events.filter((event) => event.type === 'request')
const decisions = (): DecisionEvent[] => events.filter((event) => event.type === 'decision')
const told = async (count: number): Promise<RequestEvent[]> => {
  await vi.waitFor(() => expect(requests().length).toBeGreaterThanOrEqual(count))
  await new Promise(setImmediate)
  expect(requests()).toHaveLength(count)
  return requests()
}
const lines = (): Record<string, unknown>[] =>
  events.flatMap((event) => auditLine(event) ?? []).map((line) => JSON.parse(line))

const manager: AppSpec['guard'] = (guards) => (guards['requireRole'] as (role: string) => never)('manager')
const managerOrUser: AppSpec['guard'] = (guards) =>
  (guards['requireAnyRole'] as unknown as (roles: string[]) => never)(['nobody', 'user'])
const observed = (): object => ({ ...gateOf(realm), observe })
const innerGate = (): object => ({
  issuer: other.issuer,
  internalUrl: other.url,
  audience: 'acme-orders-api',
  tokenFrom: { header: 'x-inner' },
})

describe.each(frameworks)('$name', (framework) => {
  it('a request that passes gate and guard is one line: who, what, by which rule', async () => {
    await withApp(framework, { gate: observed(), guard: managerOrUser }, async (url) => {
      expect((await fetch(`${url}/guarded/7?secret=1`, { headers: alice })).status).toBe(200)
      const [event] = await told(1)
      const identity = event?.identity
      expect(lines()).toEqual([
        {
          time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
          requestId: expect.stringMatching(/^[\w.-]+$/),
          method: 'GET',
          route: '/guarded/:id',
          path: '/guarded/7',
          decision: 'admitted',
          code: null,
          subject: identity?.subject,
          client: 'acme-web',
          realm: 'acme',
          session: identity?.sessionId,
          tokenId: identity?.tokenId,
          requirement: expect.stringContaining('nobody'),
          passedBy: expect.stringMatching(/user/),
        },
      ])
      expect(lines()[0]?.['passedBy']).not.toContain('nobody')
    })
  })

  it('a request without a guard is told with the verdict of the gate', async () => {
    await withApp(framework, { gate: observed() }, async (url) => {
      await fetch(`${url}/open`, { headers: alice })
      await told(1)
      expect(lines()[0]).toMatchObject({ route: '/open', decision: 'admitted', requirement: null })
      await fetch(`${url}/open`)
      await told(2)
      expect(lines()[1]).toMatchObject({ decision: 'refused', code: 'TOKEN_MISSING', subject: null })
    })
  })

  it('the refusal of a guard names who was refused, and what was asked', async () => {
    await withApp(framework, { gate: observed(), guard: manager }, async (url) => {
      await fetch(`${url}/guarded/7`, { headers: await realm.asUser('bob') })
      const [event] = await told(1)
      expect(event).toMatchObject({ stage: 'guard', outcome: 'refused', code: 'ROLE_MISSING' })
      expect(lines()[0]).toMatchObject({
        subject: event?.identity?.subject,
        requirement: expect.stringContaining('manager'),
        passedBy: null,
      })
    })
  })

  it.each([
    ['the gate', undefined, 'TOKEN_MISSING'],
    ['a guard', 'bob', 'ROLE_MISSING'],
  ])('the body of a refusal by %s carries the id of its event', async (_by, user, code) => {
    await withApp(framework, { gate: observed(), guard: manager }, async (url) => {
      const headers = user === undefined ? {} : await realm.asUser(user)
      const body = (await (await fetch(`${url}/guarded/7`, { headers })).json()) as Record<string, unknown>
      const [event] = await told(1)
      expect(body).toMatchObject({ code, instance: event?.requestId })
      for (const decision of decisions()) expect(decision.requestId).toBe(event?.requestId)
    })
  })

  it('callers who wait for the same keys are refused under their own ids', async () => {
    const fragile = await startRealm({ sameKeysAs: realm })
    try {
      const headers = await fragile.asUser('alice')
      await fragile.outage('refuse')
      await withApp(framework, { gate: { ...gateOf(fragile), observe } }, async (url) => {
        const bodies = await Promise.all(
          Array.from({ length: 5 }, async () => (await fetch(`${url}/open`, { headers })).json()),
        )
        const ids = bodies.map((body) => (body as { instance: string }).instance)
        expect(new Set(ids).size).toBe(5)
        expect(new Set((await told(5)).map(({ requestId }) => requestId))).toEqual(new Set(ids))
      })
    } finally {
      await fragile.close()
    }
  })

  it('the id that the framework gives is kept where it is fit to be repeated', async () => {
    await withApp(framework, { gate: observed(), requestId: 'edge-7f3a.2' }, async (url) => {
      expect(await (await fetch(`${url}/open`)).json()).toMatchObject({ instance: 'edge-7f3a.2' })
      expect((await told(1))[0]?.requestId).toBe('edge-7f3a.2')
    })
  })

  it.each([
    ['markup', '<script>alert(1)</script>'],
    ['a line of its own', 'a\nlevel=error'],
    ['too long', 'a'.repeat(129)],
    ['empty', ''],
    ['an object', { toString: (): string => 'x' }],
  ])('an id that is %s is replaced by one made for the request', async (_what, requestId) => {
    const gate = { ...gateOf(realm), observe }
    await withApp(framework, { gate, requestId }, async (url) => {
      const { instance } = (await (await fetch(`${url}/open`)).json()) as { instance: string }
      expect(instance).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
      expect((await told(1))[0]?.requestId).toBe(instance)
    })
  })

  it('a HEAD is told as every other request', async () => {
    await withApp(framework, { gate: observed() }, async (url) => {
      await fetch(`${url}/open`, { method: 'HEAD', headers: alice })
      await fetch(`${url}/open`, { method: 'HEAD' })
      expect((await told(2)).map(({ method, code }) => [method, code])).toEqual([
        ['HEAD', undefined],
        ['HEAD', 'TOKEN_MISSING'],
      ])
    })
  })

  it('requests on one kept connection are told one by one', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const get = (url: string, headers: Record<string, string>): Promise<void> =>
      new Promise((resolve, reject) => {
        ask(url, { agent, headers }, (response) => response.resume().once('end', resolve))
          .once('error', reject)
          .end()
      })
    await withApp(framework, { gate: observed(), guard: manager }, async (url) => {
      for (let count = 1; count <= 12; count++) {
        await get(`${url}/guarded/${count}`, count % 2 === 0 ? alice : {})
        await told(count)
      }
      expect(requests().map(({ path }) => path)).toEqual(
        Array.from({ length: 12 }, (_, index) => `/guarded/${index + 1}`),
      )
    })
    agent.destroy()
  })

  it('a request whose connection breaks while it is handled is told', async () => {
    let finish: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      finish = resolve
    })
    const onHandler = vi.fn(() => held)
    await withApp(framework, { gate: observed(), onHandler }, async (url) => {
      const aborted = new AbortController()
      const asked = fetch(`${url}/open`, { headers: alice, signal: aborted.signal }).catch(() => undefined)
      await vi.waitFor(() => expect(onHandler).toHaveBeenCalled())
      expect(requests()).toEqual([])
      aborted.abort()
      await asked
      await told(1)
      finish()
    })
    expect(requests()).toHaveLength(1)
  })

  it('a request whose connection breaks while its token is judged is told once it is', async () => {
    const slow = await startRealm({ sameKeysAs: realm })
    try {
      const headers = await slow.asUser('alice')
      await slow.outage('hang')
      const gate = { ...gateOf(slow), observe, keys: { fetchTimeoutMs: 200 } }
      await withApp(framework, { gate, guard: manager }, async (url) => {
        const aborted = new AbortController()
        const asked = fetch(`${url}/guarded/1`, { headers, signal: aborted.signal }).catch(() => undefined)
        await vi.waitFor(() => expect(slow.requests.discovery).toBe(1))
        aborted.abort()
        await asked
        expect((await told(1))[0]).toMatchObject({ code: 'KEYS_UNAVAILABLE' })
      })
    } finally {
      await slow.close()
    }
  })

  it('requests that a client pipelines behind one it leaves hanging are told, whatever becomes of the connection', async () => {
    const onHandler = vi.fn((path: string) =>
      path === '/open' ? new Promise<void>(() => undefined) : undefined,
    )
    await withApp(framework, { gate: observed(), guard: manager, onHandler }, async (url) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1')
      const authorization = `Authorization: ${alice['authorization']}`
      const paths = ['/open', ...Array.from({ length: 20 }, (_, index) => `/guarded/${index}`)]
      socket.write(
        paths
          .map((path) => `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n${authorization}\r\n\r\n`)
          .join(''),
      )
      await vi.waitFor(() => expect(onHandler).toHaveBeenCalledTimes(21))
      expect(requests()).toEqual([])
      socket.resetAndDestroy()
      expect((await told(21)).map(({ path }) => path).sort()).toEqual(paths.sort())
      expect(process.emitWarning).not.toHaveBeenCalledWith(
        expect.objectContaining({ name: 'MaxListenersExceededWarning' }),
      )
    })
  })

  it('nested gates are one request: the inner verdict stands, to each observer and on the channel', async () => {
    const onChannel = vi.fn()
    channel('portcullis:request').subscribe(onChannel)
    const innerObserve = vi.fn()
    const spec = { gate: observed(), inner: { ...innerGate(), observe: innerObserve } }
    await withApp(framework, spec, async (url) => {
      const headers = { ...alice, 'x-inner': await other.token({ user: 'bob' }) }
      await fetch(`${url}/inner/open`, { headers })
      expect((await told(1))[0]?.identity?.username).toBe('bob')
      expect(innerObserve.mock.calls.filter(([{ type }]) => type === 'request')).toHaveLength(1)
      expect(onChannel).toHaveBeenCalledTimes(1)
    })
    channel('portcullis:request').unsubscribe(onChannel)
  })

  it('nested gates that share an observer tell it once', async () => {
    await withApp(framework, { gate: observed(), inner: { ...innerGate(), observe } }, async (url) => {
      await fetch(`${url}/inner/open`, { headers: { ...alice, 'x-inner': 'no token' } })
      expect((await told(1))[0]).toMatchObject({ outcome: 'refused', code: 'CREDENTIALS_MALFORMED' })
    })
  })

  it('what an inner gate refuses is no admission, though only the outer one is observed', async () => {
    await withApp(framework, { gate: observed(), inner: innerGate() }, async (url) => {
      expect((await fetch(`${url}/inner/open`, { headers: alice })).status).toBe(401)
      expect((await told(1))[0]).toMatchObject({ outcome: 'refused', code: 'TOKEN_MISSING' })
    })
  })

  it('a refusal that the framework answers is told once too', async () => {
    const gate = { ...gateOf(realm), observe, forwardErrors: true }
    await withApp(framework, { gate, guard: manager }, async (url) => {
      await fetch(`${url}/guarded/1`, { headers: await realm.asUser('bob') })
      expect((await told(1))[0]).toMatchObject({ code: 'ROLE_MISSING', route: '/guarded/:id' })
    })
  })

  it('holds no token: not in a line, an event, or an id', async () => {
    const token = await realm.token()
    const gate = { ...gateOf(realm), observe, tokenFrom: ['authorization', { header: 'x-token' }] }
    await withApp(framework, { gate, guard: manager, requestId: token }, async (url) => {
      const headers = { authorization: `Bearer ${token}` }
      await fetch(`${url}/guarded/1?access_token=${token}`, { headers })
      await fetch(`${url}/guarded/1`, { headers: { 'x-token': `${token}x` } })
      await fetch(`${url}/nowhere/${token}`)
      await told(3)
      const text = JSON.stringify(lines())
      for (const part of token.split('.')) expect(text).not.toContain(part.slice(0, 40))
      const shown = JSON.stringify(events.filter(({ type }) => type !== 'request').slice(0, -1))
      expect(shown).not.toContain(token.split('.')[2])
    })
  })

  it('what an observer throws changes no answer, and the others are told', async () => {
    const onChannel = vi.fn()
    channel('portcullis:request').subscribe(onChannel)
    const gate = {
      ...gateOf(realm),
      observe() {
        throw new Error('observer')
      },
    }
    await withApp(framework, { gate }, async (url) => {
      expect((await fetch(`${url}/open`, { headers: alice })).status).toBe(200)
      await vi.waitFor(() => expect(onChannel).toHaveBeenCalledTimes(1))
    })
    channel('portcullis:request').unsubscribe(onChannel)
  })
})
