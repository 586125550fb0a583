/** A realm whose key comes from a constant: the same tokens in every run, so that they can stand in the corpus. */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'
import type { JwkSet } from '@portcullis/core'

export const issuer = 'https://sso.example/realms/acme'
export const nowSeconds = 1_800_000_000
Date.now = () => nowSeconds * 1000

function keyFrom(text: string): KeyObject {
  const seed = createHash('sha256').update(text).digest()
  const prefix = Buffer.from('302e020100300506032b657004220420', 'hex')
  return createPrivateKey({ key: Buffer.concat([prefix, seed]), format: 'der', type: 'pkcs8' })
}

export const ours: KeyObject = keyFrom('the realm')
export const strangers: KeyObject = keyFrom('a stranger')

export const jwks: JwkSet = {
  keys: [{ ...createPublicKey(ours).export({ format: 'jwk' }), kid: 'a', alg: 'EdDSA', use: 'sig' }],
}

export function signed(header: Buffer | string, payload: Buffer | string, key: KeyObject = ours): string {
  const part = (bytes: Buffer | string): string => Buffer.from(bytes).toString('base64url')
  const body = `${part(header)}.${part(payload)}`
  return `${body}.${sign(null, Buffer.from(body), key).toString('base64url')}`
}

export const header = '{"alg":"EdDSA","typ":"JWT","kid":"a"}'

/** The two halves of an input at its first line break, which JSON can do without. */
export function halves(input: Buffer): [Buffer, Buffer] {
  const at = input.indexOf('\n')
  return at < 0 ? [input, Buffer.alloc(0)] : [input.subarray(0, at), input.subarray(at + 1)]
}
