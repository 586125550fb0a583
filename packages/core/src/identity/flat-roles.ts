/** Step 6 of 8: every role of an identity as one plain list, as gateways hand it on. */
import { type Claims, checkIdentity, type Identity } from '../token.ts'
import { clientsOf } from './roles.ts'

/** How the list is written. */
export interface FlatRolesOptions {
  /**
   * How a role is called in the list; `client` is `undefined` for a realm role, and `undefined` leaves the role out.
   * Defaults to `role` for a realm role and `client:role` for a client's.
   */
  readonly name?: (role: string, client: string | undefined) => string | undefined
}

const plainName = (role: string, client: string | undefined): string =>
  client === undefined ? role : `${client}:${role}`

/**
 * The realm roles, then the roles of each client, none twice. It is for showing and handing on, not for deciding: a realm
 * role that is called `orders-api:read` looks like the role `read` of the client `orders-api`, unless `name` tells them
 * apart.
 */
export function flatRoles(
  identity: Identity,
  { name = plainName }: FlatRolesOptions = {},
): readonly string[] {
  checkIdentity('flatRoles', identity)
  const names = [...identity.realmRoles].map((role) => name(role, undefined))
  for (const client of clientsOf(identity.claims as Claims))
    for (const role of identity.clientRoles(client)) names.push(name(role, client))
  return [...new Set(names)].filter((one) => one !== undefined)
}
