/** A policy as Express middleware. */
import { checkPolicyOptions, createPolicy, markPolicy, type PolicyRows } from '@portcullis/core'
import { Router as installedRouter, type Response } from 'express'
import type { Guard } from '../guards.ts'
import { answer } from '../response.ts'
import { type RouterFactory, readingOf, usualReading } from './reading.ts'

/** Middleware that guards by a table. */
export interface Policy extends Guard {
  /**
   * Puts other rows in the place of all, for the requests that come from now on. Throws `ConfigurationError` with
   * everything that is wrong with them, and then nothing has changed.
   */
  replace(rows: PolicyRows): void
}

/** What a policy must know of the application before a request comes. */
export interface PolicyOptions {
  /** `express.Router` of the application, where it is another Express than the one installed beside this package. */
  readonly Router?: RouterFactory
}

/**
 * Guards every route behind it by a table: the first row that takes the method and the path decides, and what no row
 * takes is refused. It stands behind `keycloakAuth({ optional: true })`, so that public rows need no token. Paths are read
 * as a route's path would be read in the same place: behind what the policy is mounted at. Throws `ConfigurationError`
 * with everything that is wrong with the rows.
 *
 * @example
 * ```ts
 * import { keycloakAuth, policy, realmRole } from '@portcullis/express'
 * import express from 'express'
 *
 * const app = express()
 * app.use(keycloakAuth({ issuer: 'https://sso.acme.com/realms/acme', audience: 'orders-api', optional: true }))
 * app.use(policy([
 *   { methods: ['GET'], path: '/status', public: true },
 *   { methods: ['GET', 'DELETE'], path: '/orders/:id', require: realmRole('manager') },
 * ]))
 * ```
 */
export function policy(rows: PolicyRows, options: PolicyOptions = {}): Policy {
  checkPolicyOptions(options, [])
  const usual = usualReading(options.Router ?? installedRouter)
  const table = createPolicy(rows, { usual, loosest: usual })
  const guard: Guard = (request, response, next) => {
    const refused = table.judge(request, request, guard, readingOf(request.app))
    if (refused === undefined) next()
    else answer(refused, response as unknown as Response, next)
  }
  return Object.assign(markPolicy(guard), { replace: table.replace })
}
