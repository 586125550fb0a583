/** Step 7 of 8: the strings of keycloak-connect's `protect(...)`, as requirements. */
import { misuse } from '../errors/configuration.ts'
import { clientRole, realmRole } from './conditions.ts'
import { optionsOf, text } from './misuse.ts'
import type { Requirement } from './requirement.ts'

/** What a string without a colon leaves open. */
export interface ProtectSpecOptions {
  /** Whose role a string without a colon means: this API's own client id (`resource` in the `keycloak.json`). */
  readonly client: string
}

/**
 * The requirement that a string of keycloak-connect's `keycloak.protect(...)` stood for: `'realm:admin'` is a realm role,
 * `'reports:view'` the role `view` of the client `reports`, and `'view'` a role of `client`. For migrating: in new code a
 * role's name is opaque, and `requireRole('reports:view')` asks for a role of that whole name.
 *
 * Throws `ConfigurationError` for a string with an empty part or a second colon (keycloak-connect read no further than
 * the second part), for a string without a colon where no `client` is named, and for a function: that one is `custom`.
 *
 * @example
 * ```ts
 * import { authorize, protectSpec } from '@portcullis/express'
 *
 * const guard = authorize(protectSpec('realm:admin'))
 * const own = authorize(protectSpec('view', { client: 'orders-api' }))
 * ```
 */
export function protectSpec(spec: string, options?: ProtectSpecOptions): Requirement {
  const parts = text('protectSpec', 'a string as keycloak.protect(...) took it', spec).split(':')
  const { client } = optionsOf('protectSpec', ['client'], options)
  if (parts.includes('')) throw misuse('protectSpec', "has nothing before or after its ':'", spec)
  const [first, role, ...rest] = parts as [string, ...string[]]
  if (rest.length > 0)
    throw misuse('protectSpec', "takes one ':' at most: name the role with realmRole or clientRole", spec)
  if (role === undefined) {
    return clientRole(
      text('protectSpec', "{ client }: this API's own client id, whose role it is", client),
      first,
    )
  }
  return first === 'realm' ? realmRole(role) : clientRole(first, role)
}
