import { createReadStream } from 'node:fs'
import { connect } from 'node:http2'
import { keycloakAuth, requireAuth, requireRole } from '@portcullis/fastify'
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import { afterEach, expect, it } from 'vitest'
import { folder, rawAnswers } from './answers.ts'
import { type Ask, expectDenied, setStage } from './site.ts'

const stage = setStage()
const apps: { close(): Promise<unknown> }[] = []
const handler = async (): Promise<object> => ({ secret: 'gold' })

afterEach(() => Promise.all(apps.splice(0).map((app) => app.close())))

async function behindGate(
  set: (app: FastifyInstance) => unknown,
  options: object = {},
  app: FastifyInstance = fastify({ forceCloseConnections: true }),
): Promise<Ask> {
  apps.push(app)
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('Access-Control-Allow-Origin', 'https://app.example.com')
  })
  await app.register(keycloakAuth, stage.gate({ defaultDeny: true, ...options }))
  await set(app)
  return stage.askAt(await app.listen({ port: 0, host: '127.0.0.1' }))
}

const answers: readonly [string, (reply: FastifyReply) => unknown][] = [
  ['send', (reply) => reply.code(201).header('X-Secret', 'gold').send({ secret: 'gold' })],
  ['an empty send', (reply) => reply.code(204).header('X-Secret', 'gold').send()],
  ['a stream of Fastify', (reply) => reply.send(createReadStream(`${folder}site.ts`))],
  ['a web stream', (reply) => reply.header('X-Secret', 'gold').send(new Response('gold').body)],
  ['a redirect', (reply) => reply.redirect('/gold')],
  ...rawAnswers.map(([title, answer]): [string, (reply: FastifyReply) => unknown] => [
    `${title}, around Fastify`,
    (reply) => {
      reply.hijack()
      answer(reply.raw)
    },
  ]),
]

it.each(answers)('%s outside a route is stopped before its first byte', async (_title, answer) => {
  const ask = await behindGate((app) => {
    app.addHook('preValidation', (_request, reply, _done) => void answer(reply))
    app.get('/hooked', handler)
    app.setNotFoundHandler((_request, reply) => void answer(reply))
  })
  for (const path of ['/hooked', '/nowhere']) {
    const told = await ask(path)
    expectDenied(told)
    expect(told.headers).not.toHaveProperty('x-secret')
    expect(told.headers['access-control-allow-origin']).toBe('https://app.example.com')
    expect(told.headers['cache-control']).toBe('no-store')
    expect(told.body).not.toContain('gold')
    expect(await ask(path, { method: 'HEAD' })).toMatchObject({ status: 403, body: '' })
  }
})

it('a not-found handler may answer behind a guard', async () => {
  const ask = await behindGate((app) =>
    app.setNotFoundHandler({ preHandler: requireRole('manager') }, (_request, reply) =>
      reply.code(200).send('page'),
    ),
  )
  expect((await ask('/anything')).body).toBe('page')
  expect((await ask('/anything', { as: 'bob' })).code).toBe('ROLE_MISSING')
})

it('an error keeps its status and loses its body', async () => {
  const ask = await behindGate((app) => {
    app.addHook('onRequest', (request, reply, done) => {
      if (request.url === '/busy') reply.code(429).header('X-Secret', 'gold').send('gold')
      else done(request.url === '/broken' ? new Error('gold') : undefined)
    })
    app.post('/orders', { preHandler: requireAuth() }, handler)
    app.get('/busy', handler)
    app.get('/broken', handler)
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

it('behind two gates, both are asked', async () => {
  const ask = await behindGate(async (app) => {
    await app.register(async (scope) => {
      await scope.register(keycloakAuth, stage.gate())
      scope.get('/plain/open', handler)
      scope.get('/plain/in', { onRequest: requireAuth() }, handler)
    })
    await app.register(async (scope) => {
      scope.addHook('onRequest', requireAuth())
      await scope.register(keycloakAuth, stage.gate({ defaultDeny: true }))
      scope.get('/again/open', handler)
      scope.get('/again/in', { onRequest: requireAuth() }, handler)
    })
    await app.register(async (scope) => {
      await scope.register(keycloakAuth, { ...stage.gate(), audience: 'another-api' })
      scope.get('/other', handler)
    })
  })
  for (const path of ['/plain/open', '/again/open']) expectDenied(await ask(path))
  for (const path of ['/plain/in', '/again/in']) expect((await ask(path)).status).toBe(200)
  expect((await ask('/other')).code).toBe('AUDIENCE_MISMATCH')
})

it('scopes beside a gate that denies are not denied', async () => {
  const app = fastify({ forceCloseConnections: true })
  await app.register(async (scope) => {
    await scope.register(keycloakAuth, stage.gate({ defaultDeny: true }))
    scope.get('/in', handler)
  })
  app.get('/beside', handler)
  await app.register(async (scope) => {
    await scope.register(keycloakAuth, stage.gate())
    scope.get('/lenient', handler)
  })
  apps.push(app)
  const ask = stage.askAt(await app.listen({ port: 0, host: '127.0.0.1' }))
  expectDenied(await ask('/in'))
  expect((await ask('/beside', { as: null })).status).toBe(200)
  expect((await ask('/lenient')).status).toBe(200)
})

it('refusals can be forwarded, and replaced', async () => {
  const forwarding = await behindGate(
    (app) => {
      app.setErrorHandler((error: { code: string }, _request, reply) =>
        reply.code(403).send({ forwarded: error.code }),
      )
      app.get('/x', handler)
    },
    { forwardErrors: true },
  )
  expect((await forwarding('/x')).body).toBe('{"forwarded":"REQUIREMENT_FAILED"}')
  const onRefused = (): object => ({ status: 404, headers: {}, body: 'nothing here' })
  const hiding = await behindGate((app) => app.get('/x', handler), { onRefused })
  expect(await hiding('/x')).toMatchObject({ status: 404, body: 'nothing here' })
})

it('HTTP/2 is held as HTTP/1.1 is', async () => {
  const app = fastify({ http2: true })
  const http2 = app as unknown as FastifyInstance
  await behindGate(
    (scope) => {
      scope.get('/open', handler)
      scope.get('/guarded', { onRequest: requireAuth() }, handler)
      for (const [index, [, answer]] of answers.entries())
        scope.get(`/answer/${index}`, { onRequest: (_request, reply, _done) => void answer(reply) }, handler)
    },
    {},
    http2,
  )
  const session = connect(`http://127.0.0.1:${(app.server.address() as { port: number }).port}`)
  apps.unshift({ close: async () => session.close() })
  const ask = async (path: string): Promise<[unknown, string]> => {
    const stream = session.request({ ':path': path, ...(await stage.tokenOf('alice')) })
    let status: unknown
    stream.on('response', (headers) => {
      status = headers[':status']
    })
    const chunks = await stream.setEncoding('utf8').toArray()
    return [status, chunks.join('')]
  }
  expect(await ask('/guarded')).toEqual([200, '{"secret":"gold"}'])
  for (const path of ['/open', ...answers.map((_, index) => `/answer/${index}`)]) {
    const [status, body] = await ask(path)
    expect([status, body.includes('REQUIREMENT_FAILED'), body.includes('gold')], path).toEqual([
      403,
      true,
      false,
    ])
  }
})
