import { hasBrand } from './brand.ts'
import { codes } from './codes.ts'
import { type Problem, problem } from './problem.ts'

const brand: unique symbol = Symbol.for('portcullis.KeysUnavailable')

export interface UnavailableDetails {
  /** When it is worth asking again, in whole seconds, at least 1. */
  readonly retryAfterSeconds: number
  /** The issuer whose keys are out of reach. For the log. */
  readonly issuer?: string | undefined
  /** What to look at, in a sentence. For the log. */
  readonly hint?: string | undefined
  readonly expected?: unknown
  readonly actual?: unknown
  readonly cause?: unknown
}

/**
 * The keys of an issuer cannot be had, so nothing is known about the token: 503 with `Retry-After`.
 * It says nothing against the caller, and recovers by itself.
 */
export class KeysUnavailable extends Error {
  override readonly name: string = 'KeysUnavailable'
  /** Always `KEYS_UNAVAILABLE`. */
  readonly code = 'KEYS_UNAVAILABLE' as const
  /** Always 503: nothing is known about the token, so nothing is said against it. */
  readonly status = 503 as const
  /** The same as `status`, as Fastify and Koa name it. */
  readonly statusCode = 503 as const
  /** When it is worth asking again, in whole seconds. */
  readonly retryAfterSeconds: number
  /** What a reply made from this error must carry: `Retry-After`. */
  headers: Readonly<Record<string, string>>
  /** The id of the request that could not be judged, once a door has answered it. */
  instance: string | undefined
  /** The issuer whose keys are out of reach. For the log alone. */
  readonly issuer: string | undefined
  /** What to look at, in a sentence. For the log alone. */
  readonly hint: string | undefined
  /** What would have been right, where that is known. For the log alone. */
  readonly expected: unknown
  /** What was found instead. For the log alone. */
  readonly actual: unknown

  constructor(details: UnavailableDetails) {
    super(codes.KEYS_UNAVAILABLE.meaning, details.cause === undefined ? undefined : { cause: details.cause })
    this.retryAfterSeconds = details.retryAfterSeconds
    this.headers = { 'Retry-After': String(details.retryAfterSeconds) }
    this.issuer = details.issuer
    this.hint = details.hint
    this.expected = details.expected
    this.actual = details.actual
  }

  /** The public body: what a caller may know. */
  toJSON(): Problem {
    return problem(this.code, this)
  }
}

Object.defineProperty(KeysUnavailable.prototype, brand, { value: true })

/** Whether `error` says that keys are out of reach (503), from this or another installed copy of the package. */
export function isKeysUnavailable(error: unknown): error is KeysUnavailable {
  return hasBrand(error, brand)
}
