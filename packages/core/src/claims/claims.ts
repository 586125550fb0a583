/** Step 5 of 8: the issuer wrote these claims; are they for us, and do they hold now? */
import type { SignedToken, VerifiedToken } from '../token.ts'
import { checkAudience } from './audience.ts'
import { checkParty } from './party.ts'
import { checkShape } from './shape.ts'
import { checkTimes, type TimeRules } from './time.ts'

/** What one realm's claims are held against. */
export interface ClaimRules extends TimeRules {
  readonly audiences: readonly string[] | null
  readonly authorizedParties: ReadonlySet<string> | null
}

export interface ClaimChecks {
  readonly checkShape: typeof checkShape
  readonly checkTimes: typeof checkTimes
  readonly checkAudience: typeof checkAudience
  readonly checkParty: typeof checkParty
}

export const claimChecks: ClaimChecks = { checkShape, checkTimes, checkAudience, checkParty }

/** Types, then times, then audience, then party: the same bad token always fails the same check. */
export function checkClaims(
  token: SignedToken,
  rules: ClaimRules,
  nowMs: number,
  checks: ClaimChecks = claimChecks,
): VerifiedToken {
  const claims = token.signedClaims
  const { notBeforeMs, notAfterMs } = checks.checkTimes(checks.checkShape(claims), rules, nowMs)
  checks.checkAudience(claims, rules.audiences)
  checks.checkParty(claims, rules.authorizedParties)
  return { raw: token.raw, claims, key: token.key, notBeforeMs, notAfterMs }
}
