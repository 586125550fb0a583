/** A token, as a test wants it. Everything left out is as the realm's file has it. */
export interface TokenSpec {
  /** Whose token. Defaults to `alice`, or to the client's service account where the client has no users. */
  readonly user?: string
  /** Through which client. Defaults to `acme-web`, or to the first client that users can log in to. */
  readonly client?: string
  /** What the client asks for, in one string. Defaults to the client's default scopes. */
  readonly scope?: string
  /** Realm roles, in place of the user's. */
  readonly roles?: readonly string[]
  /** Roles of clients, in place of the user's roles of these clients. */
  readonly clientRoles?: { readonly [client: string]: readonly string[] }
  /** `aud`, in place of what the realm's mappers put there. */
  readonly audience?: string | readonly string[]
  /** Laid over the claims; `undefined` removes one. */
  readonly claims?: { readonly [name: string]: unknown }
  /** Laid over the header. */
  readonly header?: { readonly [name: string]: unknown }
  /** From its issue. Defaults to the realm's lifespan; may be negative. */
  readonly expiresInSeconds?: number
  /** In seconds since the epoch. */
  readonly issuedAt?: number
  /** The algorithm; the realm makes a key for it where it has none. Defaults to the realm's own. */
  readonly alg?: string
}
