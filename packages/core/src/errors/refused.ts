import { inspect } from 'node:util'
import { hasBrand } from './brand.ts'
import { challenge } from './challenge.ts'
import { codes, type RefusalCode } from './codes.ts'
import { type Problem, problem, type Required } from './problem.ts'

const brand: unique symbol = Symbol.for('portcullis.TokenRefused')

/** Why, for the operator's log: none of it reaches the caller. */
export interface Reasons {
  /** What would have been right: from configuration. */
  readonly expected?: unknown
  /** What the token or the request had instead. Never the token itself. */
  readonly actual?: unknown
  /** The likely cause and its mend, in a sentence. */
  readonly hint?: string | undefined
}

/** What is known beyond the code. */
export interface RefusalDetails extends Reasons {
  readonly cause?: unknown
  /** What configuration asked of the failing requirement: goes into the body of a 403. */
  readonly required?: Required | undefined
  /** Scopes the route asks for: go into the challenge. */
  readonly scopes?: readonly string[] | undefined
}

const nothing: RefusalDetails = Object.freeze({})

/**
 * A token or a request that is refused: 400, 401 or 403. `message` is constant text; `expected`, `actual` and
 * `hint` are for the operator's log and may hold claim values; `toJSON()` is the public body.
 * Thrown by `verify` and `verifySync`. It never holds the token, and no stack: it is an answer, not a fault, and to
 * record where it was found would take longer than to find it. For the same reason whoever asks first has the reasons
 * worded, where they are given as a function; and its fields are declared and not defined, which would take as long again.
 */
export class TokenRefused extends Error {
  /** `TokenRefused`. */
  declare readonly name: string
  /** Why, from the table of codes. */
  declare readonly code: RefusalCode
  /** 400 for an unclear request, 401 for a token that does not hold, 403 for a caller who may not. */
  declare readonly status: 400 | 401 | 403
  /** The same as `status`, as Fastify and Koa name it. */
  declare readonly statusCode: 400 | 401 | 403
  /** What a reply made from this error must carry; a door replaces it by what its options say. */
  declare headers: Readonly<Record<string, string>>
  /** The id of the request that was refused, once a door has refused it. */
  declare instance: string | undefined
  /** What configuration asked of the failing requirement: goes into the body of a 403. */
  declare readonly required: Required | undefined
  /** Scopes the route asks for: go into the challenge. */
  declare readonly scopes: readonly string[] | undefined
  #reasons: Reasons | (() => Reasons)

  constructor(code: RefusalCode, details: RefusalDetails | (() => Reasons) = nothing) {
    const { status, meaning } = codes[code]
    const { cause, required, scopes } = typeof details === 'function' ? nothing : details
    const { stackTraceLimit } = Error
    Reflect.set(Error, 'stackTraceLimit', undefined)
    super(meaning, cause === undefined ? undefined : { cause })
    Reflect.set(Error, 'stackTraceLimit', stackTraceLimit)
    this.name = 'TokenRefused'
    this.stack = `TokenRefused: ${meaning}`
    this.code = code
    this.status = status as 400 | 401 | 403
    this.statusCode = this.status
    this.headers = headersOf(code, scopes)
    this.instance = undefined
    this.required = required
    this.scopes = scopes
    this.#reasons = details
  }

  /** What would have been right, from configuration. For the log alone. */
  get expected(): unknown {
    return this.#known().expected
  }
  /** What the token or the request had instead; may hold claim values, never the token. For the log alone. */
  get actual(): unknown {
    return this.#known().actual
  }
  /** The likely cause and its mend, in a sentence. For the log alone. */
  get hint(): string | undefined {
    return this.#known().hint
  }

  #known(): Reasons {
    if (typeof this.#reasons === 'function') this.#reasons = this.#reasons()
    return this.#reasons
  }

  /** A message of constant text may be shown, and a refusal is no fault of the server: Koa then logs no stack for it. */
  get expose(): true {
    return true
  }

  /** The public body: what a caller may know. */
  toJSON(): Problem {
    return problem(this.code, this)
  }
}

const withoutScopes = new Map<RefusalCode, Readonly<Record<string, string>>>()

function headersOf(
  code: RefusalCode,
  scopes: readonly string[] | undefined,
): Readonly<Record<string, string>> {
  if (scopes !== undefined) return { 'WWW-Authenticate': challenge(code, { scopes }) }
  let headers = withoutScopes.get(code)
  if (headers === undefined) {
    headers = Object.freeze({ 'WWW-Authenticate': challenge(code) })
    withoutScopes.set(code, headers)
  }
  return headers
}

Object.defineProperty(TokenRefused.prototype, brand, { value: true })
/** Loggers copy what they find in an error with `for ... in`: there they find the reasons too. */
Object.defineProperties(TokenRefused.prototype, {
  expected: { enumerable: true },
  actual: { enumerable: true },
  hint: { enumerable: true },
})
/** As a console prints it: with the reasons, which are no properties of its own. */
Object.defineProperty(TokenRefused.prototype, inspect.custom, {
  value(this: TokenRefused): object {
    const { name, message, code, status, expected, actual, hint, required, cause } = this
    return { name, message, code, status, expected, actual, hint, required, cause }
  },
})

/** Whether `error` is a refusal (400, 401, 403) of this or another installed copy of the package. */
export function isTokenRefused(error: unknown): error is TokenRefused {
  return hasBrand(error, brand)
}
