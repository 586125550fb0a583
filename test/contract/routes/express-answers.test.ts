import { keycloakAuth, publicRoute, requireAuth, requireRole } from '@portcullis/express'
import express5, { type Express, type RequestHandler } from 'express'
import express4 from 'express4'
import { describe, expect, it, vi } from 'vitest'
import { folder, rawAnswers } from './answers.ts'
import { type Ask, expectDenied, setStage } from './site.ts'

const stage = setStage()
const handler: RequestHandler = (_request, response) => void response.json({ secret: 'gold' })

describe.each([
  ['Express 4', express4 as unknown as typeof express5],
  ['Express 5', express5],
])('%s', (_name, express) => {
  function behindGate(set: (app: Express) => void, options: object = {}): Promise<Ask> {
    const app = express()
    app.set('env', 'test')
    app.use((_request, response, next) => {
      response.set('Access-Control-Allow-Origin', 'https://app.example.com')
      next()
    })
    app.get('/health', (_request, response) => void response.send('ok'))
    app.use(keycloakAuth(stage.gate({ defaultDeny: true, ...options })))
    set(app)
    return stage.serve(app)
  }

  const answers: readonly [string, RequestHandler][] = [
    ['send', (_request, response) => void response.status(201).set('X-Secret', 'gold').send('gold')],
    ['an empty end', (_request, response) => void response.set('X-Secret', 'gold').status(204).end()],
    ['a file', (_request, response) => response.sendFile(`${folder}site.ts`)],
    ['a redirect', (_request, response) => response.redirect('/gold')],
    ...rawAnswers.map(([title, answer]): [string, RequestHandler] => [
      title,
      (_request, response) => answer(response),
    ]),
  ]

  it.each(answers)('%s outside a route is stopped before its first byte', async (_title, answer) => {
    const ask = await behindGate((app) => app.use(answer))
    for (const method of ['GET', 'POST']) {
      const told = await ask('/x', { method })
      expectDenied(told)
      expect(told.headers).not.toHaveProperty('x-secret')
      expect(told.headers['access-control-allow-origin']).toBe('https://app.example.com')
      expect(told.headers['cache-control']).toBe('no-store')
      expect(JSON.stringify(told)).not.toContain('gold')
    }
    expect(await ask('/x', { method: 'HEAD' })).toMatchObject({ status: 403, body: '' })
  })

  it('an error keeps its status and loses its body, headers and reason', async () => {
    const ask = await behindGate((app) => {
      app.use(express.json())
      app.post('/orders', requireAuth(), handler)
      app.use('/broken', () => {
        throw new Error('gold')
      })
      app.use('/busy', (_request, response) => void response.status(429).set('X-Secret', 'gold').json('gold'))
    })
    const json = { headers: { 'content-type': 'application/json' }, method: 'POST' }
    const told = [
      await ask('/orders', { ...json, body: '{"gold' }),
      await ask('/broken'),
      await ask('/busy'),
      await ask('/nowhere'),
    ]
    expect(told.map(({ status, body }) => [status, body])).toEqual(
      [400, 500, 429, 404].map((status) => [status, '']),
    )
    expect(JSON.stringify(told)).not.toContain('gold')
    expect((await ask('/orders', { ...json, body: '{}' })).status).toBe(200)
  })

  it('static files are stopped, and served behind a guard or before the gate', async () => {
    const ask = await behindGate((app) => {
      app.use('/open', express.static(folder))
      app.use('/guarded', requireRole('manager'), express.static(folder))
    })
    for (const method of ['GET', 'HEAD']) {
      expect((await ask('/open/site.ts', { method })).status).toBe(403)
      expect((await ask('/guarded/site.ts', { method })).status).toBe(200)
      expect((await ask('/guarded/site.ts', { method, as: 'bob' })).status).toBe(403)
      expect((await ask('/open/site.ts', { method, headers: { range: 'bytes=0-3' } })).status).toBe(403)
    }
    expect((await ask('/guarded/none', {})).body).toContain('Cannot GET')
    expect((await ask('/health', { as: null })).body).toBe('ok')
  })

  it('the answer to OPTIONS that Express makes is stopped', async () => {
    const ask = await behindGate((app) => app.get('/orders', requireAuth(), handler))
    const told = await ask('/orders', { method: 'OPTIONS' })
    expectDenied(told)
    expect(told.headers).not.toHaveProperty('allow')
  })

  it('param functions, error handlers and handlers that come after a refusal give nothing away', async () => {
    const ask = await behindGate((app) => {
      app.param('id', (_request, response, _next, id) => void response.send(`gold ${id}`))
      app.get('/orders/:id', requireAuth(), handler)
      app.use('/fails', (_request, _response, next) => next(new Error('x')))
      app.use(
        ((_error, _request, response, _next) =>
          void response.status(200).send('gold')) as express5.ErrorRequestHandler,
      )
    })
    for (const path of ['/orders/1', '/fails', '/orders/%']) {
      const { status, body } = await ask(path)
      expect([status, body.includes('gold')], path).toEqual([403, false])
    }
  })

  it('what is put around the response behind the gate works on guarded routes, and harms nobody elsewhere', async () => {
    const ask = await behindGate((app) => {
      app.use((_request, response, next) => {
        const [write, end] = [response.write.bind(response), response.end.bind(response)]
        const louder = (chunk?: string): string => chunk?.toUpperCase() ?? ''
        Object.assign(response, {
          write: (chunk: string) => write(louder(chunk)),
          end: (chunk?: string) => {
            write(louder(chunk))
            setImmediate(() => end())
          },
        })
        next()
      })
      const answer: RequestHandler = (_request, response) => {
        response.write('a')
        response.write('b')
        response.end('c')
      }
      app.get('/x', requireAuth(), answer)
      app.use(answer)
    })
    for (let round = 0; round < 2; round++) {
      expectDenied(await ask('/y'))
      expect((await ask('/x')).body).toBe('ABC')
    }
  })

  it('publicRoute lets a route answer without a guard, and opens no gate', async () => {
    const ask = await behindGate((app) => app.get('/status', publicRoute(), handler))
    expect((await ask('/status')).status).toBe(200)
    expect((await ask('/status', { as: null })).status).toBe(401)
    const open = await behindGate(
      (app) => {
        app.get('/status', publicRoute(), handler)
        app.get('/orders', handler)
        app.get('/guarded', requireAuth(), handler)
      },
      { optional: true },
    )
    expect((await open('/status', { as: null })).status).toBe(200)
    expectDenied(await open('/orders', { as: null }))
    expect((await open('/guarded', { as: null })).code).toBe('TOKEN_MISSING')
  })

  it('behind two gates, both are asked: an outer default deny holds, and a guard before an inner one is not enough for it', async () => {
    const ask = await behindGate((app) => {
      app.use(
        '/plain',
        keycloakAuth(stage.gate()),
        express.Router().get('/open', handler).get('/in', requireAuth(), handler),
      )
      app.use('/before', requireAuth(), keycloakAuth(stage.gate()), handler)
      app.use('/again', requireAuth(), keycloakAuth(stage.gate({ defaultDeny: true })), handler)
      app.use('/other', keycloakAuth({ ...stage.gate(), audience: 'another-api' }), handler)
    })
    expectDenied(await ask('/plain/open'))
    expect((await ask('/plain/in')).status).toBe(200)
    expect((await ask('/before')).status).toBe(200)
    expectDenied(await ask('/again'))
    expect((await ask('/other')).code).toBe('AUDIENCE_MISMATCH')
  })

  it('a gate in the chain of a route refuses it at once', async () => {
    const ran = vi.fn(handler)
    const app = express()
    const gate = keycloakAuth(stage.gate({ defaultDeny: true }))
    app.get('/open', gate, ran)
    app.get('/in', gate, requireAuth(), handler)
    const ask = await stage.serve(app)
    expectDenied(await ask('/open'))
    expectDenied(await ask('/open'))
    expect(ran).not.toHaveBeenCalled()
    expect((await ask('/in')).status).toBe(200)
  })

  it('refusals can be forwarded, and replaced', async () => {
    const onError: express5.ErrorRequestHandler = (error, _request, response, _next) =>
      void response.status(error.status).json({ forwarded: error.code })
    const forwarding = await behindGate((app) => app.get('/x', handler).use(onError), { forwardErrors: true })
    expect(await forwarding('/x')).toMatchObject({ status: 403, body: '{"forwarded":"REQUIREMENT_FAILED"}' })
    const onRefused = (): object => ({ status: 404, headers: {}, body: 'nothing here' })
    const hiding = await behindGate((app) => app.get('/x', handler).use('/y', handler), { onRefused })
    for (const path of ['/x', '/y'])
      expect(await hiding(path)).toMatchObject({ status: 404, body: 'nothing here' })
  })
})
