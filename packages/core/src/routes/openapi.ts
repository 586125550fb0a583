/** What routes ask, as OpenAPI 3.1 says it. */
import type { Requirement } from '../requirements/requirement.ts'
import type { Route } from './chain.ts'
import { dropHeads } from './collapse.ts'

/** Names by scheme; the members of a list are alternatives (OpenAPI 3.1, Security Requirement Object). */
export type OpenapiRequirement = readonly { readonly [scheme: string]: readonly string[] }[]

/** To be laid over an OpenAPI 3.1 document. */
export interface OpenapiSecurity {
  /** The security schemes, under the names that the operations use. */
  readonly components: {
    readonly securitySchemes: { readonly keycloak: OpenapiScheme }
  }
  /** What each operation asks, by path and method. */
  readonly paths: {
    readonly [path: string]: { readonly [method: string]: { readonly security: OpenapiRequirement } }
  }
}

export interface OpenapiScheme {
  readonly type: 'http'
  readonly scheme: 'bearer'
  readonly bearerFormat: 'JWT'
}

/** The one scheme: a bearer token. OpenAPI 3.1 lets a requirement name roles beside it. */
export const openapiSchemes: { readonly keycloak: OpenapiScheme } = Object.freeze({
  keycloak: Object.freeze({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }),
})

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const

/**
 * The operations of these routes; of several that answer the same one, the first. What OpenAPI has no words for is left
 * out: a path that is not known whole (`(mounted)`), optional parts, wildcards, regular expressions.
 */
export function openapiOf(routes: readonly Route[]): OpenapiSecurity {
  const paths: Record<string, Record<string, { security: OpenapiRequirement }>> = Object.create(null)
  for (const route of dropHeads(routes)) {
    const path = openapiPathOf(route.path)
    if (path === undefined) continue
    const operations = paths[path] ?? {}
    paths[path] = operations
    for (const name of methods.filter((one) => route.method === '*' || route.method === one.toUpperCase()))
      operations[name] ??= { security: openapiRequirement(route) }
  }
  return { components: { securitySchemes: openapiSchemes }, paths: { ...paths } }
}

/** `/orders/:id`, or `/orders/:id(\\d+)`, as `/orders/{id}`. */
function openapiPathOf(path: string): string | undefined {
  const bare = path.replace(/:(\w+)\([^()]*\)/g, ':$1')
  return bare.startsWith('/') && !/[(){}*?+^$|\\]/.test(bare) ? bare.replace(/:(\w+)/g, '{$1}') : undefined
}

/** What one route requires. Conditions that are no role and no scope have no name there: a token is asked, no more said. */
export function openapiRequirement({ asksToken, requirements }: Route): OpenapiRequirement {
  if (!asksToken) return []
  const alternatives = both(requirements.map(alternativesOf))
  return alternatives.map((names) => ({ keycloak: [...new Set(names)] }))
}

/** More alternatives than this are not written out. */
const most = 64

function alternativesOf(requirement: Requirement): readonly (readonly string[])[] {
  switch (requirement.kind) {
    case 'realmRole':
      return [[requirement.role]]
    case 'clientRole':
      return [[`${requirement.client}:${requirement.role}`]]
    case 'scope':
      return [[requirement.scope]]
    case 'anyOf':
      return bounded(requirement.of.flatMap(alternativesOf))
    case 'allOf':
      return both(requirement.of.map(alternativesOf))
    default:
      return [[]]
  }
}

function both(lists: readonly (readonly (readonly string[])[])[]): readonly (readonly string[])[] {
  return lists.reduce<readonly (readonly string[])[]>(
    (joined, list) => bounded(joined.flatMap((names) => list.map((more) => [...names, ...more]))),
    [[]],
  )
}

function bounded(alternatives: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return alternatives.length > most ? [[]] : alternatives
}
