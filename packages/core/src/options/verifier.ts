/** What a user may tell the verifier, into settings that nobody can change; or one error that lists every mistake. */
import type { AudienceOptions } from '../claims/audience.ts'
import type { SizeOptions } from '../decode/decode.ts'
import type { ConfigurationProblem } from '../errors/configuration.ts'
import type { PortcullisEvent } from '../events.ts'
import { type KeysOptions, type KeysSettings, keysNames, readKeysOptions } from '../keys/keys-options.ts'
import type { CacheOptions, CacheSettings } from '../memory/memory.ts'
import type { IssuerOptions } from './issuer.ts'
import { isObject, OptionReader, throwIfAny } from './reader.ts'
import { type RealmOptions, type RealmSettings, readRealm, realmNames, sourceNames } from './realm.ts'
import { defaultRules, type RuleOptions, type Rules, readRules, ruleNames } from './rules.ts'
import { checkRuntime } from './runtime.ts'
import type { SourceOptions } from './source.ts'

/** Who is told what happens. */
export interface ObserveOptions {
  /**
   * Called for each decision and each key event, at once. What it throws is reported and changes nothing. The same
   * events are published on the diagnostics channels `portcullis:<type>`. No event holds a token.
   */
  readonly observe?: (event: PortcullisEvent) => void
}

/** What holds for the whole verifier, however many realms it trusts. */
export interface SharedOptions extends RuleOptions, SizeOptions, CacheOptions, ObserveOptions {
  /** How keys are fetched and kept. */
  readonly keys?: KeysOptions
  /** Allows plain http to issuers beyond this machine. For development. Defaults to false. */
  readonly allowInsecureHttp?: boolean
}

/** One issuer, or several that share an audience and rules. */
export interface OneRealmOptions extends SharedOptions, IssuerOptions, AudienceOptions, SourceOptions {
  readonly realms?: never
}

/** Several realms, each with its own audience and rules, or a function that finds them. */
export interface ManyRealmsOptions extends SharedOptions, Pick<SourceOptions, 'internalUrl'> {
  /**
   * Each realm with its own audience and rules; or a function that finds the realm of an issuer, asked for issuers
   * that tokens name, before anything about them is known to be true.
   */
  readonly realms: readonly RealmOptions[] | RealmResolver
  /** How long the answer of a `realms` function is kept, in seconds. Defaults to 300. */
  readonly tenantTtlSeconds?: number
  readonly issuer?: never
  readonly audience?: never
}

/** Finds the realm of an issuer; `undefined` for an issuer that is not trusted. */
export type RealmResolver = (issuer: string) => RealmOptions | undefined | Promise<RealmOptions | undefined>

/** Everything a verifier may be told. `issuer` and `audience` (or `realms`) are required; nothing else is. */
export type VerifierOptions = OneRealmOptions | ManyRealmsOptions

export interface VerifierSettings {
  /** The realms known at start, or the function that finds them. */
  readonly realms: readonly RealmSettings[] | RealmResolver
  readonly rules: Rules
  readonly maxTokenBytes: number
  readonly cache: CacheSettings | false
  readonly keys: KeysSettings
  readonly allowInsecureHttp: boolean
  readonly internalUrl: unknown
  readonly tenantTtlSeconds: number
  readonly observe: ((event: PortcullisEvent) => void) | undefined
}

const sharedNames = [
  ...ruleNames,
  'maxTokenBytes',
  'cache',
  'observe',
  'keys',
  'allowInsecureHttp',
  'internalUrl',
]

/** Every name `createVerifier` knows. */
export const verifierNames: readonly string[] = [...sharedNames, ...realmNames, 'realms', 'tenantTtlSeconds']

/** Throws one `ConfigurationError` with every problem. */
export function readVerifierOptions(input: unknown): VerifierSettings {
  const reader = new OptionReader(input, verifierNames, '', [])
  const settings = reader.reading(() => readVerifier(reader))
  throwIfAny(reader.problems)
  return settings as VerifierSettings
}

/** Reads the verifier's part of an options object; problems are left in the reader. */
export function readVerifier(reader: OptionReader): VerifierSettings {
  checkRuntime(reader)
  const allowInsecureHttp = reader.flag('allowInsecureHttp', false)
  const rules = readRules(reader, defaultRules)
  const keys = readKeys(reader.get('keys'), reader.problems)
  const base = { rules, keys, allowInsecureHttp, internalUrl: reader.get('internalUrl') }
  return Object.freeze({
    ...base,
    realms: reader.has('realms') ? readRealms(reader, base) : readRealm(reader, base),
    maxTokenBytes: reader.number('maxTokenBytes', 16_384, 256, 1_048_576, 'bytes'),
    cache: readCache(reader.get('cache'), reader.problems),
    tenantTtlSeconds: reader.number('tenantTtlSeconds', 300, 1, 86_400, 'seconds'),
    observe: (reader.fn('observe') ?? undefined) as VerifierSettings['observe'],
  })
}

type Base = Pick<VerifierSettings, 'rules' | 'keys' | 'allowInsecureHttp' | 'internalUrl'>

function readRealms(reader: OptionReader, base: Base): readonly RealmSettings[] | RealmResolver {
  for (const name of ['issuer', 'audience', ...sourceNames]) {
    if (reader.has(name)) reader.problem(name, "belongs into an entry of 'realms', which stands beside it")
  }
  const value = reader.get('realms')
  if (typeof value === 'function') return value as RealmResolver
  const entries: readonly unknown[] = Array.isArray(value) ? value : []
  if (entries.length === 0) {
    reader.problem(
      'realms',
      'must be a list of { issuer, audience, ... }, not empty, or a function from issuer to such an entry',
      value,
    )
  }
  const realms = entries.flatMap((entry, index) =>
    readRealmEntry(entry, `realms[${index}]`, base, reader.problems),
  )
  const seen = new Set<string>()
  for (const { issuer } of realms) {
    if (seen.has(issuer)) reader.problem('realms', 'names an issuer twice', issuer)
    seen.add(issuer)
  }
  return realms
}

/** Reads one entry of `realms`; problems go to the list under `path`. */
export function readRealmEntry(
  entry: unknown,
  path: string,
  base: Base,
  problems: ConfigurationProblem[],
): RealmSettings[] {
  const reader = new OptionReader(entry, [...realmNames, ...ruleNames, 'internalUrl'], path, problems)
  return readRealm(reader, { ...base, rules: readRules(reader, base.rules) })
}

function readKeys(value: unknown, problems: ConfigurationProblem[]): KeysSettings {
  return readKeysOptions(new OptionReader(value ?? {}, keysNames, 'keys', problems).members, problems)
}

function readCache(value: unknown, problems: ConfigurationProblem[]): CacheSettings | false {
  if (value === false) return false
  const reader = new OptionReader(value ?? {}, ['maxEntries', 'maxBytes'], 'cache', problems)
  if (value !== undefined && !isObject(value)) return false
  return {
    maxEntries: reader.number('maxEntries', 10_000, 1, 10_000_000, 'tokens'),
    maxBytes: reader.number('maxBytes', 64 * 1024 * 1024, 64 * 1024, 16 * 1024 ** 3, 'bytes'),
  }
}
