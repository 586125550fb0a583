/** What outlives the request that made it must be told when its token ends. */
import { wallClockMs } from './clock.ts'
import { reading } from './errors/configuration.ts'
import type { Identity } from './token.ts'

/** A WebSocket as `ws` and `@fastify/websocket` give it. */
export interface ClosableSocket {
  /** Ends the connection with a code and a reason. */
  close(code?: number, reason?: string): void
  /** Tells when it has ended. */
  once(event: 'close', listener: () => void): unknown
}

/** Registered for "Unauthorized" with IANA (RFC 6455, section 11.7): the client may fetch a new token and connect again. */
const unauthorized = 3000

/** The longest that a timer of Node can wait. */
const longestMs = 2 ** 31 - 1

/**
 * Closes a WebSocket (code 3000, "token expired") when the token it was opened with expires, to the second of its
 * `exp`; at once where the token has none that a Date can hold. A revocation or a lost role does not close it. Its timer
 * keeps no process alive. Throws `TypeError` for what is no WebSocket, or no identity.
 */
export function closeAtExpiry(webSocket: ClosableSocket, identity: Identity): void {
  if (!reading('closeAtExpiry', () => isClosable(webSocket)))
    throw new TypeError('closeAtExpiry takes a WebSocket, with close and once.')
  const expiresAt: unknown = reading('closeAtExpiry', () => identity?.expiresAt)
  if (!(expiresAt instanceof Date))
    throw new TypeError(
      'closeAtExpiry takes an identity, as a verifier makes it: a promise of one must be awaited.',
    )
  let timer: NodeJS.Timeout | undefined
  const look = (): void => {
    const leftMs = expiresAt.getTime() - wallClockMs()
    if (!(leftMs > 0)) webSocket.close(unauthorized, 'token expired')
    else timer = setTimeout(look, Math.min(leftMs, longestMs)).unref()
  }
  webSocket.once('close', () => clearTimeout(timer))
  look()
}

const isClosable = (value: Partial<ClosableSocket> | undefined): boolean =>
  typeof value?.close === 'function' && typeof value.once === 'function'
