import {
  authorize,
  keycloakAuth,
  publicRoute,
  realmRole,
  requireAuth,
  requireRole,
} from '@portcullis/express'
import express5, { type Express, type RequestHandler, type Router } from 'express'
import express4 from 'express4'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type Ask, expectDenied, methods, setStage, spellings } from './site.ts'

const stage = setStage()
const ran = vi.fn()
const handler: RequestHandler = (request, response) => {
  ran(request.method)
  response.json({ secret: 'gold' })
}
const onwards: RequestHandler = (_request, _response, next) => next()

beforeEach(() => void ran.mockClear())

describe.each([
  ['Express 4', express4 as unknown as typeof express5],
  ['Express 5', express5],
])('%s', (_name, express) => {
  /** Serves an application behind a gate that denies by default. */
  function behindGate(set: (app: Express) => void, options: object = {}): Promise<Ask> {
    const app = express()
    app.set('env', 'test')
    app.use(keycloakAuth(stage.gate({ defaultDeny: true, ...options })))
    set(app)
    return stage.serve(app)
  }

  const routers: readonly [string, (app: Express) => void, (() => Router) | undefined][] = [
    ['an application', () => undefined, undefined],
    [
      'a strict, case-sensitive one',
      (app) => void app.set('strict routing', true).set('case sensitive routing', true),
      undefined,
    ],
    ['a router', () => undefined, () => express.Router()],
    [
      'a strict, case-sensitive router',
      () => undefined,
      () => express.Router({ strict: true, caseSensitive: true }),
    ],
  ]

  describe.each(routers)('%s', (_title, configure, makeRouter) => {
    const serve = (guards: RequestHandler[]): Promise<Ask> => {
      const app = express()
      configure(app)
      const router = makeRouter?.()
      app.use(keycloakAuth(stage.gate({ defaultDeny: true })))
      if (router !== undefined) app.use(router)
      const routes = router ?? app
      routes.get('/orders', ...guards, handler)
      routes.post('/orders', ...guards, handler)
      return stage.serve(app)
    }

    it('no spelling and no method opens a route without a guard', async () => {
      const ask = await serve([])
      for (const path of spellings)
        for (const method of methods) {
          const { status, body } = await ask(path, { method })
          expect(status, `${method} ${path}`).toBeGreaterThanOrEqual(400)
          expect(body).not.toContain('gold')
        }
      expect(ran).not.toHaveBeenCalled()
    })

    it('no spelling and no method opens a guarded route to somebody without the role', async () => {
      const ask = await serve([requireRole('manager')])
      for (const path of spellings)
        for (const method of methods) {
          const { status, body } = await ask(path, { method, as: 'bob' })
          expect(status, `${method} ${path}`).toBeGreaterThanOrEqual(400)
          expect(body).not.toContain('gold')
        }
      expect(ran).not.toHaveBeenCalled()
      expect((await ask('/orders')).status).toBe(200)
      expect((await ask('/orders', { method: 'HEAD' })).status).toBe(200)
      expect((await ask('/orders', { method: 'POST' })).status).toBe(200)
    })
  })

  it('a guard that stands last, or behind a handler that answers, guards nothing', async () => {
    const ask = await behindGate((app) => {
      app.get('/last', handler, requireAuth())
      app.route('/late').get(handler).all(requireAuth())
      app.get('/errors', handler, requireAuth(), ((_error, _request, response, _next) =>
        response.end()) as express5.ErrorRequestHandler)
      app.get('/behind', handler, requireAuth(), onwards)
    })
    for (const path of ['/last', '/late', '/errors']) expectDenied(await ask(path))
    expect(ran).not.toHaveBeenCalled()
    expectDenied(await ask('/behind'))
    expect(ran).toHaveBeenCalledOnce()
  })

  it('each way to guard a route lets through who fulfils it', async () => {
    const manager = requireRole('manager')
    const ask = await behindGate((app) => {
      app.get('/plain', manager, handler)
      app.get('/list', [onwards, manager], handler)
      app.all('/all', manager, handler)
      app.route('/route').all(manager).get(handler)
      app.get(['/a', '/b'], authorize(realmRole('manager')), handler)
      app.get(/^\/re(?:g)?$/, manager, handler)
      app.use('/used', manager)
      app.get('/used/:id', handler)
      app.use('/mounted', manager, express.Router().get('/x', handler))
      app.all(express === express5 ? '/everything/*rest' : '/everything/*', manager)
      app.get('/everything/x', handler)
      app.post('/two', handler)
      app.get('/two', manager, handler)
    })
    const paths = [
      '/plain',
      '/list',
      '/all',
      '/route',
      '/a',
      '/b',
      '/re',
      '/reg',
      '/used/1',
      '/mounted/x',
      '/everything/x',
      '/two',
    ]
    for (const path of paths) {
      expect((await ask(path)).status, path).toBe(200)
      expect((await ask(path, { method: 'HEAD' })).status, path).toBe(200)
      expect(await ask(path, { as: 'bob' }), path).toMatchObject({ status: 403, code: 'ROLE_MISSING' })
    }
  })

  it("the guard of another route does not stand in a route's chain", async () => {
    const ask = await behindGate((app) => {
      app.get('/x', requireAuth(), onwards)
      app.get('/x', handler)
      app.get('/y', requireAuth(), (_request, _response, next) => next('route'))
      app.use(express.Router().get('/y', handler))
      app.get('/z', publicRoute(), onwards)
      app.get('/z', handler)
      app.get('/gate', requireAuth(), keycloakAuth(stage.gate({ defaultDeny: true })), handler)
    })
    for (const path of ['/x', '/y', '/z', '/gate']) expectDenied(await ask(path))
    expect(ran).not.toHaveBeenCalled()
  })

  it('routes, routers and applications that are mounted late are seen to, at any depth', async () => {
    const inner = express.Router()
    const sub = express()
    let root: Express | undefined
    const ask = await behindGate((app) => {
      root = app
      app.use('/api', express.Router().use('/v1', inner))
      app.use('/sub', sub)
    })
    expect((await ask('/api/v1/late')).status).toBe(404)
    inner.get('/late', handler)
    sub.get('/late', handler)
    sub.get('/guarded', requireAuth(), handler)
    root?.get('/late', handler)
    for (const path of ['/api/v1/late', '/sub/late', '/late']) expectDenied(await ask(path))
    expect(ran).not.toHaveBeenCalled()
    expect((await ask('/sub/guarded')).status).toBe(200)
  })

  it('a route that learns a new method after its first request is seen to', async () => {
    let addPost = (): unknown => undefined
    const ask = await behindGate((app) => {
      const route = app.route('/x').get(requireAuth(), handler)
      addPost = () => route.post(handler)
    })
    expect((await ask('/x')).status).toBe(200)
    addPost()
    expectDenied(await ask('/x', { method: 'POST' }))
    expect((await ask('/x')).status).toBe(200)
    expect(ran.mock.calls).toEqual([['GET'], ['GET']])
  })
})
