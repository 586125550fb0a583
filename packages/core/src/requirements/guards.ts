/** Step 7 of 8: the shorthands of a route file. Core owns what they mean; a door lifts them into its framework. */

import type { ClaimPath } from '../claim-path.ts'
import { misuse, reading } from '../errors/configuration.ts'
import { allOf, anyOf, checkRequirement } from './composition.ts'
import {
  audience,
  authorizedParty,
  claim,
  clientRole,
  freshToken,
  type GroupOptions,
  group,
  isService,
  isUser,
  type OrganizationOptions,
  organization,
  realmRole,
  scope,
} from './conditions.ts'
import { optionsOf, text } from './misuse.ts'
import type { Expected, Name, Requirement } from './requirement.ts'

/** Names the client whose role is meant. Left out, a realm role is meant; `undefined` is a missing setting and refused. */
export interface RoleOptions {
  /** The client's id in Keycloak, exactly. */
  readonly client: string
}

/**
 * Every guard, as a function that makes the framework's own kind of handler. Each throws `ConfigurationError` where the
 * route is set up, if its arguments are wrong; where a request meets it without a gate before it, it never lets through.
 */
export interface Guards<Guard> {
  /** Lets any verified identity through: the weakest guard. */
  requireAuth(): Guard
  /** A realm role, or with `{ client }` a role of that client. 403 `ROLE_MISSING`. */
  requireRole(role: string, options?: RoleOptions): Guard
  /** At least one of the roles. 403 `ROLE_MISSING`. */
  requireAnyRole(roles: readonly string[], options?: RoleOptions): Guard
  /** Every one of the roles. 403 `ROLE_MISSING`. */
  requireAllRoles(roles: readonly string[], options?: RoleOptions): Guard
  /** Every one of the scopes. 403 `SCOPE_MISSING`, with the scopes in the challenge. */
  requireScope(...scopes: string[]): Guard
  /** At least one of the scopes. 403 `SCOPE_MISSING`. */
  requireAnyScope(...scopes: string[]): Guard
  /** A group by its exact path; with `subtree`, or one below it. 403 `GROUP_MISSING`. */
  requireGroup<Request = never>(path: Name<Request>, options?: GroupOptions): Guard
  /** Membership of an organization. 403 `ORGANIZATION_MISSING`. */
  requireOrganization<Request = never>(alias: Name<Request>, options?: OrganizationOptions): Guard
  /** A claim's value: one, any of a list, what a predicate says `true` to, what a schema accepts. 403 `CLAIM_MISMATCH`. */
  requireClaim<Request = never>(path: ClaimPath, expected: Expected<Request>): Guard
  /** A person; an identity of unknown kind is refused. 403 `IDENTITY_KIND_WRONG`. */
  requireUser(): Guard
  /** A service account, proven; an identity of unknown kind is refused. 403 `IDENTITY_KIND_WRONG`. */
  requireService(): Guard
  /** Every one of these audiences: narrows what the gate let in. 403 `REQUIREMENT_FAILED`. */
  requireAudience(...audiences: string[]): Guard
  /** A token issued to one of these clients: narrows what the gate let in. 403 `REQUIREMENT_FAILED`. */
  requireParty(...parties: string[]): Guard
  /** A token issued at most `maxAgeSeconds` ago: narrows what the gate let in. 403 `REQUIREMENT_FAILED`. */
  requireFreshToken(options: { readonly maxAgeSeconds: number }): Guard
  /** Any requirement: `authorize(anyOf(realmRole('admin'), scope('orders:read')))`. */
  authorize(requirement: Requirement): Guard
}

const authenticated: Requirement = Object.freeze({ kind: 'authenticated' })

/** Lifts every guard with the one function a framework needs. */
export function guardsFor<Guard>(lift: (requirement: Requirement) => Guard): Guards<Guard> {
  if (typeof lift !== 'function') throw misuse('guardsFor', 'needs a function of a requirement', lift)
  return {
    requireAuth: () => lift(authenticated),
    requireRole: (role, options) => lift(roleOf('requireRole', role, options)),
    requireAnyRole: (roles, options) => lift(together(anyOf, rolesOf('requireAnyRole', roles, options))),
    requireAllRoles: (roles, options) => lift(together(allOf, rolesOf('requireAllRoles', roles, options))),
    requireScope: (...scopes) => lift(together(allOf, scopesOf('requireScope', scopes))),
    requireAnyScope: (...scopes) => lift(together(anyOf, scopesOf('requireAnyScope', scopes))),
    requireGroup: (path, options) => lift(group(path, options)),
    requireOrganization: (alias, options) => lift(organization(alias, options)),
    requireClaim: (path, expected) => lift(claim(path, expected)),
    requireUser: () => lift(isUser()),
    requireService: () => lift(isService()),
    requireAudience: (...audiences) => lift(audience(...audiences)),
    requireParty: (...parties) => lift(authorizedParty(...parties)),
    requireFreshToken: (options) => lift(freshToken(options)),
    authorize: (requirement) => lift(checkRequirement('authorize', requirement)),
  }
}

/** One requirement stands for itself: the common guard is a single condition. */
function together(join: typeof allOf, requirements: readonly Requirement[]): Requirement {
  return requirements.length === 1 ? (requirements[0] as Requirement) : join(...requirements)
}

function scopesOf(guard: string, scopes: readonly string[]): readonly Requirement[] {
  if (scopes.length === 0) throw misuse(guard, 'needs at least one scope')
  return scopes.map((one) => scope(text(guard, 'scopes, each an argument of its own', one)))
}

function rolesOf(guard: string, roles: unknown, options: unknown): readonly Requirement[] {
  const list = Array.isArray(roles) ? reading(guard, () => [...roles]) : []
  if (list.length === 0) throw misuse(guard, 'needs a list of roles, not empty', roles)
  return list.map((role) => roleOf(guard, role, options))
}

/** A missing setting (`{ client: undefined }`) must not turn a client role into a realm role. */
function roleOf(guard: string, role: unknown, options: unknown): Requirement {
  const name = text(guard, 'a role', role)
  if (options === undefined) return realmRole(name)
  const { client } = optionsOf(guard, ['client'], options)
  if (typeof client === 'string' && client !== '') return clientRole(client, name)
  throw misuse(guard, 'was given options without a client id: leave them out for a realm role', client)
}
