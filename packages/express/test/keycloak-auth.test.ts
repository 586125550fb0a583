import { EventEmitter, once } from 'node:events'
import type { AddressInfo } from 'node:net'
import {
  ConfigurationError,
  createVerifier,
  defineAuth,
  identityOf,
  isConfigurationError,
  keycloakAuth,
  requireAuth,
  requireRole,
  tokenOf,
} from '@portcullis/express'
import * as withoutAugmentation from '@portcullis/express/no-augmentation'
import { type Realm, startRealm } from '@portcullis/testing'
import express, { type Express, type NextFunction, type Request, type Response, Router } from 'express'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'

let realm: Realm
const closing: (() => void)[] = []

beforeAll(async () => {
  realm = await startRealm()
})

afterEach(() => {
  for (const close of closing.splice(0)) close()
})

afterAll(() => realm.close())

const options = (): { issuer: string; audience: string } => ({
  issuer: realm.issuer,
  audience: 'acme-orders-api',
})

async function serve(app: Express): Promise<string> {
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

it('once the keys are there, a good token reaches the next handler in the same tick', async () => {
  const gate = keycloakAuth(options())
  await gate.verifier.ready()
  const request = { method: 'GET', originalUrl: '/', headers: await realm.asUser('alice'), rawHeaders: [] }
  const next = vi.fn()
  gate(request as unknown as Request, {} as Response, next)
  expect(next).toHaveBeenCalledExactlyOnceWith()
  expect(identityOf(request)?.username).toBe('alice')
})

it('wrong options throw at once, all of them named', () => {
  const make = (): unknown => keycloakAuth({ issur: 'x', tokenFrom: 'query' } as never)
  expect(make).toThrow(ConfigurationError)
  expect(make).toThrow(/issur: .*issuer[\s\S]*audience[\s\S]*tokenFrom|tokenFrom[\s\S]*audience/)
})

it('a gate on one router leaves the other routers alone', async () => {
  const app = express()
  const guarded = Router()
  guarded.use(keycloakAuth(options()), requireAuth())
  guarded.get('/me', (request, response) => {
    response.json(request.auth.username)
  })
  app.use('/api', guarded)
  app.get('/health', (_request, response) => {
    response.json('up')
  })
  const url = await serve(app)
  expect((await fetch(`${url}/health`)).status).toBe(200)
  expect((await fetch(`${url}/api/me`)).status).toBe(401)
  const answer = await fetch(`${url}/api/me`, { headers: await realm.asUser('bob') })
  expect(await answer.json()).toBe('bob')
})

it('a gate on the route itself stands before the guards beside it', async () => {
  const app = express()
  app.get('/orders/:id', keycloakAuth(options()), requireRole('manager'), (request, response) => {
    response.json({ id: request.params.id, for: request.auth.username })
  })
  const url = await serve(app)
  const answer = await fetch(`${url}/orders/7`, { headers: await realm.asUser('alice') })
  expect(await answer.json()).toEqual({ id: '7', for: 'alice' })
})

it('the path a refusal is told with is the one the client asked for, not what a router left of it', async () => {
  const paths: unknown[] = []
  const app = express()
  const router = Router()
  router.use(
    keycloakAuth({ ...options(), observe: (event) => event.type === 'decision' && paths.push(event.path) }),
  )
  app.use('/api/v1', router)
  await fetch(`${await serve(app)}/api/v1/orders?page=2`)
  expect(paths).toEqual(['/api/v1/orders'])
})

it('the raw token is reachable, and no property of the request shows it', async () => {
  const app = express()
  app.use(keycloakAuth(options()))
  const seen: { token?: string | undefined; shown?: string } = {}
  app.get('/', (request, response) => {
    seen.token = tokenOf(request.auth)
    seen.shown = JSON.stringify(request.auth)
    response.json(request.auth)
  })
  const token = await realm.token()
  const answer = await fetch(await serve(app), { headers: { authorization: `Bearer ${token}` } })
  expect(seen.token).toBe(token)
  expect(await answer.text()).not.toContain(token.split('.')[2])
})

it('nothing is written where a timeout has answered while the keys were fetched', async () => {
  await realm.outage('hang')
  const app = express()
  const errors: unknown[] = []
  app.use((_request, response, next) => {
    setTimeout(() => response.status(504).end('too late'), 50)
    next()
  })
  app.use(keycloakAuth({ ...options(), keys: { fetchTimeoutMs: 200 } }))
  const settled = new Promise<void>((resolve) => {
    app.use((error: unknown, _request: Request, _response: Response, _next: NextFunction) => {
      errors.push(error)
      resolve()
    })
    setTimeout(resolve, 400)
  })
  vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
  const answer = await fetch(await serve(app), { headers: await realm.asUser('alice') })
  await settled
  await realm.outage(null)
  expect(answer.status).toBe(504)
  expect(errors).toEqual([])
})

it('a guard without a gate throws what says so to the operator alone', () => {
  const request = new EventEmitter()
  let thrown: unknown
  try {
    requireRole('manager')(request as Request, {} as Response, () => undefined)
  } catch (error) {
    thrown = error
  }
  expect(isConfigurationError(thrown)).toBe(true)
  expect((thrown as Error).message).toBe('Internal Server Error')
  expect((thrown as Error).stack).toContain('keycloakAuth must run before this guard')
})

it('identityOf throws where no gate has run: no answer is not the answer nobody', () => {
  expect(() => identityOf({})).toThrow()
})

it('what is given as a verifier must be one', () => {
  expect(() => keycloakAuth({ verifier: {} })).toThrow(ConfigurationError)
  expect(() => keycloakAuth({ verifier: createVerifier(options()), issuer: realm.issuer } as never)).toThrow(
    /issuer/,
  )
})

it('/no-augmentation exports the same, one by one', async () => {
  const main = await import('@portcullis/express')
  expect({ ...withoutAugmentation }).toEqual({ ...main })
})

it('a name that is not in the vocabulary of defineAuth does not start', () => {
  const named = defineAuth({ realmRoles: ['manager'] })
  expect(() => named.requireRole('manger' as never)).toThrow(/knows no realm role 'manger'/)
})

it('identityOf is null where optional let a stranger in', async () => {
  const app = express()
  app.get('/', keycloakAuth({ ...options(), optional: true }), (request, response) => {
    response.json(identityOf(request))
  })
  expect(await (await fetch(await serve(app))).json()).toBeNull()
})

it('a route is told with the path that its router is mounted at, whatever leaves the router', async () => {
  const observe = vi.fn()
  const app = express().set('env', 'test')
  const orders = Router()
  orders.get('/:id', requireRole('user'), (request, response, next) => {
    if (request.params['id'] === 'broken') next(Object.assign(new Error('broken'), { status: 500 }))
    else if (request.params['id'] === 'unknown') next()
    else response.end()
  })
  app.use(keycloakAuth({ ...options(), observe }))
  app.use('/shop/orders', orders)
  const url = await serve(app)
  for (const id of ['7', 'broken', 'unknown'])
    await fetch(`${url}/shop/orders/${id}`, { headers: await realm.asUser('alice') })
  const routes = (): unknown[] =>
    observe.mock.calls.filter(([{ type }]) => type === 'request').map(([{ route }]) => route)
  await vi.waitFor(() => expect(routes()).toEqual(Array(3).fill('/shop/orders/:id')))
})
