/** The door: judges the token of each request that passes it. */
import {
  createGate,
  denyAnswers,
  type GateOptions,
  type Identity,
  identityBehind,
  markGate,
  notePassage,
  type Verifier,
} from '@portcullis/core'
import type { Context, Next } from 'koa'
import { requestIdOf, routeOf, toRequestLike } from './request.ts'
import { answer } from './response.ts'
import { denyAnswer, denyRoutes } from './routes/default-deny.ts'

/** What the door takes: the verifier's options or a `verifier` to share, and how requests are treated. */
export type KeycloakAuthOptions = GateOptions<Context>

/** Middleware for an application or a router. `verifier` is the one it made, or was given, to share with other mounts. */
export interface KeycloakAuth {
  (context: Context, next: Next): Promise<void>
  /** The verifier behind it: for `ready()`, `health()` and other mounts. */
  readonly verifier: Verifier
}

/**
 * Verifies the access token of each request and sets `ctx.state.auth`; answers 400, 401 or 503 itself otherwise.
 * It establishes who calls, not what they may do: guards do that. Put a CORS middleware before it.
 * Throws `ConfigurationError` at once with everything that is wrong with the options.
 */
export function keycloakAuth(options: KeycloakAuthOptions): KeycloakAuth {
  const gate = createGate(options, { requestId: requestIdOf, route: routeOf })
  const middleware = async (context: Context, next: Next): Promise<void> => {
    const requestLike = toRequestLike(context)
    const answered = gate.admit(requestLike)
    const admission = answered instanceof Promise ? await answered : answered
    notePassage(gate, requestLike, admission)
    if (!admission.admitted) return answer(admission, context)
    ;(context.state as object as { auth: Identity | null }).auth = admission.identity
    if (!gate.defaultDeny) return await next()
    denyAnswers(context, context.res)
    const refused = denyRoutes(context, middleware)
    if (refused !== undefined) return answer(refused, context)
    await next()
    denyAnswer(context)
  }
  return Object.assign(markGate(middleware, gate), { verifier: gate.verifier })
}

/** Who calls; `null` where `optional` let the request in without credentials. Throws where no gate has run. */
export function identityOf(context: object): Identity | null {
  return identityBehind(context)
}
