import Router from '@koa/router'
import { authorize, keycloakAuth, publicRoute, realmRole, requireAuth, requireRole } from '@portcullis/koa'
import Koa3 from 'koa'
import Koa2 from 'koa2'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type Ask, expectDenied, methods, setStage, spellings } from './site.ts'

const stage = setStage()
const ran = vi.fn()
const handler: Koa3.Middleware = (context) => {
  ran(context.method)
  context.body = { secret: 'gold' }
}
const onwards: Koa3.Middleware = (_context, next) => next()

beforeEach(() => void ran.mockClear())

describe.each([
  ['Koa 2', Koa2 as unknown as typeof Koa3],
  ['Koa 3', Koa3],
])('%s', (_name, Koa) => {
  /** Serves an application behind a gate that denies by default. */
  function behindGate(
    set: (app: Koa3, router: Router) => void,
    options: Record<string, unknown> = {},
  ): Promise<Ask> {
    const app = new Koa()
    app.silent = true
    const router = new Router(options)
    app.use(keycloakAuth(stage.gate({ defaultDeny: true })))
    set(app, router)
    return stage.serve(app.use(router.routes()).use(router.allowedMethods()).callback())
  }

  describe.each<[string, Record<string, unknown>]>([
    ['a router', {}],
    ['a strict, case-sensitive router', { strict: true, sensitive: true }],
    ['an exclusive router', { exclusive: true }],
    ['a router for all hosts', { host: /./ }],
  ])('%s', (_title, options) => {
    it('no spelling and no method opens a route without a guard', async () => {
      const ask = await behindGate(
        (_app, router) => router.get('/orders', handler).post('/orders', handler),
        options,
      )
      for (const path of spellings)
        for (const method of methods) {
          const { status, body } = await ask(path, { method })
          expect(status, `${method} ${path}`).toBeGreaterThanOrEqual(400)
          expect(body).not.toContain('gold')
        }
      expect(ran).not.toHaveBeenCalled()
    })

    it('no spelling and no method opens a guarded route to somebody without the role', async () => {
      const ask = await behindGate(
        (_app, router) => router.all('/orders', requireRole('manager'), handler),
        options,
      )
      for (const path of spellings)
        for (const method of methods) {
          const { status, body } = await ask(path, { method, as: 'bob' })
          expect(status, `${method} ${path}`).toBeGreaterThanOrEqual(400)
          expect(body).not.toContain('gold')
        }
      expect(ran).not.toHaveBeenCalled()
      for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS'])
        expect((await ask('/orders', { method })).status).toBe(200)
    })
  })

  it('a guard that stands last, or behind middleware that answers, guards nothing', async () => {
    const ask = await behindGate((_app, router) => {
      router.get('/last', handler, requireAuth())
      router.get('/behind', handler, requireAuth(), onwards)
    })
    expectDenied(await ask('/last'))
    expect(ran).not.toHaveBeenCalled()
    expectDenied(await ask('/behind'))
    expect(ran).toHaveBeenCalledOnce()
  })

  it('each way to guard a route lets through who fulfils it', async () => {
    const manager = requireRole('manager')
    const ask = await behindGate((app, router) => {
      router.get('/plain', manager, handler)
      router.get('/list', onwards, manager, handler)
      router.all('/all', manager, handler)
      router.get('named', '/named', manager, handler)
      router.get(['/a', '/b'], authorize(realmRole('manager')), handler)
      router.get(/^\/re(?:g)?$/, manager, handler)
      router.use('/used', manager)
      router.get('/used/:id', handler)
      const inner = new Router({ prefix: '/inner' }).use(manager).get('/x', handler)
      router.use('/mounted', inner.routes())
      app.use((context, next) => (context.path.startsWith('/app') ? manager(context, next) : next()))
      router.get('/app/x', handler)
      router.post('/two', handler)
      router.get('/two', manager, handler)
      router.all('/everything{/*rest}', manager)
      router.get('/everything/x', handler)
      router.param('id', (_id, _context, next) => next())
      router.get('/param/:id', manager, handler)
    })
    const paths = [
      'plain',
      'list',
      'all',
      'named',
      'a',
      'b',
      're',
      'reg',
      'used/1',
      'mounted/inner/x',
      'app/x',
      'two',
    ]
    for (const path of [...paths, 'everything/x', 'param/1'].map((one) => `/${one}`)) {
      expect((await ask(path)).status, path).toBe(200)
      expect((await ask(path, { method: 'HEAD' })).status, path).toBe(200)
      expect(await ask(path, { as: 'bob' }), path).toMatchObject({ status: 403, code: 'ROLE_MISSING' })
    }
  })

  it("the guard of another route does not stand in a route's chain", async () => {
    const ask = await behindGate((_app, router) => {
      router.get('/x', requireAuth(), onwards)
      router.get('/x', handler)
      router.get('/y', requireAuth(), onwards)
      router.get('/z', publicRoute(), onwards)
      router.get('/:any', handler)
    })
    for (const path of ['/x', '/y', '/z']) expectDenied(await ask(path))
    expect(ran).not.toHaveBeenCalled()
  })

  it('routes and routers that are mounted late are seen to, inside functions too', async () => {
    const inside = new Router()
    let late = (): unknown => undefined
    const ask = await behindGate((app, router) => {
      app.use((context, next) => (inside.routes() as unknown as Koa3.Middleware)(context, next))
      late = () => {
        router.get('/late', handler)
        router.use('/mounted', new Router().get('/late', handler).routes())
        inside.get('/inside', handler).get('/guarded', requireAuth(), handler)
      }
    })
    expect((await ask('/late')).status).toBe(404)
    late()
    for (const path of ['/late', '/mounted/late', '/inside']) expectDenied(await ask(path))
    expect(ran).not.toHaveBeenCalled()
    expect((await ask('/guarded')).status).toBe(200)
  })

  it('a gate that stands in a router refuses from the first request on', async () => {
    const gate = keycloakAuth(stage.gate({ defaultDeny: true }))
    const router = new Router()
      .get('/before', handler)
      .use(gate as never)
      .get('/open', handler)
      .get('/in', requireAuth(), handler)
      .use('/used', requireAuth())
      .get('/used/x', handler)
    router.get('/own', gate as never, handler)
    const serve = (): Promise<Ask> => stage.serve(new Koa().use(router.routes()).callback())
    const ask = await serve()
    for (const path of ['/open', '/open', '/own', '/own']) expectDenied(await ask(path))
    expect(ran).not.toHaveBeenCalled()
    for (const path of ['/in', '/used/x', '/before']) expect((await ask(path)).status, path).toBe(200)
    expect((await ask('/before', { as: null })).status).toBe(200)
  })
})
