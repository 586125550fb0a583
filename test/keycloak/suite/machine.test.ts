import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createVerifier } from '@portcullis/core'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Admin, adminOf } from './admin.ts'
import { claimsOf, clientCredentials, httpOf, password } from './servers.ts'

const url = process.env['PORTCULLIS_KEYCLOAK_URL']
const realmName = 'machines'
const audience = 'api://orders'

const hardCoded = (name: string, value: string): object => ({
  name,
  protocol: 'openid-connect',
  protocolMapper: 'oidc-hardcoded-claim-mapper',
  config: {
    'claim.name': name,
    'claim.value': value,
    'jsonType.label': 'String',
    'access.token.claim': 'true',
    'introspection.token.claim': 'true',
  },
})

const audienceMapper = (custom: string): object => ({
  name: `audience ${custom}`,
  protocol: 'openid-connect',
  protocolMapper: 'oidc-audience-mapper',
  config: {
    'included.custom.audience': custom,
    'access.token.claim': 'true',
    'id.token.claim': 'false',
    'introspection.token.claim': 'true',
  },
})

describe.runIf(url !== undefined)('a service as machine teams have it', () => {
  let admin: Admin
  const issuer = `${url}/realms/${realmName}`

  beforeAll(async () => {
    admin = await adminOf(url as string)
    await admin.request('POST', '', { realm: realmName, enabled: true })
    const scope = await admin.create(`/${realmName}/client-scopes`, {
      name: audience,
      protocol: 'openid-connect',
      attributes: { 'include.in.token.scope': 'true' },
      protocolMappers: [
        audienceMapper(audience),
        hardCoded('environment', 'staging'),
        hardCoded('tenant_id', 'acme'),
      ],
    })
    const client = await admin.create(`/${realmName}/clients`, {
      clientId: 'nightly-job',
      secret: 'nightly-job-secret',
      publicClient: false,
      serviceAccountsEnabled: true,
      standardFlowEnabled: false,
    })
    await admin.request('PUT', `/${realmName}/clients/${client}/default-client-scopes/${scope}`)
  })
  afterAll(() => admin.request('DELETE', `/${realmName}`))

  it('its token says whose it is and what it may, and the gate reads it', async () => {
    const { access_token: token } = await httpOf(issuer).grant(clientCredentials('nightly-job'))
    const verifier = createVerifier({ issuer, audience })
    const identity = await verifier.verify(token)
    expect(identity.kind).toBe('service')
    expect(identity.claims).toMatchObject({
      environment: 'staging',
      tenant_id: 'acme',
      aud: expect.anything(),
    })
    expect(identity.hasScope(audience)).toBe(true)
    verifier.close()
  })

  it('its realm, exported and fed to the embedded one, issues the same claims', async () => {
    const path = `/${realmName}/partial-export?exportClients=true&exportGroupsAndRoles=true`
    const file = await (await admin.request('POST', path)).json()
    const folder = await mkdtemp(join(tmpdir(), 'portcullis-export-'))
    const realmFile = join(folder, 'realm.json')
    await writeFile(realmFile, JSON.stringify(file))
    const notices: string[] = []
    const realm: Realm = await startRealm({ realm: realmFile, onNotice: (notice) => notices.push(notice) })
    try {
      const theirs = claimsOf((await httpOf(issuer).grant(clientCredentials('nightly-job'))).access_token)
      const ours = claimsOf(await realm.token({ client: 'nightly-job' }))
      expect(Object.keys(ours).sort()).toEqual(Object.keys(theirs).sort())
      expect([ours['aud']].flat().sort()).toEqual([theirs['aud']].flat().sort())
      for (const name of ['azp', 'client_id', 'environment', 'tenant_id', 'preferred_username', 'typ', 'acr'])
        expect(ours[name]).toEqual(theirs[name])
      expect(String(ours['scope']).split(' ').sort()).toEqual(String(theirs['scope']).split(' ').sort())
      expect(notices).toContainEqual(expect.stringContaining("'nightly-job': its secret is masked"))
    } finally {
      await realm.close()
      await rm(folder, { recursive: true })
    }
  })
})

describe.runIf(url !== undefined)('the addresses of Keycloak', () => {
  it('a token for the public address is verified through an internal one', async () => {
    const internalUrl = url as string
    const issuer = `${internalUrl.replace('127.0.0.1', 'localhost')}/realms/acme`
    const { access_token: token } = await httpOf(issuer).grant(password('acme-web', 'alice'))
    const verifier = createVerifier({ issuer, audience: 'acme-orders-api', internalUrl })
    expect((await verifier.verify(token)).username).toBe('alice')
    const wrong = createVerifier({ issuer: `${internalUrl}/realms/acme`, audience: 'acme-orders-api' })
    await expect(wrong.verify(token)).rejects.toMatchObject({
      code: 'ISSUER_UNKNOWN',
      hint: expect.stringContaining('Only the host differs'),
    })
    verifier.close()
    wrong.close()
  })

  it.each([
    ['/realms/ACME', 'compared with case'],
    ['/auth/realms/acme', '/auth prefix'],
  ])('an issuer at %s is told apart from an outage by its hint', async (path, words) => {
    const verifier = createVerifier({ issuer: url + path, audience: 'acme-orders-api' })
    await expect(verifier.ready()).rejects.toMatchObject({
      code: 'KEYS_UNAVAILABLE',
      hint: expect.stringContaining(words),
    })
    verifier.close()
  })
})
