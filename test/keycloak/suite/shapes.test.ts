import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimsOf, clientCredentials, headerOf, password, servers, type TestServer } from './servers.ts'

/** Values that differ from one login to the next, or from one server to the next. */
const changing = new Set([
  'exp',
  'iat',
  'jti',
  'sid',
  'sub',
  'iss',
  'id',
  'at_hash',
  'clientHost',
  'clientAddress',
])

/** A claim set with what changes replaced by its type, and lists in one order. */
function shapeOf(value: unknown, name = ''): unknown {
  if (changing.has(name)) return typeof value
  if (name === 'scope') return String(value).split(' ').sort().join(' ')
  if (Array.isArray(value)) return value.map((member) => shapeOf(member)).sort()
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, member]) => [key, shapeOf(member, key)] as const)
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** Keys have thumbprints, secrets have UUIDs. */
const kid = /[\w-]{43}|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/

const users = ['alice', 'bob', 'carol', 'erin']
const userClients = [
  'acme-web',
  'acme-bff',
  'acme-legacy',
  'acme-lightweight',
  'acme-es256',
  'acme-eddsa',
  'acme-atjwt',
  'acme-lowercase',
  'acme-short',
  'acme-stepup',
  'acme-noaud',
  'acme-rs512',
  'acme-es512',
  'acme-ps256-lazy',
  'acme-hs256',
]
const serviceClients = [
  'acme-admin',
  'acme-orders-api',
  'acme-worker',
  'acme-sa-refresh',
  'acme-sa-noscope',
  'acme-sa-light',
]

const asked: readonly [title: string, form: Record<string, string>][] = [
  ...users.map((user): [string, Record<string, string>] => [
    `${user} through acme-web`,
    password('acme-web', user, 'openid'),
  ]),
  ...userClients.map((client): [string, Record<string, string>] => [
    `alice through ${client}`,
    password(client, 'alice'),
  ]),
  ['alice with every organization', password('acme-web', 'alice', 'openid organization:*')],
  ['alice with one organization', password('acme-web', 'alice', 'openid organization:globex')],
  ['bob with his organization', password('acme-web', 'bob', 'organization')],
  ['alice with microprofile-jwt', password('acme-web', 'alice', 'microprofile-jwt')],
  ...serviceClients.map((client): [string, Record<string, string>] => [
    `the service account of ${client}`,
    clientCredentials(client),
  ]),
]

describe.runIf(servers.length > 1)('the embedded realm says what Keycloak says', () => {
  let realm: TestServer
  let keycloak: TestServer

  beforeAll(async () => {
    ;[realm, keycloak] = (await Promise.all(servers.map(({ start }) => start()))) as [TestServer, TestServer]
  })
  afterAll(() => Promise.all([realm.close(), keycloak.close()]))

  it.each(asked)('%s', async (_title, form) => {
    const [ours, theirs] = await Promise.all([realm.grant(form), keycloak.grant(form)])
    expect(shapeOf(claimsOf(ours.access_token))).toEqual(shapeOf(claimsOf(theirs.access_token)))
    expect(headerOf(ours.access_token).replace(kid, 'kid')).toBe(
      headerOf(theirs.access_token).replace(kid, 'kid'),
    )
    expect(Object.keys(ours).sort()).toEqual(Object.keys(theirs).sort())
    expect(ours.token_type).toBe(theirs.token_type)
    expect(claimsOf(ours.access_token)['jti']).toMatch(
      new RegExp(`^${String(claimsOf(theirs.access_token)['jti']).slice(0, 6)}:`),
    )
    if (theirs.id_token !== undefined) {
      expect(shapeOf(claimsOf(ours.id_token as string))).toEqual(shapeOf(claimsOf(theirs.id_token)))
    }
  })

  it('the published keys have the same kinds and members', async () => {
    const keys = async (server: TestServer): Promise<unknown[]> => {
      const response = await fetch(`${server.issuer}/protocol/openid-connect/certs`)
      const { keys: entries } = (await response.json()) as {
        keys: { kty: string; alg: string; use: string }[]
      }
      return [...new Set(entries.map(({ kty, alg, use }) => `${kty} ${alg} ${use}`))].sort()
    }
    const theirs = await keys(keycloak)
    expect(theirs).toEqual(expect.arrayContaining(await keys(await freshEmbedded())))
  })
})

/** Keys that earlier tests made the embedded realm generate are left out of the comparison. */
async function freshEmbedded(): Promise<TestServer> {
  return (servers[0] as (typeof servers)[number]).start()
}
