/** A gateway: it asks Keycloak's token who calls, and tells the service behind it in headers that no caller can write. */
import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { flatRoles, identityHeaders, keycloakAuth, requireRole } from '@portcullis/express'
import express from 'express'

// A setting that is missing is refused at start, by name.
const { KEYCLOAK_ISSUER = '', API_AUDIENCE = '', KEYCLOAK_INTERNAL_URL, PORT = '3000' } = process.env
const { SERVICE_URL = 'http://127.0.0.1:4000' } = process.env

const told = { 'X-User': 'sub', 'X-Name': 'preferred_username', 'X-Roles': flatRoles }
identityHeaders(null, told) // A mistake in the table shows now, and not at the first request.

const app = express()
app.use(keycloakAuth({ issuer: KEYCLOAK_ISSUER, audience: API_AUDIENCE, internalUrl: KEYCLOAK_INTERNAL_URL }))

// One guard for all paths: two servers may disagree about what a path with dots or slashes in it means.
app.use(requireRole('orders:read', { client: API_AUDIENCE || 'orders-api' }))

app.use((request, response) => {
  // A path and nothing else: a whole URL would name another host.
  if (!request.originalUrl.startsWith('/')) return void response.sendStatus(400)
  const { method, originalUrl: path, headers: over } = request
  const headers = identityHeaders(request.auth, told, { over, encode: 'percent' })
  // The body is framed anew: what frames it on one connection means nothing on the next.
  if (over['content-length'] ?? over['transfer-encoding']) headers['transfer-encoding'] = 'chunked'
  const onward = httpRequest(SERVICE_URL, { method, path, headers }, (answer) => {
    for (const name of ['connection', 'keep-alive', 'transfer-encoding']) delete answer.headers[name]
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  onward.on('error', () => (response.headersSent ? response.destroy() : response.sendStatus(502)))
  response.on('close', () => onward.destroy())
  request.pipe(onward)
})

const server = app.listen(Number(PORT), '127.0.0.1', () => {
  console.log(`proxy listens on http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
