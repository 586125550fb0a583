/** Core's guards, lifted into Express handlers. */
import {
  type Guards,
  guardPassage,
  guardsFor,
  markGuard,
  type NamedGuards,
  namedGuardsFor,
  type Requirement,
  type Vocabulary,
} from '@portcullis/core'
import type { NextFunction, Request, Response } from 'express'
import { answer } from './response.ts'

/** A handler that leaves the types of the handlers beside it alone: `req.params` keeps its names after it. */
export type Guard = <Params, ResBody, ReqBody, Query, Locals extends Record<string, unknown>>(
  request: Request<Params, ResBody, ReqBody, Query, Locals>,
  response: Response<ResBody, Locals>,
  next: NextFunction,
) => void

function lift(requirement: Requirement): Guard {
  const guard: Guard = (request, response, next) => {
    const refused = guardPassage(request, requirement, guard)
    if (refused === undefined) next()
    else answer(refused, response as unknown as Response, next)
  }
  return markGuard(guard, requirement)
}

const guards: Guards<Guard> = guardsFor(lift)

/** Lets any verified identity through: the weakest guard. It says nothing about what they may do. */
export const requireAuth: Guards<Guard>['requireAuth'] = guards.requireAuth
/**
 * A realm role, or with `{ client }` a role of that client. 403 `ROLE_MISSING`.
 *
 * @example
 * ```ts
 * import { requireRole } from '@portcullis/express'
 *
 * const managers = requireRole('manager')
 * const readers = requireRole('orders:read', { client: 'orders-api' })
 * ```
 */
export const requireRole: Guards<Guard>['requireRole'] = guards.requireRole
/** At least one of the roles. 403 `ROLE_MISSING`. */
export const requireAnyRole: Guards<Guard>['requireAnyRole'] = guards.requireAnyRole
/** Every one of the roles. 403 `ROLE_MISSING`. */
export const requireAllRoles: Guards<Guard>['requireAllRoles'] = guards.requireAllRoles
/**
 * Every one of the scopes. 403 `SCOPE_MISSING`, with the scopes in the challenge. A scope is what the client may do
 * for its user, not what the user may do.
 */
export const requireScope: Guards<Guard>['requireScope'] = guards.requireScope
/** At least one of the scopes. 403 `SCOPE_MISSING`. */
export const requireAnyScope: Guards<Guard>['requireAnyScope'] = guards.requireAnyScope
/** A group by its exact path (`/staff/sales`); with `{ subtree: true }`, or one below it. 403 `GROUP_MISSING`. */
export const requireGroup: Guards<Guard>['requireGroup'] = guards.requireGroup
/** Membership of an organization, by its alias. 403 `ORGANIZATION_MISSING`. */
export const requireOrganization: Guards<Guard>['requireOrganization'] = guards.requireOrganization
/**
 * A claim's value: one, any of a list, what a predicate says `true` to, what a schema accepts. 403 `CLAIM_MISMATCH`.
 */
export const requireClaim: Guards<Guard>['requireClaim'] = guards.requireClaim
/** A person; an identity of unknown kind is refused. 403 `IDENTITY_KIND_WRONG`. */
export const requireUser: Guards<Guard>['requireUser'] = guards.requireUser
/** A service account, proven; an identity of unknown kind is refused. 403 `IDENTITY_KIND_WRONG`. */
export const requireService: Guards<Guard>['requireService'] = guards.requireService
/** Every one of these audiences: narrows what the gate let in. 403 `REQUIREMENT_FAILED`. */
export const requireAudience: Guards<Guard>['requireAudience'] = guards.requireAudience
/** A token issued to one of these clients: narrows what the gate let in. 403 `REQUIREMENT_FAILED`. */
export const requireParty: Guards<Guard>['requireParty'] = guards.requireParty
/**
 * A token issued at most `maxAgeSeconds` ago. It may come of an old login: for that, ask the claim `auth_time`. 403
 * `REQUIREMENT_FAILED`.
 */
export const requireFreshToken: Guards<Guard>['requireFreshToken'] = guards.requireFreshToken
/**
 * Any requirement. 403 with the code of what failed.
 *
 * @example
 * ```ts
 * import { anyOf, authorize, realmRole, scope } from '@portcullis/express'
 *
 * const guard = authorize(anyOf(realmRole('admin'), scope('orders:read')))
 * ```
 */
export const authorize: Guards<Guard>['authorize'] = guards.authorize

/** The guards for the names of one application: a name that is not in the vocabulary neither compiles nor starts. */
export function defineAuth<const V extends Vocabulary>(vocabulary: V): NamedGuards<Guard, V> {
  return namedGuardsFor(lift, vocabulary)
}
