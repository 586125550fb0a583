/** The routes of an application, and what each asks: for a person, for a file, and for a test. */
import type { Route, RouteStatus } from './chain.ts'
import { dropHeads } from './collapse.ts'

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

/** The audit of these routes, in the order in which the router has them. */
export function auditOf(found: readonly Route[]): RouteAudit {
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
