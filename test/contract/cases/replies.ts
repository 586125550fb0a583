/** How a refusal is worded, and by whom. */
import { alice, bearer, type Case, challenge, guard, guarded } from './case.ts'

export const replies: readonly Case[] = [
  {
    title: 'onRefused may word the reply',
    gate: {
      onRefused: (refusal: { code: string }) => ({
        status: 418,
        headers: { 'x-code': refusal.code },
        body: '{"short":true}',
      }),
    },
    status: 418,
    body: { short: true },
  },
  {
    title: 'onRefused cannot let a request through',
    gate: { onRefused: () => ({ status: 200, headers: {}, body: '{}' }) },
    status: 401,
    code: 'TOKEN_MISSING',
  },
  {
    title: 'an onRefused that throws changes nothing',
    gate: {
      onRefused: () => {
        throw new Error('broken')
      },
    },
    status: 401,
    code: 'TOKEN_MISSING',
  },
  {
    title: 'an observer that throws changes nothing',
    gate: {
      observe: () => {
        throw new Error('broken')
      },
    },
    headers: alice,
    status: 200,
  },
  {
    title: 'forwardErrors hands the refusal to the framework',
    gate: { forwardErrors: true },
    status: 401,
    body: { forwarded: true, code: 'TOKEN_MISSING' },
    challenge: 'Bearer',
  },

  {
    title: 'onRefused may look and leave the reply as it is',
    gate: { onRefused: () => undefined },
    status: 401,
    code: 'TOKEN_MISSING',
    challenge: 'Bearer',
  },
  {
    title: 'an onRefused that returns a promise changes nothing',
    gate: { onRefused: () => Promise.resolve({ status: 200, headers: {}, body: '{}' }) },
    status: 401,
    code: 'TOKEN_MISSING',
  },
  {
    title: "onRefused gets the framework's own request, and the reply it may reword",
    gate: {
      onRefused: (
        _refusal: unknown,
        {
          request,
          reply,
        }: { request: { headers: Record<string, string> }; reply: { headers: object; status: number } },
      ) => ({ ...reply, body: JSON.stringify({ asked: request.headers['x-asked'] }) }),
    },
    headers: () => ({ 'x-asked': 'kindly' }),
    status: 401,
    body: { asked: 'kindly' },
    challenge: 'Bearer',
  },
  {
    title: 'the challenge names the realm before the error',
    gate: { challengeRealm: 'orders' },
    headers: () => bearer('garbage'),
    status: 401,
    code: 'TOKEN_MALFORMED',
    challenge: challenge('invalid_token', 'The token is not a signed JWT in compact form.').replace(
      'Bearer ',
      'Bearer realm="orders", ',
    ),
  },
  {
    title: 'forwardErrors hands on the refusal of a guard as well',
    ...guarded,
    gate: { forwardErrors: true },
    guard: guard('requireScope', 'orders:write'),
    headers: alice,
    status: 403,
    body: { forwarded: true, code: 'SCOPE_MISSING' },
    challenge: challenge(
      'insufficient_scope',
      'The token lacks a scope that is required here.',
      ', scope="orders:write"',
    ),
  },
  {
    title: 'an observer whose promise rejects changes nothing',
    gate: { observe: () => Promise.reject(new Error('broken')) },
    headers: alice,
    status: 200,
  },
  {
    title: 'an onRefused whose promise rejects changes nothing',
    gate: { onRefused: () => Promise.reject(new Error('broken')) },
    status: 401,
    code: 'TOKEN_MISSING',
  },
  {
    title: 'a reply of onRefused with a header that cannot be sent is none',
    gate: { onRefused: () => ({ status: 401, headers: { 'x-why': 'alice \u2192 orders' }, body: '' }) },
    status: 401,
    code: 'TOKEN_MISSING',
  },
  {
    title: 'a reply of onRefused with a header name that cannot be sent is none',
    gate: { onRefused: () => ({ status: 401, headers: { 'x why': 'y' }, body: '' }) },
    status: 401,
    code: 'TOKEN_MISSING',
  },
]
