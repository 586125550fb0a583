/** Step 7 of 8: what a lightweight access token leaves out on purpose. */
import type { Identity } from '../token.ts'

/** Keycloak marks such a token in its id (26.2+); the administrators' own clients issue nothing else since 26.0. */
export function lightweightHint({ tokenId, clientId }: Identity): string | undefined {
  if (!tokenId?.match(/^..lt..:/)) return undefined
  const what =
    'It is a lightweight access token: roles, groups, audiences and most claims are left out on purpose.'
  return clientId === 'admin-cli' || clientId === 'security-admin-console'
    ? `${what} ${clientId} issues no others: call with a client of your own.`
    : `${what} Turn that off for the client '${clientId ?? '?'}', or mark its mappers "Add to lightweight access token".`
}
