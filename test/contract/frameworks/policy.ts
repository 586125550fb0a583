/** Applications that a policy stands before: every framework and major, with routes that say which of them answered. */
import Router from '@koa/router'
import type { PolicyRows } from '@portcullis/core'
import * as onExpress from '@portcullis/express'
import * as onFastify from '@portcullis/fastify'
import * as onKoa from '@portcullis/koa'
import express5 from 'express'
import express4 from 'express4'
import fastify from 'fastify'
import Koa3 from 'koa'
import Koa2 from 'koa2'
import type { RunningApp } from './framework.ts'
import { serve } from './serve.ts'

export interface PolicySite extends RunningApp {
  replace(rows: PolicyRows): void
}

export interface PolicySpec {
  /** `null` for none. */
  readonly gate: object | null
  readonly rows: PolicyRows
  /** `METHOD /path`, in the order in which the router gets them. */
  readonly routes: readonly string[]
  /** Case, and a slash at the end, matter to the application's routers. */
  readonly exact?: boolean
  /** Told which route answers, and to which target; what it returns is waited for. */
  readonly onRoute?: (route: string, target: string) => unknown
}

export interface PolicyFramework {
  readonly name: string
  /** Everything below a path, as the router writes it. */
  below(path: string): string
  /** A path that the router throws at. */
  readonly unreadable: string
  /** Makes a policy and nothing else. */
  check(rows: unknown): unknown
  start(spec: PolicySpec): Promise<PolicySite>
}

const parts = (route: string): [method: string, path: string] => route.split(' ') as [string, string]
const start = (path: string): string => (path === '/' ? '' : path)
const named = { below: (path: string) => `${start(path)}/{*rest}`, unreadable: '/a/*' }
const starred = { below: (path: string) => `${start(path)}/*`, unreadable: '/a/[b' }

function expressFramework(
  name: string,
  express: typeof express5,
  { below, unreadable }: Pick<PolicyFramework, 'below' | 'unreadable'>,
): PolicyFramework {
  const { Router: expressRouter } = express
  return {
    name,
    below,
    unreadable,
    check: (rows) => onExpress.policy(rows as PolicyRows, { Router: expressRouter }),
    async start({ gate, rows, routes, exact = false, onRoute }) {
      const app = express()
      app.set('env', 'production')
      app.set('case sensitive routing', exact)
      app.set('strict routing', exact)
      const table = onExpress.policy(rows, { Router: expressRouter })
      if (gate !== null) app.use(onExpress.keycloakAuth(gate as never))
      app.use(table)
      for (const route of routes) {
        const [method, path] = parts(route)
        app[method.toLowerCase() as 'get'](path, async (request, response) => {
          await onRoute?.(route, request.originalUrl)
          response.json({ route })
        })
      }
      return { ...(await serve(app)), replace: table.replace }
    },
  }
}

function koaFramework(name: string, Koa: typeof Koa3): PolicyFramework {
  return {
    name,
    ...named,
    check: (rows) => onKoa.policy(rows as PolicyRows),
    async start({ gate, rows, routes, exact = false, onRoute }) {
      const app = new Koa()
      app.silent = true
      const strictness = { sensitive: exact, strict: exact }
      const table = onKoa.policy(rows, exact ? strictness : {})
      const router = new Router(strictness)
      for (const route of routes) {
        const [method, path] = parts(route)
        router[method.toLowerCase() as 'get'](path, async (context: Koa3.Context) => {
          await onRoute?.(route, context.originalUrl)
          context.body = { route }
        })
      }
      if (gate !== null) app.use(onKoa.keycloakAuth(gate as never))
      app.use(table)
      app.use(router.routes())
      return { ...(await serve(app.callback())), replace: table.replace }
    },
  }
}

const fastifyFramework: PolicyFramework = {
  name: 'Fastify 5',
  ...starred,
  unreadable: '/a/*/b',
  check: (rows) => onFastify.policy(rows as PolicyRows),
  async start({ gate, rows, routes, exact = false, onRoute }) {
    const routerOptions = {
      caseSensitive: exact,
      ignoreTrailingSlash: !exact,
      ignoreDuplicateSlashes: !exact,
    }
    const app = fastify({ forceCloseConnections: true, routerOptions })
    const table = onFastify.policy(rows)
    if (gate !== null) await app.register(onFastify.keycloakAuth, gate as never)
    await app.register(table)
    for (const route of routes) {
      const [method, url] = parts(route)
      app.route({
        method: method as 'GET',
        url,
        handler: async (request) => {
          await onRoute?.(route, request.originalUrl)
          return { route }
        },
      })
    }
    const url = await app.listen({ port: 0, host: '127.0.0.1' })
    return { url, close: () => app.close(), replace: table.replace }
  },
}

export const policyFrameworks: readonly PolicyFramework[] = [
  expressFramework('Express 4', express4 as unknown as typeof express5, starred),
  expressFramework('Express 5', express5, named),
  koaFramework('Koa 2', Koa2 as unknown as typeof Koa3),
  koaFramework('Koa 3', Koa3),
  fastifyFramework,
]
