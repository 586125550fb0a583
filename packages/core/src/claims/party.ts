/** Step 5 of 8: may the client that got this token call here at all? */
import { TokenRefused } from '../errors/refused.ts'
import { type Claims, own } from '../token.ts'

/** Which clients may call. */
export interface PartyOptions {
  /**
   * Client ids that may stand in `azp`, or in `client_id` where a token has no `azp` (RFC 9068, section 2.2); any other is
   * refused. Off by default; `null` says so in writing.
   */
  readonly authorizedParties?: readonly string[] | null
}

/** Throws `PARTY_NOT_ALLOWED` unless the client is on the list. A token that names none is on no list. */
export function checkParty(claims: Claims, parties: ReadonlySet<string> | null): void {
  if (parties === null) return
  const client = own(claims, Object.hasOwn(claims, 'azp') ? 'azp' : 'client_id')
  if (!(parties as ReadonlySet<unknown>).has(client)) {
    throw new TokenRefused('PARTY_NOT_ALLOWED', {
      expected: [...parties],
      actual: client,
      hint: "The token was issued to a client that is not in 'authorizedParties'.",
    })
  }
}
