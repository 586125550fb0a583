import { hasBrand } from './brand.ts'
import { challenge } from './challenge.ts'
import { codes, type RefusalCode } from './codes.ts'
import { type Problem, problem, type Required } from './problem.ts'

const brand: unique symbol = Symbol.for('portcullis.TokenRefused')

/** What is known beyond the code. For the log: none of it reaches the caller, except `required` and `scopes`. */
export interface RefusalDetails {
  /** What would have been right: from configuration. */
  readonly expected?: unknown
  /** What the token or the request had instead. Never the token itself. */
  readonly actual?: unknown
  /** The likely cause and its mend, in a sentence. */
  readonly hint?: string | undefined
  readonly cause?: unknown
  /** What configuration asked of the failing requirement: goes into the body of a 403. */
  readonly required?: Required | undefined
  /** Scopes the route asks for: go into the challenge. */
  readonly scopes?: readonly string[] | undefined
}

/**
 * A token or a request that is refused: 400, 401 or 403. `message` is constant text; `expected`, `actual` and
 * `hint` are for the operator's log and may hold claim values; `toJSON()` is the public body.
 * Thrown by `verify` and `verifySync`. It never holds the token.
 */
export class TokenRefused extends Error {
  override readonly name: string = 'TokenRefused'
  readonly code: RefusalCode
  readonly status: 400 | 401 | 403
  readonly statusCode: 400 | 401 | 403
  /** What a reply made from this error must carry; a door replaces it by what its options say. */
  headers: Readonly<Record<string, string>>
  /** The id of the request that was refused, once a door has refused it. */
  instance: string | undefined
  readonly expected: unknown
  readonly actual: unknown
  readonly hint: string | undefined
  readonly required: Required | undefined
  readonly scopes: readonly string[] | undefined

  constructor(code: RefusalCode, details: RefusalDetails = {}) {
    const { status, meaning } = codes[code]
    super(meaning, details.cause === undefined ? undefined : { cause: details.cause })
    this.code = code
    this.status = status as 400 | 401 | 403
    this.statusCode = this.status
    this.expected = details.expected
    this.actual = details.actual
    this.hint = details.hint
    this.required = details.required
    this.scopes = details.scopes
    const text = challenge(code, { scopes: details.scopes })
    this.headers = text === undefined ? {} : { 'WWW-Authenticate': text }
  }

  /** A message of constant text may be shown, and a refusal is no fault of the server: Koa then logs no stack for it. */
  get expose(): true {
    return true
  }

  toJSON(): Problem {
    return problem(this.code, this)
  }
}

Object.defineProperty(TokenRefused.prototype, brand, { value: true })

/** Whether `error` is a refusal (400, 401, 403) of this or another installed copy of the package. */
export function isTokenRefused(error: unknown): error is TokenRefused {
  return hasBrand(error, brand)
}
