/** Step 6 of 8: what a service behind this one is told of the caller, as headers that the caller cannot write. */
import { type ClaimPath, parseOneClaim, valueAt } from '../claim-path.ts'
import { type ConfigurationProblem, metByRequest, shown } from '../errors/configuration.ts'
import { onRejection } from '../errors/foreign.ts'
import { TokenRefused } from '../errors/refused.ts'
import { type Claims, checkIdentity, type Identity } from '../token.ts'
import { foldedName, headersOfClient, isFieldName, isOfConnection, type SentHeaders } from './sent-headers.ts'

/** What a header says: a claim, by its path as in `rolesFrom`, or what a function of the identity returns. */
export type HeaderSource = ClaimPath | ((identity: Identity) => unknown)

/** What is said, by the name of the header that says it. */
export interface HeaderFields {
  readonly [header: string]: HeaderSource
}

/** What the headers are laid over, and how values are written. */
export interface IdentityHeadersOptions {
  /**
   * The request's headers as Node gives them. They come first in the result, without every name of `fields` in any
   * spelling (`X-User`, `x_user`) and without what belongs to the connection they came by, `Host` and `Content-Length`
   * among it. Left out, the result holds the fields alone, and nothing is removed from anywhere.
   */
  readonly over?: SentHeaders
  /** `percent` writes every value in percent-encoding of UTF-8 (RFC 3986, section 2.1). Defaults to `none`. */
  readonly encode?: 'none' | 'percent'
  /** Several values in one header with commas, or in a header each. Defaults to `join`. */
  readonly lists?: 'join' | 'repeat'
}

/**
 * The headers that tell another service who calls: `identityHeaders(req.auth, { 'x-user': 'sub', 'x-roles': flatRoles })`.
 * Strings, numbers, booleans and lists of them are written; what is missing, `null` or empty gives no header. They prove
 * nothing by themselves: the service must be reachable through this one alone.
 *
 * `null` for the identity, where `optional` let a request in, gives the client's headers without the names. Called so at
 * start, it throws what it would throw at a request: `ConfigurationError` for a name that is no header's name, is the
 * connection's or stands there twice, and for a path that is none.
 * Throws `TokenRefused` `CLAIM_INVALID` for a value that would be read as another than it is: with line breaks or other
 * control characters, characters beyond ASCII, space at an end, a comma in a list (`encode` writes all of these); and for
 * anything that is no text.
 */
export function identityHeaders(
  identity: Identity | null,
  fields: HeaderFields,
  options?: IdentityHeadersOptions & { readonly lists?: 'join' },
): Record<string, string>
export function identityHeaders(
  identity: Identity | null,
  fields: HeaderFields,
  options: IdentityHeadersOptions,
): Record<string, string | string[]>
export function identityHeaders(
  identity: Identity | null,
  fields: HeaderFields,
  { over = {}, encode, lists = 'join' }: IdentityHeadersOptions = {},
): Record<string, string | string[]> {
  const readers = readFields(fields)
  const headers: [string, string | string[]][] = headersOfClient(over, Object.keys(fields))
  if (identity === null) return Object.fromEntries(headers)
  checkIdentity('identityHeaders', identity)
  for (const [name, read] of readers) {
    const values = textsOf(read(identity), name, encode === 'percent')
    if (values.length > 0) headers.push([name, lists === 'join' ? values.join(',') : values])
  }
  return Object.fromEntries(headers)
}

type Reader = (identity: Identity) => unknown

function readFields(fields: HeaderFields): [string, Reader][] {
  const problems: ConfigurationProblem[] = []
  const seen = new Set<string>()
  const readers = Object.entries(fields).map(([name, source]): [string, Reader] => {
    const read = readerOf(name, source)
    const wrong = 'wrong' in read ? read.wrong : problemOf(name, seen)
    if (wrong !== undefined) problems.push({ option: `identityHeaders(${shown(name)})`, expected: wrong })
    seen.add(foldedName(name))
    return [name, read as Reader]
  })
  const [first, ...others] = problems
  if (first !== undefined) throw metByRequest(first, ...others)
  return readers
}

function readerOf(name: string, source: HeaderSource): Reader | { readonly wrong: string } {
  if (typeof source === 'function') return (identity) => ask(source, identity, name)
  const path = parseOneClaim(source)
  return 'wrong' in path ? path : ({ claims }) => valueAt(claims as Claims, path)
}

function ask(source: Reader, identity: Identity, header: string): unknown {
  let value: unknown
  try {
    value = source(identity)
  } catch (cause) {
    throw refused(header, undefined, 'its function threw', cause)
  }
  onRejection(value)
  return value
}

function problemOf(name: string, seen: ReadonlySet<string>): string | undefined {
  if (!isFieldName(name)) return 'is no name of a header (RFC 9110, section 5.1)'
  if (isOfConnection(name)) return 'belongs to the connection, not to the caller: take another name'
  return seen.has(foldedName(name)) ? 'is the same header as one before it, in another spelling' : undefined
}

function textsOf(value: unknown, header: string, encodes: boolean): string[] {
  const isList = typeof value === 'object' && value !== null && Symbol.iterator in value
  const members: unknown[] = isList ? [...(value as Iterable<unknown>)] : [value]
  return members
    .filter((member) => member !== undefined && member !== null && member !== '')
    .map((member) => {
      const text = textOf(member)
      if (text === undefined)
        throw refused(header, member, 'it is no text, number or boolean, nor a list of them')
      if (encodes) return encodeURIComponent(text)
      if (!isPlain(text))
        throw refused(header, text, "it holds characters that no header carries: choose encode: 'percent'")
      if (isList && text.includes(','))
        throw refused(
          header,
          text,
          "a member holds a comma, which would make two of it: choose encode: 'percent'",
        )
      return text
    })
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return /\p{Surrogate}/u.test(value) ? undefined : value
  return typeof value === 'boolean' || typeof value === 'number' ? String(value) : undefined
}

/** Printable ASCII without space at an end, which a receiver would cut off (RFC 9110, section 5.5). */
function isPlain(text: string): boolean {
  return !/[^\x20-\x7e]/.test(text) && !text.startsWith(' ') && !text.endsWith(' ')
}

function refused(header: string, value: unknown, why: string, cause?: unknown): TokenRefused {
  return new TokenRefused('CLAIM_INVALID', {
    expected: { header },
    actual: { type: typeof value },
    hint: `The value for the header ${header} cannot be handed on: ${why}.`,
    cause,
  })
}
