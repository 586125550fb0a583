/** Step 2 of 8: what kind of token says it is. Keycloak names the kind in the payload's `typ`. */
import { type ClaimPath, valueAt } from '../claim-path.ts'
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
  /**
   * The claim that names the kind, beside `tokenTypes`, for issuers that write none into `typ`: Cognito's tokens have
   * `token_use`. A path, read as that of `rolesFrom` is. Defaults to `'typ'`.
   */
  readonly tokenTypesFrom?: ClaimPath
}

/** Lower-cased values of a claim, or `null` where the payload need not say what kind of token it is. */
export type TokenTypes = { readonly names: ReadonlySet<string>; readonly claim: readonly string[] } | null

export const typClaim: readonly string[] = Object.freeze(['typ'])

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
    throw wrongHeader(token.header.typ, headerType)
  }
  const { names: accepted, claim } = tokenTypes === null || tokenTypes === 'mixed' ? anyOtherwise : tokenTypes
  if (claim !== typClaim) {
    const typ = own(token.unverifiedClaims, 'typ')
    if (nameOf(typ) !== undefined) throw wrongPayload(typ)
  }
  if (accepted === undefined) return
  const kind = valueAt(token.unverifiedClaims, claim)
  if (typeof kind !== 'string' || !accepted.has(kind.toLowerCase())) throw wrongPayload(kind, accepted, claim)
}

const anyOtherwise = { names: undefined, claim: [] }

function nameOf(typ: unknown): string | undefined {
  if (typeof typ !== 'string') return undefined
  const known = typ.toLowerCase()
  return Object.hasOwn(names, known) ? names[known] : undefined
}

/** RFC 7519, section 5.1: compared without case, `application/` implied. Keycloak writes `JWT`. */
function mediaTypeOf(typ: string | undefined): string | undefined {
  return typ === 'JWT' ? 'jwt' : typ?.toLowerCase().replace(/^application\//, '')
}

function wrongPayload(kind: unknown, expected?: ReadonlySet<string>, claim = typClaim): TokenRefused {
  return new TokenRefused('TOKEN_KIND_WRONG', () => ({
    expected: expected === undefined ? 'an access token' : [...expected].join(' or '),
    actual: kind,
    hint: payloadHint(kind, claim),
  }))
}

function payloadHint(kind: unknown, claim: readonly string[]): string {
  if (kind !== undefined)
    return `This is ${nameOf(kind) ?? 'no access token'}: send the access_token of the token response.`
  return claim === typClaim
    ? 'The token has no typ: Keycloak writes one into every access token. Is it from another issuer?'
    : `The token has no claim '${claim.join('.')}', which 'tokenTypesFrom' names.`
}

function wrongHeader(actual: string | undefined, headerType: string | undefined): TokenRefused {
  return new TokenRefused('TOKEN_KIND_WRONG', () => ({
    expected: 'JWT or at+jwt',
    actual,
    hint: headerHint(headerType),
  }))
}

function headerHint(headerType: string | undefined): string {
  if (headerType === undefined)
    return "The header has no typ, which must be there where 'tokenTypes' is null: name the claim that tells the kind in 'tokenTypesFrom'."
  if (headerType === 'logout+jwt')
    return 'This is a logout token: it belongs to the back-channel logout endpoint.'
  if (headerType === 'dpop+jwt')
    return 'This is a DPoP proof: it belongs in the DPoP header, beside an access token.'
  return 'The header names another kind of token (typ).'
}
