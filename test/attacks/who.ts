/** Applications that say who calls, after some time and through every way there is, and whose handlers try to change it. */

import type { RequestListener } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import Router from '@koa/router'
import type { Identity } from '@portcullis/core'
import * as expressDoor from '@portcullis/express'
import * as fastifyDoor from '@portcullis/fastify'
import * as koaDoor from '@portcullis/koa'
import express5 from 'express'
import express4 from 'express4'
import fastify, { type FastifyRequest } from 'fastify'
import Koa3 from 'koa'
import Koa2 from 'koa2'
import type { RunningApp } from '../contract/frameworks/framework.ts'
import { serve } from '../contract/frameworks/serve.ts'

/** What a handler found: at once and a while later, on the request and by `identityOf`. */
export interface Who {
  readonly names: readonly (string | undefined)[]
  readonly subject: string | undefined
  readonly roles: readonly string[]
  /** Attempts to change the identity that did not throw. */
  readonly changed: number
}

export interface WhoApp {
  readonly name: string
  /** `/who` is for everybody, `/staff` for the role `staff`. */
  start(gate: object): Promise<RunningApp>
}

const changes: readonly ((auth: Identity) => unknown)[] = [
  (auth) => Object.assign(auth, { username: 'mallory' }),
  (auth) => Object.assign(auth.claims, { preferred_username: 'mallory' }),
  (auth) => (auth.realmRoles as Set<string>).add('staff'),
]

async function who(now: () => Identity, again: () => Identity | null): Promise<Who> {
  const first = now()
  let changed = 0
  for (const change of changes) {
    try {
      change(first)
      changed++
    } catch {
      // It is frozen, as it should be.
    }
  }
  await setImmediate()
  const names = [first.username, now().username, again()?.username]
  return { names, subject: now().subject, roles: [...now().realmRoles].sort(), changed }
}

function expressApp(express: typeof express5, gate: object): RequestListener {
  const app = express()
  app.set('env', 'test')
  const handler: express5.RequestHandler = (request, response, next) => {
    who(
      () => request.auth,
      () => expressDoor.identityOf(request),
    ).then((answer) => response.json(answer), next)
  }
  app.use(expressDoor.keycloakAuth(gate as never))
  app.get('/who', handler)
  app.get('/staff', expressDoor.requireRole('staff'), handler)
  return app as unknown as RequestListener
}

function koaApp(Koa: typeof Koa3, gate: object): RequestListener {
  const app = new Koa()
  app.silent = true
  const router = new Router()
  const handler: Koa3.Middleware = async (context) => {
    context.body = await who(
      () => context.state.auth,
      () => koaDoor.identityOf(context),
    )
  }
  app.use(koaDoor.keycloakAuth(gate as never))
  router.get('/who', handler)
  router.get('/staff', koaDoor.requireRole('staff'), handler)
  app.use(router.routes())
  return app.callback()
}

async function startFastify(gate: object): Promise<RunningApp> {
  const app = fastify({ forceCloseConnections: true })
  const handler = (request: FastifyRequest): Promise<Who> =>
    who(
      () => request.auth,
      () => fastifyDoor.identityOf(request),
    )
  await app.register(fastifyDoor.keycloakAuth, gate as never)
  app.get('/who', handler as never)
  app.get('/staff', { onRequest: fastifyDoor.requireRole('staff') }, handler as never)
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  return { url, close: () => app.close() }
}

export const whoApps: readonly WhoApp[] = [
  { name: 'Express 4', start: (gate) => serve(expressApp(express4 as unknown as typeof express5, gate)) },
  { name: 'Express 5', start: (gate) => serve(expressApp(express5, gate)) },
  { name: 'Koa 2', start: (gate) => serve(koaApp(Koa2 as unknown as typeof Koa3, gate)) },
  { name: 'Koa 3', start: (gate) => serve(koaApp(Koa3, gate)) },
  { name: 'Fastify 5', start: startFastify },
]
