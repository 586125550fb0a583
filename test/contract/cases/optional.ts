/** A gate that lets strangers in, as nobody. */
import { alice, bearer, bob, type Case, guard, guarded } from './case.ts'

export const optional: readonly Case[] = [
  {
    title: 'optional lets in without credentials, as nobody',
    gate: { optional: true },
    status: 200,
    body: { for: null },
  },
  {
    title: 'optional still refuses a bad token',
    gate: { optional: true },
    headers: (realm) => realm.forge.expired().then(bearer),
    status: 401,
    code: 'TOKEN_EXPIRED',
  },
  {
    title: 'optional still refuses the DPoP scheme',
    gate: { optional: true },
    headers: () => ({ authorization: 'DPoP x' }),
    status: 401,
    code: 'TOKEN_MISSING',
  },
  {
    title: 'optional still knows a good token',
    gate: { optional: true },
    headers: alice,
    status: 200,
    body: { for: 'alice' },
  },
  {
    title: 'a guard behind optional asks for a token',
    ...guarded,
    gate: { optional: true },
    guard: guard('requireAuth'),
    status: 401,
    code: 'TOKEN_MISSING',
    challenge: 'Bearer',
  },

  {
    title: 'optional still refuses a malformed header',
    gate: { optional: true },
    headers: () => ({ authorization: 'Bearer' }),
    status: 400,
    code: 'CREDENTIALS_MALFORMED',
  },
  {
    title: 'optional takes Basic credentials for none',
    gate: { optional: true },
    headers: () => ({ authorization: 'Basic YTpi' }),
    status: 200,
    body: { for: null },
  },
  {
    title: 'a role asked behind optional asks for a token first',
    ...guarded,
    gate: { optional: true },
    guard: guard('requireRole', 'manager'),
    status: 401,
    code: 'TOKEN_MISSING',
    challenge: 'Bearer',
  },
  {
    title: 'a role behind optional is judged as ever',
    ...guarded,
    gate: { optional: true },
    guard: guard('requireRole', 'manager'),
    headers: bob,
    status: 403,
    code: 'ROLE_MISSING',
  },
]
