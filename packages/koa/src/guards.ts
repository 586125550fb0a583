/** Core's guards, lifted into Koa middleware. */
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
import type { Context, Next } from 'koa'
import { answer } from './response.ts'

/** Middleware that leaves the types of the middleware beside it alone: it asks nothing of state or context. */
export type Guard = (context: object, next: Next) => Promise<void>

function lift(requirement: Requirement): Guard {
  const guard: Guard = async (context, next) => {
    const refused = guardPassage(context, requirement, guard)
    if (refused !== undefined) return answer(refused, context as Context)
    await next()
  }
  return markGuard(guard, requirement)
}

const guards: Guards<Guard> = guardsFor(lift)

export const requireAuth: Guards<Guard>['requireAuth'] = guards.requireAuth
export const requireRole: Guards<Guard>['requireRole'] = guards.requireRole
export const requireAnyRole: Guards<Guard>['requireAnyRole'] = guards.requireAnyRole
export const requireAllRoles: Guards<Guard>['requireAllRoles'] = guards.requireAllRoles
export const requireScope: Guards<Guard>['requireScope'] = guards.requireScope
export const requireAnyScope: Guards<Guard>['requireAnyScope'] = guards.requireAnyScope
export const requireGroup: Guards<Guard>['requireGroup'] = guards.requireGroup
export const requireOrganization: Guards<Guard>['requireOrganization'] = guards.requireOrganization
export const requireClaim: Guards<Guard>['requireClaim'] = guards.requireClaim
export const requireUser: Guards<Guard>['requireUser'] = guards.requireUser
export const requireService: Guards<Guard>['requireService'] = guards.requireService
export const requireAudience: Guards<Guard>['requireAudience'] = guards.requireAudience
export const requireParty: Guards<Guard>['requireParty'] = guards.requireParty
export const requireFreshToken: Guards<Guard>['requireFreshToken'] = guards.requireFreshToken
export const authorize: Guards<Guard>['authorize'] = guards.authorize

/** The guards for the names of one application: a name that is not in the vocabulary neither compiles nor starts. */
export function defineAuth<const V extends Vocabulary>(vocabulary: V): NamedGuards<Guard, V> {
  return namedGuardsFor(lift, vocabulary)
}
