/** Step 6 of 8: a person or a machine? */
import { type Claims, own } from '../token.ts'

/** Grant letters of a `jti` that only a person's login, or what is derived from one, carries (Keycloak 26.2+). */
const personalGrants = new Set<string | undefined>(['ac', 'ro', 'ci', 'dg', 'ag', 'pc'])

/**
 * 'service' is proven by the grant letters `cc` in the token id, or by a `client_id` claim that nothing speaks against;
 * 'user' needs a session and no sign of a service account. No single claim is right for every token Keycloak issues, so
 * whatever is in between is 'unknown': where a kind grants something, it does not count as that kind.
 */
export function kindOf(claims: Claims): 'user' | 'service' | 'unknown' {
  const grant = grantOf(own(claims, 'jti'))
  if (grant === 'cc') return 'service'
  const personal = personalGrants.has(grant)
  const session = typeof own(claims, 'sid') === 'string'
  const name = own(claims, 'preferred_username')
  const named = typeof name === 'string'
  const namedAsService = named && name.startsWith('service-account-')
  const ofClient = typeof own(claims, 'client_id') === 'string'
  if (ofClient && !personal && (!session || namedAsService)) return 'service'
  if (!session || namedAsService) return 'unknown'
  return personal || named || !(ofClient || typeof own(claims, 'clientId') === 'string') ? 'user' : 'unknown'
}

function grantOf(tokenId: unknown): string | undefined {
  return typeof tokenId === 'string' ? /^[a-z]{2}(?:rt|lt|un)([a-z]{2}):/.exec(tokenId)?.[1] : undefined
}
