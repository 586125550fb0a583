/** Step 4 of 8: the algorithms, and what each asks of its key. */
import { constants } from 'node:crypto'
import { TokenRefused } from '../errors/refused.ts'

/** Which signature algorithms are accepted. */
export interface AlgorithmOptions {
  /** A subset of the ten asymmetric algorithms; HS* and none never. Defaults to all ten. */
  readonly algorithms?: readonly Algorithm[]
}

export interface AlgorithmParameters {
  /** `null` for EdDSA, which hashes for itself (RFC 8032). */
  readonly hash: 'sha256' | 'sha384' | 'sha512' | null
  readonly padding?: number
  /** Without it, OpenSSL takes a PSS salt of any length (RFC 7518, section 3.5 fixes it). */
  readonly saltLength?: number
  /** Exact length of R and S joined, in bytes (RFC 7518, section 3.4). */
  readonly signatureLength?: number
}

/**
 * A signature algorithm with a public key: the only ones that are accepted (RFC 7518, section 3.1; EdDSA is Ed25519,
 * RFC 8037).
 */
export type Algorithm =
  | 'RS256'
  | 'RS384'
  | 'RS512'
  | 'PS256'
  | 'PS384'
  | 'PS512'
  | 'ES256'
  | 'ES384'
  | 'ES512'
  | 'EdDSA'

const pss = { padding: constants.RSA_PKCS1_PSS_PADDING }

/** RFC 7518, section 3.1, and RFC 8037; EdDSA here means Ed25519. */
export const algorithms: { readonly [Name in Algorithm]: AlgorithmParameters } = {
  RS256: { hash: 'sha256' },
  RS384: { hash: 'sha384' },
  RS512: { hash: 'sha512' },
  PS256: { ...pss, hash: 'sha256', saltLength: 32 },
  PS384: { ...pss, hash: 'sha384', saltLength: 48 },
  PS512: { ...pss, hash: 'sha512', saltLength: 64 },
  ES256: { hash: 'sha256', signatureLength: 64 },
  ES384: { hash: 'sha384', signatureLength: 96 },
  ES512: { hash: 'sha512', signatureLength: 132 },
  EdDSA: { hash: null, signatureLength: 64 },
}

/** Refuses an algorithm that is not on the list, whatever a key or a discovery document says (RFC 8725, section 3.1). */
export function checkAlgorithm(alg: string, allowed: ReadonlySet<string>): void {
  if (!allowed.has(alg)) {
    throw new TokenRefused('ALGORITHM_NOT_ALLOWED', () => ({
      expected: [...allowed],
      actual: alg,
      hint: hintFor(alg),
    }))
  }
}

function hintFor(alg: string): string {
  if (/^HS(256|384|512)$/.test(alg)) {
    return 'Signed with a secret only Keycloak knows: set an asymmetric "Access token signature algorithm" on the client.'
  }
  if (alg.toLowerCase() === 'none') return 'The token is not signed at all: nobody vouches for it.'
  if (Object.hasOwn(algorithms, alg))
    return `The client or realm signs with ${alg}: add it to the option 'algorithms', or change the client.`
  return 'The algorithm is unknown here; algorithm names are compared with case.'
}
