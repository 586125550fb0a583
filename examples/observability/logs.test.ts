import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createLogger, format, transports } from 'winston'
import { makeApp as withConsole } from './console.ts'
import { makeApp as withPino } from './pino.ts'
import { makeApp as withWinston } from './winston.ts'

let realm: Realm
let close: () => void = () => undefined
beforeAll(async () => {
  realm = await startRealm()
})
afterEach(() => close())
afterAll(() => realm.close())

const options = (): { issuer: string; audience: string } => ({
  issuer: realm.issuer,
  audience: 'acme-orders-api',
})

async function serve(app: RequestListener): Promise<string> {
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  close = () => {
    server.closeAllConnections()
    server.close()
  }
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Asks as alice, as bob and as nobody; gives the request ids that the refusals carry. */
async function ask(url: string): Promise<(string | undefined)[]> {
  const callers = [await realm.asUser('alice'), await realm.asUser('bob'), {}]
  const ids: (string | undefined)[] = []
  for (const headers of callers)
    ids.push(((await (await fetch(`${url}/orders/7`, { headers })).json()) as { instance?: string }).instance)
  return ids
}

const alice = { decision: 'admitted', code: null, client: 'acme-web', realm: 'acme', method: 'GET' }
const nobody = { decision: 'refused', code: 'TOKEN_MISSING', subject: null, client: null, requirement: null }

describe('audit lines', () => {
  it("stand in Fastify's own pino log, one for each request", async () => {
    const written: string[] = []
    const app = await withPino(options(), { stream: { write: (line: string) => void written.push(line) } })
    close = () => void app.close()
    const ids = await ask(await app.listen({ port: 0, host: '127.0.0.1' }))
    const lines = (): { name: string; audit: unknown }[] =>
      written.map((line) => JSON.parse(line)).filter(({ audit }) => audit !== undefined)
    await vi.waitFor(() => expect(lines()).toHaveLength(3))
    expect(lines()).toMatchObject([
      { name: 'audit', audit: { ...alice, route: '/orders/:id', requestId: 'req-1' } },
      { name: 'audit', audit: { decision: 'refused', code: 'ROLE_MISSING', requestId: ids[1] } },
      { name: 'audit', audit: { ...nobody, requestId: ids[2] } },
    ])
  })

  it('go through winston, beside the reasons of refusals', async () => {
    const entries: { level: string; message: string; audit?: unknown; code?: string }[] = []
    const stream = new Writable({
      objectMode: true,
      write(entry, _encoding, done) {
        entries.push(entry)
        done()
      },
    })
    const logger = createLogger({ format: format.json(), transports: [new transports.Stream({ stream })] })
    const ids = await ask(await serve(withWinston(options(), logger)))
    await vi.waitFor(() => expect(entries.filter(({ audit }) => audit)).toHaveLength(3))
    expect(entries.flatMap(({ audit }) => audit ?? [])).toMatchObject([
      { ...alice, route: '/orders/:id' },
      { code: 'ROLE_MISSING', requestId: ids[1] },
      { ...nobody, requestId: ids[2] },
    ])
    expect(entries.filter(({ code }) => code)).toMatchObject([
      { level: 'info', code: 'ROLE_MISSING', message: expect.stringMatching(/^ROLE_MISSING: /) },
      { level: 'info', code: 'TOKEN_MISSING' },
    ])
  })

  it('are written line by line where there is no logger', async () => {
    let text = ''
    const app = withConsole(options(), (more) => {
      text += more
    })
    const ids = await ask(await serve(app.callback()))
    await vi.waitFor(() => expect(text.split('\n')).toHaveLength(4))
    expect(
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([{ ...alice }, { decision: 'admitted' }, { ...nobody, requestId: ids[2] }])
  })
})
