/** Sections D, E and F: the header, the JSON and the compact form, before anything in a token is believed. */
import { createVerifier, type Verifier } from '@portcullis/core'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gateOf } from '../contract/play.ts'
import { base64url } from './signer.ts'
import { bearer, refused, type Sites, served, startSites } from './sites.ts'

let realm: Realm
let sites: Sites
let verifier: Verifier
beforeAll(async () => {
  realm = await startRealm()
  await realm.jwks()
  sites = await startSites({ gate: gateOf(realm) })
  verifier = createVerifier(gateOf(realm))
})
afterAll(async () => {
  verifier.close()
  await sites.close()
  await realm.close()
})

const malformed = refused('TOKEN_MALFORMED')
const nothingFetched = { discovery: 0, jwks: 0 }
const claims = async (): Promise<string> =>
  Buffer.from((await realm.token()).split('.')[1] as string, 'base64url').toString()
/** The realm's signature over exactly these texts. */
const signed = async (header: string | undefined, payload?: string | Buffer): Promise<string> => {
  const kid = (await realm.jwks()).keys
    .map((key) => key as { kid: string; alg: string })
    .find(({ alg }) => alg === 'RS256')?.kid
  return realm.forge.raw(
    header ?? `{"alg":"RS256","typ" : "JWT","kid" : "${kid}"}`,
    payload ?? (await claims()),
    { alg: 'RS256' },
  )
}
const codeOf = (raw: unknown): Promise<string> =>
  verifier.verify(raw as string).then(
    () => 'accepted',
    (error: { code: string }) => error.code,
  )

describe('57, 60, 61: a header that changes how a token is read', () => {
  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['57: crit with an extension that is there', { crit: ['urn:x'], 'urn:x': 1 }],
    ['57: crit with an extension that is not there', { crit: ['urn:x'] }],
    ['57: crit that names what everybody knows', { crit: ['exp'], exp: 1 }],
    ['57: an empty crit', { crit: [] }],
    ['57: crit that is no list', { crit: 'urn:x' }],
    ['57: crit that is null', { crit: null }],
    ['60: b64 false with crit', { b64: false, crit: ['b64'] }],
    ['60: b64 true with crit', { b64: true, crit: ['b64'] }],
    ['60: b64 without crit', { b64: false }],
    ['61: cty JWT', { cty: 'JWT' }],
    ['61: an empty cty', { cty: '' }],
  ])('%s', async (_, header) => {
    expect(await sites.ask({ headers: await realm.asUser('alice', { header }) })).toEqual(malformed)
    expect(realm.requests).toMatchObject(nothingFetched)
  })

  it.each(['dpop+jwt', 'logout+jwt', 'id_token+jwt', 'JOSE', 'jwt ', ''])(
    '61: the typ %j is another kind',
    async (typ) => {
      const headers = await realm.asUser('alice', { header: { typ } })
      expect(await sites.ask({ headers })).toEqual(refused('TOKEN_KIND_WRONG'))
      expect(realm.requests).toMatchObject(nothingFetched)
    },
  )
})

describe('65: a member that stands twice', () => {
  it.each([
    '{"alg":"none","alg":"RS256"}',
    '{"alg":"RS256","typ":"JWT","alg":"none"}',
    '{"alg":"RS256","kid":"a","k\\u0069d":"b"}',
    '{"alg":"RS256","x":1,"x":1}',
  ])('in the header: %s', async (header) => {
    expect(await sites.ask({ headers: bearer(await signed(header)) })).toEqual(malformed)
    expect(realm.requests).toMatchObject(nothingFetched)
  })

  it('in the payload the last one holds', async () => {
    const good = await claims()
    const past = await signed(undefined, good.replace(/\}$/, ',"exp":1}'))
    expect(await sites.ask({ headers: bearer(past) })).toEqual(refused('TOKEN_EXPIRED'))
    const future = await signed(undefined, good.replace(/^\{/, '{"exp":1,'))
    expect(await sites.ask({ headers: bearer(future) })).toEqual(served)
  })
})

describe('69, 74: what is no JSON object in UTF-8', () => {
  it.each<[string, string | Buffer]>([
    ['69: a byte order mark', '\ufeff{}'],
    ['69: two of them', '\ufeff\ufeff{}'],
    ['69: UTF-16', Buffer.from('{"typ":"Bearer"}', 'utf16le')],
    ['74: a trailing comma', '{"a":1,}'],
    ['74: a comment', '{"a":1/**/}'],
    ['74: single quotes', "{'a':1}"],
    ['74: NaN', '{"a":NaN}'],
    ['74: an unescaped line break', '{"a":"\n"}'],
    ['74: something behind it', '{}x'],
    ['74: two of them', '{}{}'],
    ['74: a list', '[{"typ":"Bearer"}]'],
    ['74: a number', '7'],
    ['74: null', 'null'],
    ['74: nothing', ''],
    ['74: a byte that is no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['74: an overlong encoding', Buffer.from([0x7b, 0x22, 0xc0, 0xaf, 0x22, 0x3a, 0x31, 0x7d])],
    ['74: ten thousand brackets', '['.repeat(5000)],
  ])('%s', async (_, payload) => {
    expect(await sites.ask({ headers: bearer(await signed(undefined, payload)) })).toEqual(malformed)
    const asHeader = `${base64url(Buffer.from(payload as string))}.${base64url('{}')}.AAAA`
    expect(await codeOf(asHeader)).toBe('TOKEN_MALFORMED')
  })
})

describe('78, 79: sizes', () => {
  it('78: eight thousand dots', async () => {
    expect(await sites.ask({ headers: bearer(`a${'.'.repeat(8000)}`) })).toEqual(malformed)
  })

  it('78: ten million dots in process', async () => {
    expect(await codeOf('.'.repeat(10_000_000))).toBe('TOKEN_TOO_LARGE')
    const wide = createVerifier({ ...gateOf(realm), maxTokenBytes: 1_048_576 })
    await expect(wide.verify('.'.repeat(1_000_000))).rejects.toMatchObject({ code: 'TOKEN_MALFORMED' })
  })

  it('79: 100 kB and 10 MB in process are refused unread', async () => {
    for (const size of [16_385, 100_000, 10_000_000])
      expect(await codeOf('A'.repeat(size))).toBe('TOKEN_TOO_LARGE')
  })

  it('79: 40 kB are refused however well they are signed, and served where the limit is raised', async () => {
    const large = await realm.token({ claims: { filling: 'x'.repeat(30_000) } })
    expect(await codeOf(large)).toBe('TOKEN_TOO_LARGE')
    const wide = createVerifier({ ...gateOf(realm), maxTokenBytes: 65_536 })
    expect((await wide.verify(large)).username).toBe('alice')
    wide.close()
  })

  it('79: over HTTP, where Node’s own limit on headers comes first or ours does', async () => {
    const headers = bearer(await realm.token({ claims: { filling: 'x'.repeat(30_000) } }))
    for (const url of sites.urls)
      expect([401, 431]).toContain((await fetch(`${url}/open`, { headers })).status)
  })
})

describe('82: an encrypted token', () => {
  it.each<[string, () => Promise<string>]>([
    ['to a key of ours', () => realm.forge.encrypted()],
    [
      'around an unsigned one',
      async () => `${base64url({ alg: 'RSA-OAEP', enc: 'A128GCM', cty: 'JWT' })}.AAAA.AAAA.AAAA.AAAA`,
    ],
    [
      'that asks for two thousand million rounds',
      async () =>
        `${base64url({ alg: 'PBES2-HS256+A128KW', enc: 'A128GCM', p2c: 2 ** 31, p2s: 'AAAA' })}.AAAA.AAAA.AAAA.AAAA`,
    ],
    [
      'in three parts',
      async () => `${base64url({ alg: 'RSA-OAEP', enc: 'A128GCM' })}.${base64url(await claims())}.AAAA`,
    ],
    ['that is compressed', async () => signed('{"alg":"RS256","typ":"JWT","zip":"DEF"}')],
  ])('%s is malformed, and nothing is decrypted or derived', async (_, make) => {
    expect(await sites.ask({ headers: bearer(await make()) })).toEqual(malformed)
  })
})

describe('89: a token that is no string', () => {
  it('is refused by its type, and nothing in it is read', async () => {
    const read: string[] = []
    const trap = new Proxy(
      {},
      { get: (_, name) => read.push(String(name)), getPrototypeOf: () => String.prototype },
    )
    const throwing = {
      toString: () => {
        throw new Error('read')
      },
      get length() {
        throw new Error('read')
      },
    }
    const text = await realm.token()
    for (const raw of [
      undefined,
      null,
      7,
      7n,
      true,
      Symbol('x'),
      {},
      [text],
      Buffer.from(text),
      new String(text),
      trap,
      throwing,
      () => text,
      { toString: () => text },
    ]) {
      expect(await codeOf(raw)).toBe('TOKEN_MALFORMED')
      expect(() => verifier.verifySync(raw as never)).toThrow(
        expect.objectContaining({ code: 'TOKEN_MALFORMED' }),
      )
    }
    expect(read).toEqual([])
  })

  it('what a function of the application finds is read once', async () => {
    let reads = 0
    const text = await realm.token()
    const found = {
      get token() {
        return reads++ === 0 ? text : 'another'
      },
      ambient: false,
    }
    const gate = { ...gateOf(realm), tokenFrom: () => found }
    const apps = await startSites({ gate })
    for (const url of apps.urls) {
      reads = 0
      expect((await fetch(`${url}/open`)).status).toBe(200)
      expect(reads).toBe(1)
    }
    await apps.close()
  })
})
