/** The introspection endpoint: what Keycloak says of a token to a client that the token is meant for. */
import { compactVerify, decodeJwt, decodeProtectedHeader, importJWK, type JWTPayload } from 'jose'
import { type EndpointAnswer, type EndpointRequest, json, refusal } from './answer.ts'
import type { ClaimSet } from './claim-set.ts'
import { accessClaims, isLightweight } from './claims.ts'
import type { ClientExport } from './export.ts'
import { type Issuing, requestFor } from './issue.ts'
import type { RealmKeys } from './keys.ts'
import type { Sessions } from './sessions.ts'

export async function answerIntrospection(
  issuing: Issuing,
  sessions: Sessions,
  request: EndpointRequest,
): Promise<EndpointAnswer> {
  const form = new URLSearchParams(request.body)
  const caller = sessions.authenticated(request, form, 'invalid_client')
  if ('status' in caller) return caller
  if (caller.publicClient === true) return refusal(403, 'invalid_request', 'Client not allowed.')
  const token = form.get('token')
  if (token === null) return refusal(400, 'invalid_request', 'Token not provided.')
  return json(200, (await viewOf(issuing, sessions, token, caller)) ?? { active: false })
}

async function viewOf(
  issuing: Issuing,
  sessions: Sessions,
  token: string,
  caller: ClientExport,
): Promise<object | undefined> {
  if (!(await holds(token, issuing.keys))) return undefined
  const claims = decodeJwt(token)
  const client = issuing.model.client(String(claims['azp']))
  const over = (claims.exp ?? 0) * 1000 <= issuing.now()
  if (claims.iss !== issuing.issuer || over || client === undefined) return undefined
  if (!/^(bearer|dpop)$/i.test(String(claims['typ']))) return undefined
  const live = sessions.find(claims['sid'])
  if (claims['sid'] !== undefined && live === undefined) return undefined
  const user = live?.user ?? issuing.model.serviceAccountOf(client)
  const view: ClaimSet = isLightweight(client)
    ? { ...restored(issuing, client, user, claims), ...claims }
    : claims
  const audiences = view['aud']
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

/** What a lightweight token left out. */
function restored(
  issuing: Issuing,
  client: ClientExport,
  user: Parameters<typeof requestFor>[1]['user'],
  claims: JWTPayload,
): ClaimSet {
  const defaults = issuing.model.defaultScopes(client)
  const requested = String(claims['scope'] ?? '')
    .split(' ')
    .filter((name) => name !== '' && !defaults.includes(name))
  const session = { sid: claims['sid'] as string | undefined, offline: false }
  return accessClaims(
    requestFor(issuing, { client, user, scope: requested.join(' '), session, issuedAt: claims.iat }),
    'introspection',
  )
}

async function holds(token: string, keys: RealmKeys): Promise<boolean> {
  try {
    const { kid, alg } = decodeProtectedHeader(token)
    const key =
      kid === keys.secretKid ? keys.secret : await importJWK((await keys.byKid(kid))?.publicJwk ?? {}, alg)
    await compactVerify(token, key)
    return true
  } catch {
    return false
  }
}
