/** Step 8 of 8: a refusal into the reply a door writes. */
import { challenge } from '../errors/challenge.ts'
import { isTokenRefused, type TokenRefused } from '../errors/refused.ts'
import type { KeysUnavailable } from '../errors/unavailable.ts'

/** A whole answer, ready to be written: a door adds nothing and takes nothing away. */
export interface Reply {
  /** The HTTP status. */
  readonly status: number
  /** Every header, by name. */
  readonly headers: Readonly<Record<string, string>>
  /** The body, as text. */
  readonly body: string
}

/** How replies are worded. */
export interface ReplyOptions {
  /** The `realm` of the challenge (RFC 9110, section 11.5): a name for this API. Left out by default. */
  readonly challengeRealm?: string
  /** Whether a 403 body may say what configuration asks for (role, client, scope, group). Defaults to true. */
  readonly disclose?: boolean
}

/** Everything a gate can answer instead of letting a request through. */
export type Refusal = TokenRefused | KeysUnavailable

/**
 * The reply of a refusal: the status and challenge of its code, problem details as the body (RFC 9457), nothing stored.
 * Also puts the headers on the error, for frameworks that make the reply from it.
 */
export function replyTo(refusal: Refusal, challengeRealm: string | undefined): Reply {
  if (isTokenRefused(refusal)) {
    const text = challenge(refusal.code, { realm: challengeRealm, scopes: refusal.scopes })
    refusal.headers = { 'WWW-Authenticate': text }
  }
  refusal.headers = { ...refusal.headers, 'Cache-Control': 'no-store' }
  return {
    status: refusal.status,
    headers: { ...refusal.headers, 'Content-Type': 'application/problem+json' },
    body: JSON.stringify(refusal),
  }
}
