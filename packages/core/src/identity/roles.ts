/** Step 6 of 8: roles, groups and organizations: Keycloak's containers, or a claim that configuration names. */
import { valueAt } from '../claim-path.ts'
import { type Claims, own } from '../token.ts'
import { listOrWords, type Names, namesOf, strings } from './names.ts'
import type { IdentityRules } from './options.ts'

/** `realm_access.roles`, or the claim of `rolesFrom`; and what `groupRoles` grants beside it. */
export function realmRolesOf(claims: Claims, rules: IdentityRules, groups: ReadonlySet<string>): Names {
  const { rolesFrom, groupRoles } = rules
  const roles =
    rolesFrom === undefined ? rolesIn(own(claims, 'realm_access')) : listOrWords(valueAt(claims, rolesFrom))
  if (groupRoles === undefined) return namesOf(roles)
  return namesOf([...roles, ...[...groups].flatMap((group) => groupRoles.get(group) ?? [])])
}

/** `resource_access[client].roles`. A client id is one name, whatever characters it holds. */
export function clientRolesOf(claims: Claims, client: string): Names {
  const access = own(claims, 'resource_access')
  return namesOf(isRecord(access) ? rolesIn(own(access, client)) : [])
}

/** The clients the token names roles for. */
export function clientsOf(claims: Claims): readonly string[] {
  const access = own(claims, 'resource_access')
  return isRecord(access) ? Object.keys(access) : []
}

/** `groups`: one string or an array, of paths or of names, as the Group Membership mapper is set. */
export function groupsOf(claims: Claims): Names {
  return namesOf(oneOrMany(own(claims, 'groups')))
}

/** The aliases in `organization`: a string, an array, or an object keyed by alias (Keycloak's mapper writes all three). */
export function organizationsOf(claims: Claims): Names {
  const organization = own(claims, 'organization')
  return namesOf(isRecord(organization) ? Object.keys(organization) : oneOrMany(organization))
}

function rolesIn(container: unknown): readonly string[] {
  const roles = isRecord(container) ? own(container, 'roles') : undefined
  return Array.isArray(roles) ? strings(roles) : []
}

function oneOrMany(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? strings(value) : []
}

function isRecord(value: unknown): value is Claims {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
