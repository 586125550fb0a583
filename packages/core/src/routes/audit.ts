/** The routes of an application, and what each asks: for a person, for a file, and for a test. */
import { ConfigurationError } from '../errors/configuration.ts'
import type { Route, RouteStatus } from './chain.ts'
import { dropHeads } from './collapse.ts'
import { type OpenapiSecurity, openapiOf } from './openapi.ts'

/** One line of an audit. */
export interface AuditedRoute {
  /** In capitals; `*` for every method. */
  readonly method: string
  /** The pattern, as it was written. */
  readonly path: string
  /** In words; `null` where nothing is asked. */
  readonly requirement: string | null
  /** Whether a guard stands in its chain. */
  readonly status: RouteStatus
}

/**
 * What a router knew when it was asked. It tells what stands in each chain, not what a handler does, and knows nothing
 * of what answers outside a route. `JSON.stringify` gives its data, `String(audit)` a table to be read.
 */
export interface RouteAudit {
  /** Every route, in the order in which the router has them. */
  readonly routes: readonly AuditedRoute[]
  /** The routes that nobody guards and nobody called public: `[]` is what a test expects. */
  readonly unguarded: readonly AuditedRoute[]
  /** As a table in plain text, one line each. */
  toString(): string
}

/** What can be asked of the routes of an application. */
export interface Audits {
  /** Every route and what it asks. Throws `ConfigurationError` where it is given something without routes to read. */
  auditRoutes(app: object): RouteAudit
  /** OpenAPI 3.1 security schemes, and what each operation requires, by the same routes. Throws the same. */
  openapiSecurity(app: object): OpenapiSecurity
}

/**
 * The audits of one framework: `read` gives the routes in the order in which the router has them, `undefined` for what
 * is not `needed`. Nothing without routes passes for an application in which all are guarded.
 */
export function auditsFor(read: (app: unknown) => readonly Route[] | undefined, needed: string): Audits {
  const routesOf = (option: string, app: object): readonly Route[] => {
    const routes = read(app)
    if (routes !== undefined) return routes
    throw new ConfigurationError([{ option, expected: `needs ${needed}` }])
  }
  return {
    auditRoutes: (app) => auditOf(routesOf('auditRoutes', app)),
    openapiSecurity: (app) => openapiOf(routesOf('openapiSecurity', app)),
  }
}

function auditOf(found: readonly Route[]): RouteAudit {
  const routes = dropHeads(found).map(({ method, path, requirement, status }) =>
    Object.freeze({ method, path, requirement: requirement ?? null, status }),
  )
  const audit = { routes, unguarded: routes.filter(({ status }) => status === 'unguarded') }
  return Object.freeze(Object.defineProperty(audit, 'toString', { value: () => tableOf(routes) }))
}

function tableOf(routes: readonly AuditedRoute[]): string {
  const head = ['METHOD', 'PATH', 'STATUS', 'REQUIREMENT']
  const rows = routes.map(({ method, path, status, requirement }) => [
    method,
    path,
    status,
    requirement ?? '-',
  ])
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] as string).length)),
  )
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] as number))
      .join('  ')
      .trimEnd()
  return [head, ...rows].map(line).join('\n')
}
