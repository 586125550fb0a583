/** The issuer as a user writes it, into the issuer as a token spells it. */
import type { OptionReader } from './reader.ts'

/** Whose tokens are trusted. */
export interface IssuerOptions {
  /**
   * The exact `iss` of the tokens: one URL, several, or `{ baseUrl, realm }`. A discovery URL, or a slash after a realm's
   * name, is trimmed. Never derived from a token.
   */
  readonly issuer: Issuer | readonly Issuer[]
}

/**
 * A realm: its URL, or Keycloak's base URL (what stands before `/realms/`) and the realm's name, which is compared
 * with case.
 */
export type Issuer = string | { readonly baseUrl: string; readonly realm: string }

const discoveryPath = /\/\.well-known\/(openid-configuration|oauth-authorization-server)\/?$/

/** The issuer's exact text, or `undefined` where it is no usable URL, which is reported under `option`. */
export function readIssuer(
  reader: OptionReader,
  option: string,
  value: unknown,
  insecure: boolean,
): string | undefined {
  const text = typeof value === 'string' ? value.trim() : fromParts(value)
  if (text === undefined || text === '') {
    reader.problem(
      option,
      'must be the URL of the realm, as https://sso.example.com/realms/name, or { baseUrl, realm }',
      value,
    )
    return undefined
  }
  const url = readUrl(reader, option, text, insecure)
  if (url === undefined) return undefined
  const path = url.pathname.replace(discoveryPath, '')
  const isRealm = path.includes('/realms/')
  const bare = isRealm ? path.replace(/\/+$/, '') : path === '/' && !text.endsWith('/') ? '' : path
  return url.origin + bare
}

function fromParts(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { baseUrl, realm } = value as { baseUrl?: unknown; realm?: unknown }
  if (
    typeof baseUrl !== 'string' ||
    typeof realm !== 'string' ||
    realm === '' ||
    /\p{Surrogate}/u.test(realm)
  )
    return undefined
  return `${baseUrl.trim().replace(/\/+$/, '')}/realms/${encodeRealm(realm)}`
}

/** Keycloak leaves the characters alone that RFC 3986 allows in a path segment. */
export function encodeRealm(realm: string): string {
  const encoded = encodeURIComponent(realm)
  return encoded.replace(/%(?:21|24|26|27|28|29|2A|2B|2C|3A|3B|3D|40)/g, decodeURIComponent)
}

/** A URL that may be trusted to lead to keys: https, or http on loopback, or `allowInsecureHttp`. */
export function readUrl(
  reader: OptionReader,
  option: string,
  value: unknown,
  insecure: boolean,
): URL | undefined {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined
  if (url === undefined || !/^https?:/.test(url.protocol)) {
    reader.problem(option, 'must be an http(s) URL', value)
    return undefined
  }
  if (url.username !== '' || url.password !== '') {
    reader.problem(option, 'must not hold a user name or password')
    return undefined
  }
  if (/[?#]/.test(value as string)) {
    reader.problem(option, 'must not have a query or fragment', value)
    return undefined
  }
  if (url.protocol === 'http:' && !insecure && !isLoopback(url.hostname)) {
    reader.problem(
      option,
      'must use https beyond this machine: whoever can answer for Keycloak can sign any token. (allowInsecureHttp: true allows it for development)',
      value,
    )
    return undefined
  }
  return url
}

export function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(\.\d{1,3}){3}$/.test(hostname)
  )
}
