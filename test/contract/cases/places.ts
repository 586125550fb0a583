/** Where a token may stand, and what a token that a browser sends by itself must prove. */
import type { Realm } from '@portcullis/testing'
import { alice, type Case } from './case.ts'

const cookie = { tokenFrom: { cookie: 'session', allowedOrigins: ['https://app.acme.com'] } }
const inCookie = async (realm: Realm): Promise<Record<string, string>> => ({
  cookie: `other=1; session=${await realm.token()}`,
})
const withHeader =
  (name: string, value: string) =>
  async (realm: Realm): Promise<Record<string, string>> => ({ ...(await inCookie(realm)), [name]: value })

/** What a function of an application does: reads the token out of something that is its own. */
const fromMetadata = ({ headers }: { headers: Record<string, string | undefined> }): string | undefined =>
  headers['x-metadata']?.replace(/^token:/, '')
const ambient = (request: { headers: Record<string, string | undefined> }): object | undefined => {
  const token = fromMetadata(request)
  return token === undefined ? undefined : { token, ambient: true }
}

export const places: readonly Case[] = [
  {
    title: 'a cookie carries the token of a GET',
    gate: cookie,
    headers: inCookie,
    status: 200,
    body: { for: 'alice' },
  },
  {
    title: 'naming the cookie leaves the Authorization header unread',
    gate: cookie,
    headers: alice,
    status: 401,
    code: 'TOKEN_MISSING',
  },
  {
    title: 'two cookies of the name are ambiguous',
    gate: cookie,
    headers: () => ({ cookie: 'session=a; session=b' }),
    status: 400,
    code: 'REQUEST_AMBIGUOUS',
  },
  {
    title: 'a POST by cookie needs an origin',
    gate: cookie,
    method: 'POST',
    headers: inCookie,
    status: 403,
    code: 'ORIGIN_NOT_ALLOWED',
  },
  {
    title: 'a POST by cookie from an allowed origin passes',
    gate: cookie,
    method: 'POST',
    headers: withHeader('origin', 'https://app.acme.com'),
    status: 200,
  },
  {
    title: "a POST by cookie from one of the client's web origins passes",
    gate: cookie,
    method: 'POST',
    headers: withHeader('origin', 'http://localhost:3000'),
    status: 200,
  },
  {
    title: 'a POST by cookie from the same origin passes',
    gate: cookie,
    method: 'POST',
    headers: withHeader('sec-fetch-site', 'same-origin'),
    status: 200,
  },
  {
    title: 'same-site is not the same origin',
    gate: cookie,
    method: 'POST',
    headers: withHeader('sec-fetch-site', 'same-site'),
    status: 403,
    code: 'ORIGIN_NOT_ALLOWED',
  },
  {
    title: 'the origin null never passes',
    gate: cookie,
    method: 'POST',
    headers: withHeader('origin', 'null'),
    status: 403,
    code: 'ORIGIN_NOT_ALLOWED',
  },
  {
    title: 'an origin that only begins like an allowed one is refused',
    gate: cookie,
    method: 'POST',
    headers: withHeader('origin', 'https://app.acme.com.evil.example'),
    status: 403,
    code: 'ORIGIN_NOT_ALLOWED',
  },
  {
    title: 'a header of its own name carries the token',
    gate: { tokenFrom: { header: 'X-Access-Token' } },
    headers: async (realm) => ({ 'x-access-token': await realm.token() }),
    status: 200,
  },
  {
    title: 'two places that both hold a token are ambiguous',
    gate: { tokenFrom: ['authorization', { header: 'x-access-token' }] },
    headers: async (realm) => ({ ...(await alice(realm)), 'x-access-token': await realm.token() }),
    status: 400,
    code: 'REQUEST_AMBIGUOUS',
  },
  {
    title: 'a tokenFrom function that throws is a malformed request',
    gate: {
      tokenFrom: () => {
        throw new Error('no such cookie')
      },
    },
    status: 400,
    code: 'CREDENTIALS_MALFORMED',
  },
  {
    title: 'a tokenFrom function that returns a promise is a malformed request',
    gate: { tokenFrom: () => Promise.resolve('x') },
    status: 400,
    code: 'CREDENTIALS_MALFORMED',
  },

  {
    title: 'a cookie in quotes carries its token',
    gate: cookie,
    headers: async (realm) => ({ cookie: `session="${await realm.token()}"` }),
    status: 200,
  },
  {
    title: 'an empty cookie is no token',
    gate: cookie,
    headers: () => ({ cookie: 'session=' }),
    status: 401,
    code: 'TOKEN_MISSING',
    challenge: 'Bearer',
  },
  { title: 'HEAD by cookie needs no origin', gate: cookie, method: 'HEAD', headers: inCookie, status: 200 },
  {
    title: 'OPTIONS by cookie needs no origin',
    gate: cookie,
    method: 'OPTIONS',
    headers: inCookie,
    status: 200,
  },
  {
    title: 'PUT by cookie needs an origin',
    gate: cookie,
    method: 'PUT',
    headers: inCookie,
    status: 403,
    code: 'ORIGIN_NOT_ALLOWED',
  },
  {
    title: 'DELETE by cookie needs an origin',
    gate: cookie,
    method: 'DELETE',
    headers: inCookie,
    status: 403,
    code: 'ORIGIN_NOT_ALLOWED',
  },
  {
    title: 'a cross-site POST by cookie is refused',
    gate: cookie,
    method: 'POST',
    headers: withHeader('sec-fetch-site', 'cross-site'),
    status: 403,
    code: 'ORIGIN_NOT_ALLOWED',
  },
  {
    title: 'a navigation without a site of its own is refused',
    gate: cookie,
    method: 'POST',
    headers: withHeader('sec-fetch-site', 'none'),
    status: 403,
    code: 'ORIGIN_NOT_ALLOWED',
  },
  {
    title: 'an allowed origin in another scheme is another origin',
    gate: cookie,
    method: 'POST',
    headers: withHeader('origin', 'http://app.acme.com'),
    status: 403,
    code: 'ORIGIN_NOT_ALLOWED',
  },
  {
    title: "a web origin '*' in the token opens nothing",
    gate: cookie,
    method: 'POST',
    headers: async (realm) => ({
      cookie: `session=${await realm.token({ claims: { 'allowed-origins': ['*', 'null'] } })}`,
      origin: '*',
    }),
    status: 403,
    code: 'ORIGIN_NOT_ALLOWED',
  },
  {
    title: 'a bad token in a cookie is refused for what it is, before its origin is asked',
    gate: cookie,
    method: 'POST',
    headers: async (realm) => ({ cookie: `session=${await realm.forge.expired()}` }),
    status: 401,
    code: 'TOKEN_EXPIRED',
  },
  {
    title: 'optional lets a POST without a cookie in, as nobody',
    gate: { ...cookie, optional: true },
    method: 'POST',
    status: 200,
    body: { for: null },
  },
  {
    title: 'optional refuses a POST by cookie without an origin',
    gate: { ...cookie, optional: true },
    method: 'POST',
    headers: inCookie,
    status: 403,
    code: 'ORIGIN_NOT_ALLOWED',
  },
  {
    title: 'header and cookie together are ambiguous where both are named',
    gate: { tokenFrom: ['authorization', cookie.tokenFrom] },
    headers: async (realm) => ({ ...(await alice(realm)), ...(await inCookie(realm)) }),
    status: 400,
    code: 'REQUEST_AMBIGUOUS',
  },
  {
    title: 'a POST by header needs no origin where a cookie would',
    gate: { tokenFrom: ['authorization', cookie.tokenFrom] },
    method: 'POST',
    headers: alice,
    status: 200,
  },
  {
    title: 'a header of its own name may name the scheme',
    gate: { tokenFrom: { header: 'x-access-token' } },
    headers: async (realm) => ({ 'x-access-token': `Bearer ${await realm.token()}` }),
    status: 200,
  },
  {
    title: 'a tokenFrom function finds the token',
    gate: { tokenFrom: fromMetadata },
    headers: async (realm) => ({ 'x-metadata': `token:${await realm.token()}` }),
    status: 200,
    body: { for: 'alice' },
  },
  {
    title: 'a tokenFrom function that finds none is no credentials',
    gate: { tokenFrom: fromMetadata },
    headers: alice,
    status: 401,
    code: 'TOKEN_MISSING',
  },
  {
    title: 'an ambient token of a function needs an origin',
    gate: { tokenFrom: ambient },
    method: 'POST',
    headers: async (realm) => ({ 'x-metadata': `token:${await realm.token()}` }),
    status: 403,
    code: 'ORIGIN_NOT_ALLOWED',
  },
  {
    title: "an ambient token of a function passes from the client's web origins",
    gate: { tokenFrom: ambient },
    method: 'POST',
    headers: async (realm) => ({
      'x-metadata': `token:${await realm.token()}`,
      origin: 'http://localhost:3000',
    }),
    status: 200,
  },
  {
    title: 'a tokenFrom function that returns a number is a malformed request',
    gate: { tokenFrom: () => 7 },
    status: 400,
    code: 'CREDENTIALS_MALFORMED',
  },
]
