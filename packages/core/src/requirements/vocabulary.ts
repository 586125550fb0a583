/** Step 7 of 8: the names an application knows, so that a mistyped one neither compiles nor starts. */

import type { ClaimPath } from '../claim-path.ts'
import { misuse, reading } from '../errors/configuration.ts'
import { isStandardSchema, type StandardSchema } from '../standard-schema.ts'
import { isJoined } from './composition.ts'
import type { FromRequest } from './from-request.ts'
import { type Guards, guardsFor } from './guards.ts'
import { optionsOf, texts } from './misuse.ts'
import type { Leaf, Requirement } from './requirement.ts'

/** The names that guards may ask for. A list that is left out leaves its names free. */
export interface Vocabulary {
  /** Names of realm roles. */
  readonly realmRoles?: readonly string[]
  /** Role names by client id; a client that is not named is unknown. */
  readonly clientRoles?: { readonly [client: string]: readonly string[] }
  /** Names of scopes. */
  readonly scopes?: readonly string[]
  /** Types the claims of `requireClaim`. It checks no token: that is the option `claimsSchema`. */
  readonly claims?: StandardSchema
}

type Names<V, Member extends 'realmRoles' | 'scopes'> = V extends {
  readonly [Name in Member]: readonly (infer Known)[]
}
  ? Known
  : string

type Client<V> = V extends { readonly clientRoles: infer Table } ? keyof Table & string : string

type ClientRole<V, Id> = V extends { readonly clientRoles: infer Table }
  ? Id extends keyof Table
    ? Table[Id] extends readonly (infer Known)[]
      ? Known
      : never
    : never
  : string

type Claims<V> = V extends { readonly claims: StandardSchema<infer Output> } ? Output : unknown

type ClaimName<V> = unknown extends Claims<V> ? ClaimPath : (keyof Claims<V> & string) | readonly string[]

type ClaimValue<V, Name> = Name extends keyof Claims<V> ? Claims<V>[Name] : unknown

type Scalar<Value> = unknown extends Value
  ? string | number | boolean
  : Extract<Value extends readonly (infer Member)[] ? Member : Value, string | number | boolean>

type ExpectedOf<Value, Request> =
  | Scalar<Value>
  | readonly Scalar<Value>[]
  | ((value: Value) => boolean)
  | StandardSchema
  | FromRequest<Request>

type Retyped =
  | 'requireRole'
  | 'requireAnyRole'
  | 'requireAllRoles'
  | 'requireScope'
  | 'requireAnyScope'
  | 'requireClaim'

/** Guards whose names are those of a vocabulary. */
export interface NamedGuards<Guard, V> extends Omit<Guards<Guard>, Retyped> {
  /** A realm role, or with `{ client }` a role of that client, of the vocabulary. 403 `ROLE_MISSING`. */
  requireRole(role: Names<V, 'realmRoles'>): Guard
  requireRole<Id extends Client<V>>(role: ClientRole<V, Id>, options: { readonly client: Id }): Guard
  /** At least one of the roles. 403 `ROLE_MISSING`. */
  requireAnyRole(roles: readonly Names<V, 'realmRoles'>[]): Guard
  requireAnyRole<Id extends Client<V>>(
    roles: readonly ClientRole<V, Id>[],
    options: { readonly client: Id },
  ): Guard
  /** Every one of the roles. 403 `ROLE_MISSING`. */
  requireAllRoles(roles: readonly Names<V, 'realmRoles'>[]): Guard
  requireAllRoles<Id extends Client<V>>(
    roles: readonly ClientRole<V, Id>[],
    options: { readonly client: Id },
  ): Guard
  /** Every one of the scopes. 403 `SCOPE_MISSING`, with the scopes in the challenge. */
  requireScope(...scopes: Names<V, 'scopes'>[]): Guard
  /** At least one of the scopes. 403 `SCOPE_MISSING`. */
  requireAnyScope(...scopes: Names<V, 'scopes'>[]): Guard
  /** A claim's value, of the type that the vocabulary gives it. 403 `CLAIM_MISMATCH`. */
  requireClaim<Name extends ClaimName<V>, Request = never>(
    path: Name,
    expected: ExpectedOf<ClaimValue<V, Name>, Request>,
  ): Guard
}

/**
 * The guards of a framework for the names of one application. Throws `ConfigurationError` for a vocabulary that is
 * wrong, and where a guard asks for a name that is not in it, inside `authorize` and under `not` too.
 */
export function namedGuardsFor<Guard, const V extends Vocabulary>(
  lift: (requirement: Requirement) => Guard,
  vocabulary: V,
): NamedGuards<Guard, V> {
  if (typeof lift !== 'function') throw misuse('namedGuardsFor', 'needs a function of a requirement', lift)
  const known = reading(builder, () => readVocabulary(vocabulary))
  return guardsFor((requirement) => {
    checkNames(requirement, known)
    return lift(requirement)
  }) as unknown as NamedGuards<Guard, V>
}

interface KnownNames {
  readonly realmRoles: readonly string[] | undefined
  readonly clientRoles: ReadonlyMap<string, readonly string[]> | undefined
  readonly scopes: readonly string[] | undefined
}

const builder = 'defineAuth'

function readVocabulary(vocabulary: unknown): KnownNames {
  const { realmRoles, clientRoles, scopes, claims } = optionsOf(
    builder,
    ['realmRoles', 'clientRoles', 'scopes', 'claims'],
    vocabulary ?? null,
  )
  if (claims !== undefined && !isStandardSchema(claims))
    throw misuse(builder, 'needs claims: a Standard Schema', claims)
  return {
    realmRoles: namesIn('realmRoles', realmRoles),
    clientRoles: clientRoles === undefined ? undefined : tableIn(clientRoles),
    scopes: namesIn('scopes', scopes),
  }
}

function namesIn(what: string, names: unknown): readonly string[] | undefined {
  if (names === undefined) return undefined
  if (!Array.isArray(names)) throw misuse(builder, `needs ${what}: a list of names`, names)
  return texts(builder, `one name in ${what}`, names)
}

function tableIn(table: unknown): ReadonlyMap<string, readonly string[]> {
  if (typeof table !== 'object' || table === null || Array.isArray(table)) {
    throw misuse(builder, 'needs clientRoles: role names by client id', table)
  }
  const read = Object.entries(table).map(([client, roles]) => {
    return [client, namesIn(`clientRoles['${client}']`, roles ?? null) ?? []] as const
  })
  return new Map(read)
}

function checkNames(requirement: Requirement, known: KnownNames): void {
  for (const leaf of namedIn(requirement)) {
    if (leaf.kind === 'realmRole') checkName('realm role', leaf.role, known.realmRoles)
    if (leaf.kind === 'scope') checkName('scope', leaf.scope, known.scopes)
    if (leaf.kind === 'clientRole' && known.clientRoles !== undefined) {
      checkName('client', leaf.client, [...known.clientRoles.keys()])
      checkName(`role of the client '${leaf.client}'`, leaf.role, known.clientRoles.get(leaf.client))
    }
  }
}

/** Every condition in it, what `not` forbids included: a mistyped name forbids nothing. */
function namedIn(requirement: Requirement): readonly Leaf[] {
  if (requirement.kind === 'not') return namedIn(requirement.of)
  return isJoined(requirement) ? requirement.of.flatMap(namedIn) : [requirement]
}

function checkName(what: string, name: string, known: readonly string[] | undefined): void {
  if (known === undefined || known.includes(name)) return
  throw misuse(builder, `knows no ${what} '${name}': only ${known.map((one) => `'${one}'`).join(', ')}`)
}
