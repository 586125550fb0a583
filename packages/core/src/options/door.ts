/** What a user may tell a door: where tokens are found, and how refusals are answered. */
import { type ExtractOptions, type Source, sourceOf, type TokenPlace } from '../extract/extract.ts'
import type { Refusal, Reply, ReplyOptions } from '../response/reply.ts'
import { isObject, OptionReader, throwIfAny } from './reader.ts'
import { readVerifier, type VerifierOptions, type VerifierSettings, verifierNames } from './verifier.ts'

/** What `onRefused` learns about the request. */
export interface RefusalContext<Request> {
  /** The framework's own request (Koa: its context). */
  readonly request: Request
  /** What will be answered where nothing else is returned. */
  readonly reply: Reply
}

/** How a door treats requests; `Request` is the framework's own. */
export interface DoorOptions<Request = unknown> extends ExtractOptions<Request>, ReplyOptions {
  /**
   * Lets requests without credentials through, with `auth` as `null`; a guard then answers `TOKEN_MISSING`. Bad
   * credentials are still refused, and an outage is still 503. Defaults to false.
   */
  readonly optional?: boolean
  /**
   * Called for each refusal, at once; may return another reply, with a status of 400 or more. It cannot let the request
   * through, and what it throws is reported and changes nothing.
   */
  readonly onRefused?: (refusal: Refusal, context: RefusalContext<Request>) => Reply | undefined | void
  /** Hands refusals to the framework's own error handling instead of writing the reply. Defaults to false. */
  readonly forwardErrors?: boolean
  /**
   * Refuses with `REQUIREMENT_FAILED`, before its handler runs, each route behind the gate that has no guard in its own
   * chain, and stops whatever else answers behind the gate unguarded before its first byte. Defaults to false.
   */
  readonly defaultDeny?: boolean
}

/** Options of a door that makes its own verifier, or of one that is given a verifier to share. */
export type GateOptions<Request = unknown> =
  | (VerifierOptions & DoorOptions<Request> & { readonly verifier?: never })
  | SharedVerifierOptions<Request>

/** An interface, so that TypeScript knows the parameters of functions in an options object that is spread together. */
interface SharedVerifierOptions<Request> extends DoorOptions<Request>, NoVerifierOptions {
  /**
   * What `createVerifier` returned, or a gate's own `verifier`: several gates then share keys and memory. Options of
   * the verifier beside it are refused.
   */
  readonly verifier: object
}

type NoVerifierOptions = { readonly [Name in VerifierOptionName]?: never }

type VerifierOptionName = VerifierOptions extends infer One
  ? One extends unknown
    ? keyof One
    : never
  : never

export interface DoorSettings {
  readonly sources: readonly Source[]
  readonly readsAuthorization: boolean
  readonly optional: boolean
  readonly onRefused: ((refusal: Refusal, context: RefusalContext<never>) => unknown) | undefined
  readonly forwardErrors: boolean
  readonly defaultDeny: boolean
  readonly challengeRealm: string | undefined
  readonly disclose: boolean
}

const doorNames = [
  'tokenFrom',
  'optional',
  'onRefused',
  'forwardErrors',
  'defaultDeny',
  'challengeRealm',
  'disclose',
] as const

/** The settings of a door, and those of its verifier or the verifier itself. Throws `ConfigurationError`. */
export function readGateOptions(
  input: unknown,
  extraNames: readonly string[],
): { door: DoorSettings; verifier: VerifierSettings | object } {
  const reader = new OptionReader(input, [...verifierNames, ...doorNames, ...extraNames, 'verifier'], '', [])
  const door = reader.reading(() => readDoor(reader))
  for (const name of extraNames) reader.flag(name, false)
  const verifier = reader.reading(() =>
    reader.has('verifier') ? readGivenVerifier(reader) : readVerifier(reader),
  )
  throwIfAny(reader.problems)
  return { door: door as DoorSettings, verifier: verifier as VerifierSettings | object }
}

function readGivenVerifier(reader: OptionReader): object {
  for (const name of verifierNames) {
    if (reader.has(name))
      reader.problem(name, 'belongs to the verifier that stands beside it: give it to createVerifier')
  }
  const verifier = reader.get('verifier')
  if (!isObject(verifier)) reader.problem('verifier', 'must be what createVerifier returned', verifier)
  return verifier as object
}

function readDoor(reader: OptionReader): DoorSettings {
  const places = readPlaces(reader)
  return Object.freeze({
    sources: places.map(sourceOf),
    readsAuthorization: places.includes('authorization'),
    optional: reader.flag('optional', false),
    onRefused: (reader.fn('onRefused') ?? undefined) as DoorSettings['onRefused'],
    forwardErrors: reader.flag('forwardErrors', false),
    defaultDeny: reader.flag('defaultDeny', false),
    challengeRealm: readChallengeRealm(reader),
    disclose: reader.flag('disclose', true),
  })
}

function readChallengeRealm(reader: OptionReader): string | undefined {
  const value = reader.get('challengeRealm')
  if (value === undefined || (typeof value === 'string' && /^[\x20-\x7e]+$/.test(value))) return value
  reader.problem('challengeRealm', 'must be printable ASCII text, not empty', value)
  return undefined
}

function readPlaces(reader: OptionReader): readonly TokenPlace<never>[] {
  const value = reader.get('tokenFrom')
  if (value === undefined) return ['authorization']
  const places: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (places.length === 0) reader.problem('tokenFrom', 'must name at least one place', value)
  places.forEach((place, index) => {
    const wrong = problemOf(place)
    if (wrong !== undefined)
      reader.problem(Array.isArray(value) ? `tokenFrom[${index}]` : 'tokenFrom', wrong, place)
  })
  return reader.problems.length > 0 ? [] : (places as readonly TokenPlace<never>[])
}

const fieldName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/

function problemOf(place: unknown): string | undefined {
  if (place === 'authorization' || typeof place === 'function') return undefined
  const members = isObject(place) ? Object.keys(place).sort().join() : ''
  const { header, cookie, allowedOrigins } = (place ?? {}) as { [name: string]: unknown }
  if (members === 'header') return headerProblem(header)
  if (members === 'cookie' || members === 'allowedOrigins,cookie') {
    if (typeof cookie !== 'string' || !fieldName.test(cookie))
      return 'must name a cookie: letters, digits and a few signs, no spaces'
    return allowedOrigins === undefined ? undefined : originsProblem(allowedOrigins)
  }
  return "must be 'authorization', { cookie, allowedOrigins? }, { header }, or a function of the request"
}

function headerProblem(header: unknown): string | undefined {
  if (typeof header !== 'string' || !fieldName.test(header))
    return 'must name a header (RFC 9110, section 5.1)'
  return header.toLowerCase() === 'authorization' ? "names the default: write 'authorization'" : undefined
}

function originsProblem(origins: unknown): string | undefined {
  const isOrigin = (text: unknown): boolean =>
    typeof text === 'string' && /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text
  return Array.isArray(origins) && origins.every(isOrigin)
    ? undefined
    : 'must list origins as browsers send them: scheme, host, port if not the default, no path (https://app.example.com)'
}
