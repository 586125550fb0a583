/** The long spine for a connection that asks to become a WebSocket: judged before the upgrade, answered on the bare socket. */
import type { Duplex } from 'node:stream'
import { ConfigurationError, reading } from './errors/configuration.ts'
import { thrownText } from './errors/foreign.ts'
import { createGate, type Gate } from './gate.ts'
import type { GateOptions } from './options/door.ts'
import { checkRequirement } from './requirements/composition.ts'
import type { Requirement } from './requirements/requirement.ts'
import type { Reply } from './response/reply.ts'
import type { Identity } from './token.ts'

/** What Node's `upgrade` event hands over as the request (an `http.IncomingMessage`). */
export interface UpgradeRequest {
  /** `GET`, where nothing else is said. */
  readonly method?: string | undefined
  /** The path and query. */
  readonly url?: string | undefined
  /** Lower-case names, as Node gives them. */
  readonly headers: { readonly [name: string]: string | readonly string[] | undefined }
  /** Names and values in turn, as received: where a repeated header shows. */
  readonly rawHeaders: readonly string[]
}

/** A gate's options, but for those that have no meaning here (`optional`, `forwardErrors`, `defaultDeny`); and what is asked of who connects. */
export type UpgradeOptions<Request = UpgradeRequest> = GateOptions<Request> & {
  readonly optional?: never
  readonly forwardErrors?: never
  readonly defaultDeny?: never
  /** What the identity must fulfil for the connection to be made. Defaults to any verified identity. */
  readonly require?: Requirement
}

/**
 * Judges one upgrade. Gives the identity, or `undefined` once it has refused: then the answer (400, 401, 403 or 503,
 * as everywhere) is written, the socket ended, and nothing is left to do. Never rejects.
 */
export type VerifyUpgrade = (request: UpgradeRequest, socket: Duplex) => Promise<Identity | undefined>

/**
 * Makes the gate of a WebSocket server that listens to `upgrade` of a plain `http` server, such as `ws` with
 * `noServer: true`. A token from a cookie needs an allowed origin on every upgrade, since browsers send cookies to
 * WebSockets of any site. It judges the moment of connecting alone: a connection outlives its token and a revocation,
 * unless {@link closeAtExpiry} ends it. Throws `ConfigurationError`.
 *
 * @example
 * ```ts
 * import { createServer } from 'node:http'
 * import { closeAtExpiry, realmRole, verifyUpgrade } from '@portcullis/core'
 * import { WebSocketServer } from 'ws'
 *
 * const server = createServer()
 * const sockets = new WebSocketServer({ noServer: true })
 * const admit = verifyUpgrade({
 *   issuer: 'https://sso.acme.com/realms/acme',
 *   audience: 'orders-api',
 *   require: realmRole('trader'),
 * })
 * server.on('upgrade', async (request, socket, head) => {
 *   const identity = await admit(request, socket)
 *   if (identity === undefined) return
 *   sockets.handleUpgrade(request, socket, head, (webSocket) => closeAtExpiry(webSocket, identity))
 * })
 * ```
 */
export function verifyUpgrade(options: UpgradeOptions): VerifyUpgrade {
  const { require, ...gateOptions } = reading('options', () => ({ ...options }))
  for (const option of ['optional', 'forwardErrors', 'defaultDeny'] as const) {
    if (Object.hasOwn(gateOptions, option))
      throw new ConfigurationError([{ option, expected: 'has no meaning for an upgrade: leave it out' }])
  }
  if (require !== undefined) checkRequirement('verifyUpgrade', require)
  const gate = createGate(gateOptions as GateOptions<UpgradeRequest>)
  return async (request, socket) => {
    // Until somebody else listens, a connection that breaks would end the process.
    const ignore = (): void => undefined
    socket.on('error', ignore)
    const { identity, reply } = await judge(gate, request, require)
    if (identity === undefined) {
      refuse(socket, reply)
      return undefined
    }
    if (socket.destroyed) return undefined
    socket.off('error', ignore)
    return identity
  }
}

type Judgement =
  | { readonly identity: Identity; readonly reply?: never }
  | { readonly identity?: never; readonly reply: Reply }

async function judge(
  gate: Gate,
  request: UpgradeRequest,
  require: Requirement | undefined,
): Promise<Judgement> {
  const { method = 'GET', url, headers, rawHeaders } = request
  const requestLike = { method, url, headers, rawHeaders, raw: request }
  try {
    const admission = await gate.admit(requestLike)
    if (!admission.admitted) return { reply: admission.reply }
    const identity = admission.identity as Identity
    const refused = require === undefined ? undefined : gate.guard(requestLike, identity, require)
    return refused === undefined ? { identity } : { reply: refused.reply }
  } catch (cause) {
    const message = `An upgrade could not be judged: ${thrownText(cause)}`
    process.emitWarning(message, { type: 'PortcullisWarning', code: 'PORTCULLIS_UPGRADE' })
    return { reply: { status: 500, headers: {}, body: '' } }
  }
}

const reasons: { readonly [status: number]: string } = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  503: 'Service Unavailable',
}

/** No server stands behind the socket any more, so the answer is written as the bytes it is (RFC 9112, section 4). */
function refuse(socket: Duplex, { status, headers, body }: Reply): void {
  const lines = Object.entries({
    ...headers,
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  }).map(([name, value]) => `${name}: ${value}`)
  socket.once('finish', () => socket.destroy())
  socket.end(`HTTP/1.1 ${status} ${reasons[status] ?? ''}\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
}
