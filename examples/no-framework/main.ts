import { createServer } from 'node:http'
import { createVerifier, isKeysUnavailable, isTokenRefused } from '@portcullis/core'

const { KEYCLOAK_ISSUER, KEYCLOAK_INTERNAL_URL, API_AUDIENCE, PORT } = process.env

const verifier = createVerifier({
  issuer: KEYCLOAK_ISSUER ?? '',
  audience: API_AUDIENCE ?? '',
  ...(KEYCLOAK_INTERNAL_URL === undefined ? {} : { internalUrl: KEYCLOAK_INTERNAL_URL }),
})

const server = createServer(async (request, response) => {
  response.setHeader('Content-Type', 'application/json')
  try {
    const identity = await verifier.verify(request.headers.authorization?.replace(/^bearer /i, '') ?? '')
    const allowed = identity.hasRole('orders:read', { client: 'acme-orders-api' })
    response.writeHead(allowed ? 200 : 403).end(JSON.stringify({ for: identity.username, allowed }))
  } catch (error) {
    if (!isTokenRefused(error) && !isKeysUnavailable(error)) throw error
    response.writeHead(error.status, error.headers).end(JSON.stringify(error))
  }
})

server.listen(Number(PORT ?? 3000), '127.0.0.1', () => {
  console.log('no framework listens on', server.address())
})
