/** A route that is public on purpose. */
import { markPublic, settlePassage } from '@portcullis/core'
import type { Guard } from '../guards.ts'

/**
 * Declares a route public for `defaultDeny` and `auditRoutes`: `app.get('/status', publicRoute(), handler)`. It opens no
 * gate: what stands behind `keycloakAuth` still needs a token there, unless the gate is `optional`.
 */
export function publicRoute(): Guard {
  const handler: Guard = (request, _response, next) => {
    settlePassage(request, handler)
    next()
  }
  return markPublic(handler)
}
