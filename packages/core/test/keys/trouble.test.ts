/** What is said where keys cannot be had: the whole text, for whoever has to mend it. */
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest'
import { type Answer, exchanging, issuer, key, silent, unreadiness } from './exchange.ts'

const jwksUri = `${issuer}/certs`
const network = 'Look at the network between this API and Keycloak.'
let warned: MockInstance<typeof process.emitWarning>

beforeEach(() => {
  warned = silent()
})
afterEach(() => void vi.restoreAllMocks())

const hintFor = async (answer: Answer): Promise<string | undefined> =>
  (await unreadiness(exchanging(answer, { jwksUri }))).hint

describe('an answer of the wrong status', () => {
  const other = 'Something else than Keycloak answers there.'
  const redirects =
    'The address redirects, and redirects are not followed: configure the address it leads to.'
  const broken = 'Keycloak, or the proxy before it, is in trouble: look at its log.'
  const path =
    'No Keycloak realm answers there: look at the path. Keycloak 17 and later have no /auth prefix unless --http-relative-path=/auth is set.'
  const ssl = 'HTTPS required'
  const noRealm = 'Realm does not exist'
  const slashes = 'missingNormalization'

  it.each<[number, string | null, string]>([
    [
      403,
      `{"error":"${ssl}"}`,
      'Keycloak says "HTTPS required": reach it by https, set its proxy headers, or "Require SSL: None" in a development realm.',
    ],
    [403, 'no', other],
    [403, ' '.repeat(500) + ssl, other],
    [401, ssl, other],
    [404, `{"error":"${noRealm}"}`, 'There is no realm of that name (names are compared with case).'],
    [404, ssl, path],
    [410, noRealm, other],
    [400, slashes, 'The address has a doubled slash or dot segments: Keycloak refuses such paths.'],
    [400, 'no', other],
    [422, slashes, other],
    [204, null, other],
    [300, '', redirects],
    [399, '', redirects],
    [499, '', other],
    [500, '', broken],
    [503, noRealm + slashes + ssl, broken],
  ])('%s %j', async (status, body, hint) => {
    const response = { status, body: body === null ? null : [Buffer.from(body)] }
    expect(await hintFor(() => response)).toBe(`${jwksUri} answered ${status}. ${hint}`)
  })
})

describe('an answer without keys', () => {
  const json =
    (value: unknown): Answer =>
    () =>
      Response.json(value)
  const nobody = 'Something else than a Keycloak realm answers there.'
  const noResponse = `${jwksUri} gave no response. keys.fetch must answer as fetch does: with a Response.`
  const noKey = `${jwksUri} has no key that can verify signatures. Look at the keys of the realm: none is active for an algorithm that is supported.`
  it.each<[string, Answer, string]>([
    ['no set', json([]), `${jwksUri} is no JWK set. ${nobody}`],
    ['no keys', json({ keys: [] }), noKey],
    ['a secret alone', json({ keys: [{ kty: 'oct', k: 'AAAA' }] }), noKey],
    ['nothing', () => undefined, noResponse],
    ['a status in words', () => ({ status: '200' }), noResponse],
  ])('%s', async (_what, answer, hint) => {
    expect(await hintFor(answer)).toBe(hint)
  })

  it.each([
    ['a page', new Response('<html>'), /^Unexpected token/],
    ['an empty body', { status: 200, body: [] }, /^Unexpected end/],
    ['no body', { status: 200, body: null }, /^Unexpected end/],
    ['none at all', { status: 200 }, /^Unexpected end/],
  ])('%s in place of JSON, and what the parser said', async (_what, response, said) => {
    const { hint, cause } = await unreadiness(exchanging(() => response, { jwksUri }))
    expect(hint).toBe(
      `${jwksUri} did not answer with JSON. Something else than Keycloak answers there: a login page, a proxy, a truncated answer.`,
    )
    expect(cause).toBeInstanceOf(SyntaxError)
    expect((cause as Error).message).toMatch(said)
  })
})

const set = Buffer.from(JSON.stringify({ keys: [key('ключ')] }))

describe('an answer in pieces', () => {
  const answering = (...chunks: readonly Uint8Array[]) =>
    exchanging(() => ({ status: 200, body: chunks }), { jwksUri, keys: { maxBytes: 1024 } })

  it('may be cut within a character', async () => {
    const cut = set.indexOf('к') + 1
    const { verifier } = answering(set.subarray(0, cut), set.subarray(cut))
    await verifier.ready()
    expect(verifier.health()[0]?.kids).toEqual(['ключ'])
  })

  it('may be as large as keys.maxBytes, and no byte larger', async () => {
    const padded = (size: number) => [set, Buffer.alloc(size - set.length, ' ')]
    await answering(...padded(1024)).verifier.ready()
    expect((await unreadiness(answering(...padded(1025)))).hint).toBe(
      `${jwksUri} answered with more than 1024 bytes. No realm's keys are that large: something else answers there. If they are, raise keys.maxBytes.`,
    )
  })
})

describe('a fetch that fails', () => {
  const coded = (code: string): Error => Object.assign(new Error('failed'), { code })
  const wrapped = (error: unknown, depth: number): unknown =>
    depth === 0 ? error : new Error('fetch failed', { cause: wrapped(error, depth - 1) })
  const circular = new Error('round and round')
  circular.cause = circular
  const reset = 'The connection was cut: look at the proxy in between.'

  it.each<[string, unknown, string, string]>([
    ['a code', coded('ECONNRESET'), 'ECONNRESET', reset],
    ['a code four causes deep', wrapped(coded('ECONNRESET'), 4), 'ECONNRESET', reset],
    ['a code too deep to be looked for', wrapped(coded('ECONNRESET'), 5), 'fetch failed', network],
    [
      'the first of several addresses',
      wrapped(new AggregateError([coded('ECONNRESET'), coded('ETIMEDOUT')], 'all failed'), 1),
      'ECONNRESET',
      reset,
    ],
    ['several of none', new AggregateError([null], 'all failed'), 'all failed', network],
    ['a code nobody knows', coded('EODD'), 'EODD', network],
    ['a code that is a name of Object', coded('toString'), 'toString', network],
    ['a code that is a number', Object.assign(new Error('failed'), { code: 7 }), 'failed', network],
    ['causes in a circle', circular, 'round and round', network],
    ['null', null, 'object', network],
    ['a string', 'oops', 'string', network],
  ])('%s', async (_what, thrown, what, hint) => {
    const unavailable = await unreadiness(exchanging(() => Promise.reject(thrown), { jwksUri }))
    expect(unavailable.hint).toBe(`${jwksUri} cannot be fetched: ${what}. ${hint}`)
    expect(unavailable.cause).toBe(thrown)
  })

  it('for its time says so, and tells the fetch', async () => {
    const reasons: unknown[] = []
    const { hint } = await unreadiness(
      exchanging(
        (_url, { signal }) =>
          new Promise(() => signal.addEventListener('abort', () => reasons.push(String(signal.reason)))),
        { jwksUri, keys: { fetchTimeoutMs: 1 } },
      ),
    )
    expect(hint).toBe(
      `${jwksUri} did not answer within 1 ms. Keycloak is slow or out of reach; where the way out is a proxy, hand one to keys.fetch. The time holds for the whole answer; keys.fetchTimeoutMs raises it.`,
    )
    expect(reasons).toEqual([`KeysTrouble: ${jwksUri} did not answer within 1 ms`])
  })
})

describe('a verifier that was closed', () => {
  const closed = 'the verifier was closed. It was closed before this fetch was done.'

  it('begins no fetch any more', async () => {
    const exchange = exchanging(() => ({ status: 200, body: [set] }), { jwksUri })
    exchange.verifier.close()
    expect((await unreadiness(exchange)).hint).toBe(closed)
    expect(exchange.asked).toEqual([])
  })

  it('takes no keys of a fetch that goes on, whether or not that looks at its signal', async () => {
    const exchange = exchanging(
      () => {
        exchange.verifier.close()
        return { status: 200, body: [set] }
      },
      { jwksUri },
    )
    expect((await unreadiness(exchange)).hint).toBe(closed)
    expect(exchange.asked).toEqual([jwksUri])
  })

  it('neither warns nor tells of the fetch it cut', async () => {
    const exchange = exchanging(() => new Promise(() => undefined), { jwksUri })
    const waiting = unreadiness(exchange)
    exchange.verifier.close()
    expect((await waiting).hint).toBe(closed)
    expect([exchange.events, warned.mock.calls]).toEqual([[], []])
  })
})

it('the process is warned of what went wrong, and of its mend', async () => {
  await hintFor(() => Promise.reject(new Error('proxy')))
  expect(warned.mock.calls).toEqual([
    [
      `Keys of ${issuer}: ${jwksUri} cannot be fetched: proxy. ${network}`,
      { type: 'PortcullisWarning', code: 'PORTCULLIS_KEYS_UNAVAILABLE' },
    ],
  ])
})
