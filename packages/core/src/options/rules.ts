/** What one realm's tokens are held against: rules read from options, falling back to rules already read. */
import { parseOneClaim } from '../claim-path.ts'
import type { ClaimRules } from '../claims/claims.ts'
import type { PartyOptions } from '../claims/party.ts'
import type { RevocationOptions, Revoked } from '../claims/revocation.ts'
import type { SchemaOptions } from '../claims/schema.ts'
import type { TimeOptions } from '../claims/time.ts'
import { type KindOptions, type TokenTypes, typClaim } from '../decode/kind.ts'
import { type IdentityOptions, type IdentityRules, readIdentityOptions } from '../identity/options.ts'
import { type AlgorithmOptions, algorithms as allAlgorithms } from '../signature/algorithms.ts'
import { isStandardSchema, type StandardSchema } from '../standard-schema.ts'
import type { OptionReader } from './reader.ts'

/** The rules of a realm. Given beside `realms`, they hold for every entry that does not say otherwise. */
export interface RuleOptions
  extends KindOptions,
    AlgorithmOptions,
    TimeOptions,
    PartyOptions,
    IdentityOptions,
    RevocationOptions,
    SchemaOptions {}

export interface Rules extends Omit<ClaimRules, 'audiences'> {
  readonly algorithms: ReadonlySet<string>
  readonly tokenTypes: TokenTypes
  readonly identity: IdentityRules
  readonly revoked: Revoked | null
  readonly claimsSchema: StandardSchema | null
}

export const ruleNames: readonly (keyof RuleOptions)[] = [
  'algorithms',
  'tokenTypes',
  'tokenTypesFrom',
  'clockToleranceSeconds',
  'maxTokenAgeSeconds',
  'maxLifetimeSeconds',
  'authorizedParties',
  'rolesFrom',
  'scopesFrom',
  'groupRoles',
  'revoked',
  'claimsSchema',
]

export const defaultRules: Rules = {
  algorithms: new Set(Object.keys(allAlgorithms)),
  tokenTypes: { names: new Set(['bearer', 'dpop']), claim: typClaim },
  clockToleranceSeconds: 5,
  maxTokenAgeSeconds: null,
  maxLifetimeSeconds: null,
  authorizedParties: null,
  identity: {},
  revoked: null,
  claimsSchema: null,
}

const aYear = 366 * 24 * 3600

export function readRules(reader: OptionReader, base: Rules): Rules {
  return {
    algorithms: readAlgorithms(reader, base.algorithms),
    tokenTypes: readTokenTypes(reader, base.tokenTypes),
    clockToleranceSeconds: reader.number(
      'clockToleranceSeconds',
      base.clockToleranceSeconds,
      0,
      60,
      'seconds',
    ),
    maxTokenAgeSeconds: readLimit(reader, 'maxTokenAgeSeconds', base.maxTokenAgeSeconds),
    maxLifetimeSeconds: readLimit(reader, 'maxLifetimeSeconds', base.maxLifetimeSeconds),
    authorizedParties: readParties(reader, base.authorizedParties),
    identity: readIdentity(reader, base.identity),
    claimsSchema: readSchema(reader, base.claimsSchema),
    revoked: reader.has('revoked') ? (reader.fn('revoked') as Revoked | null) : base.revoked,
  }
}

/** `undefined` where it is missing or wrong, which is reported. */
export function readAudiences(reader: OptionReader): readonly string[] | null | undefined {
  const value = reader.get('audience')
  if (value === null) return null
  const audiences = reader.texts(
    'audience',
    value,
    "this API's client id in Keycloak (or several), or null to waive the check in writing",
  )
  if (audiences?.includes('account')) {
    reader.problem(
      'audience',
      "'account' stands in nearly every Keycloak token and checks nothing: add an Audience mapper for this API, or waive the check with null",
      'account',
    )
  }
  return audiences
}

function readAlgorithms(reader: OptionReader, base: ReadonlySet<string>): ReadonlySet<string> {
  const value = reader.check('algorithms')
  if (value === undefined) return base
  const names = reader.texts('algorithms', value, `some of ${Object.keys(allAlgorithms).join(', ')}`) ?? []
  for (const name of names) {
    if (!Object.hasOwn(allAlgorithms, name)) {
      reader.problem(
        'algorithms',
        `must be some of ${Object.keys(allAlgorithms).join(', ')}; secrets (HS*) and none never`,
        name,
      )
    }
  }
  return new Set(names)
}

function readTokenTypes(reader: OptionReader, base: TokenTypes): TokenTypes {
  const value = reader.check('tokenTypes')
  const from = reader.check('tokenTypesFrom')
  if (from !== undefined && !Array.isArray(value) && typeof value !== 'string')
    reader.problem('tokenTypesFrom', "needs 'tokenTypes' beside it: the values that are access tokens")
  if (!reader.has('tokenTypes')) return base
  if (value === null) return null
  const types = reader.texts(
    'tokenTypes',
    value,
    "the payload typ of access tokens, as ['Bearer', 'DPoP'], or null",
  )
  const names = new Set(types?.map((type) => type.toLowerCase()))
  if (from === undefined || from === 'typ') return { names, claim: typClaim }
  const claim = parseOneClaim(from)
  if (!('wrong' in claim)) return { names, claim }
  reader.problem('tokenTypesFrom', claim.wrong, from)
  return base
}

function readLimit(
  reader: OptionReader,
  name: 'maxTokenAgeSeconds' | 'maxLifetimeSeconds',
  base: number | null,
): number | null {
  if (!reader.has(name)) return base
  return reader.check(name) === null ? null : reader.number(name, 0, 1, aYear, 'seconds')
}

function readParties(reader: OptionReader, base: ReadonlySet<string> | null): ReadonlySet<string> | null {
  if (!reader.has('authorizedParties')) return base
  const value = reader.check('authorizedParties')
  if (value === null) return null
  return new Set(reader.texts('authorizedParties', value, 'client ids, or null'))
}

function readIdentity(reader: OptionReader, base: IdentityRules): IdentityRules {
  let rules = base
  for (const name of ['rolesFrom', 'scopesFrom', 'groupRoles']) {
    const given = { [name]: reader.check(name) }
    rules = { ...rules, ...readIdentityOptions(given, reader.prefix, reader.problems) }
  }
  return rules
}

function readSchema(reader: OptionReader, base: StandardSchema | null): StandardSchema | null {
  if (!reader.has('claimsSchema')) return base
  const value = reader.check('claimsSchema')
  if (value === null || isStandardSchema(value)) return value
  reader.problem(
    'claimsSchema',
    'must be a Standard Schema, as zod, valibot and arktype make them, or null',
    value,
  )
  return null
}
