import {
  auditRoutes,
  keycloakAuth,
  publicRoute,
  requireAuth,
  requireRole,
  requireScope,
} from '@portcullis/express'
import express5, { type RequestHandler } from 'express'
import express4 from 'express4'
import { describe, expect, it } from 'vitest'
import { linesOf } from './lines.ts'

const gateOptions = { issuer: 'https://sso.acme.com/realms/acme', audience: 'orders-api' }
const gate = (more: object = {}): RequestHandler => keycloakAuth({ ...gateOptions, ...more })
const handler: RequestHandler = (_request, response) => void response.end()
const manager = requireRole('manager')

describe.each([
  ['Express 4', express4 as unknown as typeof express5],
  ['Express 5', express5],
])('%s', (name, express) => {
  const four = name === 'Express 4'
  const at = (path: string): string =>
    four ? path.replace(/^[/](?:api|two|admin)(?=[/])/, '(mounted)') : path

  it('says of each route what its chain asks', () => {
    const app = express()
    app.get('/health', handler)
    app.use(gate())
    app.get('/orders/:id', manager, handler)
    app.post('/orders', requireScope('orders:write', 'orders:read'), handler)
    app.get('/both', requireAuth(), manager, handler)
    app.get('/status', publicRoute(), handler)
    app.get('/open', handler)
    app.get('/last', handler, manager)
    app.all('/all', manager, handler)
    app.route('/route').get(manager, handler).delete(handler)
    app.get(['/a', '/b'], manager, handler)
    app.get(/^\/re$/, handler)
    app.get('/alone', manager)
    expect(linesOf(auditRoutes(app))).toEqual([
      'GET /health public -',
      'GET /orders/:id guarded realm role manager',
      'POST /orders guarded scope orders:write and scope orders:read',
      'GET /both guarded any verified identity, and realm role manager',
      'GET /status public -',
      'GET /open unguarded -',
      'GET /last unguarded -',
      '* /all guarded realm role manager',
      'GET /route guarded realm role manager',
      'DELETE /route unguarded -',
      'GET /a guarded realm role manager',
      'GET /b guarded realm role manager',
      'GET /^\\/re$/ unguarded -',
      'GET /alone guarded realm role manager',
    ])
    expect(auditRoutes(app).unguarded.map(({ path }) => path)).toEqual([
      '/open',
      '/last',
      '/route',
      '/^\\/re$/',
    ])
  })

  it('guards around a route count where they surely run before it', () => {
    const app = express()
    app.use(gate())
    app.get('/early', handler)
    app.use('/admin', manager)
    app.get('/admin', handler)
    app.get('/admin/:id', handler)
    app.get('/administrators', handler)
    app.get('/:any/x', handler)
    app.get(['/admin/a', '/b'], handler)
    app.use('/:tenant', requireAuth())
    app.get('/acme/x', handler)
    app.use((_error: unknown, _request: unknown, _response: unknown, _next: unknown) => undefined)
    app.use(requireAuth())
    app.get('/late', handler)
    expect(linesOf(auditRoutes(app))).toEqual([
      'GET /early unguarded -',
      'GET /admin guarded realm role manager',
      'GET /admin/:id guarded realm role manager',
      'GET /administrators unguarded -',
      'GET /:any/x unguarded -',
      'GET /admin/a unguarded -',
      'GET /b unguarded -',
      'GET /acme/x unguarded -',
      'GET /late guarded any verified identity',
    ])
  })

  it('follows nested routers, and never guesses where they are mounted', () => {
    const inner = express.Router().get('/', handler).get('/x', manager, handler)
    const api = express.Router().use('/two', inner).use(express.Router().get('/plain', handler))
    const app = express()
    app.use(gate())
    app.use('/api', api)
    app.use('/admin', manager, inner)
    app.use('/api/', express.Router().get('/slash', handler))
    api.use(api)
    expect(linesOf(auditRoutes(app))).toEqual(
      four
        ? [
            'GET (mounted) unguarded -',
            'GET (mounted)/x guarded realm role manager',
            'GET (mounted)/plain unguarded -',
            'GET (mounted) guarded realm role manager',
            'GET (mounted)/x guarded realm role manager',
            'GET (mounted)/slash unguarded -',
          ]
        : [
            'GET /api/two unguarded -',
            'GET /api/two/x guarded realm role manager',
            'GET /api/plain unguarded -',
            'GET /admin guarded realm role manager',
            'GET /admin/x guarded realm role manager',
            'GET /api/slash unguarded -',
          ],
    )
    expect(linesOf(auditRoutes(inner))).toEqual(['GET / unguarded -', 'GET /x guarded realm role manager'])
  })

  it('a route is public only before a gate that it would have passed', () => {
    const router = (): express5.Router => express.Router().get('/x', handler)
    const app = express()
    app.use('/api', router())
    app.use('/admin', gate(), router())
    app.use('/two', express.Router().use(router()).use(gate()))
    app.get('/after', handler)
    const none = express().get('/x', handler)
    const before = express().use('/api', router()).use(gate())
    expect(linesOf(auditRoutes(app))).toEqual([
      `GET ${at('/api/x')} unguarded -`,
      `GET ${at('/admin/x')} unguarded -`,
      `GET ${at('/two/x')} public -`,
      'GET /after unguarded -',
    ])
    expect(linesOf(auditRoutes(none))).toEqual(['GET /x unguarded -'])
    expect(linesOf(auditRoutes(before))).toEqual([`GET ${at('/api/x')} public -`])
  })

  it('an application inside another is one line, and a guard before a gate that denies by default does not count', () => {
    const sub = express().get('/x', handler)
    const app = express()
    app.use(manager).use('/sub', sub)
    app.use(gate({ defaultDeny: true }))
    app.get('/x', handler)
    expect(linesOf(auditRoutes(app))).toEqual([
      `* ${four ? '(mounted)' : '/sub'}/* guarded realm role manager`,
      'GET /x unguarded realm role manager',
    ])
  })

  it('is a table as text, and data as JSON', () => {
    const app = express()
    app.get('/orders/:id', manager, handler)
    const audit = auditRoutes(app)
    expect(String(audit).split('\n')).toEqual([
      'METHOD  PATH         STATUS   REQUIREMENT',
      "GET     /orders/:id  guarded  realm role 'manager'",
    ])
    expect(JSON.parse(JSON.stringify(audit))).toEqual({
      routes: [
        { method: 'GET', path: '/orders/:id', requirement: "realm role 'manager'", status: 'guarded' },
      ],
      unguarded: [],
    })
  })

  it('an application without routes has none', () => {
    expect(auditRoutes(express()).routes).toEqual([])
  })
})
