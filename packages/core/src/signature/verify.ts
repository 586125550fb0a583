/** Step 4 of 8: did the holder of this key sign these bytes? */
import { verify } from 'node:crypto'
import { TokenRefused } from '../errors/refused.ts'
import type { PublicKey } from '../key.ts'
import type { SignedToken, UnverifiedToken } from '../token.ts'
import { type Algorithm, type AlgorithmParameters, algorithms } from './algorithms.ts'

/**
 * Verifies the signature on this thread, on a key imported once. The key must already fit the algorithm.
 * Establishes that the issuer wrote the claims; not that they are meant for us, nor that they still hold.
 * Throws `TokenRefused` with `SIGNATURE_INVALID`.
 */
export function verifySignature(token: UnverifiedToken, key: PublicKey): SignedToken {
  const parameters = algorithms[token.header.alg as Algorithm]
  if (!holds(parameters, signedBytesOf(token), key, token.signature)) {
    throw new TokenRefused('SIGNATURE_INVALID', {
      expected: { kid: key.kid, alg: token.header.alg },
      hint: 'The token was changed after it was signed, or another server has a key of the same id.',
    })
  }
  return { raw: token.raw, header: token.header, signedClaims: token.unverifiedClaims, key }
}

/** Overwritten by the next token: the signature is verified at once, and nobody keeps these bytes. */
let scratch: Buffer = Buffer.alloc(0)

function signedBytesOf({ raw, signedLength }: UnverifiedToken): Buffer {
  if (scratch.length < signedLength) scratch = Buffer.allocUnsafeSlow(signedLength * 2)
  return scratch.subarray(0, scratch.write(raw, 0, signedLength, 'latin1'))
}

function holds(
  parameters: AlgorithmParameters,
  bytes: Buffer,
  key: PublicKey,
  signature: Uint8Array,
): boolean {
  const { hash, padding, saltLength, signatureLength } = parameters
  if (signatureLength !== undefined && signature.length !== signatureLength) return false
  const { keyObject } = key
  try {
    if (padding !== undefined)
      return verify(hash, bytes, { key: keyObject, padding, saltLength: saltLength as number }, signature)
    if (key.kty === 'EC') return verify(hash, bytes, { key: keyObject, dsaEncoding: 'ieee-p1363' }, signature)
    return verify(hash, bytes, keyObject, signature)
  } catch {
    return false
  }
}
