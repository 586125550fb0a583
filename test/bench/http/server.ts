/** One app in a process of its own. Told over IPC which one, when to begin anew, and when to say what it has used. */
import { createPublicKey, type JsonWebKey } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { floorOf } from '../tokens.ts'
import { apps } from './apps.ts'

export interface ServerOrder {
  readonly framework: string
  readonly name: string
  readonly issuer: string
  readonly audience: string
  readonly jwksUri: string
  readonly jwk: object
}

export type ToServer = { readonly start: ServerOrder } | 'usage'
export type FromServer = { readonly port: number } | { readonly user: number; readonly system: number }

let server: Server | undefined

/** A new app in a warm process: what it remembered of tokens is gone, what V8 has compiled is not. */
async function start(order: ServerOrder): Promise<number> {
  server?.closeAllConnections()
  server?.close()
  const app = apps.find(({ framework, name }) => framework === order.framework && name === order.name)
  if (app === undefined) throw new Error(`There is no ${order.name} on ${order.framework}.`)
  const publicKey = createPublicKey({ key: order.jwk as JsonWebKey, format: 'jwk' })
  const listener = await app.make({ ...order, floor: floorOf({ publicKey, alg: 'RS256' }) })
  const started = createServer(listener)
  server = started
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve))
  return (started.address() as AddressInfo).port
}

process.on('message', (message: ToServer) => {
  if (message === 'usage') {
    process.send?.(process.cpuUsage() satisfies FromServer)
  } else {
    start(message.start).then((port) => process.send?.({ port } satisfies FromServer))
  }
})
process.on('disconnect', () => process.exit())
