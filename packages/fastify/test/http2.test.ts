import { type ClientHttp2Session, connect } from 'node:http2'
import { keycloakAuth, requireRole } from '@portcullis/fastify'
import { type Realm, startRealm } from '@portcullis/testing'
import fastify from 'fastify'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'

const app = fastify({ http2: true })
const observe = vi.fn()
let realm: Realm
let session: ClientHttp2Session

beforeAll(async () => {
  realm = await startRealm()
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('access-control-allow-origin', 'https://app.example.com')
  })
  await app.register(keycloakAuth, {
    issuer: realm.issuer,
    audience: 'acme-orders-api',
    observe,
    tokenFrom: ['authorization', { cookie: 'session', allowedOrigins: ['https://app.example.com'] }],
  })
  app.get('/orders', { onRequest: requireRole('manager') }, async (request) => ({
    for: request.auth.username,
  }))
  app.post('/orders', async (request) => ({ for: request.auth.username }))
  session = connect(await app.listen({ port: 0, host: '127.0.0.1' }))
})

afterAll(async () => {
  session.close()
  await app.close()
  await realm.close()
})

interface Answer {
  readonly headers: Record<string, unknown>
  readonly body: { readonly code?: string; readonly for?: string }
}

function ask(headers: Record<string, string | string[]>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const stream = session.request({ ':path': '/orders', ...headers })
    let answered: Record<string, unknown> = {}
    let text = ''
    stream.setEncoding('utf8')
    stream.on('response', (given) => {
      answered = given
    })
    stream.on('data', (chunk: string) => {
      text += chunk
    })
    stream.on('end', () => resolve({ headers: answered, body: JSON.parse(text) }))
    stream.on('error', reject)
    stream.end()
  })
}

it('a request without a token is refused, beside the headers of earlier hooks', async () => {
  const { headers, body } = await ask({})
  expect(headers).toMatchObject({
    ':status': 401,
    'www-authenticate': 'Bearer',
    'content-type': 'application/problem+json',
    'access-control-allow-origin': 'https://app.example.com',
  })
  expect(body.code).toBe('TOKEN_MISSING')
})

it('a good token lets in, and a missing role does not', async () => {
  expect((await ask(await realm.asUser('alice'))).body).toEqual({ for: 'alice' })
  expect((await ask(await realm.asUser('bob'))).body.code).toBe('ROLE_MISSING')
})

it('a cookie that HTTP/2 has cut into crumbs is found, and two of the name are ambiguous', async () => {
  const token = await realm.token()
  expect((await ask({ cookie: ['a=1', `session=${token}`, 'b=2'] })).body).toEqual({ for: 'alice' })
  expect((await ask({ cookie: [`session=${token}`, 'session=x'] })).body.code).toBe('REQUEST_AMBIGUOUS')
})

it('a POST by cookie needs an origin here, too', async () => {
  const cookie = `session=${await realm.token()}`
  expect((await ask({ ':method': 'POST', cookie })).body.code).toBe('ORIGIN_NOT_ALLOWED')
  expect((await ask({ ':method': 'POST', cookie, origin: 'https://app.example.com' })).body).toEqual({
    for: 'alice',
  })
})

it('a request is told once, when its stream is over, a broken one too', async () => {
  const told = (): unknown[] =>
    observe.mock.calls.filter(([{ type }]) => type === 'request').map(([{ code, route }]) => [code, route])
  await vi.waitFor(() => expect(told().length).toBeGreaterThan(0))
  observe.mockClear()
  await ask(await realm.asUser('bob'))
  await vi.waitFor(() => expect(told()).toEqual([['ROLE_MISSING', '/orders']]))
  const stream = session.request({ ':path': '/orders', ...(await realm.asUser('alice')) })
  stream.on('error', () => undefined)
  stream.close(8)
  await ask({})
  await vi.waitFor(() => expect(told().at(-1)).toEqual(['TOKEN_MISSING', '/orders']))
  expect(told().length).toBeLessThanOrEqual(3)
})
