/** Tokens of Keycloak's size and shape, and the floor under which no verifier can go. */
import { createPublicKey, type KeyObject, type VerifyKeyObjectInput, verify } from 'node:crypto'
import { createRealm, type Realm } from '@portcullis/testing'

export interface Stock {
  readonly realm: Realm
  readonly issuer: string
  readonly jwks: { readonly keys: readonly { readonly [member: string]: string }[] }
  readonly tokens: readonly string[]
  readonly key: KeyObject
}

export const audience = 'acme-orders-api'

/** As many different tokens of one algorithm, each of about 1.2 KB. */
export async function stockOf(count: number, alg = 'RS256'): Promise<Stock> {
  const realm = await createRealm()
  const tokens: string[] = []
  for (let index = 0; index < count; index++) {
    tokens.push(await realm.token({ alg, expiresInSeconds: 7200, claims: { org_details: undefined, index } }))
  }
  const jwks = (await realm.jwks()) as unknown as Stock['jwks']
  const { kid } = JSON.parse(
    Buffer.from((tokens[0] as string).split('.')[0] as string, 'base64url').toString(),
  )
  const jwk = jwks.keys.find((candidate) => candidate['kid'] === kid)
  return {
    realm,
    issuer: realm.issuer,
    jwks,
    tokens,
    key: createPublicKey({ key: { ...jwk }, format: 'jwk' }),
  }
}

/** The same text in a new string, as every HTTP request brings it. */
export const asNew = (text: string): string => Buffer.from(text, 'latin1').toString('latin1')

const hashes: { readonly [family: string]: string | null } = { Ed: null }

/** One `crypto.verify` on a key imported once, one `JSON.parse` of the payload: no check at all. */
export function floorOf(key: KeyObject, alg: string): (token: string) => unknown {
  const hash = alg.slice(0, 2) in hashes ? null : `sha${alg.slice(2)}`
  const input: KeyObject | VerifyKeyObjectInput = inputFor(key, alg)
  return (token) => {
    const dot = token.lastIndexOf('.')
    const signed = Buffer.from(token.slice(0, dot), 'latin1')
    if (!verify(hash, signed, input as VerifyKeyObjectInput, Buffer.from(token.slice(dot + 1), 'base64url')))
      throw new Error('floor')
    return JSON.parse(Buffer.from(token.slice(token.indexOf('.') + 1, dot), 'base64url').toString())
  }
}

function inputFor(key: KeyObject, alg: string): KeyObject | VerifyKeyObjectInput {
  if (alg.startsWith('PS')) return { key, padding: 6, saltLength: Number(alg.slice(2)) / 8 }
  return alg.startsWith('ES') ? { key, dsaEncoding: 'ieee-p1363' } : key
}
