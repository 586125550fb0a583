/** Step 6 of 8: verified claims into an identity. Everything is read from the claims when it is first asked for. */
import { inspect } from 'node:util'
import { valueAt } from '../claim-path.ts'
import { ConfigurationError, type ConfigurationProblem, reading } from '../errors/configuration.ts'
import { type Claims, type Identity, own, type RegisteredClaims, type VerifiedToken } from '../token.ts'
import { deepFreeze } from './freeze.ts'
import { kindOf } from './kind.ts'
import { listOrWords, type Names, namesOf, strings } from './names.ts'
import { type IdentityOptions, type IdentityRules, readIdentityOptions } from './options.ts'
import { publicFieldsOf } from './public-fields.ts'
import { clientRolesOf, clientsOf, groupsOf, organizationsOf, realmRolesOf } from './roles.ts'

class KeycloakIdentity implements Identity {
  readonly #claims: Claims
  readonly #raw: string | undefined
  readonly #rules: IdentityRules
  #frozen = false
  #kind: Identity['kind'] | undefined
  #audiences: readonly string[] | undefined
  #realmRoles: Names | undefined
  #clientRoles: Map<string, Names> | undefined
  #scopes: Names | undefined
  #groups: Names | undefined
  #organizations: Names | undefined

  constructor(claims: Claims, rules: IdentityRules, raw: string | undefined) {
    this.#claims = claims
    this.#rules = rules
    this.#raw = raw
    Object.freeze(this)
  }

  static rawOf(identity: unknown): string | undefined {
    if (typeof identity === 'object' && identity !== null && #raw in identity) return identity.#raw
    throw new TypeError('tokenOf takes an identity that a verifier made.')
  }

  get subject(): string | undefined {
    return this.#text('sub')
  }
  get username(): string | undefined {
    return this.#text('preferred_username')
  }
  get email(): string | undefined {
    return this.#text('email')
  }
  get name(): string | undefined {
    return this.#text('name')
  }
  get clientId(): string | undefined {
    return this.#text('azp') ?? this.#text('client_id') ?? this.#text('clientId')
  }
  get kind(): Identity['kind'] {
    this.#kind ??= kindOf(this.#claims)
    return this.#kind
  }
  get issuer(): string {
    return this.#text('iss') ?? ''
  }
  get realm(): string | undefined {
    const name = /\/realms\/([^/]+)$/.exec(this.issuer)?.[1]
    return name === undefined ? undefined : decoded(name)
  }
  get sessionId(): string | undefined {
    return this.#text('sid')
  }
  get tokenId(): string | undefined {
    return this.#text('jti')
  }
  get audiences(): readonly string[] {
    this.#audiences ??= Object.freeze(audiencesOf(own(this.#claims, 'aud')))
    return this.#audiences
  }
  get issuedAt(): Date | undefined {
    return this.#date('iat')
  }
  get expiresAt(): Date {
    return this.#date('exp') ?? new Date(Number.NaN)
  }
  get acr(): string | undefined {
    return this.#text('acr')
  }
  get authTime(): Date | undefined {
    return this.#date('auth_time')
  }
  get realmRoles(): ReadonlySet<string> {
    this.#realmRoles ??= realmRolesOf(this.#claims, this.#rules, this.groups)
    return this.#realmRoles
  }
  get scopes(): ReadonlySet<string> {
    this.#scopes ??= namesOf(listOrWords(valueAt(this.#claims, this.#rules.scopesFrom ?? ['scope'])))
    return this.#scopes
  }
  get groups(): ReadonlySet<string> {
    this.#groups ??= groupsOf(this.#claims)
    return this.#groups
  }
  get organizations(): ReadonlySet<string> {
    this.#organizations ??= organizationsOf(this.#claims)
    return this.#organizations
  }
  get claims(): RegisteredClaims {
    if (!this.#frozen) deepFreeze(this.#claims)
    this.#frozen = true
    return this.#claims as RegisteredClaims
  }

  /** Only clients the token knows are remembered, so that asking for many names costs no memory. */
  clientRoles(client: string): ReadonlySet<string> {
    const known = this.#clientRoles?.get(client)
    if (known !== undefined) return known
    const roles = clientRolesOf(this.#claims, client)
    if (roles.size > 0) {
      this.#clientRoles ??= new Map()
      this.#clientRoles.set(client, roles)
    }
    return roles
  }

  hasRole(role: string, options?: { readonly client: string }): boolean {
    if (options === undefined) return this.realmRoles.has(role)
    if (typeof options?.client === 'string') return this.clientRoles(options.client).has(role)
    throw new TypeError('hasRole was given options without a client id: leave them out for a realm role.')
  }
  hasScope(scope: string): boolean {
    return this.scopes.has(scope)
  }
  hasGroup(path: string): boolean {
    return this.groups.has(path)
  }

  #text(name: string): string | undefined {
    const value = own(this.#claims, name)
    return typeof value === 'string' ? value : undefined
  }
  #date(name: string): Date | undefined {
    const seconds = own(this.#claims, name)
    return typeof seconds === 'number' ? new Date(seconds * 1000) : undefined
  }

  toJSON(): { readonly [name: string]: unknown } {
    return publicFieldsOf(this, clientsOf(this.#claims))
  }
  [inspect.custom](): object {
    return this.toJSON()
  }
}

/** The identity of a verified token. */
export function toIdentity(token: VerifiedToken, rules: IdentityRules): Identity {
  return new KeycloakIdentity(token.claims, rules, token.raw)
}

/**
 * An identity made of claims that nobody verified: for unit tests of handlers. It establishes nothing, and no request
 * ever gets one. `rules` are the verifier's options `rolesFrom`, `scopesFrom` and `groupRoles`, where it has any.
 * Throws `TypeError` for what is no object, `ConfigurationError` for claims that JSON could not hold and for rules that
 * are wrong.
 */
export function identityFromClaims(
  claims: { readonly [name: string]: unknown },
  rules: IdentityOptions = {},
): Identity {
  if (typeof claims !== 'object' || claims === null || Array.isArray(claims)) {
    throw new TypeError('identityFromClaims takes an object of claims.')
  }
  return reading('identityFromClaims', () => {
    const problems: ConfigurationProblem[] = []
    const read = readIdentityOptions({ ...rules }, '', problems)
    if (problems.length > 0) throw new ConfigurationError(problems)
    return new KeycloakIdentity(structuredClone(claims), read, undefined)
  })
}

/**
 * The raw token behind an identity, to call another service on its bearer's behalf; `undefined` for one made by
 * `identityFromClaims`. It is no property, so that no log or answer holds it by accident. Throws `TypeError` for
 * anything that is no identity.
 */
export function tokenOf(identity: Identity): string | undefined {
  return KeycloakIdentity.rawOf(identity)
}

function audiencesOf(aud: unknown): string[] {
  if (typeof aud === 'string') return [aud]
  return Array.isArray(aud) ? strings(aud) : []
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
