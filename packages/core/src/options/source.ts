/** Where the keys of an issuer come from. */
import type { JwkSet } from '../keys/key-store.ts'
import { readUrl } from './issuer.ts'
import { isObject, type OptionReader } from './reader.ts'

export interface SourceOptions {
  /**
   * Where Keycloak is reached from here when that differs from the issuer (docker, Kubernetes): the base URL (what stands
   * before `/realms/`), or the realm's whole URL. Tokens are compared with `issuer` alone. `undefined`, as a setting that
   * only some environments have, is the same as nothing.
   */
  readonly internalUrl?: string | undefined
  /** Fetches the keys here and skips discovery. Never rewritten. */
  readonly jwksUri?: string
  /** Uses these keys and fetches none: a JWK set, as the issuer publishes it or `exportKeys()` gave it. */
  readonly jwks?: JwkSet
}

export type KeySource =
  | { readonly kind: 'static'; readonly jwks: JwkSet }
  | { readonly kind: 'uri'; readonly jwksUri: string }
  | { readonly kind: 'discovery'; readonly internalUrl?: string | undefined }

/** Reads the source of each of `count` issuers; keys of two issuers are never one pot. */
export function readSource(
  reader: OptionReader,
  count: number,
  insecure: boolean,
  fallbackUrl: unknown,
): KeySource {
  const { jwks, jwksUri } = { jwks: reader.get('jwks'), jwksUri: reader.get('jwksUri') }
  const internalUrl = reader.get('internalUrl') ?? fallbackUrl
  if (jwks !== undefined && jwksUri !== undefined)
    reader.problem('jwksUri', "cannot stand beside 'jwks': one source of keys, not two")
  for (const name of ['jwks', 'jwksUri']) {
    if (reader.get(name) !== undefined && count > 1) reader.problem(name, severalIssuers)
  }
  if (internalUrl !== undefined) checkInternalUrl(reader, internalUrl, count, insecure)
  const discovery: KeySource = { kind: 'discovery', internalUrl: withoutSlash(internalUrl) }
  return chosen(reader, jwks, jwksUri, insecure) ?? discovery
}

const severalIssuers =
  "is one issuer's, and several issuers are configured: use 'realms', with an entry for each issuer"

const withoutSlash = (url: unknown): string | undefined =>
  typeof url === 'string' ? url.replace(/\/+$/, '') : undefined

function checkInternalUrl(reader: OptionReader, value: unknown, count: number, insecure: boolean): void {
  const url = readUrl(reader, 'internalUrl', value, insecure)
  if (url !== undefined && count > 1 && url.pathname.includes('/realms/'))
    reader.problem('internalUrl', severalIssuers, value)
}

function chosen(
  reader: OptionReader,
  jwks: unknown,
  jwksUri: unknown,
  insecure: boolean,
): KeySource | undefined {
  if (jwks !== undefined) {
    const keys: unknown = isObject(jwks) ? (jwks as { keys?: unknown }).keys : undefined
    if (!Array.isArray(keys)) reader.problem('jwks', 'must be a JWK set: { keys: [...] }', jwks)
    return { kind: 'static', jwks: jwks as JwkSet }
  }
  if (jwksUri === undefined) return undefined
  checkJwksUri(reader, jwksUri, insecure)
  return { kind: 'uri', jwksUri: jwksUri as string }
}

/** Unlike an issuer, the address of a key set may have a query. */
function checkJwksUri(reader: OptionReader, value: unknown, insecure: boolean): void {
  if (typeof value !== 'string' || !URL.canParse(value)) {
    reader.problem('jwksUri', 'must be an http(s) URL', value)
    return
  }
  const url = new URL(value)
  url.search = ''
  url.hash = ''
  readUrl(reader, 'jwksUri', url.href, insecure)
}
