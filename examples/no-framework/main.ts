/** An API on Node alone: the gate says what to answer, and the server writes it. */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { clientRole, createGate, type Reply, type RequestLike } from '@portcullis/core'

// A setting that is missing is refused at start, by name.
const { KEYCLOAK_ISSUER = '', API_AUDIENCE = '', KEYCLOAK_INTERNAL_URL, PORT = '3000' } = process.env

const gate = createGate({
  issuer: KEYCLOAK_ISSUER,
  audience: API_AUDIENCE,
  internalUrl: KEYCLOAK_INTERNAL_URL,
})
const mayRead = clientRole(API_AUDIENCE, 'orders:read')

async function answer(request: RequestLike): Promise<Reply> {
  if (request.url === '/health') return json({ up: true })

  const admission = await gate.admit(request)
  if (!admission.admitted) return admission.reply
  const { identity } = admission
  if (request.url === '/me') return json({ name: identity?.username, kind: identity?.kind })

  const refused = gate.guard(request, identity, mayRead)
  if (refused !== undefined) return refused.reply
  return json({ order: request.url?.replace('/orders/', ''), for: identity?.username })
}

const json = (value: object): Reply => ({
  status: 200,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(value),
})

const write = (response: ServerResponse, { status, headers, body }: Reply): void => {
  response.writeHead(status, headers).end(body)
}

const server = createServer((request, response) => {
  const { method = 'GET', url, headers, rawHeaders } = request
  answer({ method, url, headers, rawHeaders, raw: request })
    .then((reply) => write(response, reply))
    .catch(() => write(response, { status: 500, headers: {}, body: '' }))
})

server.listen(Number(PORT), '127.0.0.1', () => {
  console.log(`no-framework listens on http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
