/** Step 7 of 8: where a missing role was found instead. */
import { type Claims, type Identity, own } from '../token.ts'
import { lightweightHint } from './lightweight-hint.ts'

/** `client` is the one whose role is asked; `undefined` for a realm role. */
export function roleHint(identity: Identity, role: string, client: string | undefined): string {
  return (
    inOtherPlace(identity, role, client) ??
    inOtherCase(identity, role, client) ??
    asGroup(identity, role) ??
    lightweightHint(identity) ??
    nowhere(identity)
  )
}

/** A role of the realm that is missing is not among those of the realm. */
function inOtherPlace(identity: Identity, role: string, client: string | undefined): string | undefined {
  if (identity.realmRoles.has(role)) {
    return `'${role}' is a realm role of this caller: ask for it without a client, or grant the role of '${client}'.`
  }
  const other = clientsIn(identity).find((name) => identity.clientRoles(name).has(role))
  if (other === undefined) return undefined
  return `'${role}' is a role of the client '${other}' for this caller: ask for it with { client: '${other}' }, or grant it where it is asked.`
}

function inOtherCase(identity: Identity, role: string, client: string | undefined): string | undefined {
  const held = client === undefined ? identity.realmRoles : identity.clientRoles(client)
  const meant = [...held].find((name) => name.toLowerCase() === role.toLowerCase())
  return meant === undefined ? undefined : `The caller has '${meant}': names of roles are compared with case.`
}

function asGroup(identity: Identity, role: string): string | undefined {
  const group = [...identity.groups].find((path) => path === role || path.endsWith(`/${role}`))
  if (group === undefined) return undefined
  return `'${group}' is a group of this caller, not a role: ask for the group, or let it grant the role with groupRoles.`
}

function nowhere(identity: Identity): string {
  const claims = identity.claims as Claims
  const none = own(claims, 'realm_access') === undefined && own(claims, 'resource_access') === undefined
  return none && identity.realmRoles.size === 0
    ? 'The token holds no roles at all: assign the client scope "roles" to the client, and look at Full Scope Allowed and the scope mappings.'
    : 'Roles are written into a token when it is issued: after granting the role, get a new token.'
}

function clientsIn(identity: Identity): readonly string[] {
  const access = own(identity.claims as Claims, 'resource_access')
  const isTable = typeof access === 'object' && access !== null && !Array.isArray(access)
  return Object.keys(isTable ? access : {})
}
