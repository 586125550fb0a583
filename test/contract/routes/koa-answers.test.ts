import { createReadStream } from 'node:fs'
import Router from '@koa/router'
import { keycloakAuth, publicRoute, requireAuth, requireRole } from '@portcullis/koa'
import Koa3 from 'koa'
import Koa2 from 'koa2'
import { describe, expect, it, vi } from 'vitest'
import { folder, rawAnswers } from './answers.ts'
import { type Ask, expectDenied, setStage } from './site.ts'

const stage = setStage()
const handler: Koa3.Middleware = (context) => {
  context.body = { secret: 'gold' }
}

describe.each([
  ['Koa 2', Koa2 as unknown as typeof Koa3],
  ['Koa 3', Koa3],
])('%s', (_name, Koa) => {
  function behindGate(
    set: (app: Koa3) => void,
    options: object = {},
    earlier?: Koa3.Middleware,
  ): Promise<Ask> {
    const app = new Koa()
    app.on('error', errors)
    app.use((context, next) => {
      context.set('Access-Control-Allow-Origin', 'https://app.example.com')
      return next()
    })
    if (earlier !== undefined) app.use(earlier)
    app.use(keycloakAuth(stage.gate({ defaultDeny: true, ...options })))
    set(app)
    return stage.serve(app.callback())
  }
  const errors = vi.fn()

  const answers: readonly [string, Koa3.Middleware][] = [
    [
      'a body',
      (context) => void Object.assign(context, { body: 'gold', status: 201 }).set('X-Secret', 'gold'),
    ],
    ['no body', (context) => void Object.assign(context, { status: 204 }).set('X-Secret', 'gold')],
    [
      'a stream of Koa',
      (context) => void Object.assign(context, { body: createReadStream(`${folder}site.ts`) }),
    ],
    ['a redirect', (context) => context.redirect('/gold')],
    ...rawAnswers.map(([title, answer]): [string, Koa3.Middleware] => [
      `${title}, around Koa`,
      (context) => {
        context.respond = false
        context.res.statusCode = 200
        answer(context.res)
      },
    ]),
    ['a write that Koa then ends', ({ res }) => void Object.assign(res, { statusCode: 200 }).write('gold')],
  ]

  it.each(answers)('%s outside a route is stopped before its first byte', async (_title, answer) => {
    errors.mockClear()
    const ask = await behindGate((app) => app.use(answer))
    for (const method of ['GET', 'POST']) {
      const told = await ask('/x', { method })
      expectDenied(told)
      expect(told.headers['access-control-allow-origin']).toBe('https://app.example.com')
      expect(told.headers['cache-control']).toBe('no-store')
      expect(told.body).not.toContain('gold')
    }
    expect(await ask('/x', { method: 'HEAD' })).toMatchObject({ status: 403, body: '' })
    expect(errors).not.toHaveBeenCalled()
  })

  it('an error keeps its status and loses its body', async () => {
    const ask = await behindGate((app) => {
      app.use((context, next) => {
        if (context.path === '/thrown') context.throw(400, 'gold')
        if (context.path === '/broken') throw new Error('gold')
        if (context.path === '/busy') Object.assign(context, { status: 429, body: 'gold' })
        return context.path === '/busy' ? undefined : next()
      })
      app.use(new Router().get('/orders', requireAuth(), handler).routes())
    })
    const told = [await ask('/thrown'), await ask('/broken'), await ask('/busy')]
    expect(told.map(({ status, body }) => [status, body])).toEqual(
      [400, 500, 429].map((status) => [status, '']),
    )
    expect((await ask('/nowhere')).status).toBe(404)
    expect((await ask('/orders')).status).toBe(200)
  })

  it('middleware before the gate may word what was not found', async () => {
    const ask = await behindGate(
      (app) => app,
      {},
      async (context, next) => {
        await next()
        if (context.status === 404) Object.assign(context, { body: 'nothing here', status: 404 })
      },
    )
    expect(await ask('/nowhere')).toMatchObject({ status: 404, body: 'nothing here' })
  })

  it('files are stopped, and served behind a guard', async () => {
    const file: Koa3.Middleware = (context) => {
      context.type = 'text'
      context.body = createReadStream(`${folder}site.ts`)
    }
    const ask = await behindGate((app) => {
      const guard = requireRole('manager')
      app.use((context, next) => (context.path === '/guarded' ? guard(context, next) : next()))
      app.use(file)
    })
    expectDenied(await ask('/open'))
    expect((await ask('/guarded')).body).toContain('setStage')
    expect((await ask('/guarded', { as: 'bob' })).code).toBe('ROLE_MISSING')
  })

  it('what allowedMethods answers to OPTIONS is stopped', async () => {
    const router = new Router().get('/orders', requireAuth(), handler)
    const ask = await behindGate((app) => app.use(router.routes()).use(router.allowedMethods()))
    expectDenied(await ask('/orders', { method: 'OPTIONS' }))
    expect((await ask('/orders', { method: 'PUT' })).status).toBe(405)
  })

  it('publicRoute lets a route answer without a guard, and opens no gate', async () => {
    const routes = (): Koa3.Middleware =>
      new Router()
        .get('/status', publicRoute(), handler)
        .get('/orders', handler)
        .get('/guarded', requireAuth(), handler)
        .routes() as unknown as Koa3.Middleware
    const ask = await behindGate((app) => app.use(routes()))
    expect((await ask('/status')).status).toBe(200)
    expect((await ask('/status', { as: null })).status).toBe(401)
    const open = await behindGate((app) => app.use(routes()), { optional: true })
    expect((await open('/status', { as: null })).status).toBe(200)
    expectDenied(await open('/orders', { as: null }))
    expect((await open('/guarded', { as: null })).code).toBe('TOKEN_MISSING')
  })

  it('behind two gates, both are asked', async () => {
    const under =
      (path: string, ...middleware: Koa3.Middleware[]): Koa3.Middleware =>
      (context, next) => {
        if (context.path !== path) return next()
        const from = (at: number): Promise<void> =>
          Promise.resolve((middleware[at] as Koa3.Middleware)(context, () => from(at + 1)))
        return from(0)
      }
    const ask = await behindGate((app) => {
      app.use(under('/open', keycloakAuth(stage.gate()), handler))
      app.use(under('/in', keycloakAuth(stage.gate()), requireAuth(), handler))
      app.use(under('/before', requireAuth(), keycloakAuth(stage.gate()), handler))
      app.use(under('/again', requireAuth(), keycloakAuth(stage.gate({ defaultDeny: true })), handler))
      app.use(under('/other', keycloakAuth({ ...stage.gate(), audience: 'another-api' }), handler))
    })
    for (const path of ['/open', '/again']) expectDenied(await ask(path))
    for (const path of ['/in', '/before']) expect((await ask(path)).status).toBe(200)
    expect((await ask('/other')).code).toBe('AUDIENCE_MISMATCH')
  })

  it('refusals can be forwarded, and replaced', async () => {
    const caught: Koa3.Middleware = async (context, next) => {
      try {
        await next()
      } catch (error) {
        Object.assign(context, { status: 403, body: { forwarded: (error as { code: string }).code } })
      }
    }
    const set = (app: Koa3): unknown => app.use(new Router().get('/x', handler).routes()).use(handler)
    const forwarding = await behindGate(set, { forwardErrors: true }, caught)
    const onRefused = (): object => ({ status: 404, headers: {}, body: 'nothing here' })
    const hiding = await behindGate(set, { onRefused })
    for (const path of ['/x', '/y']) {
      expect((await forwarding(path)).body).toBe('{"forwarded":"REQUIREMENT_FAILED"}')
      expect(await hiding(path)).toMatchObject({ status: 404, body: 'nothing here' })
    }
  })
})
