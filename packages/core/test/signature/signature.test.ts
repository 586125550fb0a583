import {
  createHash,
  constants as crypto,
  generateKeyPairSync,
  type KeyObject,
  sign as signWith,
} from 'node:crypto'
import { createVerifier, type Verifier } from '@portcullis/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { refusalOf } from '../refusal.ts'

const issuer = 'https://sso.example/realms/acme'
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 })
const curves = { ES256: 'P-256', ES384: 'P-384', ES512: 'P-521' }
const ec = Object.fromEntries(
  Object.entries(curves).map(([alg, namedCurve]) => [alg, generateKeyPairSync('ec', { namedCurve })]),
)
const ed = generateKeyPairSync('ed25519')

interface Spelling {
  readonly hash?: string | null
  readonly saltLength?: number
  readonly pss?: boolean
  readonly der?: boolean
  readonly key?: KeyObject
}

const hashOf = (alg: string): string | null => (alg === 'EdDSA' ? null : `sha${alg.slice(2)}`)
const saltOf: { readonly [alg: string]: number } = { PS256: 32, PS384: 48, PS512: 64 }
const privateKey = (alg: string): KeyObject =>
  alg === 'EdDSA' ? ed.privateKey : (ec[alg]?.privateKey ?? rsa.privateKey)

/** A token signed as RFC 7518 and RFC 8037 have it, but for what `odd` says. */
function token(alg: string, odd: Spelling = {}): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const exp = Math.floor(Date.now() / 1000) + 300
  const header = { alg, typ: 'JWT', kid: `${alg.slice(0, 2)}${ec[alg] ? alg : ''}` }
  const body = `${part(header)}.${part({ iss: issuer, typ: 'Bearer', aud: 'api', sub: 's', exp })}`
  const pss = odd.pss ?? alg.startsWith('PS')
  const signature = signWith(odd.hash === undefined ? hashOf(alg) : odd.hash, Buffer.from(body), {
    key: odd.key ?? privateKey(alg),
    dsaEncoding: odd.der ? 'der' : 'ieee-p1363',
    ...(pss
      ? { padding: crypto.RSA_PKCS1_PSS_PADDING, saltLength: odd.saltLength ?? saltOf[alg] ?? 32 }
      : {}),
  })
  return `${body}.${signature.toString('base64url')}`
}

const all = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA']
let verifier: Verifier
const options = {
  issuer,
  audience: 'api',
  cache: false as const,
  jwks: {
    keys: [
      { ...rsa.publicKey.export({ format: 'jwk' }), kid: 'RS' },
      { ...rsa.publicKey.export({ format: 'jwk' }), kid: 'PS' },
      ...Object.entries(ec).map(([alg, pair]) => ({
        ...pair.publicKey.export({ format: 'jwk' }),
        kid: `ES${alg}`,
      })),
      { ...ed.publicKey.export({ format: 'jwk' }), kid: 'Ed' },
    ],
  },
}

beforeAll(() => {
  verifier = createVerifier(options)
})

describe.each(all)('%s', (alg) => {
  it('a signature as the RFC has it holds', async () => {
    expect((await verifier.verify(token(alg))).subject).toBe('s')
  })

  it('a signature over other bytes does not', async () => {
    const [header, , signature] = token(alg).split('.')
    const other = Buffer.from(JSON.stringify({ iss: issuer, typ: 'Bearer', aud: 'api', exp: 9e9 }))
    const refusal = await refusalOf(verifier, `${header}.${other.toString('base64url')}.${signature}`)
    expect([refusal.code, refusal.expected, refusal.hint]).toEqual([
      'SIGNATURE_INVALID',
      { kid: JSON.parse(Buffer.from(header as string, 'base64url').toString()).kid, alg },
      'The token was changed after it was signed, or another server has a key of the same id.',
    ])
  })

  it.each([0, 1, 63, 65, 97, 131, 133, 300])('a signature of %i bytes does not', async (length) => {
    const body = token(alg).split('.').slice(0, 2).join('.')
    for (const fill of [0, 1, 0xff]) {
      const raw = `${body}.${Buffer.alloc(length, fill).toString('base64url')}`
      expect((await refusalOf(verifier, raw)).code).toBe('SIGNATURE_INVALID')
    }
  })

  it('where it is left out of the algorithms it is refused, and its mend is named', async () => {
    const others = all.filter((name) => name !== alg)
    const strict = createVerifier({ ...options, algorithms: others as never })
    const refusal = await refusalOf(strict, token(alg))
    expect(refusal).toMatchObject({
      code: 'ALGORITHM_NOT_ALLOWED',
      expected: others,
      actual: alg,
      hint: `The client or realm signs with ${alg}: add it to the option 'algorithms', or change the client.`,
    })
  })
})

describe('a signature made in another way than the header says does not hold', () => {
  it.each<[string, string, Spelling]>([
    ['another key', 'RS256', { key: stranger.privateKey }],
    ['another key', 'PS256', { key: stranger.privateKey }],
    ['another hash', 'RS256', { hash: 'sha512' }],
    ['another hash', 'RS384', { hash: 'sha256' }],
    ['another hash', 'RS512', { hash: 'sha256' }],
    ['another hash', 'PS256', { hash: 'sha384' }],
    ['another hash', 'PS384', { hash: 'sha256', saltLength: 48 }],
    ['another hash', 'PS512', { hash: 'sha256', saltLength: 64 }],
    ['another hash', 'ES256', { hash: 'sha384' }],
    ['another hash', 'ES384', { hash: 'sha256' }],
    ['another hash', 'ES512', { hash: 'sha256' }],
    ['PSS', 'RS256', { pss: true }],
    ['PKCS #1 v1.5', 'PS256', { pss: false }],
    ['a salt of 31 bytes', 'PS256', { saltLength: 31 }],
    ['a salt of 0 bytes', 'PS256', { saltLength: 0 }],
    ['a salt of 32 bytes', 'PS384', { saltLength: 32 }],
    ['a salt of 32 bytes', 'PS512', { saltLength: 32 }],
    ['DER', 'ES256', { der: true }],
    ['DER', 'ES384', { der: true }],
    ['DER', 'ES512', { der: true }],
  ])('%s under %s', async (_what, alg, odd) => {
    expect((await refusalOf(verifier, token(alg, odd))).code).toBe('SIGNATURE_INVALID')
  })

  it('a signature over a digest in place of the bytes', async () => {
    const [header, payload] = token('RS256').split('.') as [string, string]
    const digest = createHash('sha256').update(`${header}.${payload}`).digest()
    const signature = signWith('sha256', digest, rsa.privateKey).toString('base64url')
    const refusal = await refusalOf(verifier, `${header}.${payload}.${signature}`)
    expect(refusal.code).toBe('SIGNATURE_INVALID')
  })
})

describe('an algorithm that is not one of the ten', () => {
  const secret =
    'Signed with a secret only Keycloak knows: set an asymmetric "Access token signature algorithm" on the client.'
  const unsigned = 'The token is not signed at all: nobody vouches for it.'
  const unknown = 'The algorithm is unknown here; algorithm names are compared with case.'
  it.each([
    ['HS256', secret],
    ['HS384', secret],
    ['HS512', secret],
    ['HS1', unknown],
    ['xHS256', unknown],
    ['HS2560', unknown],
    ['none', unsigned],
    ['None', unsigned],
    ['NONE', unsigned],
    ['rs256', unknown],
    ['', unknown],
    ['constructor', unknown],
    ['RSA1_5', unknown],
    ['ES256K', unknown],
  ])('%j is refused by name', async (alg, hint) => {
    const [, payload, signature] = token('RS256').split('.')
    const header = Buffer.from(JSON.stringify({ alg, typ: 'JWT', kid: 'RS' })).toString('base64url')
    expect(await refusalOf(verifier, `${header}.${payload}.${signature}`)).toMatchObject({
      code: 'ALGORITHM_NOT_ALLOWED',
      expected: all,
      actual: alg,
      hint,
    })
  })
})
