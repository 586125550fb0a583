/** What the routes of a Koa application ask. */
import { type Audits, auditsFor } from '@portcullis/core'
import { entriesOf } from './layers.ts'
import { routesIn } from './table.ts'

const audits: Audits = auditsFor((app) => {
  const entries = entriesOf(app)
  return entries === undefined ? undefined : routesIn(entries)
}, 'a Koa application or a router of @koa/router')

/**
 * Every route of an application, or of one router of @koa/router, and what it asks, as it is known now: call it once
 * all are added. A router inside a function (koa-mount, koa-compose) cannot be looked into: audit it by itself. It knows
 * nothing of middleware that answers outside a route, nor of what a handler does. Throws `ConfigurationError` where it is
 * given anything else.
 *
 * @example
 * ```ts
 * import Router from '@koa/router'
 * import { auditRoutes } from '@portcullis/koa'
 * import { expect } from 'vitest'
 *
 * const app = new Router()
 * expect(auditRoutes(app).unguarded).toEqual([])
 * ```
 */
export const auditRoutes: Audits['auditRoutes'] = audits.auditRoutes

/** OpenAPI 3.1 security schemes, and what each operation requires, from the guards of the routes. */
export const openapiSecurity: Audits['openapiSecurity'] = audits.openapiSecurity
