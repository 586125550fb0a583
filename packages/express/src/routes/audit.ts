/** What the routes of an Express application ask. */
import { auditOf, type OpenapiSecurity, openapiOf, type Route, type RouteAudit } from '@portcullis/core'
import { readTable } from './table.ts'

/**
 * Every route of an application or router and what it asks, as its router knows it now: call it once all are added.
 * Behind `(mounted)` stands a path that Express does not keep whole (Express 4, `router` before 2.3); an application
 * mounted in another cannot be looked into, and is one unguarded line: audit it by itself.
 *
 * @example
 * expect(auditRoutes(app).unguarded).toEqual([])
 */
export function auditRoutes(app: object): RouteAudit {
  return auditOf(routesOf(app))
}

/** OpenAPI 3.1 security schemes, and what each operation requires, from the guards of the routes. */
export function openapiSecurity(app: object): OpenapiSecurity {
  return openapiOf(routesOf(app))
}

function routesOf(app: object): readonly Route[] {
  const { routes, hidden } = readTable(app)
  return [...routes.flatMap(({ audited }) => audited), ...hidden]
}
