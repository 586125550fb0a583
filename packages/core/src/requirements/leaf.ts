/** Step 7 of 8: one condition against one identity. */
import { valueAt } from '../claim-path.ts'
import { wallClockMs } from '../clock.ts'
import type { RefusalCode } from '../errors/codes.ts'
import { isStandardSchema } from '../standard-schema.ts'
import { type Claims, type Identity, own } from '../token.ts'
import { type Answer, askPredicate, askSchema, type Unjudged } from './answer.ts'
import { isFromRequest, nameFrom } from './from-request.ts'
import type { Leaf, LeafOf, Name } from './requirement.ts'

const codes: { readonly [Kind in Leaf['kind']]?: RefusalCode } = {
  realmRole: 'ROLE_MISSING',
  clientRole: 'ROLE_MISSING',
  scope: 'SCOPE_MISSING',
  group: 'GROUP_MISSING',
  organization: 'ORGANIZATION_MISSING',
  claim: 'CLAIM_MISMATCH',
  identityKind: 'IDENTITY_KIND_WRONG',
}

/** The code of a condition that fails. */
export function codeOf(leaf: Leaf): RefusalCode {
  return codes[leaf.kind] ?? 'REQUIREMENT_FAILED'
}

const noValue: Unjudged = Object.freeze({
  why: 'The value taken from the request is missing, no string, or could be read as more than one name.',
})
const noKind: Unjudged = Object.freeze({
  why: 'Whether the caller is a person or a service account cannot be proven from the token.',
})
const noParty: Unjudged = Object.freeze({ why: 'The token does not say which client it was issued to.' })
const noAge: Unjudged = Object.freeze({ why: 'The token does not say when it was issued.' })

/** `request` is what `fromRequest` functions get. */
export function judgeLeaf(identity: Identity, leaf: Leaf, request: unknown): Answer {
  switch (leaf.kind) {
    case 'authenticated':
      return true
    case 'realmRole':
      return identity.realmRoles.has(leaf.role)
    case 'clientRole':
      return identity.clientRoles(leaf.client).has(leaf.role)
    case 'scope':
      return identity.scopes.has(leaf.scope)
    case 'group':
      return inGroup(identity, leaf, nameOf(leaf.path, request))
    case 'organization':
      return inOrganization(identity, leaf, nameOf(leaf.alias, request))
    case 'claim':
      return matches(leaf, valueAt(identity.claims as Claims, leaf.path), request)
    case 'identityKind':
      return identity.kind === 'unknown' ? noKind : identity.kind === leaf.is
    case 'authorizedParty':
      return identity.clientId === undefined ? noParty : leaf.parties.includes(identity.clientId)
    case 'audience':
      return leaf.audiences.every((audience) => identity.audiences.includes(audience))
    case 'freshToken':
      return identity.issuedAt === undefined ? noAge : isFresh(identity.issuedAt, leaf.maxAgeSeconds)
    case 'custom':
      return askPredicate(leaf.predicate, () => leaf.predicate(identity, request as never))
    default:
      return { why: 'The requirement is of a kind that is not known here.' }
  }
}

function nameOf(given: Name, request: unknown): string | undefined {
  return isFromRequest(given) ? nameFrom(given, request) : given
}

function isFresh(issuedAt: Date, maxAgeSeconds: number): boolean {
  return wallClockMs() - issuedAt.getTime() <= maxAgeSeconds * 1000
}

function inGroup(identity: Identity, { subtree }: LeafOf<'group'>, path: string | undefined): Answer {
  if (path === undefined) return noValue
  if (identity.groups.has(path) || !subtree) return identity.groups.has(path)
  for (const group of identity.groups) if (group.startsWith(`${path}/`)) return true
  return false
}

function inOrganization(
  identity: Identity,
  { id, attribute }: LeafOf<'organization'>,
  alias: string | undefined,
): Answer {
  if (alias === undefined) return noValue
  if (id === undefined && attribute === undefined) return identity.organizations.has(alias)
  const details = valueAt(identity.claims as Claims, ['organization', alias])
  if (typeof details !== 'object' || details === null || Array.isArray(details)) return false
  if (id !== undefined && own(details as Claims, 'id') !== id) return false
  return Object.entries(attribute ?? {}).every(([name, value]) =>
    isOrHolds(own(details as Claims, name), value),
  )
}

/** Some schemas are functions, so they are looked for before predicates. */
function matches({ expected }: LeafOf<'claim'>, value: unknown, request: unknown): Answer {
  if (isFromRequest(expected)) {
    const wanted = nameFrom(expected, request)
    return wanted === undefined ? noValue : isOrHolds(value, wanted)
  }
  if (isStandardSchema(expected)) return askSchema(expected, value)
  if (typeof expected === 'function') return askPredicate(expected, () => expected(value))
  return Array.isArray(expected) ? expected.some((one) => isOrHolds(value, one)) : isOrHolds(value, expected)
}

function isOrHolds(value: unknown, wanted: unknown): boolean {
  return value === wanted || (Array.isArray(value) && value.includes(wanted))
}
