/** Step 5 of 8: has the application taken the token back? */
import { onRejection } from '../errors/foreign.ts'
import { TokenRefused } from '../errors/refused.ts'
import type { Identity } from '../token.ts'

/** How the application takes tokens back before they expire. */
export interface RevocationOptions {
  /**
   * Asked on every request, remembered token or not. `true` refuses as `TOKEN_REVOKED`, `false` lets pass; a throw, a
   * promise or anything else refuses too. Off by default; `null` says so in writing.
   */
  readonly revoked?: ((identity: Identity) => boolean) | null
}

export type Revoked = (identity: Identity) => boolean

/** Throws `TOKEN_REVOKED` unless the predicate answers `false`, at once. */
export function checkRevoked(identity: Identity, revoked: Revoked | null): void {
  if (revoked === null) return
  let answer: unknown
  try {
    answer = revoked(identity)
  } catch (cause) {
    throw undecided(cause, "The 'revoked' predicate threw: the token is refused.")
  }
  if (answer === false) return
  if (answer === true) throw new TokenRefused('TOKEN_REVOKED', { actual: { tokenId: identity.tokenId } })
  onRejection(answer)
  throw undecided(
    undefined,
    "The 'revoked' predicate must answer true or false, at once: a promise or anything else refuses.",
  )
}

function undecided(cause: unknown, hint: string): TokenRefused {
  process.emitWarning(hint, { type: 'PortcullisWarning', code: 'PORTCULLIS_REVOKED_UNDECIDED' })
  return new TokenRefused('TOKEN_REVOKED', { hint, cause })
}
