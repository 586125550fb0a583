/** Tokens as Auth0, Entra ID and Cognito shape them, let through by configuration alone. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { anyOf, createVerifier, decide, realmRole, scope, type Verifier } from '@portcullis/core'
import { type Realm, startRealm } from '@portcullis/testing'
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf } from '../refusal.ts'

let server: Server
let origin: string
let jwk: JWK
let sign: (header: object, claims: object) => Promise<string>

/** As these issuers publish their keys: without `alg`, as Entra does; each under an address of its own. */
function documentOf(path: string): object | undefined {
  const issuer = /^(.*)\/[.]well-known\/openid-configuration$/.exec(path)?.[1]
  if (issuer === undefined) return path.startsWith('/keys') ? { keys: [jwk] } : undefined
  const slash = issuer === '/auth0' || issuer === '/sts' ? '/' : ''
  return { issuer: `${origin}${issuer}${slash}`, jwks_uri: `${origin}/keys${issuer}` }
}

beforeAll(async () => {
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  jwk = { ...(await exportJWK(publicKey)), kid: 'k1', use: 'sig' }
  sign = (header, claims) =>
    new SignJWT({ exp: Math.floor(Date.now() / 1000) + 300, iat: Math.floor(Date.now() / 1000), ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1', ...header })
      .sign(privateKey)
  server = createServer((request, response) => {
    const document = documentOf(request.url ?? '')
    response.writeHead(document === undefined ? 404 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(document ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** What each is configured with, and what it issues. */
const shapes = {
  auth0: {
    entry: () => ({
      issuer: `${origin}/auth0/`,
      audience: 'https://orders.acme.example',
      tokenTypes: null,
      rolesFrom: 'https://acme.example/roles',
      scopesFrom: 'permissions',
    }),
    token: (change: object = {}, header: object = { typ: 'JWT' }) =>
      sign(header, {
        iss: `${origin}/auth0/`,
        sub: 'auth0|5f7c8ec7c33c6c004bbafe82',
        aud: ['https://orders.acme.example', `${origin}/auth0/userinfo`],
        azp: 'my_client_id',
        scope: 'openid profile email',
        permissions: ['orders:read', 'orders:write'],
        'https://acme.example/roles': ['manager'],
        ...change,
      }),
    roles: ['manager'],
    scopes: ['orders:read', 'orders:write'],
    client: 'my_client_id',
  },
  entra: {
    entry: () => ({
      issuer: `${origin}/tenant/v2.0`,
      audience: '6e74172b-be56-4843-9ff4-e66a39bb12e3',
      tokenTypes: null,
      rolesFrom: 'roles',
      scopesFrom: 'scp',
    }),
    token: (change: object = {}, header: object = { typ: 'JWT' }) =>
      sign(header, {
        iss: `${origin}/tenant/v2.0`,
        aud: '6e74172b-be56-4843-9ff4-e66a39bb12e3',
        azp: '6e74172b-be56-4843-9ff4-e66a39bb12e4',
        azpacr: '0',
        name: 'Abe Lincoln',
        oid: '690222be-ff1a-4d56-abd1-7e4f7d38e474',
        preferred_username: 'abeli@example.com',
        rh: 'I',
        roles: ['manager'],
        scp: 'orders:read orders:write',
        sub: 'HKZpfaHyWadeOouYlitjrI-KffTm222X5rrV3xDqfKQ',
        tid: '72f988bf-86f1-41af-91ab-2d7cd011db47',
        uti: 'fqiBqXLPj0eQa82S-IYFAA',
        ver: '2.0',
        ...change,
      }),
    roles: ['manager'],
    scopes: ['orders:read', 'orders:write'],
    client: '6e74172b-be56-4843-9ff4-e66a39bb12e4',
  },
  cognito: {
    entry: () => ({
      issuer: `${origin}/eu-central-1_example`,
      audience: null,
      authorizedParties: ['xxxxxxxxxxxxexample'],
      tokenTypes: ['access'],
      tokenTypesFrom: 'token_use',
      rolesFrom: 'cognito:groups',
    }),
    token: (change: object = {}, header: object = {}) =>
      sign(header, {
        sub: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee',
        'cognito:groups': ['manager'],
        iss: `${origin}/eu-central-1_example`,
        version: 2,
        client_id: 'xxxxxxxxxxxxexample',
        origin_jti: 'aaaaaaaa-bbbb-cccc-dddd-ffffffffffff',
        event_id: '64f513be-32db-42b0-b78e-b02127b4f463',
        token_use: 'access',
        scope: 'orders:read orders:write',
        auth_time: 1676312777,
        username: 'my-test-user',
        ...change,
      }),
    roles: ['manager'],
    scopes: ['orders:read', 'orders:write'],
    client: 'xxxxxxxxxxxxexample',
  },
}
const names = ['auth0', 'entra', 'cognito'] as const

async function closing<Result>(
  verifier: Verifier,
  use: (verifier: Verifier) => Promise<Result>,
): Promise<Result> {
  try {
    return await use(verifier)
  } finally {
    verifier.close()
  }
}

describe.each(names)('a token shaped as %s shapes it', (name) => {
  const { entry, token, roles, scopes, client } = shapes[name]
  const alone = (change: object = {}): Verifier => createVerifier({ ...entry(), ...change })

  it('passes, with its roles, scopes and client', async () => {
    const identity = await closing(alone(), async (verifier) => verifier.verify(await token()))
    expect([...identity.realmRoles]).toEqual(roles)
    expect([...identity.scopes]).toEqual(scopes)
    expect(identity.clientId).toBe(client)
    expect(identity.realm).toBeUndefined()
    expect(decide(identity, anyOf(realmRole('manager'), scope('orders:read'))).allowed).toBe(true)
  })

  it('is refused by rules made for Keycloak', async () => {
    const { issuer, audience } = entry()
    const strict = createVerifier({ issuer, audience })
    expect(await closing(strict, async (verifier) => codeOf(verifier, await token()))).toBe(
      'TOKEN_KIND_WRONG',
    )
  })

  it.each(['ID', 'Refresh', 'Logout'])('is refused where its payload typ says %s', async (typ) => {
    expect(await closing(alone(), async (verifier) => codeOf(verifier, await token({ typ })))).toBe(
      'TOKEN_KIND_WRONG',
    )
  })

  it.each(['logout+jwt', 'dpop+jwt', 'secevent+jwt'])(
    'is refused where its header typ says %s',
    async (typ) => {
      expect(await closing(alone(), async (verifier) => codeOf(verifier, await token({}, { typ })))).toBe(
        'TOKEN_KIND_WRONG',
      )
    },
  )

  it.each(['at+jwt', 'application/at+jwt', 'JWT'])('passes where its header typ says %s', async (typ) => {
    await closing(alone(), async (verifier) => verifier.verify(await token({}, { typ })))
  })
})

it.each(['auth0', 'entra'] as const)('a token of %s without a header typ is refused', async (name) => {
  const { entry, token } = shapes[name]
  const code = await closing(createVerifier(entry()), async (verifier) =>
    codeOf(verifier, await token({}, {})),
  )
  expect(code).toBe('TOKEN_KIND_WRONG')
})

it.each([
  [{ token_use: 'id', aud: 'xxxxxxxxxxxxexample' }, 'TOKEN_KIND_WRONG'],
  [{ token_use: undefined }, 'TOKEN_KIND_WRONG'],
  [{ token_use: ['access'] }, 'TOKEN_KIND_WRONG'],
  [{ client_id: 'another' }, 'PARTY_NOT_ALLOWED'],
  [{ client_id: undefined }, 'PARTY_NOT_ALLOWED'],
  [{ azp: null }, 'PARTY_NOT_ALLOWED'],
])('a token of Cognito with %j is %s', async (change, code) => {
  const { entry, token } = shapes.cognito
  expect(
    await closing(createVerifier(entry()), async (verifier) => codeOf(verifier, await token(change))),
  ).toBe(code)
})

it('an issuer that ends in a slash, as Auth0 and Entra v1 write theirs, is that issuer and no other', async () => {
  const { entry, token } = shapes.auth0
  const bare = createVerifier({ ...entry(), issuer: `${origin}/auth0` })
  expect(await closing(bare, async (verifier) => codeOf(verifier, await token()))).toBe('ISSUER_UNKNOWN')
  const sts = { ...shapes.entra.entry(), issuer: `${origin}/sts/` }
  const identity = await closing(createVerifier(sts), async (verifier) =>
    verifier.verify(await shapes.entra.token({ iss: `${origin}/sts/` })),
  )
  expect(identity.issuer).toBe(`${origin}/sts/`)
})

describe('beside a Keycloak realm, as entries of realms', () => {
  let realm: Realm
  let verifier: Verifier
  beforeAll(async () => {
    realm = await startRealm()
    verifier = createVerifier({
      realms: [
        { issuer: realm.issuer, audience: 'acme-orders-api' },
        ...names.map((name) => shapes[name].entry()),
      ],
    })
  })
  afterAll(async () => {
    verifier.close()
    await realm.close()
  })

  it('each token is read by the rules of its own issuer', async () => {
    for (const name of names) {
      const { token, roles, scopes } = shapes[name]
      const identity = await verifier.verify(await token())
      expect([[...identity.realmRoles], [...identity.scopes]]).toEqual([roles, scopes])
    }
    const alice = await verifier.verify(await realm.token({ claims: { roles: ['x'], permissions: ['y'] } }))
    expect(alice.hasRole('manager')).toBe(true)
    expect(alice.hasRole('x')).toBe(false)
    expect(alice.hasScope('y')).toBe(false)
  })

  it("no realm's waiver is lent to another", async () => {
    expect(await codeOf(verifier, await realm.token({ claims: { typ: undefined } }))).toBe('TOKEN_KIND_WRONG')
    expect(
      await codeOf(verifier, await realm.token({ claims: { typ: undefined, token_use: 'access' } })),
    ).toBe('TOKEN_KIND_WRONG')
    expect(await codeOf(verifier, await shapes.auth0.token({}, {}))).toBe('TOKEN_KIND_WRONG')
    expect(await codeOf(verifier, await shapes.cognito.token({ token_use: 'id' }))).toBe('TOKEN_KIND_WRONG')
  })
})

it("the example of KrakenD's documentation is carried over: any role of a claim that is named by an URL", async () => {
  const verifier = createVerifier({
    algorithms: ['RS256'],
    issuer: `${origin}/auth0/`,
    audience: ['http://api.example.com'],
    jwksUri: `${origin}/keys`,
    tokenTypes: null,
    rolesFrom: 'http://api.example.com/custom/roles',
  })
  const mayEnter = anyOf(realmRole('user'), realmRole('admin'))
  const tokenWith = (roles: unknown): Promise<string> =>
    shapes.auth0.token({ aud: 'http://api.example.com', 'http://api.example.com/custom/roles': roles })
  const allowed = async (roles: unknown): Promise<boolean> =>
    decide(await verifier.verify(await tokenWith(roles)), mayEnter).allowed
  expect(await allowed(['admin'])).toBe(true)
  expect(await allowed('guest user')).toBe(true)
  expect(await allowed(['guest'])).toBe(false)
  expect(await allowed({ admin: true })).toBe(false)
  expect(await allowed(undefined)).toBe(false)
  verifier.close()
})
