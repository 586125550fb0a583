import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeApp as onExpress } from './rate-limit-express.ts'
import { makeApp as onFastify } from './rate-limit-fastify.ts'

let realm: Realm
beforeAll(async () => {
  realm = await startRealm()
})
afterAll(() => realm.close())

const options = (): { issuer: string; audience: string } => ({
  issuer: realm.issuer,
  audience: 'acme-orders-api',
})

interface Running {
  readonly url: string
  close(): Promise<void>
}

async function startExpress(): Promise<Running> {
  const server = createServer(onExpress(options(), 2))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function startFastify(): Promise<Running> {
  const app = await onFastify(options(), 2)
  return { url: await app.listen({ port: 0, host: '127.0.0.1' }), close: () => app.close() }
}

describe.each([
  ['express-rate-limit', startExpress],
  ['@fastify/rate-limit', startFastify],
])('%s', (_name, start) => {
  it('counts by caller, whatever token or address they come with, and after the gate', async () => {
    const app = await start()
    const ask = async (headers: Record<string, string>): Promise<number> =>
      (await fetch(`${app.url}/orders`, { headers })).status
    const alice = async (): Promise<number> => ask(await realm.asUser('alice'))
    try {
      for (let times = 0; times < 5; times++) expect(await ask({})).toBe(401)
      expect([await alice(), await alice(), await alice()]).toEqual([200, 200, 429])
      expect(await ask(await realm.asUser('bob'))).toBe(200)
      const forwarded = { ...(await realm.asUser('alice')), 'x-forwarded-for': '203.0.113.9' }
      expect(await ask(forwarded)).toBe(429)
    } finally {
      await app.close()
    }
  })
})
