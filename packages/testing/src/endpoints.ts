/** The realm's endpoints, as Keycloak 26 answers them: requests in, answers out, no socket. */
import {
  type EndpointAnswer,
  type EndpointRequest,
  endpointOf,
  json,
  noResource,
  protocol,
} from './answer.ts'
import { discoveryDocument } from './discovery.ts'
import { answerIntrospection } from './introspection.ts'
import type { Issuing } from './issue.ts'
import { Sessions } from './sessions.ts'
import { answerToken } from './token-endpoint.ts'

const notAllowed = json(405, { error: 'HTTP 405 Method Not Allowed' })

export class Endpoints {
  readonly sessions: Sessions
  readonly #issuing: Issuing
  /** Where the realm is reached, which need not be its issuer. */
  readonly #realmUrl: () => string

  constructor(issuing: Issuing, realmUrl: () => string) {
    this.#issuing = issuing
    this.#realmUrl = realmUrl
    this.sessions = new Sessions(issuing)
  }

  async answer(request: EndpointRequest): Promise<EndpointAnswer> {
    const endpoint = endpointOf(request.path)
    switch (endpoint) {
      case 'discovery': {
        const document = discoveryDocument(this.#issuing.issuer, this.#realmUrl())
        return json(200, document, { 'Cache-Control': 'no-cache, must-revalidate, no-transform, no-store' })
      }
      case 'jwks':
        return json(200, await this.#issuing.keys.jwks(), { 'Cache-Control': 'no-cache' })
      case 'realm':
        return json(200, await this.#publicRealm())
      case 'other':
        return noResource
      default:
        return request.method === 'POST' ? this.#posted(endpoint, request) : notAllowed
    }
  }

  async #posted(
    endpoint: 'token' | 'introspection' | 'logout' | 'revocation',
    request: EndpointRequest,
  ): Promise<EndpointAnswer> {
    if (endpoint === 'token') return answerToken(this.#issuing, this.sessions, request)
    if (endpoint === 'introspection') return answerIntrospection(this.#issuing, this.sessions, request)
    const form = new URLSearchParams(request.body)
    const client = this.sessions.authenticated(request, form, 'unauthorized_client')
    if ('status' in client) return client
    const claims = this.sessions.refreshClaims(
      form.get(endpoint === 'logout' ? 'refresh_token' : 'token') ?? '',
    )
    if (claims !== undefined) this.sessions.end(claims['sid'])
    return { status: endpoint === 'logout' ? 204 : 200, headers: {}, body: '' }
  }

  async #publicRealm(): Promise<object> {
    const { keys, model } = this.#issuing
    const { publicJwk } = await keys.signingKey('RS256')
    return {
      realm: model.name,
      public_key: publicJwk.n,
      'token-service': `${this.#realmUrl()}${protocol}`,
      'account-service': `${this.#realmUrl()}/account`,
      'tokens-not-before': 0,
    }
  }
}
