import { generateKeyPairSync, type JsonWebKey } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { parseJwks } from '../../src/keys/jwks.ts'

const rsaOf = (modulusLength: number, publicExponent = 65_537): JsonWebKey =>
  generateKeyPairSync('rsa', { modulusLength, publicExponent }).publicKey.export({ format: 'jwk' })
const ecOf = (namedCurve: string): JsonWebKey =>
  generateKeyPairSync('ec', { namedCurve }).publicKey.export({ format: 'jwk' })
const rsa = rsaOf(2048)
const ec = ecOf('P-256')
const ed = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' })
const allRsa = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512']

const parse = (...keys: unknown[]) => {
  const parsed = parseJwks({ keys }, [])
  if (parsed === undefined) throw new Error('no set')
  return parsed
}

describe('a key set', () => {
  it.each([undefined, null, 7, 'x', [], {}, { keys: {} }, { keys: 'x' }, [{ keys: [] }], { Keys: [] }])(
    '%j is none',
    (value) => {
      expect(parseJwks(value, [])).toBeUndefined()
    },
  )

  it('an empty list is one', () => {
    expect(parseJwks({ keys: [] }, [])).toEqual({ keys: [], skipped: [], exported: { keys: [] } })
  })
})

describe('a usable entry', () => {
  it.each<[string, object, string, readonly string[]]>([
    ['RSA without alg', rsa, 'RSA', allRsa],
    ...allRsa.map((alg): [string, object, string, string[]] => [alg, { ...rsa, alg }, 'RSA', [alg]]),
    ['an exponent of 3', rsaOf(2048, 3), 'RSA', allRsa],
    ['P-256', ec, 'EC', ['ES256']],
    ['P-384', ecOf('P-384'), 'EC', ['ES384']],
    ['P-521', ecOf('P-521'), 'EC', ['ES512']],
    ['P-256 with alg', { ...ec, alg: 'ES256' }, 'EC', ['ES256']],
    ['Ed25519', ed, 'OKP', ['EdDSA']],
    ['use sig', { ...ec, use: 'sig' }, 'EC', ['ES256']],
    ['key_ops verify', { ...ec, key_ops: ['sign', 'verify'] }, 'EC', ['ES256']],
    ['odd members beside', { ...ec, x5c: ['x'], n: 7, foo: {} }, 'EC', ['ES256']],
  ])('%s', (_what, entry, kty, algorithms) => {
    const { keys, skipped } = parse({ kid: 'k', ...entry })
    expect(skipped).toEqual([])
    expect(keys).toHaveLength(1)
    expect(keys[0]).toMatchObject({ kid: 'k', kty, algorithms, retired: false })
    expect(keys[0]?.keyObject.type).toBe('public')
  })

  it('only the public members that matter are exported', () => {
    const kid = 'k'
    const beside = { use: 'sig', x5c: ['x'], x5t: 'y', key_ops: ['verify'] }
    const { exported } = parse({ ...rsa, kid, alg: 'RS256', ...beside }, { ...ec, ...beside }, { ...ed, kid })
    expect(exported).toStrictEqual({
      keys: [
        { kid, kty: 'RSA', alg: 'RS256', n: rsa.n, e: rsa.e },
        { kty: 'EC', crv: 'P-256', x: ec.x, y: ec.y },
        { kid, kty: 'OKP', crv: 'Ed25519', x: ed.x },
      ],
    })
  })

  it('an entry that was there before is the same object, until a member that matters differs', () => {
    const before = parse({ ...rsa, kid: 'k' }, { ...ec, kid: 'e' }).keys
    const same = parseJwks({ keys: [{ kid: 'k', ...rsa, x5c: [] }] }, before)
    expect(same?.keys[0]).toBe(before[0])
    for (const other of [
      { ...rsa, kid: 'other' },
      { ...rsa, kid: 'k', alg: 'RS256' },
      { ...rsaOf(2048), kid: 'k' },
    ])
      expect(parseJwks({ keys: [other] }, before)?.keys[0]).not.toBe(before[0])
  })

  it('an entry that stands twice is one key', () => {
    const { keys, skipped, exported } = parse({ ...rsa, kid: 'k' }, { kid: 'k', ...rsa, use: 'sig' })
    expect([keys.length, skipped, exported.keys.length]).toEqual([1, [], 1])
  })
})

describe('an unusable entry is named with its reason', () => {
  const spki = 'the key material is not valid'
  const curve = 'curve or alg not supported'
  const missing = 'a required member is missing'
  const secret = 'holds private or secret material'
  const without = (jwk: object, member: string): object => ({ ...jwk, [member]: undefined })
  it.each<[string, unknown, string]>([
    ['null', null, 'not an object'],
    ['a number', 7, 'not an object'],
    ['a list', [], 'not an object'],
    ['no kty', without(rsa, 'kty'), 'key type not supported'],
    ['a kty that is no string', { ...rsa, kty: ['RSA'] }, 'key type not supported'],
    ['oct', { kty: 'oct' }, 'key type not supported'],
    ['a name of Object', { kty: 'toString' }, 'key type not supported'],
    ...['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'].map((member): [string, unknown, string] => [
      `the private member ${member}`,
      { ...rsa, [member]: 'AQAB' },
      secret,
    ]),
    ['use enc', { ...rsa, use: 'enc' }, 'not for signatures (use)'],
    ['use null', { ...rsa, use: null }, 'not for signatures (use)'],
    ['key_ops without verify', { ...rsa, key_ops: ['sign'] }, 'not for signatures (key_ops)'],
    ['empty key_ops', { ...rsa, key_ops: [] }, 'not for signatures (key_ops)'],
    ['key_ops as a string', { ...rsa, key_ops: 'verify' }, 'not for signatures (key_ops)'],
    ['no n', without(rsa, 'n'), missing],
    ['no e', without(rsa, 'e'), missing],
    ['n of another type', { ...rsa, n: 7 }, missing],
    ['no crv', without(ec, 'crv'), missing],
    ['no x', without(ec, 'x'), missing],
    ['no y', without(ec, 'y'), missing],
    ['no x of Ed25519', without(ed, 'x'), missing],
    ['RSA with an algorithm of EC', { ...rsa, alg: 'ES256' }, curve],
    ['RSA for encryption', { ...rsa, alg: 'RSA-OAEP' }, curve],
    ['alg null', { ...rsa, alg: null }, curve],
    ['P-256 with ES384', { ...ec, alg: 'ES384' }, curve],
    ['secp256k1', { ...ec, crv: 'secp256k1' }, curve],
    ['a curve of Object', { ...ec, crv: 'constructor' }, curve],
    ['P-256 as OKP', { ...ec, kty: 'OKP' }, curve],
    ['Ed25519 as EC', { ...ed, kty: 'EC', y: 'AA' }, curve],
    ['X25519', { ...ed, crv: 'X25519' }, curve],
    ['a point off its curve', { ...ec, x: ec.y }, spki],
    ['an x of Ed25519 that is too short', { ...ed, x: 'AAAA' }, spki],
    ['RSA of 1024 bits', rsaOf(1024), 'an RSA key of less than 2048 bits'],
    ['the exponent 1', { ...rsa, e: 'AQ' }, 'an RSA exponent that is 1 or even'],
    ['the exponent 2', { ...rsa, e: 'Ag' }, 'an RSA exponent that is 1 or even'],
    ['the exponent 4', { ...rsa, e: 'BA' }, 'an RSA exponent that is 1 or even'],
  ])('%s', (_what, entry, reason) => {
    const named = typeof entry === 'object' && entry !== null && !Array.isArray(entry)
    const { keys, skipped, exported } = parse(named ? { kid: 'k', ...entry } : entry, { ...ec, kid: 'good' })
    expect(skipped).toEqual([{ kid: named ? 'k' : undefined, reason }])
    expect(keys.map(({ kid }) => kid)).toEqual(['good'])
    expect(exported.keys).toHaveLength(1)
  })

  it.each([7, null, {}])('a kid that is no string (%j) is not repeated', (kid) => {
    expect(parse({ ...rsa, kid }).skipped).toEqual([{ kid: undefined, reason: 'kid is not a string' }])
  })

  it('of a long kid 64 characters are told', () => {
    const kid = 'k'.repeat(100)
    expect(parse({ ...rsa, kid, use: 'enc' }).skipped[0]?.kid).toBe('k'.repeat(64))
  })

  it.each([
    '0000000000000000000000000000000000000000000000000000000000000000',
    '0100000000000000000000000000000000000000000000000000000000000000',
    '0000000000000000000000000000000000000000000000000000000000000080',
    '0100000000000000000000000000000000000000000000000000000000000080',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  ])('the Ed25519 point %s has a small order', (hex) => {
    const x = Buffer.from(hex, 'hex').toString('base64url')
    expect(parse({ kty: 'OKP', crv: 'Ed25519', x, kid: 'k' })).toMatchObject({
      keys: [],
      skipped: [{ kid: 'k', reason: 'a point of small order' }],
    })
  })
})

describe('two different keys of one kid', () => {
  const twin = 'another key has the same kid and alg: neither is used'
  const other = rsaOf(2048)

  it('for one algorithm are both left out, after what else is', () => {
    const odd = { kid: 'odd', kty: 'oct' }
    const { keys, skipped } = parse({ ...rsa, kid: 'k' }, { ...other, kid: 'k', alg: 'PS512' }, odd, {
      ...ec,
      kid: 'k',
    })
    expect(keys.map(({ kty }) => kty)).toEqual(['EC'])
    expect(skipped).toEqual([
      { kid: 'odd', reason: 'key type not supported' },
      { kid: 'k', reason: twin },
      { kid: 'k', reason: twin },
    ])
  })

  it('for different algorithms both serve, and so do two without a kid', () => {
    const { keys, skipped } = parse(
      { ...rsa, kid: 'k', alg: 'RS256' },
      { ...other, kid: 'k', alg: 'RS384' },
      rsa,
      other,
    )
    expect([keys.length, skipped]).toEqual([4, []])
  })

  it('a kid is not mistaken for another that only looks alike', () => {
    const { keys } = parse({ ...rsa, kid: 'k', alg: 'RS256' }, { ...other, kid: 'k ', alg: 'RS256' })
    expect(keys).toHaveLength(2)
  })
})
