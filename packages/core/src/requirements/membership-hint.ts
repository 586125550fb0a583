/** Step 7 of 8: why a group or an organization was not found. */
import { valueAt } from '../claim-path.ts'
import type { Claims, Identity } from '../token.ts'
import { isFromRequest } from './from-request.ts'
import { lightweightHint } from './lightweight-hint.ts'
import type { LeafOf } from './requirement.ts'

export function groupHint(identity: Identity, { path, subtree }: LeafOf<'group'>): string | undefined {
  const { groups } = identity
  if (groups.size === 0) {
    return (
      lightweightHint(identity) ?? 'The token names no groups: add a Group Membership mapper to the client.'
    )
  }
  if (isFromRequest(path)) return undefined
  const other = [...groups].find((group) => isOtherForm(group, path))
  if (other !== undefined) {
    return `The token names '${other}': "Full group path" of the mapper decides whether paths or plain names stand there, and they are compared exactly.`
  }
  const below = subtree ? undefined : [...groups].find((group) => group.startsWith(`${path}/`))
  if (below !== undefined)
    return `The caller is in '${below}', below it: ask with { subtree: true } if that is enough.`
  const cased = [...groups].find((group) => group.toLowerCase() === path.toLowerCase())
  return cased === undefined ? undefined : `The token names '${cased}': groups are compared with case.`
}

/** A plain name and the path that ends in it, or the same path with and without its outer slashes. */
function isOtherForm(group: string, path: string): boolean {
  const [held, asked] = [inner(group), inner(path)]
  const isPlain = !group.includes('/') || !path.includes('/')
  return held === asked || (isPlain && last(held) === last(asked))
}

const inner = (path: string): string => path.replace(/^\//, '').replace(/\/$/, '')

const last = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

export function organizationHint(identity: Identity, leaf: LeafOf<'organization'>): string | undefined {
  const { organizations, scopes } = identity
  if (organizations.size === 0) return lightweightHint(identity) ?? noOrganization(scopes)
  if (isFromRequest(leaf.alias)) return undefined
  if (!organizations.has(leaf.alias)) {
    return 'The token names other organizations only: the caller is no member, or asked for others (scope organization:<alias> or organization:*).'
  }
  const details = valueAt(identity.claims as Claims, ['organization', leaf.alias])
  return details === undefined
    ? 'The organization claim is a plain list: let its mapper write JSON, with "Add organization id" or the attributes.'
    : 'The caller is a member, but the id or an attribute of the organization is another one, or the mapper does not write it.'
}

function noOrganization(scopes: ReadonlySet<string>): string {
  return scopes.has('organization')
    ? 'The scope organization was granted, but the token names none: with several memberships it gives none; request organization:* or organization:<alias>.'
    : 'The token names no organization: request the scope organization:<alias> or organization:*, and assign the client scope organization to the client.'
}
