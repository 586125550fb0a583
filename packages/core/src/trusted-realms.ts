/** The realms a verifier trusts, each with its rules and its own keys. */
import { isDeepStrictEqual } from 'node:util'
import type { TokenTypes } from './decode/kind.ts'
import { ConfigurationError } from './errors/configuration.ts'
import type { KeyEvent } from './keys/events.ts'
import type { JwkSet, KeyStore } from './keys/key-store.ts'
import { createKeyStore } from './keys/store.ts'
import type { RealmSettings } from './options/realm.ts'
import { defaultRules } from './options/rules.ts'
import { readRealmEntry, type VerifierSettings } from './options/verifier.ts'
import { createDirectory, type Directory, type RealmEntry } from './realms/realm.ts'
import { createTenants } from './realms/tenants.ts'

export interface Realm extends RealmEntry {
  readonly rules: RealmSettings['rules']
  readonly keys: KeyStore
  readonly source: RealmSettings['source']
}

export interface TrustedRealms extends Directory<Realm> {
  /** What at least one realm accepts: asked before the issuer is known, so that the order of checks is the same for all. */
  readonly widest: { readonly algorithms: ReadonlySet<string>; readonly tokenTypes: TokenTypes | 'mixed' }
  count(): number
  /** The realm of a fixed list, where it is the only one; a function may know more than it has told. */
  only(): Realm | undefined
  ready(): Promise<void>
  exportKeys(issuer?: string): JwkSet | undefined
}

type Report = (event: KeyEvent) => void

export function openRealms(settings: VerifierSettings, report: Report): TrustedRealms {
  const directory = openDirectory(settings, report)
  const all = (): Realm[] => [...directory.all()]
  return {
    ...directory,
    widest: widestOf(settings),
    count: () => Math.max(1, all().length),
    only: () => (directory.issuers.length === 1 ? all()[0] : undefined),
    ready: () => allReady(all()),
    exportKeys(issuer) {
      const [only, ...others] = all().filter((realm) => issuer === undefined || realm.issuer === issuer)
      if (others.length > 0)
        throw new TypeError('exportKeys: several issuers are trusted; name the one whose keys are wanted.')
      return only?.keys.exportKeys()
    },
  }
}

function openDirectory(settings: VerifierSettings, report: Report): Directory<Realm> {
  const { realms } = settings
  if (typeof realms !== 'function') return createDirectory(realms.map((realm) => openRealm(realm, report)))
  return createTenants({
    resolve: realms,
    open: (issuer, entry, former) => openTenant(readTenant(issuer, entry, settings), former, report),
    allowInsecureHttp: settings.allowInsecureHttp,
    tenantTtlSeconds: settings.tenantTtlSeconds,
    fetchTimeoutMs: settings.keys.fetchTimeoutMs,
  })
}

function openRealm(settings: RealmSettings, report: Report): Realm {
  return realmWith(settings, createKeyStore(settings, report))
}

function realmWith({ issuer, rules, source }: RealmSettings, keys: KeyStore): Realm {
  return { issuer, rules, keys, source, retired: false, until: Infinity, close: () => keys.close() }
}

/** Every answer brings its own rules, functions included; keys of the same place are carried over, and not closed. */
function openTenant(settings: RealmSettings, former: Realm | undefined, report: Report): Realm {
  if (former === undefined || !isDeepStrictEqual(former.source, settings.source))
    return openRealm(settings, report)
  former.close = () => undefined
  return realmWith(settings, former.keys)
}

/** The answer of a `realms` function is configuration too, and is held to be about the issuer that was asked for. */
function readTenant(issuer: string, entry: unknown, settings: VerifierSettings): RealmSettings {
  const problems: ConfigurationError['problems'][number][] = []
  const realm = readRealmEntry(entry, `realms(${issuer})`, settings, problems).find(
    (found) => found.issuer === issuer,
  )
  if (realm === undefined)
    problems.push({
      option: `realms(${issuer})`,
      expected: 'must answer with an entry for the very issuer it was asked for',
    })
  else if (problems.length === 0) return realm
  throw new ConfigurationError(problems)
}

function widestOf({ realms }: VerifierSettings): TrustedRealms['widest'] {
  if (typeof realms === 'function') return { algorithms: defaultRules.algorithms, tokenTypes: 'mixed' }
  const [first, ...others] = realms.map((realm) => realm.rules)
  if (first !== undefined && others.every((rules) => rules === first)) return first
  return { algorithms: new Set(realms.flatMap(({ rules }) => [...rules.algorithms])), tokenTypes: 'mixed' }
}

async function allReady(realms: readonly Realm[]): Promise<void> {
  const outcomes = await Promise.allSettled(realms.map(({ keys }) => keys.ready()))
  const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
  if (reasons.length === 0) return
  throw reasons.length === 1
    ? reasons[0]
    : new AggregateError(reasons, `The keys of ${reasons.length} issuers cannot be fetched.`)
}
