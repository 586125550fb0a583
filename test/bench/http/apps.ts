/** The same small API on each framework: bare, with a hook that does the floor's work, guarded by us, and by each peer. */
import type { RequestListener } from 'node:http'
import { keycloakAuth as expressGate } from '@portcullis/express'
import { keycloakAuth as fastifyGate } from '@portcullis/fastify'
import { keycloakAuth as koaGate } from '@portcullis/koa'
import express from 'express'
import { auth } from 'express-oauth2-jwt-bearer'
import Fastify, { type FastifyInstance } from 'fastify'
import { koaJwtSecret } from 'jwks-rsa'
import Koa from 'koa'
import koaJwt from 'koa-jwt'
import { fastifyJwtWith, jsonwebtokenWith, keycloakConnect, type Setting, tokenIn } from './peers.ts'

export type Framework = 'express' | 'koa' | 'fastify'

export interface App {
  readonly name: string
  readonly framework: Framework
  /** What it does not check that ours does, beside the many things that no peer looks at. */
  readonly unchecked?: string
  readonly make: (setting: Setting) => Promise<RequestListener> | RequestListener
}

const body = { orders: [] }

function onExpress(...handlers: express.RequestHandler[]): RequestListener {
  const app = express()
  for (const handler of handlers) app.use(handler)
  app.get('/orders', (_request, response) => {
    response.json(body)
  })
  return app
}

function onKoa(...handlers: Koa.Middleware[]): RequestListener {
  const app = new Koa()
  for (const handler of handlers) app.use(handler)
  app.use((context) => {
    context.body = body
  })
  return app.callback()
}

async function onFastify(prepare: (app: FastifyInstance) => unknown): Promise<RequestListener> {
  const app = Fastify()
  await prepare(app)
  app.get('/orders', async () => body)
  await app.ready()
  return (request, response) => app.routing(request, response)
}

const kindOfToken = 'the kind of token (an ID token passes)'

export const apps: readonly App[] = [
  { name: 'bare', framework: 'express', make: () => onExpress() },
  {
    name: 'floor',
    framework: 'express',
    make: ({ floor }) =>
      onExpress((request, _response, next) => {
        floor(tokenIn(request.headers.authorization))
        next()
      }),
  },
  {
    name: 'portcullis',
    framework: 'express',
    make: ({ issuer, audience }) => onExpress(expressGate({ issuer, audience }) as express.RequestHandler),
  },
  {
    name: 'express-oauth2-jwt-bearer',
    framework: 'express',
    unchecked: kindOfToken,
    make: ({ issuer, audience }) =>
      onExpress(auth({ issuerBaseURL: issuer, audience, tokenSigningAlg: 'RS256' })),
  },
  {
    name: 'keycloak-connect',
    framework: 'express',
    unchecked: 'nbf, a future iat',
    make: (setting) => onExpress(...keycloakConnect(setting)),
  },
  {
    name: 'jsonwebtoken + jwks-rsa',
    framework: 'express',
    unchecked: kindOfToken,
    make: (setting) => onExpress(jsonwebtokenWith(setting)),
  },
  { name: 'bare', framework: 'koa', make: () => onKoa() },
  {
    name: 'floor',
    framework: 'koa',
    make: ({ floor }) =>
      onKoa((context, next) => {
        floor(tokenIn(context.req.headers.authorization))
        return next()
      }),
  },
  {
    name: 'portcullis',
    framework: 'koa',
    make: ({ issuer, audience }) => onKoa(koaGate({ issuer, audience }) as Koa.Middleware),
  },
  {
    name: 'koa-jwt + jwks-rsa',
    framework: 'koa',
    unchecked: kindOfToken,
    make: ({ issuer, audience, jwksUri }) =>
      onKoa(
        koaJwt({
          secret: koaJwtSecret({ jwksUri, cache: true, rateLimit: true }) as never,
          issuer,
          audience,
          algorithms: ['RS256'],
        } as never) as never,
      ),
  },
  { name: 'bare', framework: 'fastify', make: () => onFastify(() => undefined) },
  {
    name: 'floor',
    framework: 'fastify',
    make: ({ floor }) =>
      onFastify((app) =>
        app.addHook('onRequest', (request, _reply, done) => {
          floor(tokenIn(request.headers.authorization))
          done()
        }),
      ),
  },
  {
    name: 'portcullis',
    framework: 'fastify',
    make: ({ issuer, audience }) => onFastify((app) => app.register(fastifyGate, { issuer, audience })),
  },
  {
    name: '@fastify/jwt + get-jwks',
    framework: 'fastify',
    unchecked: kindOfToken,
    make: (setting) => onFastify((app) => fastifyJwtWith(app, setting)),
  },
]
