/** Refusals as lines for an operator's log: codes, values and mends, never a token. */
import { misuse, reading } from './errors/configuration.ts'
import { thrownText, withoutTokens } from './errors/foreign.ts'
import { isTokenRefused } from './errors/refused.ts'
import { isKeysUnavailable } from './errors/unavailable.ts'
import type { ObservedEvent } from './observe.ts'
import type { Refusal } from './response/reply.ts'

/** A refusal as plain data for a log. */
export interface LogEntry {
  /** The code of the refusal. */
  readonly code: string
  /** The HTTP status of the reply. */
  readonly status: number
  /** What the code means, as constant text. */
  readonly message: string
  /** `instance` of the body, by which a caller may quote it. */
  readonly requestId?: string
  /** The likely cause and its mend. */
  readonly hint?: string
  /** What would have been right, from configuration. */
  readonly expected?: unknown
  /** What the token or the request had instead; may hold claim values, cut and escaped. */
  readonly actual?: unknown
  /** Of a 503: whose keys are out of reach. */
  readonly issuer?: string
  /** What the failure came of, in words. */
  readonly cause?: string
}

/** The least a logger has: pino, winston, Fastify's and the console do. */
export interface Logger {
  /** Takes refusals that are the caller's affair (400, 401, 403). */
  info(entry: object, message: string): void
  /** Takes those that are the operator's (503). */
  warn(entry: object, message: string): void
}

/** What a log may say of a refusal. Values that came with the token are cut and escaped; the token is not among them. */
export function logEntryOf(refusal: Refusal): LogEntry {
  if (!isTokenRefused(refusal) && !isKeysUnavailable(refusal))
    throw new TypeError('logEntryOf takes a refusal: TokenRefused or KeysUnavailable.')
  const { code, status, message, instance, hint, expected, actual, cause } = refusal
  const issuer = 'issuer' in refusal ? refusal.issuer : undefined
  return {
    code,
    status,
    message,
    ...(instance === undefined ? {} : { requestId: instance }),
    ...(hint === undefined ? {} : { hint: clean(hint) }),
    ...(expected === undefined ? {} : { expected: loggable(expected, 3) }),
    ...(actual === undefined ? {} : { actual: loggable(actual, 3) }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(cause === undefined ? {} : { cause: clean(thrownText(cause)) }),
  }
}

/** An observer that logs each refusal: `observe: logRefusals(logger)`. 503 is a warning, the rest is information. */
export function logRefusals(logger: Logger): (event: ObservedEvent) => void {
  for (const level of ['info', 'warn'] as const)
    if (reading('logRefusals', () => typeof logger?.[level]) !== 'function')
      throw misuse('logRefusals', 'needs a logger with info and warn')
  return (event) => {
    const refusal = (event as { refusal?: Refusal }).refusal
    if (event.type !== 'decision' || refusal === undefined) return
    logger[refusal.status === 503 ? 'warn' : 'info'](
      logEntryOf(refusal),
      `${refusal.code}: ${refusal.message}`,
    )
  }
}

const control = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}]/gu

/** A text that came with a request, cut, without what could draw in a terminal, and without a token. */
export function clean(text: string): string {
  const safe = withoutTokens(text)
  const cut = safe.length > 500 ? `${safe.slice(0, 497)}...` : safe
  return cut.replace(control, '?')
}

function loggable(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return clean(value)
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? 'a function' : value
  if (depth === 0) return Array.isArray(value) ? 'an array' : 'an object'
  if (Array.isArray(value)) return value.slice(0, 50).map((member) => loggable(member, depth - 1))
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, 50)
      .map(([name, member]) => [clean(name), loggable(member, depth - 1)]),
  )
}
