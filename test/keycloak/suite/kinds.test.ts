/** Person or machine: every shape of token for which a real server was seen to leave a trace, or none. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createVerifier, decide, isService, isUser, not, type Verifier } from '@portcullis/core'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Admin, adminOf } from './admin.ts'
import { claimsOf, clientCredentials, httpOf, password, type TestServer } from './servers.ts'

const url = process.env['PORTCULLIS_KEYCLOAK_URL']
const realm = '/acme'
const issuer = `${url}/realms/acme`
const api = 'acme-orders-api'

const audienceFor = (client: string): object => ({
  name: `audience ${client}`,
  protocol: 'openid-connect',
  protocolMapper: 'oidc-audience-mapper',
  config: { 'included.client.audience': client, 'access.token.claim': 'true' },
})
const machineScopes = ['service_account', 'web-origins', 'acr', 'roles', 'profile', 'basic', 'email']
const keepsSession = { 'client_credentials.use_refresh_token': 'true' }

interface Client {
  readonly clientId: string
  readonly serviceAccountsEnabled?: boolean
  readonly defaultClientScopes?: readonly string[]
  readonly [member: string]: unknown
}

const machine = (clientId: string, more: object = {}): Client => ({
  clientId,
  secret: `${clientId}-secret`,
  publicClient: false,
  serviceAccountsEnabled: true,
  standardFlowEnabled: false,
  defaultClientScopes: machineScopes,
  protocolMappers: [audienceFor(api)],
  ...more,
})

/** Clients that no realm file of ours needs but for this. */
const clients: readonly Client[] = [
  machine('kinds-bare', { defaultClientScopes: [] }),
  machine('kinds-subject', { protocolMappers: [audienceFor('kinds-exchanger'), audienceFor(api)] }),
  machine('kinds-session', {
    attributes: keepsSession,
    protocolMappers: [audienceFor('kinds-exchanger'), audienceFor(api)],
  }),
  machine('kinds-nameless', {
    attributes: keepsSession,
    defaultClientScopes: ['web-origins', 'acr', 'roles', 'basic', 'email'],
  }),
  machine('kinds-exchanger', { attributes: { 'standard.token.exchange.enabled': 'true' } }),
  machine('kinds-web', {
    publicClient: true,
    serviceAccountsEnabled: false,
    directAccessGrantsEnabled: true,
    optionalClientScopes: ['offline_access'],
    protocolMappers: [audienceFor(api), audienceFor('kinds-exchanger')],
  }),
  machine('kinds-bridge', {
    attributes: {
      'oauth2.jwt.authorization.grant.enabled': 'true',
      'oauth2.jwt.authorization.grant.idp': 'kinds-partner',
    },
  }),
]

/** The server gives every machine the scope of machines, and none of them the right to orders: both are set right here. */
async function make(admin: Admin, client: Client): Promise<string> {
  const id = await admin.create(`${realm}/clients`, client)
  const scopes = `${realm}/clients/${id}/default-client-scopes`
  for (const scope of await admin.get<{ id: string; name: string }[]>(scopes))
    if (client.defaultClientScopes?.includes(scope.name) === false)
      await admin.request('DELETE', `${scopes}/${scope.id}`)
  if (client.serviceAccountsEnabled === true) {
    const account = await admin.get<{ id: string }>(`${realm}/clients/${id}/service-account-user`)
    const role = await admin.get<object>(`${realm}/roles/user`)
    await admin.request('POST', `${realm}/users/${account.id}/role-mappings/realm`, [role])
  }
  return id
}

describe.runIf(url !== undefined)('the kind of caller, by tokens of a real server', () => {
  let admin: Admin
  let server: Pick<TestServer, 'grant'>
  let verifier: Verifier
  let partner: Partner
  const made: string[] = []

  const exchanged = async (subject: string): Promise<string> =>
    (
      await server.grant({
        ...clientCredentials('kinds-exchanger'),
        grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
        subject_token: subject,
        subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      })
    ).access_token
  const permitted = async (token: string): Promise<string> =>
    (
      await server.grant(
        { grant_type: 'urn:ietf:params:oauth:grant-type:uma-ticket', audience: api },
        { authorization: `Bearer ${token}` },
      )
    ).access_token
  const refreshed = async (form: Record<string, string>): Promise<string> => {
    const { refresh_token: token } = await server.grant(form)
    const { client_id, client_secret } = form as { client_id: string; client_secret?: string }
    const secret = client_secret === undefined ? {} : { client_secret }
    const next = { grant_type: 'refresh_token', refresh_token: token as string, client_id, ...secret }
    return (await server.grant(next)).access_token
  }
  const granted = async (form: Record<string, string>): Promise<string> =>
    (await server.grant(form)).access_token

  beforeAll(async () => {
    admin = await adminOf(url as string)
    server = httpOf(issuer)
    verifier = createVerifier({ issuer, audience: api })
    partner = await openPartner()
    for (const client of clients) made.push(`/clients/${await make(admin, client)}`)
    const account = { enabled: true, emailVerified: true, firstName: 'S', lastName: 'M' }
    const named = await admin.create(`${realm}/users`, {
      ...account,
      username: 'service-account-selfmade',
      email: 'selfmade@acme.example',
      credentials: [{ type: 'password', value: 'service-account-selfmade-pw', temporary: false }],
    })
    made.push(`/users/${named}`)
    await admin.request('POST', `${realm}/identity-provider/instances`, partner.provider)
    made.push('/identity-provider/instances/kinds-partner')
    const [carol] = await admin.get<[{ id: string }]>(`${realm}/users?username=carol&exact=true`)
    await admin.request('POST', `${realm}/users/${carol.id}/federated-identity/kinds-partner`, {
      identityProvider: 'kinds-partner',
      userId: 'carol-at-partner',
      userName: 'carol',
    })
  })
  afterAll(async () => {
    verifier.close()
    await partner.close()
    for (const path of made) await admin.request('DELETE', realm + path)
  })

  type Row = readonly [what: string, letters: string, kind: string, token: () => Promise<string>]
  const rows: readonly Row[] = [
    ['a service account', 'trrtcc', 'service', () => granted(clientCredentials('acme-worker'))],
    ['one with a session', 'onrtcc', 'service', () => granted(clientCredentials('acme-sa-refresh'))],
    [
      'one with an offline token',
      'ofrtcc',
      'service',
      () => granted({ ...clientCredentials('acme-sa-refresh'), scope: 'offline_access' }),
    ],
    [
      'one with a session, refreshed',
      'onrtrt',
      'service',
      () => refreshed(clientCredentials('acme-sa-refresh')),
    ],
    [
      'one without its client scope',
      'trrtcc',
      'service',
      () => granted(clientCredentials('acme-sa-noscope')),
    ],
    ['one without any client scope', 'trrtcc', 'service', () => granted(clientCredentials('kinds-bare'))],
    ['a lightweight one', 'trltcc', 'service', () => granted(clientCredentials('acme-sa-light'))],
    [
      'one without session, exchanged',
      'trrtte',
      'unknown',
      async () => exchanged(await granted(clientCredentials('kinds-subject'))),
    ],
    [
      'one with session, exchanged',
      'ntrtte',
      'service',
      async () => exchanged(await granted(clientCredentials('kinds-session'))),
    ],
    [
      'the permissions of one without session',
      'trrtna',
      'unknown',
      async () => permitted(await granted(clientCredentials('kinds-subject'))),
    ],
    [
      'the permissions of one with session',
      'ntrtna',
      'service',
      async () => permitted(await granted(clientCredentials('kinds-session'))),
    ],
    [
      'one that nothing tells from a person any more',
      'onrtrt',
      'user',
      () => refreshed(clientCredentials('kinds-nameless')),
    ],
    ['a person', 'onrtro', 'user', () => granted(password('acme-web', 'alice'))],
    [
      'a person with a lightweight token',
      'onltro',
      'user',
      () => granted(password('acme-lightweight', 'alice')),
    ],
    ['a person, refreshed', 'onrtrt', 'user', () => refreshed(password('acme-web', 'alice'))],
    ['a person, offline', 'ofrtro', 'user', () => granted(password('kinds-web', 'alice', 'offline_access'))],
    [
      'a person through a client with the scope of machines',
      'onrtro',
      'user',
      () => granted(password('kinds-web', 'alice')),
    ],
    [
      'a person through an exchanger that is a machine',
      'ntrtte',
      'user',
      async () => exchanged(await granted(password('kinds-web', 'alice'))),
    ],
    [
      'a person who is vouched for by a JWT grant',
      'trrtag',
      'unknown',
      async () =>
        granted({
          ...clientCredentials('kinds-bridge'),
          grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
          assertion: await partner.assertion(issuer),
        }),
    ],
    [
      'a person who is called like a machine',
      'onrtro',
      'unknown',
      () => granted(password('acme-web', 'service-account-selfmade')),
    ],
  ]

  it.each(rows)('%s (%s) is %s', async (_what, letters, kind, make) => {
    const token = await make()
    expect(String(claimsOf(token)['jti']).slice(0, 6)).toBe(letters)
    const lenient = createVerifier({ issuer, audience: null })
    const identity = await lenient.verify(token)
    lenient.close()
    expect(identity.kind).toBe(kind)
    expect(decide(identity, isService()).allowed).toBe(kind === 'service')
    expect(decide(identity, isUser()).allowed).toBe(kind === 'user')
    expect(decide(identity, not(isService())).allowed).toBe(kind === 'user')
  })
})

interface Partner {
  readonly provider: object
  /** What the partner says about carol, for this realm. */
  assertion(audience: string): Promise<string>
  close(): Promise<void>
}

/** Another issuer, whose word the realm takes for its users (RFC 7523). */
async function openPartner(): Promise<Partner> {
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'partner', alg: 'RS256', use: 'sig' }] }
  const server: Server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(jwks))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    provider: {
      alias: 'kinds-partner',
      providerId: 'jwt-authorization-grant',
      enabled: true,
      config: {
        issuer: base,
        jwksUrl: `${base}/certs`,
        useJwksUrl: 'true',
        validateSignature: 'true',
        jwtAuthorizationGrantEnabled: 'true',
      },
    },
    assertion: (audience) =>
      new SignJWT({})
        .setProtectedHeader({ alg: 'RS256', kid: 'partner', typ: 'JWT' })
        .setIssuer(base)
        .setSubject('carol-at-partner')
        .setAudience(audience)
        .setJti(crypto.randomUUID())
        .setIssuedAt()
        .setExpirationTime('1m')
        .sign(privateKey),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
