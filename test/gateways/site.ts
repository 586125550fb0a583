/** An API on Express for one test, asked over HTTP. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type KeycloakAuthOptions, keycloakAuth } from '@portcullis/express'
import express, { type Express, type RequestHandler } from 'express'

export interface Answer {
  /** The code of a refusal, else the status. */
  readonly outcome: string | number
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

export type Ask = (path: string, headers?: Record<string, string>, init?: object) => Promise<Answer>

const servers: Server[] = []

export async function serve(app: Express): Promise<Ask> {
  const server = createServer(app)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return async (path, headers = {}, init = {}) => {
    const response = await fetch(url + path, { headers, redirect: 'manual', ...init })
    const text = await response.text()
    const { code } = text.startsWith('{') ? (JSON.parse(text) as { code?: string }) : {}
    return { outcome: code ?? response.status, status: response.status, headers: response.headers, text }
  }
}

/** A gate, the handlers behind it, and at the end one that answers 200 to whatever has come so far. */
export function guarded(options: KeycloakAuthOptions, ...handlers: readonly RequestHandler[]): Promise<Ask> {
  const app = express()
  app.use(keycloakAuth(options), ...handlers, (_request, response) => void response.send('let in'))
  return serve(app)
}

export function closeSites(): void {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
}
