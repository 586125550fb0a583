/** Default deny on Fastify: a refusing last hook for each route, which nothing but its handler follows. */
import { denyPassage, denyRoute, isUnjudged, type Refused } from '@portcullis/core'
import type { FastifyInstance, FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify'
import { answer } from '../response.ts'
import { ownOf } from './table.ts'

type Hook = (request: FastifyRequest, reply: FastifyReply, done: HookHandlerDoneFunction) => void

/** In a route's `config`: it was declared once the gate was there. */
const seen: unique symbol = Symbol.for('portcullis.seen')

/**
 * Refuses each route of a scope that nothing has judged by the time its handler would run. A route that was declared
 * before the gate was loaded cannot be given a hook: it is refused before the hooks of its own `preHandler`.
 */
export function denyRoutes(scope: FastifyInstance): void {
  scope.addHook('onRoute', (options) => {
    if (isSeen(options.config)) return
    options.config = Object.assign({}, options.config, { [seen]: true })
    const own = [options.preHandler ?? []].flat()
    options.preHandler = [...own, hookOf((request) => denyRoute(request, ownOf(options)))]
  })
  scope.addHook('preHandler', hookOf(denyEarly))
}

function isSeen(config: unknown): boolean {
  return (config as { [seen]?: true } | undefined)?.[seen] === true
}

function denyEarly(request: FastifyRequest): Refused | undefined {
  if (request.is404 || isSeen(request.routeOptions.config) || !isUnjudged(request)) return undefined
  return denyPassage(
    request,
    'This route was declared before the gate was loaded: write "await app.register(keycloakAuth, ...)" before it, or guard it in onRequest.',
  )
}

function hookOf(refuse: (request: FastifyRequest) => Refused | undefined): Hook {
  return (request, reply, done) => {
    const refused = refuse(request)
    if (refused === undefined) done()
    else answer(refused, reply, done)
  }
}
