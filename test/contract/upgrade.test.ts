import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { Duplex } from 'node:stream'
import {
  allOf,
  closeAtExpiry,
  type Identity,
  isConfigurationError,
  realmRole,
  type UpgradeOptions,
  type UpgradeRequest,
  type VerifyUpgrade,
  verifyUpgrade,
} from '@portcullis/core'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { saidBy } from '../../packages/core/test/options/said.ts'
import { jwks, issuer as staticIssuer, tokenOf } from '../../packages/core/test/signer.ts'

const boom = (): never => {
  throw new Error('boom')
}

let original: Realm
let realm: Realm
let server: Server
let opened: Identity[]

beforeAll(async () => {
  original = await startRealm()
  await original.jwks()
  return () => original.close()
})
beforeEach(async () => {
  realm = await startRealm({ sameKeysAs: original })
  opened = []
})
afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  server.closeAllConnections()
  server.close()
  await realm.close()
})

/** A WebSocket server as the docs show it; answers who connected. */
async function serve(options: Partial<UpgradeOptions> = {}): Promise<string> {
  const admit = verifyUpgrade({
    issuer: realm.issuer,
    audience: 'acme-orders-api',
    ...options,
  } as UpgradeOptions)
  const sockets = new WebSocketServer({ noServer: true })
  server = createServer()
  server.on('upgrade', async (request, socket, head) => {
    const identity = await admit(request, socket)
    if (identity === undefined) return
    opened.push(identity)
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      closeAtExpiry(webSocket, identity)
      webSocket.send(`hello ${identity.username}`)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

interface Outcome {
  readonly status?: number | undefined
  readonly headers?: NodeJS.Dict<string | string[]>
  readonly body?: string
  readonly message?: string
}

/** What a client gets: a first message, or the answer that refused it. */
function connectTo(url: string, headers: Record<string, string> = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const client = new WebSocket(url, { headers })
    client.once('message', (data) => {
      client.terminate()
      resolve({ message: String(data) })
    })
    client.once('unexpected-response', (_request, response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text
      })
      response.once('end', () => resolve({ status: response.statusCode, headers: response.headers, body }))
    })
    client.once('error', reject)
  })
}

describe('an upgrade on a plain http server', () => {
  it('is made for a token that holds, and its identity is given', async () => {
    const outcome = await connectTo(await serve(), await realm.asUser('alice'))
    expect(outcome).toEqual({ message: 'hello alice' })
    expect(opened.map(({ username }) => username)).toEqual(['alice'])
  })

  it('without a token is refused before it is made: 401 and a bare challenge', async () => {
    const { status, headers, body } = await connectTo(await serve())
    expect(status).toBe(401)
    expect(headers).toMatchObject({
      'www-authenticate': 'Bearer',
      'cache-control': 'no-store',
      'content-type': 'application/problem+json',
    })
    expect(JSON.parse(body as string)).toMatchObject({ code: 'TOKEN_MISSING' })
    expect(opened).toEqual([])
  })

  it('with a bad token is refused with its code', async () => {
    const authorization = `Bearer ${await realm.forge.tampered()}`
    const { status, body } = await connectTo(await serve(), { authorization })
    expect(status).toBe(401)
    expect(JSON.parse(body as string).code).toBe('SIGNATURE_INVALID')
  })

  it('by somebody without the role is 403, and names it', async () => {
    const url = await serve({ require: allOf(realmRole('manager')) })
    const { status, body } = await connectTo(url, await realm.asUser('bob'))
    expect(status).toBe(403)
    expect(JSON.parse(body as string)).toMatchObject({ code: 'ROLE_MISSING', required: { role: 'manager' } })
    expect(opened).toEqual([])
  })

  it('while the keys are out of reach is 503 with Retry-After', async () => {
    vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    const headers = await realm.asUser('alice')
    await realm.outage('refuse')
    const outcome = await connectTo(await serve(), headers)
    expect(outcome.status).toBe(503)
    expect(outcome.headers?.['retry-after']).toBe('10')
  })

  it('with a token from a cookie needs an origin that is allowed', async () => {
    const url = await serve({
      tokenFrom: { cookie: 'session', allowedOrigins: ['https://app.acme.com'] },
    })
    const cookie = `session=${await realm.token()}`
    for (const origin of ['https://evil.example', 'null', undefined]) {
      const { status, body } = await connectTo(url, origin === undefined ? { cookie } : { cookie, origin })
      expect([origin, status, JSON.parse(body as string).code]).toEqual([origin, 403, 'ORIGIN_NOT_ALLOWED'])
    }
    expect(await connectTo(url, { cookie, origin: 'https://app.acme.com' })).toEqual({
      message: 'hello alice',
    })
  })

  it('reads the token where a browser can put one: the list of protocols', async () => {
    const url = await serve({
      tokenFrom: (request) => {
        const protocols = String(request.headers['sec-websocket-protocol'] ?? '').split(/, ?/)
        return protocols.find((protocol) => protocol.startsWith('bearer.'))?.slice('bearer.'.length)
      },
    })
    const client = new WebSocket(url, ['orders', `bearer.${await realm.token()}`])
    const message = await new Promise((resolve) => client.once('message', resolve))
    client.terminate()
    expect(String(message)).toBe('hello alice')
  })
})

describe('a connection that was made', () => {
  it('is closed with 3000 when its token expires, and not before', async () => {
    vi.useFakeTimers({
      toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'],
      shouldAdvanceTime: true,
    })
    const url = await serve()
    const client = new WebSocket(url, { headers: await realm.asUser('alice', { expiresInSeconds: 300 }) })
    await new Promise((resolve) => client.once('message', resolve))
    const closed = new Promise((resolve) =>
      client.once('close', (code, reason) => resolve([code, String(reason)])),
    )
    vi.advanceTimersByTime(290_000)
    expect(client.readyState).toBe(WebSocket.OPEN)
    vi.advanceTimersByTime(10_000)
    expect(await closed).toEqual([3000, 'token expired'])
  })

  it('waits for an expiry that is further away than a timer can reach', () => {
    vi.useFakeTimers({ toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'] })
    const days = 86_400_000
    const calls: unknown[][] = []
    const webSocket = { close: (...args: unknown[]) => calls.push(args), once: () => undefined }
    closeAtExpiry(webSocket as never, { expiresAt: new Date(Date.now() + 60 * days) } as Identity)
    vi.advanceTimersByTime(59 * days)
    expect(calls).toEqual([])
    vi.advanceTimersByTime(days)
    expect(calls).toEqual([[3000, 'token expired']])
  })
})

describe('a client that misbehaves', () => {
  const raw = async (url: string, send: (socket: Socket) => unknown): Promise<string> => {
    const { port } = new URL(url)
    const socket = connect(Number(port), '127.0.0.1')
    let received = ''
    socket.setEncoding('utf8').on('data', (text: string) => {
      received += text
    })
    await new Promise((resolve) => socket.once('connect', resolve))
    const closed = new Promise((resolve) => socket.once('close', resolve))
    await send(socket)
    await closed
    return received
  }

  const head = 'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n'

  it('gets one whole answer, and the connection is ended', async () => {
    const received = await raw(await serve(), (socket) => socket.write(`${head}\r\n`))
    const [headers, body] = received.split('\r\n\r\n') as [string, string]
    expect(headers.split('\r\n')[0]).toBe('HTTP/1.1 401 Unauthorized')
    expect(headers).toContain(`Content-Length: ${Buffer.byteLength(body)}`)
    expect(headers).toContain('Connection: close')
  })

  it('that resets the connection while it is judged harms nobody', async () => {
    const headers = await realm.asUser('alice')
    await realm.outage('hang')
    const url = await serve({ keys: { fetchTimeoutMs: 200 } })
    vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    await raw(url, async (socket) => {
      socket.write(`${head}Authorization: ${headers.authorization}\r\n\r\n`)
      await vi.waitFor(() => expect(realm.requests.discovery).toBe(1))
      socket.resetAndDestroy()
    })
    const { status } = await connectTo(url, headers)
    expect(status).toBe(503)
    expect(opened).toEqual([])
  })
})

describe('a socket that is judged', () => {
  /** A connection whose client sends no more: what is written to it, and whether it is over. */
  function socketOf(): { socket: Duplex; written: () => string } {
    let text = ''
    const socket = new Duplex({
      read: () => undefined,
      write(chunk, _encoding, done) {
        text += chunk
        done()
      },
    })
    return { socket, written: () => text }
  }
  const asked = (token?: string): UpgradeRequest => ({
    url: '/live',
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    rawHeaders: [],
  })
  const admitting = (options: object = {}): VerifyUpgrade =>
    verifyUpgrade({ issuer: staticIssuer, audience: null, jwks, ...options } as UpgradeOptions)

  it('is handed over without the listener that watched over it', async () => {
    const { socket, written } = socketOf()
    expect(await admitting()(asked(tokenOf()), socket)).toMatchObject({ issuer: staticIssuer })
    expect([socket.listenerCount('error'), socket.writableEnded, written()]).toEqual([0, false, ''])
  })

  it('and is gone by then is not handed over', async () => {
    const { socket } = socketOf()
    socket.destroy()
    expect(await admitting()(asked(tokenOf()), socket)).toBeUndefined()
  })

  it('and refused is closed once its answer is written, though the client keeps its side open', async () => {
    const { socket, written } = socketOf()
    expect(await admitting()(asked(), socket)).toBeUndefined()
    await new Promise(setImmediate)
    expect(written()).toMatch(/^HTTP\/1\.1 401 Unauthorized\r\n.*"code":"TOKEN_MISSING".*\}$/s)
    expect(socket.destroyed).toBe(true)
  })

  it('by a request that names no method is told of as a GET', async () => {
    const observe = vi.fn()
    await admitting({ observe })(asked(tokenOf()), socketOf().socket)
    expect(observe).toHaveBeenCalledWith(expect.objectContaining({ type: 'decision', method: 'GET' }))
  })

  it('for a request that cannot be read is answered with a bare 500, and that is reported', async () => {
    const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    const { socket, written } = socketOf()
    const headers = new Proxy({}, { get: boom })
    expect(await admitting()({ headers, rawHeaders: [] }, socket)).toBeUndefined()
    await new Promise(setImmediate)
    expect(written()).toBe('HTTP/1.1 500 \r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
    expect(warned.mock.calls).toEqual([
      ['An upgrade could not be judged: boom', { type: 'PortcullisWarning', code: 'PORTCULLIS_UPGRADE' }],
    ])
  })
})

describe('what is set up wrong is found at start', () => {
  const problems = (options: object): string[] => {
    try {
      verifyUpgrade(options as UpgradeOptions)
    } catch (error) {
      if (isConfigurationError(error)) return error.problems.map(({ option }) => option)
    }
    return []
  }
  const right = { issuer: 'https://sso.acme.com/realms/acme', audience: 'api' }

  it.each([
    ['optional', { ...right, optional: true }],
    ['forwardErrors', { ...right, forwardErrors: true }],
    ['issuer', { audience: 'api' }],
    ['verifyUpgrade', { ...right, require: { kind: 'realmRole', role: 'admin' } }],
    ['verifyUpgrade', { ...right, require: 'admin' }],
  ])('%s', (option, options) => {
    expect(problems(options)).toContain(option)
  })

  it('options that cannot be read', () => {
    expect(saidBy(() => verifyUpgrade(new Proxy({}, { ownKeys: boom }) as never))).toEqual([
      'options: was given something that cannot be read: boom',
    ])
  })
})
