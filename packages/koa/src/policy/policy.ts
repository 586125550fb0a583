/** A policy as Koa middleware. */
import { checkPolicyOptions, createPolicy, markPolicy, type PolicyRows } from '@portcullis/core'
import type { Context } from 'koa'
import type { Guard } from '../guards.ts'
import { answer } from '../response.ts'
import { installedRouter, type KoaRouterClass, type KoaRouterOptions, readingWith } from './reading.ts'

/** Middleware that guards by a table. */
export interface Policy extends Guard {
  /**
   * Puts other rows in the place of all, for the requests that come from now on. Throws `ConfigurationError` with
   * everything that is wrong with them, and then nothing has changed.
   */
  replace(rows: PolicyRows): void
}

/** What the application's routers were made with, where that is not the default. */
export interface PolicyOptions extends KoaRouterOptions {
  /** The class that makes them, where it is not the @koa/router that is installed beside this package. */
  readonly Router?: KoaRouterClass
}

/**
 * Guards everything behind it by a table: the first row that takes the method and the path decides, and what no row takes
 * is refused. It stands behind `keycloakAuth({ optional: true })`, so that public rows need no token. Paths are read as
 * @koa/router reads them. Throws `ConfigurationError` with everything that is wrong with the rows, and where there is no
 * @koa/router.
 *
 * @example
 * ```ts
 * import { keycloakAuth, policy, realmRole } from '@portcullis/koa'
 * import Koa from 'koa'
 *
 * const app = new Koa()
 * app.use(keycloakAuth({ issuer: 'https://sso.acme.com/realms/acme', audience: 'orders-api', optional: true }))
 * app.use(policy([
 *   { methods: ['GET'], path: '/status', public: true },
 *   { methods: ['GET', 'DELETE'], path: '/orders/:id', require: realmRole('manager') },
 * ]))
 * ```
 */
export function policy(rows: PolicyRows, options: PolicyOptions = {}): Policy {
  checkPolicyOptions(options, ['sensitive', 'strict'])
  const { Router = installedRouter(), sensitive = false, strict = false } = options
  const loosest = readingWith(Router, { sensitive: false, strict: false })
  const usual = sensitive || strict ? readingWith(Router, { sensitive, strict }) : loosest
  const table = createPolicy(rows, { usual, loosest })
  const guard: Guard = async (context, next) => {
    const { method, path } = context as Context
    const refused = table.judge(context, { method, path }, guard)
    if (refused !== undefined) return answer(refused, context as Context)
    await next()
  }
  return Object.assign(markPolicy(guard), { replace: table.replace })
}
