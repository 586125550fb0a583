/** A realm file made ready to answer: who has which roles, which scopes a client has, what is asked for and not done. */
import { createHash } from 'node:crypto'
import type {
  ClientExport,
  GroupExport,
  OrganizationExport,
  RealmExport,
  RoleExport,
  ScopeExport,
  ScopeMapping,
  UserExport,
} from './export.ts'
import { type RoleTable, supportedMappers } from './mappers.ts'
import { builtInDefaults, builtInOptionals, builtInScopes } from './scopes.ts'

const accountRoles: readonly RoleExport[] = [
  { name: 'manage-account', composites: { client: { account: ['manage-account-links'] } } },
]
const realmAdmin = [
  'view-realm',
  'view-identity-providers',
  'manage-identity-providers',
  'impersonation',
  'create-client',
  'manage-users',
  'query-realms',
  'view-authorization',
  'query-clients',
  'query-users',
  'manage-events',
  'manage-realm',
  'view-events',
  'view-users',
  'view-clients',
  'manage-authorization',
  'manage-clients',
  'query-groups',
]

export class RealmModel {
  readonly name: string
  readonly file: RealmExport
  /** What the file asks for and this realm does not do, by name. */
  readonly unsupported: readonly string[]
  readonly #clients: ReadonlyMap<string, ClientExport>
  readonly #users: ReadonlyMap<string, UserExport>
  readonly #scopes: ReadonlyMap<string, ScopeExport>
  readonly #groups = new Map<string, GroupExport>()

  constructor(file: RealmExport) {
    this.name = file.realm
    this.file = file
    this.#clients = new Map((file.clients ?? []).map((client) => [client.clientId, client]))
    this.#users = new Map((file.users ?? []).map((user) => [user.username, user]))
    this.#scopes = new Map((file.clientScopes ?? builtInScopes).map((scope) => [scope.name, scope]))
    for (const group of file.groups ?? []) this.#addGroup(group, '')
    this.unsupported = Object.freeze(this.#findUnsupported())
  }

  client(clientId: string): ClientExport | undefined {
    return this.#clients.get(clientId)
  }

  user(username: string): UserExport | undefined {
    return this.#users.get(username)
  }

  userById(id: unknown): UserExport | undefined {
    return [...this.#users.values()].find((user) => this.idOf(user) === id)
  }

  serviceAccountOf(client: ClientExport): UserExport {
    const listed = [...this.#users.values()].find((user) => user.serviceAccountClientId === client.clientId)
    const username = `service-account-${client.clientId.toLowerCase()}`
    return (
      listed ?? {
        username,
        serviceAccountClientId: client.clientId,
        realmRoles: [`default-roles-${this.name.toLowerCase()}`],
      }
    )
  }

  /** The same user has the same id in every realm made of the same file. */
  idOf(user: UserExport): string {
    return user.id ?? uuidOf(`${this.name}/${user.username}`)
  }

  organizationsOf(user: UserExport): readonly OrganizationExport[] {
    return (this.file.organizations ?? []).filter(
      ({ enabled, members }) =>
        enabled !== false && members?.some(({ username }) => username === user.username),
    )
  }

  organizationId(organization: OrganizationExport): string {
    return organization.id ?? uuidOf(`${this.name}/organization/${organization.alias ?? organization.name}`)
  }

  defaultScopes(client: ClientExport): readonly string[] {
    return client.defaultClientScopes ?? this.file.defaultDefaultClientScopes ?? builtInDefaults
  }

  /** The scopes of a request, or the first that the client does not have. */
  scopesFor(
    client: ClientExport,
    requested: readonly string[],
  ): readonly ScopeExport[] | { readonly invalid: string } {
    const optional = client.optionalClientScopes ?? this.file.defaultOptionalClientScopes ?? builtInOptionals
    const names = new Set(this.defaultScopes(client))
    for (const asked of requested) {
      if (asked === 'openid') continue
      const name = asked.split(':', 1)[0] as string
      const isOrganization = name === 'organization' && this.#knowsOrganization(asked)
      const known = asked === name || isOrganization ? name : asked
      if (!names.has(known) && !optional.includes(known)) return { invalid: asked }
      names.add(known)
    }
    return [...names].flatMap((name) => this.#scopes.get(name) ?? [])
  }

  /** What the user has, by itself, through groups and through composites, as far as the client may see it. */
  rolesFor(user: UserExport, client: ClientExport, scopes: readonly ScopeExport[]): RoleTable {
    const roles: RoleTable = new Map()
    this.#grant(roles, user)
    for (const path of user.groups ?? []) {
      for (const ancestor of ancestorsOf(path)) this.#grant(roles, this.#groups.get(ancestor) ?? {})
    }
    return client.fullScopeAllowed === false ? intersection(roles, this.#visibleTo(client, scopes)) : roles
  }

  #visibleTo(client: ClientExport, scopes: readonly ScopeExport[]): RoleTable {
    const visible: RoleTable = new Map()
    for (const { name } of this.file.roles?.client?.[client.clientId] ?? [])
      this.#add(visible, client.clientId, name)
    const places = Object.entries({ '': this.file.scopeMappings ?? [], ...this.file.clientScopeMappings })
    for (const [place, mappings] of places) {
      const mapped = mappings
        .filter((mapping) => concerns(mapping, client, scopes))
        .flatMap(({ roles }) => roles ?? [])
      for (const role of mapped) this.#add(visible, place, role)
    }
    return visible
  }

  #grant(roles: RoleTable, holder: Pick<UserExport, 'realmRoles' | 'clientRoles'>): void {
    for (const role of holder.realmRoles ?? []) this.#add(roles, '', role)
    for (const [client, names] of Object.entries(holder.clientRoles ?? {})) {
      for (const role of names) this.#add(roles, client, role)
    }
  }

  /** Composites are expanded into the token, and stand in it themselves. */
  #add(roles: RoleTable, place: string, name: string): void {
    const there = roles.get(place) ?? new Set()
    if (there.has(name)) return
    roles.set(place, there.add(name))
    const { realm, client } = this.#compositesOf(place, name)
    for (const role of realm ?? []) this.#add(roles, '', role)
    for (const [other, names] of Object.entries(client ?? {}))
      for (const role of names) this.#add(roles, other, role)
  }

  #compositesOf(place: string, name: string): NonNullable<RoleExport['composites']> {
    const listed = place === '' ? this.file.roles?.realm : this.file.roles?.client?.[place]
    const role = listed?.find((candidate) => candidate.name === name)
    if (role !== undefined) return role.composites ?? {}
    if (place === '' && name === `default-roles-${this.name.toLowerCase()}`) {
      return {
        realm: ['offline_access', 'uma_authorization'],
        client: { account: ['manage-account', 'view-profile'] },
      }
    }
    if (place === 'account')
      return accountRoles.find((candidate) => candidate.name === name)?.composites ?? {}
    return place === 'realm-management' && name === 'realm-admin'
      ? { client: { 'realm-management': realmAdmin } }
      : {}
  }

  #addGroup(group: GroupExport, parent: string): void {
    const path = `${parent}/${group.name}`
    this.#groups.set(path, group)
    for (const child of group.subGroups ?? []) this.#addGroup(child, path)
  }

  #knowsOrganization(scope: string): boolean {
    const alias = scope.slice('organization:'.length)
    return (
      alias === '*' ||
      (this.file.organizations ?? []).some(
        (organization) => (organization.alias ?? organization.name) === alias,
      )
    )
  }

  #findUnsupported(): string[] {
    const found: string[] = []
    const look = (owner: string, mappers: ScopeExport['protocolMappers']): void => {
      for (const { name, protocolMapper } of mappers ?? []) {
        if (!supportedMappers.has(protocolMapper))
          found.push(`${owner}: protocol mapper '${name}' (${protocolMapper})`)
      }
    }
    for (const client of this.file.clients ?? []) {
      look(`client '${client.clientId}'`, client.protocolMappers)
      if (client.secret !== undefined && /^\*+$/.test(client.secret)) {
        found.push(
          `client '${client.clientId}': its secret is masked in the file; set one to use it at the token endpoint`,
        )
      }
    }
    for (const scope of this.file.clientScopes ?? [])
      look(`client scope '${scope.name}'`, scope.protocolMappers)
    return found
  }
}

function concerns(mapping: ScopeMapping, client: ClientExport, scopes: readonly ScopeExport[]): boolean {
  return mapping.client === client.clientId || scopes.some(({ name }) => name === mapping.clientScope)
}

/** The groups on the way to a group, itself included: each grants its roles. */
function ancestorsOf(path: string): readonly string[] {
  const names = path.split('/').slice(1)
  return names.map((_, index) => `/${names.slice(0, index + 1).join('/')}`)
}

function intersection(roles: RoleTable, visible: RoleTable): RoleTable {
  const common: RoleTable = new Map()
  for (const [place, names] of roles) {
    const both = [...names].filter((name) => visible.get(place)?.has(name))
    if (both.length > 0) common.set(place, new Set(both))
  }
  return common
}

function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
