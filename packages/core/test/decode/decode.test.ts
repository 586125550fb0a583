import { createVerifier, type Verifier } from '@portcullis/core'
import { type Realm, startRealm } from '@portcullis/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, refusalOf } from '../refusal.ts'

let realm: Realm
let verifier: Verifier
let token: string

beforeAll(async () => {
  realm = await startRealm()
  verifier = createVerifier({ issuer: realm.issuer, audience: 'acme-orders-api', cache: false })
  token = await realm.token({ expiresInSeconds: 3600 })
  await verifier.ready()
})
afterAll(() => realm.close())

const payloadText = (claims: object): string => JSON.stringify(claims)
const claims = (): object => ({
  ...JSON.parse(Buffer.from(token.split('.')[1] as string, 'base64url').toString()),
})

describe('a header member that stands twice', () => {
  it.each([0, 1, 62, 63, 64, 100, 5000])('is found with %i spaces behind its name', async (count) => {
    const header = `{"alg":"RS256","typ":"JWT","kid":"x","alg"${' '.repeat(count)}:"RS256"}`
    const raw = await realm.forge.raw(header, JSON.stringify(claims()), { alg: 'RS256' })
    const refusal = await refusalOf(verifier, raw)
    expect([refusal.code, refusal.hint]).toEqual(['TOKEN_MALFORMED', 'The header names a member twice.'])
  })
})

describe('the compact form', () => {
  it('is accepted as it was issued', async () => {
    expect((await verifier.verify(token)).username).toBe('alice')
  })

  it('is accepted with the sign for unreadable characters in it, where that was sent', async () => {
    const named = await realm.token({ claims: { name: 'Zo\uFFFD' } })
    expect((await verifier.verify(named)).name).toBe('Zo\uFFFD')
  })

  it.each([
    undefined,
    null,
    7,
    {},
    [],
    Buffer.from('a.b.c'),
    new String('a.b.c'),
    { toString: () => 'a.b.c' },
    new Proxy({}, {}),
    Symbol('a'),
    () => 'a.b.c',
  ])('a token that is no string is refused without coercion', async (value) => {
    const refusal = await refusalOf(verifier, value)
    expect(refusal.code).toBe('TOKEN_MALFORMED')
    expect(refusal.actual).toBe(typeof value)
  })

  it.each([
    ['', 'one part'],
    ['abc', 'one part'],
    ['abc.def', 'two parts'],
    ['a.b.c.d', 'more than three'],
    ['a.b.c.d.e', 'encrypted'],
    ['.'.repeat(8000), 'more than three'],
    ['"a.b.c"', 'not base64url'],
    ['a b.c.d', 'not base64url'],
  ])('%j is malformed, and the hint says how', async (text, words) => {
    const refusal = await refusalOf(verifier, text)
    expect(refusal.code).toBe('TOKEN_MALFORMED')
    expect(refusal.hint).toContain(words)
  })

  it('ten million dots are refused before any of them is split', async () => {
    expect(await codeOf(verifier, '.'.repeat(10_000_000))).toBe('TOKEN_TOO_LARGE')
  })

  it('a token of ten megabytes is refused before any decoding', async () => {
    expect(await codeOf(verifier, 'a'.repeat(10_000_000))).toBe('TOKEN_TOO_LARGE')
  })

  it('every truncation is refused', async () => {
    for (let length = 0; length < token.length; length += 7) {
      expect(['TOKEN_MALFORMED', 'SIGNATURE_INVALID']).toContain(
        await codeOf(verifier, token.slice(0, length)),
      )
    }
  })

  it('one more character, anywhere, is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length), fc.integer({ min: 0, max: 0x1ff }), async (at, unit) => {
        await refusalOf(verifier, token.slice(0, at) + String.fromCharCode(unit) + token.slice(at))
      }),
      { numRuns: 300 },
    )
  })

  it('a character of the same low byte is not taken for the one it replaces', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), fc.integer({ min: 1, max: 255 }), async (at, page) => {
        const twin = String.fromCharCode(token.charCodeAt(at) + page * 256)
        expect(await codeOf(verifier, token.slice(0, at) + twin + token.slice(at + 1))).toBe(
          'TOKEN_MALFORMED',
        )
      }),
      { numRuns: 200 },
    )
  })

  it('padding, the other alphabet and unused bits are refused in every part', async () => {
    const parts = token.split('.') as [string, string, string]
    for (const index of [0, 1, 2]) {
      for (const spoil of [
        (part: string) => `${part}=`,
        (part: string) => `${part}==`,
        (part: string) => `${part}\n`,
        (part: string) => `+${part.slice(1)}`,
        (part: string) => `/${part.slice(1)}`,
      ]) {
        const spoilt = parts.map((part, place) => (place === index ? spoil(part) : part)).join('.')
        expect(await codeOf(verifier, spoilt)).toBe('TOKEN_MALFORMED')
      }
    }
    const es256 = await realm.token({ client: 'acme-es256', expiresInSeconds: 3600 })
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const last = alphabet.indexOf(es256.at(-1) as string)
    expect(await codeOf(verifier, es256.slice(0, -1) + alphabet[last + 1])).toBe('TOKEN_MALFORMED')
  })
})

describe('the header', () => {
  const signed = (header: string): Promise<string> =>
    realm.forge.raw(header, payloadText(claims()), { alg: 'RS256' })

  it.each([
    '{"alg":"RS256","crit":["exp"],"exp":1}',
    '{"alg":"RS256","crit":[]}',
    '{"alg":"RS256","b64":true}',
    '{"alg":"RS256","cty":"JWT"}',
    '{"alg":"RSA-OAEP","enc":"A128GCM"}',
    '{"alg":"RS256","zip":"DEF"}',
    '{"alg":"none","alg":"RS256"}',
    '{"\\u0061lg":"none","alg":"RS256"}',
    '{"alg":["RS256"]}',
    '{"alg":null}',
    '{"typ":"JWT"}',
    '{"alg":"RS256","kid":7}',
    '{"alg":"RS256","typ":{}}',
    '[]',
    'null',
    '"RS256"',
    '',
    '{"alg":"RS256"',
    '\ufeff{"alg":"RS256"}',
  ])('%s is malformed', async (header) => {
    expect(await codeOf(verifier, await signed(header))).toBe('TOKEN_MALFORMED')
  })

  it('a member that stands twice inside another is nobody’s business', async () => {
    const { kid } = JSON.parse(Buffer.from(token.split('.')[0] as string, 'base64url').toString())
    const header = `{"alg":"RS256","typ":"JWT","kid":"${kid}","x":{"a":1,"a":2},"y":["alg","alg"],"z":"\\"alg\\":"}`
    expect((await verifier.verify(await signed(header))).username).toBe('alice')
  })

  it('names no prototype can supply', async () => {
    const header = '{"__proto__":{"alg":"RS256"},"typ":"JWT"}'
    expect(await codeOf(verifier, await signed(header))).toBe('TOKEN_MALFORMED')
  })
})

describe('the payload', () => {
  const signed = async (payload: string | Buffer): Promise<string> => {
    const header = Buffer.from(token.split('.')[0] as string, 'base64url').toString()
    return realm.forge.raw(header, payload, { alg: 'RS256' })
  }

  it.each(['[]', 'null', '7', '"x"', '', '{', '{"a":1}x', "{'a':1}"])('%j is malformed', async (payload) => {
    expect(await codeOf(verifier, await signed(payload))).toBe('TOKEN_MALFORMED')
  })

  it('bytes that are no UTF-8 are malformed', async () => {
    const text = Buffer.from(payloadText({ ...claims(), name: 'x' }))
    text[text.indexOf('"x"') + 1] = 0xff
    expect(await codeOf(verifier, await signed(text))).toBe('TOKEN_MALFORMED')
  })

  it('a byte order mark is malformed', async () => {
    expect(await codeOf(verifier, await signed(`\ufeff${payloadText(claims())}`))).toBe('TOKEN_MALFORMED')
  })

  it('of a member that stands twice, the last one wins', async () => {
    const text = payloadText(claims()).replace(/^\{/, '{"preferred_username":"mallory",')
    expect((await verifier.verify(await signed(text))).username).toBe('alice')
  })

  it('a deeply nested claim is read, frozen and never overflows', async () => {
    const deep = createVerifier({
      issuer: realm.issuer,
      audience: 'acme-orders-api',
      maxTokenBytes: 1_048_576,
    })
    const nested = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    const identity = await deep.verify(
      await signed(payloadText(claims()).replace(/^\{/, `{"deep":${nested},`)),
    )
    expect(Object.isFrozen(identity.claims['deep'])).toBe(true)
    deep.close()
  })
})

describe('the kind', () => {
  it.each([
    ['ID', 'an ID token'],
    ['Refresh', 'a refresh token'],
    ['Offline', 'an offline token'],
    ['Logout', 'a logout token'],
    ['Serialized-ID', 'an identity cookie'],
    ['reset-credentials', 'no access token'],
  ])('a token of the typ %s is called %s', async (typ, name) => {
    const refusal = await refusalOf(verifier, await realm.token({ claims: { typ } }))
    expect(refusal.code).toBe('TOKEN_KIND_WRONG')
    expect(refusal.hint).toContain(name)
  })

  it.each(['bearer', 'BEARER', 'Bearer'])('the typ %s is an access token', async (typ) => {
    expect((await verifier.verify(await realm.token({ claims: { typ } }))).username).toBe('alice')
  })

  it.each(['JWT', 'jwt', 'at+jwt', 'AT+JWT', 'application/at+jwt', 'application/jwt'])(
    'the header typ %s passes',
    async (typ) => {
      expect((await verifier.verify(await realm.token({ header: { typ } }))).username).toBe('alice')
    },
  )

  it.each(['logout+jwt', 'dpop+jwt', 'id_token+jwt', 'token-introspection+jwt', ''])(
    'the header typ %j is another kind',
    async (typ) => {
      expect(await codeOf(verifier, await realm.token({ header: { typ } }))).toBe('TOKEN_KIND_WRONG')
    },
  )

  it('tokenTypes null waives the payload typ, and still refuses other kinds by name', async () => {
    const lenient = createVerifier({ issuer: realm.issuer, audience: 'acme-orders-api', tokenTypes: null })
    expect((await lenient.verify(await realm.token({ claims: { typ: undefined } }))).username).toBe('alice')
    expect(await codeOf(lenient, await realm.token({ claims: { typ: 'ID' } }))).toBe('TOKEN_KIND_WRONG')
    lenient.close()
  })
})
