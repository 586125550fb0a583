import swagger from '@fastify/swagger'
import * as express from '@portcullis/express'
import {
  anyOf,
  auditRoutes,
  authorize,
  keycloakAuth,
  openapiSecurity,
  publicRoute,
  realmRole,
  requireRole,
  scope,
} from '@portcullis/fastify'
import * as koa from '@portcullis/koa'
import express5 from 'express'
import fastify, { type FastifyInstance } from 'fastify'
import { describe, expect, it } from 'vitest'

const options = { issuer: 'https://sso.acme.com/realms/acme', audience: 'orders-api' }
const handler = async (): Promise<object> => ({})
const manager = requireRole('manager')

it('gives security for what OpenAPI can name', () => {
  const answer: express5.RequestHandler = (_request, response) => void response.end()
  const app = express5()
  app.get('/health', answer)
  app.use(express.keycloakAuth(options))
  app.get('/orders/:id', express.requireRole('orders:read', { client: 'orders-api' }), answer)
  app.put('/orders/:id', express.authorize(anyOf(realmRole('admin'), scope('orders:write'))), answer)
  app.put('/orders/:id', express.requireAuth(), answer)
  app.all('/all', express.requireAuth(), express.requireRole('manager'), answer)
  app.get('/status', express.publicRoute(), answer)
  app.get('/open', answer)
  app.get(/^\/re$/, answer)
  app.get('/files/*path', answer)
  app.get('/maybe{/:id}', answer)
  const { components, paths } = express.openapiSecurity(app)
  expect(components.securitySchemes).toEqual({
    keycloak: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
  })
  const asks = (...alternatives: string[][]): object => ({
    security: alternatives.map((names) => ({ keycloak: names })),
  })
  const all = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']
  expect(paths).toEqual({
    '/health': { get: { security: [] } },
    '/orders/{id}': { get: asks(['orders-api:orders:read']), put: asks(['admin'], ['orders:write']) },
    '/all': Object.fromEntries(all.map((method) => [method, asks(['manager'])])),
    '/status': { get: asks([]) },
    '/open': { get: asks([]) },
  })
})

it('a public route asks for nothing behind a gate that lets strangers in', () => {
  const app = express5()
  app.use(express.keycloakAuth({ ...options, optional: true }))
  app.get('/status', express.publicRoute(), (_request, response) => void response.end())
  expect(express.openapiSecurity(app).paths).toEqual({ '/status': { get: { security: [] } } })
})

describe.each([
  ['Express', express, /needs an Express application or router/],
  ['Koa', koa, /needs a Koa application or a router of @koa\/router/],
  ['Fastify', { auditRoutes, openapiSecurity }, /needs a Fastify application with a gate in it/],
])('%s', (_name, door, message) => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['an object', {}],
    ['a function', () => undefined],
    ['a list', []],
    ['a string', 'app'],
    ['a Fastify application without a gate', fastify()],
  ])('%s is a mistake, and no application without unguarded routes', (_title, app) => {
    for (const ask of [door.auditRoutes, door.openapiSecurity]) {
      expect(() => ask(app as never)).toThrow(express.ConfigurationError)
      expect(() => ask(app as never)).toThrow(message)
    }
  })
})

describe('@fastify/swagger', () => {
  const declare = (app: FastifyInstance): void => {
    app.get('/orders/:id', { onRequest: requireRole('orders:read', { client: 'orders-api' }) }, handler)
    app.put(
      '/orders/:id',
      { onRequest: authorize(anyOf(realmRole('admin'), scope('orders:write'))) },
      handler,
    )
    app.get('/items/:id(^\\d+$)', { onRequest: manager, schema: { summary: 'One item' } as object }, handler)
    app.get('/own', { onRequest: manager, schema: { security: [{ other: [] }] } as object }, handler)
    app.get('/health', { config: publicRoute() }, handler)
  }
  const securityOf = (document: object): object =>
    Object.fromEntries(
      Object.entries(
        (document as { paths: Record<string, Record<string, { security?: unknown }>> }).paths,
      ).flatMap(([path, operations]) =>
        Object.entries(operations).map(([method, { security }]) => [`${method} ${path}`, security]),
      ),
    )

  it.each(['before', 'after'])(
    'gets schemes and requirements by itself, registered %s the gate',
    async (order) => {
      const app = fastify()
      const openapi = {
        openapi: '3.1.0',
        components: { securitySchemes: { other: { type: 'http', scheme: 'basic' } } },
      } as const
      if (order === 'before') await app.register(swagger, { openapi })
      await app.register(keycloakAuth, options)
      if (order === 'after') await app.register(swagger, { openapi })
      declare(app as unknown as FastifyInstance)
      await app.ready()
      const document = app.swagger()
      expect(document).toMatchObject({
        components: {
          securitySchemes: {
            keycloak: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
            other: { type: 'http' },
          },
        },
      })
      expect(securityOf(document)).toEqual({
        'get /orders/{id}': [{ keycloak: ['orders-api:orders:read'] }],
        'put /orders/{id}': [{ keycloak: ['admin'] }, { keycloak: ['orders:write'] }],
        'get /items/{id}': [{ keycloak: ['manager'] }],
        'get /own': [{ other: [] }],
        'get /health': [],
      })
      expect(JSON.stringify(document)).not.toContain('x-portcullis')
      expect(app.swagger()).toEqual(document)
      expect(JSON.parse(app.swagger({ yaml: true }))).toEqual(document)
    },
  )

  it('names no roles in OpenAPI 3.0, which has no place for them, and leaves Swagger 2.0 alone', async () => {
    const documents = await Promise.all(
      [{ openapi: {} }, { swagger: {} }].map(async (given) => {
        const app = fastify()
        await app.register(swagger, given as object)
        await app.register(keycloakAuth, options)
        app.get('/x', { onRequest: manager }, handler)
        await app.ready()
        return app.swagger()
      }),
    )
    expect(securityOf(documents[0] as object)).toEqual({ 'get /x': [{ keycloak: [] }] })
    expect(JSON.stringify(documents[1])).not.toMatch(/keycloak|x-portcullis/)
  })
})
