import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { PublicKey } from '../../src/key.ts'
import { indexKeys, type KeyIndex } from '../../src/keys/select.ts'

const { publicKey } = generateKeyPairSync('ed25519')
const keyObject = createPublicKey(publicKey.export({ format: 'pem', type: 'spki' }))
const key = (kid: string | undefined, ...algorithms: string[]): PublicKey => ({
  kid,
  kty: 'RSA',
  algorithms,
  keyObject,
  retired: false,
})
const header = (kid: string | undefined, alg: string) => ({ kid, alg, typ: undefined })

describe('the key of a header', () => {
  const a = key('a', 'RS256', 'PS256')
  const b = key('b', 'RS256')
  const b2 = key('b', 'ES256')
  const bare = key(undefined, 'EdDSA')
  const index = (): KeyIndex => indexKeys([a, b, b2, bare])

  it('all keys are there, in their order', () => {
    expect(index().keys).toEqual([a, b, b2, bare])
  })

  it.each<[string | undefined, string, PublicKey | undefined]>([
    ['a', 'RS256', a],
    ['a', 'PS256', a],
    ['a', 'ES256', undefined],
    ['b', 'RS256', b],
    ['b', 'ES256', b2],
    ['b', 'EdDSA', undefined],
    ['c', 'RS256', undefined],
    ['', 'RS256', undefined],
    ['undefined', 'EdDSA', undefined],
    ['__proto__', 'RS256', undefined],
    [undefined, 'EdDSA', bare],
    [undefined, 'PS256', a],
    [undefined, 'RS256', undefined],
    [undefined, 'ES512', undefined],
  ])('kid %j and alg %s', (kid, alg, expected) => {
    expect(index().select(header(kid, alg))).toBe(expected)
  })
})
