/** Tells TypeScript of `request.auth`. Import the package from `/no-augmentation` where another library has claimed it. */
import type { Identity, Verifier } from '@portcullis/core'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls. An application that uses `optional` reads `identityOf(request)`, which may be `null`. */
    auth: Identity
  }
  interface FastifyInstance {
    /** The verifier of the nearest gate around this scope. */
    keycloak: Verifier
  }
}
