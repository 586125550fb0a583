import { createVerifier } from '@portcullis/core'
import { describe, expect, it } from 'vitest'
import { type Jwk, type JwkOrSet, judgeJws, judgeSignature, list, read, tell } from './vectors.ts'

interface Example {
  readonly id: string
  readonly key?: Jwk | readonly Jwk[] | null
  readonly jws?: string
  readonly jwsJson?: unknown
}

/** Examples of the RFCs that a verifier of bearer tokens with asymmetric keys must not take, and what it says. */
const refused: { readonly [id: string]: string } = {
  'RFC7515-A.1': 'ALGORITHM_NOT_ALLOWED',
  'RFC7515-A.5': 'ALGORITHM_NOT_ALLOWED',
  'RFC7515-A.6': 'TOKEN_MALFORMED',
  'RFC7515-A.7': 'TOKEN_MALFORMED',
  'RFC7515-E': 'TOKEN_MALFORMED',
}

describe('the examples of RFC 7515, 8037 and 9449', () => {
  const { vectors } = read<{ readonly vectors: readonly Example[] }>('rfc-examples/rfc-examples.json')
  const examples = vectors.filter(({ jws, jwsJson }) => jws !== undefined || jwsJson !== undefined)

  it.each(examples.map((example) => [example.id, example] as const))('%s', (id, { jws, jwsJson, key }) => {
    expect(judgeJws(jws ?? jwsJson, oneOrSet(key))).toBe(refused[id] ?? 'holds')
  })

  it('RFC 7515 A.2: the claims, whose key is configured, are refused for what they lack, not for their signature', async () => {
    const { jws, key } = examples.find(({ id }) => id === 'RFC7515-A.2') as Required<Example>
    const jwks = { keys: [key as { kty: string }] }
    const verifier = createVerifier({ issuer: 'https://sso.example', audience: null, jwks })
    await expect(verifier.verify(jws)).rejects.toMatchObject({ code: 'TOKEN_KIND_WRONG' })
    tell('RFC examples', { tried: examples.length })
  })
})

const oneOrSet = (key: Jwk | readonly Jwk[] | null | undefined): JwkOrSet =>
  Array.isArray(key) ? { keys: key } : ((key ?? {}) as Jwk)

interface Recipe {
  readonly title: string
  readonly input: { readonly key?: Jwk | readonly Jwk[] }
  readonly output: { readonly compact?: string; readonly json?: unknown; readonly json_flat?: unknown }
}

describe('the cookbook: RFC 7520, RFC 7797, RFC 8037', () => {
  const files = [
    ...list('rfc7520-cookbook/jws').map((name) => `rfc7520-cookbook/jws/${name}`),
    ...list('rfc7520-cookbook/rfc7797').map((name) => `rfc7520-cookbook/rfc7797/${name}`),
    'rfc7520-cookbook/curve25519/jws.json',
  ]
  const asymmetric = /4_[123][.]|curve25519/

  it.each(files)(
    '%s: the compact form holds where its key is a pair; every other form is no token',
    (file) => {
      const { input, output } = read<Recipe>(file)
      const key = oneOrSet(input.key)
      const refusal = file.includes('b64_false') ? 'TOKEN_MALFORMED' : 'ALGORITHM_NOT_ALLOWED'
      if (output.compact !== undefined)
        expect(judgeJws(output.compact, key)).toBe(asymmetric.test(file) ? 'holds' : refusal)
      for (const form of [output.json, output.json_flat].filter((value) => value !== undefined)) {
        expect(judgeJws(form, key)).toBe('TOKEN_MALFORMED')
        expect(judgeJws(JSON.stringify(form), key)).not.toBe('holds')
      }
    },
  )

  it.each(list('rfc7520-cookbook/jwe'))('%s: encrypted', (name) => {
    const { output } = read<Recipe>(`rfc7520-cookbook/jwe/${name}`)
    if (output.compact !== undefined) expect(judgeJws(output.compact, {})).toBe('TOKEN_MALFORMED')
    expect(judgeJws(output.json, {})).toBe('TOKEN_MALFORMED')
  })

  it('the public keys are keys, the private and the secret ones are not', () => {
    const verdicts = list('rfc7520-cookbook/jwk').map((name) => [
      name,
      judgeSignature('RS256', Buffer.from('x'), Buffer.alloc(256), read<Jwk>(`rfc7520-cookbook/jwk/${name}`)),
    ])
    expect(Object.fromEntries(verdicts)).toEqual({
      '3_1.ec_public_key.json': 'KEY_UNKNOWN',
      '3_2.ec_private_key.json': 'KEY_UNKNOWN',
      '3_3.rsa_public_key.json': 'SIGNATURE_INVALID',
      '3_4.rsa_private_key.json': 'KEY_UNKNOWN',
      '3_5.symmetric_key_mac_computation.json': 'KEY_UNKNOWN',
      '3_6.symmetric_key_encryption.json': 'KEY_UNKNOWN',
    })
    tell('cookbook', { tried: files.length + list('rfc7520-cookbook/jwe').length + verdicts.length })
  })
})

interface EdgeCase {
  readonly number: number
  readonly key: string
  readonly sig: string
  readonly msg: string
  readonly flags: readonly string[] | null
}

/** A key of small order makes a signature anybody's; points that are not canonical must be refused (RFC 8032, 5.1.3). */
describe('CCTV: the edges of Ed25519', () => {
  it('no signature holds under a key of small order, or with a point that is not canonical', () => {
    const counts = { tried: 0, held: 0, refused: 0 }
    const held: string[] = []
    for (const { number, key, sig, msg, flags } of read<readonly EdgeCase[]>('cctv/ed25519vectors.json')) {
      const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key, 'hex').toString('base64url') }
      const verdict = judgeSignature('EdDSA', Buffer.from(msg), Buffer.from(sig, 'hex'), jwk)
      counts.tried++
      counts[verdict === 'holds' ? 'held' : 'refused']++
      if (verdict !== 'holds') continue
      if (flags?.some((flag) => /^(?:low_order_A|non_canonical_[AR])$/.test(flag)))
        held.push(`${number} ${flags}`)
    }
    tell('CCTV Ed25519', counts)
    expect(held).toEqual([])
  })
})
