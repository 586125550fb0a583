/** Tokens signed on the spot with one key of Ed25519, and the set that holds it: for tests of many tokens and no realm. */
import { generateKeyPairSync, sign } from 'node:crypto'
import type { JwkSet } from '@portcullis/core'

export const issuer = 'https://sso.acme.com/realms/acme'

const { publicKey, privateKey } = generateKeyPairSync('ed25519')

export const jwks: JwkSet = { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1' }] }

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
let made = 0

/** An access token of `issuer` that is no other's twin. A claim that is `undefined` is left out. */
export function tokenOf(claims: object = {}, header: object = {}): string {
  const head = encoded({ alg: 'EdDSA', typ: 'JWT', kid: 'k1', ...header })
  const body = encoded({ iss: issuer, typ: 'Bearer', exp: 4_000_000_000, jti: `${made++}`, ...claims })
  const signature = sign(null, Buffer.from(`${head}.${body}`), privateKey).toString('base64url')
  return `${head}.${body}.${signature}`
}
