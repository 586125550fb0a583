import { type Realm, startRealm } from '@portcullis/testing'
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let realm: Realm

beforeAll(async () => {
  realm = await startRealm()
})
afterAll(() => realm.close())

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: Record<string, unknown>
}

async function ask(
  path: string,
  form?: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const body = form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }
  const response = await fetch(realm.issuer + path, { ...body, headers })
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text === '' ? {} : JSON.parse(text) }
}

const protocol = '/protocol/openid-connect'
const login = { grant_type: 'password', client_id: 'acme-web', username: 'alice', password: 'alice-pw' }
const api = { client_id: 'acme-orders-api', client_secret: 'acme-orders-api-secret' }

describe('discovery and keys', () => {
  it('say where everything is', async () => {
    const { body, headers } = await ask('/.well-known/openid-configuration')
    expect(body).toMatchObject({
      issuer: realm.issuer,
      jwks_uri: realm.jwksUri,
      token_endpoint: realm.tokenEndpoint,
    })
    expect(headers.get('cache-control')).toContain('no-cache')
  })

  it('publish signature keys and an encryption key, and nothing private', async () => {
    const { body } = await ask(`${protocol}/certs`)
    const keys = body['keys'] as { alg: string; use: string }[]
    expect(keys.map(({ alg }) => alg)).toEqual(
      expect.arrayContaining(['RS256', 'RSA-OAEP', 'ES256', 'ES512', 'EdDSA']),
    )
    expect(JSON.stringify(keys)).not.toMatch(/"(d|p|q|k)"/)
  })

  it('a realm that is not there, and a path that is not there, are 404 in Keycloak’s words', async () => {
    const other = await fetch(`${realm.url}/realms/ACME/.well-known/openid-configuration`)
    expect([other.status, await other.json()]).toEqual([404, { error: 'Realm does not exist' }])
    expect((await ask('/nothing')).status).toBe(404)
  })
})

describe('the token endpoint', () => {
  it('logs a user in', async () => {
    const { status, body, headers } = await ask(`${protocol}/token`, { ...login, scope: 'openid' })
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 60, 'not-before-policy': 0 })
    expect(decodeJwt(body['id_token'] as string)).toMatchObject({
      typ: 'ID',
      aud: 'acme-web',
      azp: 'acme-web',
    })
  })

  it('takes client credentials by form and by Basic', async () => {
    const form = { grant_type: 'client_credentials' }
    const basic = `Basic ${Buffer.from('acme-worker:acme-worker-secret').toString('base64')}`
    expect((await ask(`${protocol}/token`, form, { authorization: basic })).status).toBe(200)
    const inForm = { ...form, client_id: 'acme-worker', client_secret: 'acme-worker-secret' }
    expect((await ask(`${protocol}/token`, inForm)).body['refresh_token']).toBeUndefined()
  })

  it('refreshes, in the same session', async () => {
    const first = (await ask(`${protocol}/token`, login)).body
    const form = {
      grant_type: 'refresh_token',
      client_id: 'acme-web',
      refresh_token: first['refresh_token'] as string,
    }
    const again = (await ask(`${protocol}/token`, form)).body
    expect(again['session_state']).toBe(first['session_state'])
    expect(decodeJwt(again['access_token'] as string).jti).toMatch(/^onrtrt:/)
  })

  it.each<[string, Record<string, string>, number, string]>([
    ['a wrong password', { ...login, password: 'x' }, 400, 'invalid_grant'],
    ['an unknown user', { ...login, username: 'x' }, 400, 'invalid_grant'],
    ['a disabled user', { ...login, username: 'dave', password: 'dave-pw' }, 400, 'invalid_grant'],
    ['an unknown client', { ...login, client_id: 'x' }, 401, 'invalid_client'],
    [
      'a wrong secret',
      { grant_type: 'client_credentials', client_id: 'acme-worker', client_secret: 'x' },
      401,
      'unauthorized_client',
    ],
    [
      'a public client’s own token',
      { grant_type: 'client_credentials', client_id: 'acme-web' },
      401,
      'unauthorized_client',
    ],
    ['a scope the client does not have', { ...login, scope: 'invoices.read' }, 400, 'invalid_scope'],
    ['no grant type', { client_id: 'acme-web' }, 400, 'invalid_request'],
    ['another grant type', { ...login, grant_type: 'x' }, 400, 'unsupported_grant_type'],
    [
      'a refresh token that is none',
      { grant_type: 'refresh_token', client_id: 'acme-web', refresh_token: 'x' },
      400,
      'invalid_grant',
    ],
    ['a client that must send a proof', { ...login, client_id: 'acme-dpop' }, 400, 'invalid_request'],
  ])('refuses %s', async (_what, form, status, error) => {
    const answer = await ask(`${protocol}/token`, form)
    expect([answer.status, answer.body['error']]).toEqual([status, error])
  })
})

describe('introspection, logout and revocation', () => {
  const introspect = (token: unknown): Promise<Answer> =>
    ask(`${protocol}/token/introspect`, { ...api, token: String(token) })

  it('an active token is shown to a client it is meant for', async () => {
    const { access_token: token } = (await ask(`${protocol}/token`, login)).body
    expect((await introspect(token)).body).toMatchObject({
      active: true,
      username: 'alice',
      client_id: 'acme-web',
    })
  })

  it('what a lightweight token leaves out is restored', async () => {
    const { access_token: token } = (
      await ask(`${protocol}/token`, { ...login, client_id: 'acme-lightweight' })
    ).body
    expect((await introspect(token)).body).toMatchObject({
      active: true,
      realm_access: { roles: expect.arrayContaining(['manager']) },
    })
  })

  it('anything else is inactive', async () => {
    const tokens = [
      'x',
      '',
      await realm.forge.idToken(),
      await realm.forge.expired(),
      await realm.forge.tampered(),
    ]
    for (const token of tokens) expect((await introspect(token)).body).toEqual({ active: false })
    expect((await introspect(await realm.token({ client: 'acme-noaud' }))).body).toEqual({ active: false })
  })

  it.each([
    ['logout', 'refresh_token', 204],
    ['revoke', 'token', 200],
  ])('%s ends the session', async (endpoint, name, status) => {
    const { access_token: token, refresh_token: refresh } = (await ask(`${protocol}/token`, login)).body
    const answer = await ask(`${protocol}/${endpoint}`, { client_id: 'acme-web', [name]: refresh as string })
    expect(answer.status).toBe(status)
    expect((await introspect(token)).body).toEqual({ active: false })
  })
})

describe('the counters', () => {
  it('count each endpoint, and begin again', async () => {
    realm.resetRequests()
    await ask('/.well-known/openid-configuration')
    await ask(`${protocol}/certs`)
    await ask(`${protocol}/certs`)
    expect(realm.requests).toMatchObject({ discovery: 1, jwks: 2, token: 0 })
  })
})
