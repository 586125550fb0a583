/** Section J: the Authorization header and the request around it. What needs single bytes is in sockets.test.ts. */
import { createVerifier, isConfigurationError } from '@portcullis/core'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gateOf } from '../contract/play.ts'
import { refused, type Sites, served, startSites, withSites } from './sites.ts'
import { exchange, get } from './wire.ts'

let realm: Realm
let sites: Sites
let token: string
beforeAll(async () => {
  realm = await startRealm()
  token = await realm.token()
  sites = await startSites({ gate: gateOf(realm) })
  expect(await sites.ask({ headers: { authorization: `Bearer ${token}` } })).toEqual(served)
})
afterAll(async () => {
  await sites.close()
  await realm.close()
})

describe('135: no credentials', () => {
  it.each([
    ['no header', {}],
    ['an empty header', { authorization: '' }],
    ['white space', { authorization: '   ' }],
    ['another scheme', { authorization: 'Basic YWxpY2U6cHc=' }],
  ])('%s: a challenge without an error', async (_, headers) => {
    expect(await sites.ask({ headers })).toEqual(refused('TOKEN_MISSING'))
    expect(refused('TOKEN_MISSING').challenge).toBe('Bearer')
  })
})

describe('136: the scheme is compared without case', () => {
  it.each(['Bearer', 'bearer', 'BEARER', 'bEaReR'])('%s', async (scheme) => {
    expect(await sites.ask({ headers: { authorization: `${scheme} ${token}` } })).toEqual(served)
  })
})

describe('140: two Authorization headers', () => {
  it.each([
    ['the same', () => [`Bearer ${token}`, `Bearer ${token}`]],
    ['a bad one first', () => ['Bearer x', `Bearer ${token}`]],
    ['a bad one second', () => [`Bearer ${token}`, 'Bearer x']],
    ['an empty one first', () => ['', `Bearer ${token}`]],
  ] as const)('%s: REQUEST_AMBIGUOUS', async (_, values) => {
    for (const url of sites.urls) {
      const [answer] = await exchange(url, get(...values().map((value) => `Authorization: ${value}`)))
      expect(answer).toMatchObject({
        status: 400,
        headers: { 'www-authenticate': refused('REQUEST_AMBIGUOUS').challenge },
      })
      expect(JSON.parse(answer?.body ?? '')).toMatchObject({ code: 'REQUEST_AMBIGUOUS' })
    }
  })
})

describe('141: a header and a query at once', () => {
  const inQuery = (request: { url: string }): string | undefined =>
    new URL(request.url, 'http://x').searchParams.get('access_token') ?? undefined
  const question = (): object => ({
    path: `/open?access_token=${token}`,
    headers: { authorization: `Bearer ${token}` },
  })

  it('the query is not read where nobody asked for it', async () => {
    expect(await sites.ask({ ...question(), path: '/open?access_token=x' })).toEqual(served)
  })

  it('REQUEST_AMBIGUOUS where a function reads it', async () => {
    const gate = { ...gateOf(realm), tokenFrom: ['authorization', inQuery] }
    await withSites({ gate }, async (both) => {
      expect(await both.ask(question())).toEqual(refused('REQUEST_AMBIGUOUS'))
      expect(await both.ask({ path: `/open?access_token=${token}` })).toEqual(served)
    })
  })
})

describe('142: a token in any other place is none', () => {
  it.each<[string, () => object]>([
    ['the query', () => ({ path: `/open?access_token=${token}&token=${token}&jwt=${token}` })],
    ['a cookie', () => ({ headers: { cookie: `access_token=${token}; session=${token}; token=${token}` } })],
    [
      'a form body',
      () => ({
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: `access_token=${token}`,
      }),
    ],
    [
      'a JSON body',
      () => ({
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ access_token: token }),
      }),
    ],
    ['X-Forwarded-Access-Token', () => ({ headers: { 'x-forwarded-access-token': token } })],
    ['X-Access-Token', () => ({ headers: { 'x-access-token': `Bearer ${token}` } })],
    ['X-Auth-Request-Access-Token', () => ({ headers: { 'x-auth-request-access-token': token } })],
    ['X-Original-Authorization', () => ({ headers: { 'x-original-authorization': `Bearer ${token}` } })],
    ['the password of Basic', () => ({ headers: { authorization: `Basic ${btoa(`x:${token}`)}` } })],
    ['Sec-WebSocket-Protocol', () => ({ headers: { 'sec-websocket-protocol': `bearer, ${token}` } })],
  ])('%s', async (_, question) => {
    expect(await sites.ask(question())).toEqual(refused('TOKEN_MISSING'))
  })

  it('Proxy-Authorization', async () => {
    for (const url of sites.urls) {
      const [answer] = await exchange(url, get(`Proxy-Authorization: Bearer ${token}`))
      expect(answer).toMatchObject({ status: 401, headers: { 'www-authenticate': 'Bearer' } })
    }
  })
})

describe('146: 15,000 characters made to be read again and again', () => {
  const shapes: readonly (readonly [
    string,
    string,
    'CREDENTIALS_MALFORMED' | 'TOKEN_MALFORMED' | 'TOKEN_MISSING',
  ])[] = [
    ['spaces', `Bearer x${' '.repeat(15_000)}x`, 'CREDENTIALS_MALFORMED'],
    ['commas', `Bearer ${','.repeat(15_000)}`, 'TOKEN_MALFORMED'],
    ['equals signs and spaces', `Bearer ${'= '.repeat(7_500)}x`, 'CREDENTIALS_MALFORMED'],
    ['dots', `Bearer ${'.'.repeat(15_000)}`, 'TOKEN_MALFORMED'],
    ['padding', `Bearer a.b.${'='.repeat(15_000)}`, 'TOKEN_MALFORMED'],
    ['schemes', 'Bearer '.repeat(2000), 'CREDENTIALS_MALFORMED'],
    ['a scheme that never ends', `Bearer${'a'.repeat(15_000)} x`, 'TOKEN_MISSING'],
    ['quotes and backslashes', `Bearer ${'"\\'.repeat(7_500)}`, 'TOKEN_MALFORMED'],
  ]
  // How the time grows with the size is measured by `npm run bench -- --sizes`.
  it.each(shapes)('%s', async (_, authorization, code) => {
    expect(await sites.ask({ headers: { authorization } })).toEqual(refused(code))
  })
})

describe('147: a regular expression is no issuer and no audience', () => {
  it.each([
    { issuer: /.*/ },
    { issuer: [/^https:/g] },
    { audience: /api/y },
    { audience: [/(a+)+$/] },
    { authorizedParties: [/.*/] },
    { tokenTypes: [/.*/] },
  ])('%o is a ConfigurationError', (options) => {
    expect(() => createVerifier({ ...gateOf(realm), ...options } as never)).toThrow(
      expect.toSatisfy(isConfigurationError),
    )
  })
})
