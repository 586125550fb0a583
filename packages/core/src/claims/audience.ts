/** Step 5 of 8: is the token meant for this API? */
import { TokenRefused } from '../errors/refused.ts'
import { type Claims, own } from '../token.ts'

/** For whom a token must be. */
export interface AudienceOptions {
  /**
   * The name(s) by which tokens are meant for this API: its client id in Keycloak, or the custom audience of a mapper.
   * Any match passes. `null` waives the check, in writing: then a token made for any other API of the realm passes.
   */
  readonly audience: string | readonly string[] | null
}

/** Throws `AUDIENCE_MISMATCH` unless `aud` names one of ours (RFC 7519, section 4.1.3; RFC 9068, section 4). */
export function checkAudience(claims: Claims, audiences: readonly string[] | null): void {
  if (audiences === null) return
  const aud = own(claims, 'aud')
  const named = typeof aud === 'string' ? [aud] : ((aud ?? []) as readonly string[])
  for (const audience of audiences) if (named.includes(audience)) return
  throw new TokenRefused('AUDIENCE_MISMATCH', () => ({
    expected: audiences,
    actual: aud,
    hint: hintFor(named, claims, audiences),
  }))
}

function hintFor(named: readonly string[], claims: Claims, audiences: readonly string[]): string {
  const client = own(claims, 'azp')
  const caller = typeof client === 'string' ? `the client '${client}'` : 'the calling client'
  const mapper = `Add an Audience mapper for '${audiences[0]}' to ${caller} or to one of its client scopes; a client is never put into the audience of its own tokens.`
  if (named.length === 0) {
    if (client === 'admin-cli')
      return "The client 'admin-cli' is for Keycloak's own tools, and its tokens say little: get the token through a client of your own."
    const tokenId = own(claims, 'jti')
    return typeof tokenId === 'string' && /^..lt..:/.test(tokenId)
      ? `A lightweight access token: its claims are left out on purpose. Turn that off for ${caller}, or mark the mappers for lightweight tokens.`
      : `The token has no audience at all. ${mapper}`
  }
  if (named.every((name) => name === 'account'))
    return `The audience 'account' stands in nearly every token and means nothing here. ${mapper}`
  return `The token is meant for others. ${mapper}`
}
