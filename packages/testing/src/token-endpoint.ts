/** The token endpoint: password, client credentials and refresh token grants, refused in Keycloak's words. */
import { type EndpointAnswer, type EndpointRequest, json, refusal } from './answer.ts'
import { type Session, scopeText } from './claims.ts'
import type { ClientExport } from './export.ts'
import { type Asked, InvalidScope, type Issuing, issueTokens, lifespanOf, requestFor } from './issue.ts'
import type { Sessions } from './sessions.ts'

export async function answerToken(
  issuing: Issuing,
  sessions: Sessions,
  request: EndpointRequest,
): Promise<EndpointAnswer> {
  const form = new URLSearchParams(request.body)
  const client = sessions.authenticated(request, form, 'unauthorized_client')
  if ('status' in client) return client
  const asked = grantOf(issuing, sessions, client, form)
  if ('status' in asked) return asked
  try {
    return await issued(issuing, sessions, asked)
  } catch (error) {
    if (!(error instanceof InvalidScope)) throw error
    return refusal(400, 'invalid_scope', `Invalid scopes: ${error.message}`)
  }
}

function grantOf(
  issuing: Issuing,
  sessions: Sessions,
  client: ClientExport,
  form: URLSearchParams,
): Asked | EndpointAnswer {
  const scope = form.get('scope') ?? undefined
  switch (form.get('grant_type')) {
    case 'password':
      return byPassword(issuing, client, form, scope)
    case 'client_credentials':
      if (client.publicClient !== true && client.serviceAccountsEnabled === true)
        return { client, scope, grant: 'cc' }
      return refusal(401, 'unauthorized_client', 'Client not enabled to retrieve service account')
    case 'refresh_token':
      return byRefreshToken(issuing, sessions, client, form.get('refresh_token') ?? '', scope)
    case null:
      return refusal(400, 'invalid_request', 'Missing form parameter: grant_type')
    default:
      return refusal(400, 'unsupported_grant_type', 'Unsupported grant_type')
  }
}

function byPassword(
  issuing: Issuing,
  client: ClientExport,
  form: URLSearchParams,
  scope: string | undefined,
): Asked | EndpointAnswer {
  if (client.directAccessGrantsEnabled !== true) {
    return refusal(400, 'unauthorized_client', 'Client not allowed for direct access grants')
  }
  if (client.attributes?.['dpop.bound.access.tokens'] === 'true') {
    return refusal(400, 'invalid_request', 'DPoP proof is missing')
  }
  const user = issuing.model.user(form.get('username') ?? '')
  const password = user?.credentials?.find(({ type }) => type === undefined || type === 'password')?.value
  if (user === undefined || password === undefined || password !== form.get('password')) {
    return refusal(400, 'invalid_grant', 'Invalid user credentials')
  }
  return user.enabled === false
    ? refusal(400, 'invalid_grant', 'Account disabled')
    : { client, user, scope, grant: 'ro' }
}

function byRefreshToken(
  { model, now }: Issuing,
  sessions: Sessions,
  client: ClientExport,
  token: string,
  scope: string | undefined,
): Asked | EndpointAnswer {
  const claims = sessions.refreshClaims(token)
  if (claims === undefined) return refusal(400, 'invalid_grant', 'Invalid refresh token')
  const live = sessions.find(claims['sid'])
  const exp = claims['exp']
  const isOver = typeof exp === 'number' && exp * 1000 <= now()
  if (live === undefined || isOver || live.client.clientId !== client.clientId) {
    return refusal(400, 'invalid_grant', 'Token is not active')
  }
  const session: Session = { sid: String(claims['sid']), offline: claims['typ'] === 'Offline' }
  const optional = String(claims['scope'])
    .split(' ')
    .filter((name) => !model.defaultScopes(client).includes(name))
  return { client, user: live.user, scope: scope ?? optional.join(' '), grant: 'rt', session }
}

async function issued(issuing: Issuing, sessions: Sessions, asked: Asked): Promise<EndpointAnswer> {
  const { client } = asked
  const request = requestFor(issuing, asked)
  const { accessToken, idToken, refreshToken } = await issueTokens(issuing, request)
  const { sid } = request.session
  if (sid !== undefined) sessions.keep(sid, { user: request.user, client })
  const lower = client.attributes?.['token.response.type.bearer.lower-case'] === 'true'
  const body = {
    access_token: accessToken,
    expires_in: lifespanOf(issuing, client),
    refresh_expires_in: refreshToken === undefined ? 0 : (issuing.model.file.ssoSessionIdleTimeout ?? 1800),
    ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
    token_type: lower ? 'bearer' : 'Bearer',
    ...(idToken === undefined ? {} : { id_token: idToken }),
    'not-before-policy': 0,
    ...(sid === undefined ? {} : { session_state: sid }),
    scope: scopeText(request),
  }
  return json(200, body, { 'Cache-Control': 'no-store', Pragma: 'no-cache' })
}
