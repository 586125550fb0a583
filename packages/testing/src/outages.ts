/** What can go wrong between an API and its realm, on demand. */
import type { ServerResponse } from 'node:http'
import { createGzip } from 'node:zlib'
import type { EndpointAnswer, EndpointName } from './answer.ts'

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

/** How an outage shows, beyond its kind. */
export interface OutageOptions {
  /** Which endpoint it hits. Defaults to all of them. */
  readonly endpoint?: EndpointName | 'all'
  /** For `status`. Defaults to 503. */
  readonly status?: number
  /** For `status`: the header `Retry-After`. */
  readonly retryAfter?: string
  /** For `redirect`. */
  readonly location?: string
}

export interface Outage extends OutageOptions {
  readonly kind: OutageKind
}

export function hits(outage: Outage | undefined, endpoint: EndpointName): outage is Outage {
  return (
    outage !== undefined &&
    (outage.endpoint === undefined || outage.endpoint === 'all' || outage.endpoint === endpoint)
  )
}

interface Spoilt {
  readonly outage: Outage
  /** What a healthy realm would say. */
  readonly right: EndpointAnswer
  readonly response: ServerResponse
}

const asJson = { 'Content-Type': 'application/json' }
let flapped = 0

const spoilers: { readonly [Kind in OutageKind]: (spoilt: Spoilt) => void } = {
  refuse: ({ response }) => void response.socket?.destroy(),
  reset: ({ response }) => void response.socket?.destroy(),
  hang: () => undefined,
  'hang-body': ({ right, response }) => void response.writeHead(200, asJson).write(right.body.slice(0, 10)),
  drip: ({ right, response }) => drip(response, right.body),
  html: ({ response }) =>
    send(response, { status: 200, headers: { 'Content-Type': 'text/html' }, body: loginPage }),
  truncated: ({ right, response }) => send(response, { ...right, body: right.body.slice(0, -20) }),
  huge: ({ response }) => flood(response),
  'gzip-bomb': ({ response }) => bomb(response),
  redirect: ({ outage, response }) =>
    send(response, {
      status: 302,
      headers: { Location: outage.location ?? 'http://127.0.0.1:1/' },
      body: '',
    }),
  'wrong-issuer': ({ right, response }) =>
    send(response, { ...right, body: changed(right.body, { issuer: 'http://127.0.0.1/realms/other' }) }),
  'other-jwks-origin': ({ outage, right, response }) =>
    send(response, {
      ...right,
      body: changed(right.body, { jwks_uri: outage.location ?? 'http://127.0.0.1:1/certs' }),
    }),
  'empty-keys': ({ right, response }) => send(response, { ...right, body: '{"keys":[]}' }),
  flap: ({ right, response }) => {
    flapped++
    send(response, flapped % 2 === 1 ? { status: 500, headers: asJson, body: '{}' } : right)
  },
  status: ({ outage, response }) => {
    const retry = outage.retryAfter === undefined ? {} : { 'Retry-After': outage.retryAfter }
    send(response, {
      status: outage.status ?? 503,
      headers: { ...asJson, ...retry },
      body: '{"error":"unavailable"}',
    })
  },
}

const loginPage = '<!doctype html><title>Log in</title>'

/** Answers as the outage has it; `right` is what a healthy realm would say. */
export function spoil(outage: Outage, right: EndpointAnswer, response: ServerResponse): void {
  spoilers[outage.kind]({ outage, right, response })
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
