/** Step 7 of 8: the shorthands of a route file. Core owns what they mean; a door lifts them into its framework. */
import type { ClaimPath } from '../claim-path.ts'
import { ConfigurationError, shown } from '../errors/configuration.ts'
import {
  allOf,
  anyOf,
  audience,
  authorizedParty,
  checkRequirement,
  claim,
  clientRole,
  type Expected,
  freshToken,
  group,
  isService,
  isUser,
  type Name,
  organization,
  realmRole,
  type Requirement,
  scope,
} from './requirement.ts'

/** Names the client whose role is meant. Left out, a realm role is meant; `undefined` is a missing setting and refused. */
export interface RoleOptions {
  readonly client: string
}

/** Every guard, as a function that makes the framework's own kind of handler. */
export interface Guards<Guard> {
  /** Lets any verified identity through: the weakest guard. */
  requireAuth(): Guard
  /** A realm role, or with `{ client }` a role of that client. 403 `ROLE_MISSING`. */
  requireRole(role: string, options?: RoleOptions): Guard
  /** At least one of the roles. */
  requireAnyRole(roles: readonly string[], options?: RoleOptions): Guard
  /** Every one of the roles. */
  requireAllRoles(roles: readonly string[], options?: RoleOptions): Guard
  /** Every one of the scopes. 403 `SCOPE_MISSING`, with the scopes in the challenge. */
  requireScope(...scopes: string[]): Guard
  /** At least one of the scopes. */
  requireAnyScope(...scopes: string[]): Guard
  /** A group by its exact path; with `subtree`, or one below it. 403 `GROUP_MISSING`. */
  requireGroup<Request = never>(path: Name<Request>, options?: { readonly subtree?: boolean }): Guard
  /** Membership of an organization. 403 `ORGANIZATION_MISSING`. */
  requireOrganization<Request = never>(alias: Name<Request>, options?: { readonly id?: string; readonly attribute?: { readonly [name: string]: string } }): Guard
  /** A claim's value: one, any of a list, what a predicate says `true` to. 403 `CLAIM_MISMATCH`. */
  requireClaim<Request = never>(path: ClaimPath, expected: Expected<Request>): Guard
  /** A person, proven. 403 `IDENTITY_KIND_WRONG`. */
  requireUser(): Guard
  /** A service account, proven. 403 `IDENTITY_KIND_WRONG`. */
  requireService(): Guard
  /** Every one of these audiences: narrows what the gate let in. */
  requireAudience(...audiences: string[]): Guard
  /** A token issued to one of these clients: narrows what the gate let in. */
  requireParty(...parties: string[]): Guard
  /** A token issued at most `maxAgeSeconds` ago. */
  requireFreshToken(options: { readonly maxAgeSeconds: number }): Guard
  /** Any requirement: `authorize(anyOf(realmRole('admin'), scope('orders:read')))`. */
  authorize(requirement: Requirement): Guard
}

const authenticated: Requirement = Object.freeze({ kind: 'authenticated' })

/** Lifts every guard with the one function a framework needs. */
export function guardsFor<Guard>(lift: (requirement: Requirement) => Guard): Guards<Guard> {
  return {
    requireAuth: () => lift(authenticated),
    requireRole: (role, ...options) => lift(roleOf('requireRole', role, options)),
    requireAnyRole: (roles, ...options) => lift(anyOf(...rolesOf('requireAnyRole', roles, options))),
    requireAllRoles: (roles, ...options) => lift(allOf(...rolesOf('requireAllRoles', roles, options))),
    requireScope: (...scopes) => lift(single(scopes.map(scope), allOf)),
    requireAnyScope: (...scopes) => lift(single(scopes.map(scope), anyOf)),
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

function single(requirements: readonly Requirement[], join: (...of: Requirement[]) => Requirement): Requirement {
  return requirements.length === 1 ? (requirements[0] as Requirement) : join(...requirements)
}

function rolesOf(guard: string, roles: unknown, options: readonly unknown[]): Requirement[] {
  if (!Array.isArray(roles)) throw new ConfigurationError([{ option: guard, expected: 'takes a list of roles', given: shown(roles) }])
  return roles.map((role) => roleOf(guard, role, options))
}

/** A missing setting (`{ client: undefined }`) must not turn a client role into a realm role. */
function roleOf(guard: string, role: string, options: readonly unknown[]): Requirement {
  if (options.length === 0 || (options.length === 1 && options[0] === undefined)) return realmRole(role)
  const client = (options[0] as { client?: unknown } | null)?.client
  if (typeof client === 'string' && client !== '') return clientRole(client, role)
  throw new ConfigurationError([
    { option: guard, expected: 'was given options without a client id: leave them out for a realm role, or name the client', given: shown(client) },
  ])
}
