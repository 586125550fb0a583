/** Step 7 of 8: the builders of single conditions. Each throws `ConfigurationError` for an argument that is wrong. */

import { type ClaimPath, parseClaimPath } from '../claim-path.ts'
import { misuse, reading } from '../errors/configuration.ts'
import { isStandardSchema } from '../standard-schema.ts'
import { isFromRequest } from './from-request.ts'
import { optionsOf, text, texts } from './misuse.ts'
import type { Expected, Name, Predicate, Requirement } from './requirement.ts'

/** A realm role. Role names are opaque: ':' and '/' mean nothing in them. */
export function realmRole(role: string): Requirement {
  return Object.freeze({ kind: 'realmRole', role: text('realmRole', 'a role', role) })
}

/** A role of one client (`resource_access[client].roles`). */
export function clientRole(client: string, role: string): Requirement {
  return Object.freeze({
    kind: 'clientRole',
    client: text('clientRole', 'a client id', client),
    role: text('clientRole', 'a role', role),
  })
}

/** A scope of the `scope` claim: one, so there is no space in it (RFC 6749, section 3.3). */
export function scope(value: string): Requirement {
  if (/[^\x21\x23-\x5b\x5d-\x7e]/.test(text('scope', 'a scope', value))) {
    throw misuse(
      'scope',
      'takes one scope, with no space, quote or backslash in it (RFC 6749, section 3.3)',
      value,
    )
  }
  return Object.freeze({ kind: 'scope', scope: value })
}

/** What a group requirement may say beside the path. */
export interface GroupOptions {
  /** Groups below it count too. Defaults to false. */
  readonly subtree?: boolean
}

/** A group, by the exact text of the claim; with `subtree`, any group below it too. */
export function group<Request = never>(path: Name<Request>, options?: GroupOptions): Requirement {
  const { subtree = false } = optionsOf('group', ['subtree'], options)
  if (typeof subtree !== 'boolean') throw misuse('group', 'needs subtree: true or false', subtree)
  return Object.freeze({ kind: 'group', path: name('group', 'a group path', path), subtree })
}

/** What an organization must be besides named; both need its mapper to write them ("Add organization id", attributes). */
export interface OrganizationOptions {
  /** The organization's id, beside its alias: needs the mapper's "Add organization id". */
  readonly id?: string
  /** Every one of these attributes has the value, or holds it among its values. */
  readonly attribute?: { readonly [name: string]: string }
}

/** Membership of an organization, by alias; `id` and `attribute` fail where the claim is a plain list. */
export function organization<Request = never>(
  alias: Name<Request>,
  options?: OrganizationOptions,
): Requirement {
  const given = optionsOf('organization', ['id', 'attribute'], options)
  return Object.freeze({
    kind: 'organization',
    alias: name('organization', 'an alias', alias),
    id: Object.hasOwn(given, 'id') ? text('organization', 'an id', given['id']) : undefined,
    attribute: Object.hasOwn(given, 'attribute') ? attributes(given['attribute']) : undefined,
  })
}

/**
 * A claim, by name or path. A list matches when any member does, and so does an array in the token. Values are compared
 * by type too: the number 7 is not the text '7'. A function is a predicate of the claim's value, never of the request.
 */
export function claim<Request = never>(path: ClaimPath, expected: Expected<Request>): Requirement {
  return reading('claim', () => readClaim(path, expected))
}

function readClaim(path: ClaimPath, expected: Expected<never>): Requirement {
  const parsed = parseClaimPath(path)
  if ('wrong' in parsed) throw misuse('claim', parsed.wrong, path)
  const list = Array.isArray(expected) ? Object.freeze([...expected]) : undefined
  const known = list ? list.length > 0 && list.every(isScalar) : isScalar(expected) || isJudge(expected)
  if (known) return Object.freeze({ kind: 'claim', path: parsed, expected: (list ?? expected) as Expected })
  const kinds =
    'a string, number or boolean, a list of them, a predicate, a Standard Schema, or fromRequest(...)'
  throw misuse('claim', `needs what the claim must be: ${kinds}`, expected)
}

/** A person: a session, and no sign of a service account. An identity of unknown kind is none. */
export function isUser(): Requirement {
  return Object.freeze({ kind: 'identityKind', is: 'user' })
}

/** A service account, proven by its grant or its `client_id` claim. An identity of unknown kind is none. */
export function isService(): Requirement {
  return Object.freeze({ kind: 'identityKind', is: 'service' })
}

/** The client that the token was issued to is one of these. */
export function authorizedParty(...parties: string[]): Requirement {
  return Object.freeze({
    kind: 'authorizedParty',
    parties: texts('authorizedParty', 'one client id', parties),
  })
}

/** Every one of these stands in `aud`: narrows what the gate's own audience let in. */
export function audience(...audiences: string[]): Requirement {
  return Object.freeze({ kind: 'audience', audiences: texts('audience', 'one audience', audiences) })
}

/** The token was issued at most this many seconds ago; one that does not say when is refused. */
export function freshToken(options: { readonly maxAgeSeconds: number }): Requirement {
  const { maxAgeSeconds: seconds } = optionsOf('freshToken', ['maxAgeSeconds'], options)
  if (Number.isFinite(seconds) && (seconds as number) > 0) {
    return Object.freeze({ kind: 'freshToken', maxAgeSeconds: seconds as number })
  }
  throw misuse('freshToken', 'needs maxAgeSeconds: a number above 0', seconds)
}

/**
 * A predicate of your own, asked at each decision. Only `true`, given at once, lets through: a throw, a promise or any
 * other value refuses, under `not` too, and is reported. `named` stands in logs and audits, never in an answer.
 */
export function custom<Request = unknown>(named: string, predicate: Predicate<Request>): Requirement {
  if (typeof predicate !== 'function') throw misuse('custom', 'needs a predicate', predicate)
  return Object.freeze({ kind: 'custom', name: text('custom', 'a name', named), predicate })
}

function name(builder: string, what: string, value: unknown): Name {
  return reading(builder, () => isFromRequest(value))
    ? (value as Name)
    : text(builder, `${what}, or fromRequest(...)`, value)
}

function attributes(value: unknown): { readonly [name: string]: string } {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  const given = isObject ? reading('organization', () => Object.entries(value)) : []
  if (given.length === 0)
    throw misuse('organization', "needs attribute: names and values, as { tier: 'gold' }", value)
  const read = given.map(([name, one]) => [name, text('organization', 'the value of an attribute', one)])
  return Object.freeze(Object.fromEntries(read))
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)
}

function isJudge(value: unknown): boolean {
  return typeof value === 'function' || isStandardSchema(value) || isFromRequest(value)
}
