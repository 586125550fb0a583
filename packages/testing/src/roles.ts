/** Who has which roles: composites expanded, groups counted, and only as far as the client may see. */
import type {
  ClientExport,
  GroupExport,
  RealmExport,
  RoleExport,
  ScopeExport,
  ScopeMapping,
  UserExport,
} from './export.ts'
import type { RoleTable } from './mappers.ts'

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
  'manage-organizations',
  'query-organizations',
  'view-organizations',
]

export class RealmRoles {
  readonly #file: RealmExport
  readonly #groups = new Map<string, GroupExport>()

  constructor(file: RealmExport) {
    this.#file = file
    for (const group of file.groups ?? []) this.#addGroup(group, '')
  }

  /** What the user has, by itself, through groups and through composites, as far as the client may see it. */
  of(user: UserExport, client: ClientExport, scopes: readonly ScopeExport[]): RoleTable {
    const roles: RoleTable = new Map()
    this.#grant(roles, user)
    for (const path of user.groups ?? []) {
      for (const ancestor of ancestorsOf(path)) this.#grant(roles, this.#groups.get(ancestor) ?? {})
    }
    return client.fullScopeAllowed === false ? intersection(roles, this.#visibleTo(client, scopes)) : roles
  }

  #visibleTo(client: ClientExport, scopes: readonly ScopeExport[]): RoleTable {
    const visible: RoleTable = new Map()
    for (const { name } of this.#file.roles?.client?.[client.clientId] ?? [])
      this.#add(visible, client.clientId, name)
    const places = Object.entries({ '': this.#file.scopeMappings ?? [], ...this.#file.clientScopeMappings })
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
    const listed = place === '' ? this.#file.roles?.realm : this.#file.roles?.client?.[place]
    const role = listed?.find((candidate) => candidate.name === name)
    if (role !== undefined) return role.composites ?? {}
    if (place === '' && name === `default-roles-${this.#file.realm.toLowerCase()}`) {
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
