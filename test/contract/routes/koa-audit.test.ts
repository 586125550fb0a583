import Router from '@koa/router'
import { auditRoutes, keycloakAuth, publicRoute, requireAuth, requireRole } from '@portcullis/koa'
import Koa3, { type Middleware } from 'koa'
import Koa2 from 'koa2'
import { describe, expect, it } from 'vitest'
import { linesOf } from './lines.ts'

const gate = (more: object = {}): never =>
  keycloakAuth({ issuer: 'https://sso.acme.com/realms/acme', audience: 'orders-api', ...more }) as never
const handler: Middleware = (context) => void context.res
const manager = requireRole('manager')
const routesOf = (router: Router): Middleware => router.routes() as unknown as Middleware

describe.each([
  ['Koa 2', Koa2 as unknown as typeof Koa3],
  ['Koa 3', Koa3],
])('%s', (_name, Koa) => {
  it('says of each route what its chain asks', () => {
    const router = new Router({ prefix: '/v1' })
      .get('/orders/:id', manager, handler)
      .get('/status', publicRoute(), handler)
      .get('/open', handler)
      .get('/last', handler, manager)
      .all('/all', manager, handler)
      .get(['/a', '/b'], manager, handler)
      .get(/^\/re$/, handler)
      .redirect('/old', '/v1/new')
    router.param('id', (_id, _context, next) => next())
    const app = new Koa()
    app.use(routesOf(new Router().get('/health', handler)))
    app.use(gate()).use(routesOf(router))
    expect(linesOf(auditRoutes(app))).toEqual([
      'GET /health public -',
      'GET /v1/orders/:id guarded realm role manager',
      'GET /v1/status public -',
      'GET /v1/open unguarded -',
      'GET /v1/last unguarded -',
      '* /v1/all guarded realm role manager',
      'GET /v1/a guarded realm role manager',
      'GET /v1/b guarded realm role manager',
      'GET /^\\/re$/ unguarded -',
      '* /v1/old unguarded -',
    ])
  })

  it('guards around a route count where they surely run before it', () => {
    const inner = new Router().get('/early', handler).use(manager).get('/x', handler)
    const rooted = new Router().use('/', manager).get('/', handler).get('/y', handler)
    const router = new Router()
      .get('/early', handler)
      .use('/admin', manager)
      .get('/admin/:id', handler)
      .get('/administrators', handler)
      .get('/:any/x', handler)
      .use('/inner', inner.routes())
      .use('/rooted', rooted.routes())
      .use(/^\/re/, requireAuth())
      .get('/re', handler)
      .use(requireAuth())
      .get('/late', handler)
    const exclusive = new Router({ exclusive: true }).use(manager).get('/exclusive', handler)
    const app = new Koa().use(gate()).use(routesOf(router)).use(routesOf(exclusive))
    app.use(manager).use(routesOf(new Router().get('/app', handler)))
    expect(linesOf(auditRoutes(app))).toEqual([
      'GET /early unguarded -',
      'GET /admin/:id guarded realm role manager',
      'GET /administrators unguarded -',
      'GET /:any/x unguarded -',
      'GET /inner/early unguarded -',
      'GET /inner/x guarded realm role manager',
      'GET /rooted guarded realm role manager',
      'GET /rooted/y unguarded -',
      'GET /re unguarded -',
      'GET /late guarded any verified identity',
      'GET /exclusive unguarded -',
      'GET /app guarded realm role manager',
    ])
  })

  it('a route is public only before a gate that it would have passed', () => {
    const router = new Router()
      .get('/open', handler)
      .get('/admin/open', handler)
      .use('/admin', gate())
      .get('/admin/x', handler)
    expect(linesOf(auditRoutes(new Koa().use(routesOf(router))))).toEqual([
      'GET /open unguarded -',
      'GET /admin/open public -',
      'GET /admin/x unguarded -',
    ])
    const denying = new Koa()
      .use(manager)
      .use(gate({ defaultDeny: true }))
      .use(routesOf(new Router().get('/x', handler)))
    expect(linesOf(auditRoutes(denying))).toEqual(['GET /x unguarded realm role manager'])
  })

  it('looks into a router by itself, and its routes', () => {
    const router = new Router().get('/x', manager, handler)
    const expected = ['GET /x guarded realm role manager']
    expect(linesOf(auditRoutes(router))).toEqual(expected)
    expect(linesOf(auditRoutes(router.routes()))).toEqual(expected)
    expect(linesOf(auditRoutes(new Koa()))).toEqual([])
  })
})
