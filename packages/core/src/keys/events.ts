/** Step 3 of 8: what the key store tells. No event holds a key's private part, a token, or what a sender wrote. */

interface OfIssuer {
  readonly issuer: string
}

/** Keys were fetched. */
export interface KeysRefreshed extends OfIssuer {
  readonly type: 'keys.refreshed'
  readonly kids: readonly string[]
}

/** A fetch failed; keys that are there go on working until they are past `staleForSeconds`. */
export interface KeysRefreshFailed extends OfIssuer {
  readonly type: 'keys.refresh_failed'
  readonly reason: string
  readonly hint: string
  readonly nextAttemptInSeconds: number
}

/** The set has changed: keys came, or went and stopped verifying. */
export interface KeysRotated extends OfIssuer {
  readonly type: 'keys.rotated'
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** An entry of the set cannot be used for signatures; the others serve. */
export interface KeySkipped extends OfIssuer {
  readonly type: 'keys.key_skipped'
  readonly kid: string | undefined
  readonly reason: string
}

/** Keys are older than `maxAgeSeconds`, and the refresh failed. */
export interface KeysStale extends OfIssuer {
  readonly type: 'keys.stale'
  readonly ageSeconds: number
}

export type KeyEvent = KeysRefreshed | KeysRefreshFailed | KeysRotated | KeySkipped | KeysStale
