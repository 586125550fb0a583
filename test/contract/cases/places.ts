/** Where a token may stand. */
import { cookie, fromMetadata, inCookie } from './ambient.ts'
import { alice, type Case } from './case.ts'

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
  {
    title: 'header and cookie together are ambiguous where both are named',
    gate: { tokenFrom: ['authorization', cookie.tokenFrom] },
    headers: async (realm) => ({ ...(await alice(realm)), ...(await inCookie(realm)) }),
    status: 400,
    code: 'REQUEST_AMBIGUOUS',
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
    title: 'a tokenFrom function that returns a number is a malformed request',
    gate: { tokenFrom: () => 7 },
    status: 400,
    code: 'CREDENTIALS_MALFORMED',
  },
]
