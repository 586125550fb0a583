/** Step 7 of 8: a failed requirement as a refusal: configuration to the caller, the whole picture to the log. */
import { valueAt } from '../claim-path.ts'
import type { Required } from '../errors/problem.ts'
import { TokenRefused } from '../errors/refused.ts'
import { type Claims, type Identity, own } from '../token.ts'
import { isJoined } from './composition.ts'
import type { Failure } from './decide.ts'
import { hintFor } from './hint.ts'
import type { Leaf, Not, Requirement } from './requirement.ts'
import { describeRequirement } from './words.ts'

/**
 * The refusal of a requirement that failed. With `disclose`, the body says what configuration asks of the first failing
 * condition, and the challenge names every scope that is asked where one is missing (RFC 6750, section 3.1).
 */
export function refusalOf(
  { code, failing, unjudged }: Failure,
  identity: Identity,
  requirement: Requirement,
  { disclose }: { readonly disclose: boolean },
): TokenRefused {
  const first = failing[0]
  return new TokenRefused(code, {
    expected: failing.map(describeRequirement),
    actual: first && actualOf(identity, first),
    hint: [first && hintFor(identity, first), unjudged?.why].filter(Boolean).join(' ') || undefined,
    cause: unjudged?.cause,
    required: disclose && first !== undefined ? requiredOf(first) : undefined,
    scopes:
      disclose && failing.some(({ kind }) => kind === 'scope')
        ? [...new Set(scopesIn(requirement))]
        : undefined,
  })
}

/** The scopes that a caller is asked for, in the order in which they stand; what `not` forbids is none of them. */
function scopesIn(requirement: Requirement): readonly string[] {
  if (requirement.kind === 'scope') return [requirement.scope]
  return isJoined(requirement) ? requirement.of.flatMap(scopesIn) : []
}

/** What configuration asks of a leaf; nothing for predicates and for values taken from the request. */
function requiredOf(leaf: Leaf | Not): Required | undefined {
  switch (leaf.kind) {
    case 'realmRole':
      return { role: leaf.role }
    case 'clientRole':
      return { role: leaf.role, client: leaf.client }
    case 'scope':
      return { scope: leaf.scope }
    case 'group':
      return typeof leaf.path === 'string' ? { group: leaf.path } : undefined
    case 'organization':
      return typeof leaf.alias === 'string' ? { organization: leaf.alias } : undefined
    case 'claim':
      return { claim: leaf.path.join('.') }
    case 'identityKind':
      return { kind: leaf.is }
    default:
      return undefined
  }
}

/** What the identity has of what was asked. For the log. */
function actualOf(identity: Identity, leaf: Leaf | Not): unknown {
  switch (leaf.kind) {
    case 'realmRole':
      return { realmRoles: [...identity.realmRoles] }
    case 'clientRole':
      return { clientRoles: { [leaf.client]: [...identity.clientRoles(leaf.client)] } }
    case 'scope':
      return { scopes: [...identity.scopes] }
    case 'group':
      return { groups: [...identity.groups] }
    case 'organization':
      return { organizations: [...identity.organizations] }
    case 'claim':
      return { [leaf.path.join('.')]: valueAt(identity.claims as Claims, leaf.path) }
    case 'audience':
      return { audiences: identity.audiences }
    case 'freshToken':
      return { iat: own(identity.claims as Claims, 'iat') }
    default:
      return { clientId: identity.clientId, kind: identity.kind }
  }
}
