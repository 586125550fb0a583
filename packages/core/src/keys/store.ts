/** Step 3 of 8: the keys of one issuer, through rotation, floods and outages. */
import { monotonicMs } from '../clock.ts'
import { TokenRefused } from '../errors/refused.ts'
import { KeysUnavailable } from '../errors/unavailable.ts'
import type { PublicKey } from '../key.ts'
import type { Header } from '../token.ts'
import { discoverJwksUri } from './discovery.ts'
import type { KeyEvent } from './events.ts'
import { fetchJson } from './fetch.ts'
import { type ParsedJwks, parseJwks } from './jwks.ts'
import type { JwkSet, KeyStore, KeysHealth } from './key-store.ts'
import type { KeysSettings } from './keys-options.ts'
import { Pace } from './pace.ts'
import { indexKeys, type KeyIndex } from './select.ts'
import { KeysTrouble, troubleOf } from './trouble.ts'

export interface KeyStoreSettings {
  readonly issuer: string
  readonly source:
    | { readonly kind: 'static'; readonly jwks: JwkSet }
    | { readonly kind: 'uri'; readonly jwksUri: string }
    | { readonly kind: 'discovery'; readonly internalUrl?: string }
  readonly allowInsecureHttp: boolean
  readonly keys: KeysSettings
}

/** Makes the store of one issuer. Fetches nothing until it is asked. */
export function createKeyStore(settings: KeyStoreSettings, report: (event: KeyEvent) => void): KeyStore {
  return new FetchedKeys(settings, report)
}

class FetchedKeys implements KeyStore {
  readonly #settings: KeyStoreSettings
  readonly #report: (event: KeyEvent) => void
  readonly #pace: Pace
  readonly #closed = new AbortController()
  #index: KeyIndex = indexKeys([])
  #exported: JwkSet | undefined
  #underWay: Promise<void> | undefined
  #trouble: KeysTrouble | undefined

  constructor(settings: KeyStoreSettings, report: (event: KeyEvent) => void) {
    this.#settings = settings
    this.#report = report
    this.#pace = new Pace(settings.keys)
    if (settings.source.kind === 'static')
      this.#install(this.#usable(settings.source.jwks, 'the option jwks'))
  }

  keyFor(header: Header): PublicKey | Promise<PublicKey> {
    const now = this.#lookAtClock()
    if (!this.#pace.isUsable(now)) return this.#afterLoading(header, now)
    return this.#index.select(header) ?? this.#unknown(header, now)
  }

  stillHolds(key: PublicKey): boolean {
    return this.#pace.isUsable(this.#lookAtClock()) && !key.retired
  }

  async ready(): Promise<void> {
    const now = monotonicMs()
    if (this.#pace.isUsable(now)) return
    if (this.#underWay !== undefined || !this.#pace.isPaused(now)) await this.#refresh('load')
    if (!this.#pace.isUsable(monotonicMs())) throw this.#unavailable()
  }

  health(): KeysHealth {
    const now = monotonicMs()
    return {
      issuer: this.#settings.issuer,
      state: this.#pace.state(now),
      ageSeconds: this.#pace.ageSeconds(now),
      kids: this.#index.keys.map(({ kid }) => kid ?? ''),
      lastError: this.#trouble === undefined ? null : `${this.#trouble.message}. ${this.#trouble.hint}`,
      nextAttemptInSeconds: this.#pace.pauseSeconds(now),
    }
  }

  exportKeys(): JwkSet | undefined {
    return this.#exported
  }

  close(): void {
    this.#closed.abort(
      new KeysTrouble('the verifier was closed', 'It was closed before this fetch was done.'),
    )
  }

  /** Starts what is due behind the answer; the answer does not wait for it. */
  #lookAtClock(): number {
    const now = monotonicMs()
    if (this.#pace.isDue(now)) void this.#refresh('due')
    return now
  }

  #unknown(header: Header, now: number): Promise<PublicKey> {
    if (this.#settings.source.kind === 'static') throw this.#keyUnknown(header)
    if (this.#underWay === undefined && this.#pace.isPaused(now)) {
      this.#pace.wantMore()
      throw this.#trouble === undefined ? this.#keyUnknown(header) : this.#unavailable()
    }
    return this.#afterRefresh(header, 'unknown')
  }

  #afterLoading(header: Header, now: number): Promise<PublicKey> {
    if (this.#underWay === undefined && this.#pace.isPaused(now)) throw this.#unavailable()
    return this.#afterRefresh(header, 'load')
  }

  async #afterRefresh(header: Header, reason: 'unknown' | 'load'): Promise<PublicKey> {
    await this.#refresh(reason)
    const key = this.#pace.isUsable(monotonicMs()) ? this.#index.select(header) : undefined
    if (key !== undefined) return key
    throw this.#trouble === undefined ? this.#keyUnknown(header) : this.#unavailable()
  }

  /** One fetch for all who ask meanwhile. Never rejects: how it went is in the state. */
  #refresh(reason: 'unknown' | 'load' | 'due'): Promise<void> {
    this.#underWay ??= this.#fetchKeys(reason).finally(() => {
      this.#underWay = undefined
    })
    return this.#underWay
  }

  async #fetchKeys(reason: 'unknown' | 'load' | 'due'): Promise<void> {
    try {
      const url = await this.#jwksUri()
      this.#install(this.#usable(await this.#get(url), url), reason === 'unknown')
    } catch (error) {
      this.#failed(troubleOf(error, this.#settings.issuer))
    }
  }

  async #jwksUri(): Promise<string> {
    const { issuer, source, allowInsecureHttp } = this.#settings
    if (source.kind === 'uri') return source.jwksUri
    const internalUrl = source.kind === 'discovery' ? source.internalUrl : undefined
    return discoverJwksUri({ issuer, internalUrl, allowInsecureHttp }, (url) => this.#get(url))
  }

  #get(url: string): Promise<unknown> {
    return fetchJson(url, this.#settings.keys, this.#closed.signal)
  }

  /** A set without one usable key is a failed fetch, not an empty set. */
  #usable(value: unknown, from: string): ParsedJwks {
    const parsed = parseJwks(value, this.#index.keys)
    if (parsed === undefined)
      throw new KeysTrouble(`${from} is no JWK set`, 'Something else than a Keycloak realm answers there.')
    for (const { kid, reason } of parsed.skipped)
      this.#tell({ type: 'keys.key_skipped', issuer: this.#settings.issuer, kid, reason })
    if (parsed.keys.length > 0) return parsed
    throw new KeysTrouble(
      `${from} has no key that can verify signatures`,
      'Look at the keys of the realm: none is active for an algorithm that is supported.',
    )
  }

  #install({ keys, exported }: ParsedJwks, forUnknown = false): void {
    const { issuer } = this.#settings
    const before = this.#index.keys
    const added = keys.filter((key) => !before.includes(key))
    const removed = before.filter((key) => !keys.includes(key))
    for (const key of removed) key.retired = true
    this.#index = indexKeys(keys)
    this.#exported = exported
    this.#trouble = undefined
    if (this.#settings.source.kind === 'static') {
      this.#pace.holdForEver()
      return
    }
    this.#pace.succeeded(monotonicMs(), forUnknown)
    this.#tell({ type: 'keys.refreshed', issuer, kids: kidsOf(keys) })
    if (before.length > 0 && added.length + removed.length > 0) {
      this.#tell({ type: 'keys.rotated', issuer, added: kidsOf(added), removed: kidsOf(removed) })
    }
  }

  #failed(trouble: KeysTrouble): void {
    const { issuer } = this.#settings
    const isNews = this.#trouble?.message !== trouble.message
    const now = monotonicMs()
    this.#trouble = trouble
    this.#pace.failed(now)
    if (this.#closed.signal.aborted) return
    const nextAttemptInSeconds = this.#pace.pauseSeconds(now) ?? 0
    this.#tell({
      type: 'keys.refresh_failed',
      issuer,
      reason: trouble.message,
      hint: trouble.hint,
      nextAttemptInSeconds,
    })
    if (this.#pace.state(now) === 'stale')
      this.#tell({ type: 'keys.stale', issuer, ageSeconds: this.#pace.ageSeconds(now) ?? 0 })
    if (isNews) {
      process.emitWarning(`Keys of ${issuer}: ${trouble.message}. ${trouble.hint}`, {
        type: 'PortcullisWarning',
        code: 'PORTCULLIS_KEYS_UNAVAILABLE',
      })
    }
  }

  #tell(event: KeyEvent): void {
    this.#report(event)
  }

  #keyUnknown({ kid, alg }: Header): TokenRefused {
    return new TokenRefused('KEY_UNKNOWN', {
      expected: kidsOf(this.#index.keys),
      actual: { kid: kid?.slice(0, 64), alg },
      hint:
        kid === undefined
          ? 'The token names no key (kid), and not exactly one key of the realm fits its algorithm.'
          : 'The realm publishes no signature key of this kid for this algorithm: the key was rotated out, or another server of the same issuer signed it.',
    })
  }

  #unavailable(): KeysUnavailable {
    const { message, hint, expected, actual } =
      this.#trouble ?? new KeysTrouble('no keys are loaded', 'They have not been fetched yet.')
    const retryAfterSeconds = Math.max(1, Math.ceil(this.#pace.pauseSeconds(monotonicMs()) ?? 1))
    return new KeysUnavailable({
      retryAfterSeconds,
      issuer: this.#settings.issuer,
      hint: `${message}. ${hint}`,
      expected,
      actual,
      cause: this.#trouble?.cause,
    })
  }
}

const kidsOf = (keys: readonly PublicKey[]): string[] => keys.map(({ kid }) => kid ?? '')
