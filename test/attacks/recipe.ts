/** Tokens out of a recipe: a good one, and what is done to it on its way. A recipe is plain data, so that a failure can be read. */
import {
  constants,
  createHmac,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto'
import type { Algorithm } from '@portcullis/core'
import fc from 'fast-check'
import { audience, base64url, everyAlgorithm, headerOf, issuer, jwks, keyOf } from './signer.ts'

/** When every token of a recipe is judged, in seconds. */
export const now = 1_900_000_000

/** One thing done to a token. Members that are absent from it are left as they were. */
export type Change =
  | { readonly header: string; readonly value: unknown }
  | { readonly claim: string; readonly value: unknown }
  | { readonly remove: 'header' | 'payload'; readonly member: string }
  /** Written in front of the other members, where the same name may follow. */
  | { readonly twice: 'header' | 'payload'; readonly member: string; readonly value: unknown }
  | { readonly before: 'header' | 'payload'; readonly bytes: readonly number[] }
  | { readonly replace: 'payload'; readonly text: string }
  | { readonly signer: Signer }
  | { readonly insert: string; readonly at: number }
  | { readonly cut: number; readonly at: number }
  | { readonly flip: number; readonly at: number }
  | { readonly respell: 0 | 1 | 2 }

export type Signer = 'stranger' | 'nobody' | 'another hash' | 'another padding' | 'DER' | 'secret' | Algorithm

export interface Recipe {
  readonly alg: Algorithm
  readonly changes: readonly Change[]
}

const times = [
  now - 86_400,
  now - 6,
  now - 5,
  now - 4,
  now - 1,
  now,
  now + 1,
  now + 5,
  now + 64,
  now + 65,
  now + 66,
]
const strange: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, 0, -1, '', ' ', [], {}, [null], [''], { toString: 1 }),
  fc.jsonValue({ maxDepth: 2 }),
)
const time: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...times, ...times.map((at) => at + 0.5)) },
  { weight: 1, arbitrary: fc.constantFrom(0, -1, 2 ** 31, 2 ** 53, 1e300, String(now + 60)) },
  { weight: 1, arbitrary: strange },
)
const name: fc.Arbitrary<unknown> = fc.oneof(fc.constantFrom('a', 'alice', audience), strange)

/** Values that nearly fit, for each member of the header that means something, and some that mean nothing. */
const headers: { readonly [member: string]: fc.Arbitrary<unknown> } = {
  alg: fc.oneof(
    fc.constantFrom<unknown>(...everyAlgorithm, 'none', 'HS256', 'Ed25519', 'rs256', 'ES256K', ''),
    strange,
  ),
  kid: fc.oneof(
    fc.constantFrom<unknown>(...everyAlgorithm, 'any-rsa', 'enc', 'secret', 'weak', 'stranger'),
    strange,
  ),
  typ: fc.oneof(
    fc.constantFrom<unknown>('JWT', 'jwt', 'at+jwt', 'application/at+jwt', 'JOSE', 'dpop+jwt', 'logout+jwt'),
    strange,
  ),
  cty: fc.oneof(fc.constantFrom<unknown>('JWT'), strange),
  crit: fc.oneof(fc.constantFrom<unknown>(['exp'], ['b64'], []), strange),
  b64: fc.oneof(fc.boolean(), strange),
  enc: fc.constant('A128GCM'),
  zip: fc.constant('DEF'),
  jwk: fc.constant(jwks.keys[0]),
  jku: fc.constant('https://evil.example/jwks'),
  x5c: fc.constant(['AAAA']),
  iss: fc.constant(issuer),
  __proto__member: strange,
}
const claims: { readonly [claim: string]: fc.Arbitrary<unknown> } = {
  iss: fc.oneof(
    fc.constantFrom<unknown>(issuer, `${issuer}/`, issuer.toUpperCase(), 'https://sso.example/realms/other', [
      issuer,
    ]),
    strange,
  ),
  aud: fc.oneof(
    fc.constantFrom<unknown>(
      audience,
      [audience],
      ['other', audience],
      ['other'],
      'other',
      'account',
      [audience, 1],
      ['other', null],
      [[audience]],
      { [audience]: 1 },
    ),
    strange,
  ),
  exp: time,
  nbf: time,
  iat: time,
  sub: name,
  typ: fc.oneof(
    fc.constantFrom<unknown>('Bearer', 'bearer', 'DPoP', 'ID', 'Refresh', 'Offline', 'Logout'),
    strange,
  ),
  azp: name,
  jti: name,
  cnf: fc.oneof(fc.constantFrom<unknown>({ jkt: 'x' }, { 'x5t#S256': 'x' }, {}), strange),
  scope: name,
  realm_access: strange,
  claim: strange,
}

const member = (of: { readonly [name: string]: fc.Arbitrary<unknown> }): fc.Arbitrary<[string, unknown]> =>
  fc.oneof(...Object.entries(of).map(([key, value]) => fc.tuple(fc.constant(key), value)))

const part = fc.constantFrom<('header' | 'payload')[]>('header', 'payload')
const place = fc.nat(2000)
const character = fc.oneof(
  fc.constantFrom(...'AQgw-_.=+/ \t\n'),
  fc.string({ minLength: 1, maxLength: 1 }),
  fc.constantFrom('\u00a0', '\u0141', '\ud800', '\u{1f600}', 'Bearer ', '.A', '..'),
)

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: member(headers).map(([header, value]) => ({ header, value })) },
  { weight: 10, arbitrary: member(claims).map(([claim, value]) => ({ claim, value })) },
  {
    weight: 3,
    arbitrary: fc.record({
      remove: part,
      member: fc.constantFrom(...Object.keys(headers), ...Object.keys(claims)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.oneof(
      member(headers).map(([name, value]) => ({ twice: 'header' as const, member: name, value })),
      member(claims).map(([name, value]) => ({ twice: 'payload' as const, member: name, value })),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      before: part,
      bytes: fc.constantFrom([0x20], [0x0a, 0x09], [0xef, 0xbb, 0xbf], [0xff], [0x00], [0xc2, 0xa0]),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      replace: fc.constant('payload' as const),
      text: fc.oneof(
        fc.constantFrom('', '{}', '[]', 'null', '"x"', '{"exp":1e400}'),
        fc.json({ maxDepth: 2 }),
      ),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      signer: fc.constantFrom<Signer[]>(
        'stranger',
        'nobody',
        'another hash',
        'another padding',
        'DER',
        'secret',
        ...everyAlgorithm,
      ),
    }),
  },
  { weight: 3, arbitrary: fc.record({ insert: character, at: place }) },
  { weight: 2, arbitrary: fc.record({ cut: fc.integer({ min: 1, max: 40 }), at: place }) },
  { weight: 3, arbitrary: fc.record({ flip: fc.nat(6), at: place }) },
  { weight: 2, arbitrary: fc.record({ respell: fc.constantFrom<(0 | 1 | 2)[]>(0, 1, 2) }) },
)

/** A signature of ES384 or ES512 takes as long as ten of the others: they come more rarely. */
const algorithm: fc.Arbitrary<Algorithm> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom<Algorithm[]>('RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'),
  },
  { weight: 6, arbitrary: fc.constantFrom<Algorithm[]>('ES256', 'EdDSA') },
  { weight: 1, arbitrary: fc.constantFrom<Algorithm[]>('ES384', 'ES512') },
)

/** Good tokens, tokens with one change, and tokens with many. */
export const recipes: fc.Arbitrary<Recipe> = fc.record({
  alg: algorithm,
  changes: fc.oneof(
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 5, arbitrary: fc.tuple(change) },
    { weight: 3, arbitrary: fc.array(change, { minLength: 2, maxLength: 5 }) },
  ),
})

/** The token of a recipe. Changes of the parts come first, then it is signed, then the text is changed. */
export function bake({ alg, changes }: Recipe): string {
  const header: Record<string, unknown> = { ...headerOf(alg) }
  const payload: Record<string, unknown> = {
    iss: issuer,
    aud: audience,
    typ: 'Bearer',
    sub: 'alice',
    iat: now - 60,
    exp: now + 300,
  }
  const parts = { header, payload }
  for (const one of changes) {
    if ('header' in one) header[one.header] = one.value
    else if ('claim' in one) payload[one.claim] = one.value
    else if ('remove' in one) Reflect.deleteProperty(parts[one.remove], one.member)
  }
  const texts: Record<'header' | 'payload', Buffer> = {
    header: Buffer.from(JSON.stringify(header)),
    payload: Buffer.from(JSON.stringify(payload)),
  }
  let signer: Signer = alg
  for (const one of changes) {
    if ('replace' in one) texts.payload = Buffer.from(one.text)
    else if ('twice' in one) texts[one.twice] = twice(texts[one.twice], one.member, one.value)
    else if ('before' in one) texts[one.before] = Buffer.concat([Buffer.from(one.bytes), texts[one.before]])
    else if ('signer' in one) signer = one.signer
  }
  const input = `${base64url(texts.header)}.${base64url(texts.payload)}`
  return changes.reduce(changed, `${input}.${signature(alg, signer, input).toString('base64url')}`)
}

function twice(text: Buffer, member: string, value: unknown): Buffer {
  return Buffer.from(
    text.toString('latin1').replace(/^\{/, () => `{${JSON.stringify(member)}:${JSON.stringify(value)},`),
    'latin1',
  )
}

const spell = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

function changed(raw: string, one: Change): string {
  if ('insert' in one) {
    const at = one.at % (raw.length + 1)
    return raw.slice(0, at) + one.insert + raw.slice(at)
  }
  if ('cut' in one) {
    const at = one.at % (raw.length + 1)
    return raw.slice(0, at) + raw.slice(at + one.cut)
  }
  if ('flip' in one) {
    const at = one.at % (raw.length + 1)
    return raw.slice(0, at) + String.fromCharCode(raw.charCodeAt(at) ^ (1 << one.flip)) + raw.slice(at + 1)
  }
  if ('respell' in one) {
    const segments = raw.split('.')
    const segment = segments[one.respell] ?? ''
    segments[one.respell] = segment.slice(0, -1) + (spell[spell.indexOf(segment.at(-1) ?? '') ^ 1] ?? '')
    return segments.join('.')
  }
  return raw
}

const strangers = new Map<string, KeyObject>()

function strangerFor(alg: Algorithm): KeyObject {
  const { asymmetricKeyType = 'rsa', asymmetricKeyDetails } = keyOf(alg)
  const known = strangers.get(alg)
  if (known !== undefined) return known
  const { privateKey } =
    asymmetricKeyType === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : asymmetricKeyType === 'ec'
        ? generateKeyPairSync('ec', { namedCurve: asymmetricKeyDetails?.namedCurve as string })
        : generateKeyPairSync('ed25519')
  strangers.set(alg, privateKey)
  return privateKey
}

function signature(alg: Algorithm, signer: Signer, input: string): Buffer {
  if (signer === 'nobody') return Buffer.alloc(0)
  if (signer === 'secret') {
    const pem = createPublicKey(keyOf(alg)).export({ format: 'pem', type: 'spki' })
    return createHmac('sha256', pem).update(input).digest()
  }
  const by = everyAlgorithm.includes(signer as Algorithm) ? (signer as Algorithm) : alg
  const key = signer === 'stranger' ? strangerFor(alg) : keyOf(by)
  const pss = by.startsWith('PS') !== (signer === 'another padding')
  const hash = signer === 'another hash' ? (by.endsWith('256') ? 'sha384' : 'sha256') : `sha${by.slice(2)}`
  return sign(key.asymmetricKeyType === 'ed25519' ? null : hash, Buffer.from(input), {
    key,
    dsaEncoding: signer === 'DER' ? 'der' : 'ieee-p1363',
    ...(pss && key.asymmetricKeyType === 'rsa'
      ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
      : {}),
  })
}
