import { readFileSync } from 'node:fs'
import { createServer, request as forward } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { start, stopAll } from '../../examples/start.ts'
import { certificate, certificateFile, key } from '../../outages/self-signed.ts'
import { password, servers, type TestServer } from './servers.ts'

/** What somebody who sets this up for the first time gets wrong, and the one line of the terminal that says so. */
describe.each(servers)('a first run against $name', ({ start: startServer }) => {
  let server: TestServer
  let base: string
  const fronts: Server[] = []

  beforeAll(async () => {
    server = await startServer()
    base = server.issuer.replace('/realms/acme', '')
  })
  afterEach(() => {
    stopAll()
    for (const front of fronts.splice(0)) front.close()
  })
  afterAll(() => server.close())

  const token = async (client = 'acme-web'): Promise<string> =>
    (await server.grant(password(client, 'alice'))).access_token

  /** Asks an example that is set up so; gives the answer, and the line of its terminal that `cause` is found in. */
  async function ask(
    settings: Readonly<Record<string, string>>,
    { cause, client, name = 'express' }: { cause: string; client?: string; name?: string },
  ): Promise<readonly [status: number, line: string]> {
    const given = { KEYCLOAK_ISSUER: server.issuer, API_AUDIENCE: 'acme-orders-api', ...settings }
    const { url, output } = await start(name, given)
    expect(url, output()).toBeDefined()
    const { status } = await fetch(`${url}/me`, {
      headers: { authorization: `Bearer ${await token(client)}` },
    })
    const line = await vi.waitFor(() => {
      const found = output()
        .split('\n')
        .find((one) => one.includes(cause))
      expect(found, output()).toBeDefined()
      return found as string
    })
    return [status, line]
  }

  /** What a verifier that is made ready at start says, by the example that waits for its keys. */
  const readied = async (
    issuer: string,
    settings: Readonly<Record<string, string>> = {},
  ): Promise<string> => {
    const { createVerifier } = await import('@portcullis/core')
    const verifier = createVerifier({ issuer, audience: 'acme-orders-api', ...settings })
    const error: unknown = await verifier.ready().catch((thrown: unknown) => thrown)
    verifier.close()
    return String((error as { hint?: unknown }).hint)
  }

  async function listen(front: Server): Promise<number> {
    fronts.push(front)
    await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve))
    return (front.address() as AddressInfo).port
  }

  it('settings that are missing: each by name, and nothing starts', async () => {
    const { url, output } = await start('express', {})
    expect(url).toBeUndefined()
    expect(output()).toMatch(/^ +- issuer: .*https:\/\/.*\/realms\//m)
    expect(output()).toMatch(/^ +- audience: /m)
  })

  it('Keycloak is not reachable', async () => {
    const closed = createServer()
    const port = await listen(closed)
    await new Promise((resolve) => closed.close(resolve))
    const settings = { KEYCLOAK_INTERNAL_URL: `http://127.0.0.1:${port}` }
    const [status, line] = await ask(settings, { cause: 'PORTCULLIS_KEYS_UNAVAILABLE' })
    expect(status).toBe(503)
    expect(line).toMatch(
      /cannot be fetched: ECONNREFUSED\. Nothing listens there: is Keycloak up.*internalUrl/,
    )
  })

  it('the host name is not known here', async () => {
    const settings = { KEYCLOAK_INTERNAL_URL: 'https://keycloak.invalid' }
    const [status, line] = await ask(settings, { cause: 'PORTCULLIS_KEYS_UNAVAILABLE' })
    expect(status).toBe(503)
    expect(line).toMatch(/(ENOTFOUND|EAI_AGAIN)\. The host name cannot be resolved from here.*internalUrl/)
  })

  it('another realm, or its name in other letters', async () => {
    for (const [name, cause] of [
      ['acmee', 'another realm of the same server'],
      ['Acme', 'Only upper and lower case differ'],
    ] as const) {
      const [status, line] = await ask({ KEYCLOAK_ISSUER: `${base}/realms/${name}` }, { cause })
      expect([status, line]).toEqual([401, expect.stringMatching(/ISSUER_UNKNOWN.*Write 'issuer' as/)])
      expect(await readied(`${base}/realms/${name}`)).toMatch(/no realm of that name/)
    }
  })

  it('the /auth prefix of old', async () => {
    const issuer = `${base}/auth/realms/acme`
    const [status, line] = await ask({ KEYCLOAK_ISSUER: issuer }, { cause: '/auth prefix' })
    expect([status, line]).toEqual([401, expect.stringMatching(/ISSUER_UNKNOWN.*without it.*Write 'issuer'/)])
    expect(await readied(issuer)).toMatch(/Keycloak 17 and later have no \/auth prefix/)
  })

  it('an http issuer beyond this machine: named at start, with what to do', async () => {
    const settings = { KEYCLOAK_ISSUER: 'http://sso.acme.example/realms/acme', API_AUDIENCE: 'api' }
    const { url, output } = await start('express', settings)
    expect(url).toBeUndefined()
    expect(output()).toMatch(/^ +- issuer: .*https.*allowInsecureHttp/m)
  })

  it('a token that was fetched through https, while Keycloak knows of http alone', async () => {
    const settings = { KEYCLOAK_ISSUER: server.issuer.replace('http:', 'https:') }
    const [status, line] = await ask(settings, { cause: 'Only http and https differ' })
    expect([status, line]).toEqual([
      401,
      expect.stringMatching(/ISSUER_UNKNOWN.*behind TLS.*--proxy-headers/),
    ])
  })

  it('a proxy in front that nobody told Keycloak of: tokens name another address', async () => {
    const port = await listen(createServer())
    const settings = { KEYCLOAK_ISSUER: `http://127.0.0.1:${port}/realms/acme` }
    const [status, line] = await ask(settings, { cause: 'Only the port differs' })
    expect([status, line]).toEqual([401, expect.stringMatching(/ISSUER_UNKNOWN.*--hostname/)])
  })

  it('something that is not Keycloak answers: the login page of a proxy', async () => {
    const port = await listen(createServer((_request, response) => response.end('<html>Log in</html>')))
    const settings = { KEYCLOAK_INTERNAL_URL: `http://127.0.0.1:${port}` }
    const [status, line] = await ask(settings, { cause: 'PORTCULLIS_KEYS_UNAVAILABLE' })
    expect(status).toBe(503)
    expect(line).toMatch(
      /did not answer with JSON\. Something else than Keycloak answers there: a login page/,
    )
  })

  it('a certificate of a CA of your own: named, and mended as the line says', async () => {
    const front = createTlsServer({ key, cert: certificate }, (request, response) => {
      const headers = { ...request.headers, host: new URL(base).host }
      const onward = forward(base + request.url, { headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      })
      onward.end()
    })
    const settings = { KEYCLOAK_INTERNAL_URL: `https://127.0.0.1:${await listen(front)}` }
    const [status, line] = await ask(settings, { cause: 'PORTCULLIS_KEYS_UNAVAILABLE' })
    expect(status).toBe(503)
    expect(line).toMatch(/SELF_SIGNED_CERT.*start Node with NODE_EXTRA_CA_CERTS=<file of the CA>/)
    const file = certificateFile()
    const { url } = await start('express', {
      KEYCLOAK_ISSUER: server.issuer,
      API_AUDIENCE: 'acme-orders-api',
      NODE_EXTRA_CA_CERTS: file,
      ...settings,
    })
    const headers = { authorization: `Bearer ${await token()}` }
    expect((await fetch(`${url}/me`, { headers })).status).toBe(200)
    expect(readFileSync(file, 'utf8')).toBe(certificate)
  })

  it.each(['express', 'fastify'])('%s: no Audience mapper for this API', async (name) => {
    const [status, line] = await ask({}, { cause: 'AUDIENCE_MISMATCH', client: 'acme-noaud', name })
    expect(status).toBe(401)
    expect(line).toMatch(/Add an Audience mapper for 'acme-orders-api' to the client 'acme-noaud'/)
  })

  it('a token of admin-cli', async ({ skip }) => {
    if (!server.isReal) return skip('the embedded realm has no client of that name')
    const [status, line] = await ask({}, { cause: 'AUDIENCE_MISMATCH', client: 'admin-cli' })
    expect(status).toBe(401)
    expect(line).toMatch(/'admin-cli' is for Keycloak's own tools.*a client of your own/)
  })

  it('a realm that asks for https everywhere', async ({ skip }) => {
    const { admin } = server
    if (admin === undefined) return skip('only the real server has it')
    await admin.request('POST', '', { realm: 'strict', enabled: true, sslRequired: 'all' })
    expect(await readied(`${base}/realms/strict`)).toMatch(
      /Keycloak says "HTTPS required": reach it by https/,
    )
  })
})
