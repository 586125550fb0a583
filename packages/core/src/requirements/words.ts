/** Step 7 of 8: a requirement in words, for audits, logs and error messages. */

import { reading } from '../errors/configuration.ts'
import { isStandardSchema } from '../standard-schema.ts'
import { isFromRequest } from './from-request.ts'
import type { Expected, LeafOf, Name, Requirement } from './requirement.ts'

/** What a requirement asks, in one line. Values taken from the request are called so, never shown. */
export function describeRequirement(requirement: Requirement): string {
  return reading('describeRequirement', () => wordsOf(requirement))
}

function wordsOf(requirement: Requirement): string {
  switch (requirement.kind) {
    case 'authenticated':
      return 'any verified identity'
    case 'realmRole':
      return `realm role '${requirement.role}'`
    case 'clientRole':
      return `role '${requirement.role}' of client '${requirement.client}'`
    case 'scope':
      return `scope '${requirement.scope}'`
    case 'group':
      return `group ${named(requirement.path)}${requirement.subtree ? ' or below' : ''}`
    case 'organization':
      return `organization ${named(requirement.alias)}${details(requirement)}`
    case 'claim':
      return `claim '${requirement.path.join('.')}' ${expected(requirement.expected)}`
    case 'identityKind':
      return requirement.is === 'user' ? 'a person' : 'a service account'
    case 'authorizedParty':
      return `client ${quoted(requirement.parties, 'or')}`
    case 'audience':
      return `audience ${quoted(requirement.audiences, 'and')}`
    case 'freshToken':
      return `a token issued at most ${requirement.maxAgeSeconds} s ago`
    case 'custom':
      return requirement.name
    case 'not':
      return `not (${wordsOf(requirement.of)})`
    default:
      return requirement.of.map(inner).join(requirement.kind === 'anyOf' ? ' or ' : ' and ')
  }
}

function inner(requirement: Requirement): string {
  const words = wordsOf(requirement)
  return requirement.kind === 'anyOf' || requirement.kind === 'allOf' ? `(${words})` : words
}

function named(name: Name): string {
  return isFromRequest(name) ? 'named by the request' : `'${name}'`
}

function details({ id, attribute }: LeafOf<'organization'>): string {
  const parts = Object.entries(attribute ?? {}).map(([name, value]) => `${name} '${value}'`)
  if (id !== undefined) parts.unshift(`id '${id}'`)
  return parts.length === 0 ? '' : ` with ${parts.join(' and ')}`
}

function expected(value: Expected): string {
  if (isFromRequest(value)) return 'equal to a value of the request'
  if (isStandardSchema(value)) return 'as a schema says'
  if (typeof value === 'function') return 'as a predicate says'
  return Array.isArray(value) ? `one of ${value.map(literal).join(', ')}` : `= ${literal(value)}`
}

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : String(value)
}

function quoted(names: readonly string[], word: string): string {
  return names.map((name) => `'${name}'`).join(` ${word} `)
}
