import { auditRoutes, keycloakAuth, publicRoute, requireAuth, requireRole } from '@portcullis/fastify'
import fastify, { type FastifyInstance } from 'fastify'
import { expect, it } from 'vitest'
import { linesOf } from './lines.ts'

const options = { issuer: 'https://sso.acme.com/realms/acme', audience: 'orders-api' }
const handler = async (): Promise<object> => ({})
const manager = requireRole('manager')

async function ready(set: (app: FastifyInstance) => unknown, gate: object = {}): Promise<FastifyInstance> {
  const app = fastify()
  await app.register(keycloakAuth, { ...options, ...gate })
  await set(app)
  await app.ready()
  return app as unknown as FastifyInstance
}

it('says of each route what its chain asks', async () => {
  const app = await ready((scope) => {
    scope.get('/orders/:id', { onRequest: manager }, handler)
    scope.get('/both', { onRequest: [requireAuth()], preHandler: [manager] }, handler)
    scope.get('/health', { config: publicRoute() }, handler)
    scope.get('/open', handler)
    scope.head('/heads', { onRequest: manager }, handler)
    scope.all('/all', { preValidation: manager }, handler)
    scope.route({ method: ['PUT', 'PATCH'], url: '/route', onRequest: manager, handler })
  })
  expect(linesOf(auditRoutes(app)).filter((line) => !line.includes('/all'))).toEqual([
    'GET /orders/:id guarded realm role manager',
    'GET /both guarded any verified identity, and realm role manager',
    'GET /health public -',
    'GET /open unguarded -',
    'HEAD /heads guarded realm role manager',
    'PUT /route guarded realm role manager',
    'PATCH /route guarded realm role manager',
  ])
  expect(auditRoutes(app).unguarded).toEqual([
    { method: 'GET', path: '/open', requirement: null, status: 'unguarded' },
  ])
})

it('follows scopes with their prefixes and hooks, whenever those were added', async () => {
  const app = await ready(async (root) => {
    await root.register(
      async (scope) => {
        scope.get('/', handler)
        scope.addHook('onRequest', manager)
        await scope.register(async (inner) => void inner.get('/x', handler), { prefix: '/inner' })
      },
      { prefix: '/scope' },
    )
    root.get('/beside', handler)
    root.addHook('onSend', async () => undefined)
  })
  expect(linesOf(auditRoutes(app))).toEqual([
    'GET /scope guarded realm role manager',
    'GET /scope/inner/x guarded realm role manager',
    'GET /beside unguarded -',
  ])
})

it('sees the routes outside the scope of a gate once it is loaded, and says of earlier ones that there are some', async () => {
  const app = fastify()
  await app.register(async (scope) => {
    await scope.register(keycloakAuth, options)
    scope.get('/in', { onRequest: manager }, handler)
  })
  app.get('/outside', handler)
  app.get('/health', { config: publicRoute() }, handler)
  await app.ready()
  const expected = ['GET /in guarded realm role manager', 'GET /outside unguarded -', 'GET /health public -']
  expect(linesOf(auditRoutes(app))).toEqual(expected)
  const late = fastify()
  late.get('/early', { onRequest: manager }, handler)
  await late.register(keycloakAuth, options)
  late.get('/x', { onRequest: manager }, handler)
  await late.ready()
  expect(linesOf(auditRoutes(late))).toEqual([
    '* (declared before the gate) unguarded -',
    'GET /x guarded realm role manager',
  ])
})

it('a guard before a gate that denies by default does not count', async () => {
  const app = fastify()
  app.addHook('onRequest', manager)
  await app.register(keycloakAuth, { ...options, defaultDeny: true })
  app.get('/x', handler)
  await app.ready()
  expect(linesOf(auditRoutes(app))).toEqual(['GET /x unguarded realm role manager'])
})
