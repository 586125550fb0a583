/** What the routes of a Koa application ask. */
import {
  auditOf,
  ConfigurationError,
  type OpenapiSecurity,
  openapiOf,
  type Route,
  type RouteAudit,
} from '@portcullis/core'
import { entriesOf } from './layers.ts'
import { routesIn } from './table.ts'

/**
 * Every route of an application, or of one router of @koa/router, and what it asks, as it is known now: call it once
 * all are added. A router inside a function (koa-mount, koa-compose) cannot be looked into: audit it by itself. It knows
 * nothing of middleware that answers outside a route, nor of what a handler does. Throws `ConfigurationError` where it is
 * given anything else.
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
  const entries = entriesOf(app)
  if (entries !== undefined) return routesIn(entries)
  throw new ConfigurationError([{ option, expected: 'needs a Koa application or a router of @koa/router' }])
}
