/** The realm on a loopback port. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import {
  type EndpointAnswer,
  type EndpointName,
  type EndpointRequest,
  endpointOf,
  noRealm,
  noResource,
} from './answer.ts'
import { hits, type Outage, send, spoil } from './outages.ts'

export interface ServerDoor {
  /** The path under which the realm stands: `/realms/acme`. */
  readonly realmPath: string
  answer(request: EndpointRequest): Promise<EndpointAnswer>
  outage(): Outage | undefined
  count(endpoint: EndpointName): void
}

const largestBody = 64 * 1024

export class RealmServer {
  readonly #door: ServerDoor
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  port = 0

  constructor(door: ServerDoor) {
    this.#door = door
    this.#server = createServer((request, response) => {
      this.#handle(request, response).catch(() => response.destroy())
    })
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket)
      socket.once('close', () => this.#sockets.delete(socket))
    })
  }

  /** Listens on the wanted port, or on the next that is free; 0 takes any. */
  async listen(port: number): Promise<void> {
    for (let tried = port; ; tried++) {
      try {
        await this.#listenOn(tried)
        this.port = (this.#server.address() as AddressInfo).port
        return
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || tried > port + 50) throw error
      }
    }
  }

  /** Refuses connections, and drops those that are open, until `listen` is called again. */
  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => {
      this.#server.close(() => resolve())
    })
    for (const socket of this.#sockets) socket.destroy()
    await closed
  }

  #listenOn(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject)
      this.#server.listen(port, '127.0.0.1', () => {
        this.#server.off('error', reject)
        resolve()
      })
    })
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const path =
      pathname === this.#door.realmPath || pathname.startsWith(`${this.#door.realmPath}/`)
        ? pathname.slice(this.#door.realmPath.length)
        : undefined
    const realms = this.#door.realmPath.slice(0, this.#door.realmPath.lastIndexOf('/') + 1)
    if (path === undefined) return send(response, pathname.startsWith(realms) ? noRealm : noResource)
    const endpoint = endpointOf(path)
    this.#door.count(endpoint)
    const body = await read(request)
    const answer = await this.#door.answer({
      method: request.method ?? 'GET',
      path,
      headers: single(request),
      body,
    })
    const outage = this.#door.outage()
    if (hits(outage, endpoint)) return spoil(outage, answer, response)
    const origin = request.headers.origin
    const cors =
      origin === undefined
        ? {}
        : { 'Access-Control-Allow-Origin': origin, 'Access-Control-Allow-Credentials': 'true' }
    send(response, { ...answer, headers: { ...answer.headers, ...cors } })
  }
}

async function read(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) {
    text += chunk
    if (text.length > largestBody) throw new Error('body too large')
  }
  return text
}

function single(request: IncomingMessage): EndpointRequest['headers'] {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  )
}
