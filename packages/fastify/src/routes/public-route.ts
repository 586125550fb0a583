/** A route that is public on purpose. */
import { markOf, markPublic } from '@portcullis/core'

/**
 * Declares a route public, in its `config`: `app.get('/health', { config: publicRoute() }, handler)`, or beside other
 * members, `{ config: { ...publicRoute(), rateLimit } }`. No gate around it asks for a token or reads one, so that
 * `request.auth` is `null`; a guard on it is a `ConfigurationError` when the route is declared.
 */
export function publicRoute(): { readonly [name: string]: unknown } {
  return markPublic({})
}

export function isPublic(config: unknown): boolean {
  return markOf(config)?.is === 'public'
}
