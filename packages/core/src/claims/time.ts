/** Step 5 of 8: does the token hold now? */
import { TokenRefused } from '../errors/refused.ts'
import type { RegisteredTimes } from './shape.ts'

/** How times are judged. */
export interface TimeOptions {
  /** How far the clocks of Keycloak and this API may differ, in seconds, 0 to 60. Defaults to 5. */
  readonly clockToleranceSeconds?: number
  /** Refuses tokens issued longer ago than this, in seconds, whatever their `exp`. Off by default. */
  readonly maxTokenAgeSeconds?: number | null
  /** Refuses tokens made to live longer than this (`exp` minus `iat`), in seconds. Off by default. */
  readonly maxLifetimeSeconds?: number | null
}

export interface TimeRules {
  readonly clockToleranceSeconds: number
  readonly maxTokenAgeSeconds: number | null
  readonly maxLifetimeSeconds: number | null
}

/** The stretch of wall-clock time, in milliseconds, in which every time rule holds: from the first, before the second. */
export interface Validity {
  readonly notBeforeMs: number
  readonly notAfterMs: number
}

/** Keycloak sends no `nbf`, and its clock may run a little ahead: an `iat` in the near future closes no gate. */
const futureIatSeconds = 60

/**
 * Checks `exp`, `nbf` and `iat` (RFC 7519, sections 4.1.4 to 4.1.6), then age and lifetime, against the wall clock.
 * Throws `TokenRefused`: `TOKEN_EXPIRED`, `TOKEN_NOT_YET_VALID` or `TOKEN_TOO_OLD`.
 */
export function checkTimes({ exp, nbf, iat }: RegisteredTimes, rules: TimeRules, nowMs: number): Validity {
  const tolerance = rules.clockToleranceSeconds
  const expiresMs = (exp + tolerance) * 1000
  if (nowMs >= expiresMs) throw expired(exp, iat, nowMs)
  const begins = Math.max(nbf ?? -Infinity, iat === undefined ? -Infinity : iat - futureIatSeconds)
  const notBeforeMs = (begins - tolerance) * 1000
  if (nowMs < notBeforeMs) throw early(nbf, iat, nowMs)
  return { notBeforeMs, notAfterMs: Math.min(expiresMs, endOfAge(exp, iat, rules, nowMs)) }
}

function endOfAge(exp: number, iat: number | undefined, rules: TimeRules, nowMs: number): number {
  const {
    maxTokenAgeSeconds: maxAge,
    maxLifetimeSeconds: maxLifetime,
    clockToleranceSeconds: tolerance,
  } = rules
  if (maxAge === null && maxLifetime === null) return Infinity
  if (iat === undefined)
    throw tooOld({ claim: 'iat' }, undefined, 'The token does not say when it was issued (iat).')
  if (maxLifetime !== null && exp - iat > maxLifetime) {
    throw tooOld({ maxLifetimeSeconds: maxLifetime }, { lifetimeSeconds: exp - iat }, lifetimeHint)
  }
  if (maxAge === null) return Infinity
  const endsMs = (iat + maxAge + tolerance) * 1000
  if (nowMs > endsMs)
    throw tooOld({ maxTokenAgeSeconds: maxAge }, { ageSeconds: nowMs / 1000 - iat }, ageHint)
  return endsMs + 1
}

const lifetimeHint =
  "Shorten the access token lifespan of the client or realm in Keycloak, or raise 'maxLifetimeSeconds'."
const ageHint = 'The token is still before its exp, but was issued too long ago for this API: get a new one.'

function expired(exp: number, iat: number | undefined, nowMs: number): TokenRefused {
  return new TokenRefused('TOKEN_EXPIRED', () => {
    const lifetime = iat === undefined ? undefined : Math.round(exp - iat)
    const cause =
      (lifetime ?? Infinity) < 60
        ? `It was made to live ${lifetime} s: look at the access token lifespan, and at SSO Session Max, which caps it.`
        : 'Refresh it before it expires. If the caller got it just now, compare the clocks.'
    return {
      expected: { after: dateOf(nowMs / 1000) },
      actual: { exp: dateOf(exp), lifetimeSeconds: lifetime },
      hint: `The token expired ${Math.round(nowMs / 1000 - exp)} s ago. ${cause}`,
    }
  })
}

function early(nbf: number | undefined, iat: number | undefined, nowMs: number): TokenRefused {
  return new TokenRefused('TOKEN_NOT_YET_VALID', () => {
    const ahead = Math.round(Math.max(nbf ?? -Infinity, iat ?? -Infinity) - nowMs / 1000)
    return {
      expected: { before: dateOf(nowMs / 1000) },
      actual: {
        nbf: dateOf(nbf),
        iat: dateOf(iat),
      },
      hint: `The token begins ${ahead} s in the future: the clock of this API is behind that of Keycloak. Synchronise both (NTP).`,
    }
  })
}

function tooOld(expected: unknown, actual: unknown, hint: string): TokenRefused {
  return new TokenRefused('TOKEN_TOO_OLD', { expected, actual, hint })
}

/** Times far outside what a Date can hold are shown as the number they are. */
function dateOf(seconds: number | undefined): string | number | undefined {
  const date = new Date((seconds ?? Number.NaN) * 1000)
  return Number.isNaN(date.getTime()) ? seconds : date.toISOString()
}
