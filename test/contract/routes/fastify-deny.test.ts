import {
  authorize,
  keycloakAuth,
  publicRoute,
  realmRole,
  requireAuth,
  requireRole,
} from '@portcullis/fastify'
import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Ask, expectDenied, methods, setStage, spellings } from './site.ts'

const stage = setStage()
const ran = vi.fn()
const apps: FastifyInstance[] = []
const handler = async (request: { method: string }): Promise<object> => {
  ran(request.method)
  return { secret: 'gold' }
}
const manager = requireRole('manager')

beforeEach(() => void ran.mockClear())
afterEach(() => Promise.all(apps.splice(0).map((app) => app.close())))

async function start(app: FastifyInstance): Promise<Ask> {
  apps.push(app)
  return stage.askAt(await app.listen({ port: 0, host: '127.0.0.1' }))
}

/** Serves an application behind a gate that denies by default. */
async function behindGate(
  set: (app: FastifyInstance) => unknown,
  options: FastifyServerOptions = {},
): Promise<Ask> {
  const app = fastify({ forceCloseConnections: true, ...options }) as unknown as FastifyInstance
  await app.register(keycloakAuth, stage.gate({ defaultDeny: true }))
  await set(app)
  return start(app)
}

describe.each<[string, FastifyServerOptions]>([
  ['the default router', {}],
  [
    'one that forgives',
    {
      routerOptions: {
        ignoreTrailingSlash: true,
        ignoreDuplicateSlashes: true,
        caseSensitive: false,
      },
    },
  ],
  ['one without HEAD routes of its own', { exposeHeadRoutes: false }],
])('%s', (_title, options) => {
  it('no spelling and no method opens a route without a guard', async () => {
    const ask = await behindGate((app) => {
      app.get('/orders', handler).post('/orders', handler)
      app.options('/orders', handler)
    }, options)
    for (const path of spellings)
      for (const method of methods) {
        const { status, body } = await ask(path, { method })
        expect(status, `${method} ${path}`).toBeGreaterThanOrEqual(400)
        expect(body).not.toContain('gold')
      }
    expect(ran).not.toHaveBeenCalled()
  })

  it('no spelling and no method opens a guarded route to somebody without the role', async () => {
    const ask = await behindGate((app) => app.all('/orders', { onRequest: manager }, handler), options)
    for (const path of spellings)
      for (const method of methods) {
        const { status, body } = await ask(path, { method, as: 'bob' })
        expect(status, `${method} ${path}`).toBeGreaterThanOrEqual(400)
        expect(body).not.toContain('gold')
      }
    expect(ran).not.toHaveBeenCalled()
    for (const method of ['GET', 'POST', 'OPTIONS'])
      expect((await ask('/orders', { method })).status).toBe(200)
  })
})

it('each way to guard a route lets through who fulfils it', async () => {
  const either = (request: never, reply: never, done: never): void => manager(request, reply, done)
  const ask = await behindGate(async (app) => {
    app.get('/on-request', { onRequest: manager }, handler)
    app.get('/list', { onRequest: [(_request, _reply, done) => done(), manager] }, handler)
    app.get('/pre-validation', { preValidation: manager }, handler)
    app.get('/pre-handler', { preHandler: [authorize(realmRole('manager'))] }, handler)
    app.get('/wrapped', { preHandler: either as never }, handler)
    app.get('/constrained', { onRequest: manager, constraints: { host: /./ } }, handler)
    await app.register(
      async (scope) => {
        scope.addHook('onRequest', manager)
        scope.get('/on-request', handler)
        scope.get('/', handler)
      },
      { prefix: '/scope' },
    )
    await app.register(
      async (scope) => {
        scope.get('/pre-handler', handler)
        scope.addHook('preHandler', manager)
      },
      { prefix: '/scope' },
    )
  })
  const paths = [
    'on-request',
    'list',
    'pre-validation',
    'pre-handler',
    'wrapped',
    'constrained',
    'scope/on-request',
    'scope',
    'scope/',
    'scope/pre-handler',
  ]
  for (const path of paths.map((one) => `/${one}`)) {
    expect((await ask(path)).status, path).toBe(200)
    expect((await ask(path, { method: 'HEAD' })).status, path).toBe(200)
    expect(await ask(path, { as: 'bob' }), path).toMatchObject({ status: 403, code: 'ROLE_MISSING' })
  }
})

it('a body is not looked into before an unguarded route is refused, so far as the caller can tell', async () => {
  const body = { type: 'object', required: ['amount'], properties: { amount: { type: 'number' } } }
  const ask = await behindGate((app) => app.post('/orders', { schema: { body } }, handler))
  const headers = { 'content-type': 'application/json' }
  expectDenied(await ask('/orders', { method: 'POST', headers, body: '{"amount":1}' }))
  const invalid = await ask('/orders', { method: 'POST', headers, body: '{}' })
  expect([invalid.status, invalid.body]).toEqual([400, ''])
})

describe('a gate that is registered without await', () => {
  const declare = (): Promise<Ask> => {
    const app = fastify({ forceCloseConnections: true })
    app.get('/before', handler)
    app.register(keycloakAuth, stage.gate({ defaultDeny: true }))
    app.get('/open', handler)
    app.get('/guarded', { onRequest: manager }, handler)
    app.get('/late-guard', { preHandler: manager }, handler)
    app.get('/public', { config: publicRoute() }, handler)
    app.register(async (scope) => {
      scope.get('/in/open', handler)
      scope.get('/in/guarded', { preHandler: manager }, handler)
    })
    return start(app)
  }

  it('refuses the routes that were declared before it was there, unless a guard judges early', async () => {
    const ask = await declare()
    for (const path of ['/before', '/open', '/late-guard', '/in/open']) expectDenied(await ask(path))
    expect(ran).not.toHaveBeenCalled()
    expect((await ask('/guarded')).status).toBe(200)
    expect((await ask('/in/guarded')).status).toBe(200)
    expect((await ask('/public', { as: null })).status).toBe(200)
    expect((await ask('/guarded', { as: 'bob' })).code).toBe('ROLE_MISSING')
  })
})

it('publicRoute opens a route to everybody, and the token is not read', async () => {
  const app = fastify({ forceCloseConnections: true })
  await app.register(keycloakAuth, stage.gate())
  app.get('/health', { config: { ...publicRoute(), more: 1 } }, async (request) => [
    request.auth,
    request.routeOptions.config,
  ])
  app.get('/orders', handler)
  const ask = await start(app)
  for (const headers of [{}, { authorization: 'Bearer nonsense' }])
    expect(JSON.parse((await ask('/health', { as: null, headers })).body)).toMatchObject([null, { more: 1 }])
  expect((await ask('/health', { as: null, method: 'HEAD' })).status).toBe(200)
  expect((await ask('/orders', { as: null })).status).toBe(401)
})

it('a guard that could not guard does not start', async () => {
  const app = fastify()
  apps.push(app)
  await app.register(keycloakAuth, stage.gate())
  const guard = requireAuth() as never
  expect(() => app.get('/x', { config: publicRoute(), onRequest: guard }, handler)).toThrow(
    /publicRoute: stands on \/x beside a guard/,
  )
  for (const hook of ['preParsing', 'preSerialization', 'onSend', 'onResponse'])
    expect(() => app.get('/x', { [hook]: [guard] }, handler)).toThrow(
      new RegExp(`${hook}: holds a guard of /x, .* onRequest, preValidation or preHandler`),
    )
})
