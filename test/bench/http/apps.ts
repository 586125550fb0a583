/** The same small API on each framework: bare, with a hook that does the floor's work, guarded by us, and by each peer. */
import type { RequestListener } from 'node:http'
import fastifyJwt from '@fastify/jwt'
import { keycloakAuth as expressGate } from '@portcullis/express'
import { keycloakAuth as fastifyGate } from '@portcullis/fastify'
import { keycloakAuth as koaGate } from '@portcullis/koa'
import express from 'express'
import { auth } from 'express-oauth2-jwt-bearer'
import Fastify, { type FastifyInstance } from 'fastify'
import buildGetJwks from 'get-jwks'
import jsonwebtoken from 'jsonwebtoken'
import { JwksClient, koaJwtSecret } from 'jwks-rsa'
import KeycloakConnect from 'keycloak-connect'
import Koa from 'koa'
import koaJwt from 'koa-jwt'

/** What a server is told of the realm whose tokens it gets. */
export interface Setting {
  readonly issuer: string
  readonly audience: string
  readonly jwksUri: string
  /** Does the floor's work on a token: one signature, one `JSON.parse`. */
  readonly floor: (token: string) => unknown
}

export type Framework = 'express' | 'koa' | 'fastify'

export interface App {
  readonly name: string
  readonly framework: Framework
  /** What it does not check that ours does, beside the many things that no peer looks at. */
  readonly unchecked?: string
  readonly make: (setting: Setting) => Promise<RequestListener> | RequestListener
}

const body = { orders: [] }
const tokenIn = (authorization: string | undefined): string => (authorization as string).slice(7)

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

function jsonwebtokenWith({ issuer, audience, jwksUri }: Setting): express.RequestHandler {
  const client = new JwksClient({ jwksUri, rateLimit: true })
  const keyOf: jsonwebtoken.GetPublicKeyOrSecret = (header, done) => {
    client.getSigningKey(header.kid).then(
      (key) => done(null, key.getPublicKey()),
      (error: Error) => done(error),
    )
  }
  return (request, _response, next) => {
    const options = { issuer, audience, algorithms: ['RS256' as const] }
    jsonwebtoken.verify(tokenIn(request.headers.authorization), keyOf, options, (error) =>
      next(error ?? undefined),
    )
  }
}

function keycloakConnect({ issuer, audience }: Setting): express.RequestHandler[] {
  const [server, realm] = issuer.split('/realms/') as [string, string]
  const keycloak = new KeycloakConnect({}, {
    realm,
    'auth-server-url': server,
    'ssl-required': 'none',
    resource: audience,
    'bearer-only': true,
    'verify-token-audience': true,
    'confidential-port': 0,
  } as never)
  return [
    ...(keycloak.middleware() as unknown as express.RequestHandler[]),
    keycloak.protect() as express.RequestHandler,
  ]
}

async function fastifyJwtWith(app: FastifyInstance, { issuer, audience }: Setting): Promise<void> {
  const jwks = buildGetJwks({ issuersWhitelist: [issuer], providerDiscovery: true })
  await app.register(fastifyJwt, {
    decode: { complete: true },
    secret: async (
      _request: unknown,
      token: { header: { kid: string; alg: string }; payload: { iss: string } },
    ) => jwks.getPublicKey({ kid: token.header.kid, alg: token.header.alg, domain: token.payload.iss }),
    verify: { allowedIss: issuer, allowedAud: audience, algorithms: ['RS256'] },
  } as never)
  app.addHook('onRequest', async (request) => {
    await (request as unknown as { jwtVerify(): Promise<unknown> }).jwtVerify()
  })
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
