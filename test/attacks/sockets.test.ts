/** What only shows on a real socket: bytes that no client library would send, on every framework. */
import { type Code, codes } from '@portcullis/core'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { frameworks } from '../contract/frameworks/all.ts'
import type { RunningApp } from '../contract/frameworks/framework.ts'
import { gateOf } from '../contract/play.ts'
import { type Answer, exchange, get, request } from './wire.ts'

let realm: Realm
let alice: string
let bob: string

beforeAll(async () => {
  realm = await startRealm()
  alice = await realm.token({ user: 'alice' })
  bob = await realm.token({ user: 'bob' })
})
afterAll(() => realm.close())

const cookie = { cookie: 'session' } as const
const gates = {
  plain: {},
  optional: { optional: true },
  cookie: { tokenFrom: cookie },
  both: { tokenFrom: ['authorization', cookie] },
  custom: { tokenFrom: { header: 'x-access-token' } },
} as const

/** `refused`: by the gate, or by Node where its parser is first to see what is wrong. */
type Expected = 'alice' | 'bob' | 'nobody' | Code | 'refused by Node' | 'refused'

interface Row {
  readonly title: string
  readonly gate?: keyof typeof gates
  /** Header lines of a GET, or a whole request. */
  readonly lines?: () => readonly string[]
  readonly bytes?: () => string
  readonly expected: Expected
}

const header = (title: string, value: () => string, expected: Expected): Row => ({
  title,
  lines: () => [`Authorization: ${value()}`],
  expected,
})
const pair = (title: string, one: () => string, other: () => string): Row => ({
  title,
  lines: () => [`Authorization: ${one()}`, 'Accept: */*', `authorization: ${other()}`],
  expected: 'REQUEST_AMBIGUOUS',
})
const inCookie = (title: string, value: () => string, expected: Expected): Row => ({
  title,
  gate: 'cookie',
  lines: () => [`Cookie: ${value()}`],
  expected,
})

const schemes: readonly Row[] = [
  { title: 'no header', lines: () => [], expected: 'TOKEN_MISSING' },
  { title: 'an empty value', lines: () => ['Authorization:'], expected: 'TOKEN_MISSING' },
  { title: 'a value of white space', lines: () => ['Authorization: \t  '], expected: 'TOKEN_MISSING' },
  header('Bearer', () => `Bearer ${alice}`, 'alice'),
  header('bearer', () => `bearer ${alice}`, 'alice'),
  header('BEARER', () => `BEARER ${alice}`, 'alice'),
  header('three spaces', () => `Bearer   ${alice}`, 'alice'),
  header('white space around the value', () => `  \t Bearer ${alice} \t `, 'alice'),
  { title: 'no space after the colon', lines: () => [`Authorization:Bearer ${alice}`], expected: 'alice' },
  { title: 'the name in capitals', lines: () => [`AUTHORIZATION: Bearer ${alice}`], expected: 'alice' },
  header('a tab after the scheme', () => `Bearer\t${alice}`, 'CREDENTIALS_MALFORMED'),
  header('a tab within', () => `Bearer \t${alice}`, 'CREDENTIALS_MALFORMED'),
  header('the scheme alone', () => 'Bearer', 'CREDENTIALS_MALFORMED'),
  header('the scheme and spaces', () => 'Bearer    ', 'CREDENTIALS_MALFORMED'),
  header('the scheme twice', () => `Bearer Bearer ${alice}`, 'CREDENTIALS_MALFORMED'),
  header('a colon after the scheme', () => `Bearer: ${alice}`, 'CREDENTIALS_MALFORMED'),
  header('two tokens', () => `Bearer ${alice} ${alice}`, 'CREDENTIALS_MALFORMED'),
  header('a comma list', () => `Bearer ${alice}, Bearer ${bob}`, 'CREDENTIALS_MALFORMED'),
  header('a comma list without spaces', () => `Bearer ${alice},${bob}`, 'TOKEN_MALFORMED'),
  header('a comma before', () => `Bearer ,${alice}`, 'TOKEN_MALFORMED'),
  header('a comma behind', () => `Bearer ${alice},`, 'TOKEN_MALFORMED'),
  header('another scheme before a comma', () => `Basic dTpw, Bearer ${alice}`, 'TOKEN_MISSING'),
  header('no space', () => `Bearer${alice}`, 'TOKEN_MISSING'),
  header('no scheme', () => alice, 'TOKEN_MISSING'),
  header('Basic', () => 'Basic dTpw', 'TOKEN_MISSING'),
  header('DPoP', () => `DPoP ${alice}`, 'TOKEN_MISSING'),
  header('Bearerx', () => `Bearerx ${alice}`, 'TOKEN_MISSING'),
  header('Bearer-', () => `Bearer- ${alice}`, 'TOKEN_MISSING'),
  header('quotes', () => `Bearer "${alice}"`, 'TOKEN_MALFORMED'),
  header('a parameter', () => `Bearer token=${alice}`, 'TOKEN_MALFORMED'),
  header('percent-encoded space', () => `Bearer%20${alice}`, 'TOKEN_MISSING'),
  header('percent-encoded dots', () => `Bearer ${alice.replaceAll('.', '%2E')}`, 'TOKEN_MALFORMED'),
  header('percent-encoded letter', () => `Bearer %65${alice.slice(1)}`, 'TOKEN_MALFORMED'),
  header('an 8-bit byte behind', () => `Bearer ${alice}\xe9`, 'TOKEN_MALFORMED'),
  header('an 8-bit byte before', () => `Bearer \xff${alice}`, 'TOKEN_MALFORMED'),
  header('a no-break space after the scheme', () => `Bearer\xa0${alice}`, 'CREDENTIALS_MALFORMED'),
  header('a no-break space before the scheme', () => `\xa0Bearer ${alice}`, 'TOKEN_MISSING'),
  header('UTF-8 of a full-width scheme', () => `\xef\xbc\xa2earer ${alice}`, 'TOKEN_MISSING'),
  header('a zero byte', () => `Bearer ${alice}\0`, 'refused by Node'),
  header('a bare carriage return', () => `Bearer ${alice}\rx`, 'refused by Node'),
  {
    title: 'a space before the colon',
    lines: () => [`Authorization : Bearer ${alice}`],
    expected: 'refused by Node',
  },
  {
    title: 'names that only look like it',
    lines: () =>
      [
        'Proxy-Authorization',
        'X-Authorization',
        'X-Forwarded-Access-Token',
        'Authorization_',
        'HTTP_AUTHORIZATION',
      ].map((name) => `${name}: Bearer ${alice}`),
    expected: 'TOKEN_MISSING',
  },
  {
    title: 'a Connection header that names it',
    lines: () => ['Connection: authorization', `Authorization: Bearer ${alice}`],
    expected: 'alice',
  },
]

const repeated: readonly Row[] = [
  pair(
    'the same twice',
    () => `Bearer ${alice}`,
    () => `Bearer ${alice}`,
  ),
  pair(
    'two callers',
    () => `Bearer ${alice}`,
    () => `Bearer ${bob}`,
  ),
  pair(
    'a good and a bad one',
    () => `Bearer ${alice}`,
    () => 'Bearer x',
  ),
  pair(
    'a bad and a good one',
    () => 'Bearer x',
    () => `Bearer ${alice}`,
  ),
  pair(
    'Basic and Bearer',
    () => 'Basic dTpw',
    () => `Bearer ${alice}`,
  ),
  pair(
    'Bearer and DPoP',
    () => `Bearer ${alice}`,
    () => `DPoP ${alice}`,
  ),
  pair(
    'a good and an empty one',
    () => `Bearer ${alice}`,
    () => '',
  ),
  pair(
    'an empty and a good one',
    () => '',
    () => `Bearer ${alice}`,
  ),
  {
    ...pair(
      'an empty and a good one, where strangers are let in',
      () => '',
      () => `Bearer ${alice}`,
    ),
    gate: 'optional',
  },
  {
    title: 'fifty of them',
    lines: () => Array.from({ length: 50 }, () => 'Authorization: Bearer x'),
    expected: 'REQUEST_AMBIGUOUS',
  },
  {
    title: 'a header of its own, twice',
    gate: 'custom',
    lines: () => [`X-Access-Token: ${alice}`, `x-access-token: ${alice}`],
    expected: 'REQUEST_AMBIGUOUS',
  },
  {
    title: 'a header of its own, empty and filled',
    gate: 'custom',
    lines: () => ['X-Access-Token:', `x-access-token: ${alice}`],
    expected: 'REQUEST_AMBIGUOUS',
  },
  {
    title: 'a header of its own, once',
    gate: 'custom',
    lines: () => [`X-ACCESS-TOKEN: ${alice}`],
    expected: 'alice',
  },
]

const cookies: readonly Row[] = [
  inCookie('one', () => `session=${alice}`, 'alice'),
  inCookie('among others', () => `a=b; session=${alice}; c`, 'alice'),
  inCookie('in quotes', () => `session="${alice}"`, 'alice'),
  inCookie('white space around', () => ` session = ${alice} ; x=y`, 'alice'),
  inCookie('the name in another case', () => `Session=${alice}`, 'TOKEN_MISSING'),
  inCookie('a comma in place of a semicolon', () => `a=b, session=${alice}`, 'TOKEN_MISSING'),
  inCookie('percent-encoded', () => `session=%65${alice.slice(1)}`, 'TOKEN_MALFORMED'),
  inCookie('a percent-encoded name', () => `%73ession=${alice}`, 'TOKEN_MISSING'),
  inCookie('a no-break space before the name', () => `\xa0session=${alice}`, 'TOKEN_MISSING'),
  inCookie('a next-line character behind the name', () => `session\x85=${alice}`, 'TOKEN_MISSING'),
  inCookie('a no-break space before the value', () => `session=\xa0${alice}`, 'TOKEN_MALFORMED'),
  inCookie('a tossed cookie beside the real one', () => `\xa0session=${bob}; session=${alice}`, 'alice'),
  inCookie('tabs around', () => `a=b;\tsession\t=\t${alice}\t`, 'alice'),
  inCookie('an 8-bit byte', () => `session=${alice}\xe9`, 'TOKEN_MALFORMED'),
  inCookie('two of the name', () => `session=${alice}; session=${bob}`, 'REQUEST_AMBIGUOUS'),
  inCookie('an empty and a filled one', () => `session=; session=${alice}`, 'REQUEST_AMBIGUOUS'),
  inCookie('a lone equals sign', () => `=${alice}; =; ;`, 'TOKEN_MISSING'),
  {
    title: 'two Cookie headers',
    gate: 'cookie',
    lines: () => [`Cookie: session=${alice}`, `cookie: session=${bob}`],
    expected: 'REQUEST_AMBIGUOUS',
  },
  { title: 'an empty Cookie header', gate: 'cookie', lines: () => ['Cookie:'], expected: 'TOKEN_MISSING' },
  {
    title: 'a cookie where only the header counts',
    lines: () => [`Cookie: session=${alice}; access_token=${alice}`],
    expected: 'TOKEN_MISSING',
  },
  {
    title: 'a header where only the cookie counts',
    gate: 'cookie',
    lines: () => [`Authorization: Bearer ${alice}`],
    expected: 'TOKEN_MISSING',
  },
  {
    title: 'header and cookie, where both count',
    gate: 'both',
    lines: () => [`Authorization: Bearer ${alice}`, `Cookie: session=${bob}`],
    expected: 'REQUEST_AMBIGUOUS',
  },
  {
    title: 'a bad header and a good cookie',
    gate: 'both',
    lines: () => ['Authorization: Bearer', `Cookie: session=${alice}`],
    expected: 'CREDENTIALS_MALFORMED',
  },
  {
    title: 'Basic and a cookie',
    gate: 'both',
    lines: () => ['Authorization: Basic dTpw', `Cookie: session=${alice}`],
    expected: 'alice',
  },
]

const protocol: readonly Row[] = [
  {
    title: 'HTTP/1.0',
    bytes: () => request('GET /open HTTP/1.0', `Authorization: Bearer ${alice}`),
    expected: 'alice',
  },
  {
    title: 'HTTP/1.0 without a token',
    bytes: () => request('GET /open HTTP/1.0'),
    expected: 'TOKEN_MISSING',
  },
  { title: 'HTTP/0.9', bytes: () => 'GET /open\r\n\r\n', expected: 'TOKEN_MISSING' },
  {
    title: 'the preface of HTTP/2',
    bytes: () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    expected: 'refused by Node',
  },
  {
    title: 'no Host',
    bytes: () => request('GET /open HTTP/1.1', `Authorization: Bearer ${alice}`),
    expected: 'refused by Node',
  },
  {
    title: 'a method in lower case',
    bytes: () => request('get /open HTTP/1.1', 'Host: x', `Authorization: Bearer ${alice}`),
    expected: 'refused by Node',
  },
  {
    title: 'a method of nobody',
    bytes: () => request('OPEN /open HTTP/1.1', 'Host: x'),
    expected: 'refused by Node',
  },
  { title: 'OPTIONS', bytes: () => request('OPTIONS /open HTTP/1.1', 'Host: x'), expected: 'TOKEN_MISSING' },
  {
    title: 'OPTIONS of the whole server',
    bytes: () => request('OPTIONS * HTTP/1.1', 'Host: x'),
    expected: 'TOKEN_MISSING',
  },
  {
    title: 'a preflight',
    bytes: () =>
      request(
        'OPTIONS /open HTTP/1.1',
        'Host: x',
        'Origin: https://a.example',
        'Access-Control-Request-Method: GET',
      ),
    expected: 'TOKEN_MISSING',
  },
  {
    title: 'a method that another header wants changed',
    bytes: () => request('GET /open HTTP/1.1', 'Host: x', 'X-HTTP-Method-Override: OPTIONS'),
    expected: 'TOKEN_MISSING',
  },
  {
    title: 'an absolute target',
    bytes: () => request('GET http://elsewhere.example/open HTTP/1.1', 'Host: x'),
    expected: 'TOKEN_MISSING',
  },
  {
    title: 'a token in the query',
    bytes: () => request(`GET /open?access_token=${alice}&token=${alice} HTTP/1.1`, 'Host: x'),
    expected: 'TOKEN_MISSING',
  },
  {
    title: 'an expectation',
    bytes: () => request('POST /open HTTP/1.1', 'Host: x', 'Expect: 100-continue', 'Content-Length: 5'),
    expected: 'TOKEN_MISSING',
  },
  {
    title: 'a length and chunks',
    bytes: () =>
      `${request('POST /open HTTP/1.1', 'Host: x', 'Content-Length: 4', 'Transfer-Encoding: chunked')}0\r\n\r\n`,
    expected: 'refused by Node',
  },
  {
    title: 'two lengths',
    bytes: () => `${request('POST /open HTTP/1.1', 'Host: x', 'Content-Length: 4', 'Content-Length: 5')}abcd`,
    expected: 'refused by Node',
  },
  {
    title: 'chunks of an unknown coding',
    bytes: () => `${request('POST /open HTTP/1.1', 'Host: x', 'Transfer-Encoding: xchunked')}0\r\n\r\n`,
    expected: 'refused',
  },
  {
    title: 'chunked twice, with a space before the colon',
    bytes: () =>
      `${request('POST /open HTTP/1.1', 'Host: x', 'Transfer-Encoding: chunked', 'Transfer-Encoding : identity')}0\r\n\r\n`,
    expected: 'refused by Node',
  },
  {
    title: 'a chunk with no size',
    bytes: () => `${request('POST /open HTTP/1.1', 'Host: x', 'Transfer-Encoding: chunked')}zz\r\n\r\n`,
    expected: 'refused',
  },
  {
    title: 'a token in the trailers of a chunked body',
    bytes: () =>
      `${request('POST /open HTTP/1.1', 'Host: x', 'Trailer: Authorization', 'Transfer-Encoding: chunked')}0\r\nAuthorization: Bearer ${alice}\r\n\r\n`,
    expected: 'TOKEN_MISSING',
  },
  {
    title: 'a token in a form body',
    bytes: () =>
      `${request('POST /open HTTP/1.1', 'Host: x', 'Content-Type: application/x-www-form-urlencoded', `Content-Length: ${alice.length + 13}`)}access_token=${alice}`,
    expected: 'TOKEN_MISSING',
  },
]

const limits: readonly Row[] = [
  header('15,000 characters of a token', () => `Bearer ${'a'.repeat(15_000)}`, 'TOKEN_MALFORMED'),
  header('15,000 dots', () => `Bearer ${'.'.repeat(15_000)}`, 'TOKEN_MALFORMED'),
  header('more than Node reads', () => `Bearer ${'a'.repeat(17_000)}`, 'refused by Node'),
  {
    title: 'a token behind two thousand other headers',
    lines: () => [...Array.from({ length: 2000 }, () => 'a:b'), `Authorization: Bearer ${alice}`],
    expected: 'TOKEN_MISSING',
  },
  {
    title: 'a cookie of 15,000 pairs',
    gate: 'cookie',
    lines: () => [`Cookie: ${'a;'.repeat(7500)}`],
    expected: 'TOKEN_MISSING',
  },
]

const groups: readonly (readonly [string, readonly Row[]])[] = [
  ['the Authorization header', schemes],
  ['a header that stands there more than once', repeated],
  ['cookies', cookies],
  ['the protocol', protocol],
  ['limits', limits],
]

describe.each(frameworks)('$name', (framework) => {
  const apps = new Map<string, RunningApp>()
  const handled = vi.fn()

  beforeAll(async () => {
    for (const [name, gate] of Object.entries(gates))
      apps.set(name, await framework.start({ gate: { ...gateOf(realm), ...gate }, onHandler: handled }))
    for (const { url } of apps.values()) {
      const lines = [`Authorization: Bearer ${alice}`, `Cookie: session=${alice}`, `X-Access-Token: ${alice}`]
      await Promise.all(lines.map((line) => exchange(url, get(line))))
    }
  })
  afterAll(() => Promise.all([...apps.values()].map((app) => app.close())))
  beforeEach(() => handled.mockClear())

  const urlOf = (gate: keyof typeof gates = 'plain'): string => (apps.get(gate) as RunningApp).url

  describe.each(groups)('%s', (_, rows) => {
    it.each(rows)('$title: $expected', async ({ gate, lines, bytes, expected }) => {
      const [answer] = await exchange(urlOf(gate), bytes?.() ?? get(...(lines?.() ?? [])))
      expectAnswer(answer, expected)
      expect(handled).toHaveBeenCalledTimes(['alice', 'bob', 'nobody'].includes(expected) ? 1 : 0)
    })
  })

  it('a folded header is one value or none at all', async () => {
    const [answer] = await exchange(urlOf(), get('Authorization: Bearer', ` ${alice}`))
    expect([200, 400]).toContain(answer?.status)
    const [two] = await exchange(urlOf(), get(`Authorization: Bearer ${alice}`, ` ${bob}`))
    expect(two?.status).toBe(400)
  })

  it('HEAD is refused and served like GET, without a body', async () => {
    const head = (...lines: string[]): Promise<Answer[]> =>
      exchange(urlOf(), request('HEAD /open HTTP/1.1', 'Host: x', 'Connection: close', ...lines), {
        bodiless: true,
        count: 2,
      })
    const [refused, more] = await head()
    expect(refused).toMatchObject({ status: 401, headers: { 'www-authenticate': 'Bearer' } })
    expect(more).toBeUndefined()
    expect(handled).not.toHaveBeenCalled()
    expect((await head(`Authorization: Bearer ${alice}`))[0]?.status).toBe(200)
  })

  it('pipelined requests are each answered for their own token, in their order', async () => {
    const names: readonly Expected[] = [
      'alice',
      'TOKEN_MISSING',
      'bob',
      'TOKEN_MALFORMED',
      'alice',
      'TOKEN_MISSING',
      'bob',
    ]
    const sent = names.map((name) =>
      name === 'TOKEN_MISSING'
        ? get()
        : get(`Authorization: Bearer ${name === 'alice' ? alice : name === 'bob' ? bob : 'x'}`),
    )
    const answers = await exchange(urlOf(), sent.join(''), { count: names.length })
    expect(answers).toHaveLength(names.length)
    for (const [index, name] of names.entries()) expectAnswer(answers[index], name)
    expect(handled).toHaveBeenCalledTimes(4)
  })

  it('pipelined requests that wait for the keys together are each told who they are', async () => {
    const app = await framework.start({ gate: gateOf(realm) })
    try {
      const sent = [alice, bob, 'x', alice, bob].map((token) => get(`Authorization: Bearer ${token}`))
      const answers = await exchange(app.url, sent.join(''), { count: 5 })
      for (const [index, name] of (['alice', 'bob', 'TOKEN_MALFORMED', 'alice', 'bob'] as const).entries())
        expectAnswer(answers[index], name)
    } finally {
      await app.close()
    }
  })

  it('the body of a refused request is no request, and the next one on the connection is answered', async () => {
    const inner = get(`Authorization: Bearer ${alice}`)
    const outer = request('POST /open HTTP/1.1', 'Host: x', `Content-Length: ${inner.length}`)
    const answers = await exchange(urlOf(), outer + inner + get(`Authorization: Bearer ${bob}`), {
      count: 3,
      patienceMs: 300,
    })
    expectAnswer(answers[0], 'TOKEN_MISSING')
    if (answers.length > 1) expectAnswer(answers[1], 'bob')
    expect(answers.length).toBeLessThanOrEqual(2)
    expect(handled).toHaveBeenCalledTimes(answers.length - 1)
  })

  it('a chunked body is no request either', async () => {
    const inner = get(`Authorization: Bearer ${alice}`)
    const outer = request('POST /open HTTP/1.1', 'Host: x', 'Transfer-Encoding: chunked')
    const chunks = `${inner.length.toString(16)}\r\n${inner}\r\n0\r\n\r\n`
    const answers = await exchange(urlOf(), outer + chunks + get(`Authorization: Bearer ${bob}`), {
      count: 3,
      patienceMs: 300,
    })
    expectAnswer(answers[0], 'TOKEN_MISSING')
    if (answers.length > 1) expectAnswer(answers[1], 'bob')
    expect(answers.length).toBeLessThanOrEqual(2)
  })

  it('a CONNECT and an upgrade open nothing', async () => {
    const connected = await exchange(
      urlOf(),
      request('CONNECT /open HTTP/1.1', 'Host: x', `Authorization: Bearer ${alice}`),
    )
    expect(connected.every(({ status }) => status >= 400)).toBe(true)
    const [upgraded] = await exchange(
      urlOf(),
      get(
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      ),
    )
    expectAnswer(upgraded, 'TOKEN_MISSING')
    expect(handled).not.toHaveBeenCalled()
  })
})

function expectAnswer(answer: Answer | undefined, expected: Expected): void {
  if (answer === undefined) throw new Error('there was no answer')
  if (expected === 'refused by Node') {
    expect([400, 431, 505]).toContain(answer.status)
    expect(answer.body).not.toContain('code')
    return
  }
  if (expected === 'refused') {
    if (answer.body.startsWith('{')) expectRefusal(answer, 'TOKEN_MISSING')
    else expect(answer.status).toBe(400)
    return
  }
  if (expected === 'alice' || expected === 'bob' || expected === 'nobody') {
    expect(answer, answer.body).toMatchObject({ status: 200 })
    expect(JSON.parse(answer.body)).toMatchObject({ for: expected === 'nobody' ? null : expected })
    return
  }
  expectRefusal(answer, expected)
}

/** Status, code, challenge and headers of a refusal, and nothing of what was sent. */
function expectRefusal({ status, headers, body, head }: Answer, code: Code): void {
  const row = codes[code]
  expect(JSON.parse(body)).toMatchObject({ code, status: row.status, detail: row.meaning })
  expect(status).toBe(row.status)
  expect(headers['www-authenticate']).toBe(
    row.challenge === null ? 'Bearer' : `Bearer error="${row.challenge}", error_description="${row.meaning}"`,
  )
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'content-type': 'application/problem+json' })
  for (const part of alice.split('.')) expect(head + body).not.toContain(part)
}
