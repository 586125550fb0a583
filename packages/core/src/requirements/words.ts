/** Step 7 of 8: a requirement in words, for audits, logs and error messages. */
import { type Expected, isFromRequest, type Name, type Requirement } from './requirement.ts'

/** What a requirement asks, in one line. Values taken from the request are called so, never shown. */
export function describeRequirement(requirement: Requirement): string {
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
      return `organization ${named(requirement.alias)}${requirement.id === undefined && requirement.attribute === undefined ? '' : ' with its details'}`
    case 'claim':
      return `claim '${requirement.path.join('.')}' ${expected(requirement.expected)}`
    case 'identityKind':
      return requirement.is === 'user' ? 'a person' : 'a service account'
    case 'authorizedParty':
      return `client ${requirement.parties.map((party) => `'${party}'`).join(' or ')}`
    case 'audience':
      return `audience ${requirement.audiences.map((audience) => `'${audience}'`).join(' and ')}`
    case 'freshToken':
      return `a token of at most ${requirement.maxAgeSeconds} s`
    case 'custom':
      return requirement.name
    case 'not':
      return `not (${describeRequirement(requirement.of)})`
    default:
      return requirement.of.map(inner).join(requirement.kind === 'anyOf' ? ' or ' : ' and ')
  }
}

function inner(requirement: Requirement): string {
  const words = describeRequirement(requirement)
  return requirement.kind === 'anyOf' || requirement.kind === 'allOf' ? `(${words})` : words
}

function named(name: Name): string {
  return isFromRequest(name) ? 'named by the request' : `'${name}'`
}

function expected(value: Expected): string {
  if (typeof value === 'function') return 'as a predicate says'
  if (isFromRequest(value)) return 'equal to a value of the request'
  return Array.isArray(value) ? `one of ${value.map(String).join(', ')}` : `= ${String(value)}`
}
