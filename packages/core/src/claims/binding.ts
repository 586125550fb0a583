/** Step 5 of 8: a token bound to a key is no bearer token. */
import { TokenRefused } from '../errors/refused.ts'
import { type Claims, own } from '../token.ts'

/**
 * Refuses tokens that must come with a proof of possession (RFC 9449, section 7.2; RFC 8705, section 3): whoever stole
 * one must not get further than with no token. Proofs cannot be checked by this version.
 */
export function checkBinding(claims: Claims): void {
  const typ = own(claims, 'typ')
  const cnf = own(claims, 'cnf')
  const dpop = typeof typ === 'string' && typ.toLowerCase() === 'dpop'
  if (!dpop && cnf === undefined) return
  const members = typeof cnf === 'object' && cnf !== null ? Object.keys(cnf) : []
  const certificate = members.includes('x5t#S256') && !members.includes('jkt')
  throw new TokenRefused('PROOF_REQUIRED', {
    actual: { typ, cnf: members },
    hint: certificate
      ? 'The token is bound to a client certificate (mTLS). Turn "OAuth 2.0 Mutual TLS Certificate Bound Access Tokens" off for this client.'
      : 'The token is bound to a DPoP key. Let the client ask for tokens without a DPoP header, and turn "Require DPoP bound tokens" off.',
  })
}
