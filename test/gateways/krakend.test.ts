/** Each option of KrakenD's auth/validator, as docs/coming-from-a-gateway.md carries it over. */
import {
  createRevocations,
  createVerifier,
  flatRoles,
  identityHeaders,
  isConfigurationError,
  requireAnyRole,
  requireAnyScope,
  requireAudience,
  requireScope,
  type VerifierOptions,
} from '@portcullis/express'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { pinned } from './pinned-fetch.ts'
import { closeSites, guarded } from './site.ts'
import { startTls } from './tls.ts'

let realm: Realm
let usual: { issuer: string; audience: string }

beforeAll(async () => {
  realm = await startRealm()
  usual = { issuer: realm.issuer, audience: 'acme-orders-api' }
})
afterEach(closeSites)
afterAll(() => realm.close())

const alice = (spec: object = {}): Promise<Record<string, string>> => realm.asUser('alice', spec)

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

it('`alg`: a token signed with another algorithm is refused, and a secret cannot be asked for', async () => {
  const ask = await guarded({ ...usual, algorithms: ['RS256'] })
  expect((await ask('/', await alice())).outcome).toBe(200)
  expect((await ask('/', await alice({ alg: 'ES256' }))).outcome).toBe('ALGORITHM_NOT_ALLOWED')
  expect(wrongIn({ ...usual, algorithms: ['HS256'] })).toEqual(['algorithms'])
})

it('`audience`: one of them is enough at the gate, and all of them are wanted by requireAudience', async () => {
  const ask = await guarded({ issuer: realm.issuer, audience: ['a', 'b'] }, requireAudience('a', 'b'))
  expect((await ask('/', await alice({ audience: ['a', 'b', 'c'] }))).outcome).toBe(200)
  expect((await ask('/', await alice({ audience: ['a'] }))).outcome).toBe('REQUIREMENT_FAILED')
  expect((await ask('/', await alice({ audience: ['c'] }))).outcome).toBe('AUDIENCE_MISMATCH')
})

it('`issuer`: it is compared to the letter, and there is no gate without it', async () => {
  const ask = await guarded(usual)
  const foreign = await alice({ claims: { iss: `${realm.issuer}/` } })
  expect((await ask('/', foreign)).outcome).toBe('ISSUER_UNKNOWN')
  expect(wrongIn({ audience: 'x', jwksUri: realm.jwksUri })).toEqual(['issuer'])
})

it('`roles`: any of them opens, as roles_key says where they stand', async () => {
  const ask = await guarded(usual, requireAnyRole(['auditor', 'manager']))
  expect((await ask('/', await alice())).outcome).toBe(200)
  expect((await ask('/', await realm.asUser('bob'))).outcome).toBe('ROLE_MISSING')
})

it('`roles_key`: a claim by its name, or with roles_key_is_nested by its path', async () => {
  const claims = {
    permissions: ['auditor'],
    access: { roles: ['auditor'] },
    'https://acme.example/roles': ['auditor'],
  }
  for (const rolesFrom of [
    'permissions',
    'access.roles',
    'https://acme.example/roles',
    ['access', 'roles'],
  ]) {
    const ask = await guarded({ ...usual, rolesFrom }, requireAnyRole(['auditor']))
    expect((await ask('/', await alice({ claims }))).outcome).toBe(200)
    expect((await ask('/', await alice())).outcome).toBe('ROLE_MISSING')
  }
})

it('`scopes`: scopes_matcher all is requireScope, any is requireAnyScope, scopes_key is scopesFrom', async () => {
  const all = await guarded({ ...usual, scopesFrom: 'scp' }, requireScope('read', 'write'))
  const any = await guarded({ ...usual, scopesFrom: 'scp' }, requireAnyScope('read', 'write'))
  const reader = await alice({ claims: { scp: 'read' } })
  expect([(await all('/', reader)).outcome, (await any('/', reader)).outcome]).toEqual(['SCOPE_MISSING', 200])
  expect((await all('/', await alice({ claims: { scp: ['write', 'read'] } }))).outcome).toBe(200)
})

it('`auth_header_name`: another header, bare or behind Bearer, in place of Authorization', async () => {
  const ask = await guarded({ ...usual, tokenFrom: { header: 'X-Access-Token' } })
  const { authorization } = await alice()
  expect((await ask('/', { 'x-access-token': authorization as string })).outcome).toBe(200)
  expect((await ask('/', { authorization: authorization as string })).outcome).toBe('TOKEN_MISSING')
})

it('`cookie_key`: a cookie, which changes nothing from a page of another origin', async () => {
  const ask = await guarded({
    ...usual,
    tokenFrom: { cookie: 'access_token', allowedOrigins: ['https://app.acme.example'] },
  })
  const cookie = `access_token=${await realm.token()}`
  const post = async (origin: string): Promise<unknown> =>
    (await ask('/', { cookie, origin }, { method: 'POST' })).outcome
  expect((await ask('/', { cookie })).outcome).toBe(200)
  expect(await post('https://app.acme.example')).toBe(200)
  expect(await post('https://evil.example')).toBe('ORIGIN_NOT_ALLOWED')
})

it('`jwk_url`: the issuer is asked for it, or it is named', async () => {
  const before = realm.requests.discovery
  const ask = await guarded({ ...usual, jwksUri: realm.jwksUri })
  expect((await ask('/', await alice())).outcome).toBe(200)
  expect(realm.requests.discovery).toBe(before)
})

it('`disable_jwk_security`: plain http is for this machine unless it is allowed, and TLS is always checked', () => {
  const http = { issuer: 'http://keycloak:8080/realms/acme', audience: 'x' }
  expect(wrongIn(http)).toEqual(['issuer'])
  expect(wrongIn({ ...http, issuer: 'https://keycloak/realms/acme', rejectUnauthorized: false })).toEqual([
    'rejectUnauthorized',
  ])
})

it('`jwk_local_path`: keys that were read from a file', async () => {
  const before = realm.requests.jwks
  const jwks = JSON.parse(JSON.stringify(await realm.jwks()))
  const ask = await guarded({ ...usual, jwks })
  expect((await ask('/', await alice())).outcome).toBe(200)
  expect(realm.requests.jwks).toBe(before)
})

it('`jwk_local_ca`, `jwk_fingerprints`, `cipher_suites`: a fetch of one’s own, held to the same limits', async () => {
  const tls = await startTls(await realm.jwks())
  const asking = async (pins: Parameters<typeof pinned>[0]): Promise<unknown> => {
    const options = { ...usual, jwksUri: `${tls.origin}/certs`, keys: { fetch: pinned(pins) } }
    return (await (await guarded(options))('/', await alice())).outcome
  }
  const { ca, fingerprint } = tls
  expect(await asking({ ca })).toBe(200)
  expect(await asking({ ca, fingerprints: [fingerprint] })).toBe(200)
  expect(await asking({ ca, fingerprints: [fingerprint.replace(/^../, '00')] })).toBe('KEYS_UNAVAILABLE')
  expect(await asking({ ca, ciphers: 'ECDHE-ECDSA-AES256-GCM-SHA384' })).toBe(200)
  expect(await asking({})).toBe('KEYS_UNAVAILABLE')
  await tls.close()
})

it('`cache`, `cache_duration`, `shared_cache_duration`: keys are kept, once for every mount of one verifier', async () => {
  const verifier = createVerifier({ ...usual, keys: { maxAgeSeconds: 900 } })
  const before = realm.requests.jwks
  for (const ask of [await guarded({ verifier }), await guarded({ verifier })])
    for (let time = 0; time < 3; time++) expect((await ask('/', await alice())).outcome).toBe(200)
  expect(realm.requests.jwks).toBe(before + 1)
  verifier.close()
})

it('`failed_jwk_key_cooldown`: made-up key ids cost one question, and no more until the time is over', async () => {
  const ask = await guarded({ ...usual, keys: { cooldownSeconds: 60 } })
  await ask('/', await alice())
  const before = realm.requests.jwks
  const payload = Buffer.from((await realm.token()).split('.')[1] as string, 'base64url')
  for (let id = 0; id < 20; id++) {
    const header = JSON.stringify({ alg: 'RS256', typ: 'JWT', kid: `made-up-${id}` })
    const token = await realm.forge.raw(header, payload, { alg: 'RS256' })
    expect((await ask('/', { authorization: `Bearer ${token}` })).outcome).toBe('KEY_UNKNOWN')
  }
  expect(realm.requests.jwks - before).toBeLessThanOrEqual(1)
})

it('`leeway`: how far the clocks may differ', async () => {
  const late = await alice({ expiresInSeconds: -20 })
  expect((await (await guarded({ ...usual, clockToleranceSeconds: 60 }))('/', late)).outcome).toBe(200)
  expect((await (await guarded({ ...usual, clockToleranceSeconds: 0 }))('/', late)).outcome).toBe(
    'TOKEN_EXPIRED',
  )
})

it('`propagate_claims`: headers that the client cannot write; lists joined, or kept with preserve_array', async () => {
  const fields = { 'x-user': 'preferred_username', 'x-role': 'realm_access.roles', 'x-all': flatRoles }
  const ask = await guarded(usual, (request, response) => {
    const over = request.headers
    const kept = identityHeaders(request.auth, { 'x-role': 'realm_access.roles' }, { lists: 'repeat' })
    response.json({ headers: identityHeaders(request.auth, fields, { over, encode: 'percent' }), kept })
  })
  const { text } = await ask('/', { ...(await realm.asUser('bob')), 'X-User': 'admin', x_role: 'admin' })
  const { headers, kept } = JSON.parse(text)
  expect(headers['x-user']).toBe('bob')
  expect(headers['x-role'].split(',')).toEqual(kept['x-role'])
  expect(headers).not.toHaveProperty('x_role')
})

it('`url_pattern`: a claim in the URL of a backend is encoded, so that it stays one segment', async () => {
  const ask = await guarded(usual, (request, response) => {
    const tenant = encodeURIComponent(String(request.auth.claims['tenant_id']))
    response.send(new URL(`/tenants/${tenant}/orders`, 'http://backend').pathname)
  })
  const { text } = await ask('/', await alice({ claims: { tenant_id: 'x/../../admin?' } }))
  expect(text).toBe('/tenants/x%2F..%2F..%2Fadmin%3F/orders')
})

it('`operation_debug`: the operator is told why, of each refusal and of one token, and the caller is not', async () => {
  const told: string[] = []
  const verifier = createVerifier({
    ...usual,
    observe: (event) => {
      if (event.type === 'decision' && event.refusal?.hint !== undefined) told.push(event.refusal.hint)
    },
  })
  const token = await realm.forge.wrongAudience()
  const { text } = await (await guarded({ verifier }))('/', { authorization: `Bearer ${token}` })
  expect(told).toEqual([expect.stringContaining('Audience mapper')])
  expect(text).not.toContain('mapper')
  expect((await verifier.explain(token)).steps.find(({ outcome }) => outcome === 'refused')?.mend).toBe(
    told[0],
  )
  verifier.close()
})

it('`auth/revoker`: a token, a session or all of a subject is taken back at once, cached or not', async () => {
  const list = createRevocations()
  const ask = await guarded({ ...usual, revoked: list.revoked })
  const headers = await alice({ claims: { jti: 'onrtac:7' } })
  for (let time = 0; time < 3; time++) expect((await ask('/', headers)).outcome).toBe(200)
  list.revoke({ tokenId: 'onrtac:7' })
  expect((await ask('/', headers)).outcome).toBe('TOKEN_REVOKED')
  expect((await ask('/', await alice())).outcome).toBe(200)
})
