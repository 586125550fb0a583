import websocket from '@fastify/websocket'
import {
  closeAtExpiry,
  keycloakAuth,
  type PortcullisEvent,
  requireRole,
  type TokenPlace,
} from '@portcullis/fastify'
import { type Realm, startRealm } from '@portcullis/testing'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'

let realm: Realm
let app: FastifyInstance
let handled: number

beforeAll(async () => {
  realm = await startRealm()
})
afterAll(() => realm.close())
afterEach(async () => {
  vi.useRealTimers()
  await app.close()
})

/** An application as the docs show it: the gate and the guard stand before the upgrade. */
async function serve(
  options: { tokenFrom?: TokenPlace<FastifyRequest>; observe?: (event: PortcullisEvent) => void } = {},
): Promise<string> {
  handled = 0
  app = Fastify({ forceCloseConnections: true })
  await app.register(websocket)
  const gate = { issuer: realm.issuer, audience: 'acme-orders-api', ...options }
  await app.register(keycloakAuth, gate)
  app.get('/live', { websocket: true, onRequest: requireRole('user') }, (socket, request) => {
    handled++
    closeAtExpiry(socket, request.auth)
    socket.send(`hello ${request.auth.username}`)
  })
  app.get('/managers', { websocket: true, onRequest: requireRole('manager') }, (socket) => {
    handled++
    socket.close()
  })
  return (await app.listen({ port: 0, host: '127.0.0.1' })).replace('http', 'ws')
}

/** The first message, or the status and code of the answer that refused the upgrade. */
function connectTo(url: string, headers: Record<string, string> = {}): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const client = new WebSocket(url, { headers })
    client.once('message', (data) => {
      client.terminate()
      resolve(String(data))
    })
    client.once('unexpected-response', (_request, response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text
      })
      response.once('end', () => resolve([response.statusCode, JSON.parse(body).code]))
    })
    client.once('error', reject)
  })
}

it('the gate and the guards of Fastify stand before the upgrade', async () => {
  const url = await serve()
  expect(await connectTo(`${url}/live`)).toEqual([401, 'TOKEN_MISSING'])
  const authorization = `Bearer ${await realm.forge.expired()}`
  expect(await connectTo(`${url}/live`, { authorization })).toEqual([401, 'TOKEN_EXPIRED'])
  expect(await connectTo(`${url}/managers`, await realm.asUser('bob'))).toEqual([403, 'ROLE_MISSING'])
  expect(handled).toBe(0)
  expect(await connectTo(`${url}/live`, await realm.asUser('alice'))).toBe('hello alice')
})

it('a token from a cookie needs an origin that is allowed', async () => {
  const url = await serve({ tokenFrom: { cookie: 'session', allowedOrigins: ['https://app.acme.com'] } })
  const cookie = `session=${await realm.token()}`
  const from = (origin: string): Promise<unknown> => connectTo(`${url}/live`, { cookie, origin })
  expect(await connectTo(`${url}/live`, { cookie })).toEqual([403, 'ORIGIN_NOT_ALLOWED'])
  expect(await from('https://evil.example')).toEqual([403, 'ORIGIN_NOT_ALLOWED'])
  expect(handled).toBe(0)
  expect(await from('https://app.acme.com')).toBe('hello alice')
})

it('a connection is closed when its token expires', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
  const url = await serve()
  const headers = await realm.asUser('alice', { expiresInSeconds: 300 })
  const client = new WebSocket(`${url}/live`, { headers })
  await new Promise((resolve) => client.once('message', resolve))
  const closed = new Promise((resolve) =>
    client.once('close', (code, reason) => resolve([code, String(reason)])),
  )
  vi.advanceTimersByTime(290_000)
  expect(client.readyState).toBe(WebSocket.OPEN)
  vi.advanceTimersByTime(10_000)
  expect(await closed).toEqual([3000, 'token expired'])
})

it('a connection is one request, told when it is closed; a refused one at once', async () => {
  const events: PortcullisEvent[] = []
  const told = (): unknown[] =>
    events.flatMap((event) => (event.type === 'request' ? [[event.route, event.outcome]] : []))
  const url = await serve({ observe: (event) => void events.push(event) })
  const client = new WebSocket(`${url}/live`, { headers: await realm.asUser('alice') })
  await new Promise((resolve) => client.once('message', resolve))
  await connectTo(`${url}/managers`, await realm.asUser('bob'))
  await vi.waitFor(() => expect(told()).toEqual([['/managers', 'refused']]))
  client.close()
  await vi.waitFor(() =>
    expect(told()).toEqual([
      ['/managers', 'refused'],
      ['/live', 'admitted'],
    ]),
  )
})
