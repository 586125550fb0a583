/** Tokens, for the token endpoint and for tests that need no HTTP. */
import {
  accessClaims,
  type Grant,
  idClaims,
  newSessionId,
  refreshClaims,
  type Session,
  type TokenRequest,
} from './claims.ts'
import type { ClientExport, UserExport } from './export.ts'
import type { RealmKeys } from './keys.ts'
import type { RealmModel } from './model.ts'
import { compact, headerText } from './sign.ts'

export interface Issuing {
  readonly model: RealmModel
  readonly keys: RealmKeys
  readonly issuer: string
  /** Wall-clock milliseconds of this realm. */
  readonly now: () => number
}

export interface Asked {
  readonly client: ClientExport
  /** Absent for a service account's own token. */
  readonly user?: UserExport | undefined
  readonly scope?: string | undefined
  readonly grant?: Grant | undefined
  readonly session?: Session | undefined
  readonly issuedAt?: number | undefined
  readonly expiresInSeconds?: number | undefined
}

export class InvalidScope extends Error {}

/** What a request for a token amounts to. Throws `InvalidScope` for a scope the client does not have. */
export function requestFor(issuing: Issuing, asked: Asked): TokenRequest {
  const { model, issuer } = issuing
  const { client } = asked
  const requested = (asked.scope ?? '').split(' ').filter((name) => name !== '')
  const scopes = model.scopesFor(client, requested)
  if ('invalid' in scopes) throw new InvalidScope(requested.join(' '))
  const isServiceAccount = asked.user === undefined || asked.user.serviceAccountClientId !== undefined
  const keepsSession =
    !isServiceAccount || client.attributes?.['client_credentials.use_refresh_token'] === 'true'
  const offline = requested.includes('offline_access')
  return {
    model,
    issuer,
    client,
    user: asked.user ?? model.serviceAccountOf(client),
    isServiceAccount,
    scopes,
    requested,
    session: asked.session ?? { sid: keepsSession ? newSessionId() : undefined, offline },
    grant: asked.grant ?? (isServiceAccount ? 'cc' : 'ro'),
    issuedAt: asked.issuedAt ?? Math.floor(issuing.now() / 1000),
    expiresInSeconds: asked.expiresInSeconds ?? lifespanOf(issuing, client),
  }
}

export function lifespanOf({ model }: Issuing, client: ClientExport): number {
  return Number(client.attributes?.['access.token.lifespan'] ?? model.file.accessTokenLifespan ?? 300)
}

export function algorithmOf({ model }: Issuing, client: ClientExport, kind: 'access' | 'id'): string {
  const own = client.attributes?.[`${kind}.token.signed.response.alg`]
  return own ?? model.file.defaultSignatureAlgorithm ?? 'RS256'
}

/** Signs claims as the realm would for this client. */
export async function signFor(
  { keys }: Issuing,
  alg: string,
  claims: object,
  typ = 'JWT',
  extra: object = {},
): Promise<string> {
  if (alg.startsWith('HS'))
    return compact(headerText(alg, keys.secretKid, typ, extra), JSON.stringify(claims), alg, keys.secret)
  const key = await keys.signingKey(alg)
  return compact(headerText(alg, key.kid, typ, extra), JSON.stringify(claims), alg, key.privateKey)
}

export const headerTypeOf = (client: ClientExport): string =>
  client.attributes?.['access.token.header.type.rfc9068'] === 'true' ? 'at+jwt' : 'JWT'

export interface IssuedTokens {
  readonly accessToken: string
  readonly idToken: string | undefined
  readonly refreshToken: string | undefined
}

export async function issueTokens(issuing: Issuing, request: TokenRequest): Promise<IssuedTokens> {
  const { client } = request
  const accessToken = await signFor(
    issuing,
    algorithmOf(issuing, client, 'access'),
    accessClaims(request),
    headerTypeOf(client),
  )
  const idToken = request.requested.includes('openid')
    ? await signFor(issuing, algorithmOf(issuing, client, 'id'), idClaims(request, accessToken))
    : undefined
  const lifespan = issuing.model.file.ssoSessionIdleTimeout ?? 1800
  const refreshToken =
    request.session.sid === undefined
      ? undefined
      : await signFor(issuing, 'HS512', refreshClaims(request, lifespan))
  return { accessToken, idToken, refreshToken }
}
