/** Compact serialisation with Keycloak's header spelling, and signatures of every algorithm. */
import { constants, createHmac, type KeyObject, sign } from 'node:crypto'

const base64url = (text: string): string => Buffer.from(text, 'utf8').toString('base64url')

/** The header as Keycloak prints it, odd spaces included. */
export function headerText(alg: string, kid: string | undefined, typ = 'JWT', extra: object = {}): string {
  const rest = Object.entries(extra).map(
    ([name, value]) => `,${JSON.stringify(name)}:${JSON.stringify(value)}`,
  )
  const kidText = kid === undefined ? '' : `,"kid" : ${JSON.stringify(kid)}`
  return `{"alg":${JSON.stringify(alg)},"typ" : ${JSON.stringify(typ)}${kidText}${rest.join('')}}`
}

/** Signs exactly these texts. A `Buffer` as key is an HMAC secret; `undefined` leaves the signature empty. */
export function compact(
  header: string,
  payload: string | Buffer,
  alg: string,
  key: KeyObject | Buffer | undefined,
): string {
  const body = typeof payload === 'string' ? base64url(payload) : payload.toString('base64url')
  const input = `${base64url(header)}.${body}`
  return `${input}.${signature(alg, Buffer.from(input), key).toString('base64url')}`
}

function signature(alg: string, input: Buffer, key: KeyObject | Buffer | undefined): Buffer {
  if (key === undefined) return Buffer.alloc(0)
  const hash = `sha${alg.slice(-3)}`
  if (Buffer.isBuffer(key)) return createHmac(hash, key).update(input).digest()
  if (alg === 'EdDSA' || key.asymmetricKeyType === 'ed25519') return sign(null, input, key)
  if (key.asymmetricKeyType === 'ec') return sign(hash, input, { key, dsaEncoding: 'ieee-p1363' })
  if (!alg.startsWith('PS')) return sign(hash, input, key)
  return sign(hash, input, {
    key,
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
  })
}
