/** Fastify: one audit line per request, beside everything else that its pino log says. */
import { auditLine, keycloakAuth, requireRole, type VerifierOptions } from '@portcullis/fastify'
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'

export async function makeApp(
  options: VerifierOptions,
  logger: FastifyServerOptions['logger'] = true,
): Promise<FastifyInstance> {
  const app = Fastify({ logger })
  const auditLog = app.log.child({ name: 'audit' })

  await app.register(keycloakAuth, {
    ...options,
    observe(event) {
      const line = auditLine(event)
      if (line !== undefined) auditLog.info({ audit: JSON.parse(line) })
    },
  })
  app.get<{ Params: { id: string } }>(
    '/orders/:id',
    { onRequest: requireRole('manager') },
    async (request) => ({ order: request.params.id }),
  )
  return app
}
