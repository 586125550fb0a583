/** docs/keycloak.md, done on a real server: each step by its heading, and the names of its buttons. */
import { createVerifier, type Identity, type Verifier } from '@portcullis/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pages, read } from '../../docs/pages.ts'
import { type Admin, adminOf } from './admin.ts'
import { clientCredentials, httpOf, password } from './servers.ts'

const page = read('docs/keycloak.md')
const url = process.env['PORTCULLIS_KEYCLOAK_URL']
const realm = '/steps'
const issuer = `${url}/realms/steps`
const asked = { client: 'orders-api' }

let admin: Admin
let verifier: Verifier
const ids: Record<string, string> = {}

async function make(clientId: string, more: object): Promise<void> {
  ids[clientId] = await admin.create(`${realm}/clients`, { clientId, ...more })
}

const identityOf = async (form: Record<string, string>): Promise<Identity> =>
  verifier.verify((await httpOf(issuer).grant(form)).access_token)
const alice = (): Promise<Identity> => identityOf(password('orders-web', 'alice'))
const worker = (): Promise<Identity> => identityOf(clientCredentials('orders-worker'))

async function addAudience(clientId: string): Promise<void> {
  await admin.request('POST', `${realm}/clients/${ids[clientId]}/protocol-mappers/models`, {
    name: 'audience orders-api',
    protocol: 'openid-connect',
    protocolMapper: 'oidc-audience-mapper',
    config: { 'included.client.audience': 'orders-api', 'access.token.claim': 'true' },
  })
}

/** What the page says, in its order; a password for `orders-web` stands in for a browser that logs in. */
const steps: { readonly [heading: string]: () => Promise<void> } = {
  '1. A client for the API': () => make('orders-api', { publicClient: false, standardFlowEnabled: false }),
  '2. A role': async () => {
    await admin.request('POST', `${realm}/clients/${ids['orders-api']}/roles`, { name: 'orders:read' })
  },
  '3. A client for whoever calls': async () => {
    await make('orders-web', { publicClient: true, directAccessGrantsEnabled: true })
    await make('orders-worker', {
      publicClient: false,
      serviceAccountsEnabled: true,
      standardFlowEnabled: false,
      secret: 'orders-worker-secret',
    })
    await expect(alice()).rejects.toMatchObject({ code: 'AUDIENCE_MISMATCH' })
    await expect(worker()).rejects.toMatchObject({ code: 'AUDIENCE_MISMATCH' })
  },
  '4. The audience': async () => {
    await addAudience('orders-web')
    await addAudience('orders-worker')
    expect((await alice()).hasRole('orders:read', asked)).toBe(false)
    expect((await worker()).hasRole('orders:read', asked)).toBe(false)
  },
  '5. The role, for somebody': async () => {
    const role = await admin.get<object>(`${realm}/clients/${ids['orders-api']}/roles/orders:read`)
    const [user] = await admin.get<[{ id: string }]>(`${realm}/users?username=alice&exact=true`)
    const machine = await admin.get<{ id: string }>(
      `${realm}/clients/${ids['orders-worker']}/service-account-user`,
    )
    for (const { id } of [user, machine])
      await admin.request('POST', `${realm}/users/${id}/role-mappings/clients/${ids['orders-api']}`, [role])
    expect((await alice()).hasRole('orders:read', asked)).toBe(true)
    expect((await worker()).hasRole('orders:read', asked)).toBe(true)
  },
  '6. The token, before anybody has logged in': async () => {
    const [user] = await admin.get<[{ id: string }]>(`${realm}/users?username=alice&exact=true`)
    const path = `evaluate-scopes/generate-example-access-token?scope=openid&userId=${user.id}`
    const shown = await admin.get<object>(`${realm}/clients/${ids['orders-web']}/${path}`)
    const [, block = ''] = /```json\n(.*?)```/s.exec(page) ?? []
    const { aud, azp, resource_access } = JSON.parse(block)
    expect(shown).toMatchObject({ iss: issuer, azp, resource_access })
    expect(Object(shown).aud).toEqual(expect.arrayContaining(aud))
  },
  '7. The issuer': async () => {
    const document = await fetch(`${issuer}/.well-known/openid-configuration`)
    expect(await document.json()).toMatchObject({ issuer })
  },
}

describe.runIf(url !== undefined)('the page on setting Keycloak up', () => {
  beforeAll(async () => {
    admin = await adminOf(url as string)
    verifier = createVerifier({ issuer, audience: 'orders-api' })
    await admin.request('POST', '', { realm: 'steps', enabled: true })
    await admin.request('POST', `${realm}/users`, {
      username: 'alice',
      email: 'alice@acme.com',
      firstName: 'Alice',
      lastName: 'Archer',
      enabled: true,
      credentials: [{ type: 'password', value: 'alice-pw' }],
    })
  })
  afterAll(async () => {
    verifier.close()
    await admin.request('DELETE', realm)
  })

  it('has the steps that are tried here, in this order', () => {
    const headings = [...page.matchAll(/^## (\d.*)$/gm)].map(([, heading]) => heading)
    expect(headings).toEqual(Object.keys(steps))
  })

  it.each(Object.entries(steps))('%s', (_heading, step) => step())
})

describe.runIf(url !== undefined)('the four things of the page to start with', () => {
  it('a role on the client of the API brings its audience along', async () => {
    admin = await adminOf(url as string)
    await admin.request('POST', '', { realm: 'start', enabled: true })
    const api = await admin.create('/start/clients', { clientId: 'orders-api', standardFlowEnabled: false })
    await admin.request('POST', `/start/clients/${api}/roles`, { name: 'orders:read' })
    const worker = await admin.create('/start/clients', {
      clientId: 'orders-worker',
      publicClient: false,
      serviceAccountsEnabled: true,
      standardFlowEnabled: false,
      secret: 'orders-worker-secret',
    })
    const { id } = await admin.get<{ id: string }>(`/start/clients/${worker}/service-account-user`)
    const role = await admin.get<object>(`/start/clients/${api}/roles/orders:read`)
    await admin.request('POST', `/start/users/${id}/role-mappings/clients/${api}`, [role])
    const from = `${url}/realms/start`
    const { access_token: token } = await httpOf(from).grant(clientCredentials('orders-worker'))
    const identity = await createVerifier({ issuer: from, audience: 'orders-api' }).verify(token)
    expect([identity.username, identity.hasRole('orders:read', asked)]).toEqual([
      'service-account-orders-worker',
      true,
    ])
    await admin.request('DELETE', '/start')
  })
})

describe.runIf(url !== undefined)('the file on that page', () => {
  const name = 'from-file'
  const made = { ...JSON.parse(/\[acme-realm\.json\]\n(.*?)```/s.exec(page)?.[1] ?? ''), realm: name }

  beforeAll(async () => {
    admin = await adminOf(url as string)
    await admin.request('POST', '', made)
  })
  afterAll(() => admin.request('DELETE', `/${name}`))

  it('makes a realm whose machine may read orders', async () => {
    const from = `${url}/realms/${name}`
    const { access_token: token } = await httpOf(from).grant(
      clientCredentials('orders-worker', 'only-for-trying'),
    )
    const identity = await createVerifier({ issuer: from, audience: 'orders-api' }).verify(token)
    expect([identity.kind, identity.hasRole('orders:read', asked)]).toEqual(['service', true])
  })
})

/** What the pages put in italics with arrows between, and in quotes in their numbered steps, but for names of one's own. */
function labelsIn(text: string): string[] {
  const paths = [...text.matchAll(/\*([A-Z][^*\n]* > [^*\n]*)\*/g)].flatMap(([, path = '']) =>
    path.split(' > '),
  )
  const quoted = text
    .split('\n')
    .filter((line) => /^\d+\. |^\*\*|^\*[A-Z]/.test(line))
    .flatMap((line) => [...line.matchAll(/"([A-Z][^"]+)"/g)].map(([, label = '']) => label))
  return [...paths, ...quoted]
    .filter((label) => /^"?[A-Z]/.test(label))
    .map((label) => label.replaceAll('"', ''))
}

describe.runIf(url !== undefined)('what the pages tell people to click', () => {
  // SECURITY.md tells what to click on the host of the repository.
  const told = pages
    .filter((name) => name !== 'SECURITY.md')
    .map((name) => [name, labelsIn(read(name))] as const)
    .filter(([, labels]) => labels.length > 0)
  let known: ReadonlySet<string>

  beforeAll(async () => {
    const messages = (await (await fetch(`${url}/resources/master/admin/en`)).json()) as { value: string }[]
    const { protocolMapperTypes } = await (await adminOf(url as string)).get<{
      protocolMapperTypes: { 'openid-connect': { name: string; properties: { label: string }[] }[] }
    }>('/../serverinfo')
    const mappers = protocolMapperTypes['openid-connect']
    const labels = [
      ...messages.map(({ value }) => value),
      ...mappers.flatMap((mapper) => [mapper.name, ...mapper.properties.map(({ label }) => label)]),
    ]
    known = new Set(labels.map((label) => label.replaceAll('"', '')))
  })

  it.each(told)('%s: the admin console has it, by that name', (_name, labels) => {
    expect(labels.filter((label) => !known.has(label))).toEqual([])
  })

  it('they tell of it on more than ten pages', () => {
    expect(told.length).toBeGreaterThan(10)
  })
})
