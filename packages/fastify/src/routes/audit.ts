/** What the routes of a Fastify application ask. */
import {
  auditOf,
  ConfigurationError,
  type OpenapiSecurity,
  openapiOf,
  type Route,
  type RouteAudit,
} from '@portcullis/core'
import type { FastifyInstance } from 'fastify'
import { routesIn, tableOf } from './table.ts'

/**
 * Every route of an application and what it asks: call it once all are declared and `app.ready()` is done. Routes that
 * were there before the first gate cannot be looked into; they are one unguarded line, so register the gate first, with
 * `await`. It knows nothing of what hooks and a not-found handler answer, nor of what a handler does. Throws
 * `ConfigurationError` where no gate is registered.
 *
 * @example
 * expect(auditRoutes(app).unguarded).toEqual([])
 */
export function auditRoutes(app: object): RouteAudit {
  return auditOf(routesOf('auditRoutes', app))
}

/** OpenAPI 3.1 security schemes, and what each operation requires, from the guards of the routes. */
export function openapiSecurity(app: object): OpenapiSecurity {
  return openapiOf(routesOf('openapiSecurity', app))
}

function routesOf(option: string, app: object): readonly Route[] {
  const table = tableOf(app as FastifyInstance)
  if (table !== undefined) return routesIn(table)
  throw new ConfigurationError([{ option, expected: 'needs a Fastify application with a gate in it' }])
}
