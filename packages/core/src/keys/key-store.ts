/** Step 3 of 8: whose key must have signed this? The interface of the key store; everything else in this folder is behind it. */
import type { PublicKey } from '../key.ts'
import type { Header } from '../token.ts'

/** The state of an issuer's keys. */
export interface KeysHealth {
  /** Whose keys they are. */
  readonly issuer: string
  /** `fresh` and `stale` verify tokens; `empty` (none yet) and `expired` (too long without a refresh) cannot. */
  readonly state: 'empty' | 'fresh' | 'stale' | 'expired'
  /** Seconds since the keys were fetched; `null` before the first fetch. */
  readonly ageSeconds: number | null
  /** The keys that are there. */
  readonly kids: readonly string[]
  /** What the last fetch failed of, with addresses: for operators, not for callers; `null` where it succeeded. */
  readonly lastError: string | null
  /** Seconds until a fetch may be tried again; `null` when nothing stands in its way. */
  readonly nextAttemptInSeconds: number | null
}

/** A JSON Web Key Set (RFC 7517, section 5). */
export interface JwkSet {
  /** The keys, as JSON Web Keys. */
  readonly keys: readonly { readonly [member: string]: unknown }[]
}

/** The keys of one issuer. */
export interface KeyStore {
  /**
   * The one key that fits `kid`, `alg` and `use`. At once where it is known; a promise where a fetch has to be
   * awaited. Throws (or rejects with) `TokenRefused` `KEY_UNKNOWN`, or `KeysUnavailable`.
   */
  keyFor(header: Header): PublicKey | Promise<PublicKey>
  /**
   * Whether a key that verified a remembered token may still be used, without a fetch. Starts a refresh behind the
   * answer where keys are stale. Throws `KeysUnavailable` where they are past their last hour.
   */
  stillHolds(key: PublicKey): boolean
  /** Resolves once keys are loaded; rejects with `KeysUnavailable`. */
  ready(): Promise<void>
  health(): KeysHealth
  /** The set as last fetched, public members only; `undefined` before. */
  exportKeys(): JwkSet | undefined
  close(): void
}
