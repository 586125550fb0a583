/** The door: judges the token of each request of the scope it is registered in. */
import {
  type Admission,
  createGate,
  denyAnswers,
  type GateOptions,
  type Identity,
  identityBehind,
  markGate,
  notePassage,
} from '@portcullis/core'
import type { FastifyInstance, FastifyPluginAsync, FastifyRequest, onRequestHookHandler } from 'fastify'
import fp from 'fastify-plugin'
import { requestIdOf, routeOf, toRequestLike } from './request.ts'
import { answer, logRefusal } from './response.ts'
import { denyRoutes } from './routes/default-deny.ts'
import { isOpen, watchRoutes } from './routes/table.ts'
import { checkVersion } from './version.ts'

/** What the other doors take, and what only Fastify has. */
export type KeycloakAuthOptions = GateOptions<FastifyRequest> & {
  /** Lets the server start only once the keys are loaded. Defaults to false: it starts, and answers 503 until they are. */
  readonly waitForKeys?: boolean
}

/**
 * Plugin: verifies the access token of each request in its scope and sets `request.auth`; answers 400, 401 or 503 itself
 * otherwise. It establishes who calls, not what they may do: guards do that. Decorates the scope with `keycloak`, the
 * verifier. Throws `ConfigurationError` with everything that is wrong with the options.
 */
export const keycloakAuth: FastifyPluginAsync<KeycloakAuthOptions> = fp(register, {
  name: '@portcullis/fastify',
})

/** A promise, since Fastify hands on what a plugin rejects with, and not what a plugin with a callback throws. */
async function register(scope: FastifyInstance, options: KeycloakAuthOptions): Promise<void> {
  checkVersion(scope)
  const names = { requestId: requestIdOf, route: routeOf }
  const gate = createGate(options, { log: logRefusal, extraOptions: ['waitForKeys'], ...names })
  if (!scope.hasRequestDecorator('auth')) scope.decorateRequest('auth', null as never)
  if (Object.hasOwn(scope, 'keycloak')) Object.assign(scope, { keycloak: gate.verifier })
  else scope.decorate('keycloak', gate.verifier as never)
  const routes = watchRoutes(scope)
  const judge: onRequestHookHandler = (request, reply, next) => {
    if (isOpen(routes, request)) return next()
    const requestLike = toRequestLike(request, reply)
    const settle = (admission: Admission): void => {
      notePassage(gate, requestLike, admission)
      if (!admission.admitted) {
        answer(admission, reply, next)
        return
      }
      ;(request as object as { auth: Identity | null }).auth = admission.identity
      if (gate.defaultDeny) denyAnswers(request, reply.raw, reply.getHeaders())
      next()
    }
    const admission = gate.admit(requestLike)
    if (admission instanceof Promise) admission.then(settle).catch(next)
    else settle(admission)
  }
  scope.addHook('onRequest', markGate(judge, gate))
  if (gate.defaultDeny) denyRoutes(scope)
  if (options.waitForKeys === true) scope.addHook('onReady', () => gate.verifier.ready())
  if (!('verifier' in options)) scope.addHook('onClose', async () => gate.verifier.close())
}

/** Who calls; `null` where `optional` let the request in without credentials. Throws where no gate has run. */
export function identityOf(request: object): Identity | null {
  return identityBehind(request)
}
