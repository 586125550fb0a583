import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { examples, start, stopAll } from './start.ts'

let realm: Realm

beforeAll(async () => {
  realm = await startRealm({ frontendUrl: 'https://sso.acme.example' })
})

afterEach(stopAll)

afterAll(() => realm.close())

describe.each(['express', 'koa', 'fastify', 'no-framework'])('examples/%s', (name) => {
  it('guards its routes by a realm that it reaches at an internal address, and logs refusals without a token', async () => {
    const { url, output } = await start(name, {
      KEYCLOAK_ISSUER: realm.issuer,
      KEYCLOAK_INTERNAL_URL: realm.url,
      API_AUDIENCE: 'acme-orders-api',
    })
    expect(url, output()).toBeDefined()
    const ask = async (path: string, headers: Record<string, string> = {}): Promise<unknown[]> => {
      const response = await fetch(url + path, { headers })
      const { code, ...body } = (await response.json()) as { code?: string }
      return [response.status, code ?? body]
    }
    expect(await ask('/health')).toEqual([200, { up: true }])
    expect(await ask('/me')).toEqual([401, 'TOKEN_MISSING'])
    expect(await ask('/me', await realm.asUser('bob'))).toEqual([200, { name: 'bob', kind: 'user' }])
    expect(await ask('/orders/7')).toEqual([401, 'TOKEN_MISSING'])
    expect(await ask('/orders/7', await realm.asUser('bob'))).toEqual([403, 'ROLE_MISSING'])
    expect(await ask('/orders/7', await realm.asUser('alice'))).toEqual([200, { order: '7', for: 'alice' }])
    const late = { authorization: `Bearer ${await realm.forge.expired()}` }
    expect(await ask('/orders/7', late)).toEqual([401, 'TOKEN_EXPIRED'])
    await vi.waitFor(() => expect(output()).toMatch(/TOKEN_MISSING[\s\S]*ROLE_MISSING[\s\S]*TOKEN_EXPIRED/))
    for (const part of late.authorization.split(/[ .]/).slice(1)) expect(output()).not.toContain(part)
  })

  it('does not start without its settings, and names them', async () => {
    const { url, output } = await start(name, {})
    expect(url).toBeUndefined()
    expect(output()).toMatch(/issuer: [\s\S]*audience: /)
  })

  it('is read in a minute', () => {
    expect(readFileSync(join(examples, name, 'main.ts'), 'utf8').split('\n').length).toBeLessThan(60)
  })
})

describe('examples/nginx-auth-request', () => {
  /** Asks the started example one of nginx's questions. */
  async function startAsking(): Promise<
    (path: string, headers?: Record<string, string>) => Promise<Response>
  > {
    const { url, output } = await start('nginx-auth-request', {
      KEYCLOAK_ISSUER: realm.issuer,
      KEYCLOAK_INTERNAL_URL: realm.url,
      API_AUDIENCE: 'acme-orders-api',
    })
    expect(url, output()).toBeDefined()
    return (path, headers = {}) => fetch(url + path, { headers })
  }

  it('answers what nginx understands: 200 with who calls, 401 or 403', async () => {
    const ask = await startAsking()
    const alice = await realm.asUser('alice')
    const { status, headers } = await ask('/manager', { ...alice, 'x-auth-subject': 'admin' })
    expect(status).toBe(200)
    expect(headers.get('x-auth-name')).toBe('alice')
    expect(headers.get('x-auth-roles')).toMatch(/(^|,)manager,/)
    expect(headers.get('x-auth-subject')).toMatch(/^[\w-]{36}$/)
    const missing = await ask('/anyone')
    expect([missing.status, missing.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
    const malformed = await ask('/anyone', { authorization: 'Bearer two words' })
    expect(malformed.status).toBe(401)
    expect(malformed.headers.get('www-authenticate')).toContain('invalid_request')
    expect((await ask('/manager', await realm.asUser('bob'))).status).toBe(403)
    expect((await ask('/unknown', alice)).status).toBe(403)
  })

  it('says nothing about the caller while the keys are out of reach', async () => {
    const ask = await startAsking()
    const alice = await realm.asUser('alice')
    await realm.outage('refuse')
    expect((await ask('/anyone', alice)).status).toBe(503)
    await realm.outage(null)
  })

  it('is read in a minute', () => {
    const lines = readFileSync(join(examples, 'nginx-auth-request', 'main.ts'), 'utf8').split('\n')
    expect(lines.length).toBeLessThan(45)
  })
})

describe('examples/graphql', () => {
  it('asks at the gate who calls, and in each resolver what they may see', async () => {
    const { url, output } = await start('graphql', {
      KEYCLOAK_ISSUER: realm.issuer,
      KEYCLOAK_INTERNAL_URL: realm.url,
      API_AUDIENCE: 'acme-orders-api',
    })
    expect(url, output()).toBeDefined()
    const ask = async (query: string, headers: Record<string, string> = {}): Promise<unknown[]> => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      })
      const {
        data,
        errors = [],
        code,
      } = (await response.json()) as {
        data?: unknown
        errors?: { path: string[]; extensions: { code: string } }[]
        code?: string
      }
      return [response.status, data ?? code, errors.map(({ path, extensions }) => [path[0], extensions.code])]
    }
    const all = '{ me order(id: 7) { id for } revenue }'
    const order = { id: '7', for: 'alice' }
    expect(await ask(all)).toEqual([401, 'TOKEN_MISSING', []])
    expect(await ask(all, await realm.asUser('alice'))).toEqual([
      200,
      { me: 'alice', order, revenue: 1000 },
      [],
    ])
    expect(await ask(all, await realm.asUser('bob'))).toEqual([
      200,
      { me: 'bob', order: null, revenue: null },
      [
        ['order', 'ROLE_MISSING'],
        ['revenue', 'ROLE_MISSING'],
      ],
    ])
  })
})

describe('examples/proxy', () => {
  /** A gateway and the service behind it. */
  async function startBoth(): Promise<{
    gateway: string
    service: string
    stopService: () => Promise<void>
  }> {
    const { url: service, output, stop: stopService } = await start('proxy', {}, 'service')
    expect(service, output()).toBeDefined()
    const proxy = await start('proxy', {
      KEYCLOAK_ISSUER: realm.issuer,
      KEYCLOAK_INTERNAL_URL: realm.url,
      API_AUDIENCE: 'acme-orders-api',
      SERVICE_URL: service as string,
    })
    expect(proxy.url, proxy.output()).toBeDefined()
    return { gateway: proxy.url as string, service: service as string, stopService }
  }

  it('a forged X-User changes nothing, in whatever spelling and by whatever trick it is sent', async () => {
    const { gateway } = await startBoth()
    const alice = await realm.asUser('alice')
    const seen = async (forged: Record<string, string>): Promise<unknown> => {
      const response = await fetch(`${gateway}/orders/7?page=2`, { headers: { ...alice, ...forged } })
      return response.json()
    }
    const honest = (await seen({})) as { caller: { user: string; name: string; roles: string[] } }
    expect(honest).toMatchObject({ caller: { name: 'alice' }, asked: 'GET /orders/7?page=2' })
    expect(honest.caller.roles).toEqual(expect.arrayContaining(['manager', 'acme-orders-api:orders:read']))
    expect(await seen({ 'X-User': 'admin', 'x-roles': 'admin' })).toEqual(honest)
    expect(await seen({ x_user: 'admin', 'X.User': 'admin', 'X-User_': 'admin' })).toEqual(honest)
    const raw = await askRaw(gateway, [
      'GET /orders/7?page=2 HTTP/1.1',
      `Authorization: ${alice['authorization']}`,
      'X-User: admin',
      'x-user: root',
      'Connection: close, X-User, X-Roles',
    ])
    expect(raw).toContain(JSON.stringify(honest))
  })

  it('the service is not asked for whom the gate does not let in', async () => {
    const { gateway } = await startBoth()
    const forged = { 'x-user': 'admin', 'x-roles': 'acme-orders-api:orders:read' }
    expect((await fetch(gateway, { headers: forged })).status).toBe(401)
    expect((await fetch(gateway, { headers: { ...forged, ...(await realm.asUser('bob')) } })).status).toBe(
      403,
    )
  })

  it('bodies go through, framed anew, and no target reaches another host', async () => {
    const { gateway } = await startBoth()
    const headers = await realm.asUser('alice')
    const post = await fetch(`${gateway}/orders`, { method: 'POST', headers, body: 'a=1' })
    expect(await post.json()).toMatchObject({ asked: 'POST /orders', body: 'a=1' })
    const credentials = `Authorization: ${headers['authorization']}`
    const smuggled = 'GET /admin HTTP/1.1\r\nHost: x\r\n\r\n'
    const get = await askRaw(
      gateway,
      ['GET / HTTP/1.1', credentials, 'Connection: close', `Content-Length: ${smuggled.length}`],
      smuggled,
    )
    expect(get).toContain(`"body":${JSON.stringify(smuggled)}`)
    for (const target of ['http://evil.example/', '*'])
      expect(await askRaw(gateway, [`GET ${target} HTTP/1.1`, credentials, 'Connection: close'])).toMatch(
        /^HTTP\/1.1 40\d /,
      )
    expect(
      await askRaw(gateway, ['GET //evil.example/ HTTP/1.1', credentials, 'Connection: close']),
    ).toContain('"asked":"GET //evil.example/"')
  })

  it('a service that is gone is a 502, and not the end of the gateway', async () => {
    const { gateway, stopService } = await startBoth()
    await stopService()
    expect((await fetch(gateway, { headers: await realm.asUser('alice') })).status).toBe(502)
    expect((await fetch(gateway)).status).toBe(401)
  })

  it('is read in a minute', () => {
    expect(readFileSync(join(examples, 'proxy', 'main.ts'), 'utf8').split('\n').length).toBeLessThan(60)
  })
})

/** What a server answers to exactly these lines, until it closes the connection. */
async function askRaw(url: string, lines: readonly string[], body = ''): Promise<string> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.write([...lines, `Host: ${hostname}`, '', body].join('\r\n'))
  return text(socket)
}
