/** Core's guards, lifted into Fastify hooks: for `onRequest`, `preHandler` and the like. */
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
import type { FastifyReply, HookHandlerDoneFunction } from 'fastify'
import { answer } from './response.ts'

/** A hook that leaves the types of its route alone: it fits every server, schema and type provider. */
export type Guard = (request: object, reply: object, done: HookHandlerDoneFunction) => void

function lift(requirement: Requirement): Guard {
  const guard: Guard = (request, reply, done) => {
    const refused = guardPassage(request, requirement, guard)
    if (refused === undefined) done()
    else answer(refused, reply as FastifyReply, done)
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
