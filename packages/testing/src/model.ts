/** A realm file made ready to answer: who has which roles, which scopes a client has, what is asked for and not done. */
import { createHash } from 'node:crypto'
import type { ClientExport, OrganizationExport, RealmExport, ScopeExport, UserExport } from './export.ts'
import { type RoleTable, supportedMappers } from './mappers.ts'
import { RealmRoles } from './roles.ts'
import { builtInDefaults, builtInOptionals, builtInScopes } from './scopes.ts'

export class RealmModel {
  readonly name: string
  readonly file: RealmExport
  /** What the file asks for and this realm does not do, by name. */
  readonly unsupported: readonly string[]
  readonly #clients: ReadonlyMap<string, ClientExport>
  readonly #users: ReadonlyMap<string, UserExport>
  readonly #scopes: ReadonlyMap<string, ScopeExport>
  readonly #roles: RealmRoles

  constructor(file: RealmExport) {
    this.name = file.realm
    this.file = file
    this.#clients = new Map((file.clients ?? []).map((client) => [client.clientId, client]))
    this.#users = new Map((file.users ?? []).map((user) => [user.username, user]))
    this.#scopes = new Map((file.clientScopes ?? builtInScopes).map((scope) => [scope.name, scope]))
    this.#roles = new RealmRoles(file)
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

  rolesFor(user: UserExport, client: ClientExport, scopes: readonly ScopeExport[]): RoleTable {
    return this.#roles.of(user, client, scopes)
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

function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
