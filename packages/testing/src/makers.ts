/** How the harder kinds of bad tokens are made. */
import { createHash, createPublicKey, randomUUID } from 'node:crypto'
import { CompactEncrypt } from 'jose'
import type { ClaimSet } from './claim-set.ts'
import type { Issuing } from './issue.ts'
import { makeKey, type RealmKey } from './keys.ts'
import type { Shaped } from './shape.ts'
import { compact, headerText } from './sign.ts'
import type { TokenSpec } from './token-spec.ts'

export type Make = (bench: Bench, spec: TokenSpec) => Promise<string>

export interface Bench {
  readonly issuing: Issuing
  shape(spec: TokenSpec): Shaped
  /** The realm's own signature over a changed claim set. */
  signed(spec: TokenSpec, change: (claims: ClaimSet) => ClaimSet, header?: object): Promise<string>
  key(alg: string): Promise<RealmKey>
}

export const text = (bench: Bench, spec: TokenSpec): string => JSON.stringify(bench.shape(spec).claims)
export const thumbprint = (): string => createHash('sha256').update(randomUUID()).digest('base64url')

export async function signedText(bench: Bench, payload: string): Promise<string> {
  const key = await bench.key('RS256')
  return compact(headerText('RS256', key.kid), payload, 'RS256', key.privateKey)
}

/** A key the realm never published, under whatever kid it says. */
export function foreign(key: RealmKey, bench: Bench, spec: TokenSpec, extra: object = {}): string {
  return compact(headerText(key.alg, key.kid, 'JWT', extra), text(bench, spec), key.alg, key.privateKey)
}

export async function embeddedJwk(bench: Bench, spec: TokenSpec): Promise<string> {
  const key = await makeKey('RS256')
  return foreign(key, bench, spec, { jwk: key.publicJwk })
}

export async function byEncryptionKey(bench: Bench, spec: TokenSpec): Promise<string> {
  const key = await bench.issuing.keys.encryptionKey()
  return compact(headerText('RS256', key.kid), text(bench, spec), 'RS256', key.privateKey)
}

export async function wrongAlgForKey(bench: Bench, spec: TokenSpec): Promise<string> {
  const key = await bench.key('RS256')
  return compact(headerText('PS256', key.kid), text(bench, spec), 'PS256', key.privateKey)
}

/** The oldest trick against verifiers that take the algorithm from the token: the public key as an HMAC secret. */
export async function hs256WithPublicKey(bench: Bench, spec: TokenSpec): Promise<string> {
  const key = await bench.key('RS256')
  const pem = createPublicKey(key.privateKey).export({ format: 'pem', type: 'spki' })
  return compact(headerText('HS256', key.kid), text(bench, spec), 'HS256', Buffer.from(pem))
}

export async function tampered(bench: Bench, spec: TokenSpec): Promise<string> {
  const [header, , signature] = (await bench.signed(spec, (claims) => claims)).split('.')
  const claims = { ...bench.shape(spec).claims, realm_access: { roles: ['admin'] } }
  return `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`
}

export function flipped(token: string): string {
  const dot = token.lastIndexOf('.')
  const signature = Buffer.from(token.slice(dot + 1), 'base64url')
  signature[0] = (signature[0] as number) ^ 1
  return `${token.slice(0, dot)}.${signature.toString('base64url')}`
}

export async function duplicateHeaderMember(bench: Bench, spec: TokenSpec): Promise<string> {
  const key = await bench.key('RS256')
  const header = `{"alg":"none",${headerText('RS256', key.kid).slice(1)}`
  return compact(header, text(bench, spec), 'RS256', key.privateKey)
}

export async function encrypted(bench: Bench, spec: TokenSpec): Promise<string> {
  const key = await bench.issuing.keys.encryptionKey()
  return new CompactEncrypt(Buffer.from(text(bench, spec)))
    .setProtectedHeader({ alg: 'RSA-OAEP', enc: 'A128CBC-HS256', kid: key.kid })
    .encrypt(createPublicKey(key.privateKey))
}
