/** Step 7 of 8: one condition against one identity. `undefined` is what cannot be judged. */
import { valueAt } from '../claim-path.ts'
import { wallClockMs } from '../clock.ts'
import type { Code } from '../errors/codes.ts'
import { type Claims, type Identity, own } from '../token.ts'
import { type Expected, isFromRequest, type Name, type Requirement } from './requirement.ts'

export type Leaf = Exclude<Requirement, { readonly kind: 'anyOf' | 'allOf' | 'not' }>

/** The code of a leaf that fails. */
export function codeOf(leaf: Leaf): Code {
  switch (leaf.kind) {
    case 'realmRole':
    case 'clientRole':
      return 'ROLE_MISSING'
    case 'scope':
      return 'SCOPE_MISSING'
    case 'group':
      return 'GROUP_MISSING'
    case 'organization':
      return 'ORGANIZATION_MISSING'
    case 'claim':
      return 'CLAIM_MISMATCH'
    case 'identityKind':
      return 'IDENTITY_KIND_WRONG'
    default:
      return 'REQUIREMENT_FAILED'
  }
}

export function judgeLeaf(identity: Identity, leaf: Leaf, request: unknown): boolean | undefined {
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
      return inGroup(identity, nameFor(leaf.path, request), leaf.subtree)
    case 'organization':
      return inOrganization(identity, nameFor(leaf.alias, request), leaf)
    case 'claim':
      return matches(valueAt(identity.claims as Claims, leaf.path), leaf.expected, request)
    case 'identityKind':
      return identity.kind === 'unknown' ? undefined : identity.kind === leaf.is
    case 'authorizedParty':
      return identity.clientId !== undefined && leaf.parties.includes(identity.clientId)
    case 'audience':
      return leaf.audiences.every((audience) => identity.audiences.includes(audience))
    case 'freshToken':
      return identity.issuedAt !== undefined && wallClockMs() - identity.issuedAt.getTime() <= leaf.maxAgeSeconds * 1000
    case 'custom':
      return answerOf(() => leaf.predicate(identity as never, request as never))
  }
}

/** Only `true` and `false`, given at once, are answers. */
function answerOf(ask: () => unknown): boolean | undefined {
  try {
    const answer = ask()
    if (answer instanceof Promise) answer.catch(() => undefined)
    return typeof answer === 'boolean' ? answer : undefined
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : typeof cause
    process.emitWarning(`A predicate of a requirement threw: ${what}`, { type: 'PortcullisWarning', code: 'PORTCULLIS_PREDICATE' })
    return undefined
  }
}

/** A name out of the request that could be read as more than one name matches nothing. */
function nameFor(given: Name, request: unknown): string | undefined {
  if (!isFromRequest(given)) return given
  const found = valueFor(given, request)
  if (found === undefined || /^[/]?$|[*]|\/\/|.\/$|(^|\/)\.{1,2}(\/|$)/.test(found)) return undefined
  return found
}

function valueFor(given: { readonly fromRequest: (request: never) => unknown }, request: unknown): string | undefined {
  if (request === undefined) return undefined
  try {
    const found = given.fromRequest(request as never)
    return typeof found === 'string' && found !== '' ? found : undefined
  } catch {
    return undefined
  }
}

function inGroup(identity: Identity, path: string | undefined, subtree: boolean): boolean | undefined {
  if (path === undefined) return undefined
  if (identity.groups.has(path)) return true
  return subtree && [...identity.groups].some((group) => group.startsWith(`${path}/`))
}

function inOrganization(identity: Identity, alias: string | undefined, leaf: Leaf & { kind: 'organization' }): boolean | undefined {
  if (alias === undefined) return undefined
  if (!identity.organizations.has(alias)) return false
  if (leaf.id === undefined && leaf.attribute === undefined) return true
  const details = valueAt(identity.claims as Claims, ['organization', alias])
  if (typeof details !== 'object' || details === null) return false
  if (leaf.id !== undefined && own(details as Claims, 'id') !== leaf.id) return false
  return Object.entries(leaf.attribute ?? {}).every(([name, value]) => isOrHolds(own(details as Claims, name), value))
}

function matches(value: unknown, expected: Expected, request: unknown): boolean | undefined {
  if (typeof expected === 'function') return answerOf(() => expected(value))
  if (isFromRequest(expected)) {
    const wanted = nameFor(expected, request)
    return wanted === undefined ? undefined : isOrHolds(value, wanted)
  }
  return Array.isArray(expected) ? expected.some((one) => isOrHolds(value, one)) : isOrHolds(value, expected)
}

function isOrHolds(value: unknown, wanted: unknown): boolean {
  return value === wanted || (Array.isArray(value) && value.includes(wanted))
}
