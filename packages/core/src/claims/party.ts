/** Step 5 of 8: may the client that got this token call here at all? */
import { TokenRefused } from '../errors/refused.ts'
import { type Claims, own } from '../token.ts'

/** Which clients may call. */
export interface PartyOptions {
  /** Client ids that may stand in `azp`; any other is refused. Off by default; `null` says so in writing. */
  readonly authorizedParties?: readonly string[] | null
}

/** Throws `PARTY_NOT_ALLOWED` unless `azp` is on the list. A missing `azp` is on no list. */
export function checkParty(claims: Claims, parties: ReadonlySet<string> | null): void {
  if (parties === null) return
  const azp = own(claims, 'azp')
  if (typeof azp !== 'string' || !parties.has(azp)) {
    throw new TokenRefused('PARTY_NOT_ALLOWED', {
      expected: [...parties],
      actual: azp,
      hint: "The token was issued to a client that is not in 'authorizedParties'.",
    })
  }
}
