/** What the endpoints are asked and what they answer, without a socket. */

export interface EndpointRequest {
  /** In capitals. */
  readonly method: string
  /** Path below the realm, `/protocol/openid-connect/token` for example. */
  readonly path: string
  /** By lower-case name. */
  readonly headers: { readonly [name: string]: string | undefined }
  /** As text; a form is URL-encoded. */
  readonly body: string
}

/** What an endpoint answers. */
export interface EndpointAnswer {
  /** The HTTP status. */
  readonly status: number
  /** By name. */
  readonly headers: { readonly [name: string]: string }
  /** As text, mostly JSON. */
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

export const protocol: string = '/protocol/openid-connect'

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

export const refusal = (status: number, error: string, description: string): EndpointAnswer =>
  json(status, { error, error_description: description })

/** An answer of the server itself, for a realm it does not have. */
export const noRealm: EndpointAnswer = json(404, { error: 'Realm does not exist' })

export const noResource: EndpointAnswer = json(404, {
  error: 'Unable to find matching target resource method',
})

/** How often each endpoint was asked. */
export type RequestCounts = { [Name in EndpointName]: number }

export const noRequests = (): RequestCounts => ({
  discovery: 0,
  jwks: 0,
  token: 0,
  introspection: 0,
  logout: 0,
  revocation: 0,
  realm: 0,
  other: 0,
})
