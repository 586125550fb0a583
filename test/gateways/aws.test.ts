/** Each option of AWS API Gateway's JWT authorizer, as docs/coming-from-a-gateway.md carries it over. */
import { requireAnyScope, requireAuth } from '@portcullis/express'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { closeSites, guarded } from './site.ts'

let realm: Realm
let usual: { issuer: string; audience: string }

beforeAll(async () => {
  realm = await startRealm()
  usual = { issuer: realm.issuer, audience: 'acme-orders-api' }
})
afterEach(closeSites)
afterAll(() => realm.close())

it('`issuer`: the URL whose discovery document leads to the keys, and which iss must be', async () => {
  const ask = await guarded({ ...usual, issuer: `${realm.issuer}/.well-known/openid-configuration` })
  expect((await ask('/', await realm.asUser('alice'))).outcome).toBe(200)
  const foreign = await realm.asUser('alice', { claims: { iss: 'https://elsewhere.example' } })
  expect((await ask('/', foreign)).outcome).toBe('ISSUER_UNKNOWN')
})

it('`audience`: any of them in aud; a client_id is no audience', async () => {
  const ask = await guarded({ ...usual, audience: ['a', 'acme-web'] })
  expect((await ask('/', await realm.asUser('alice', { audience: ['b', 'a'] }))).outcome).toBe(200)
  const withoutAudience = await realm.asUser('alice', { claims: { aud: undefined, client_id: 'acme-web' } })
  expect((await ask('/', withoutAudience)).outcome).toBe('AUDIENCE_MISMATCH')
})

it('`authorizationScopes`: any of them, in scope or in the claim that scopesFrom names', async () => {
  const ask = await guarded({ ...usual, scopesFrom: 'scp' }, requireAnyScope('orders:read', 'orders:write'))
  expect((await ask('/', await realm.asUser('alice', { claims: { scp: 'x orders:write' } }))).outcome).toBe(
    200,
  )
  const { outcome, headers } = await ask('/', await realm.asUser('alice', { claims: { scp: 'x' } }))
  expect(outcome).toBe('SCOPE_MISSING')
  expect(headers.get('www-authenticate')).toContain('scope="orders:read orders:write"')
})

it('`identitySource`: a header, or the query where a function says so in writing', async () => {
  const ask = await guarded({
    ...usual,
    tokenFrom: ['authorization', (request) => request.query['access_token'] as string | undefined],
  })
  const token = await realm.token()
  expect((await ask(`/?access_token=${token}`)).outcome).toBe(200)
  expect((await ask(`/?access_token=${token}`, { authorization: `Bearer ${token}` })).outcome).toBe(
    'REQUEST_AMBIGUOUS',
  )
  expect((await (await guarded(usual))(`/?access_token=${token}`)).outcome).toBe('TOKEN_MISSING')
})

it('`context`: the claims in their own types, and the scopes as a set', async () => {
  const ask = await guarded(usual, requireAuth(), (request, response) => {
    const { claims, scopes } = request.auth
    response.json({ claims, scopes: [...scopes] })
  })
  const { text } = await ask(
    '/',
    await realm.asUser('alice', { claims: { scope: 'a b', n: 1, list: ['x'] } }),
  )
  expect(JSON.parse(text)).toMatchObject({ claims: { n: 1, list: ['x'] }, scopes: ['a', 'b'] })
})
