/** Each answer of docs/authorization.md: refused before its steps are taken in Keycloak, let through after them. */
import { allOf, authorizedParty, fromRequest, isService, not, realmRole } from '@portcullis/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { frameworks } from '../../contract/frameworks/all.ts'
import type { GuardSet } from '../../contract/frameworks/framework.ts'
import { type Admin, adminOf } from './admin.ts'
import { clientCredentials, httpOf, password } from './servers.ts'

const url = process.env['PORTCULLIS_KEYCLOAK_URL']
const realm = '/recipes'
const issuer = `${url}/realms/recipes`
const audience = 'recipe-api'

interface Steps {
  readonly admin: Admin
  readonly ids: { readonly [name: string]: string }
}

type Guarding = (guards: GuardSet) => never
const guardBy =
  (name: string, ...args: unknown[]): Guarding =>
  (guards) =>
    (guards[name] as (...given: unknown[]) => never)(...args)

interface Ask {
  readonly form: Readonly<Record<string, string>>
  readonly guard: Guarding
  readonly gate?: object
  readonly path?: string
}

/** What all frameworks answer alike: 200, or the code of the refusal. */
async function ask({ form, guard, gate = {}, path = '/guarded/1' }: Ask): Promise<string | number> {
  const { access_token: token } = await httpOf(issuer).grant(form)
  const answers = new Set<string | number>()
  for (const framework of frameworks) {
    const app = await framework.start({ gate: { issuer, audience, ...gate }, guard })
    const response = await fetch(app.url + path, { headers: { authorization: `Bearer ${token}` } })
    const { code } = (await response.json()) as { code?: string }
    answers.add(code ?? response.status)
    await app.close()
  }
  expect(answers.size, [...answers].join()).toBe(1)
  return [...answers][0] as string | number
}

const mapper = (name: string, protocolMapper: string, config: object): object => ({
  name,
  protocol: 'openid-connect',
  protocolMapper,
  config: { 'access.token.claim': 'true', ...config },
})
const audienceMapper = mapper('audience', 'oidc-audience-mapper', { 'included.client.audience': audience })

const web = (clientId: string): object => ({
  clientId,
  publicClient: true,
  directAccessGrantsEnabled: true,
  protocolMappers: [audienceMapper],
})

const ann = (scope?: string): Record<string, string> => password('recipe-web', 'ann', scope)

describe.runIf(url !== undefined)('authorization, question by question', () => {
  let steps: Steps

  beforeAll(async () => {
    const admin = await adminOf(url as string)
    await admin.request('POST', '', { realm: 'recipes', enabled: true, organizationsEnabled: true })
    const person = { enabled: true, emailVerified: true, firstName: 'Ann', lastName: 'Recipe' }
    const ids = {
      api: await admin.create(`${realm}/clients`, { clientId: audience, standardFlowEnabled: false }),
      web: await admin.create(`${realm}/clients`, web('recipe-web')),
      mobile: await admin.create(`${realm}/clients`, web('recipe-mobile')),
      ann: await admin.create(`${realm}/users`, {
        ...person,
        username: 'ann',
        email: 'ann@recipes.example',
        credentials: [{ type: 'password', value: 'ann-pw', temporary: false }],
      }),
    }
    steps = { admin, ids }
  })
  afterAll(() => steps.admin.request('DELETE', realm))

  it('only managers', async () => {
    const { admin, ids } = steps
    const guard = guardBy('requireRole', 'manager')
    expect(await ask({ form: ann(), guard })).toBe('ROLE_MISSING')
    await admin.request('POST', `${realm}/roles`, { name: 'manager' })
    const role = await admin.get<object>(`${realm}/roles/manager`)
    await admin.request('POST', `${realm}/users/${ids['ann']}/role-mappings/realm`, [role])
    expect(await ask({ form: ann(), guard })).toBe(200)

    const scopes = await admin.get<{ id: string; name: string }[]>(
      `${realm}/clients/${ids['web']}/default-client-scopes`,
    )
    const roles = scopes.find(({ name }) => name === 'roles')?.id
    const path = `${realm}/clients/${ids['web']}/default-client-scopes/${roles}`
    await admin.request('DELETE', path)
    expect(await ask({ form: ann(), guard })).toBe('ROLE_MISSING')
    await admin.request('PUT', path)
  })

  it('only managers, by way of a group', async () => {
    const { admin, ids } = steps
    const guard = guardBy('requireRole', 'chief')
    await admin.request('POST', `${realm}/roles`, { name: 'chief' })
    const chief = await admin.get<object>(`${realm}/roles/chief`)
    const group = await admin.create(`${realm}/groups`, { name: 'board' })
    await admin.request('PUT', `${realm}/users/${ids['ann']}/groups/${group}`)
    expect(await ask({ form: ann(), guard })).toBe('ROLE_MISSING')
    await admin.request('POST', `${realm}/groups/${group}/role-mappings/realm`, [chief])
    expect(await ask({ form: ann(), guard })).toBe(200)
  })

  it('only those who may read orders', async () => {
    const { admin, ids } = steps
    const guard = guardBy('requireRole', 'orders:read', { client: audience })
    const either = guardBy('requireAnyRole', ['orders:read', 'orders:admin'], { client: audience })
    await admin.request('POST', `${realm}/clients/${ids['api']}/roles`, { name: 'orders:read' })
    expect(await ask({ form: ann(), guard: either })).toBe('ROLE_MISSING')
    const role = await admin.get<object>(`${realm}/clients/${ids['api']}/roles/orders:read`)
    await admin.request('POST', `${realm}/users/${ids['ann']}/role-mappings/clients/${ids['api']}`, [role])
    expect(await ask({ form: ann(), guard })).toBe(200)
    expect(await ask({ form: ann(), guard: either })).toBe(200)

    const client = await admin.get<object>(`${realm}/clients/${ids['web']}`)
    await admin.request('PUT', `${realm}/clients/${ids['web']}`, { ...client, fullScopeAllowed: false })
    expect(await ask({ form: ann(), guard })).toBe('ROLE_MISSING')
    await admin.request('POST', `${realm}/clients/${ids['web']}/scope-mappings/clients/${ids['api']}`, [role])
    expect(await ask({ form: ann(), guard })).toBe(200)
    await admin.request('PUT', `${realm}/clients/${ids['web']}`, { ...client, fullScopeAllowed: true })
  })

  it('only our service, and not people', async () => {
    const { admin } = steps
    const form = clientCredentials('recipe-worker')
    const worker = {
      clientId: 'recipe-worker',
      secret: 'recipe-worker-secret',
      publicClient: false,
      serviceAccountsEnabled: true,
      standardFlowEnabled: false,
    }
    const id = await admin.create(`${realm}/clients`, worker)
    const guard = guardBy('authorize', allOf(isService(), authorizedParty('recipe-worker')))
    expect(await ask({ form, guard })).toBe('AUDIENCE_MISMATCH')
    await admin.request('POST', `${realm}/clients/${id}/protocol-mappers/models`, audienceMapper)
    expect(await ask({ form, guard })).toBe(200)
    expect(await ask({ form: ann(), guard })).toBe('IDENTITY_KIND_WRONG')
  })

  it('only people', async () => {
    const guard = guardBy('requireUser')
    expect(await ask({ form: ann(), guard })).toBe(200)
    expect(await ask({ form: clientCredentials('recipe-worker'), guard })).toBe('IDENTITY_KIND_WRONG')
  })

  it('either of two clients', async () => {
    const gate = { authorizedParties: ['recipe-web', 'recipe-mobile'] }
    const anybody = guardBy('requireAuth')
    expect(await ask({ form: ann(), guard: anybody, gate })).toBe(200)
    expect(await ask({ form: password('recipe-mobile', 'ann'), guard: anybody, gate })).toBe(200)
    expect(await ask({ form: clientCredentials('recipe-worker'), guard: anybody, gate })).toBe(
      'PARTY_NOT_ALLOWED',
    )
    const party = guardBy('requireParty', 'recipe-web', 'recipe-mobile')
    expect(await ask({ form: ann(), guard: party })).toBe(200)
    expect(await ask({ form: clientCredentials('recipe-worker'), guard: party })).toBe('REQUIREMENT_FAILED')
  })

  it('with a scope', async () => {
    const { admin, ids } = steps
    const guard = guardBy('requireScope', 'orders.list')
    await expect(ask({ form: ann('orders.list'), guard })).rejects.toThrow('invalid_scope')
    const scope = await admin.create(`${realm}/client-scopes`, {
      name: 'orders.list',
      protocol: 'openid-connect',
      attributes: { 'include.in.token.scope': 'true' },
    })
    await admin.request('PUT', `${realm}/clients/${ids['web']}/optional-client-scopes/${scope}`)
    expect(await ask({ form: ann(), guard })).toBe('SCOPE_MISSING')
    expect(await ask({ form: ann('openid orders.list'), guard })).toBe(200)
  })

  it('a group, those below it, and roles that it grants', async () => {
    const { admin, ids } = steps
    const exact = guardBy('requireGroup', '/staff/engineering')
    const below = guardBy('requireGroup', '/staff', { subtree: true })
    const staff = await admin.create(`${realm}/groups`, { name: 'staff' })
    const engineering = await admin.create(`${realm}/groups/${staff}/children`, { name: 'engineering' })
    await admin.request('PUT', `${realm}/users/${ids['ann']}/groups/${engineering}`)
    expect(await ask({ form: ann(), guard: exact })).toBe('GROUP_MISSING')
    const model = (full: string): object =>
      mapper('groups', 'oidc-group-membership-mapper', { 'claim.name': 'groups', 'full.path': full })
    const models = `${realm}/clients/${ids['web']}/protocol-mappers/models`
    const short = await admin.create(models, model('false'))
    expect(await ask({ form: ann(), guard: exact })).toBe('GROUP_MISSING')
    await admin.request('DELETE', `${models}/${short}`)
    await admin.create(models, model('true'))
    expect(await ask({ form: ann(), guard: exact })).toBe(200)
    expect(await ask({ form: ann(), guard: below })).toBe(200)
    expect(await ask({ form: ann(), guard: guardBy('requireGroup', '/staff') })).toBe('GROUP_MISSING')
    const granted = guardBy('authorize', allOf(realmRole('engineer'), not(realmRole('suspended'))))
    expect(await ask({ form: ann(), guard: granted })).toBe('ROLE_MISSING')
    const gate = { groupRoles: { '/staff/engineering': ['engineer'] } }
    expect(await ask({ form: ann(), guard: granted, gate })).toBe(200)
  })

  const ofAddress = fromRequest((request: { params: { id: string } }) => request.params.id)

  it('own tenant only, by an attribute that users cannot edit', async () => {
    const { admin, ids } = steps
    const guard = guardBy('requireClaim', 'tenant_id', ofAddress)
    expect(await ask({ form: ann(), guard, path: '/guarded/acme' })).toBe('CLAIM_MISMATCH')
    const profile = await admin.get<{ attributes: object[] }>(`${realm}/users/profile`)
    const permissions = { view: ['admin', 'user'], edit: ['admin'] }
    const attributes = [...profile.attributes, { name: 'tenant_id', permissions }]
    await admin.request('PUT', `${realm}/users/profile`, { ...profile, attributes })
    const user = await admin.get<object>(`${realm}/users/${ids['ann']}`)
    await admin.request('PUT', `${realm}/users/${ids['ann']}`, {
      ...user,
      attributes: { tenant_id: ['acme'] },
    })
    const attribute = mapper('tenant', 'oidc-usermodel-attribute-mapper', {
      'user.attribute': 'tenant_id',
      'claim.name': 'tenant_id',
      'jsonType.label': 'String',
    })
    await admin.request('POST', `${realm}/clients/${ids['web']}/protocol-mappers/models`, attribute)
    expect(await ask({ form: ann(), guard, path: '/guarded/acme' })).toBe(200)
    expect(await ask({ form: ann(), guard, path: '/guarded/globex' })).toBe('CLAIM_MISMATCH')
    expect(await ask({ form: ann(), guard, path: '/guarded/*' })).toBe('CLAIM_MISMATCH')
  })

  it('own tenant only, by organizations', async () => {
    const { admin, ids } = steps
    const guard = guardBy('requireOrganization', ofAddress)
    const join = async (alias: string): Promise<void> => {
      const organization = await admin.create(`${realm}/organizations`, {
        name: alias,
        alias,
        domains: [{ name: `${alias}.example`, verified: false }],
      })
      await admin.request('POST', `${realm}/organizations/${organization}/members`, ids['ann'] as never)
    }
    await join('acme')
    expect(await ask({ form: ann(), guard, path: '/guarded/acme' })).toBe('ORGANIZATION_MISSING')
    expect(await ask({ form: ann('organization'), guard, path: '/guarded/acme' })).toBe(200)
    expect(await ask({ form: ann('organization'), guard, path: '/guarded/globex' })).toBe(
      'ORGANIZATION_MISSING',
    )
    await join('globex')
    expect(await ask({ form: ann('organization'), guard, path: '/guarded/acme' })).toBe(
      'ORGANIZATION_MISSING',
    )
    expect(await ask({ form: ann('organization:acme'), guard, path: '/guarded/acme' })).toBe(200)
    expect(await ask({ form: ann('organization:*'), guard, path: '/guarded/globex' })).toBe(200)
  })

  it('a claim with a value', async () => {
    const { admin, ids } = steps
    const production = guardBy('requireClaim', 'environment', 'production')
    const level = guardBy(
      'requireClaim',
      ['https://acme.com/level'],
      (value: unknown) => typeof value === 'number' && value >= 3,
    )
    expect(await ask({ form: ann(), guard: production })).toBe('CLAIM_MISMATCH')
    const models = `${realm}/clients/${ids['web']}/protocol-mappers/models`
    const hardCoded = (name: string, value: string, type: string): object =>
      mapper(name, 'oidc-hardcoded-claim-mapper', {
        'claim.name': name.replaceAll('.', '\\.'),
        'claim.value': value,
        'jsonType.label': type,
      })
    await admin.request('POST', models, hardCoded('environment', 'production', 'String'))
    await admin.request('POST', models, hardCoded('https://acme.com/level', '3', 'int'))
    expect(await ask({ form: ann(), guard: production })).toBe(200)
    expect(await ask({ form: ann(), guard: level })).toBe(200)
  })

  it('a recent login', async () => {
    const guard = guardBy('requireFreshToken', { maxAgeSeconds: 60 })
    expect(await ask({ form: ann(), guard })).toBe(200)
  })

  it('composed', async () => {
    const staffButNoGuest = guardBy(
      'authorize',
      allOf(realmRole('manager'), not(realmRole('guest')), not(isService())),
    )
    expect(await ask({ form: ann(), guard: staffButNoGuest })).toBe(200)
  })
})
