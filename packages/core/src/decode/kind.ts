/** Step 2 of 8: what kind of token says it is. Keycloak names the kind in the payload's `typ`. */
import { TokenRefused } from '../errors/refused.ts'
import { own, type UnverifiedToken } from '../token.ts'

/** Which kinds of token pass for access tokens. */
export interface KindOptions {
  /**
   * Payload `typ` values that are access tokens, compared without case. An absent `typ` is refused.
   * `null` waives the payload `typ`, for issuers other than Keycloak: then the header's `typ` must be present.
   * Defaults to `['Bearer', 'DPoP']`.
   */
  readonly tokenTypes?: readonly string[] | null
}

/** Lower-cased `typ` values, or `null` where the payload's `typ` is waived. */
export type TokenTypes = ReadonlySet<string> | null

const names: { readonly [typ: string]: string } = {
  id: 'an ID token',
  refresh: 'a refresh token',
  offline: 'an offline token',
  logout: 'a logout token',
  'serialized-id': 'an identity cookie',
  initialaccesstoken: 'an initial access token',
  registrationaccesstoken: 'a registration access token',
}

const headerTypes = new Set(['jwt', 'at+jwt'])

/**
 * Refuses ID, refresh, offline, logout and every other kind of token by name (RFC 8725, section 3.12). `'mixed'` is for
 * realms that differ in this, before the realm of the token is known: it refuses only what none of them could accept.
 */
export function checkKind(token: UnverifiedToken, tokenTypes: TokenTypes | 'mixed'): void {
  const headerType = mediaTypeOf(token.header.typ)
  if (headerType === undefined ? tokenTypes === null : !headerTypes.has(headerType)) {
    throw wrongKind(token.header.typ, 'JWT or at+jwt', headerHint(headerType))
  }
  const typ = own(token.unverifiedClaims, 'typ')
  const known = typeof typ === 'string' ? typ.toLowerCase() : undefined
  if (tokenTypes === null || tokenTypes === 'mixed') {
    if (known !== undefined && Object.hasOwn(names, known)) throw wrongPayload(typ)
  } else if (known === undefined || !tokenTypes.has(known)) throw wrongPayload(typ, tokenTypes)
}

/** RFC 7519, section 5.1: compared without case, `application/` implied. Keycloak writes `JWT`. */
function mediaTypeOf(typ: string | undefined): string | undefined {
  return typ === 'JWT' ? 'jwt' : typ?.toLowerCase().replace(/^application\//, '')
}

function wrongPayload(typ: unknown, expected?: ReadonlySet<string>): TokenRefused {
  const name =
    typeof typ === 'string' && Object.hasOwn(names, typ.toLowerCase()) ? names[typ.toLowerCase()] : undefined
  const hint =
    typ === undefined
      ? 'The token has no typ: Keycloak writes one into every access token. Is it from another issuer?'
      : `This is ${name ?? 'no access token'}: send the access_token of the token response.`
  return wrongKind(typ, expected === undefined ? 'an access token' : [...expected].join(' or '), hint)
}

function headerHint(headerType: string | undefined): string {
  if (headerType === 'logout+jwt')
    return 'This is a logout token: it belongs to the back-channel logout endpoint.'
  if (headerType === 'dpop+jwt')
    return 'This is a DPoP proof: it belongs in the DPoP header, beside an access token.'
  return 'The header names another kind of token (typ).'
}

function wrongKind(actual: unknown, expected: string, hint: string): TokenRefused {
  return new TokenRefused('TOKEN_KIND_WRONG', { expected, actual, hint })
}
