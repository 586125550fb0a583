/** Step 6 of 8: what of an identity a log or an answer may show: every field, the sets as lists; never the token. */
import type { Identity } from '../token.ts'

/** Leaves out `claims`: whoever wants every claim printed asks for them by name. */
export function publicFieldsOf(
  identity: Identity,
  clients: readonly string[],
): { readonly [name: string]: unknown } {
  const { subject, username, email, name, clientId, kind, issuer, realm, sessionId, tokenId, audiences } =
    identity
  const { issuedAt, expiresAt, acr, authTime } = identity
  const who = { subject, username, email, name, clientId, kind, issuer, realm, sessionId, tokenId, audiences }
  return {
    ...who,
    issuedAt,
    expiresAt,
    acr,
    authTime,
    realmRoles: [...identity.realmRoles],
    clientRoles: Object.fromEntries(clients.map((client) => [client, [...identity.clientRoles(client)]])),
    scopes: [...identity.scopes],
    groups: [...identity.groups],
    organizations: [...identity.organizations],
  }
}
