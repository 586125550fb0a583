/** The service behind the gateway: it knows no tokens, and believes its headers, since only the gateway can reach it. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

const server = createServer(async (request, response) => {
  const { 'x-user': user, 'x-name': name = '', 'x-roles': roles = '' } = request.headers
  const caller = {
    user,
    name: decodeURIComponent(String(name)),
    roles: String(roles).split(',').map(decodeURIComponent),
  }
  response.setHeader('content-type', 'application/json')
  response.end(
    JSON.stringify({ caller, asked: `${request.method} ${request.url}`, body: await text(request) }),
  )
})

server.listen(Number(process.env['PORT'] ?? 4000), '127.0.0.1', () => {
  console.log(`service listens on http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
