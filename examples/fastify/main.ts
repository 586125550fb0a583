import { keycloakAuth, requireRole } from '@portcullis/fastify'
import Fastify from 'fastify'

const { KEYCLOAK_ISSUER, KEYCLOAK_INTERNAL_URL, API_AUDIENCE, PORT } = process.env

const app = Fastify({ logger: true })

// Routes outside the gate's scope are public.
app.get('/health', async () => ({ up: true }))

await app.register(async (api) => {
  await api.register(keycloakAuth, {
    issuer: KEYCLOAK_ISSUER ?? '',
    audience: API_AUDIENCE ?? '',
    ...(KEYCLOAK_INTERNAL_URL === undefined ? {} : { internalUrl: KEYCLOAK_INTERNAL_URL }),
  })

  api.get('/me', async (request) => ({ name: request.auth.username, kind: request.auth.kind }))

  api.get<{ Params: { id: string } }>(
    '/orders/:id',
    { onRequest: requireRole('orders:read', { client: 'acme-orders-api' }) },
    async (request) => ({ order: request.params.id, for: request.auth.username }),
  )
})

await app.listen({ port: Number(PORT ?? 3000), host: '127.0.0.1' })
console.log('fastify listens on', app.server.address())
