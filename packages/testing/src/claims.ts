/** The claims of each kind of token, in Keycloak's shapes and order. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { ClaimSet } from './claim-set.ts'
import type { ClientExport, ScopeExport, UserExport } from './export.ts'
import { type MapperContext, runMapper } from './mappers.ts'
import type { RealmModel } from './model.ts'

/** How a token was asked for: the letters stand in its id. */
export type Grant = 'ro' | 'cc' | 'rt' | 'ac' | 'te'

export interface Session {
  /** Absent for service accounts without a session. */
  readonly sid: string | undefined
  readonly offline: boolean
}

export interface TokenRequest {
  readonly model: RealmModel
  readonly issuer: string
  readonly client: ClientExport
  readonly user: UserExport
  readonly isServiceAccount: boolean
  readonly scopes: readonly ScopeExport[]
  readonly requested: readonly string[]
  readonly session: Session
  readonly grant: Grant
  readonly issuedAt: number
  readonly expiresInSeconds: number
}

export const newSessionId = (): string => randomBytes(18).toString('base64url')

const order = [
  'exp',
  'iat',
  'auth_time',
  'jti',
  'iss',
  'aud',
  'sub',
  'typ',
  'azp',
  'sid',
  'at_hash',
  'acr',
  'allowed-origins',
  'realm_access',
  'resource_access',
  'cnf',
  'scope',
]

export const isLightweight = (client: ClientExport): boolean =>
  client.attributes?.['client.use.lightweight.access.token.enabled'] === 'true'

/** The claims of an access token. `view` is the token itself, or what introspection of it shows. */
export function accessClaims(request: TokenRequest, view: 'token' | 'introspection' = 'token'): ClaimSet {
  const { issuer, client, session, grant, issuedAt, isServiceAccount, model, user } = request
  const light = isLightweight(client)
  const letters = `${session.offline ? 'of' : session.sid === undefined ? 'tr' : 'on'}${light ? 'lt' : 'rt'}${grant}`
  const claims: ClaimSet = {
    exp: issuedAt + request.expiresInSeconds,
    iat: issuedAt,
    jti: `${letters}:${randomUUID()}`,
    iss: issuer,
    typ: client.attributes?.['token.response.type.bearer.lower-case'] === 'true' ? 'bearer' : 'Bearer',
    azp: client.clientId,
    ...(session.sid === undefined ? {} : { sid: session.sid }),
    scope: scopeText(request),
  }
  if (isServiceAccount && session.sid === undefined) claims['sub'] = model.idOf(user)
  runMappers(request, claims, (config) =>
    view === 'introspection'
      ? config['introspection.token.claim'] !== 'false'
      : light
        ? config['lightweight.claim'] === 'true'
        : config['access.token.claim'] === 'true',
  )
  return inOrder(claims)
}

/** The claims of an ID token that comes with an access token. */
export function idClaims(request: TokenRequest, accessToken: string): ClaimSet {
  const { issuer, client, session, issuedAt, model, user } = request
  const claims: ClaimSet = {
    exp: issuedAt + request.expiresInSeconds,
    iat: issuedAt,
    jti: randomUUID(),
    iss: issuer,
    aud: client.clientId,
    sub: model.idOf(user),
    typ: 'ID',
    azp: client.clientId,
    sid: session.sid,
    at_hash: createHash('sha256').update(accessToken).digest().subarray(0, 16).toString('base64url'),
  }
  const { aud: _own, ...mapped } = runMappers(request, {}, (config) => config['id.token.claim'] === 'true')
  return inOrder({ ...mapped, ...claims })
}

/** The claims of a refresh or offline token: signed with a secret, no business of an API. */
export function refreshClaims(request: TokenRequest, lifespanSeconds: number): ClaimSet {
  const { issuer, client, session, issuedAt, scopes, requested, user, model } = request
  const names = scopes.map(({ name }) => name)
  return {
    ...(session.offline ? {} : { exp: issuedAt + lifespanSeconds }),
    iat: issuedAt,
    jti: randomUUID(),
    iss: issuer,
    aud: issuer,
    ...(isLightweight(client) ? {} : { sub: model.idOf(user) }),
    typ: session.offline ? 'Offline' : 'Refresh',
    azp: client.clientId,
    sid: session.sid,
    scope: [...(requested.includes('openid') ? ['openid'] : []), ...names].join(' '),
  }
}

export function scopeText({ scopes, requested }: Pick<TokenRequest, 'scopes' | 'requested'>): string {
  const named = scopes
    .filter(({ attributes }) => attributes?.['include.in.token.scope'] !== 'false')
    .map(({ name }) => textOf(name, requested))
  return [...(requested.includes('openid') ? ['openid'] : []), ...named].join(' ')
}

/** A parameterised scope stands in the token as it was asked for. */
function textOf(name: string, requested: readonly string[]): string {
  return requested.find((asked) => asked === name || asked.startsWith(`${name}:`)) ?? name
}

function runMappers(
  request: TokenRequest,
  claims: ClaimSet,
  applies: (config: { readonly [name: string]: string }) => boolean,
): ClaimSet {
  const { model, client, user, scopes, requested, isServiceAccount } = request
  const context: MapperContext = {
    model,
    client,
    user,
    requested,
    isServiceAccount,
    roles: model.rolesFor(user, client, scopes),
  }
  for (const mapper of [
    ...scopes.flatMap((scope) => scope.protocolMappers ?? []),
    ...(client.protocolMappers ?? []),
  ]) {
    if (applies(mapper.config ?? {})) runMapper(mapper, context, claims)
  }
  const aud = claims['aud']
  if (Array.isArray(aud) && aud.length === 1) claims['aud'] = aud[0]
  return claims
}

function inOrder(claims: ClaimSet): ClaimSet {
  const first = order.filter((name) => claims[name] !== undefined)
  const rest = Object.keys(claims).filter((name) => !order.includes(name) && claims[name] !== undefined)
  return Object.fromEntries([...first, ...rest].map((name) => [name, claims[name]]))
}
