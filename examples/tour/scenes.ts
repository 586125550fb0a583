/** The scenes of the tour: who asks, for what, and what each API must answer. */
import type { Realm } from '@portcullis/testing'

export interface Scene {
  readonly who: string
  /** Path asked for. */
  readonly what: string
  /** Defaults to GET. */
  readonly method?: 'GET' | 'POST'
  /** Sets the stage, once for all three APIs. */
  readonly before?: (realm: Realm) => Promise<unknown>
  /** The credentials, made anew for each scene. */
  readonly headers?: (realm: Realm) => Promise<Record<string, string>>
  readonly status: number
  readonly code?: string
  /** Why, in one phrase: shown where the operator is told nothing. */
  readonly why: string
  /** Asked of the answer beyond status and code; `undefined` when all is well, else what is not. */
  readonly check?: (answer: Answer) => string | undefined
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: {
    readonly code?: string
    readonly required?: { readonly role?: string }
    readonly 'x-user'?: string
  }
}

const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` })
const expect = (holds: boolean, otherwise: string): string | undefined => (holds ? undefined : otherwise)

/** The tour's APIs ask for unknown keys once a second at most; in life it is every ten seconds. */
export const coolDown = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1100))

let remembered: Promise<string> | undefined
/** A token from before the outage, used again during it. */
const earlier = (realm: Realm): Promise<string> => {
  remembered ??= realm.token({ user: 'alice' })
  return remembered
}

export const scenes: readonly Scene[] = [
  {
    who: 'nobody',
    what: '/orders',
    status: 401,
    code: 'TOKEN_MISSING',
    why: 'no token: a bare challenge',
    check: ({ headers }) =>
      expect(headers.get('www-authenticate') === 'Bearer', 'the challenge should be bare'),
  },
  {
    who: 'alice, with the role',
    what: '/orders',
    headers: (realm) => realm.asUser('alice'),
    status: 200,
    why: 'role orders:read, by way of manager',
  },
  {
    who: 'a browser',
    what: '/orders',
    headers: async () => ({ accept: 'text/html' }),
    status: 401,
    code: 'TOKEN_MISSING',
    why: 'an API never redirects to a login page',
    check: ({ headers }) => expect(headers.get('location') === null, 'it should lead nowhere'),
  },
  {
    who: 'alice, by a cookie',
    what: '/orders',
    headers: async (realm) => ({ cookie: `access_token=${await realm.token({ user: 'alice' })}` }),
    status: 200,
    why: 'tokenFrom names the cookie; from another page it may only read',
  },
  {
    who: 'bob, without it',
    what: '/reports',
    headers: (realm) => realm.asUser('bob'),
    status: 403,
    code: 'ROLE_MISSING',
    why: "the body names the missing role: 'manager'",
    check: ({ body }) => expect(body.required?.role === 'manager', 'the role should be named'),
  },
  {
    who: 'a service account',
    what: '/orders',
    headers: (realm) => realm.asService('acme-worker'),
    status: 200,
    why: 'client credentials, with the role',
  },
  {
    who: 'the same machine',
    what: '/orders',
    method: 'POST',
    headers: (realm) => realm.asService('acme-worker'),
    status: 403,
    code: 'ROLE_MISSING',
    why: 'it may read, and not write',
  },
  {
    who: 'alice, own tenant',
    what: '/tenants/acme',
    headers: (realm) => realm.asUser('alice', { claims: { tenant_id: 'acme' } }),
    status: 200,
    why: "the claim tenant_id is the address's tenant",
  },
  {
    who: "alice, another's",
    what: '/tenants/globex',
    headers: (realm) => realm.asUser('alice', { claims: { tenant_id: 'acme' } }),
    status: 403,
    code: 'CLAIM_MISMATCH',
    why: 'another tenant',
  },
  {
    who: 'alice',
    what: '/forgotten',
    headers: (realm) => realm.asUser('alice'),
    status: 403,
    code: 'REQUIREMENT_FAILED',
    why: 'a route without a guard is closed',
  },
  {
    who: 'bob, as X-User: admin',
    what: '/behind',
    headers: async (realm) => ({ ...(await realm.asUser('bob')), 'x-user': 'admin', x_user: 'admin' }),
    status: 200,
    why: 'the service behind is told bob',
    check: ({ body }) => expect(body['x-user'] === 'bob', 'the service behind should be told bob'),
  },
  {
    who: 'alice, too late',
    what: '/orders',
    headers: async (realm) => bearer(await realm.forge.expired()),
    status: 401,
    code: 'TOKEN_EXPIRED',
    why: 'past its exp',
  },
  {
    who: 'alice, wrong token',
    what: '/orders',
    headers: async (realm) => bearer(await realm.forge.idToken()),
    status: 401,
    code: 'TOKEN_KIND_WRONG',
    why: 'an ID token is for the login page, not for APIs',
  },
  {
    who: 'alice, elsewhere',
    what: '/orders',
    headers: async (realm) => bearer(await realm.forge.wrongAudience()),
    status: 401,
    code: 'AUDIENCE_MISMATCH',
    why: 'made for another API',
  },
  {
    who: 'alice, no mapper',
    what: '/orders',
    headers: (realm) => realm.asUser('alice', { client: 'acme-noaud' }),
    status: 401,
    code: 'AUDIENCE_MISMATCH',
    why: 'the client has no Audience mapper',
  },
  {
    who: 'alice, by https',
    what: '/orders',
    headers: (realm) => realm.asUser('alice', { claims: { iss: realm.issuer.replace('http:', 'https:') } }),
    status: 401,
    code: 'ISSUER_UNKNOWN',
    why: 'the issuer differs in its scheme alone',
  },
  {
    who: 'alice, by localhost',
    what: '/orders',
    headers: (realm) =>
      realm.asUser('alice', { claims: { iss: realm.issuer.replace('127.0.0.1', 'localhost') } }),
    status: 401,
    code: 'ISSUER_UNKNOWN',
    why: 'the issuer differs in its host alone',
  },
  {
    who: 'another realm, same kid',
    what: '/orders',
    headers: async (realm) => bearer(await realm.forge.otherRealmSameKid()),
    status: 401,
    code: 'SIGNATURE_INVALID',
    why: 'a key of the same name is another key',
  },
  {
    who: 'mallory',
    what: '/reports',
    headers: async (realm) => bearer(await realm.forge.tampered()),
    status: 401,
    code: 'SIGNATURE_INVALID',
    why: "wrote 'admin' into alice's token",
  },
  {
    who: 'mallory, unsigned',
    what: '/reports',
    headers: async (realm) => bearer(await realm.forge.algNone()),
    status: 401,
    code: 'ALGORITHM_NOT_ALLOWED',
    why: 'alg none: nobody vouches for it',
  },
  {
    who: 'mallory, by a secret',
    what: '/reports',
    headers: async (realm) => bearer(await realm.forge.hs256WithPublicKey()),
    status: 401,
    code: 'ALGORITHM_NOT_ALLOWED',
    why: 'HS256 with the public key for a secret',
  },
  {
    who: 'alice, after rotation',
    what: '/orders',
    before: (realm) => realm.rotateKeys(),
    headers: (realm) => realm.asUser('alice'),
    status: 200,
    why: 'a key nobody has seen before, fetched once',
  },
  {
    who: 'alice, realm down',
    what: '/orders',
    before: async (realm) => {
      await earlier(realm)
      await realm.outage('refuse')
    },
    headers: async (realm) => bearer(await earlier(realm)),
    status: 200,
    why: 'known keys go on working',
  },
  {
    who: 'alice, new key, down',
    what: '/orders',
    before: (realm) => Promise.all([realm.rotateKeys(), coolDown()]),
    headers: (realm) => realm.asUser('alice'),
    status: 503,
    code: 'KEYS_UNAVAILABLE',
    why: 'cannot be known, so no 401; Retry-After says when',
    check: ({ headers }) => expect(Number(headers.get('retry-after')) >= 1, 'Retry-After should be there'),
  },
  {
    who: 'alice, realm back',
    what: '/orders',
    before: (realm) => Promise.all([realm.outage(null), coolDown()]),
    headers: (realm) => realm.asUser('alice'),
    status: 200,
    why: 'recovered by itself',
  },
]
