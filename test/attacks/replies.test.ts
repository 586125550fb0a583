/** Section K: what answers and logs say, and what they must not. */
import { readFileSync } from 'node:fs'
import { inspect } from 'node:util'
import {
  codes,
  createGate,
  createVerifier,
  isConfigurationError,
  type LogEntry,
  logRefusals,
  type TokenRefused,
} from '@portcullis/core'
import { type Realm, type RefusedKind, refusedKinds, startRealm } from '@portcullis/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../architecture/sources.ts'
import { gateOf } from '../contract/play.ts'
import { guard, refused, type Sites, served, startSites, withSites } from './sites.ts'
import { exchange, get } from './wire.ts'

let realm: Realm
let sites: Sites
const entries: LogEntry[] = []
const logger = {
  info: (entry: object) => void entries.push(entry as LogEntry),
  warn: (entry: object) => void entries.push(entry as LogEntry),
}
beforeAll(async () => {
  realm = await startRealm()
  sites = await startSites({ gate: { ...gateOf(realm), observe: logRefusals(logger) } })
})
afterAll(async () => {
  await sites.close()
  await realm.close()
})

const bearer = (token: string): { authorization: string } => ({ authorization: `Bearer ${token}` })
const hostile = 'a\r\nSet-Cookie: x=1\r\n\r\n"\\\u001b[31m\u2028\u202eé€\u0000'

/** The realm's own token, under a header that names another key. */
async function withKid(kid: string, user = 'alice'): Promise<string> {
  const header = Buffer.from(JSON.stringify({ alg: 'RS256', typ: 'JWT', kid })).toString('base64url')
  return (await realm.token({ user })).replace(/^[^.]+/, header)
}

/** Tokens whose every member of the sender's choice holds what breaks headers, terminals and log lines. */
const injections: readonly (readonly [string, () => Promise<string>, keyof typeof codes])[] = [
  ['kid', () => withKid(hostile), 'KEY_UNKNOWN'],
  [
    'alg',
    () =>
      realm.forge.raw(JSON.stringify({ alg: hostile, typ: 'JWT' }), JSON.stringify({ typ: 'Bearer' }), {
        alg: 'none',
        key: null,
      }),
    'ALGORITHM_NOT_ALLOWED',
  ],
  ['typ of the header', () => realm.token({ header: { typ: hostile } }), 'TOKEN_KIND_WRONG'],
  ['typ', () => realm.token({ claims: { typ: hostile } }), 'TOKEN_KIND_WRONG'],
  ['iss', () => realm.token({ claims: { iss: hostile } }), 'ISSUER_UNKNOWN'],
  ['aud', () => realm.token({ claims: { aud: [hostile, 'other'] } }), 'AUDIENCE_MISMATCH'],
  ['exp', () => realm.token({ claims: { exp: hostile } }), 'CLAIM_INVALID'],
  ['sub', () => realm.token({ claims: { sub: [hostile] } }), 'CLAIM_INVALID'],
  ['crit', () => realm.token({ header: { crit: [hostile] } }), 'TOKEN_MALFORMED'],
]

describe('148: nothing of a token reaches a header', () => {
  it.each(injections)('%s', async (_, make, code) => {
    const headers = bearer(await make())
    expect(await sites.ask({ headers })).toEqual(refused(code))
    for (const text of await sites.texts({ headers })) expect(text).not.toMatch(/set-cookie|\\u001b|x=1/i)
  })

  it('what configuration says is quoted', async () => {
    const gate = { ...gateOf(realm), challengeRealm: 'the "orders" \\ API' }
    await withSites({ gate }, async (quoted) => {
      expect((await quoted.ask()).challenge).toBe('Bearer realm="the \\"orders\\" \\\\ API"')
    })
  })

  it.each(['a\r\nb', 'a\nb', 'é', '\u0000', '', 'a\tb'])(
    'challengeRealm %j is a ConfigurationError',
    (challengeRealm) => {
      expect(() => createGate({ ...gateOf(realm), challengeRealm })).toThrow(
        expect.toSatisfy(isConfigurationError),
      )
    },
  )

  it('a role of the application may hold anything, and stays in the body', async () => {
    const spec = { gate: gateOf(realm), guard: guard('requireRole', hostile) }
    await withSites(spec, async (strange) => {
      const question = { path: '/guarded/7', headers: await realm.asUser('alice') }
      expect(await strange.ask(question)).toEqual(refused('ROLE_MISSING'))
      for (const text of await strange.texts(question)) expect(text).not.toMatch(/"set-cookie"/i)
    })
  })
})

describe('150: an answer holds no part of the token', () => {
  it.each(Object.entries(refusedKinds) as [RefusedKind, keyof typeof codes][])('%s', async (kind, code) => {
    const token = await realm.forge[kind]()
    const answers = await sites.texts({ headers: bearer(token) })
    const [, payload = ''] = token.split('.')
    const claims = Buffer.from(payload, 'base64url').toString()
    const values = [...claims.matchAll(/"([^"]{6,})"/g)].map(([, value]) => value as string)
    const told = `Bearer ${JSON.stringify(codes[code])}`
    const parts = [...token.split('.').filter((part) => part.length > 8), ...values].filter(
      (part) => !told.includes(part),
    )
    for (const answer of answers) {
      expect(answer).toContain(`"code":"${code}"`)
      expect(parts.filter((part) => answer.includes(part))).toEqual([])
    }
  })
})

describe('151: each refusal has its own code, on purpose, and no values', () => {
  it.each([
    ['badSignature', 'SIGNATURE_INVALID'],
    ['unknownKid', 'KEY_UNKNOWN'],
    ['wrongIssuer', 'ISSUER_UNKNOWN'],
  ] as const)('%s is %s', async (kind, code) => {
    expect(await sites.ask({ headers: bearer(await realm.forge[kind]()) })).toEqual(refused(code))
  })

  it('two tokens refused with one code are told the same, to the letter', async () => {
    const plain = async (token: string): Promise<string[]> =>
      (await sites.texts({ headers: bearer(token) })).map((text) =>
        text.replace(/"instance":"[^"]*"|\["(date|x-request-id)","[^"]*"\],?/g, ''),
      )
    const one = await withKid('one')
    const other = await withKid('another-one', 'bob')
    expect(await plain(one)).toEqual(await plain(other))
  })

  it('SECURITY.md argues it', () => {
    expect(readFileSync(`${root}SECURITY.md`, 'utf8')).toContain('each refusal has its own code')
  })
})

describe('152: a log line is one line, whatever a token holds', () => {
  it.each(injections)('%s', async (_, make) => {
    entries.length = 0
    await sites.ask({ headers: bearer(await make()) })
    expect(entries).toHaveLength(sites.urls.length)
    for (const entry of entries) {
      const texts: string[] = []
      JSON.stringify(entry, (name, value: unknown) => {
        texts.push(name)
        if (typeof value === 'string') texts.push(value)
        return value
      })
      for (const text of texts) {
        expect(text).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
        expect(text.length).toBeLessThanOrEqual(500)
      }
    }
  })

  it('a value of 10,000 characters is cut', async () => {
    entries.length = 0
    await sites.ask({ headers: bearer(await withKid('k'.repeat(5000))) })
    expect(entries).toHaveLength(sites.urls.length)
    for (const entry of entries) expect(JSON.stringify(entry).length).toBeLessThan(3000)
  })
})

describe('153: no secret in an error or in the verifier', () => {
  const everything = (value: unknown): string =>
    [
      inspect(value, {
        depth: 20,
        showHidden: true,
        getters: true,
        maxArrayLength: null,
        maxStringLength: null,
      }),
      String(value),
      JSON.stringify(value) ?? '',
      value instanceof Error ? `${value.stack} ${everything(value.cause)}` : '',
    ].join('\n')

  it.each([
    'tampered',
    'expired',
    'wrongAudience',
    'unknownKid',
    'algNone',
    'encrypted',
    'dpopBound',
  ] as const)('the error of a token that is %s', async (kind) => {
    const verifier = createVerifier(gateOf(realm))
    const token = await realm.forge[kind]()
    const error = await verifier.verify(token).catch((thrown: TokenRefused) => thrown)
    for (const part of token.split('.').filter(({ length }) => length > 8))
      expect(everything(error)).not.toContain(part)
    verifier.close()
  })

  it('a verifier that remembers tokens, printed whole', async () => {
    const verifier = createVerifier(gateOf(realm))
    const token = await realm.token()
    for (let time = 0; time < 3; time++) await verifier.verify(token)
    const printed = everything(verifier)
    for (const part of token.split('.')) expect(printed).not.toContain(part)
    verifier.close()
  })
})

describe('155: a CORS preflight', () => {
  const preflight = {
    method: 'OPTIONS',
    headers: { origin: 'https://app.acme.com', 'access-control-request-method': 'POST' },
  }

  it('that reaches the gate carries no credentials, keeps the headers of what ran before, and is told so in the log', async () => {
    entries.length = 0
    expect(await sites.ask(preflight)).toEqual(refused('TOKEN_MISSING'))
    for (const text of await sites.texts(preflight)) expect(text).toContain('"access-control-allow-origin"')
    expect(entries.every(({ hint }) => hint?.includes('CORS middleware') === true)).toBe(true)
  })

  it('opens no other OPTIONS', async () => {
    expect(await sites.ask({ method: 'OPTIONS' })).toEqual(refused('TOKEN_MISSING'))
    expect(await sites.ask({ method: 'OPTIONS', headers: await realm.asUser('alice') })).toEqual(served)
  })

  it('two answers never run into each other', async () => {
    for (const url of sites.urls) {
      const answers = await exchange(url, get() + get(), { count: 2 })
      expect(answers.map(({ status }) => status)).toEqual([401, 401])
    }
  })
})
