import { keycloakAuth, requireRole } from '@portcullis/express'
import express from 'express'

const { KEYCLOAK_ISSUER, KEYCLOAK_INTERNAL_URL, API_AUDIENCE, PORT } = process.env

const app = express()

// Routes before the gate are public.
app.get('/health', (_request, response) => {
  response.json({ up: true })
})

app.use(
  keycloakAuth({
    issuer: KEYCLOAK_ISSUER ?? '',
    audience: API_AUDIENCE ?? '',
    ...(KEYCLOAK_INTERNAL_URL === undefined ? {} : { internalUrl: KEYCLOAK_INTERNAL_URL }),
  }),
)

app.get('/me', (request, response) => {
  response.json({ name: request.auth.username, kind: request.auth.kind })
})

app.get('/orders/:id', requireRole('orders:read', { client: 'acme-orders-api' }), (request, response) => {
  response.json({ order: request.params.id, for: request.auth.username })
})

const server = app.listen(Number(PORT ?? 3000), '127.0.0.1', () => {
  console.log('express listens on', server.address())
})
