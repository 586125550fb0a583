import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import Router from '@koa/router'
import {
  ConfigurationError,
  defineAuth,
  type Identity,
  identityOf,
  isTokenRefused,
  keycloakAuth,
  requireAuth,
  requireRole,
} from '@portcullis/koa'
import * as withoutAugmentation from '@portcullis/koa/no-augmentation'
import { type Realm, startRealm } from '@portcullis/testing'
import Koa, { type Context } from 'koa'
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

async function serve(app: Koa): Promise<string> {
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

it('once the keys are there, a good token reaches the next middleware in the same tick', async () => {
  const gate = keycloakAuth(options())
  await gate.verifier.ready()
  const req = { headers: await realm.asUser('alice'), rawHeaders: [] }
  const context = { method: 'GET', originalUrl: '/', req, state: {} as { auth?: Identity } }
  const next = vi.fn(async () => undefined)
  const passed = gate(context as unknown as Context, next)
  expect(next).toHaveBeenCalledOnce()
  await passed
  expect(context.state.auth?.username).toBe('alice')
  expect(identityOf(context)).toBe(context.state.auth)
})

it('wrong options throw at once', () => {
  expect(() => keycloakAuth({ issuer: realm.issuer } as never)).toThrow(ConfigurationError)
})

it('a gate on one router leaves the other routers alone', async () => {
  const app = new Koa()
  const open = new Router()
  const guarded = new Router({ prefix: '/api' })
  open.get('/health', (ctx) => {
    ctx.body = 'up'
  })
  guarded.use(keycloakAuth(options()), requireAuth())
  guarded.get('/me', (ctx) => {
    ctx.body = ctx.state.auth.username
  })
  app.use(open.routes()).use(guarded.routes())
  const url = await serve(app)
  expect((await fetch(`${url}/health`)).status).toBe(200)
  expect((await fetch(`${url}/api/me`)).status).toBe(401)
  expect(await (await fetch(`${url}/api/me`, { headers: await realm.asUser('bob') })).text()).toBe('bob')
})

it('what middleware further out does after the answer still happens on a refusal', async () => {
  const app = new Koa()
  const seen: number[] = []
  app.use(async (ctx, next) => {
    await next()
    seen.push(ctx.status)
  })
  app.use(keycloakAuth(options()))
  app.use(requireRole('manager'))
  const url = await serve(app)
  await fetch(url)
  await fetch(url, { headers: await realm.asUser('bob') })
  expect(seen).toEqual([401, 403])
})

it('with forwardErrors middleware further out may catch the refusal', async () => {
  const app = new Koa()
  app.use(async (ctx, next) => {
    try {
      await next()
    } catch (error) {
      ctx.body = { caught: isTokenRefused(error) && error.code }
    }
  })
  app.use(keycloakAuth({ ...options(), forwardErrors: true }))
  expect(await (await fetch(await serve(app))).json()).toEqual({ caught: 'TOKEN_MISSING' })
})

it('a refusal that Koa itself answers makes no noise: it is no fault of the server', async () => {
  const noise = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const app = new Koa()
  app.use(keycloakAuth({ ...options(), forwardErrors: true }))
  const answer = await fetch(await serve(app))
  expect(answer.status).toBe(401)
  expect(answer.headers.get('www-authenticate')).toBe('Bearer')
  expect(noise).not.toHaveBeenCalled()
  noise.mockRestore()
})

it('/no-augmentation exports the same, one by one', async () => {
  expect({ ...withoutAugmentation }).toEqual({ ...(await import('@portcullis/koa')) })
})

it('a name that is not in the vocabulary of defineAuth does not start', () => {
  const named = defineAuth({ realmRoles: ['manager'] })
  expect(() => named.requireRole('manger' as never)).toThrow(/knows no realm role 'manger'/)
})

it('identityOf is null where optional let a stranger in', async () => {
  const app = new Koa()
  app.use(keycloakAuth({ ...options(), optional: true }))
  app.use((ctx) => {
    ctx.body = { known: identityOf(ctx) }
  })
  expect(await (await fetch(await serve(app))).json()).toEqual({ known: null })
})
