/** Step 3 of 8: what the key store tells. No event holds a key's private part, a token, or what a sender wrote. */

interface OfIssuer {
  /** Whose keys they are. */
  readonly issuer: string
}

/** Keys were fetched. */
export interface KeysRefreshed extends OfIssuer {
  readonly type: 'keys.refreshed'
  /** The keys that are there now. */
  readonly kids: readonly string[]
}

/** A fetch failed; keys that are there go on working until they are past `staleForSeconds`. */
export interface KeysRefreshFailed extends OfIssuer {
  readonly type: 'keys.refresh_failed'
  /** What went wrong. */
  readonly reason: string
  /** The likely cause and its mend. */
  readonly hint: string
  /** Until then nothing is fetched, in seconds. */
  readonly nextAttemptInSeconds: number
}

/** The set has changed: keys came, or went and stopped verifying. */
export interface KeysRotated extends OfIssuer {
  readonly type: 'keys.rotated'
  /** The keys that came. */
  readonly added: readonly string[]
  /** The keys that went: tokens signed with them are refused from now on. */
  readonly removed: readonly string[]
}

/** An entry of the set cannot be used for signatures; the others serve. */
export interface KeySkipped extends OfIssuer {
  readonly type: 'keys.key_skipped'
  /** Its `kid`, where it has one. */
  readonly kid: string | undefined
  /** Why it cannot be used. */
  readonly reason: string
}

/** Keys are older than `maxAgeSeconds`, and the refresh failed. */
export interface KeysStale extends OfIssuer {
  readonly type: 'keys.stale'
  /** How long ago they were fetched, in seconds. */
  readonly ageSeconds: number
}

/** Everything that key stores tell. */
export type KeyEvent = KeysRefreshed | KeysRefreshFailed | KeysRotated | KeySkipped | KeysStale
