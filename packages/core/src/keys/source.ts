/** Step 3 of 8: where the keys of one issuer are published. */
import { discoverJwksUri } from './discovery.ts'
import { fetchJson } from './fetch.ts'
import type { JwkSet } from './key-store.ts'
import type { KeysSettings } from './keys-options.ts'

export interface KeyStoreSettings {
  readonly issuer: string
  readonly source:
    | { readonly kind: 'static'; readonly jwks: JwkSet }
    | { readonly kind: 'uri'; readonly jwksUri: string }
    | { readonly kind: 'discovery'; readonly internalUrl?: string | undefined }
  readonly keys: KeysSettings
}

/** The key set as it is published now, from its own address or by way of discovery. Rejects with `KeysTrouble`. */
export async function fetchJwks(
  settings: KeyStoreSettings,
  closed: AbortSignal,
): Promise<{ url: string; value: unknown }> {
  const { issuer, source, keys } = settings
  const get = (url: string): Promise<unknown> => fetchJson(url, keys, closed)
  const internalUrl = source.kind === 'discovery' ? source.internalUrl : undefined
  const url = source.kind === 'uri' ? source.jwksUri : await discoverJwksUri({ issuer, internalUrl }, get)
  return { url, value: await get(url) }
}
