/** A key server behind a certificate that only one CA vouches for: its own. */
import { X509Certificate } from 'node:crypto'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { certificate, key } from '../outages/self-signed.ts'

export interface TlsServer {
  readonly origin: string
  readonly ca: string
  readonly fingerprint: string
  close(): Promise<void>
}

export async function startTls(document: unknown): Promise<TlsServer> {
  const server = createServer({ key, cert: certificate }, (_request, response) =>
    response.end(JSON.stringify(document)),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ca: certificate,
    fingerprint: new X509Certificate(certificate).fingerprint256,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
