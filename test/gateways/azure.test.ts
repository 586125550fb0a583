/** Each option of Azure API Management's validate-jwt, as docs/coming-from-a-gateway.md carries it over. */
import { allOf, authorize, claim } from '@portcullis/express'
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

const alice = (spec: object = {}): Promise<Record<string, string>> => realm.asUser('alice', spec)
const withClaims = (claims: object): Promise<Record<string, string>> => alice({ claims })

it('`required-claims`: match="any" is a list of values, match="all" is allOf', async () => {
  const any = await guarded(usual, authorize(claim('department', ['it', 'sales'])))
  const all = await guarded(usual, authorize(allOf(claim('department', 'it'), claim('department', 'sales'))))
  const one = await withClaims({ department: ['it'] })
  const both = await withClaims({ department: ['sales', 'it'] })
  expect([(await any('/', one)).outcome, (await all('/', one)).outcome]).toEqual([200, 'CLAIM_MISMATCH'])
  expect((await all('/', both)).outcome).toBe(200)
})

it('`separator`: a text that holds several values is cut by a predicate', async () => {
  const holds = (wanted: string) => (value: unknown) =>
    typeof value === 'string' && value.split(',').includes(wanted)
  const ask = await guarded(usual, authorize(claim('department', holds('it'))))
  expect((await ask('/', await withClaims({ department: 'sales,it' }))).outcome).toBe(200)
  expect((await ask('/', await withClaims({ department: 'sales,italy' }))).outcome).toBe('CLAIM_MISMATCH')
})

it('`clock-skew`: in seconds, 60 at most', async () => {
  const late = await alice({ expiresInSeconds: -20 })
  expect((await (await guarded({ ...usual, clockToleranceSeconds: 60 }))('/', late)).outcome).toBe(200)
  expect((await (await guarded(usual))('/', late)).outcome).toBe('TOKEN_EXPIRED')
})

it('`openid-config`: several issuers, each with its own keys and its own audience', async () => {
  const other = await startRealm()
  const audience = 'acme-orders-api'
  const ask = await guarded({ realms: [usual, { issuer: other.issuer, audience }] })
  expect((await ask('/', await alice())).outcome).toBe(200)
  expect((await ask('/', await other.asUser('alice'))).outcome).toBe(200)
  const lent = await other.asUser('alice', { claims: { iss: realm.issuer } })
  expect((await ask('/', lent)).outcome).toBe('KEY_UNKNOWN')
  await other.close()
})

it('`failed-validation-httpcode`, `failed-validation-error-message`: another answer, which lets nobody in', async () => {
  const ask = await guarded({
    ...usual,
    onRefused: (_refusal, { reply }) => ({ ...reply, status: 404, body: '{"message":"Not here."}' }),
  })
  const { status, text } = await ask('/')
  expect([status, text]).toEqual([404, '{"message":"Not here."}'])
})

it('`require-scheme`: Bearer, always, in the Authorization header', async () => {
  const ask = await guarded(usual)
  const { authorization } = await alice()
  const token = authorization?.slice('Bearer '.length)
  expect((await ask('/', { authorization: token as string })).outcome).toBe('TOKEN_MISSING')
  expect((await ask('/', { authorization: `Basic ${token}` })).outcome).toBe('TOKEN_MISSING')
})

it('`output-token-variable-name`: who calls is req.auth, with every claim', async () => {
  const ask = await guarded(usual, (request, response) => {
    response.json([request.auth.username, request.auth.claims['department']])
  })
  expect((await ask('/', await withClaims({ department: 'it' }))).text).toBe('["alice","it"]')
})
