/** One API, three times: on Express, on Koa and on Fastify. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Router from '@koa/router'
import * as onExpress from '@portcullis/express'
import * as onFastify from '@portcullis/fastify'
import * as onKoa from '@portcullis/koa'
import express from 'express'
import Fastify, { type FastifyRequest } from 'fastify'
import Koa from 'koa'

export interface Api {
  readonly name: 'express' | 'koa' | 'fastify'
  readonly url: string
  close(): Promise<void>
}

/** What the gate of each API is told. One verifier serves all three, so that keys are fetched once. */
export interface GateSettings {
  readonly verifier: onExpress.Verifier
  readonly tokenFrom: ['authorization', { cookie: string }]
  /** A route without a guard of its own is refused. */
  readonly defaultDeny: true
  readonly onRefused: (refusal: onExpress.Refusal) => undefined
}

const client = 'acme-orders-api'

/** What a service behind these APIs would be told of the caller. */
const behind = (auth: onExpress.Identity, sent: Record<string, string | string[] | undefined>): object =>
  onExpress.identityHeaders(auth, { 'x-user': 'preferred_username' }, { over: sent })

export async function startApis(gate: GateSettings): Promise<readonly Api[]> {
  return [await startExpress(gate), await startKoa(gate), await startFastify(gate)]
}

async function startExpress(gate: GateSettings): Promise<Api> {
  const { keycloakAuth, requireAuth, requireRole, requireClaim, fromRequest } = onExpress
  const tenant = fromRequest((request: express.Request) => request.params['tenant'])
  const app = express()
  app.use(keycloakAuth(gate))
  app.get('/me', requireAuth(), (request, response) => {
    response.json({ for: request.auth.username, kind: request.auth.kind })
  })
  app.get('/orders', requireRole('orders:read', { client }), (request, response) => {
    response.json({ for: request.auth.username })
  })
  app.post('/orders', requireRole('orders:write', { client }), (request, response) => {
    response.json({ for: request.auth.username })
  })
  app.get('/reports', requireRole('manager'), (request, response) => {
    response.json({ for: request.auth.username })
  })
  app.get('/tenants/:tenant', requireClaim('tenant_id', tenant), (request, response) => {
    response.json({ for: request.auth.username })
  })
  app.get('/behind', requireAuth(), (request, response) => {
    response.json(behind(request.auth, request.headers))
  })
  app.get('/forgotten', (_request, response) => {
    response.json({ for: 'nobody asked' })
  })
  return served('express', createServer(app))
}

async function startKoa(gate: GateSettings): Promise<Api> {
  const { keycloakAuth, requireAuth, requireRole, requireClaim, fromRequest } = onKoa
  const tenant = fromRequest((ctx: Koa.Context) => ctx['params'].tenant)
  const app = new Koa()
  const router = new Router()
  router.get('/me', requireAuth(), (ctx) => {
    ctx.body = { for: ctx.state.auth.username, kind: ctx.state.auth.kind }
  })
  router.get('/orders', requireRole('orders:read', { client }), (ctx) => {
    ctx.body = { for: ctx.state.auth.username }
  })
  router.post('/orders', requireRole('orders:write', { client }), (ctx) => {
    ctx.body = { for: ctx.state.auth.username }
  })
  router.get('/reports', requireRole('manager'), (ctx) => {
    ctx.body = { for: ctx.state.auth.username }
  })
  router.get('/tenants/:tenant', requireClaim('tenant_id', tenant), (ctx) => {
    ctx.body = { for: ctx.state.auth.username }
  })
  router.get('/behind', requireAuth(), (ctx) => {
    ctx.body = behind(ctx.state.auth, ctx.headers)
  })
  router.get('/forgotten', (ctx) => {
    ctx.body = { for: 'nobody asked' }
  })
  app.use(keycloakAuth(gate)).use(router.routes())
  return served('koa', createServer(app.callback()))
}

async function startFastify(gate: GateSettings): Promise<Api> {
  const { keycloakAuth, requireAuth, requireRole, requireClaim, fromRequest } = onFastify
  const tenant = fromRequest((request: FastifyRequest) => (request.params as { tenant: string }).tenant)
  const app = Fastify({ forceCloseConnections: true })
  await app.register(keycloakAuth, gate)
  const me = async ({ auth }: FastifyRequest): Promise<object> => ({ for: auth.username, kind: auth.kind })
  const orders = async ({ auth }: FastifyRequest): Promise<object> => ({ for: auth.username })
  app.get('/me', { onRequest: requireAuth() }, me)
  app.get('/orders', { onRequest: requireRole('orders:read', { client }) }, orders)
  app.post('/orders', { onRequest: requireRole('orders:write', { client }) }, orders)
  app.get('/reports', { onRequest: requireRole('manager') }, orders)
  app.get('/tenants/:tenant', { onRequest: requireClaim('tenant_id', tenant) }, orders)
  app.get('/behind', { onRequest: requireAuth() }, async ({ auth, headers }) => behind(auth, headers))
  app.get('/forgotten', async () => ({ for: 'nobody asked' }))
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  return { name: 'fastify', url, close: () => app.close() }
}

async function served(name: Api['name'], server: Server): Promise<Api> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    name,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
