/** The contract, written once: what every door answers, whatever the framework. */
import type { Realm } from '@portcullis/testing'
import type { AppSpec } from './frameworks/framework.ts'

export interface Case {
  readonly title: string
  readonly path?: string
  readonly method?: string
  readonly headers?: (realm: Realm) => Promise<Record<string, string>> | Record<string, string>
  /** Laid over the gate's options. */
  readonly gate?: object
  readonly guard?: AppSpec['guard']
  readonly status: number
  readonly code?: string
  /** The whole challenge, or `null` where there is none. */
  readonly challenge?: string | null
  /** Members the body must have. */
  readonly body?: object
  /** The body must have no such member. */
  readonly without?: string
}

const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` })
const alice = (realm: Realm): Promise<Record<string, string>> => realm.asUser('alice')
const bob = (realm: Realm): Promise<Record<string, string>> => realm.asUser('bob')
const worker = (realm: Realm): Promise<Record<string, string>> => realm.asService('acme-worker')
const guarded = { path: '/guarded/7' } as const

/** Calls a guard by its name: the doors agree on the names, and nothing else is shared between their types. */
const guard =
  (name: string, ...args: unknown[]): NonNullable<AppSpec['guard']> =>
  (guards) =>
    (guards[name] as (...given: unknown[]) => never)(...args)

/** The sentence of a code as it stands in the challenge. */
const challenge = (error: string, sentence: string, extra: string = ''): string =>
  `Bearer error="${error}", error_description="${sentence}"${extra}`

const roleMissing = challenge('insufficient_scope', 'The token lacks a role that is required here.')
const scopeMissing = 'The token lacks a scope that is required here.'

const tokens: readonly Case[] = [
  { title: 'a good token lets in, and the handler knows who calls', headers: alice, status: 200, body: { for: 'alice' } },
  { title: 'no credentials are 401 with a bare challenge', status: 401, code: 'TOKEN_MISSING', challenge: 'Bearer' },
  { title: 'an empty Authorization header is no credentials', headers: () => ({ authorization: '' }), status: 401, code: 'TOKEN_MISSING' },
  { title: 'the scheme is compared without case', headers: async (realm) => ({ authorization: `bEARER ${await realm.token()}` }), status: 200 },
  { title: 'Basic credentials are no bearer credentials', headers: () => ({ authorization: 'Basic YTpi' }), status: 401, code: 'TOKEN_MISSING', challenge: 'Bearer' },
  { title: 'the DPoP scheme is no bearer credentials', headers: async (realm) => ({ authorization: `DPoP ${await realm.token()}` }), status: 401, code: 'TOKEN_MISSING' },
  { title: 'Bearer with nothing behind it is a malformed request', headers: () => ({ authorization: 'Bearer' }), status: 400, code: 'CREDENTIALS_MALFORMED' },
  { title: 'Bearer twice is a malformed request', headers: async (realm) => ({ authorization: `Bearer Bearer ${await realm.token()}` }), status: 400, code: 'CREDENTIALS_MALFORMED', challenge: challenge('invalid_request', 'The credentials are not one Bearer token.') },
  { title: 'text that is no token is malformed', headers: () => bearer('garbage'), status: 401, code: 'TOKEN_MALFORMED', challenge: challenge('invalid_token', 'The token is not a signed JWT in compact form.') },
  { title: 'a token above the limit is too large', gate: { maxTokenBytes: 300 }, headers: alice, status: 401, code: 'TOKEN_TOO_LARGE' },
  { title: 'a token in the query is not looked at', path: '/open?access_token=x', status: 401, code: 'TOKEN_MISSING' },
  { title: 'a token older than maxTokenAgeSeconds is too old', gate: { maxTokenAgeSeconds: 60 }, headers: async (realm) => bearer(await realm.token({ issuedAt: Math.floor(Date.now() / 1000) - 120, expiresInSeconds: 3600 })), status: 401, code: 'TOKEN_TOO_OLD' },
  { title: 'a party that is not on the list is refused', gate: { authorizedParties: ['acme-bff'] }, headers: alice, status: 401, code: 'PARTY_NOT_ALLOWED' },
  { title: 'a revoked token is refused', gate: { revoked: () => true }, headers: alice, status: 401, code: 'TOKEN_REVOKED' },
  { title: 'a revocation that cannot be decided refuses', gate: { revoked: () => Promise.resolve(false) }, headers: alice, status: 401, code: 'TOKEN_REVOKED' },
  { title: 'HEAD is judged like GET', method: 'HEAD', status: 401, challenge: 'Bearer' },
  { title: 'OPTIONS is judged too', method: 'OPTIONS', status: 401, code: 'TOKEN_MISSING' },
  { title: 'the challenge names the realm of this API', gate: { challengeRealm: 'the "orders" API' }, status: 401, challenge: 'Bearer realm="the \\"orders\\" API"' },
]

const guards: readonly Case[] = [
  { title: 'requireAuth lets any identity through', ...guarded, guard: guard('requireAuth'), headers: bob, status: 200 },
  { title: 'requireRole lets the realm role through', ...guarded, guard: guard('requireRole', 'manager'), headers: alice, status: 200, body: { for: 'alice' } },
  { title: 'requireRole refuses without it, and names the role', ...guarded, guard: guard('requireRole', 'manager'), headers: bob, status: 403, code: 'ROLE_MISSING', challenge: roleMissing, body: { required: { role: 'manager' } } },
  { title: 'disclose: false keeps the role out of the body', ...guarded, gate: { disclose: false }, guard: guard('requireRole', 'manager'), headers: bob, status: 403, code: 'ROLE_MISSING', without: 'required' },
  { title: 'requireRole with a client looks at that client alone', ...guarded, guard: guard('requireRole', 'orders:read', { client: 'acme-orders-api' }), headers: alice, status: 200 },
  { title: 'a role of another client does not count', ...guarded, guard: guard('requireRole', 'view-profile', { client: 'acme-orders-api' }), headers: alice, status: 403, code: 'ROLE_MISSING', body: { required: { role: 'view-profile', client: 'acme-orders-api' } } },
  { title: 'requireAnyRole asks one of them', ...guarded, guard: guard('requireAnyRole', ['admin', 'user']), headers: bob, status: 200 },
  { title: 'requireAnyRole refuses without any', ...guarded, guard: guard('requireAnyRole', ['admin', 'manager']), headers: bob, status: 403, code: 'ROLE_MISSING' },
  { title: 'requireAllRoles asks every one', ...guarded, guard: guard('requireAllRoles', ['user', 'manager']), headers: alice, status: 200 },
  { title: 'requireAllRoles names the missing one', ...guarded, guard: guard('requireAllRoles', ['user', 'manager']), headers: bob, status: 403, code: 'ROLE_MISSING', body: { required: { role: 'manager' } } },
  { title: 'requireScope lets the scope through', ...guarded, guard: guard('requireScope', 'email', 'profile'), headers: alice, status: 200 },
  { title: 'requireScope puts the scopes into the challenge', ...guarded, guard: guard('requireScope', 'invoices.read'), headers: alice, status: 403, code: 'SCOPE_MISSING', challenge: challenge('insufficient_scope', scopeMissing, ', scope="invoices.read"'), body: { required: { scope: 'invoices.read' } } },
  { title: 'requireAnyScope asks one of them', ...guarded, guard: guard('requireAnyScope', 'invoices.read', 'email'), headers: alice, status: 200 },
  { title: 'requireGroup asks the exact path', ...guarded, guard: guard('requireGroup', '/staff/engineering'), headers: alice, status: 200 },
  { title: 'requireGroup refuses a parent without subtree', ...guarded, guard: guard('requireGroup', '/staff'), headers: alice, status: 403, code: 'GROUP_MISSING', body: { required: { group: '/staff' } } },
  { title: 'requireGroup with subtree takes what is below', ...guarded, guard: guard('requireGroup', '/staff', { subtree: true }), headers: alice, status: 200 },
  { title: 'requireUser lets a person through', ...guarded, guard: guard('requireUser'), headers: alice, status: 200 },
  { title: 'requireUser refuses a service account', ...guarded, guard: guard('requireUser'), headers: worker, status: 403, code: 'IDENTITY_KIND_WRONG' },
  { title: 'requireService lets a service account through', ...guarded, guard: guard('requireService'), headers: worker, status: 200 },
  { title: 'requireService refuses a person', ...guarded, guard: guard('requireService'), headers: alice, status: 403, code: 'IDENTITY_KIND_WRONG', body: { required: { kind: 'service' } } },
  { title: 'requireClaim compares a claim at its path', ...guarded, guard: guard('requireClaim', 'acme.department', 'engineering'), headers: alice, status: 200 },
  { title: 'requireClaim refuses another value', ...guarded, guard: guard('requireClaim', 'acme.department', 'sales'), headers: alice, status: 403, code: 'CLAIM_MISMATCH' },
]

const optional: readonly Case[] = [
  { title: 'optional lets in without credentials, as nobody', gate: { optional: true }, status: 200, body: { for: null } },
  { title: 'optional still refuses a bad token', gate: { optional: true }, headers: (realm) => realm.forge.expired().then(bearer), status: 401, code: 'TOKEN_EXPIRED' },
  { title: 'optional still refuses the DPoP scheme', gate: { optional: true }, headers: () => ({ authorization: 'DPoP x' }), status: 401, code: 'TOKEN_MISSING' },
  { title: 'optional still knows a good token', gate: { optional: true }, headers: alice, status: 200, body: { for: 'alice' } },
  { title: 'a guard behind optional asks for a token', ...guarded, gate: { optional: true }, guard: guard('requireAuth'), status: 401, code: 'TOKEN_MISSING', challenge: 'Bearer' },
]

const cookie = { tokenFrom: { cookie: 'session', allowedOrigins: ['https://app.acme.com'] } }
const inCookie = async (realm: Realm): Promise<Record<string, string>> => ({ cookie: `other=1; session=${await realm.token()}` })
const withHeader =
  (name: string, value: string) =>
  async (realm: Realm): Promise<Record<string, string>> => ({ ...(await inCookie(realm)), [name]: value })

const places: readonly Case[] = [
  { title: 'a cookie carries the token of a GET', gate: cookie, headers: inCookie, status: 200, body: { for: 'alice' } },
  { title: 'naming the cookie leaves the Authorization header unread', gate: cookie, headers: alice, status: 401, code: 'TOKEN_MISSING' },
  { title: 'two cookies of the name are ambiguous', gate: cookie, headers: () => ({ cookie: 'session=a; session=b' }), status: 400, code: 'REQUEST_AMBIGUOUS' },
  { title: 'a POST by cookie needs an origin', gate: cookie, method: 'POST', headers: inCookie, status: 403, code: 'ORIGIN_NOT_ALLOWED' },
  { title: 'a POST by cookie from an allowed origin passes', gate: cookie, method: 'POST', headers: withHeader('origin', 'https://app.acme.com'), status: 200 },
  { title: "a POST by cookie from one of the client's web origins passes", gate: cookie, method: 'POST', headers: withHeader('origin', 'http://localhost:3000'), status: 200 },
  { title: 'a POST by cookie from the same origin passes', gate: cookie, method: 'POST', headers: withHeader('sec-fetch-site', 'same-origin'), status: 200 },
  { title: 'same-site is not the same origin', gate: cookie, method: 'POST', headers: withHeader('sec-fetch-site', 'same-site'), status: 403, code: 'ORIGIN_NOT_ALLOWED' },
  { title: 'the origin null never passes', gate: cookie, method: 'POST', headers: withHeader('origin', 'null'), status: 403, code: 'ORIGIN_NOT_ALLOWED' },
  { title: 'an origin that only begins like an allowed one is refused', gate: cookie, method: 'POST', headers: withHeader('origin', 'https://app.acme.com.evil.example'), status: 403, code: 'ORIGIN_NOT_ALLOWED' },
  { title: 'a header of its own name carries the token', gate: { tokenFrom: { header: 'X-Access-Token' } }, headers: async (realm) => ({ 'x-access-token': await realm.token() }), status: 200 },
  { title: 'two places that both hold a token are ambiguous', gate: { tokenFrom: ['authorization', { header: 'x-access-token' }] }, headers: async (realm) => ({ ...(await alice(realm)), 'x-access-token': await realm.token() }), status: 400, code: 'REQUEST_AMBIGUOUS' },
  { title: 'a tokenFrom function that throws is a malformed request', gate: { tokenFrom: () => { throw new Error('no such cookie') } }, status: 400, code: 'CREDENTIALS_MALFORMED' },
  { title: 'a tokenFrom function that returns a promise is a malformed request', gate: { tokenFrom: () => Promise.resolve('x') }, status: 400, code: 'CREDENTIALS_MALFORMED' },
]

const replies: readonly Case[] = [
  { title: 'onRefused may word the reply', gate: { onRefused: (refusal: { code: string }) => ({ status: 418, headers: { 'x-code': refusal.code }, body: '{"short":true}' }) }, status: 418, body: { short: true } },
  { title: 'onRefused cannot let a request through', gate: { onRefused: () => ({ status: 200, headers: {}, body: '{}' }) }, status: 401, code: 'TOKEN_MISSING' },
  { title: 'an onRefused that throws changes nothing', gate: { onRefused: () => { throw new Error('broken') } }, status: 401, code: 'TOKEN_MISSING' },
  { title: 'an observer that throws changes nothing', gate: { observe: () => { throw new Error('broken') } }, headers: alice, status: 200 },
  { title: 'forwardErrors hands the refusal to the framework', gate: { forwardErrors: true }, status: 401, body: { forwarded: true, code: 'TOKEN_MISSING' }, challenge: 'Bearer' },
]

export const cases: readonly Case[] = [...tokens, ...guards, ...optional, ...places, ...replies]
