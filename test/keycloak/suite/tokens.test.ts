import {
  createVerifier,
  type Identity,
  isTokenRefused,
  type TokenRefused,
  type Verifier,
} from '@portcullis/core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { claimsOf, clientCredentials, headerOf, password, servers, type TestServer } from './servers.ts'

/** client, user, alg of the access token, grant letters of the token id */
const accepted: readonly (readonly [
  client: string,
  user: string | undefined,
  alg: string,
  letters: string,
])[] = [
  ['acme-web', 'alice', 'RS256', 'onrtro'],
  ['acme-web', 'bob', 'RS256', 'onrtro'],
  ['acme-web', 'carol', 'RS256', 'onrtro'],
  ['acme-web', 'erin', 'RS256', 'onrtro'],
  ['acme-bff', 'alice', 'RS256', 'onrtro'],
  ['acme-legacy', 'alice', 'RS256', 'onrtro'],
  ['acme-es256', 'alice', 'ES256', 'onrtro'],
  ['acme-es512', 'alice', 'ES512', 'onrtro'],
  ['acme-eddsa', 'alice', 'EdDSA', 'onrtro'],
  ['acme-ps256-lazy', 'alice', 'PS256', 'onrtro'],
  ['acme-rs512', 'alice', 'RS512', 'onrtro'],
  ['acme-atjwt', 'alice', 'RS256', 'onrtro'],
  ['acme-lowercase', 'alice', 'RS256', 'onrtro'],
  ['acme-short', 'alice', 'RS256', 'onrtro'],
  ['acme-stepup', 'alice', 'RS256', 'onrtro'],
  ['acme-worker', undefined, 'RS256', 'trrtcc'],
  ['acme-sa-refresh', undefined, 'RS256', 'onrtcc'],
  ['acme-sa-noscope', undefined, 'RS256', 'trrtcc'],
]

const refused: readonly (readonly [client: string, user: string | undefined, code: string])[] = [
  ['acme-lightweight', 'alice', 'AUDIENCE_MISMATCH'],
  ['acme-sa-light', undefined, 'AUDIENCE_MISMATCH'],
  ['acme-noaud', 'alice', 'AUDIENCE_MISMATCH'],
  ['acme-hs256', 'alice', 'ALGORITHM_NOT_ALLOWED'],
  ['acme-orders-api', undefined, 'AUDIENCE_MISMATCH'],
  ['acme-admin', undefined, 'AUDIENCE_MISMATCH'],
]

const formOf = (client: string, user: string | undefined): Record<string, string> =>
  user === undefined ? clientCredentials(client) : password(client, user)

async function refusalOf(verifier: Verifier, token: string): Promise<TokenRefused> {
  const error: unknown = await verifier.verify(token).catch((thrown: unknown) => thrown)
  if (isTokenRefused(error)) return error
  throw new Error('the token was not refused', { cause: error })
}

describe.each(servers)('tokens of $name', ({ start }) => {
  let server: TestServer
  let verifier: Verifier

  beforeAll(async () => {
    server = await start()
    verifier = createVerifier({
      issuer: server.issuer,
      audience: 'acme-orders-api',
      keys: { cooldownSeconds: 1 },
    })
  })
  afterAll(async () => {
    verifier.close()
    await server.close()
  })

  const verified = async (client: string, user?: string, scope?: string): Promise<Identity> => {
    const { access_token: token } = await server.grant({
      ...formOf(client, user),
      ...(scope === undefined ? {} : { scope }),
    })
    return verifier.verify(token)
  }

  it.each(accepted)('%s of %s is accepted: %s', async (client, user, alg, letters) => {
    const { access_token: token } = await server.grant(formOf(client, user))
    const typ = client === 'acme-atjwt' ? 'at+jwt' : 'JWT'
    expect(headerOf(token)).toMatch(
      new RegExp(`^\\{"alg":"${alg}","typ" : "${typ.replace('+', '\\+')}","kid" : "[\\w-]{43}"\\}$`),
    )
    const identity = await lookedUp(() => verifier.verify(token))
    expect(identity.tokenId).toMatch(new RegExp(`^${letters}:`))
    expect(identity.kind).toBe(user === undefined ? 'service' : 'user')
    expect(identity.username).toBe(user ?? `service-account-${client}`)
    expect(identity.clientId).toBe(client)
    expect(identity.issuer).toBe(server.issuer)
    expect(identity.realm).toBe('acme')
  })

  it.each(refused)('%s of %s is refused as %s', async (client, user, code) => {
    const { access_token: token } = await server.grant(formOf(client, user))
    expect((await refusalOf(verifier, token)).code).toBe(code)
  })

  it('a lightweight token is called so in the hint', async () => {
    const { access_token: token } = await server.grant(password('acme-lightweight', 'alice'))
    expect((await refusalOf(verifier, token)).hint).toContain('lightweight')
  })

  it('roles, groups and nested claims are where Keycloak puts them', async () => {
    const alice = await verified('acme-web', 'alice')
    expect(alice.hasRole('manager')).toBe(true)
    expect([...alice.clientRoles('acme-orders-api')].sort()).toEqual([
      'orders:read',
      'orders:write',
      'viewer',
    ])
    expect([...alice.groups]).toEqual(['/staff/engineering'])
    expect(alice.claims).toMatchObject({ acme: { department: 'engineering' } })
    const erin = await verified('acme-web', 'erin')
    expect(erin.hasRole('ops:deploy')).toBe(true)
    expect(erin.hasRole('reports/view')).toBe(true)
    expect(erin.hasRole('reports/export', { client: 'acme-orders-api' })).toBe(true)
  })

  it('organizations are in the token when they are asked for', async () => {
    expect([...(await verified('acme-web', 'alice', 'openid organization:*')).organizations].sort()).toEqual([
      'acme',
      'globex',
    ])
    expect([...(await verified('acme-web', 'alice', 'openid organization')).organizations]).toEqual([])
    expect([...(await verified('acme-web', 'bob', 'openid organization')).organizations]).toEqual(['acme'])
  })

  it('ID and refresh tokens are refused by name', async () => {
    const tokens = await server.grant(password('acme-web', 'alice', 'openid'))
    const id = await refusalOf(verifier, tokens.id_token as string)
    expect([id.code, id.actual]).toEqual(['TOKEN_KIND_WRONG', 'ID'])
    const refresh = await refusalOf(verifier, tokens.refresh_token as string)
    expect([refresh.code, refresh.actual]).toEqual(['TOKEN_KIND_WRONG', 'Refresh'])
    const offline = await server.grant(password('acme-web', 'alice', 'openid offline_access'))
    expect((await refusalOf(verifier, offline.refresh_token as string)).actual).toBe('Offline')
  })

  it('a refreshed token is accepted, and a refreshed service account is still one', async () => {
    const first = await server.grant(clientCredentials('acme-sa-refresh'))
    const form = {
      grant_type: 'refresh_token',
      client_id: 'acme-sa-refresh',
      client_secret: 'acme-sa-refresh-secret',
      refresh_token: first.refresh_token as string,
    }
    const again = await verifier.verify((await server.grant(form)).access_token)
    expect(again.tokenId).toMatch(/^onrtrt:/)
    expect(again.kind).toBe('service')
  })

  it('a changed token is refused', async () => {
    const { access_token: token } = await server.grant(password('acme-web', 'bob'))
    const [header, , signature] = token.split('.')
    const claims = { ...claimsOf(token), realm_access: { roles: ['admin'] } }
    const forged = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`
    expect((await refusalOf(verifier, forged)).code).toBe('SIGNATURE_INVALID')
  })

  it('a token for another API is refused, and the mend named', async () => {
    const other = createVerifier({ issuer: server.issuer, audience: 'billing-api' })
    const { access_token: token } = await server.grant(password('acme-web', 'alice'))
    const refusal = await refusalOf(other, token)
    expect(refusal.code).toBe('AUDIENCE_MISMATCH')
    expect(refusal.hint).toContain('Audience mapper')
    other.close()
  })

  it('the token endpoint refuses what Keycloak refuses', async () => {
    const wrong = server.grant({ ...password('acme-web', 'alice'), password: 'nope' })
    await expect(wrong).rejects.toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
    await expect(server.grant(password('acme-web', 'dave'))).rejects.toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    })
    await expect(server.grant(clientCredentials('acme-worker', 'nope'))).rejects.toMatchObject({
      status: 401,
      body: { error: 'unauthorized_client' },
    })
    await expect(server.grant(password('acme-web', 'alice', 'invoices.read'))).rejects.toMatchObject({
      status: 400,
      body: { error: 'invalid_scope' },
    })
    await expect(server.grant(password('acme-dpop', 'alice'))).rejects.toMatchObject({
      status: 400,
      body: { error: 'invalid_request' },
    })
  })

  it('introspection agrees', async () => {
    const { access_token: token } = await server.grant(password('acme-web', 'alice'))
    expect(await server.introspect(token)).toMatchObject({
      active: true,
      username: 'alice',
      client_id: 'acme-web',
      token_type: 'Bearer',
    })
    const light = await server.grant(password('acme-lightweight', 'alice'))
    expect(await server.introspect(light.access_token)).toMatchObject({ active: true, username: 'alice' })
    expect(await server.introspect('garbage')).toEqual({ active: false })
  })

  it('a token of five seconds is refused once they are over', async () => {
    const { access_token: token } = await server.grant(password('acme-short', 'alice'))
    expect((await lookedUp(() => verifier.verify(token))).username).toBe('alice')
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(Date.now() + 11_000)
    const refusal = await refusalOf(verifier, token).finally(() => vi.useRealTimers())
    expect([refusal.code, refusal.actual]).toMatchObject(['TOKEN_EXPIRED', { lifetimeSeconds: 5 }])
  })

  it('a key that is disabled stops verifying at the next refresh, remembered tokens too', async () => {
    const impatient = createVerifier({
      issuer: server.issuer,
      audience: 'acme-orders-api',
      keys: { maxAgeSeconds: 1 },
    })
    await server.rotate('RS256')
    const { access_token: token } = await server.grant(password('acme-web', 'alice'))
    for (let time = 0; time < 3; time++) await impatient.verify(token)
    await server.disable(kidOf(token))
    await pause(1100)
    await impatient.verify(token).catch(() => undefined)
    await vi.waitFor(async () => expect((await refusalOf(impatient, token)).code).toBe('KEY_UNKNOWN'), 10_000)
    impatient.close()
  })

  it('a rotation is picked up by the first token that carries the new key', async () => {
    const before = await server.grant(password('acme-web', 'alice'))
    await pause(1100)
    await server.rotate('RS256')
    const after = await server.grant(password('acme-web', 'alice'))
    expect(headerOf(after.access_token)).not.toBe(headerOf(before.access_token))
    expect((await verifier.verify(after.access_token)).username).toBe('alice')
    expect((await verifier.verify(before.access_token)).username).toBe('alice')
  })
})

const kidOf = (token: string): string => JSON.parse(headerOf(token)).kid

/** A key that the server makes at its first use is looked for once a cool-down; in this suite that is a second. */
async function lookedUp<Result>(ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask()
  } catch (error) {
    if (!isTokenRefused(error) || error.code !== 'KEY_UNKNOWN') throw error
    await pause(1100)
    return ask()
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
