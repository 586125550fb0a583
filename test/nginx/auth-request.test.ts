import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { start, stopAll } from '../examples/start.ts'
import { type Nginx, nginx, startNginx } from './nginx.ts'

if (nginx === undefined)
  process.stderr.write(
    '\n!!!!! SKIPPED: nginx is not installed here (Debian: apt-get install nginx) !!!!!\n\n',
  )

it.runIf(process.env['CI'])('nginx is installed where nobody would see that it is not', () => {
  expect(nginx).toBeDefined()
})

/** What the API behind nginx was asked last. */
interface Asked {
  readonly target: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

describe.skipIf(nginx === undefined)('examples/nginx-auth-request behind the real nginx', () => {
  let realm: Realm
  let api: Server
  let asked: Asked | undefined
  let gate: Nginx
  let authUrl: string
  const apiUrl = (): string => `http://127.0.0.1:${(api.address() as AddressInfo).port}`

  beforeAll(async () => {
    realm = await startRealm()
    api = createServer(async (request, response) => {
      const target = `${request.method} ${request.url}`
      asked = { target, headers: request.headers, body: await text(request) }
      response.end('from the api')
    }).listen(0, '127.0.0.1')
    await once(api, 'listening')
    authUrl = await startAuth()
    gate = await startNginx({ auth: authUrl, api: apiUrl() })
  })

  afterAll(async () => {
    await gate?.stop()
    await stopAll()
    api?.closeAllConnections()
    api?.close()
    await realm?.close()
  })

  async function startAuth(): Promise<string> {
    const { url, output } = await start('nginx-auth-request', {
      KEYCLOAK_ISSUER: realm.issuer,
      API_AUDIENCE: 'acme-orders-api',
    })
    expect(url, output()).toBeDefined()
    return url as string
  }

  const ask = (path: string, headers: Record<string, string> = {}, init: object = {}): Promise<Response> => {
    asked = undefined
    return fetch(gate.url + path, { headers, ...init })
  }

  /** Sends exactly these lines, and gives the status of the answer. */
  async function askRaw(...lines: readonly string[]): Promise<number> {
    asked = undefined
    const socket = connect(gate.port, '127.0.0.1')
    socket.write([...lines, 'Host: x', 'Connection: close', '', ''].join('\r\n'))
    return Number((await text(socket)).split(' ', 2)[1])
  }

  it('200: the API is asked, told who calls, and given no token', async () => {
    const response = await ask('/orders/7?page=2', await realm.asUser('alice'))
    expect([response.status, await response.text()]).toEqual([200, 'from the api'])
    expect(asked?.target).toBe('GET /orders/7?page=2')
    expect(asked?.headers).toMatchObject({
      'x-auth-subject': expect.stringMatching(/^[\w-]{36}$/),
      'x-auth-name': 'alice',
      'x-auth-roles': expect.stringContaining('acme-orders-api%3Aorders%3Aread'),
    })
    expect(asked?.headers).not.toHaveProperty('authorization')
  })

  it('the body of the request goes to the API, and not to the gate', async () => {
    const body = 'x'.repeat(10_000)
    const response = await ask('/orders/', await realm.asUser('alice'), { method: 'POST', body })
    expect(response.status).toBe(200)
    expect(asked).toMatchObject({ target: 'POST /orders/', body })
  })

  it.each([
    ['no token', 'TOKEN_MISSING', () => ({}), /^Bearer$/],
    [
      'a bad token',
      'SIGNATURE_INVALID',
      async () => ({ authorization: `Bearer ${await realm.forge.tampered()}` }),
      /invalid_token/,
    ],
    [
      'malformed credentials',
      '400 made 401',
      () => ({ authorization: 'Bearer two words' }),
      /invalid_request/,
    ],
  ])('401, with the challenge: %s (%s)', async (_, __, headers, challenge) => {
    const response = await ask('/me', await headers())
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toMatch(challenge)
    expect(asked).toBeUndefined()
  })

  it('403: the caller is known and may not', async () => {
    expect((await ask('/reports/', await realm.asUser('bob'))).status).toBe(403)
    expect((await ask('/me', await realm.asUser('bob'))).status).toBe(200)
    expect((await ask('/reports/', await realm.asUser('alice'))).status).toBe(200)
  })

  it('a location that asks no question is closed, but for the one that says it is open', async () => {
    expect((await ask('/health')).status).toBe(200)
    expect((await ask('/undeclared')).status).toBe(401)
    expect((await ask('/undeclared', await realm.asUser('alice'))).status).toBe(403)
    expect((await ask('/ordersx', await realm.asUser('alice'))).status).toBe(403)
    expect(asked).toBeUndefined()
  })

  it('nobody outside can ask the gate itself', async () => {
    expect((await ask('/_auth/anyone', await realm.asUser('alice'))).status).toBe(404)
  })

  it.each([
    ['in its own spelling', ['X-Auth-Subject: admin', 'x-auth-roles: admin']],
    ['with underscores', ['X_Auth_Subject: admin', 'X-Auth_Subject: admin']],
    ['twice', ['X-Auth-Subject: admin', 'X-Auth-Subject: root']],
    ['named by Connection', ['X-Auth-Subject: admin', 'Connection: X-Auth-Subject']],
  ])('a forged header changes nothing: %s', async (_, forged) => {
    const { authorization } = await realm.asUser('bob')
    await ask('/me', { authorization: authorization as string })
    const honest = asked?.headers
    expect(await askRaw('GET /me HTTP/1.1', `Authorization: ${authorization}`, ...forged)).toBe(200)
    const names = Object.keys(asked?.headers ?? {}).filter((name) => /auth/.test(name))
    expect(names.sort()).toEqual(['x-auth-name', 'x-auth-roles', 'x-auth-subject'])
    for (const name of names) expect(asked?.headers[name]).toBe(honest?.[name])
  })

  it('a claim that the token lacks is a header that the API does not get, whatever the client sent', async () => {
    const headers = await realm.asUser('bob', { claims: { sub: undefined } })
    expect((await ask('/me', { ...headers, 'x-auth-subject': 'admin' })).status).toBe(200)
    expect(asked?.headers).not.toHaveProperty('x-auth-subject')
  })

  it.each(['/reports/../orders/7', '/reports/%2e%2e/orders/7', '//orders//7', '/./orders/7'])(
    'the API gets the path that the question was asked about: %s',
    async (path) => {
      const { authorization } = await realm.asUser('alice')
      expect(await askRaw(`GET ${path} HTTP/1.1`, `Authorization: ${authorization}`)).toBe(200)
      expect(asked?.target).toBe('GET /orders/7')
    },
  )

  it('two Authorization headers get nobody in', async () => {
    const { authorization } = await realm.asUser('alice')
    const twice = [`Authorization: ${authorization}`, 'Authorization: Bearer x']
    expect([400, 401]).toContain(await askRaw('GET /me HTTP/1.1', ...twice))
    expect(asked).toBeUndefined()
  })

  it('an outage of the keys is a 500 of nginx, never a 401, and it says so to the operator', async () => {
    await realm.outage('refuse')
    const cold = await startNginx({ auth: await startAuth(), api: apiUrl() })
    try {
      const response = await fetch(`${cold.url}/me`, { headers: await realm.asUser('alice') })
      expect(response.status).toBe(500)
      expect(cold.errors()).toContain('auth request unexpected status: 503')
    } finally {
      await cold.stop()
      await realm.outage(null)
    }
  })
})
