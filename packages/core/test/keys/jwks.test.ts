import { generateKeyPairSync, type JsonWebKey } from 'node:crypto'
import { createVerifier, type KeyEvent, type Verifier } from '@portcullis/core'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { codeOf } from '../refusal.ts'

let original: Realm
let realm: Realm
let skipped: { kid: string | undefined; reason: string }[]

beforeAll(async () => {
  original = await startRealm()
  await original.jwks()
})
afterAll(() => original.close())
beforeEach(async () => {
  realm = await startRealm({ sameKeysAs: original })
  skipped = []
  vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await realm.close()
})

function verifierFor(): Verifier {
  const observe = (event: { type: string }): void => {
    if (event.type === 'keys.key_skipped') skipped.push(event as KeyEvent & { type: 'keys.key_skipped' })
  }
  return createVerifier({ issuer: realm.issuer, audience: 'acme-orders-api', observe })
}

const rsa = (modulusLength: number, publicExponent = 65_537): JsonWebKey =>
  generateKeyPairSync('rsa', { modulusLength, publicExponent }).publicKey.export({ format: 'jwk' })
const good = rsa(2048)
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' })
const exponentOne = { ...good, e: 'AQ' }
const smallOrder = Buffer.alloc(32)
smallOrder[0] = 1

describe('an entry that cannot verify signatures is skipped with an event, and the rest serve', () => {
  it.each<[string, object, string]>([
    ['an unknown key type', { kty: 'AKP', alg: 'ML-DSA-44', pub: 'x' }, 'key type'],
    ['Ed448', { kty: 'OKP', crv: 'Ed448', x: 'AAAA' }, 'curve or alg'],
    ['a curve of another kind', { kty: 'EC', crv: 'secp256k1', x: 'AA', y: 'AA' }, 'curve or alg'],
    ['an RSA key of 1024 bits', rsa(1024), '2048'],
    ['the exponent 1', exponentOne, 'exponent'],
    ['an encryption key', { ...good, use: 'enc' }, 'use'],
    ['a key that may only sign', { ...good, key_ops: ['sign'] }, 'key_ops'],
    ['a secret', { kty: 'oct', k: 'c2VjcmV0' }, 'key type'],
    ['a private key', { ...good, d: 'AQAB' }, 'private'],
    ['a key without its modulus', { kty: 'RSA', e: 'AQAB' }, 'missing'],
    ['a point that is not on its curve', { ...ec, x: ec.y }, 'not valid'],
    [
      'an Ed25519 point of small order',
      { kty: 'OKP', crv: 'Ed25519', x: smallOrder.toString('base64url') },
      'small order',
    ],
    ['an algorithm that does not fit the key', { ...ec, alg: 'RS256' }, 'curve or alg'],
    ['a name from the prototype', { kty: 'constructor' }, 'key type'],
    ['a kid that is no string', { ...good, kid: 7 }, 'kid'],
  ])('%s', async (_what, entry, reason) => {
    realm.publishJwk({ kid: 'odd', ...entry })
    const verifier = verifierFor()
    expect((await verifier.verify(await realm.token())).username).toBe('alice')
    expect(skipped.some((event) => event.reason.includes(reason))).toBe(true)
  })

  it.each([null, 7, 'x', []])('%j in place of an entry', async (entry) => {
    realm.publishJwk(entry as never)
    expect((await verifierFor().verify(await realm.token())).username).toBe('alice')
  })
})

describe('selection', () => {
  const published = async (): Promise<{ kid: string; alg: string; use: string }[]> =>
    (await realm.jwks()).keys as never

  it('a kid shared by keys of different types is no fault', async () => {
    const rs256 = (await published()).find(({ alg }) => alg === 'RS256') as { kid: string }
    realm.publishJwk({ ...ec, alg: 'ES256', use: 'sig', kid: rs256.kid })
    expect((await verifierFor().verify(await realm.token())).username).toBe('alice')
  })

  it('a kid shared by a signature and an encryption key is no fault', async () => {
    const rs256 = (await published()).find(({ alg }) => alg === 'RS256') as { kid: string }
    realm.publishJwk({ ...good, use: 'enc', alg: 'RSA-OAEP', kid: rs256.kid })
    expect((await verifierFor().verify(await realm.token())).username).toBe('alice')
  })

  it('of two usable keys with the same kid and alg neither is used', async () => {
    const token = await realm.token()
    const { kid } = JSON.parse(Buffer.from(token.split('.')[0] as string, 'base64url').toString())
    realm.publishJwk({ ...good, use: 'sig', alg: 'RS256', kid })
    expect(await codeOf(verifierFor(), token)).toBe('KEY_UNKNOWN')
    expect(skipped.filter((event) => event.kid === kid)).toHaveLength(2)
  })

  it('a token without kid is accepted only if exactly one key fits', async () => {
    const token = await realm.forge.withoutKid()
    expect(await codeOf(verifierFor(), token)).toBe('KEY_UNKNOWN')
    const { kid } = JSON.parse(
      Buffer.from((await realm.token()).split('.')[0] as string, 'base64url').toString(),
    )
    realm.replaceJwks((await published()).filter((key) => key.kid === kid || key.alg !== 'RS256'))
    expect((await verifierFor().verify(token)).username).toBe('alice')
  })

  it("a key's own alg pins the header's", async () => {
    expect(await codeOf(verifierFor(), await realm.forge.wrongAlgForKey())).toBe('KEY_UNKNOWN')
  })
})
