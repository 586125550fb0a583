/** An API on Express: `/health` is for everybody, the rest for callers whom Keycloak knows. */
import type { AddressInfo } from 'node:net'
import { keycloakAuth, requireRole } from '@portcullis/express'
import express from 'express'

// A setting that is missing is refused at start, by name.
const { KEYCLOAK_ISSUER = '', API_AUDIENCE = '', KEYCLOAK_INTERNAL_URL, PORT = '3000' } = process.env

const app = express()

// Routes before the gate are public.
app.get('/health', (_request, response) => {
  response.json({ up: true })
})

app.use(keycloakAuth({ issuer: KEYCLOAK_ISSUER, audience: API_AUDIENCE, internalUrl: KEYCLOAK_INTERNAL_URL }))

app.get('/me', (request, response) => {
  response.json({ name: request.auth.username, kind: request.auth.kind })
})

app.get('/orders/:id', requireRole('orders:read', { client: API_AUDIENCE }), (request, response) => {
  response.json({ order: request.params.id, for: request.auth.username })
})

const server = app.listen(Number(PORT), '127.0.0.1', () => {
  console.log(`express listens on http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
