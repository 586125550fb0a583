/** One API, three times: on Express, on Koa and on Fastify. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Router from '@koa/router'
import * as onExpress from '@portcullis/express'
import * as onFastify from '@portcullis/fastify'
import * as onKoa from '@portcullis/koa'
import express from 'express'
import Fastify from 'fastify'
import Koa from 'koa'

export interface Api {
  readonly name: 'express' | 'koa' | 'fastify'
  readonly url: string
  close(): Promise<void>
}

/** What the gate of each API is told. One verifier serves all three, so that keys are fetched once. */
export interface GateSettings {
  readonly verifier: onExpress.Verifier
  readonly onRefused: (refusal: onExpress.Refusal) => undefined
}

export async function startApis(gate: GateSettings): Promise<readonly Api[]> {
  return [await startExpress(gate), await startKoa(gate), await startFastify(gate)]
}

async function startExpress(gate: GateSettings): Promise<Api> {
  const app = express()
  app.use(onExpress.keycloakAuth(gate))
  app.get('/me', (request, response) => {
    response.json({ for: request.auth.username, kind: request.auth.kind })
  })
  app.get(
    '/orders',
    onExpress.requireRole('orders:read', { client: 'acme-orders-api' }),
    (request, response) => {
      response.json({ for: request.auth.username })
    },
  )
  app.get('/reports', onExpress.requireRole('manager'), (request, response) => {
    response.json({ for: request.auth.username })
  })
  return served('express', createServer(app))
}

async function startKoa(gate: GateSettings): Promise<Api> {
  const app = new Koa()
  const router = new Router()
  router.get('/me', (ctx) => {
    ctx.body = { for: ctx.state.auth.username, kind: ctx.state.auth.kind }
  })
  router.get('/orders', onKoa.requireRole('orders:read', { client: 'acme-orders-api' }), (ctx) => {
    ctx.body = { for: ctx.state.auth.username }
  })
  router.get('/reports', onKoa.requireRole('manager'), (ctx) => {
    ctx.body = { for: ctx.state.auth.username }
  })
  app.use(onKoa.keycloakAuth(gate)).use(router.routes())
  return served('koa', createServer(app.callback()))
}

async function startFastify(gate: GateSettings): Promise<Api> {
  const app = Fastify({ forceCloseConnections: true })
  await app.register(onFastify.keycloakAuth, gate)
  const reader = onFastify.requireRole('orders:read', { client: 'acme-orders-api' })
  app.get('/me', async (request) => ({ for: request.auth.username, kind: request.auth.kind }))
  app.get('/orders', { onRequest: reader }, async (request) => ({ for: request.auth.username }))
  app.get('/reports', { onRequest: onFastify.requireRole('manager') }, async (request) => ({
    for: request.auth.username,
  }))
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
