/** Fastify: a limit by caller. It is registered behind the gate, since before it nobody knows who calls. */
import rateLimit from '@fastify/rate-limit'
import { keycloakAuth, type VerifierOptions } from '@portcullis/fastify'
import Fastify, { type FastifyInstance } from 'fastify'

export async function makeApp(options: VerifierOptions, max = 100): Promise<FastifyInstance> {
  const app = Fastify()
  await app.register(keycloakAuth, options)
  await app.register(rateLimit, {
    timeWindow: 60_000,
    max,
    // A person counts once, whatever device or client they come by; a machine has a subject of its own.
    keyGenerator: ({ auth }) => JSON.stringify([auth.issuer, auth.subject ?? auth.clientId]),
  })
  app.get('/orders', async (request) => ({ for: request.auth.username }))
  return app
}
