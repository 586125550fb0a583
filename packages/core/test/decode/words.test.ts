import { createVerifier, type Verifier } from '@portcullis/core'
import { createRealm, type Realm } from '@portcullis/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { refusalOf } from '../refusal.ts'

let realm: Realm
let base: { issuer: string; audience: string; jwks: never; cache: false }
let verifier: Verifier
let header: string
let claims: Record<string, unknown>

beforeAll(async () => {
  realm = await createRealm()
  base = {
    issuer: realm.issuer,
    audience: 'acme-orders-api',
    jwks: (await realm.jwks()) as never,
    cache: false,
  }
  verifier = createVerifier(base)
  const parts = (await realm.token({ expiresInSeconds: 3600 })).split('.') as [string, string]
  header = Buffer.from(parts[0], 'base64url').toString()
  claims = JSON.parse(Buffer.from(parts[1], 'base64url').toString())
})

const signed = (text: string, payload: string = JSON.stringify(claims)): Promise<string> =>
  realm.forge.raw(text, payload, { alg: 'RS256' })

const foreign =
  'The token holds characters that are not base64url: look for quotes, line breaks, a second "Bearer", or padding.'
const changed = 'The last character of a part has bits set that belong to no byte: the token was changed.'
const onePart = 'The token has one part: an opaque token, or text that is no token at all.'
const twoParts = 'The token has two parts: the signature is missing.'
const fiveParts =
  'The token has five parts: it is encrypted (JWE). Turn token encryption off for this client.'
const moreParts = 'The token has more than three parts.'
const object = (what: string): string => `The ${what} of the token is not a JSON object in UTF-8.`

describe('of a text that is no token the operator is told what it looks like', () => {
  it.each([
    ['', onePart],
    ['abc', onePart],
    ['.', twoParts],
    ['a.b', twoParts],
    ['.a', twoParts],
    ['a.b.c.d', moreParts],
    ['...', moreParts],
    ['a.b.c.d.e', fiveParts],
    ['....', fiveParts],
    ['a.b.c.d.e.f', moreParts],
    ['.....', moreParts],
    ['A.AA.AA', foreign],
    ['AA.A.AA', foreign],
    ['AA.AA.A', foreign],
    ['AA.AAAAA.AA', foreign],
    ['A+.AA.AA', foreign],
    ['AA.A/.AA', foreign],
    ['AA.AA==.AA', foreign],
    ['AA.AA.A A', foreign],
    ['AA.AA.Aé', foreign],
    ['AA.AA.A\n', foreign],
    ['AA.AB.AA', changed],
    ['AA.AA.AP', changed],
    ['AA.AAB.AA', changed],
    ['AA.AAC.AA', changed],
    ['AA.AA.AA', object('header')],
    ['e30.e30.', 'The header names no algorithm (alg).'],
    ['..', object('header')],
  ])('%j', async (text, hint) => {
    expect(await refusalOf(verifier, text)).toMatchObject({ code: 'TOKEN_MALFORMED', hint })
  })

  it('what is no string is told by its type', async () => {
    expect(await refusalOf(verifier, 7)).toMatchObject({
      code: 'TOKEN_MALFORMED',
      expected: 'a string',
      actual: 'number',
      hint: 'The token is not a string.',
    })
  })
})

describe('the last character of a part', () => {
  const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_']
  it.each([
    ['A', 16],
    ['AA', 4],
  ])('after %s may set only the bits that belong to a byte', async (before, step) => {
    for (const [index, last] of alphabet.entries()) {
      const { hint } = await refusalOf(verifier, `e30.${before}${last}.AA`)
      expect([last, hint === changed]).toEqual([last, index % step !== 0])
    }
  })
})

describe('the size', () => {
  it('a token of exactly maxTokenBytes is read, and of one more is not', async () => {
    const token = await signed(header)
    const exact = createVerifier({ ...base, maxTokenBytes: token.length })
    expect((await exact.verify(token)).username).toBe('alice')
    expect(await refusalOf(exact, `${token}A`)).toMatchObject({
      code: 'TOKEN_TOO_LARGE',
      expected: token.length,
      actual: token.length + 1,
      hint: 'Many roles or groups make a token grow: narrow the scope of the client, or raise maxTokenBytes and the header limit of the server.',
    })
  })
})

describe('of a header the operator is told which member is wrong', () => {
  const twice = 'The header names a member twice.'
  it.each([
    ['{"alg":"RS256","crit":["x"]}', 'The header asks for an extension (crit) that is not supported.'],
    ['{"alg":"RS256","b64":false}', 'The header changes the encoding of the payload (b64).'],
    [
      '{"alg":"RS256","cty":"JWT"}',
      'The header says that the payload is another token (cty): nested tokens are not supported.',
    ],
    ['{"alg":"dir","enc":"A128GCM"}', 'The header is that of an encrypted token (enc).'],
    ['{"alg":"RS256","zip":"DEF"}', 'The header is that of a compressed token (zip).'],
    ['{"typ":"JWT"}', 'The header names no algorithm (alg).'],
    ['{"alg":7}', 'The header names no algorithm (alg).'],
    ['{"alg":"RS256","kid":7}', "The header's kid is not a string."],
    ['{"alg":"RS256","kid":null}', "The header's kid is not a string."],
    ['{"alg":"RS256","typ":[]}', "The header's typ is not a string."],
    ['[]', object('header')],
    ['null', object('header')],
    ['7', object('header')],
    ['{', object('header')],
    ['{"alg":"RS256","alg":"RS256"}', twice],
    ['{"a":{},"a":1,"alg":"RS256"}', twice],
    ['{"a":[1],"alg":"RS256","a":1}', twice],
    ['{"a":[{"b":"]"}],"alg":"RS256","a":1}', twice],
    ['{"a":"}","alg":"RS256","a":1}', twice],
    ['{"a":"\\"","alg":"RS256","a":1}', twice],
    ['{"a":"\\\\","alg":"RS256","a":1}', twice],
    ['{"a\\"":1,"alg":"RS256","a\\"":1}', twice],
    ['{"":1,"alg":"RS256","":1}', twice],
    ['{"alg" :"RS256","alg"\t:1}', twice],
    ['{"alg"\r\n:"RS256","alg"\n:1}', twice],
    ['{"alg"\n :"RS256","\\u0061lg" \r:1}', twice],
  ])('%s', async (text, hint) => {
    expect(await refusalOf(verifier, await signed(text))).toMatchObject({ code: 'TOKEN_MALFORMED', hint })
  })

  it.each([
    ['a value equal to a name', '"x":"alg"'],
    ['a value equal to another', '"x":"v","y":"v"'],
    ['a name that stands inside two objects', '"x":{"a":1},"y":{"a":1}'],
    ['a name inside an object that stands outside too', '"x":{"alg":1}'],
    ['a name twice inside one object', '"x":{"a":1,"a":2}'],
    ['a name twice inside a list', '"x":[{"a":1,"a":2}]'],
    ['brackets in a string', '"x":"{[","y":"]}"'],
    ['an escaped quote before a colon', '"x":"\\":","y":"\\":"'],
    ['a backslash at the end of a string', '"x":"\\\\","y":"\\\\"'],
    ['strings in a list', '"x":["a","a",["a","a"]]'],
  ])('%s is no fault', async (_what, more) => {
    const text = `${header.slice(0, -1)},${more}}`
    expect((await verifier.verify(await signed(text))).username).toBe('alice')
  })

  it('a payload that is no object is called so', async () => {
    for (const payload of ['[]', 'null', '"x"', '{'])
      expect(await refusalOf(verifier, await signed(header, payload))).toMatchObject({
        code: 'TOKEN_MALFORMED',
        hint: object('payload'),
      })
  })
})

describe('of another kind of token the operator is told which', () => {
  const kinds = 'bearer or dpop'
  const none = 'The token has no typ: Keycloak writes one into every access token. Is it from another issuer?'
  const called = (name: string): string => `This is ${name}: send the access_token of the token response.`
  const byType = async (typ: unknown, options: object = {}): Promise<object> => {
    const { code, expected, actual, hint } = await refusalOf(
      createVerifier({ ...base, ...options }),
      await signed(header, JSON.stringify({ ...claims, typ })),
    )
    return { code, expected, actual, hint }
  }

  it.each([
    ['ID', called('an ID token')],
    ['id', called('an ID token')],
    ['Refresh', called('a refresh token')],
    ['Offline', called('an offline token')],
    ['Logout', called('a logout token')],
    ['Serialized-ID', called('an identity cookie')],
    ['InitialAccessToken', called('an initial access token')],
    ['RegistrationAccessToken', called('a registration access token')],
    ['other', called('no access token')],
    ['constructor', called('no access token')],
    ['', called('no access token')],
    [7, called('no access token')],
    [null, called('no access token')],
    [['Bearer'], called('no access token')],
    [undefined, none],
  ])('by the payload: %j', async (typ, hint) => {
    expect(await byType(typ)).toEqual({ code: 'TOKEN_KIND_WRONG', expected: kinds, actual: typ, hint })
  })

  it.each(['ID', 'REFRESH', 'Serialized-ID'])('where the typ is waived, still: %s', async (typ) => {
    expect(await byType(typ, { tokenTypes: null })).toMatchObject({
      code: 'TOKEN_KIND_WRONG',
      expected: 'an access token',
      actual: typ,
    })
  })

  it.each(['Bearer', 'other', 7, undefined, 'constructor'])(
    'where the typ is waived, %j passes',
    async (typ) => {
      await expect(byType(typ, { tokenTypes: null })).rejects.toThrow('not refused')
    },
  )

  it('where another claim names the kind, by that claim', async () => {
    const options = { tokenTypes: ['access'], tokenTypesFrom: ['token', 'use'] }
    expect(await byType(undefined, options)).toEqual({
      code: 'TOKEN_KIND_WRONG',
      expected: 'access',
      actual: undefined,
      hint: "The token has no claim 'token.use', which 'tokenTypesFrom' names.",
    })
  })

  it('where the typ is waived, a header without one is refused', async () => {
    const { kid } = JSON.parse(header)
    const bare = await signed(`{"alg":"RS256","kid":"${kid}"}`)
    expect((await verifier.verify(bare)).username).toBe('alice')
    expect(await refusalOf(createVerifier({ ...base, tokenTypes: null }), bare)).toMatchObject({
      code: 'TOKEN_KIND_WRONG',
      expected: 'JWT or at+jwt',
      actual: undefined,
      hint: "The header has no typ, which must be there where 'tokenTypes' is null: name the claim that tells the kind in 'tokenTypesFrom'.",
    })
  })

  it.each([
    ['logout+jwt', 'This is a logout token: it belongs to the back-channel logout endpoint.'],
    ['application/Logout+JWT', 'This is a logout token: it belongs to the back-channel logout endpoint.'],
    ['dpop+jwt', 'This is a DPoP proof: it belongs in the DPoP header, beside an access token.'],
    ['secevent+jwt', 'The header names another kind of token (typ).'],
    ['at+application/jwt', 'The header names another kind of token (typ).'],
    ['x/application/jwt', 'The header names another kind of token (typ).'],
    ['', 'The header names another kind of token (typ).'],
  ])('by the header: %j', async (typ, hint) => {
    const { kid } = JSON.parse(header)
    expect(await refusalOf(verifier, await signed(JSON.stringify({ alg: 'RS256', typ, kid })))).toMatchObject(
      {
        code: 'TOKEN_KIND_WRONG',
        expected: 'JWT or at+jwt',
        actual: typ,
        hint,
      },
    )
  })
})
