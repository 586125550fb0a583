/** Step 3 of 8: when keys are old, and when they may be fetched again. On the monotonic clock alone. */
import type { KeysHealth } from './key-store.ts'
import type { KeysSettings } from './keys-options.ts'

const longestPauseSeconds = 60

/** The times of one issuer's keys. All arguments and members are monotonic milliseconds. */
export class Pace {
  readonly #settings: KeysSettings
  #fetchedAt: number | undefined
  #staleAt = Infinity
  #expiresAt = -Infinity
  #pausedUntil = -Infinity
  #failures = 0
  #wanted = false
  /** The next moment at which something may have to be done, so that the common case is one comparison. */
  #dueAt = Infinity

  constructor(settings: KeysSettings) {
    this.#settings = settings
  }

  /** Whether keys are there that may still verify: fresh or stale. */
  isUsable(now: number): boolean {
    return now < this.#expiresAt
  }

  /** Whether a refresh should run behind the answers now. */
  isDue(now: number): boolean {
    return now >= this.#dueAt && this.isUsable(now)
  }

  /** Whether no fetch may start: after a failure, or after one for an unknown key. */
  isPaused(now: number): boolean {
    return now < this.#pausedUntil
  }

  pauseSeconds(now: number): number | null {
    return this.isPaused(now) ? (this.#pausedUntil - now) / 1000 : null
  }

  ageSeconds(now: number): number | null {
    return this.#fetchedAt === undefined ? null : (now - this.#fetchedAt) / 1000
  }

  state(now: number): KeysHealth['state'] {
    if (this.#expiresAt === -Infinity) return 'empty'
    if (now >= this.#expiresAt) return 'expired'
    return now >= this.#staleAt ? 'stale' : 'fresh'
  }

  /** Somebody asked for a key that is not there while fetching was paused: one fetch is due at the end of the pause. */
  wantMore(): void {
    this.#wanted = true
    this.#plan()
  }

  /**
   * Only a fetch for an unknown key begins a cool-down: the first such key after a load is always looked for at once. No
   * cool-down outlasts the keys, or strangers could keep new ones away.
   */
  succeeded(now: number, forUnknown: boolean): void {
    const { maxAgeSeconds, staleForSeconds, cooldownSeconds } = this.#settings
    this.#fetchedAt = now
    this.#staleAt = now + maxAgeSeconds * 1000
    this.#expiresAt = this.#staleAt + staleForSeconds * 1000
    if (forUnknown || this.#wanted) {
      this.#pausedUntil = Math.min(now + cooldownSeconds * 1000, this.#expiresAt)
    }
    this.#failures = 0
    this.#wanted = false
    this.#plan()
  }

  /** The first failure pauses for the cool-down; further ones twice as long each, up to a minute, none in step with others. */
  failed(now: number): void {
    const { cooldownSeconds } = this.#settings
    const doubled = Math.min(longestPauseSeconds, cooldownSeconds * 2 ** this.#failures)
    const spread = 0.75 + Math.random() / 4
    this.#failures++
    this.#pausedUntil = now + Math.max(cooldownSeconds, doubled * spread) * 1000
    this.#plan()
  }

  /** For keys that came with the options. */
  holdForEver(): void {
    this.#expiresAt = Infinity
  }

  #plan(): void {
    const wantedAt = this.#wanted || this.#failures > 0 ? this.#pausedUntil : Infinity
    this.#dueAt = Math.max(this.#pausedUntil, Math.min(this.#staleAt, wantedAt))
  }
}
