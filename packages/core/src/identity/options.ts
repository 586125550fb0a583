/** Step 6 of 8: where roles, scopes and groups stand in tokens that are not shaped as Keycloak's. */
import { type ClaimPath, parseOneClaim } from '../claim-path.ts'
import { type ConfigurationProblem, shown } from '../errors/configuration.ts'

/** Where an identity's roles and scopes are read. */
export interface IdentityOptions {
  /**
   * The claim whose members are the realm roles, in place of `realm_access.roles`: an array, or words in a string.
   * A dotted path; a string that begins with `http://` or `https://` is one name.
   */
  readonly rolesFrom?: ClaimPath
  /** The claim whose members are the scopes, in place of `scope`: read as `rolesFrom` is. */
  readonly scopesFrom?: ClaimPath
  /** Realm roles that a group grants beside the token's own, by the group's exact path: `{ '/staff': ['user'] }`. */
  readonly groupRoles?: { readonly [group: string]: string | readonly string[] }
}

export interface IdentityRules {
  readonly rolesFrom?: readonly string[]
  readonly scopesFrom?: readonly string[]
  readonly groupRoles?: ReadonlyMap<string, readonly string[]>
}

/** Reads the options that are given; what is wrong with them goes to the list. */
export function readIdentityOptions(
  input: { readonly [name: string]: unknown },
  path: string,
  problems: ConfigurationProblem[],
): IdentityRules {
  const problem = (name: string, expected: string): void => {
    problems.push({ option: path === '' ? name : `${path}.${name}`, expected, given: shown(input[name]) })
  }
  const rules: { -readonly [Name in keyof IdentityRules]: IdentityRules[Name] } = {}
  for (const name of ['rolesFrom', 'scopesFrom'] as const) {
    if (input[name] === undefined) continue
    const parsed = parseOneClaim(input[name])
    if ('wrong' in parsed) problem(name, parsed.wrong)
    else rules[name] = parsed
  }
  if (input['groupRoles'] !== undefined) {
    const table = readTable(input['groupRoles'])
    if (table !== undefined) rules.groupRoles = table
    else problem('groupRoles', "must name roles by group path: { '/staff': ['user'] }")
  }
  return rules
}

function readTable(value: unknown): ReadonlyMap<string, readonly string[]> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const table = new Map<string, readonly string[]>()
  for (const [group, roles] of Object.entries(value)) {
    const list: unknown = typeof roles === 'string' ? [roles] : roles
    if (group === '' || !Array.isArray(list) || list.length === 0) return undefined
    if (!list.every((role) => typeof role === 'string' && role !== '')) return undefined
    table.set(group, [...list])
  }
  return table.size === 0 ? undefined : table
}
