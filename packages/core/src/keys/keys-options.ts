/** Step 3 of 8: how keys are fetched and kept. */
import { type ConfigurationProblem, shown } from '../errors/configuration.ts'

/** What a `keys.fetch` is to pass on: the deadline, and that redirects are not followed. */
export interface FetchInit {
  /** Aborts when the time is over, or the verifier closed. */
  readonly signal: AbortSignal
  /** Keys come from the address that is configured, or not at all. */
  readonly redirect: 'manual'
  /** No cookies. */
  readonly credentials: 'omit'
  /** What is sent along. */
  readonly headers: Readonly<Record<string, string>>
}

/** As much of a `Response` as is read, so that the one of any `fetch` will do: Node's, undici's, a browser's. */
export interface FetchedResponse {
  /** The HTTP status. */
  readonly status: number
  /** Iterated for its bytes. */
  readonly body: unknown
}

/** Replaces the global `fetch`: for a proxy agent or a custom CA. It is held to the same limits. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchedResponse>

/** How keys are fetched and kept. */
export interface KeysOptions {
  /** How long keys are fresh, in seconds. Older ones still answer, while one refresh runs behind them. Defaults to 600. */
  readonly maxAgeSeconds?: number
  /** How long keys that cannot be refreshed go on working after that, in seconds. Defaults to 86400 (a day). */
  readonly staleForSeconds?: number
  /** The least time between two fetches for unknown keys, in seconds. Defaults to 10. */
  readonly cooldownSeconds?: number
  /** How long one fetch may take, its body included, in milliseconds. Defaults to 5000. */
  readonly fetchTimeoutMs?: number
  /** How large a discovery document or key set may be, in bytes after decompression. Defaults to 262144. */
  readonly maxBytes?: number
  /** Fetches in place of the global `fetch`. */
  readonly fetch?: Fetch
}

export interface KeysSettings extends Required<Omit<KeysOptions, 'fetch'>> {
  readonly fetch: Fetch | undefined
}

const ranges = {
  maxAgeSeconds: { fallback: 600, min: 1, max: 86_400 },
  staleForSeconds: { fallback: 86_400, min: 0, max: 30 * 86_400 },
  cooldownSeconds: { fallback: 10, min: 1, max: 3600 },
  fetchTimeoutMs: { fallback: 5000, min: 1, max: 120_000 },
  maxBytes: { fallback: 256 * 1024, min: 1024, max: 16 * 1024 * 1024 },
} as const

type RangeName = keyof typeof ranges

/** Every name the option `keys` knows. */
export const keysNames: readonly string[] = [...Object.keys(ranges), 'fetch']

/** Reads the members of `keys`; what is wrong with them goes to the list. */
export function readKeysOptions(
  input: ReadonlyMap<string, unknown>,
  problems: ConfigurationProblem[],
): KeysSettings {
  const read = (name: RangeName): number => {
    const { fallback, min, max } = ranges[name]
    const value = input.get(name)
    if (value === undefined) return fallback
    if (typeof value === 'number' && value >= min && value <= max) return value
    problems.push({
      option: `keys.${name}`,
      expected: `must be a number from ${min} to ${max}`,
      given: shown(value),
    })
    return fallback
  }
  const fetch = input.get('fetch')
  if (fetch !== undefined && typeof fetch !== 'function') {
    problems.push({ option: 'keys.fetch', expected: 'must be a function like fetch', given: shown(fetch) })
  }
  return {
    maxAgeSeconds: read('maxAgeSeconds'),
    staleForSeconds: read('staleForSeconds'),
    cooldownSeconds: read('cooldownSeconds'),
    fetchTimeoutMs: read('fetchTimeoutMs'),
    maxBytes: read('maxBytes'),
    fetch: fetch as Fetch | undefined,
  }
}
