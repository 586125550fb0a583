/** An issuer with a key for each algorithm, without a server: for tokens by the ten thousand. */
import { constants, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import type { Algorithm, JwkSet } from '@portcullis/core'

export const issuer = 'https://sso.example/realms/acme'
export const audience = 'orders-api'

export const everyAlgorithm: readonly Algorithm[] = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
]

const curves: { readonly [alg: string]: string } = { ES256: 'P-256', ES384: 'P-384', ES512: 'P-521' }
const saltLengths: { readonly [alg: string]: number } = { PS256: 32, PS384: 48, PS512: 64 }

/** RSA keys take long to make: one serves the six algorithms. */
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const pairs = new Map(
  everyAlgorithm.map((alg) => {
    const namedCurve = curves[alg]
    if (namedCurve !== undefined) return [alg, generateKeyPairSync('ec', { namedCurve })]
    return [alg, alg === 'EdDSA' ? generateKeyPairSync('ed25519') : rsa]
  }),
)

export const keyOf = (alg: Algorithm): KeyObject => (pairs.get(alg) as { privateKey: KeyObject }).privateKey

/** Each key is published for its algorithm alone, under the algorithm's name. */
export const jwks: JwkSet = {
  keys: [...pairs].map(([alg, { publicKey }]) => ({
    ...(publicKey.export({ format: 'jwk' }) as { kty: string }),
    kid: alg,
    alg,
    use: 'sig',
  })),
}

export const base64url = (value: object | string | Buffer): string =>
  Buffer.from(
    typeof value === 'object' && !Buffer.isBuffer(value) ? JSON.stringify(value) : (value as string),
  ).toString('base64url')

export const headerOf = (alg: Algorithm): { alg: string; typ: string; kid: string } => ({
  alg,
  typ: 'JWT',
  kid: alg,
})

/** Signs as RFC 7518 and RFC 8037 have it, whatever the two parts hold. */
export function signed(alg: Algorithm, header: string, payload: string): string {
  const saltLength = saltLengths[alg]
  const input = `${header}.${payload}`
  const signature = sign(alg === 'EdDSA' ? null : `sha${alg.slice(2)}`, Buffer.from(input), {
    key: keyOf(alg),
    dsaEncoding: 'ieee-p1363',
    ...(saltLength === undefined ? {} : { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }),
  })
  return `${input}.${signature.toString('base64url')}`
}

/** Claims that a verifier of this issuer and audience accepts. */
export function goodClaims(claims: object = {}): object {
  const now = Math.floor(Date.now() / 1000)
  return { iss: issuer, aud: audience, typ: 'Bearer', sub: 'alice', iat: now, exp: now + 3600, ...claims }
}

/** A token of these claims; a member that is `undefined` is left out. */
export function tokenOf(alg: Algorithm, claims: object = {}, header: object = {}): string {
  return signed(alg, base64url({ ...headerOf(alg), ...header }), base64url(goodClaims(claims)))
}
