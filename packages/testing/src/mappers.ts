/** Protocol mappers of the common kinds: each writes claims, as its Keycloak namesake does. */
import { append, type ClaimSet, put } from './claim-set.ts'
import type { ClientExport, MapperExport, OrganizationExport, UserExport } from './export.ts'

/** Roles by place: `''` is the realm, every other name a client. */
export type RoleTable = Map<string, Set<string>>

/** What a mapper may ask the realm. */
interface MapperRealm {
  idOf(user: UserExport): string
  organizationsOf(user: UserExport): readonly OrganizationExport[]
  organizationId(organization: OrganizationExport): string
}

/** What a mapper sees when a token is made. */
export interface MapperContext {
  readonly model: MapperRealm
  readonly client: ClientExport
  readonly user: UserExport
  readonly roles: RoleTable
  readonly requested: readonly string[]
  readonly isServiceAccount: boolean
}

/** The client's id in the name of a claim, as Keycloak writes the place for it. */
const clientPlace = /\$\{client_id\}/

const clientRoles = `resource_access.${'$'}{client_id}.roles`

type Config = { readonly [name: string]: string }
type Mapper = (context: MapperContext, config: Config, claims: ClaimSet) => void

const mappers: { readonly [protocolMapper: string]: Mapper } = {
  'oidc-sub-mapper': ({ model, user }, _config, claims) => put(claims, 'sub', model.idOf(user)),
  'oidc-acr-mapper': ({ client }, _config, claims) => put(claims, 'acr', acrOf(client)),
  'oidc-full-name-mapper': ({ user }, _config, claims) => {
    const name = [user.firstName, user.lastName].filter((part) => part !== undefined).join(' ')
    if (name !== '') put(claims, 'name', name)
  },
  'oidc-allowed-origins-mapper': ({ client }, _config, claims) => {
    const origins = originsOf(client)
    if (origins.length > 0) put(claims, 'allowed-origins', origins)
  },
  'oidc-audience-mapper': (_context, config, claims) =>
    addAudience(claims, config['included.client.audience'] || config['included.custom.audience']),
  'oidc-audience-resolve-mapper': ({ client, roles }, _config, claims) => {
    for (const place of roles.keys())
      if (place !== '' && place !== client.clientId) addAudience(claims, place)
  },
  'oidc-hardcoded-claim-mapper': (_context, config, claims) => write(claims, config, config['claim.value']),
  'oidc-hardcoded-role-mapper': (_context, config, claims) => addRole(claims, config['role'] ?? ''),
  'oidc-usermodel-attribute-mapper': ({ user }, config, claims) => {
    const values = attributeOf(user, config['user.attribute'] ?? '')
    if (values !== undefined) write(claims, config, config['multivalued'] === 'true' ? values : values[0])
  },
  'oidc-usermodel-property-mapper': ({ user }, config, claims) =>
    write(claims, config, propertyOf(user, config['user.attribute'] ?? '')),
  'oidc-usersessionmodel-note-mapper': (context, config, claims) =>
    write(claims, config, noteOf(context, config['user.session.note'] ?? '')),
  'oidc-usermodel-realm-role-mapper': ({ roles }, config, claims) => {
    const prefix = config['usermodel.realmRoleMapping.rolePrefix'] ?? ''
    const names = [...(roles.get('') ?? [])].map((name) => prefix + name)
    if (names.length > 0) append(claims, config['claim.name'] ?? 'realm_access.roles', names)
  },
  'oidc-usermodel-client-role-mapper': ({ roles }, config, claims) => {
    const only = config['usermodel.clientRoleMapping.clientId']
    const prefix = config['usermodel.clientRoleMapping.rolePrefix'] ?? ''
    for (const [place, names] of roles) {
      if (place === '' || (only !== undefined && only !== '' && only !== place)) continue
      const path = (config['claim.name'] ?? clientRoles).replace(clientPlace, () =>
        place.replaceAll('.', '\\.'),
      )
      append(
        claims,
        path,
        [...names].map((name) => prefix + name),
      )
    }
  },
  'oidc-group-membership-mapper': ({ user }, config, claims) => {
    const full = config['full.path'] !== 'false'
    const groups = (user.groups ?? []).map((path) => (full ? path : path.slice(path.lastIndexOf('/') + 1)))
    if (groups.length > 0) append(claims, config['claim.name'] ?? 'groups', groups)
  },
  'oidc-organization-membership-mapper': organizationMapper,
}

export const supportedMappers: ReadonlySet<string> = new Set(Object.keys(mappers))

/** Runs one mapper; one of a kind that is not known was named when the realm was made. */
export function runMapper(
  { protocolMapper, config }: MapperExport,
  context: MapperContext,
  claims: ClaimSet,
): void {
  mappers[protocolMapper]?.(context, config ?? {}, claims)
}

function organizationMapper(
  { model, user, requested }: MapperContext,
  config: Config,
  claims: ClaimSet,
): void {
  const asked = requested.find((scope) => scope === 'organization' || scope.startsWith('organization:'))
  if (asked === undefined) return
  const chosen = chosenBy(asked, model.organizationsOf(user))
  if (chosen.length === 0) return
  const name = config['claim.name'] ?? 'organization'
  if (config['jsonType.label'] !== 'JSON') {
    const aliases = chosen.map((one) => one.alias ?? one.name)
    put(claims, name, config['multivalued'] === 'false' ? aliases[0] : aliases)
    return
  }
  const details = chosen.map((one) => {
    const attributes = config['addOrganizationAttributes'] === 'true' ? one.attributes : {}
    const id = config['addOrganizationId'] === 'true' ? { id: model.organizationId(one) } : {}
    return [one.alias ?? one.name, { ...attributes, ...id }]
  })
  put(claims, name, Object.fromEntries(details))
}

/** Plain `organization` means the one there is; with several and none chosen, the claim is left out. */
function chosenBy(asked: string, all: readonly OrganizationExport[]): readonly OrganizationExport[] {
  if (asked === 'organization') return all.length === 1 ? all : []
  const alias = asked.slice('organization:'.length)
  return alias === '*' ? all : all.filter((one) => (one.alias ?? one.name) === alias)
}

function acrOf(client: ClientExport): string {
  const map: { [name: string]: unknown } = JSON.parse(client.attributes?.['acr.loa.map'] ?? '{}')
  return Object.keys(map).find((name) => String(map[name]) === '1') ?? '1'
}

function originsOf(client: ClientExport): string[] {
  return (client.webOrigins ?? []).flatMap((origin) =>
    origin === '+'
      ? (client.redirectUris ?? []).flatMap((uri) => (URL.canParse(uri) ? [new URL(uri).origin] : []))
      : [origin],
  )
}

/** Keycloak's user profile counts names and e-mail among the attributes. */
function attributeOf(user: UserExport, name: string): readonly string[] | undefined {
  const property = ['username', 'email', 'firstName', 'lastName'].includes(name)
    ? propertyOf(user, name)
    : undefined
  return typeof property === 'string' ? [property] : user.attributes?.[name]
}

function propertyOf(user: UserExport, name: string): unknown {
  const found = (user as unknown as { readonly [name: string]: unknown })[name]
  return name === 'emailVerified' ? user.emailVerified === true : found
}

function noteOf({ client, isServiceAccount }: MapperContext, note: string): unknown {
  if (!isServiceAccount) return undefined
  return { client_id: client.clientId, clientHost: '127.0.0.1', clientAddress: '127.0.0.1' }[note]
}

function addAudience(claims: ClaimSet, name: string | undefined): void {
  if (name === undefined || name === '') return
  const aud = (claims['aud'] as string[] | undefined) ?? []
  if (!aud.includes(name)) claims['aud'] = [...aud, name]
}

function addRole(claims: ClaimSet, role: string): void {
  const dot = role.indexOf('.')
  if (dot < 0) append(claims, 'realm_access.roles', [role])
  else append(claims, `resource_access.${role.slice(0, dot)}.roles`, [role.slice(dot + 1)])
}

function write(claims: ClaimSet, config: Config, value: unknown): void {
  const name = config['claim.name']
  if (value !== undefined && name !== undefined && name !== '')
    put(claims, name, typed(value, config['jsonType.label']))
}

function typed(value: unknown, type: string | undefined): unknown {
  if (Array.isArray(value)) return value.map((one) => typed(one, type))
  if (type === 'boolean') return value === true || value === 'true'
  if (type === 'long' || type === 'int') return Number(value)
  return type === 'JSON' ? JSON.parse(String(value)) : String(value)
}
