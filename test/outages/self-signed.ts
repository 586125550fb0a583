/** A server whose certificate nobody vouches for, as a test realm's own often is. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Made for this test alone, for 127.0.0.1; it secures nothing. */
export const key: string = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgrhmD+HzSmqX65JqL
MBPY55i8Mr/CfJ6+lqnWgdxCNVChRANCAAR4CkOQXt8Hb3mvk+2Pf5DmQIZfjh9W
Qv+bsE1ovXJq4QrtinTY/368MHAeX9RkL7dO8E2JPDH4rLD/GFxkzgAp
-----END PRIVATE KEY-----`

export const certificate: string = `-----BEGIN CERTIFICATE-----
MIIBmDCCAT6gAwIBAgIUAPJWsZ9EJ3wg5cHXyLq9CWHGve8wCgYIKoZIzj0EAwIw
GDEWMBQGA1UEAwwNa2V5Y2xvYWsudGVzdDAgFw0yNjExMjQxNDM4MzRaGA8yMTI2
MTAzMTE0MzgzNFowGDEWMBQGA1UEAwwNa2V5Y2xvYWsudGVzdDBZMBMGByqGSM49
AgEGCCqGSM49AwEHA0IABHgKQ5Be3wdvea+T7Y9/kOZAhl+OH1ZC/5uwTWi9cmrh
Cu2KdNj/frwwcB5f1GQvt07wTYk8MfissP8YXGTOACmjZDBiMB0GA1UdDgQWBBRe
HvLzfgFGNeHp65RyFeuMsXem/jAfBgNVHSMEGDAWgBReHvLzfgFGNeHp65RyFeuM
sXem/jAPBgNVHRMBAf8EBTADAQH/MA8GA1UdEQQIMAaHBH8AAAEwCgYIKoZIzj0E
AwIDSAAwRQIgeE94xmyk0P0GiELRTooHGSafYMEstNkzK52Kxdba3HgCIQDOse3Y
3YKwO9QK7vnglYfujQGDO3o6N85k1WyyBRw9Qg==
-----END CERTIFICATE-----`

export interface SelfSigned {
  readonly origin: string
  close(): Promise<void>
}

export async function startSelfSigned(): Promise<SelfSigned> {
  const server = createServer({ key, cert: certificate }, (_request, response) => response.end('{}'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The certificate as a file, as `NODE_EXTRA_CA_CERTS` names one. */
export function certificateFile(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'portcullis-ca-')), 'ca.pem')
  writeFileSync(file, certificate)
  return file
}
