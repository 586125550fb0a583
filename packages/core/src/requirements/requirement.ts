/** Step 7 of 8: what a route asks, as plain data with one meaning. */
import { type ClaimPath, parseClaimPath } from '../claim-path.ts'
import { ConfigurationError, shown } from '../errors/configuration.ts'

/** A value that is taken out of the request when the requirement is judged. */
export interface FromRequest<Request = never> {
  readonly fromRequest: (request: Request) => unknown
}

/** A name that configuration gives, or that is taken out of the request. */
export type Name<Request = never> = string | FromRequest<Request>

/** What a claim must be: one value, any of several, what a predicate says `true` to, or a value of the request. */
export type Expected<Request = never> =
  | string
  | number
  | boolean
  | readonly (string | number | boolean)[]
  | ((value: unknown) => boolean)
  | FromRequest<Request>

/** One condition, or several joined. Frozen; make it with the functions of this file. */
export type Requirement =
  | { readonly kind: 'authenticated' }
  | { readonly kind: 'realmRole'; readonly role: string }
  | { readonly kind: 'clientRole'; readonly client: string; readonly role: string }
  | { readonly kind: 'scope'; readonly scope: string }
  | { readonly kind: 'group'; readonly path: Name; readonly subtree: boolean }
  | {
      readonly kind: 'organization'
      readonly alias: Name
      readonly id: string | undefined
      readonly attribute: { readonly [name: string]: string } | undefined
    }
  | { readonly kind: 'claim'; readonly path: readonly string[]; readonly expected: Expected }
  | { readonly kind: 'identityKind'; readonly is: 'user' | 'service' }
  | { readonly kind: 'authorizedParty'; readonly parties: readonly string[] }
  | { readonly kind: 'audience'; readonly audiences: readonly string[] }
  | { readonly kind: 'freshToken'; readonly maxAgeSeconds: number }
  | { readonly kind: 'custom'; readonly name: string; readonly predicate: (identity: never, request: never) => boolean }
  | { readonly kind: 'anyOf' | 'allOf'; readonly of: readonly Requirement[] }
  | { readonly kind: 'not'; readonly of: Requirement }

const maxDepth = 32

function misuse(builder: string, expected: string, given?: unknown): ConfigurationError {
  return new ConfigurationError([{ option: builder, expected, ...(given === undefined ? {} : { given: shown(given) }) }])
}

function text(builder: string, what: string, value: unknown): string {
  if (typeof value !== 'string' || value === '') throw misuse(builder, `needs ${what}: a string, not empty`, value ?? 'nothing')
  return value
}

function name(builder: string, what: string, value: unknown): Name {
  return isFromRequest(value) ? value : text(builder, what, value)
}

function texts(builder: string, what: string, values: readonly unknown[]): readonly string[] {
  if (values.length === 0) throw misuse(builder, `needs at least one ${what}`)
  return Object.freeze(values.map((value) => text(builder, what, value)))
}

/** A realm role. Role names are opaque: ':' and '/' mean nothing in them. */
export function realmRole(role: string): Requirement {
  return Object.freeze({ kind: 'realmRole', role: text('realmRole', 'a role', role) })
}

/** A role of one client (`resource_access[client].roles`). */
export function clientRole(client: string, role: string): Requirement {
  return Object.freeze({ kind: 'clientRole', client: text('clientRole', 'a client id', client), role: text('clientRole', 'a role', role) })
}

/** A scope of the `scope` claim. */
export function scope(value: string): Requirement {
  if (/[^\x21\x23-\x5b\x5d-\x7e]/.test(text('scope', 'a scope', value))) {
    throw misuse('scope', 'takes one scope, with no space, quote or backslash in it (RFC 6749, section 3.3)', value)
  }
  return Object.freeze({ kind: 'scope', scope: value })
}

/** A group, by the exact text of the claim; with `subtree`, any group below it too. */
export function group<Request = never>(path: Name<Request>, options: { readonly subtree?: boolean } = {}): Requirement {
  return Object.freeze({ kind: 'group', path: name('group', 'a group path', path), subtree: options.subtree === true })
}

/** Membership of an organization, by alias; `id` and `attribute` need the mapper to write them into the token. */
export function organization<Request = never>(
  alias: Name<Request>,
  options: { readonly id?: string; readonly attribute?: { readonly [name: string]: string } } = {},
): Requirement {
  const { id, attribute } = options
  if (Object.hasOwn(options, 'id')) text('organization', 'an id', id)
  for (const value of Object.values(attribute ?? {})) text('organization', 'an attribute value', value)
  return Object.freeze({ kind: 'organization', alias: name('organization', 'an alias', alias), id, attribute: attribute && Object.freeze({ ...attribute }) })
}

/** A claim's value. A list matches when any member does, and so does an array in the token. */
export function claim<Request = never>(path: ClaimPath, expected: Expected<Request>): Requirement {
  const parsed = parseClaimPath(path)
  if ('wrong' in parsed) throw misuse('claim', parsed.wrong, path)
  if (Array.isArray(expected) ? expected.length === 0 || !expected.every(isScalar) : !isScalar(expected) && typeof expected !== 'function' && !isFromRequest(expected)) {
    throw misuse('claim', 'needs a string, number or boolean, a list of them, a predicate, or fromRequest(...)', expected ?? 'nothing')
  }
  return Object.freeze({ kind: 'claim', path: parsed, expected: (Array.isArray(expected) ? Object.freeze([...expected]) : expected) as Expected })
}

/** A person: proven by a session and no sign of a service account. */
export function isUser(): Requirement {
  return Object.freeze({ kind: 'identityKind', is: 'user' })
}

/** A service account: proven by its grant or its `client_id` claim. */
export function isService(): Requirement {
  return Object.freeze({ kind: 'identityKind', is: 'service' })
}

/** The client that the token was issued to is one of these. */
export function authorizedParty(...parties: string[]): Requirement {
  return Object.freeze({ kind: 'authorizedParty', parties: texts('authorizedParty', 'client id', parties) })
}

/** Every one of these stands in `aud`: narrows what the gate's own audience let in. */
export function audience(...audiences: string[]): Requirement {
  return Object.freeze({ kind: 'audience', audiences: texts('audience', 'audience', audiences) })
}

/** The token was issued at most this many seconds ago. */
export function freshToken(options: { readonly maxAgeSeconds: number }): Requirement {
  const seconds = options?.maxAgeSeconds
  if (typeof seconds !== 'number' || !(seconds > 0) || !Number.isFinite(seconds)) throw misuse('freshToken', 'needs maxAgeSeconds, a number above 0', seconds ?? 'nothing')
  return Object.freeze({ kind: 'freshToken', maxAgeSeconds: seconds })
}

/** A predicate of your own; only `true`, at once, lets through. `named` stands in logs and audits. */
export function custom<Identity = unknown, Request = unknown>(named: string, predicate: (identity: Identity, request: Request) => boolean): Requirement {
  if (typeof predicate !== 'function') throw misuse('custom', 'needs a predicate', predicate ?? 'nothing')
  return Object.freeze({ kind: 'custom', name: text('custom', 'a name', named), predicate: predicate as never })
}

/** At least one of these. */
export function anyOf(...requirements: Requirement[]): Requirement {
  return joined('anyOf', requirements)
}

/** Every one of these. */
export function allOf(...requirements: Requirement[]): Requirement {
  return joined('allOf', requirements)
}

/** Whatever does not fulfil this. What cannot be judged refuses here too. */
export function not(requirement: Requirement): Requirement {
  return bounded(Object.freeze({ kind: 'not', of: checkRequirement('not', requirement) }))
}

/** A value of the request that is judged: the function gets the framework's own request (Koa: its context). */
export function fromRequest<Request>(find: (request: Request) => unknown): FromRequest<Request> {
  if (typeof find !== 'function') throw misuse('fromRequest', 'needs a function of the request', find ?? 'nothing')
  return Object.freeze({ fromRequest: find })
}

export function isFromRequest(value: unknown): value is FromRequest {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'fromRequest')
}

const isScalar = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))

function joined(kind: 'anyOf' | 'allOf', requirements: readonly Requirement[]): Requirement {
  if (requirements.length === 0) throw misuse(kind, 'needs at least one requirement: an empty list would mean everybody or nobody')
  return bounded(Object.freeze({ kind, of: Object.freeze(requirements.map((one) => checkRequirement(kind, one))) }))
}

/** Whether a value is a requirement, for callers without a type checker. */
export function checkRequirement(builder: string, value: unknown): Requirement {
  if (typeof value === 'object' && value !== null && typeof (value as Requirement).kind === 'string' && Object.isFrozen(value)) return value as Requirement
  throw misuse(builder, 'takes requirements, as realmRole(...) and its kin make them', value ?? 'nothing')
}

function bounded(requirement: Requirement): Requirement {
  if (depthOf(requirement) > maxDepth) throw misuse('requirement', `may be nested ${maxDepth} deep at most`)
  return requirement
}

function depthOf(requirement: Requirement): number {
  if (requirement.kind === 'not') return 1 + depthOf(requirement.of)
  if (requirement.kind === 'anyOf' || requirement.kind === 'allOf') return 1 + Math.max(...requirement.of.map(depthOf))
  return 1
}
