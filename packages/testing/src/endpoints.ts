/** The realm's HTTP endpoints, as Keycloak 26 answers them: requests in, answers out, no socket. */
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { accessClaims, isLightweight, newSessionId, type Session, scopeText } from './claims.ts'
import type { ClientExport, UserExport } from './export.ts'
import { type Asked, InvalidScope, type Issuing, issueTokens, lifespanOf, requestFor } from './issue.ts'
import { compactHolds } from './verify.ts'

export interface EndpointRequest {
  readonly method: string
  /** Path below the realm, `/protocol/openid-connect/token` for example. */
  readonly path: string
  readonly headers: { readonly [name: string]: string | undefined }
  readonly body: string
}

export interface EndpointAnswer {
  readonly status: number
  readonly headers: { readonly [name: string]: string }
  readonly body: string
}

/** What the counters of a realm count. */
export type EndpointName =
  | 'discovery'
  | 'jwks'
  | 'token'
  | 'introspection'
  | 'logout'
  | 'revocation'
  | 'realm'
  | 'other'

const protocol = '/protocol/openid-connect'
const endpoints: { readonly [path: string]: EndpointName } = {
  '': 'realm',
  '/.well-known/openid-configuration': 'discovery',
  '/.well-known/oauth-authorization-server': 'discovery',
  [`${protocol}/certs`]: 'jwks',
  [`${protocol}/token`]: 'token',
  [`${protocol}/token/introspect`]: 'introspection',
  [`${protocol}/logout`]: 'logout',
  [`${protocol}/revoke`]: 'revocation',
}

export const endpointOf = (path: string): EndpointName => endpoints[path.replace(/\/$/, '')] ?? 'other'

interface LiveSession {
  readonly user: UserExport
  readonly client: ClientExport
}

export class Endpoints {
  readonly #issuing: Issuing
  /** Where endpoints are said to be: the issuer, unless the realm is reached by another address. */
  readonly #realmUrl: () => string
  readonly #sessions = new Map<string, LiveSession>()

  constructor(issuing: Issuing, realmUrl: () => string) {
    this.#issuing = issuing
    this.#realmUrl = realmUrl
  }

  async answer(request: EndpointRequest): Promise<EndpointAnswer> {
    switch (endpointOf(request.path)) {
      case 'discovery':
        return json(200, this.#discovery(), {
          'Cache-Control': 'no-cache, must-revalidate, no-transform, no-store',
        })
      case 'jwks':
        return json(200, await this.#issuing.keys.jwks(), { 'Cache-Control': 'no-cache' })
      case 'realm':
        return json(200, await this.#publicRealm())
      case 'token':
        return request.method === 'POST' ? this.#token(request) : notAllowed
      case 'introspection':
        return request.method === 'POST' ? this.#introspect(request) : notAllowed
      case 'logout':
      case 'revocation':
        return request.method === 'POST' ? this.#endSession(request) : notAllowed
      default:
        return json(404, { error: 'Unable to find matching target resource method' })
    }
  }

  #discovery(): object {
    const { issuer } = this.#issuing
    const backend = this.#realmUrl()
    return {
      issuer,
      authorization_endpoint: `${issuer}${protocol}/auth`,
      token_endpoint: `${backend}${protocol}/token`,
      introspection_endpoint: `${backend}${protocol}/token/introspect`,
      userinfo_endpoint: `${backend}${protocol}/userinfo`,
      end_session_endpoint: `${issuer}${protocol}/logout`,
      jwks_uri: `${backend}${protocol}/certs`,
      grant_types_supported: ['client_credentials', 'password', 'refresh_token'],
      subject_types_supported: ['public', 'pairwise'],
      id_token_signing_alg_values_supported: [
        'PS384',
        'RS384',
        'EdDSA',
        'ES384',
        'HS256',
        'HS512',
        'ES256',
        'RS256',
        'HS384',
        'ES512',
        'PS256',
        'PS512',
        'RS512',
      ],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
      introspection_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
      revocation_endpoint: `${issuer}${protocol}/revoke`,
      claims_supported: [
        'iss',
        'sub',
        'aud',
        'exp',
        'iat',
        'auth_time',
        'name',
        'given_name',
        'family_name',
        'preferred_username',
        'email',
        'acr',
        'azp',
        'nonce',
      ],
    }
  }

  async #publicRealm(): Promise<object> {
    const { keys, model } = this.#issuing
    const { privateKey: _secret, publicJwk } = await keys.signingKey('RS256')
    return {
      realm: model.name,
      public_key: publicJwk.n,
      'token-service': `${this.#realmUrl()}${protocol}`,
      'account-service': `${this.#realmUrl()}/account`,
      'tokens-not-before': 0,
    }
  }

  async #token(request: EndpointRequest): Promise<EndpointAnswer> {
    const form = new URLSearchParams(request.body)
    const client = this.#authenticated(request, form)
    if ('status' in client) return client
    const asked = this.#grant(client, form)
    if ('status' in asked) return asked
    try {
      return await this.#issued(asked)
    } catch (error) {
      if (!(error instanceof InvalidScope)) throw error
      return json(400, { error: 'invalid_scope', error_description: `Invalid scopes: ${error.message}` })
    }
  }

  #grant(client: ClientExport, form: URLSearchParams): Asked | EndpointAnswer {
    const scope = form.get('scope') ?? undefined
    switch (form.get('grant_type')) {
      case 'password':
        return this.#password(client, form, scope)
      case 'client_credentials':
        if (client.publicClient === true || client.serviceAccountsEnabled !== true) {
          return json(401, {
            error: 'unauthorized_client',
            error_description: 'Client not enabled to retrieve service account',
          })
        }
        return { client, scope, grant: 'cc' }
      case 'refresh_token':
        return this.#refresh(client, form.get('refresh_token') ?? '', scope)
      case null:
        return json(400, {
          error: 'invalid_request',
          error_description: 'Missing form parameter: grant_type',
        })
      default:
        return json(400, { error: 'unsupported_grant_type', error_description: 'Unsupported grant_type' })
    }
  }

  #password(client: ClientExport, form: URLSearchParams, scope: string | undefined): Asked | EndpointAnswer {
    if (client.directAccessGrantsEnabled !== true) {
      return json(400, {
        error: 'unauthorized_client',
        error_description: 'Client not allowed for direct access grants',
      })
    }
    if (client.attributes?.['dpop.bound.access.tokens'] === 'true') {
      return json(400, { error: 'invalid_request', error_description: 'DPoP proof is missing' })
    }
    const user = this.#issuing.model.user(form.get('username') ?? '')
    const password = user?.credentials?.find(({ type }) => type === undefined || type === 'password')?.value
    if (user === undefined || password === undefined || password !== form.get('password')) {
      return json(400, { error: 'invalid_grant', error_description: 'Invalid user credentials' })
    }
    if (user.enabled === false)
      return json(400, { error: 'invalid_grant', error_description: 'Account disabled' })
    return { client, user, scope, grant: 'ro' }
  }

  #refresh(client: ClientExport, token: string, scope: string | undefined): Asked | EndpointAnswer {
    const claims = this.#ownRefreshToken(token)
    const live = this.#sessions.get(String(claims?.['sid']))
    const exp = claims?.['exp']
    const isOver = typeof exp === 'number' && exp * 1000 <= this.#issuing.now()
    if (claims === undefined || live === undefined || isOver || live.client.clientId !== client.clientId) {
      return json(400, {
        error: 'invalid_grant',
        error_description: claims === undefined ? 'Invalid refresh token' : 'Token is not active',
      })
    }
    const session: Session = { sid: String(claims['sid']), offline: claims['typ'] === 'Offline' }
    const optional = String(claims['scope'])
      .split(' ')
      .filter((name) => !this.#issuing.model.defaultScopes(client).includes(name))
    return { client, user: live.user, scope: scope ?? optional.join(' '), grant: 'rt', session }
  }

  async #issued(asked: Asked): Promise<EndpointAnswer> {
    const issuing = this.#issuing
    const { client } = asked
    const request = requestFor(issuing, asked)
    const { accessToken, idToken, refreshToken } = await issueTokens(issuing, request)
    const { sid } = request.session
    if (sid !== undefined) this.#sessions.set(sid, { user: request.user, client })
    const lower = client.attributes?.['token.response.type.bearer.lower-case'] === 'true'
    return json(
      200,
      {
        access_token: accessToken,
        expires_in: lifespanOf(issuing, client),
        refresh_expires_in:
          refreshToken === undefined ? 0 : (issuing.model.file.ssoSessionIdleTimeout ?? 1800),
        ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
        token_type: lower ? 'bearer' : 'Bearer',
        ...(idToken === undefined ? {} : { id_token: idToken }),
        'not-before-policy': 0,
        ...(sid === undefined ? {} : { session_state: sid }),
        scope: scopeText(request),
      },
      noStore,
    )
  }

  async #introspect(request: EndpointRequest): Promise<EndpointAnswer> {
    const form = new URLSearchParams(request.body)
    const caller = this.#authenticated(request, form, 'introspection')
    if ('status' in caller) return caller
    if (caller.publicClient === true)
      return json(403, { error: 'invalid_request', error_description: 'Client not allowed.' })
    const token = form.get('token')
    if (token === null)
      return json(400, { error: 'invalid_request', error_description: 'Token not provided.' })
    return json(200, (await this.#introspected(token, caller)) ?? { active: false })
  }

  async #introspected(token: string, caller: ClientExport): Promise<object | undefined> {
    const issuing = this.#issuing
    if (!(await compactHolds(token, issuing.keys))) return undefined
    const claims = decodeJwt(token)
    const client = issuing.model.client(String(claims['azp']))
    const over = (claims.exp ?? 0) * 1000 <= issuing.now()
    if (
      claims.iss !== issuing.issuer ||
      over ||
      client === undefined ||
      !/^(bearer|dpop)$/i.test(String(claims['typ']))
    )
      return undefined
    const { sid } = claims as { sid?: string }
    const live = sid === undefined ? undefined : this.#sessions.get(sid)
    if (sid !== undefined && live === undefined) return undefined
    const user = live?.user ?? issuing.model.serviceAccountOf(client)
    const requested = String(claims['scope'] ?? '')
      .split(' ')
      .filter((name) => !issuing.model.defaultScopes(client).includes(name) && name !== '')
    const asked = {
      client,
      user,
      scope: requested.join(' '),
      session: { sid, offline: false },
      issuedAt: claims.iat,
    }
    const shown = isLightweight(client) ? accessClaims(requestFor(issuing, asked), 'introspection') : claims
    const view = { ...shown, ...claims }
    const audiences: unknown = view['aud']
    if (audiences !== caller.clientId && !(Array.isArray(audiences) && audiences.includes(caller.clientId)))
      return undefined
    return {
      ...view,
      client_id: client.clientId,
      username: user.username,
      token_type: claims['typ'],
      active: true,
    }
  }

  #endSession(request: EndpointRequest): EndpointAnswer {
    const form = new URLSearchParams(request.body)
    const client = this.#authenticated(request, form)
    if ('status' in client) return client
    const isLogout = endpointOf(request.path) === 'logout'
    const claims = this.#ownRefreshToken(form.get(isLogout ? 'refresh_token' : 'token') ?? '')
    if (claims !== undefined) this.#sessions.delete(String(claims['sid']))
    if (isLogout) return { status: 204, headers: {}, body: '' }
    return { status: 200, headers: {}, body: '' }
  }

  #ownRefreshToken(token: string): { readonly [name: string]: unknown } | undefined {
    try {
      if (decodeProtectedHeader(token).kid !== this.#issuing.keys.secretKid) return undefined
      return decodeJwt(token)
    } catch {
      return undefined
    }
  }

  #authenticated(
    request: EndpointRequest,
    form: URLSearchParams,
    at: 'token' | 'introspection' = 'token',
  ): ClientExport | EndpointAnswer {
    const basic = /^basic (.+)$/i.exec(request.headers['authorization'] ?? '')?.[1]
    const [id, secret] =
      basic === undefined ? [form.get('client_id'), form.get('client_secret')] : splitBasic(basic)
    const client = this.#issuing.model.client(id ?? '')
    const known = client !== undefined && client.enabled !== false && client.bearerOnly !== true
    if (!known)
      return json(401, {
        error: 'invalid_client',
        error_description: 'Invalid client or Invalid client credentials',
      })
    if (client.publicClient === true || (client.secret !== undefined && client.secret === secret))
      return client
    const error = at === 'token' ? 'unauthorized_client' : 'invalid_client'
    return json(401, { error, error_description: 'Invalid client or Invalid client credentials' })
  }

  /** A session for tokens made without HTTP, so that introspection knows them. */
  open(user: UserExport, client: ClientExport): string {
    const sid = newSessionId()
    this.#sessions.set(sid, { user, client })
    return sid
  }
}

const noStore = { 'Cache-Control': 'no-store', Pragma: 'no-cache' }
const notAllowed = json(405, { error: 'HTTP 405 Method Not Allowed' })

function splitBasic(encoded: string): [string, string] {
  const text = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  return [decodeURIComponent(text.slice(0, colon)), decodeURIComponent(text.slice(colon + 1))]
}

export function json(
  status: number,
  body: object,
  headers: { readonly [name: string]: string } = {},
): EndpointAnswer {
  return {
    status,
    headers: {
      'Content-Type': 'application/json',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      ...headers,
    },
    body: JSON.stringify(body),
  }
}

/** An answer of the server itself, for a realm it does not have. */
export const noRealm: EndpointAnswer = json(404, { error: 'Realm does not exist' })
