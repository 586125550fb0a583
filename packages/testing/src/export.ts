/** A Keycloak realm export, as far as tokens depend on it. */

export interface MapperExport {
  readonly name: string
  readonly protocolMapper: string
  readonly config?: { readonly [name: string]: string }
}

export interface ScopeExport {
  readonly name: string
  readonly attributes?: { readonly [name: string]: string }
  readonly protocolMappers?: readonly MapperExport[]
}

export interface RoleExport {
  readonly name: string
  readonly composites?: {
    readonly realm?: readonly string[]
    readonly client?: { readonly [client: string]: readonly string[] }
  }
}

export interface ClientExport {
  readonly clientId: string
  readonly enabled?: boolean
  readonly publicClient?: boolean
  readonly bearerOnly?: boolean
  readonly secret?: string
  readonly directAccessGrantsEnabled?: boolean
  readonly serviceAccountsEnabled?: boolean
  readonly fullScopeAllowed?: boolean
  readonly webOrigins?: readonly string[]
  readonly redirectUris?: readonly string[]
  readonly attributes?: { readonly [name: string]: string }
  readonly protocolMappers?: readonly MapperExport[]
  readonly defaultClientScopes?: readonly string[]
  readonly optionalClientScopes?: readonly string[]
}

export interface UserExport {
  readonly username: string
  readonly id?: string
  readonly enabled?: boolean
  readonly email?: string
  readonly emailVerified?: boolean
  readonly firstName?: string
  readonly lastName?: string
  readonly credentials?: readonly { readonly type?: string; readonly value?: string }[]
  readonly attributes?: { readonly [name: string]: readonly string[] }
  readonly realmRoles?: readonly string[]
  readonly clientRoles?: { readonly [client: string]: readonly string[] }
  readonly groups?: readonly string[]
  readonly serviceAccountClientId?: string
}

export interface GroupExport {
  readonly name: string
  readonly realmRoles?: readonly string[]
  readonly clientRoles?: { readonly [client: string]: readonly string[] }
  readonly subGroups?: readonly GroupExport[]
}

export interface OrganizationExport {
  readonly name: string
  readonly alias?: string
  readonly id?: string
  readonly enabled?: boolean
  readonly attributes?: { readonly [name: string]: readonly string[] }
  readonly members?: readonly { readonly username?: string }[]
}

export interface ScopeMapping {
  readonly client?: string
  readonly clientScope?: string
  readonly roles?: readonly string[]
}

/** A realm, by the names that Keycloak's own export has; what is not here does not shape tokens. */
export interface RealmExport {
  readonly realm: string
  readonly defaultSignatureAlgorithm?: string
  readonly accessTokenLifespan?: number
  readonly ssoSessionIdleTimeout?: number
  readonly roles?: {
    readonly realm?: readonly RoleExport[]
    readonly client?: { readonly [client: string]: readonly RoleExport[] }
  }
  readonly groups?: readonly GroupExport[]
  readonly clients?: readonly ClientExport[]
  readonly users?: readonly UserExport[]
  readonly organizations?: readonly OrganizationExport[]
  readonly clientScopes?: readonly ScopeExport[]
  readonly defaultDefaultClientScopes?: readonly string[]
  readonly defaultOptionalClientScopes?: readonly string[]
  readonly scopeMappings?: readonly ScopeMapping[]
  readonly clientScopeMappings?: { readonly [client: string]: readonly ScopeMapping[] }
  readonly components?: { readonly [type: string]: readonly ComponentExport[] }
}

export interface ComponentExport {
  readonly name?: string
  readonly providerId: string
  readonly config?: { readonly [name: string]: readonly string[] }
}
