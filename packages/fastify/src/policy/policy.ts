/** A policy as a Fastify plugin. */
import { createPolicy, markPolicy, type PolicyRows } from '@portcullis/core'
import type { FastifyInstance, FastifyPluginAsync, onRequestHookHandler } from 'fastify'
import fp from 'fastify-plugin'
import { answer } from '../response.ts'
import { loosestReading, readingOf, usualReading } from './reading.ts'

/** A plugin that guards the routes of the scope it is registered in by a table. */
export interface Policy extends FastifyPluginAsync {
  /**
   * Puts other rows in the place of all, for the requests that come from now on. Throws `ConfigurationError` with
   * everything that is wrong with them, and then nothing has changed.
   */
  replace(rows: PolicyRows): void
}

/**
 * Guards every route of the scope it is registered in by a table: the first row that takes the method and the path
 * decides, and what no row takes is refused. It stands behind `keycloakAuth` with `optional: true`, so that public rows
 * need no token. Paths are whole, the prefix of the scope included, and are read as this server's router reads them.
 * Throws `ConfigurationError` with everything that is wrong with the rows; registering it rejects with one where the
 * server's own router options make a row unreachable.
 *
 * @example
 * ```ts
 * import { keycloakAuth, policy, realmRole } from '@portcullis/fastify'
 * import Fastify from 'fastify'
 *
 * const app = Fastify()
 * await app.register(keycloakAuth, { issuer: 'https://sso.acme.com/realms/acme', audience: 'orders-api', optional: true })
 * await app.register(policy([
 *   { methods: ['GET'], path: '/status', public: true },
 *   { methods: ['GET', 'DELETE'], path: '/orders/:id', require: realmRole('manager') },
 * ]))
 * ```
 */
export function policy(rows: PolicyRows): Policy {
  const table = createPolicy(rows, { usual: usualReading(), loosest: loosestReading() })
  const register = async (scope: FastifyInstance): Promise<void> => {
    const reading = readingOf(scope)
    table.standBefore(reading)
    const guard: onRequestHookHandler = (request, reply, done) => {
      const { method, url: path } = request
      const refused = table.judge(request, { method, path }, guard, reading)
      if (refused === undefined) done()
      else answer(refused, reply, done)
    }
    scope.addHook('onRequest', markPolicy(guard))
  }
  return Object.assign(fp(register, { name: '@portcullis/fastify-policy', fastify: '5.x' }), {
    replace: table.replace,
  })
}
