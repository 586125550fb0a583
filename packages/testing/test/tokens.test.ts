import { createRealm, type Realm, startRealm } from '@portcullis/testing'
import { createLocalJWKSet, decodeJwt, type JWTPayload, jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let realm: Realm

beforeAll(async () => {
  realm = await startRealm()
})
afterAll(() => realm.close())

const headerText = (token: string): string =>
  Buffer.from(token.split('.')[0] as string, 'base64url').toString()

/** The claims of a token whose signature another library has found good. */
async function claimsOf(token: string): Promise<JWTPayload & Record<string, unknown>> {
  const { payload } = await jwtVerify(token, createLocalJWKSet((await realm.jwks()) as never), {
    issuer: realm.issuer,
  })
  return payload
}

describe("an access token has Keycloak's shape", () => {
  it('in its header, odd spaces included', async () => {
    expect(headerText(await realm.token())).toMatch(/^\{"alg":"RS256","typ" : "JWT","kid" : "[\w-]{43}"\}$/)
  })

  it('in the order of its claims', async () => {
    const token = await realm.token()
    expect(Object.keys(decodeJwt(token)).slice(0, 11)).toEqual([
      'exp',
      'iat',
      'jti',
      'iss',
      'aud',
      'sub',
      'typ',
      'azp',
      'sid',
      'acr',
      'allowed-origins',
    ])
  })

  it('in ids: six letters before the jti, a session of 24 characters', async () => {
    const claims = await claimsOf(await realm.token())
    expect(claims.jti).toMatch(/^onrtro:[\da-f-]{36}$/)
    expect(claims['sid']).toMatch(/^[\w-]{24}$/)
  })

  it('in its audience: an array of several, a string of one, absent for none', async () => {
    const of = async (client: string): Promise<unknown> => (await claimsOf(await realm.token({ client }))).aud
    expect(await of('acme-web')).toEqual(
      expect.arrayContaining(['acme-orders-api', 'acme-exchanger', 'account']),
    )
    expect(await of('acme-noaud')).toBeUndefined()
    expect((await claimsOf(await realm.token({ client: 'acme-worker' }))).aud).toEqual(
      expect.arrayContaining(['acme-orders-api']),
    )
  })

  it.each([
    ['acme-es256', 'ES256'],
    ['acme-es512', 'ES512'],
    ['acme-eddsa', 'EdDSA'],
    ['acme-ps256-lazy', 'PS256'],
    ['acme-rs512', 'RS512'],
  ])('signed as the client %s asks: %s', async (client, alg) => {
    const token = await realm.token({ client })
    expect(JSON.parse(headerText(token)).alg).toBe(alg)
    expect((await claimsOf(token))['preferred_username']).toBe('alice')
  })

  it('of a client with the RFC 9068 header', async () => {
    expect(JSON.parse(headerText(await realm.token({ client: 'acme-atjwt' }))).typ).toBe('at+jwt')
  })

  it('of a client with lower-case bearer', async () => {
    expect((await claimsOf(await realm.token({ client: 'acme-lowercase' })))['typ']).toBe('bearer')
  })

  it('of a lightweight client: next to nothing', async () => {
    const claims = await claimsOf(await realm.token({ client: 'acme-lightweight' }))
    expect(Object.keys(claims).sort()).toEqual(['azp', 'exp', 'iat', 'iss', 'jti', 'scope', 'sid', 'typ'])
    expect(claims.jti).toMatch(/^onltro:/)
  })
})

describe('a service account', () => {
  const service = async (client: string): Promise<JWTPayload & Record<string, unknown>> =>
    claimsOf((await realm.asService(client)).authorization.slice(7))

  it('has no session, its own name and its client id', async () => {
    const claims = await service('acme-worker')
    expect(claims).toMatchObject({
      client_id: 'acme-worker',
      preferred_username: 'service-account-acme-worker',
    })
    expect(claims['sid']).toBeUndefined()
    expect(claims.jti).toMatch(/^trrtcc:/)
  })

  it('with refresh tokens has a session', async () => {
    expect((await service('acme-sa-refresh')).jti).toMatch(/^onrtcc:/)
  })

  it('without the scope has no client_id', async () => {
    expect((await service('acme-sa-noscope'))['client_id']).toBeUndefined()
  })
})

describe('roles', () => {
  const roles = async (spec: object): Promise<unknown> => claimsOf(await realm.token(spec))

  it('are composites and groups, expanded', async () => {
    expect(await roles({ user: 'alice' })).toMatchObject({
      realm_access: { roles: expect.arrayContaining(['manager', 'user']) },
      resource_access: {
        'acme-orders-api': { roles: expect.arrayContaining(['orders:read', 'orders:write', 'viewer']) },
      },
    })
  })

  it('are left out for a client without full scope and mappings', async () => {
    const claims = (await roles({ client: 'acme-noaud' })) as Record<string, unknown>
    expect(claims['realm_access']).toBeUndefined()
    expect(claims['resource_access']).toBeUndefined()
  })

  it('are those of the test, when it names some', async () => {
    expect(
      await roles({ user: 'bob', roles: ['x:y'], clientRoles: { 'acme-orders-api': ['z'] } }),
    ).toMatchObject({
      realm_access: { roles: ['x:y'] },
      resource_access: { 'acme-orders-api': { roles: ['z'] } },
    })
  })
})

describe('organizations', () => {
  const organization = async (user: string, scope: string): Promise<unknown> =>
    (await claimsOf(await realm.token({ user, scope })))['organization']

  it.each([
    ['alice', 'organization', undefined],
    ['alice', 'organization:globex', ['globex']],
    ['bob', 'organization', ['acme']],
    ['carol', 'organization:*', undefined],
  ])('of %s with the scope %s: %j', async (user, scope, expected) => {
    expect(await organization(user, scope)).toEqual(expected)
  })

  it('of alice with the scope organization:* are both', async () => {
    expect(((await organization('alice', 'organization:*')) as string[]).sort()).toEqual(['acme', 'globex'])
  })
})

describe('what a test may ask for', () => {
  it('claims laid over, and claims removed', async () => {
    const claims = await claimsOf(await realm.token({ claims: { tenant_id: 'acme', email: undefined } }))
    expect(claims['tenant_id']).toBe('acme')
    expect(claims).not.toHaveProperty('email')
  })

  it('times', async () => {
    const claims = decodeJwt(await realm.token({ issuedAt: 1000, expiresInSeconds: 7 }))
    expect([claims.iat, claims.exp]).toEqual([1000, 1007])
  })

  it("the realm's clock", async () => {
    const still = await createRealm({ sameKeysAs: realm })
    still.setTime(new Date('2030-01-01T00:00:00Z'))
    expect(decodeJwt(await still.token()).iat).toBe(1_893_456_000)
    still.setTime(null)
    expect(still.now()).toBeGreaterThan(0)
  })

  it('users and clients that do not exist are told by name', async () => {
    await expect(realm.token({ user: 'nobody' })).rejects.toThrow("'nobody'")
    await expect(realm.token({ client: 'nothing' })).rejects.toThrow("'nothing'")
  })
})
