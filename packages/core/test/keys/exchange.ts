/** Verifiers whose key server is a function: what was asked of it, and what came of it. */
import { generateKeyPairSync } from 'node:crypto'
import {
  createVerifier,
  isKeysUnavailable,
  type KeyEvent,
  type KeysOptions,
  type KeysUnavailable,
  type OneRealmOptions,
  type Verifier,
} from '@portcullis/core'
import { type MockInstance, vi } from 'vitest'

export const issuer = 'https://sso.acme.com/realms/acme'

const { publicKey } = generateKeyPairSync('ed25519')
/** A key of the realm, under any kid. */
export const key = (kid?: string): object => ({ ...publicKey.export({ format: 'jwk' }), kid })

export type Answer = (url: string, init: { readonly signal: AbortSignal }) => unknown

export interface Exchange {
  readonly verifier: Verifier
  readonly asked: readonly string[]
  readonly events: readonly KeyEvent[]
}

/** A verifier that fetches its keys by `answer`. */
export function exchanging(answer: Answer, options: Partial<OneRealmOptions> = {}): Exchange {
  const asked: string[] = []
  const events: KeyEvent[] = []
  const fetch = async (url: string, init: { readonly signal: AbortSignal }): Promise<unknown> => {
    asked.push(url)
    return answer(url, init)
  }
  const verifier = createVerifier({
    issuer,
    audience: null,
    observe: (event: { readonly type: string }) => void events.push(event as KeyEvent),
    ...options,
    keys: { fetch: fetch as NonNullable<KeysOptions['fetch']>, ...options.keys },
  } as OneRealmOptions)
  return { verifier, asked, events }
}

/** Why a verifier has no keys. */
export async function unreadiness({ verifier }: Exchange): Promise<KeysUnavailable> {
  const error: unknown = await verifier.ready().catch((thrown: unknown) => thrown)
  if (isKeysUnavailable(error)) return error
  throw new Error('the keys were available', { cause: error })
}

/** Keeps what the process would be warned of. */
export const silent = (): MockInstance<typeof process.emitWarning> =>
  vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
