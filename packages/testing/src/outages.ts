/** What can go wrong between an API and its realm, on demand. */
import type { ServerResponse } from 'node:http'
import { createGzip } from 'node:zlib'
import type { EndpointAnswer, EndpointName } from './endpoints.ts'

/** One kind of trouble. `refuse` closes the port; the others answer wrongly, late or never. */
export type OutageKind =
  | 'refuse'
  | 'hang'
  | 'hang-body'
  | 'drip'
  | 'reset'
  | 'status'
  | 'html'
  | 'truncated'
  | 'huge'
  | 'gzip-bomb'
  | 'redirect'
  | 'wrong-issuer'
  | 'other-jwks-origin'
  | 'empty-keys'
  | 'flap'

export interface OutageOptions {
  /** Which endpoint it hits. Defaults to all of them. */
  readonly endpoint?: EndpointName | 'all'
  /** For `status`. Defaults to 503. */
  readonly status?: number
  readonly retryAfter?: string
  /** For `redirect`. */
  readonly location?: string
}

export interface Outage extends OutageOptions {
  readonly kind: OutageKind
}

export function hits(outage: Outage | undefined, endpoint: EndpointName): outage is Outage {
  return outage !== undefined && (outage.endpoint === undefined || outage.endpoint === 'all' || outage.endpoint === endpoint)
}

let flapped = 0

/** Answers as the outage has it; `right` is what a healthy realm would say. */
export function spoil(outage: Outage, right: EndpointAnswer, response: ServerResponse): void {
  const asJson = { 'Content-Type': 'application/json' }
  switch (outage.kind) {
    case 'refuse':
    case 'reset':
      response.socket?.destroy()
      return
    case 'hang':
      return
    case 'hang-body':
      response.writeHead(200, asJson).write(right.body.slice(0, 10))
      return
    case 'drip':
      return drip(response, right.body)
    case 'html':
      return send(response, { status: 200, headers: { 'Content-Type': 'text/html' }, body: '<!doctype html><title>Log in</title>' })
    case 'truncated':
      return send(response, { ...right, body: right.body.slice(0, -20) })
    case 'huge':
      return flood(response)
    case 'gzip-bomb':
      return bomb(response)
    case 'redirect':
      return send(response, { status: 302, headers: { Location: outage.location ?? 'http://127.0.0.1:1/' }, body: '' })
    case 'wrong-issuer':
      return send(response, { ...right, body: changed(right.body, { issuer: 'http://127.0.0.1/realms/other' }) })
    case 'other-jwks-origin':
      return send(response, { ...right, body: changed(right.body, { jwks_uri: outage.location ?? 'http://127.0.0.1:1/certs' }) })
    case 'empty-keys':
      return send(response, { ...right, body: '{"keys":[]}' })
    case 'flap':
      flapped++
      return send(response, flapped % 2 === 1 ? { status: 500, headers: asJson, body: '{}' } : right)
    case 'status': {
      const retry: { readonly [name: string]: string } = outage.retryAfter === undefined ? {} : { 'Retry-After': outage.retryAfter }
      return send(response, { status: outage.status ?? 503, headers: { ...asJson, ...retry }, body: '{"error":"unavailable"}' })
    }
  }
}

export function send(response: ServerResponse, { status, headers, body }: EndpointAnswer): void {
  response.writeHead(status, headers).end(body)
}

function changed(body: string, members: object): string {
  return JSON.stringify({ ...JSON.parse(body), ...members })
}

function drip(response: ServerResponse, body: string): void {
  response.writeHead(200, { 'Content-Type': 'application/json' })
  let at = 0
  const timer = setInterval(() => response.write(body.charAt(at++ % body.length)), 100)
  timer.unref()
  response.once('close', () => clearInterval(timer))
}

function flood(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'application/json' })
  const chunk = Buffer.alloc(64 * 1024, ' ')
  const pump = (): void => {
    while (!response.destroyed && response.write(chunk)) {}
  }
  response.on('drain', pump)
  pump()
}

function bomb(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' })
  const gzip = createGzip()
  gzip.pipe(response)
  const chunk = Buffer.alloc(1024 * 1024, ' ')
  let left = 64
  const pump = (): void => {
    while (left-- > 0 && !response.destroyed) if (!gzip.write(chunk)) return void gzip.once('drain', pump)
    gzip.end()
  }
  pump()
}
