/** The routes of a Fastify application: gathered as they are declared, since Fastify lists them for nobody. */
import { ConfigurationError, collapseMethods, judgeChain, markOf, type Route } from '@portcullis/core'
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import { isPublic } from './public-route.ts'
import { describeSecurity, markOperation } from './swagger.ts'

/** Where a guard can stand so that it judges before the handler runs, in the order in which Fastify comes to them. */
const stages = ['onRequest', 'preValidation', 'preHandler'] as const

type Hooks = { readonly [Stage in (typeof stages)[number]]?: unknown }

interface Declared {
  readonly scope: FastifyInstance
  readonly path: string
  readonly options: RouteOptions
}

export interface Table {
  /** Routes that were there before the first gate, and cannot be looked into. */
  readonly early: readonly Route[]
  readonly declared: Map<RouteOptions, Declared>
  readonly watched: WeakSet<FastifyInstance>
  /** Whether any route may be public, so that gates need not ask each request. */
  mayBePublic: boolean
}

/** By Node's server, which all scopes of an application share. */
const tables = new WeakMap<object, Table>()

export function tableOf(app: unknown): Table | undefined {
  const { server } = (app ?? {}) as Partial<FastifyInstance>
  return server === undefined ? undefined : tables.get(server)
}

/** Gathers the routes of a scope and of the scopes around it, from now on, and tells documents what they ask. */
export function watchRoutes(scope: FastifyInstance): Table {
  const table = tableOf(scope) ?? emptyTable(earlyRoutes(scope))
  tables.set(scope.server, table)
  for (let one = scope; 'addHook' in one; one = Object.getPrototypeOf(one)) {
    if (table.watched.has(one)) continue
    table.watched.add(one)
    one.addHook('onRoute', function (options) {
      if (table.declared.has(options)) return
      const declared = { scope: this, path: options.url, options }
      checkGuards(declared)
      if (isPublic(options.config)) table.mayBePublic = true
      if (this.hasDecorator('swagger')) markOperation(options, table.declared.size)
      table.declared.set(options, declared)
    })
  }
  scope.addHook('onReady', async () => {
    const declared = [...table.declared.values()]
    describeSecurity(scope, (index) => linesOf(declared[index] as Declared)[0] as Route)
  })
  return table
}

/** Whether a request has come to a public route. */
export function isOpen({ mayBePublic }: Table, request: FastifyRequest): boolean {
  return mayBePublic && isPublic(request.routeOptions.config)
}

function emptyTable(early: readonly Route[]): Table {
  return { early, declared: new Map(), watched: new WeakSet(), mayBePublic: early.length > 0 }
}

/** Every route that was declared, with the hooks around it, as they are now. */
export function routesIn({ early, declared }: Table): readonly Route[] {
  return [...early, ...[...declared.values()].flatMap(linesOf)]
}

function linesOf({ scope, path, options }: Declared): readonly Route[] {
  const around = stages.flatMap((stage) => [hooksOf(scope)[stage] ?? []].flat())
  // No gate is asked where a route is public.
  const before = isPublic(options.config) ? [options.config] : around
  const chain = { before, own: ownOf(options), gateFollows: false }
  return collapseMethods([options.method].flat().map((method) => judgeChain(method, path, chain)))
}

/** The functions of a route itself, in order. */
export function ownOf(options: Hooks & { readonly handler: unknown }): readonly unknown[] {
  return [...stages.flatMap((stage) => [options[stage] ?? []].flat()), options.handler]
}

/** Throws where a guard could not do what it is there for. */
function checkGuards({ path, options }: Declared): void {
  const isGuard = (one: unknown): boolean => markOf(one)?.is === 'guard'
  const problems = Object.entries(options)
    .filter(([name, value]) => !stages.some((stage) => stage === name) && [value].flat().some(isGuard))
    .map(([option]) => ({
      option,
      expected: `holds a guard of ${path}, where it guards nothing: put it in onRequest, preValidation or preHandler`,
    }))
  if (isPublic(options.config) && ownOf(options).some(isGuard))
    problems.push({
      option: 'publicRoute',
      expected: `stands on ${path} beside a guard: a route is public or guarded`,
    })
  if (problems.length > 0) throw new ConfigurationError(problems)
}

/** Fastify shows the hooks of a scope to nobody either; where this finds none, routes count as unguarded. */
function hooksOf(scope: object): Hooks {
  for (let one = scope; one !== null; one = Object.getPrototypeOf(one)) {
    const key = Object.getOwnPropertySymbols(one).find(({ description }) => description === 'fastify.hooks')
    if (key !== undefined) return (one as { [key]: Hooks })[key] as Hooks
  }
  return {}
}

/** One line for all of them: what Fastify prints of its routes tells that there are some, but not their whole paths. */
function earlyRoutes(scope: FastifyInstance): readonly Route[] {
  return scope.printRoutes() === '(empty tree)'
    ? []
    : [judgeChain('*', '(declared before the gate)', { before: [], own: [], gateFollows: false })]
}
