/** Everything that can be wrong between an API and the keys of its realm, and what the operator then reads. */
import type { OutageKind, OutageOptions, Realm } from '@portcullis/testing'

export interface Fault {
  readonly title: string
  /** What the realm's server does wrong. */
  readonly outage?: { readonly kind: OutageKind; readonly options?: OutageOptions }
  /** What is wrong on the way to it: where an exchange with this address ends up. */
  readonly detour?: (url: string, selfSigned: string) => string
  /** How many exchanges one attempt at the keys takes before it fails. */
  readonly exchanges: number
  readonly hint: RegExp
}

const outage = (kind: OutageKind, hint: RegExp, options?: OutageOptions): Fault => ({
  title: options === undefined ? kind : `${kind} ${JSON.stringify(options)}`,
  outage: options === undefined ? { kind } : { kind, options },
  exchanges: options?.endpoint === 'jwks' ? 2 : 1,
  hint,
})

export const faults: readonly Fault[] = [
  outage('refuse', /ECONNREFUSED\. Nothing listens there/),
  outage('reset', /cannot be fetched/),
  outage('hang', /within 300 ms/),
  outage('hang', /within 300 ms/, { endpoint: 'jwks' }),
  outage('hang-body', /within 300 ms/),
  outage('drip', /within 300 ms/),
  outage('status', /answered 500\. Keycloak, or the proxy before it, is in trouble/, { status: 500 }),
  outage('status', /answered 503/, { status: 503, retryAfter: '120' }),
  outage('status', /answered 404\. No Keycloak realm answers there/, { status: 404 }),
  outage('status', /answered 500/, { status: 500, endpoint: 'jwks' }),
  outage('html', /did not answer with JSON/),
  outage('truncated', /did not answer with JSON/),
  outage('huge', /more than 262144 bytes/),
  outage('gzip-bomb', /more than 262144 bytes/),
  outage('redirect', /redirects are not followed/),
  outage('redirect', /redirects are not followed/, { endpoint: 'jwks' }),
  outage('wrong-issuer', /names another issuer/, { endpoint: 'discovery' }),
  outage('other-jwks-origin', /another origin/, { endpoint: 'discovery' }),
  outage('empty-keys', /no key that can verify/, { endpoint: 'jwks' }),
  {
    title: 'DNS failure',
    detour: (url) => url.replace(/^http:\/\/[^/]+/, 'https://keycloak.invalid'),
    exchanges: 1,
    hint: /(ENOTFOUND|EAI_AGAIN)\. The host name cannot be resolved from here/,
  },
  {
    title: 'TLS failure: the server speaks plain http',
    detour: (url) => url.replace('http:', 'https:'),
    exchanges: 1,
    hint: /cannot be fetched: ERR_SSL_/,
  },
  {
    title: 'TLS failure: a self-signed certificate',
    detour: (url, selfSigned) => url.replace(/^http:\/\/[^/]+/, selfSigned),
    exchanges: 1,
    hint: /DEPTH_ZERO_SELF_SIGNED_CERT\. The certificate is self-signed: start Node with NODE_EXTRA_CA_CERTS/,
  },
]

/** The way to one realm's keys: counts exchanges, and can be broken and mended. */
export interface Road {
  /** Goes in as `keys`. */
  readonly keys: { readonly fetchTimeoutMs: number; readonly fetch: typeof fetch }
  exchanges: number
  break(fault: Fault): Promise<void>
  mend(): Promise<void>
}

export function roadTo(realm: Realm, selfSigned: string): Road {
  let detour: Fault['detour']
  const road: Road = {
    keys: {
      fetchTimeoutMs: 300,
      fetch: (url, init) => {
        road.exchanges++
        return fetch(detour === undefined ? url : detour(String(url), selfSigned), init)
      },
    },
    exchanges: 0,
    async break(fault) {
      detour = fault.detour
      if (fault.outage !== undefined) await realm.outage(fault.outage.kind, fault.outage.options)
    },
    async mend() {
      detour = undefined
      await realm.outage(null)
    },
  }
  return road
}
