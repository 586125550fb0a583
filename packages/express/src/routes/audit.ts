/** What the routes of an Express application ask. */
import { type Audits, auditsFor } from '@portcullis/core'
import { stackOf } from './stack.ts'
import { routesIn } from './table.ts'

const audits: Audits = auditsFor((app) => {
  const stack = stackOf(app)
  return stack === undefined ? undefined : routesIn(stack)
}, 'an Express application or router')

/**
 * Every route of an application or router and what it asks, as its router knows it now: call it once all are added.
 * Behind `(mounted)` stands a path that Express does not keep whole (Express 4, `router` before 2.3); an application
 * mounted in another cannot be looked into, and is one line: audit it by itself. It knows nothing of handlers that
 * answer outside a route, nor of what a handler does. Throws `ConfigurationError` where it is given anything else.
 *
 * @example
 * ```ts
 * import { auditRoutes } from '@portcullis/express'
 * import express from 'express'
 * import { expect } from 'vitest'
 *
 * const app = express()
 * expect(auditRoutes(app).unguarded).toEqual([])
 * ```
 */
export const auditRoutes: Audits['auditRoutes'] = audits.auditRoutes

/** OpenAPI 3.1 security schemes, and what each operation requires, from the guards of the routes. */
export const openapiSecurity: Audits['openapiSecurity'] = audits.openapiSecurity
