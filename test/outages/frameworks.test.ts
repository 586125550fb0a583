import { type OutageKind, type Realm, startRealm } from '@portcullis/testing'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { frameworks } from '../contract/frameworks/all.ts'

let original: Realm

beforeAll(async () => {
  original = await startRealm()
  await original.jwks()
  vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
})
afterAll(async () => {
  vi.restoreAllMocks()
  await original.close()
})

const kinds: readonly OutageKind[] = ['refuse', 'hang', 'status', 'html', 'huge', 'redirect']

describe.each(frameworks)('$name', (framework) => {
  it.each(kinds)(
    'while the key server does this: %s, known keys go on, and a new one is 503',
    async (kind) => {
      await using realm = await startRealm({ sameKeysAs: original })
      const gate = { issuer: realm.issuer, audience: 'acme-orders-api', keys: { fetchTimeoutMs: 500 } }
      const app = await framework.start({ gate })
      try {
        const known = await realm.asUser('alice')
        expect((await fetch(`${app.url}/open`, { headers: known })).status).toBe(200)
        await realm.rotateKeys()
        const rotated = await realm.asUser('alice')
        await realm.outage(kind)
        const refused = await fetch(`${app.url}/open`, { headers: rotated })
        expect(refused.status).toBe(503)
        expect(refused.headers.get('retry-after')).toMatch(/^\d+$/)
        expect(refused.headers.get('www-authenticate')).toBeNull()
        expect(await refused.json()).toMatchObject({ code: 'KEYS_UNAVAILABLE' })
        expect((await fetch(`${app.url}/open`, { headers: known })).status).toBe(200)
      } finally {
        await app.close()
      }
    },
  )
})
