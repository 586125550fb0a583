/** The recipe of docs/coming-from-a-gateway.md: a `keys.fetch` with a CA, ciphers and certificates of one's own. */
import { Agent, request } from 'node:https'
import { Readable } from 'node:stream'
import { checkServerIdentity } from 'node:tls'

export interface Pins {
  /** PEM; takes the place of the CAs that Node brings. */
  readonly ca?: string
  /** As OpenSSL lists them. */
  readonly ciphers?: string
  /** SHA-256 of the certificates that may be shown, as `openssl x509 -fingerprint -sha256` prints it. */
  readonly fingerprints?: readonly string[]
}

/** TLS checks what it always checks, and the pins beside it. The agent is its own: a connection of others has other pins. */
export function pinned({ ca, ciphers, fingerprints }: Pins): typeof fetch {
  const agent = new Agent({
    ca,
    ciphers,
    maxCachedSessions: 0,
    checkServerIdentity(host, certificate) {
      const isPinned = fingerprints?.includes(certificate.fingerprint256) ?? true
      return (
        checkServerIdentity(host, certificate) ??
        (isPinned ? undefined : new Error('not the pinned certificate'))
      )
    },
  })
  return (url, init) =>
    new Promise((resolve, reject) => {
      const headers = Object.fromEntries(new Headers(init?.headers))
      const asked = request(String(url), { agent, headers, signal: init?.signal ?? undefined }, (answer) =>
        resolve(new Response(Readable.toWeb(answer) as ReadableStream, { status: answer.statusCode ?? 502 })),
      )
      asked.on('error', reject).end()
    })
}
