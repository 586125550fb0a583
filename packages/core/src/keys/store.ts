/** Step 3 of 8: the keys of one issuer, through rotation, floods and outages. */
import { monotonicMs } from '../clock.ts'
import { ConfigurationError } from '../errors/configuration.ts'
import { thrownText } from '../errors/foreign.ts'
import type { KeysUnavailable } from '../errors/unavailable.ts'
import type { PublicKey } from '../key.ts'
import type { Header } from '../token.ts'
import type { KeyEvent } from './events.ts'
import { type ParsedJwks, parseJwks } from './jwks.ts'
import type { JwkSet, KeyStore, KeysHealth } from './key-store.ts'
import { Pace } from './pace.ts'
import { keyUnknown, kidsOf, unavailable } from './refusals.ts'
import { indexKeys, type KeyIndex } from './select.ts'
import { fetchJwks, type KeyStoreSettings } from './source.ts'
import { KeysTrouble, notJwks, noUsableKey, troubleOf, warnOf } from './trouble.ts'

/** Makes the store of one issuer. Fetches nothing until it is asked. */
export function createKeyStore(settings: KeyStoreSettings, report: (event: KeyEvent) => void): KeyStore {
  try {
    return new FetchedKeys(settings, report)
  } catch (error) {
    const expected =
      error instanceof KeysTrouble ? 'must hold a key that can be used' : 'must hold keys that can be read'
    throw new ConfigurationError([{ option: 'jwks', expected: `${expected}: ${thrownText(error)}` }])
  }
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
    if (settings.source.kind === 'static') {
      this.#install(this.#usable(settings.source.jwks, 'the option jwks'))
      this.#pace.holdForEver()
    }
  }

  keyFor(header: Header): PublicKey | Promise<PublicKey> {
    const earlier = this.#underWay
    const now = this.#lookAtClock()
    const key = this.#held(header, now)
    if (key !== undefined) return key
    return earlier !== undefined && this.#pace.isUsable(now)
      ? this.#afterEarlier(header, earlier)
      : this.#missing(header, now)
  }

  stillHolds(key: PublicKey): boolean {
    return !key.retired && this.#pace.isUsable(this.#lookAtClock())
  }

  async ready(): Promise<void> {
    const now = monotonicMs()
    if (this.#pace.isUsable(now)) return
    if (!this.#pace.isPaused(now)) await this.#refresh(false)
    if (!this.#pace.isUsable(monotonicMs())) throw this.#unavailable()
  }

  health(): KeysHealth {
    const now = monotonicMs()
    return {
      issuer: this.#settings.issuer,
      state: this.#pace.state(now),
      ageSeconds: this.#pace.ageSeconds(now),
      kids: kidsOf(this.#index.keys),
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
    if (this.#pace.isDue(now)) void this.#refresh(false)
    return now
  }

  #held(header: Header, now: number): PublicKey | undefined {
    return this.#pace.isUsable(now) ? this.#index.select(header) : undefined
  }

  /** A fetch begun before this token came may have read the keys before its key was made: it settles nothing. */
  async #afterEarlier(header: Header, earlier: Promise<void>): Promise<PublicKey> {
    await earlier
    const now = monotonicMs()
    return this.#held(header, now) ?? this.#missing(header, now)
  }

  #missing(header: Header, now: number): Promise<PublicKey> {
    if (this.#settings.source.kind === 'static') throw keyUnknown(header, this.#index.keys)
    const usable = this.#pace.isUsable(now)
    if (!this.#pace.isPaused(now)) return this.#afterRefresh(header, usable)
    if (usable) this.#pace.wantMore()
    throw usable && this.#trouble === undefined ? keyUnknown(header, this.#index.keys) : this.#unavailable()
  }

  async #afterRefresh(header: Header, forUnknown: boolean): Promise<PublicKey> {
    await this.#refresh(forUnknown)
    const key = this.#held(header, monotonicMs())
    if (key !== undefined) return key
    throw this.#trouble === undefined ? keyUnknown(header, this.#index.keys) : this.#unavailable()
  }

  /** One fetch for all who ask meanwhile. Never rejects: how it went is in the state. */
  #refresh(forUnknown: boolean): Promise<void> {
    this.#underWay ??= this.#fetchKeys(forUnknown).finally(() => {
      this.#underWay = undefined
    })
    return this.#underWay
  }

  async #fetchKeys(forUnknown: boolean): Promise<void> {
    try {
      const { url, value } = await fetchJwks(this.#settings, this.#closed.signal)
      this.#succeeded(this.#usable(value, url), forUnknown)
    } catch (error) {
      this.#failed(troubleOf(error, this.#settings.issuer))
    }
  }

  /** A set without one usable key is a failed fetch, not an empty set. */
  #usable(value: unknown, from: string): ParsedJwks {
    const parsed = parseJwks(value, this.#index.keys)
    if (parsed === undefined) throw notJwks(from)
    const { issuer } = this.#settings
    for (const { kid, reason } of parsed.skipped)
      this.#report({ type: 'keys.key_skipped', issuer, kid, reason })
    if (parsed.keys.length === 0) throw noUsableKey(from)
    return parsed
  }

  #succeeded(parsed: ParsedJwks, forUnknown: boolean): void {
    const { issuer } = this.#settings
    const isFirst = this.#exported === undefined
    const { added, removed } = this.#install(parsed)
    this.#trouble = undefined
    this.#pace.succeeded(monotonicMs(), forUnknown)
    this.#report({ type: 'keys.refreshed', issuer, kids: kidsOf(parsed.keys) })
    if (isFirst || (added.length === 0 && removed.length === 0)) return
    this.#report({ type: 'keys.rotated', issuer, added: kidsOf(added), removed: kidsOf(removed) })
  }

  /** A key that left verifies nothing any more, wherever it is still held. */
  #install({ keys, exported }: ParsedJwks): { added: PublicKey[]; removed: PublicKey[] } {
    const before = this.#index.keys
    const [earlier, now] = [new Set(before), new Set(keys)]
    const added = keys.filter((key) => !earlier.has(key))
    const removed = before.filter((key) => !now.has(key))
    for (const key of removed) key.retired = true
    this.#index = indexKeys(keys)
    this.#exported = exported
    return { added, removed }
  }

  #failed(trouble: KeysTrouble): void {
    const { issuer } = this.#settings
    const isNews = this.#trouble?.message !== trouble.message
    const now = monotonicMs()
    this.#trouble = trouble
    this.#pace.failed(now)
    if (this.#closed.signal.aborted) return
    const nextAttemptInSeconds = this.#pace.pauseSeconds(now) ?? 0
    this.#report({
      type: 'keys.refresh_failed',
      issuer,
      reason: trouble.message,
      hint: trouble.hint,
      nextAttemptInSeconds,
    })
    if (this.#pace.state(now) === 'stale')
      this.#report({ type: 'keys.stale', issuer, ageSeconds: this.#pace.ageSeconds(now) ?? 0 })
    if (isNews) warnOf(trouble, issuer)
  }

  #unavailable(): KeysUnavailable {
    return unavailable(this.#settings.issuer, this.#trouble, this.#pace.pauseSeconds(monotonicMs()))
  }
}
