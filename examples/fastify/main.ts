/** An API on Fastify: `/health` is for everybody, the rest for callers whom Keycloak knows. */
import { keycloakAuth, requireRole } from '@portcullis/fastify'
import Fastify from 'fastify'

// A setting that is missing is refused at start, by name.
const { KEYCLOAK_ISSUER = '', API_AUDIENCE = '', KEYCLOAK_INTERNAL_URL, PORT = '3000' } = process.env

const app = Fastify({ logger: true })

// Routes outside the gate's scope are public.
app.get('/health', async () => ({ up: true }))

await app.register(async (api) => {
  await api.register(keycloakAuth, {
    issuer: KEYCLOAK_ISSUER,
    audience: API_AUDIENCE,
    internalUrl: KEYCLOAK_INTERNAL_URL,
  })

  api.get('/me', async (request) => ({ name: request.auth.username, kind: request.auth.kind }))

  api.get<{ Params: { id: string } }>(
    '/orders/:id',
    { onRequest: requireRole('orders:read', { client: API_AUDIENCE }) },
    async (request) => ({ order: request.params.id, for: request.auth.username }),
  )
})

console.log(`fastify listens on ${await app.listen({ port: Number(PORT), host: '127.0.0.1' })}`)
