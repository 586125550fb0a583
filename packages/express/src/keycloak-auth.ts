/** The door: judges the token of each request that passes it. */
import {
  type Admission,
  createGate,
  denyAnswers,
  type GateOptions,
  type HeldResponse,
  type Identity,
  identityBehind,
  markGate,
  notePassage,
  type Refused,
  type Verifier,
} from '@portcullis/core'
import type { Request, Response } from 'express'
import type { Guard } from './guards.ts'
import { requestIdOf, routeOf, toRequestLike } from './request.ts'
import { answer } from './response.ts'
import { denyRoutes } from './routes/default-deny.ts'

/** What the door takes: the verifier's options or a `verifier` to share, and how requests are treated. */
export type KeycloakAuthOptions = GateOptions<Request>

/** Middleware for an application or a router. `verifier` is the one it made, or was given, to share with other mounts. */
export interface KeycloakAuth extends Guard {
  /** The verifier behind it: for `ready()`, `health()` and other mounts. */
  readonly verifier: Verifier
}

/**
 * Verifies the access token of each request and sets `req.auth`; answers 400, 401 or 503 itself otherwise.
 * It establishes who calls, not what they may do: guards do that. Put a CORS middleware before it.
 * Throws `ConfigurationError` at once with everything that is wrong with the options.
 */
export function keycloakAuth(options: KeycloakAuthOptions): KeycloakAuth {
  const gate = createGate(options, { requestId: requestIdOf, route: routeOf })
  const middleware: Guard = (request, response, next) => {
    const requestLike = toRequestLike(request as unknown as Request)
    const settle = (admission: Admission): void => {
      notePassage(gate, requestLike, admission)
      if (!admission.admitted) {
        answer(admission, response as unknown as Response, next)
        return
      }
      ;(request as object as { auth: Identity | null }).auth = admission.identity
      const refused = gate.defaultDeny ? deny(request as unknown as Request, response, middleware) : undefined
      if (refused === undefined) next()
      else answer(refused, response as unknown as Response, next)
    }
    const admission = gate.admit(requestLike)
    if (admission instanceof Promise) admission.then(settle).catch(next)
    else settle(admission)
  }
  return Object.assign(markGate(middleware, gate), { verifier: gate.verifier })
}

function deny(request: Request, response: HeldResponse, gate: object): Refused | undefined {
  denyAnswers(request, response)
  return denyRoutes(request, gate)
}

/** Who calls; `null` where `optional` let the request in without credentials. Throws where no gate has run. */
export function identityOf(request: object): Identity | null {
  return identityBehind(request)
}
