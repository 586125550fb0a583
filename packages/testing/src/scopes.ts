/** The client scopes Keycloak makes for a realm whose file lists none, and the mappers in them. */
import type { MapperExport, ScopeExport } from './export.ts'

function mapper(protocolMapper: string, config: { readonly [name: string]: string } = {}): MapperExport {
  return {
    name: protocolMapper,
    protocolMapper,
    config: { 'access.token.claim': 'true', 'id.token.claim': 'true', ...config },
  }
}

const property = (name: string, claim: string, type = 'String'): MapperExport =>
  mapper('oidc-usermodel-property-mapper', {
    'user.attribute': name,
    'claim.name': claim,
    'jsonType.label': type,
  })

const note = (name: string, claim: string, type = 'String'): MapperExport =>
  mapper('oidc-usersessionmodel-note-mapper', {
    'user.session.note': name,
    'claim.name': claim,
    'jsonType.label': type,
  })

const accessOnly = { 'id.token.claim': 'false' }
const hidden = { 'include.in.token.scope': 'false' }
const shown = { 'include.in.token.scope': 'true' }

export const builtInScopes: readonly ScopeExport[] = [
  {
    name: 'basic',
    attributes: hidden,
    protocolMappers: [mapper('oidc-sub-mapper'), note('AUTH_TIME', 'auth_time', 'long')],
  },
  { name: 'acr', attributes: hidden, protocolMappers: [mapper('oidc-acr-mapper')] },
  {
    name: 'roles',
    attributes: hidden,
    protocolMappers: [
      mapper('oidc-usermodel-realm-role-mapper', {
        ...accessOnly,
        'claim.name': 'realm_access.roles',
        multivalued: 'true',
      }),
      mapper('oidc-usermodel-client-role-mapper', {
        ...accessOnly,
        'claim.name': `resource_access.${'$'}{client_id}.roles`,
        multivalued: 'true',
      }),
      mapper('oidc-audience-resolve-mapper', accessOnly),
    ],
  },
  {
    name: 'web-origins',
    attributes: hidden,
    protocolMappers: [mapper('oidc-allowed-origins-mapper', accessOnly)],
  },
  {
    name: 'profile',
    attributes: shown,
    protocolMappers: [
      mapper('oidc-full-name-mapper'),
      property('username', 'preferred_username'),
      property('firstName', 'given_name'),
      property('lastName', 'family_name'),
    ],
  },
  {
    name: 'email',
    attributes: shown,
    protocolMappers: [property('email', 'email'), property('emailVerified', 'email_verified', 'boolean')],
  },
  {
    name: 'service_account',
    attributes: hidden,
    protocolMappers: [
      note('client_id', 'client_id'),
      note('clientHost', 'clientHost'),
      note('clientAddress', 'clientAddress'),
    ],
  },
  { name: 'offline_access', attributes: shown },
  { name: 'address', attributes: shown },
  { name: 'phone', attributes: shown },
  {
    name: 'organization',
    attributes: shown,
    protocolMappers: [
      mapper('oidc-organization-membership-mapper', {
        'claim.name': 'organization',
        'jsonType.label': 'String',
        multivalued: 'true',
      }),
    ],
  },
  {
    name: 'microprofile-jwt',
    attributes: shown,
    protocolMappers: [
      property('username', 'upn'),
      mapper('oidc-usermodel-realm-role-mapper', { 'claim.name': 'groups', multivalued: 'true' }),
    ],
  },
]

export const builtInDefaults: readonly string[] = ['web-origins', 'acr', 'roles', 'profile', 'basic', 'email']
export const builtInOptionals: readonly string[] = [
  'address',
  'phone',
  'offline_access',
  'organization',
  'microprofile-jwt',
]
