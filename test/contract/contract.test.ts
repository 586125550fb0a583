import { codes } from '@portcullis/core'
import { type Realm, type RefusedKind, refusedKinds, startRealm } from '@portcullis/testing'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { cases } from './cases.ts'
import { frameworks } from './frameworks/all.ts'
import type { AppSpec } from './frameworks/framework.ts'
import { expectProblem, gateOf, play, withApp } from './play.ts'

let realm: Realm

beforeAll(async () => {
  vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
  realm = await startRealm()
})

afterAll(() => realm.close())

const tokens = new Map<RefusedKind, Promise<string>>()

/** One token of each kind for all frameworks: some need keys of their own, which take their time. */
function forged(kind: RefusedKind): Promise<string> {
  const token = tokens.get(kind) ?? realm.forge[kind]()
  tokens.set(kind, token)
  return token
}

describe.each(frameworks)('$name', (framework) => {
  it.each(cases)('$title', (one) => play(framework, realm, one))

  it.each(Object.entries(refusedKinds) as [RefusedKind, string][])(
    'a token of the kind %s is refused as %s',
    async (kind, code) => {
      const headers = { authorization: `Bearer ${await forged(kind)}` }
      await play(framework, realm, { title: kind, headers: () => headers, status: 401, code })
    },
  )

  it('a guard without a gate before it never lets through', async () => {
    const guard: AppSpec['guard'] = (guards) => (guards['requireAuth'] as () => never)()
    const handled = vi.fn()
    const status = await withApp(
      framework,
      { guard, onHandler: handled },
      async (url) => (await fetch(`${url}/guarded/1`)).status,
    )
    expect(status).toBe(500)
    expect(handled).not.toHaveBeenCalled()
  })

  it('nested gates: the request passes both, and auth is the inner one', async () => {
    const other = await startRealm({ frontendUrl: 'http://127.0.0.1/elsewhere' })
    try {
      const inner = {
        issuer: other.issuer,
        internalUrl: other.url,
        audience: 'acme-orders-api',
        tokenFrom: { header: 'x-inner' },
      }
      const headers = { ...(await realm.asUser('alice')), 'x-inner': await other.token({ user: 'bob' }) }
      await withApp(framework, { gate: gateOf(realm), inner }, async (url) => {
        expect(await (await fetch(`${url}/inner/open`, { headers })).json()).toEqual({
          for: 'bob',
          issuer: other.issuer,
        })
        expect(await (await fetch(`${url}/open`, { headers })).json()).toEqual({
          for: 'alice',
          issuer: realm.issuer,
        })
        expect(
          (await fetch(`${url}/inner/open`, { headers: { 'x-inner': headers['x-inner'] } })).status,
        ).toBe(401)
      })
    } finally {
      await other.close()
    }
  })

  it('keys out of reach are 503 with Retry-After, and the gate recovers by itself', async () => {
    const fragile = await startRealm({ sameKeysAs: realm })
    try {
      vi.useFakeTimers({ toFake: ['Date', 'performance'] })
      const gate = { ...gateOf(fragile), keys: { cooldownSeconds: 10 } }
      const headers = await fragile.asUser('alice')
      await fragile.outage('refuse')
      await withApp(framework, { gate }, async (url) => {
        const refused = await fetch(`${url}/open`, { headers })
        expect(refused.status).toBe(503)
        expect(refused.headers.get('retry-after')).toBe('10')
        expect(refused.headers.get('www-authenticate')).toBeNull()
        expectProblem(
          { status: 503, headers: refused.headers, text: await refused.text() },
          'KEYS_UNAVAILABLE',
        )
        await fragile.outage(null)
        expect((await fetch(`${url}/open`, { headers })).status).toBe(503)
        vi.advanceTimersByTime(10_000)
        expect((await fetch(`${url}/open`, { headers })).status).toBe(200)
      })
    } finally {
      vi.useRealTimers()
      await fragile.close()
    }
  })
})

describe('what the table says', () => {
  it('every code of a request at the gate is produced by a case above, or by the forge', () => {
    const elsewhere = ['KEYS_UNAVAILABLE', 'ORGANIZATION_MISSING', 'REQUIREMENT_FAILED']
    const produced = new Set([...cases.map(({ code }) => code), ...Object.values(refusedKinds), ...elsewhere])
    expect(Object.keys(codes).filter((code) => !produced.has(code))).toEqual([])
  })
})
