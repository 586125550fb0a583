/** Each option of keycloak-gatekeeper (louketo-proxy), as docs/coming-from-a-gateway.md carries it over. */
import {
  allOf,
  anyOf,
  authorize,
  claim,
  clientRole,
  createVerifier,
  custom,
  group,
  identityHeaders,
  identityOf,
  isConfigurationError,
  keycloakAuth,
  matching,
  not,
  type PolicyRows,
  type PortcullisEvent,
  policy,
  realmRole,
  requireAllRoles,
  requireAnyRole,
  requireClaim,
  requireRole,
  tokenOf,
  type VerifierOptions,
} from '@portcullis/express'
import { type Realm, startRealm } from '@portcullis/testing'
import express, { type Request } from 'express'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Ask, closeSites, guarded, serve } from './site.ts'

let realm: Realm
let usual: { issuer: string; audience: string }
const api = { client: 'acme-orders-api' }

beforeAll(async () => {
  realm = await startRealm()
  usual = { issuer: realm.issuer, audience: 'acme-orders-api' }
})
afterEach(closeSites)
afterAll(() => realm.close())

const alice = (spec: object = {}): Promise<Record<string, string>> => realm.asUser('alice', spec)

/** An application behind a policy, which answers 200 to whatever comes through. */
function under(rows: PolicyRows): Promise<Ask> {
  const app = express()
  app.use(keycloakAuth({ ...usual, optional: true }), policy(rows))
  app.use((_request, response) => void response.send('let in'))
  return serve(app)
}

it('`uri`, `methods`: a row of a table, read as the router reads paths; what no row names is refused', async () => {
  const ask = await under([{ methods: ['GET'], path: '/admin{*rest}', require: realmRole('manager') }])
  const of = async (path: string, method = 'GET', user = 'alice'): Promise<unknown> =>
    (await ask(path, await realm.asUser(user), { method })).outcome
  for (const path of ['/admin', '/admin/', '/administration', '/ADMIN/users', '/admin/a%2Fb'])
    expect([await of(path), await of(path, 'GET', 'bob')], path).toEqual([200, 'ROLE_MISSING'])
  expect(await of('/admin', 'HEAD')).toBe(200)
  expect([await of('/admin', 'POST'), await of('/other')]).toEqual([
    'REQUIREMENT_FAILED',
    'REQUIREMENT_FAILED',
  ])
})

it('`white-listed`: a public row asks nothing, and opens nothing beside itself', async () => {
  const ask = await under([{ methods: '*', path: '/public/{*rest}', public: true }])
  expect((await ask('/public/a.css')).outcome).toBe(200)
  for (const path of ['/publicity', '/public/../admin', '/public/%2e%2e/admin', '/'])
    expect((await ask(path)).outcome, path).not.toBe(200)
})

it('`enable-default-deny`, `enable-default-deny-strict`: what no row takes is refused, whoever asks', async () => {
  const ask = await under([{ methods: ['GET'], path: '/orders', require: realmRole('manager') }])
  expect((await ask('/forgotten')).outcome).toBe('REQUIREMENT_FAILED')
  expect((await ask('/forgotten', await alice())).outcome).toBe('REQUIREMENT_FAILED')
  const app = express()
  app.use(keycloakAuth({ ...usual, defaultDeny: true }))
  app.get('/forgotten', (_request, response) => void response.send('let in'))
  expect((await (await serve(app))('/forgotten', await alice())).outcome).toBe('REQUIREMENT_FAILED')
})

it('`roles`: client:role is a role of that client, a bare one a realm role, and all of them are wanted', async () => {
  const both = allOf(clientRole('acme-orders-api', 'orders:read'), realmRole('manager'))
  const ask = await guarded(usual, authorize(both))
  expect((await ask('/', await alice())).outcome).toBe(200)
  expect((await ask('/', await realm.asService('acme-worker'))).outcome).toBe('ROLE_MISSING')
  const all = await guarded(usual, requireAllRoles(['orders:read', 'orders:admin'], api))
  expect((await all('/', await alice())).outcome).toBe('ROLE_MISSING')
})

it('`require-any-role`: one of them is enough', async () => {
  const ask = await guarded(usual, requireAnyRole(['orders:read', 'orders:admin'], api))
  expect((await ask('/', await alice())).outcome).toBe(200)
  expect((await ask('/', await realm.asUser('bob'))).outcome).toBe('ROLE_MISSING')
})

it('`groups`: one of them is enough, by its path in Keycloak', async () => {
  const ask = await guarded(usual, authorize(anyOf(group('/staff', { subtree: true }), group('/admins'))))
  expect((await ask('/', await alice({ claims: { groups: ['/staff/it'] } }))).outcome).toBe(200)
  expect((await ask('/', await alice({ claims: { groups: ['/customers', 'staff'] } }))).outcome).toBe(
    'GROUP_MISSING',
  )
})

it('`headers`: what a request must say is a predicate of the request, and proves nothing about the caller', async () => {
  const beta = custom('opted into the beta', (_identity, request: Request) => request.get('x-beta') === 'yes')
  const ask = await guarded(usual, authorize(beta))
  expect((await ask('/', { ...(await alice()), 'x-beta': 'yes' })).outcome).toBe(200)
  expect((await ask('/', await alice())).outcome).toBe('REQUIREMENT_FAILED')
})

it('`acr`: how the caller has logged in is a claim', async () => {
  const ask = await guarded(usual, requireClaim('acr', ['gold', 'silver']))
  expect((await ask('/', await alice({ claims: { acr: 'gold' } }))).outcome).toBe(200)
  expect((await ask('/', await alice({ claims: { acr: '0' } }))).outcome).toBe('CLAIM_MISMATCH')
})

it('`no-redirects`: a refusal is an answer to the program that asks, never a way to a login page', async () => {
  const ask = await guarded(usual)
  const { status, headers } = await ask('/', { accept: 'text/html' })
  expect([status, headers.get('location'), headers.get('www-authenticate')]).toEqual([401, null, 'Bearer'])
})

it('`skip-access-token-issuer-check`, `skip-access-token-clientid-check`: neither is skipped, but the audience in writing', async () => {
  expect(wrongIn({ issuer: null, audience: 'x' })).toEqual(['issuer'])
  expect(wrongIn({ issuer: realm.issuer })).toEqual(['audience'])
  const ask = await guarded({ issuer: realm.issuer, audience: null })
  expect((await ask('/', await alice({ audience: 'other' }))).outcome).toBe(200)
})

it('`match-claims`: a pattern that no value can make slow, of a text or of one in a list, turned round too', async () => {
  const ours = claim('email', matching('^[^@]+@acme\\.example$'))
  const ask = await guarded(usual, authorize(ours))
  expect((await ask('/', await alice())).outcome).toBe(200)
  expect((await ask('/', await realm.asUser('carol'))).outcome).toBe('CLAIM_MISMATCH')
  const others = await guarded(usual, authorize(allOf(not(ours), claim('perms', matching('^perm1$')))))
  const carol = await realm.asUser('carol', { claims: { perms: ['perm1', 'perm2'] } })
  expect((await others('/', carol)).outcome).toBe(200)
  const slow = await guarded(usual, requireClaim('email', matching('^(a+)+$')))
  expect((await slow('/', await alice({ claims: { email: `${'a'.repeat(900)}!` } }))).outcome).toBe(
    'CLAIM_MISMATCH',
  )
})

it('`add-claims`, `enable-token-header`: headers that the client cannot write, the token among them where it is wanted', async () => {
  const fields = { 'X-Auth-Email': 'email', 'X-Auth-Family-Name': 'family_name', 'X-Auth-Token': tokenOf }
  const ask = await guarded(usual, (request, response) => {
    response.json(identityHeaders(request.auth, fields, { over: request.headers }))
  })
  const { authorization } = await alice()
  const { text } = await ask('/', {
    authorization: authorization as string,
    'x-auth-email': 'admin@acme.example',
  })
  expect(JSON.parse(text)).toMatchObject({
    'X-Auth-Email': 'alice@acme.example',
    'X-Auth-Family-Name': 'Anders',
    'X-Auth-Token': authorization?.slice('Bearer '.length),
  })
  expect(JSON.parse(text)).not.toHaveProperty('x-auth-email')
})

it('`max-token-size`: a longer token is refused unread', async () => {
  const ask = await guarded({ ...usual, maxTokenBytes: 512 })
  expect((await ask('/', await alice())).outcome).toBe('TOKEN_TOO_LARGE')
})

it('`skip-openid-provider-tls-verify`: there is no such option', () => {
  expect(wrongIn({ ...usual, skipTlsVerify: true })).toEqual(['skipTlsVerify'])
})

it('`openid-provider-timeout`: for the whole exchange, in milliseconds', async () => {
  const slow = await startRealm({ sameKeysAs: realm })
  await slow.outage('hang')
  const ask = await guarded({ issuer: slow.issuer, audience: api.client, keys: { fetchTimeoutMs: 200 } })
  expect((await ask('/', await slow.asUser('alice'))).outcome).toBe('KEYS_UNAVAILABLE')
  await slow.close()
})

it('`enable-loa`: a level that is missing is a refusal', async () => {
  const ask = await guarded(usual, requireClaim('acr', ['2', '3']))
  expect((await ask('/', await alice({ claims: { acr: '1' } }))).outcome).toBe('CLAIM_MISMATCH')
})

it('`enable-logging`, `enable-metrics`, `enable-request-id`: each request is told once, by its id, and never by its token', async () => {
  const told: PortcullisEvent[] = []
  const ask = await guarded({ ...usual, observe: (event) => void told.push(event) }, requireRole('nobody'))
  const { authorization } = await alice()
  const { text } = await ask('/reports', { authorization: authorization as string })
  const [event, ...others] = told.filter(({ type }) => type === 'request')
  expect(others).toEqual([])
  expect(event).toMatchObject({
    code: 'ROLE_MISSING',
    method: 'GET',
    path: '/reports',
    requestId: JSON.parse(text).instance,
  })
  expect(JSON.stringify(told)).not.toContain(authorization?.split('.')[2])
})

it('`cors-*`: the framework’s own middleware, before the gate, answers a preflight', async () => {
  const app = express()
  app.use((request, response, next) => {
    response.setHeader('access-control-allow-origin', 'https://app.acme.example')
    if (request.method === 'OPTIONS') response.sendStatus(204)
    else next()
  })
  app.use(keycloakAuth(usual))
  const ask = await serve(app)
  const preflight = { origin: 'https://app.acme.example', 'access-control-request-method': 'GET' }
  expect((await ask('/', preflight, { method: 'OPTIONS' })).status).toBe(204)
  const refused = await ask('/')
  expect([refused.outcome, refused.headers.get('access-control-allow-origin')]).toEqual([
    'TOKEN_MISSING',
    'https://app.acme.example',
  ])
})

it('`white-listed-anon`: nobody in particular may come, and a bad token is still refused', async () => {
  const ask = await guarded({ ...usual, optional: true }, (request, response) => {
    response.send(identityOf(request)?.username ?? 'nobody')
  })
  expect((await ask('/')).text).toBe('nobody')
  expect((await ask('/', await alice())).text).toBe('alice')
  expect((await ask('/', { authorization: `Bearer ${await realm.forge.expired()}` })).outcome).toBe(
    'TOKEN_EXPIRED',
  )
})

/** The names of the options that are wrong. */
function wrongIn(options: object): readonly string[] {
  try {
    createVerifier(options as VerifierOptions).close()
  } catch (error) {
    if (isConfigurationError(error)) return error.problems.map(({ option }) => option)
    throw error
  }
  return []
}
