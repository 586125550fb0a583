import { keycloakAuth, type PolicyRows, policy, realmRole } from '@portcullis/fastify'
import { type Realm, startRealm } from '@portcullis/testing'
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

let realm: Realm
beforeAll(async () => {
  vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
  realm = await startRealm()
})
afterAll(() => realm.close())

async function appWith(rows: PolicyRows, options: FastifyServerOptions = {}): Promise<FastifyInstance> {
  const app = Fastify(options)
  await app.register(keycloakAuth, { issuer: realm.issuer, audience: 'acme-orders-api', optional: true })
  await app.register(policy(rows))
  app.get('/users/:id', async () => 'user')
  app.get('/*', async () => 'rest')
  await app.register(async (scope) => void scope.get('/users/:id', async () => 'user'), { prefix: '/v1' })
  return app
}

const statuses = (app: FastifyInstance, ...urls: readonly string[]): Promise<readonly number[]> =>
  Promise.all(urls.map(async (url) => (await app.inject({ url })).statusCode))

const rows: PolicyRows = [
  { methods: '*', path: '/users/:id', require: realmRole('manager') },
  { methods: '*', path: '/v1/users/:id', require: realmRole('manager') },
  { methods: ['GET'], path: '/*', public: true },
]

describe('a policy on Fastify', () => {
  it('reads whole paths, the prefix of a scope included', async () => {
    expect(await statuses(await appWith(rows), '/users/7', '/v1/users/7', '/v2/users/7')).toEqual([
      401, 401, 200,
    ])
  })

  it.each<[string, FastifyServerOptions, string]>([
    ['no regard to case', { routerOptions: { caseSensitive: false } }, '/USERS/7'],
    ['no regard to case, said in the old place', { caseSensitive: false } as never, '/USERS/7'],
    ['no regard to a slash at the end', { routerOptions: { ignoreTrailingSlash: true } }, '/users/7/'],
    ['no regard to doubled slashes', { routerOptions: { ignoreDuplicateSlashes: true } }, '//users///7'],
    ['longer parameters', { routerOptions: { maxParamLength: 500 } }, `/users/${'7'.repeat(400)}`],
    [
      'a semicolon for a question mark',
      { routerOptions: { useSemicolonDelimiter: true } as never },
      '/users/7;x=1',
    ],
    [
      'an address that is written anew',
      { rewriteUrl: ({ url }) => url?.replace('/people', '/users') ?? '' },
      '/people/7',
    ],
    ['nothing', {}, '/%75sers/7'],
  ])('guards what the router of this server finds, told %s', async (_title, options, url) => {
    const app = await appWith(rows, options)
    expect((await app.inject({ url: '/users/7' })).statusCode).toBe(401)
    expect((await app.inject({ url })).statusCode).toBe(401)
  })

  it('rows that this server does not tell apart are named when it is registered, and when they are replaced', async () => {
    const table: PolicyRows = [
      { methods: ['GET'], path: '/Reports', public: true },
      { methods: ['GET'], path: '/reports', require: realmRole('manager') },
    ]
    const problems = [expect.objectContaining({ option: 'rows[1]' })]
    await expect(appWith(table, { routerOptions: { caseSensitive: false } })).rejects.toMatchObject({
      problems,
    })
    await expect(appWith(table)).resolves.toBeDefined()

    const app = Fastify({ routerOptions: { caseSensitive: false } })
    const guard = policy(rows)
    await app.register(guard)
    expect(() => guard.replace(table)).toThrow(expect.objectContaining({ problems }))
  })

  it('tells cases apart where the server does', async () => {
    const app = await appWith([
      { methods: ['GET'], path: '/files/Public/:name', public: true },
      { methods: ['GET'], path: '/files/*', require: realmRole('manager') },
    ])
    expect(await statuses(app, '/files/Public/a', '/files/public/a')).toEqual([200, 401])
  })

  it('guards the scope that it is registered in, and none beside it', async () => {
    const app = Fastify()
    await app.register(keycloakAuth, { issuer: realm.issuer, audience: 'acme-orders-api', optional: true })
    await app.register(async (scope) => {
      await scope.register(policy(rows))
      scope.get('/users/:id', async () => 'user')
    })
    app.get('/beside', async () => 'beside')
    app.delete('/beside', async () => 'beside')
    expect(await statuses(app, '/users/7', '/beside')).toEqual([401, 200])
    expect((await app.inject({ method: 'DELETE', url: '/beside' })).statusCode).toBe(200)
  })
})
