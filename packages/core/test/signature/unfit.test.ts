import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { isTokenRefused } from '@portcullis/core'
import { expect, it } from 'vitest'
import { verifySignature } from '../../src/signature/verify.ts'

const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey
const agreement = generateKeyPairSync('x25519').publicKey

it.each<[string, string, KeyObject]>([
  ['PS256', 'RSA', ec],
  ['EdDSA', 'OKP', agreement],
])('a key on which %s cannot be asked has signed nothing', (alg, kty, keyObject) => {
  const token = {
    raw: 'e30.e30.',
    header: { alg, kid: 'a', typ: 'JWT' },
    unverifiedClaims: {},
    signedLength: 7,
    signature: Buffer.alloc(64),
  }
  const key = { kid: 'a', kty, algorithms: [alg], keyObject, retired: false }
  let error: unknown
  try {
    verifySignature(token, key)
  } catch (thrown) {
    error = thrown
  }
  expect(isTokenRefused(error) && error.code).toBe('SIGNATURE_INVALID')
})
