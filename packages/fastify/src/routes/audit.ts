/** What the routes of a Fastify application ask. */
import { type Audits, auditsFor } from '@portcullis/core'
import { routesIn, tableOf } from './table.ts'

const audits: Audits = auditsFor((app) => {
  const table = tableOf(app)
  return table === undefined ? undefined : routesIn(table)
}, 'a Fastify application with a gate in it')

/**
 * Every route of an application and what it asks: call it once all are declared and `app.ready()` is done. Routes that
 * were there before the first gate cannot be looked into; they are one unguarded line, so register the gate first, with
 * `await`. It knows nothing of what hooks and a not-found handler answer, nor of what a handler does. Throws
 * `ConfigurationError` where no gate is registered.
 *
 * @example
 * ```ts
 * import { auditRoutes, keycloakAuth } from '@portcullis/fastify'
 * import Fastify from 'fastify'
 * import { expect } from 'vitest'
 *
 * const app = Fastify()
 * await app.register(keycloakAuth, { issuer: 'https://sso.acme.com/realms/acme', audience: 'orders-api' })
 * await app.ready()
 * expect(auditRoutes(app).unguarded).toEqual([])
 * ```
 */
export const auditRoutes: Audits['auditRoutes'] = audits.auditRoutes

/**
 * OpenAPI 3.1 security schemes, and what each operation requires, from the guards of the routes. The documents of
 * @fastify/swagger have both by themselves, where its plugin is registered before the routes, as it asks.
 */
export const openapiSecurity: Audits['openapiSecurity'] = audits.openapiSecurity
