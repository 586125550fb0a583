import { reading } from './errors/configuration.ts'
import type { PublicKey } from './key.ts'

/** The members of a JSON object whose types nobody has checked yet. Read own properties only. */
export type Claims = { readonly [name: string]: unknown }

/** The JOSE header, parsed. Members that Portcullis does not read are not kept. */
export interface Header {
  readonly alg: string
  readonly kid: string | undefined
  readonly typ: string | undefined
}

declare const stage: unique symbol

/** Split and parsed. Every field is the sender's word: trust none of it. */
export interface UnverifiedToken {
  readonly [stage]?: 'unverified'
  readonly raw: string
  readonly header: Header
  readonly unverifiedClaims: Claims
  /** How many characters of `raw` the signature covers: header, dot, payload (RFC 7515, section 5.2). */
  readonly signedLength: number
  readonly signature: Uint8Array
}

/** The issuer wrote these claims. Whether they are meant for us, and still hold, is not known. */
export interface SignedToken {
  readonly [stage]?: 'signed'
  readonly raw: string
  readonly header: Header
  readonly signedClaims: Claims
  readonly key: PublicKey
}

/** The issuer wrote these claims, for us, and they hold between the two times. */
export interface VerifiedToken {
  readonly [stage]?: 'verified'
  readonly raw: string
  readonly claims: Claims
  readonly key: PublicKey
  /** Wall-clock milliseconds: refused before this (`nbf`, `iat`), tolerance included. */
  readonly notBeforeMs: number
  /** Wall-clock milliseconds: refused from this on (`exp`, `maxTokenAgeSeconds`), tolerance included. */
  readonly notAfterMs: number
}

/** Own property or nothing: an inherited `sub` or a polluted prototype is no claim. */
export function own(claims: Claims, name: string): unknown {
  return Object.hasOwn(claims, name) ? claims[name] : undefined
}

/**
 * Augment this interface to type `claims` across an application:
 * `declare module '@portcullis/core' { interface Register { claims: { tenant_id: string } } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: an application fills it by declaration merging
export interface Register {}

/** The claims of a verified token as the application has declared them, else an open record. */
export type RegisteredClaims = Register extends { claims: infer C } ? C & Claims : Claims

/** Who calls, as the token says it. Frozen, and shared between requests that carry the same token. */
export interface Identity {
  /** `sub`. Absent where the client lacks the scope `basic`, and in lightweight tokens (Keycloak 25+). */
  readonly subject: string | undefined
  /** `preferred_username`. A name, not a proof: users may choose it. */
  readonly username: string | undefined
  /** `email`. Whether it was verified says the claim `email_verified`. */
  readonly email: string | undefined
  /** `name`: first and last name, as the person writes them. */
  readonly name: string | undefined
  /** The client the token was issued to: `azp`, else `client_id`, else `clientId`. */
  readonly clientId: string | undefined
  /** 'service' only when proven, 'user' only with a session and no sign of a service account, else 'unknown'. */
  readonly kind: 'user' | 'service' | 'unknown'
  /** `iss`, exactly: one of the configured issuers. With several, two people may share a `subject`. */
  readonly issuer: string
  /** The realm's name: what follows `/realms/` in the issuer, decoded; `undefined` for other issuers. */
  readonly realm: string | undefined
  /** `sid`: the person's session at Keycloak. Absent where there is none, as with service accounts. */
  readonly sessionId: string | undefined
  /** `jti`. Names this token alone. */
  readonly tokenId: string | undefined
  /** `aud`, as a list. The gate has checked that one of them is configured. */
  readonly audiences: readonly string[]
  /** `iat`: when the token was issued. Not when somebody logged in: that is `authTime`. */
  readonly issuedAt: Date | undefined
  /** `exp`: when the token ends, without tolerance. Whether it has ended is asked at the gate, not here. */
  readonly expiresAt: Date
  /**
   * `acr`: how strongly they logged in, by the levels of the realm. Keycloak writes '1' where none are configured.
   */
  readonly acr: string | undefined
  /** `auth_time`: when the person logged in, where the token says it. */
  readonly authTime: Date | undefined
  /** The realm roles in the token, as of its issue; composite roles are resolved by Keycloak. */
  readonly realmRoles: ReadonlySet<string>
  /** The roles of one client; an empty set where the token names none. */
  clientRoles(client: string): ReadonlySet<string>
  /** The words of `scope`. */
  readonly scopes: ReadonlySet<string>
  /** The group paths in the token; empty where no Group Membership mapper puts them there. */
  readonly groups: ReadonlySet<string>
  /** Aliases of the organizations in the token. */
  readonly organizations: ReadonlySet<string>
  /** Every claim, deep-frozen. */
  readonly claims: RegisteredClaims
  /** A realm role, or with `client` a role of that client. */
  hasRole(role: string, options?: { readonly client: string }): boolean
  /** Whether the token has this scope. */
  hasScope(scope: string): boolean
  /** Whether the token has this group, by its exact path: not one below it. */
  hasGroup(path: string): boolean
}

/**
 * An identity, by what every one of them has; `taker` is the function that got it. A promise of one, with its `await`
 * forgotten, is none: of what is not there, `not(...)` would hold. Throws `TypeError`.
 */
export function checkIdentity(taker: string, value: unknown): Identity {
  if (reading(taker, () => isIdentity(value))) return value as Identity
  throw new TypeError(`${taker} takes an identity, as a verifier makes it: a promise of one must be awaited.`)
}

function isIdentity(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { kind, claims, expiresAt } = value as { readonly [Name in keyof Identity]?: unknown }
  const isKind = kind === 'user' || kind === 'service' || kind === 'unknown'
  return isKind && typeof claims === 'object' && claims !== null && expiresAt instanceof Date
}
