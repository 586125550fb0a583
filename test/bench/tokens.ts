/** Tokens of Keycloak's shape in any number and size, and the floor under which no verifier can go. */
import {
  constants,
  generateKeyPairSync,
  type KeyObject,
  type SignKeyObjectInput,
  sign,
  type VerifyKeyObjectInput,
  verify,
} from 'node:crypto'
import { createRealm } from '@portcullis/testing'

type Claims = Record<string, unknown>

/** Makes tokens of one issuer and one key. Signed here rather than by the realm, which is made for tests and not for millions. */
export interface Mint {
  readonly issuer: string
  readonly alg: string
  readonly jwks: { readonly keys: readonly object[] }
  readonly publicKey: KeyObject
  /** A token like no other; `claims` are laid over the usual ones. */
  token(claims?: Claims, header?: Claims): string
  tokens(count: number, claims?: Claims): string[]
}

export const audience = 'acme-orders-api'

/** The same text in a new string, as every HTTP request brings it. */
export const asNew = (text: string): string => Buffer.from(text, 'latin1').toString('latin1')

const left = [
  'acme',
  'groups',
  'group_names',
  'allowed-origins',
  'resource_access',
  'given_name',
  'family_name',
]

/** What the smallest tokens do without. */
const optional = ['email_verified', 'email', 'name', 'scope', 'acr', 'sid', 'preferred_username']

/** The claims of a token of the embedded realm, without those of its own mappers, and with roles up to a size. */
async function claimsOf(issuer: string | undefined, payloadBytes: number): Promise<Claims> {
  const realm = await createRealm()
  const token = await realm.token({ expiresInSeconds: 86_400 })
  const claims: Claims = JSON.parse(Buffer.from(token.split('.')[1] as string, 'base64url').toString())
  for (const name of left) delete claims[name]
  const roles = ['default-roles-acme', 'offline_access', 'uma_authorization', 'manager']
  for (const name of optional) if (JSON.stringify(claims).length > payloadBytes) delete claims[name]
  const filled = { ...claims, iss: issuer ?? realm.issuer, realm_access: { roles } }
  for (let index = 0; JSON.stringify(filled).length < payloadBytes; index++) roles.push(`role-${index}`)
  return filled
}

export interface MintOptions {
  readonly alg?: string
  /** The length of an RS256 token of this mint, at least; tokens of other algorithms have the same claims. */
  readonly bytes?: number
  readonly issuer?: string
}

export async function createMint({ alg = 'RS256', bytes = 1200, issuer }: MintOptions = {}): Promise<Mint> {
  const { publicKey, privateKey } = keyPairFor(alg)
  const kid = `${alg}-aB3dE6gH9jK2mN5pQ8sT1vW4yZ7`
  const usual = await claimsOf(issuer, ((bytes - 342 - 102) * 3) / 4)
  const encoded = (value: Claims): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const header = { alg, typ: 'JWT', kid }
  const headerText = encoded(header)
  const jti = String(usual['jti']).slice(0, -12)
  const settings = settingsFor(privateKey, alg) as SignKeyObjectInput
  let made = 0
  const token: Mint['token'] = (claims, extra) => {
    const payload = encoded({ ...usual, jti: jti + String(made++).padStart(12, '0'), ...claims })
    const signed = `${extra === undefined ? headerText : encoded({ ...header, ...extra })}.${payload}`
    return `${signed}.${sign(hashOf(alg), Buffer.from(signed, 'latin1'), settings).toString('base64url')}`
  }
  return {
    issuer: usual['iss'] as string,
    alg,
    jwks: { keys: [{ ...publicKey.export({ format: 'jwk' }), kid, alg, use: 'sig' }] },
    publicKey,
    token,
    tokens: (count, claims) => Array.from({ length: count }, () => token(claims)),
  }
}

function keyPairFor(alg: string): { publicKey: KeyObject; privateKey: KeyObject } {
  if (alg === 'EdDSA') return generateKeyPairSync('ed25519')
  if (alg.startsWith('ES')) return generateKeyPairSync('ec', { namedCurve: `P-${alg.slice(2)}` })
  return generateKeyPairSync('rsa', { modulusLength: 2048 })
}

const hashOf = (alg: string): string | null => (alg === 'EdDSA' ? null : `sha${alg.slice(2)}`)

function settingsFor(key: KeyObject, alg: string): KeyObject | SignKeyObjectInput {
  if (alg.startsWith('ES')) return { key, dsaEncoding: 'ieee-p1363' }
  return alg.startsWith('PS')
    ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: Number(alg.slice(2)) / 8 }
    : key
}

/** One `crypto.verify` on a key imported once, one `JSON.parse` of the payload: no check at all. */
export function floorOf({ publicKey, alg }: Pick<Mint, 'publicKey' | 'alg'>): (token: string) => unknown {
  const hash = hashOf(alg)
  const settings = settingsFor(publicKey, alg) as VerifyKeyObjectInput
  return (token) => {
    const dot = token.lastIndexOf('.')
    const signed = Buffer.from(token.slice(0, dot), 'latin1')
    if (!verify(hash, signed, settings, Buffer.from(token.slice(dot + 1), 'base64url')))
      throw new Error('floor')
    return parsePayload(token, dot)
  }
}

/** Decoding and parsing alone: the floor of what is refused before a signature is looked at. */
export function parsePayload(token: string, dot: number = token.lastIndexOf('.')): unknown {
  return JSON.parse(Buffer.from(token.slice(token.indexOf('.') + 1, dot), 'base64url').toString())
}
