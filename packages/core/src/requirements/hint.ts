/** Step 7 of 8: the likely cause of what is missing, and its mend, for the operator. */
import { valueAt } from '../claim-path.ts'
import type { Claims, Identity } from '../token.ts'
import { isFromRequest } from './from-request.ts'
import { lightweightHint } from './lightweight-hint.ts'
import { groupHint, organizationHint } from './membership-hint.ts'
import type { Leaf, LeafOf, Not } from './requirement.ts'
import { roleHint } from './role-hint.ts'

/** The cause of a failing condition; `undefined` where nothing better is known than the mend of the code. */
export function hintFor(identity: Identity, leaf: Leaf | Not): string | undefined {
  switch (leaf.kind) {
    case 'realmRole':
      return roleHint(identity, leaf.role, undefined)
    case 'clientRole':
      return roleHint(identity, leaf.role, leaf.client)
    case 'scope':
      return scopeHint(identity, leaf.scope)
    case 'group':
      return groupHint(identity, leaf)
    case 'organization':
      return organizationHint(identity, leaf)
    case 'claim':
      return claimHint(identity, leaf)
    case 'audience':
      return (
        lightweightHint(identity) ?? 'Add an Audience mapper for it to the calling client or a client scope.'
      )
    case 'identityKind':
      return identity.kind === 'unknown' ? undefined : `The token is that of a ${identity.kind}.`
    case 'freshToken':
      return 'The token was issued too long ago for this route: a refresh or a new login makes a new one.'
    case 'not':
      return 'The caller has what this route forbids.'
    default:
      return undefined
  }
}

/** A lightweight token keeps its scopes, so that is no cause here. */
function scopeHint({ scopes }: Identity, scope: string): string {
  const cased = [...scopes].find((held) => held.toLowerCase() === scope.toLowerCase())
  if (cased !== undefined) return `The token has the scope '${cased}': scopes are compared with case.`
  return 'An optional client scope is only there when the caller requests it; one with "Include in token scope" off is never named; and the client scope must be assigned to the calling client.'
}

function claimHint(identity: Identity, { path, expected }: LeafOf<'claim'>): string | undefined {
  const value = valueAt(identity.claims as Claims, path)
  if (value === undefined) return lightweightHint(identity) ?? absent(path)
  const text = typeof expected === 'string' || isFromRequest(expected)
  return text && (typeof value === 'number' || typeof value === 'boolean')
    ? `The claim is a ${typeof value} and is compared with a text: set "Claim JSON Type" of its mapper to String.`
    : undefined
}

function absent(path: readonly string[]): string {
  return path.length === 1 && path[0] === 'sub'
    ? 'The token has no sub: assign the client scope "basic" to the client (Keycloak 25+).'
    : 'The token does not have the claim: add a mapper for it to the calling client or a client scope, with "Add to access token" on.'
}
