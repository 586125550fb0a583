/** Step 7 of 8: where the missing thing was found instead, for the operator. */
import type { Identity } from '../token.ts'
import { type Claims, own } from '../token.ts'
import type { Leaf } from './leaf.ts'

/** The likely cause of a failing leaf and its mend; `undefined` where nothing better is known than the code's own mend. */
export function hintFor(identity: Identity, leaf: Leaf): string | undefined {
  const claims = identity.claims as Claims
  if (/^..lt..:/.test(identity.tokenId ?? '')) {
    return `A lightweight access token: roles and most claims are left out on purpose. Turn that off for the client '${identity.clientId ?? '?'}', or mark the mappers for lightweight tokens.`
  }
  switch (leaf.kind) {
    case 'realmRole':
      return elsewhere(identity, claims, leaf.role, undefined) ?? noRoles(claims)
    case 'clientRole':
      return elsewhere(identity, claims, leaf.role, leaf.client) ?? noRoles(claims)
    case 'scope':
      return `The token has the scopes '${[...identity.scopes].join(' ')}'. An optional client scope is only there when the caller requests it; a default one may be kept out of the claim ("Include in token scope").`
    case 'group':
      return groupHint(identity, leaf)
    case 'organization':
      return identity.organizations.size === 0
        ? 'The token names no organization: with several memberships the scope organization alone gives none; request organization:* or organization:<alias>.'
        : `The token names the organizations ${[...identity.organizations].join(', ')}.`
    case 'identityKind':
      return `The token is that of ${identity.kind === 'unknown' ? 'a caller whose kind cannot be proven' : `a ${identity.kind}`}.`
    default:
      return undefined
  }
}

function elsewhere(identity: Identity, claims: Claims, role: string, client: string | undefined): string | undefined {
  const access = own(claims, 'resource_access')
  const clients = typeof access === 'object' && access !== null && !Array.isArray(access) ? Object.keys(access) : []
  const other = clients.find((name) => name !== client && identity.clientRoles(name).has(role))
  if (client !== undefined && identity.realmRoles.has(role)) return `'${role}' is a realm role of this caller: require it without a client, or grant the role of '${client}'.`
  if (other !== undefined) return `'${role}' is a role of the client '${other}' for this caller: require it with { client: '${other}' }, or grant it where it is asked.`
  const own_ = client === undefined ? identity.realmRoles : identity.clientRoles(client)
  const cased = [...own_].find((name) => name.toLowerCase() === role.toLowerCase())
  if (cased !== undefined) return `The caller has '${cased}': role names are compared with case.`
  const group = [...identity.groups].find((path) => path === role || path.endsWith(`/${role}`))
  return group === undefined ? undefined : `'${group}' is a group of this caller, not a role: require the group, or map it with groupRoles.`
}

function noRoles(claims: Claims): string {
  return own(claims, 'realm_access') === undefined && own(claims, 'resource_access') === undefined
    ? 'The token holds no roles at all: assign the client scope "roles" to the client, and look at Full Scope Allowed and the scope mappings.'
    : 'Roles are written into a token when it is issued: after granting the role, get a new token.'
}

function groupHint(identity: Identity, { path }: Leaf & { kind: 'group' }): string | undefined {
  if (identity.groups.size === 0) return 'The token names no groups: add a Group Membership mapper to the client.'
  if (typeof path !== 'string') return undefined
  const last = (text: string): string => text.slice(text.lastIndexOf('/') + 1)
  const other = [...identity.groups].find((group) => last(group) === last(path))
  return other === undefined ? undefined : `The token names '${other}': "Full group path" of the mapper decides which form stands there, and they are compared exactly.`
}
