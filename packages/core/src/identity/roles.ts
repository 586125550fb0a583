/** Step 6 of 8: roles. Keycloak's containers, or a claim that configuration names. */
import { valueAt } from '../claim-path.ts'
import { type Claims, own } from '../token.ts'
import { listOrWords, Names, namesIn, noNames, strings } from './names.ts'
import type { IdentityRules } from './options.ts'

/** `realm_access.roles`, or the claim of `rolesFrom`; and what `groupRoles` grants beside it. */
export function realmRolesOf(claims: Claims, rules: IdentityRules, groups: ReadonlySet<string>): Names {
  const roles = rules.rolesFrom === undefined ? rolesIn(own(claims, 'realm_access')) : listOrWords(valueAt(claims, rules.rolesFrom))
  if (rules.groupRoles === undefined) return roles.length === 0 ? noNames : new Names(roles)
  const granted = [...groups].flatMap((group) => rules.groupRoles?.get(group) ?? [])
  return new Names([...roles, ...granted])
}

/** `resource_access[client].roles`. A client id is one name, whatever characters it holds. */
export function clientRolesOf(claims: Claims, client: string): Names {
  const access = own(claims, 'resource_access')
  return isRecord(access) ? new Names(rolesIn(own(access, client))) : noNames
}

/** The clients the token names roles for. */
export function clientsOf(claims: Claims): readonly string[] {
  const access = own(claims, 'resource_access')
  return isRecord(access) ? Object.keys(access) : []
}

/** `groups`: an array of paths or names, as the Group Membership mapper writes it. */
export function groupsOf(claims: Claims): Names {
  const groups = own(claims, 'groups')
  return typeof groups === 'string' ? new Names([groups]) : namesIn(groups)
}

/** The aliases in `organization`: one string, an array, or an object keyed by alias (Keycloak's mapper writes all three). */
export function organizationsOf(claims: Claims): Names {
  const organization = own(claims, 'organization')
  if (typeof organization === 'string') return new Names([organization])
  return isRecord(organization) ? new Names(Object.keys(organization)) : namesIn(organization)
}

function rolesIn(container: unknown): readonly string[] {
  const roles = isRecord(container) ? own(container, 'roles') : undefined
  return Array.isArray(roles) ? strings(roles) : []
}

function isRecord(value: unknown): value is Claims {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
