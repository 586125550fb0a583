import { channel } from 'node:diagnostics_channel'
import { EventEmitter } from 'node:events'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import {
  createGate,
  createVerifier,
  type Gate,
  type GateDoor,
  type PortcullisEvent,
  type RequestEvent,
  type RequestLike,
  realmRole,
  verifyUpgrade,
} from '@portcullis/core'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { issuer, jwks, tokenOf } from './signer.ts'

let realm: Realm
let events: PortcullisEvent[]
const observe = (event: PortcullisEvent): void => void events.push(event)
const requests = (): RequestEvent[] => events.filter((event) => event.type === 'request')

beforeAll(async () => {
  realm = await startRealm()
})
beforeEach(() => {
  events = []
})
afterAll(() => realm.close())

async function gateOf(observer?: typeof observe, door: GateDoor = {}): Promise<Gate> {
  const verifier = createVerifier({
    issuer: realm.issuer,
    audience: 'acme-orders-api',
    ...(observer === undefined ? {} : { observe: observer }),
  })
  await verifier.ready()
  events = []
  return createGate({ verifier }, door)
}

async function requestOf(response?: object): Promise<RequestLike> {
  const headers = await realm.asUser('alice')
  return { method: 'GET', url: '/orders', headers, raw: {}, response: response as never }
}

const admittedBy = (gate: Gate, request: RequestLike): never => {
  const admission = gate.admit(request)
  if (admission instanceof Promise || !admission.admitted) throw new Error('not admitted at once')
  return admission.identity as never
}

it('where nobody listens, nothing is asked of the request and its response', async () => {
  const door = { requestId: vi.fn(), route: vi.fn() }
  const gate = await gateOf(undefined, door)
  const response = { once: vi.fn() }
  const request = await requestOf(response)
  expect(gate.guard(request, admittedBy(gate, request), realmRole('manager'))).toBeUndefined()
  expect([door.requestId, door.route, response.once].flatMap((one) => one.mock.calls)).toEqual([])
})

it('a subscriber to the channel alone is told', async () => {
  const told = vi.fn()
  channel('portcullis:request').subscribe(told)
  const gate = await gateOf()
  const response = new EventEmitter()
  admittedBy(gate, await requestOf(response))
  expect(told).not.toHaveBeenCalled()
  response.emit('close')
  expect(told).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ type: 'request' }),
    'portcullis:request',
  )
  channel('portcullis:request').unsubscribe(told)
})

it('a request without a response ends in the turn of its verdict, its guards included', async () => {
  const gate = await gateOf(observe)
  const request = await requestOf()
  gate.guard(request, admittedBy(gate, request), realmRole('nobody'))
  expect(requests()).toEqual([])
  await new Promise(setImmediate)
  expect(requests().map(({ code }) => code)).toEqual(['ROLE_MISSING'])
})

it.each([
  ['HTTP/1', { closed: true }],
  ['HTTP/2', { stream: { closed: true } }],
  ['a connection that is gone', { socket: null, req: { socket: { destroyed: true, once: vi.fn() } } }],
])('a response that is over before the verdict is told in the next turn: %s', async (_how, response) => {
  const gate = await gateOf(observe)
  admittedBy(gate, await requestOf({ ...response, once: vi.fn() }))
  await new Promise(setImmediate)
  expect(requests()).toHaveLength(1)
})

it('a verdict after the end is a decision, and no second request', async () => {
  const gate = await gateOf(observe)
  const response = new EventEmitter()
  const request = await requestOf(response)
  const identity = admittedBy(gate, request)
  response.emit('close')
  gate.guard(request, identity, realmRole('nobody'))
  response.emit('close')
  await new Promise(setImmediate)
  expect(events.map(({ type }) => type)).toEqual(['decision', 'request', 'decision'])
})

it('the time is that of the first verdict', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const gate = await gateOf(observe)
  const response = new EventEmitter()
  const request = await requestOf(response)
  const identity = admittedBy(gate, request)
  const asked = new Date()
  vi.advanceTimersByTime(5_000)
  gate.guard(request, identity, realmRole('manager'))
  response.emit('close')
  vi.useRealTimers()
  expect(requests()[0]).toMatchObject({ time: asked, stage: 'guard' })
})

it('pipelined requests wait for one socket with one listener, and none is left when they are answered', async () => {
  const gate = await gateOf(observe)
  const socket = Object.assign(new EventEmitter(), { destroyed: false })
  const responses = Array.from({ length: 30 }, () =>
    Object.assign(new EventEmitter(), { socket: null, req: { socket } }),
  )
  for (const response of responses) admittedBy(gate, await requestOf(response))
  expect(socket.listenerCount('close')).toBe(1)
  for (const response of responses.slice(0, 29)) response.emit('close')
  expect(requests()).toHaveLength(29)
  socket.emit('close')
  expect(requests()).toHaveLength(30)
  for (const response of responses) response.emit('close')
  expect(requests()).toHaveLength(30)
})

/** A gate whose keys stand in its options: it judges tokens of no realm. */
const staticGate = (options: object = {}, door: GateDoor = {}): Gate =>
  createGate({ issuer, audience: null, jwks, ...options } as never, door)

const staticRequest = (response: object): RequestLike => ({
  method: 'GET',
  headers: { authorization: `Bearer ${tokenOf()}` },
  raw: {},
  response: response as never,
})

it('while a request waits to be told, nothing is asked of another that nobody hears of', () => {
  const waiting = new EventEmitter()
  admittedBy(staticGate({ observe }), staticRequest(waiting))
  const door = { requestId: vi.fn(), route: vi.fn() }
  const response = { once: vi.fn() }
  admittedBy(staticGate({}, door), staticRequest(response))
  expect([door.requestId, door.route, response.once].flatMap((one) => one.mock.calls)).toEqual([])
  waiting.emit('close')
  expect(requests()).toHaveLength(1)
})

it.each([
  [undefined, undefined, undefined],
  ['/orders', undefined, '/orders'],
  [undefined, '/orders', '/orders'],
  ['/orders', '/orders', '/orders'],
  ['/shop/orders', '/orders', '/shop/orders'],
  ['/orders', '/shop/orders', '/shop/orders'],
  ['/orders', '/orders/:id', '/orders/:id'],
  ['/orders/:id', '/orders', '/orders'],
  ['/orders', '/customers', '/customers'],
])('the route is %j at the verdict and %j at the end: %j is told', (atVerdict, atEnd, told) => {
  let now: string | undefined = atVerdict
  const response = new EventEmitter()
  admittedBy(staticGate({ observe }, { route: () => now }), staticRequest(response))
  now = atEnd
  response.emit('close')
  expect(requests().map(({ route }) => route)).toEqual([told])
})

it('an answered request is not kept while its connection stays open', async () => {
  const gate = await gateOf(observe)
  const socket = Object.assign(new EventEmitter(), { destroyed: false })
  const answered = async (): Promise<WeakRef<object>> => {
    const response = Object.assign(new EventEmitter(), { socket: null, req: { socket } })
    const request = await requestOf(response)
    admittedBy(gate, request)
    response.emit('close')
    return new WeakRef(request)
  }
  const request = await answered()
  expect(requests()).toHaveLength(1)
  events = []
  await new Promise(setImmediate)
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  expect(request.deref()).toBeUndefined()
  expect(socket.listenerCount('close')).toBe(1)
})

it('a response that names no connection is waited for all the same', async () => {
  const gate = await gateOf(observe)
  const response = Object.assign(new EventEmitter(), { socket: null })
  admittedBy(gate, await requestOf(response))
  await new Promise(setImmediate)
  expect(requests()).toEqual([])
  response.emit('close')
  expect(requests()).toHaveLength(1)
})

it('an upgrade is told when it is judged, with the id that its refusal carries', async () => {
  const admit = verifyUpgrade({
    issuer: realm.issuer,
    audience: 'acme-orders-api',
    require: realmRole('manager'),
    observe,
  })
  const socket = (): never => Object.assign(new EventEmitter(), { end: vi.fn() }) as never
  const ask = async (user: string): Promise<string> => {
    const refused = socket() as { end: ReturnType<typeof vi.fn> }
    await admit({ url: '/live', headers: await realm.asUser(user), rawHeaders: [] }, refused as never)
    await new Promise(setImmediate)
    return String(refused.end.mock.calls[0]?.[0])
  }
  expect(await ask('alice')).toBe('undefined')
  expect(await ask('bob')).toContain(`"instance":"${requests()[1]?.requestId}"`)
  expect(requests().map(({ outcome, code }) => [outcome, code])).toEqual([
    ['admitted', undefined],
    ['refused', 'ROLE_MISSING'],
  ])
})
