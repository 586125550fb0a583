import { codes, createVerifier } from '@portcullis/core'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { frameworks } from './frameworks/all.ts'
import type { AppSpec } from './frameworks/framework.ts'
import { gateOf, withApp } from './play.ts'

let staff: Realm
let partners: Realm

beforeAll(async () => {
  vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  staff = await startRealm()
  partners = await startRealm()
})

afterAll(() => Promise.all([staff.close(), partners.close()]))

const requireAuth: AppSpec['guard'] = (guards) => (guards['requireAuth'] as () => never)()

describe.each(frameworks)('$name', (framework) => {
  it('sibling scopes each have their own gate, and what is outside has none', async () => {
    const spec = { inner: gateOf(staff), sibling: gateOf(partners) }
    const [alice, bob] = [await staff.asUser('alice'), await partners.asUser('bob')]
    await withApp(framework, spec, async (url) => {
      const ask = async (path: string, headers: Record<string, string>): Promise<unknown> => {
        const response = await fetch(url + path, { headers })
        const { for: name, code } = (await response.json()) as { for?: string; code?: string }
        return name ?? code
      }
      expect(await ask('/inner/open', alice)).toBe('alice')
      expect(await ask('/inner/open', bob)).toBe('ISSUER_UNKNOWN')
      expect(await ask('/sibling/open', bob)).toBe('bob')
      expect(await ask('/sibling/open', alice)).toBe('ISSUER_UNKNOWN')
      expect((await fetch(`${url}/open`)).status).toBe(200)
    })
  })

  it('several gates share one verifier, and with it the keys', async () => {
    const realm = await startRealm({ sameKeysAs: staff })
    const verifier = createVerifier(gateOf(realm))
    try {
      const headers = await realm.asUser('alice')
      await withApp(
        framework,
        { inner: { verifier }, sibling: { verifier, optional: true } },
        async (url) => {
          expect((await fetch(`${url}/inner/open`, { headers })).status).toBe(200)
          expect((await fetch(`${url}/sibling/open`, { headers })).status).toBe(200)
          expect((await fetch(`${url}/inner/open`)).status).toBe(401)
          expect((await fetch(`${url}/sibling/open`)).status).toBe(200)
        },
      )
      expect(realm.requests.jwks).toBe(1)
    } finally {
      verifier.close()
      await realm.close()
    }
  })

  it("forwardErrors: what the framework makes of a refusal by itself has the refusal's status and challenge", async () => {
    const gate = { ...gateOf(staff), forwardErrors: true }
    const headers = { authorization: `Bearer ${await staff.forge.wrongAudience()}` }
    await withApp(framework, { gate, ownErrors: true }, async (url) => {
      const response = await fetch(`${url}/open`, { headers })
      expect(response.status).toBe(401)
      expect(response.headers.get('www-authenticate')).toContain('error="invalid_token"')
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(await response.text()).not.toContain('another-api')
    })
  })

  it("a guard without a gate is a 500 of the framework's own, which tells a stranger nothing", async () => {
    await withApp(framework, { guard: requireAuth, ownErrors: true }, async (url) => {
      const response = await fetch(`${url}/guarded/1`)
      expect(response.status).toBe(500)
      expect(await response.text()).not.toMatch(/keycloak|portcullis|guard|passage/i)
    })
  })

  it('a guard outside its own gate never lets through on the strength of another scope', async () => {
    await withApp(framework, { inner: gateOf(staff), guard: requireAuth }, async (url) => {
      const headers = await staff.asUser('alice')
      expect((await fetch(`${url}/inner/open`, { headers })).status).toBe(200)
      expect((await fetch(`${url}/guarded/1`, { headers })).status).toBe(500)
    })
  })

  it('an outage is 503 for optional credentials too, and no matter for a stranger', async () => {
    const realm = await startRealm({ sameKeysAs: staff })
    try {
      const headers = await realm.asUser('alice')
      await realm.outage('refuse')
      await withApp(framework, { gate: { ...gateOf(realm), optional: true } }, async (url) => {
        const refused = await fetch(`${url}/open`, { headers })
        expect(await refused.json()).toMatchObject({
          code: 'KEYS_UNAVAILABLE',
          detail: codes.KEYS_UNAVAILABLE.meaning,
        })
        expect(refused.headers.get('retry-after')).toMatch(/^[1-9]\d*$/)
        expect((await fetch(`${url}/open`)).status).toBe(200)
      })
    } finally {
      await realm.close()
    }
  })

  it('requests that wait for the keys together are each told who they are', async () => {
    const realm = await startRealm({ sameKeysAs: staff })
    try {
      const names = ['alice', 'bob', 'carol']
      const tokens = await Promise.all(names.map((name) => realm.asUser(name)))
      await withApp(framework, { gate: gateOf(realm) }, async (url) => {
        const asked = Array.from({ length: 60 }, async (_, index) => {
          const response = await fetch(`${url}/open`, { headers: tokens[index % 3]! })
          return ((await response.json()) as { for: string }).for
        })
        expect(await Promise.all(asked)).toEqual(Array.from({ length: 60 }, (_, index) => names[index % 3]))
      })
      expect(realm.requests.jwks).toBe(1)
    } finally {
      await realm.close()
    }
  })

  it('a caller who goes away while the keys are fetched harms nobody', async () => {
    const realm = await startRealm({ sameKeysAs: staff })
    try {
      const headers = await realm.asUser('alice')
      await realm.outage('hang')
      await withApp(framework, { gate: { ...gateOf(realm), keys: { fetchTimeoutMs: 200 } } }, async (url) => {
        await expect(fetch(`${url}/open`, { headers, signal: AbortSignal.timeout(50) })).rejects.toThrow()
        expect((await fetch(`${url}/open`, { headers })).status).toBe(503)
      })
    } finally {
      await realm.close()
    }
  })
})
