/** Step 7 of 8: a failed requirement as a refusal: configuration to the caller, the whole picture to the log. */
import type { RefusalCode } from '../errors/codes.ts'
import type { Required } from '../errors/problem.ts'
import { TokenRefused } from '../errors/refused.ts'
import type { Claims, Identity } from '../token.ts'
import { valueAt } from '../claim-path.ts'
import type { Verdict } from './decide.ts'
import { hintFor } from './hint.ts'
import type { Leaf } from './leaf.ts'
import { describeRequirement } from './words.ts'

/** The refusal of a verdict that does not allow. With `disclose`, the body may say what configuration asks. */
export function refusalOf({ code, failing }: Verdict, identity: Identity, { disclose }: { readonly disclose: boolean }): TokenRefused {
  const first = failing[0] as Leaf
  const scopes = failing.flatMap((leaf) => (leaf.kind === 'scope' ? [leaf.scope] : []))
  return new TokenRefused((code ?? 'REQUIREMENT_FAILED') as RefusalCode, {
    expected: failing.map(describeRequirement),
    actual: actualOf(identity, first),
    hint: hintFor(identity, first),
    required: disclose ? requiredOf(first) : undefined,
    scopes: disclose && scopes.length > 0 ? scopes : undefined,
  })
}

/** What configuration asks of a leaf; nothing for predicates and for values taken from the request. */
function requiredOf(leaf: Leaf): Required | undefined {
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

function actualOf(identity: Identity, leaf: Leaf): unknown {
  switch (leaf.kind) {
    case 'realmRole':
      return { realmRoles: [...identity.realmRoles] }
    case 'clientRole':
      return { [leaf.client]: [...identity.clientRoles(leaf.client)] }
    case 'scope':
      return { scopes: [...identity.scopes] }
    case 'group':
      return { groups: [...identity.groups] }
    case 'organization':
      return { organizations: [...identity.organizations] }
    case 'claim':
      return { [leaf.path.join('.')]: valueAt(identity.claims as Claims, leaf.path) }
    case 'identityKind':
      return { kind: identity.kind }
    case 'audience':
      return { audiences: identity.audiences }
    default:
      return { clientId: identity.clientId, kind: identity.kind }
  }
}
