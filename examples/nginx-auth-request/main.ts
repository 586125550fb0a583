/** What nginx asks about each request with auth_request: 200 and who calls, 401 or 403. The API behind it may be in any language. */
import type { AddressInfo } from 'node:net'
import { flatRoles, identityHeaders, keycloakAuth, requireAuth, requireRole } from '@portcullis/express'
import express, { type Request, type Response } from 'express'

// A setting that is missing is refused at start, by name.
const { KEYCLOAK_ISSUER = '', API_AUDIENCE = '', KEYCLOAK_INTERNAL_URL, PORT = '3000' } = process.env

const told = { 'X-Auth-Subject': 'sub', 'X-Auth-Name': 'preferred_username', 'X-Auth-Roles': flatRoles }
identityHeaders(null, told) // A mistake in the table shows now, and not at the first request.

const app = express()
app.use(
  keycloakAuth({
    issuer: KEYCLOAK_ISSUER,
    audience: API_AUDIENCE,
    internalUrl: KEYCLOAK_INTERNAL_URL,
    // nginx makes a 500 of all but 200, 401 and 403. An outage (503) may become one: it says nothing about the caller.
    onRefused: ({ status }, { reply }) => (status === 400 ? { ...reply, status: 401 } : undefined),
  }),
)

const tell = (request: Request, response: Response): void => {
  response.set(identityHeaders(request.auth, told, { encode: 'percent' })).sendStatus(200)
}

// nginx names the question, by location: it has decided what a path means, and nobody has to read it a second time.
app.get('/anyone', requireAuth(), tell)
app.get('/reader', requireRole('orders:read', { client: API_AUDIENCE || 'orders-api' }), tell)
app.get('/manager', requireRole('manager'), tell)
app.use((_request, response) => {
  response.sendStatus(403) // A question that nobody knows has the answer no.
})

const server = app.listen(Number(PORT), '127.0.0.1', () => {
  console.log(`nginx-auth-request listens on http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
