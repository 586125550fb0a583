import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  auditRoutes,
  isConfigurationError,
  keycloakAuth,
  type PolicyOptions,
  type PolicyRows,
  policy,
  realmRole,
} from '@portcullis/express'
import { type Realm, startRealm } from '@portcullis/testing'
import express, { type Express, Router } from 'express'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

let realm: Realm
const servers: Server[] = []

beforeAll(async () => {
  realm = await startRealm()
})
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})
afterAll(() => realm.close())

const gate = (over: object = {}): ReturnType<typeof keycloakAuth> =>
  keycloakAuth({ issuer: realm.issuer, audience: 'acme-orders-api', optional: true, ...over })

async function statuses(app: Express, ...paths: readonly string[]): Promise<readonly number[]> {
  const server = createServer(app)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return Promise.all(paths.map(async (path) => (await fetch(`http://127.0.0.1:${port}${path}`)).status))
}

const rows: PolicyRows = [
  { methods: '*', path: '/users/:id', require: realmRole('manager') },
  { methods: ['GET'], path: '/{*rest}', public: true },
]

describe('a policy on Express', () => {
  it('reads paths behind what it is mounted at, as a router there does', async () => {
    const app = express()
    const api = Router()
    api.use(gate(), policy(rows))
    api.get('/users/:id', (_request, response) => void response.send('user'))
    api.get('/status', (_request, response) => void response.send('status'))
    app.use('/api', api)
    expect(await statuses(app, '/api/users/7', '/api/status', '/api/api/users/7')).toEqual([401, 200, 404])
  })

  it('in an application that tells cases apart, guards what a router of its own does not tell apart', async () => {
    const app = express()
    app.enable('case sensitive routing').enable('strict routing')
    app.use(gate(), policy(rows))
    const loose = Router()
    loose.get('/users/:id', (_request, response) => void response.send('user'))
    app.use(loose)
    expect(await statuses(app, '/USERS/7', '/users/7/', '/Users/a%2Fb', '/users/7')).toEqual([
      401, 401, 401, 401,
    ])
  })

  it('opens no more than the application itself takes for the same path', async () => {
    const app = express().enable('case sensitive routing')
    const table: PolicyRows = [
      { methods: ['GET'], path: '/files/Public/:name', public: true },
      { methods: ['GET'], path: '/files/{*rest}', require: realmRole('manager') },
    ]
    app.use(gate(), policy(table))
    app.get('/files/{*rest}', (_request, response) => void response.send('file'))
    expect(await statuses(app, '/files/Public/a', '/files/public/a')).toEqual([200, 401])
  })

  it('before express.static, opens nothing that its row guards', async () => {
    const app = express()
    app.use(
      gate(),
      policy([{ methods: ['GET'], path: '/src/{*rest}', require: realmRole('manager') }, rows[1] as never]),
    )
    app.use(express.static(new URL('..', import.meta.url).pathname))
    const secrets = [
      '/src/index.ts',
      '/%73rc/index.ts',
      '//src/index.ts',
      '/src%2Findex.ts',
      '/test/..%2Fsrc/index.ts',
    ]
    expect(await statuses(app, '/package.json', ...secrets)).toEqual([200, ...secrets.map(() => 401)])
  })

  it('stands for a guard with defaultDeny and in an audit, with public rows too', async () => {
    const app = express()
    app.use(gate({ defaultDeny: true }), policy(rows))
    app.get('/users/:id', (_request, response) => void response.send('user'))
    app.get('/status', (_request, response) => void response.send('status'))
    expect(auditRoutes(app).unguarded).toEqual([])
    expect(await statuses(app, '/status', '/users/7')).toEqual([200, 401])
  })

  it.each<[string, unknown, string]>([
    ['an option that is not known', { router: Router }, 'policy.router'],
    ['a router that is none', { Router: 'express' }, 'policy.Router'],
  ])('%s is a ConfigurationError', (_title, options, option) => {
    expect(() => policy(rows, options as PolicyOptions)).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ option })] }),
    )
  })

  it('a path that its Express cannot read is a ConfigurationError at start', () => {
    try {
      policy([{ methods: ['GET'], path: '/files/*', public: true }])
      expect.unreachable()
    } catch (error) {
      expect(isConfigurationError(error)).toBe(true)
      expect(String(error)).toContain('rows[0].path')
    }
  })
})
