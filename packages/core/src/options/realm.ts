/** One trusted realm: its issuer, its audience, its keys, its rules. */
import type { AudienceOptions } from '../claims/audience.ts'
import type { ClaimRules } from '../claims/claims.ts'
import type { KeysSettings } from '../keys/keys-options.ts'
import { type IssuerOptions, readIssuer } from './issuer.ts'
import type { OptionReader } from './reader.ts'
import { type RuleOptions, type Rules, readAudiences } from './rules.ts'
import { type KeySource, readSource, type SourceOptions } from './source.ts'

/** An entry of `realms`: what it leaves out is taken from beside `realms`. */
export interface RealmOptions extends IssuerOptions, AudienceOptions, SourceOptions, RuleOptions {}

export interface RealmSettings {
  readonly issuer: string
  readonly rules: Rules & ClaimRules
  readonly source: KeySource
  readonly keys: KeysSettings
}

export const sourceNames: readonly string[] = ['jwksUri', 'jwks']
export const realmNames: readonly string[] = ['issuer', 'audience', ...sourceNames]

interface Base {
  readonly rules: Rules
  readonly keys: KeysSettings
  readonly allowInsecureHttp: boolean
  readonly internalUrl: unknown
}

/** One realm for each issuer named: they share rules and audience, never keys. */
export function readRealm(reader: OptionReader, base: Base): RealmSettings[] {
  const issuers = readIssuers(reader, base.allowInsecureHttp)
  const audiences = readAudiences(reader)
  const source = readSource(reader, issuers.length, base.allowInsecureHttp, base.internalUrl)
  const rules = { ...base.rules, audiences: audiences ?? null }
  return issuers.map((issuer) => ({
    issuer,
    rules,
    source,
    keys: base.keys,
  }))
}

function readIssuers(reader: OptionReader, insecure: boolean): readonly string[] {
  const value = reader.get('issuer')
  const list = Array.isArray(value) ? value : [value]
  if (list.length === 0) reader.problem('issuer', 'must name at least one issuer', value)
  const issuers = list.flatMap((entry, index) => {
    const name = Array.isArray(value) ? `issuer[${index}]` : 'issuer'
    return readIssuer(reader, name, entry, insecure) ?? []
  })
  return [...new Set(issuers)]
}
