/** Section I: roles, scopes and guards. */
import { allOf, anyOf, isConfigurationError, not, type Requirement, realmRole } from '@portcullis/core'
import * as express from '@portcullis/express'
import * as fastify from '@portcullis/fastify'
import * as koa from '@portcullis/koa'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AppSpec } from '../contract/frameworks/framework.ts'
import { gateOf } from '../contract/play.ts'
import { guard, refused, type Sites, served, startSites, withSites } from './sites.ts'

let realm: Realm
beforeAll(async () => {
  realm = await startRealm()
})
afterAll(() => realm.close())

const guarded = { path: '/guarded/7' }

/** Applications behind one guard, for all tests of a group. */
function behind(spec: AppSpec): () => Sites {
  let sites: Sites
  beforeAll(async () => {
    sites = await startSites({ gate: gateOf(realm), ...spec })
  })
  afterAll(() => sites.close())
  return () => sites
}

describe('122: a container of roles that is no container holds none', () => {
  const realmRoles = behind({ guard: guard('requireRole', 'admin') })
  const clientRoles = behind({ guard: guard('requireRole', 'admin', { client: 'orders' }) })

  const containers: readonly (readonly [string, unknown])[] = [
    ['a string', { roles: 'superadministrator' }],
    ['the very string', { roles: 'admin' }],
    ['an object', { roles: { admin: true } }],
    ['an object like a list', { roles: { 0: 'admin', length: 1 } }],
    ['a list in a list', { roles: [['admin']] }],
    ['objects with a name', { roles: [{ name: 'admin' }] }],
    ['another case', { roles: ['Admin', 'ADMIN', ' admin', 'admin ', 'admin\u0000'] }],
    ['one string of many', { roles: ['user,admin', 'user admin'] }],
    ['null', { roles: null }],
    ['a number', { roles: 1 }],
    ['a container that is a list', ['admin']],
    ['a container that is a string', 'admin'],
    ['a container in the prototype', JSON.parse('{"__proto__":{"roles":["admin"]}}')],
  ]

  it.each(containers)('%s', async (_, container) => {
    const inRealm = await realm.asUser('bob', { claims: { realm_access: container } })
    expect(await realmRoles().ask({ ...guarded, headers: inRealm })).toEqual(refused('ROLE_MISSING'))
    const inClient = await realm.asUser('bob', { claims: { resource_access: { orders: container } } })
    expect(await clientRoles().ask({ ...guarded, headers: inClient })).toEqual(refused('ROLE_MISSING'))
  })

  it.each(['toString', 'constructor', '__proto__', 'length', 'has'])(
    'a role called %s is nobody’s by birth',
    async (name) => {
      const headers = await realm.asUser('bob')
      for (const how of [guard('requireRole', name), guard('requireRole', 'x', { client: name })])
        await withSites({ gate: gateOf(realm), guard: how }, async (sites) =>
          expect(await sites.ask({ ...guarded, headers })).toEqual(refused('ROLE_MISSING')),
        )
    },
  )

  it('a real container lets through', async () => {
    const inRealm = await realm.asUser('bob', { roles: ['admin'] })
    expect(await realmRoles().ask({ ...guarded, headers: inRealm })).toEqual(served)
    const inClient = await realm.asUser('bob', { clientRoles: { orders: ['admin'] } })
    expect(await clientRoles().ask({ ...guarded, headers: inClient })).toEqual(served)
    expect(await realmRoles().ask({ ...guarded, headers: inClient })).toEqual(refused('ROLE_MISSING'))
    expect(await clientRoles().ask({ ...guarded, headers: inRealm })).toEqual(refused('ROLE_MISSING'))
  })
})

describe('128: a missing right is 403, a missing or bad token is 401', () => {
  const scopes = behind({ guard: guard('requireScope', 'orders:read', 'orders:write') })

  it('403 insufficient_scope names every scope of the route', async () => {
    const headers = await realm.asUser('alice', { claims: { scope: 'openid orders:read' } })
    const expected = refused('SCOPE_MISSING', { scope: 'orders:read orders:write' })
    expect(await scopes().ask({ ...guarded, headers })).toEqual(expected)
    expect(expected.challenge).toContain('Bearer error="insufficient_scope"')
  })

  it.each(['orders:read orders:writer', 'orders:read,orders:write', 'ORDERS:READ ORDERS:WRITE'])(
    'the scope claim %j grants neither',
    async (scope) => {
      const headers = await realm.asUser('alice', { claims: { scope } })
      expect((await scopes().ask({ ...guarded, headers })).code).toBe('SCOPE_MISSING')
    },
  )

  it('the token is judged first', async () => {
    expect(await scopes().ask(guarded)).toEqual(refused('TOKEN_MISSING'))
    const headers = { authorization: `Bearer ${await realm.forge.expired()}` }
    expect(await scopes().ask({ ...guarded, headers })).toEqual(refused('TOKEN_EXPIRED'))
  })

  it('who has the scopes is served', async () => {
    const headers = await realm.asUser('alice', { claims: { scope: 'orders:write x orders:read' } })
    expect(await scopes().ask({ ...guarded, headers })).toEqual(served)
  })
})

describe('129: a guard that asks for nothing is a ConfigurationError at set-up', () => {
  const empty: readonly (readonly [string, readonly unknown[]])[] = [
    ['requireRole', ['']],
    ['requireRole', [undefined]],
    ['requireRole', ['admin', { client: undefined }]],
    ['requireRole', ['admin', { client: '' }]],
    ['requireAnyRole', [[]]],
    ['requireAnyRole', [['']]],
    ['requireAllRoles', [[]]],
    ['requireScope', []],
    ['requireScope', ['']],
    ['requireAnyScope', []],
    ['requireGroup', ['']],
    ['requireOrganization', ['']],
    ['requireClaim', ['', 'x']],
    ['requireClaim', ['tier', []]],
    ['requireClaim', ['tier', undefined]],
    ['requireAudience', []],
    ['requireParty', []],
    ['authorize', []],
    ['authorize', [undefined]],
    ['authorize', [{}]],
  ]
  it.each(empty)('%s(...%j)', (name, args) => {
    for (const door of [express, koa, fastify] as unknown as Record<
      string,
      (...given: unknown[]) => unknown
    >[]) {
      let thrown: unknown
      try {
        door[name]?.(...args)
      } catch (error) {
        thrown = error
      }
      expect(isConfigurationError(thrown), String(thrown)).toBe(true)
    }
  })

  it('compositions of nothing', () => {
    for (const make of [() => anyOf(), () => allOf(), () => not(undefined as never)]) {
      expect(make).toThrow(expect.toSatisfy(isConfigurationError))
    }
  })
})

describe('130: any of, all of, none of', () => {
  const a = realmRole('a')
  const b = realmRole('b')
  const truth: readonly (readonly [string, Requirement, (a: boolean, b: boolean) => boolean])[] = [
    ['a or b', anyOf(a, b), (hasA, hasB) => hasA || hasB],
    ['a and b', allOf(a, b), (hasA, hasB) => hasA && hasB],
    ['neither', not(anyOf(a, b)), (hasA, hasB) => !(hasA || hasB)],
    ['not both', not(allOf(a, b)), (hasA, hasB) => !(hasA && hasB)],
    ['a without b', allOf(a, not(b)), (hasA, hasB) => hasA && !hasB],
    ['exactly one', anyOf(allOf(a, not(b)), allOf(b, not(a))), (hasA, hasB) => hasA !== hasB],
    ['twice not', not(not(a)), (hasA) => hasA],
  ]
  it.each(truth)('%s', async (_, requirement, expected) => {
    await withSites({ gate: gateOf(realm), guard: guard('authorize', requirement) }, async (sites) => {
      for (const roles of [[], ['a'], ['b'], ['a', 'b']]) {
        const told = await sites.ask({ ...guarded, headers: await realm.asUser('bob', { roles }) })
        const passes = expected(roles.includes('a'), roles.includes('b'))
        expect([told.status, told.handled]).toEqual(passes ? [200, 1] : [403, 0])
      }
    })
  })
})

describe('131: a guard where no gate has run', () => {
  const open = behind({ gate: undefined as never, guard: guard('requireRole', 'admin') })
  it('is a 500 that lets nobody through, with a token or without', async () => {
    const headers = await realm.asUser('alice', { roles: ['admin'] })
    for (const question of [guarded, { ...guarded, headers }])
      expect(await open().ask(question)).toMatchObject({ status: 500, challenge: null, handled: 0 })
  })
})

describe('132: where strangers are let in', () => {
  const optional = () => ({ ...gateOf(realm), optional: true })
  let sites: Sites
  beforeAll(async () => {
    sites = await startSites({ gate: optional(), guard: guard('requireAuth') })
  })
  afterAll(() => sites.close())

  it.each(['expired', 'tampered', 'algNone', 'wrongAudience', 'unknownKid', 'idToken', 'encrypted'] as const)(
    'a token that is %s is refused, not taken for none',
    async (kind) => {
      const told = await sites.ask({ headers: { authorization: `Bearer ${await realm.forge[kind]()}` } })
      expect(told).toMatchObject({ status: 401, handled: 0 })
      expect(told.challenge).toContain('error="invalid_token"')
    },
  )

  it('no token is nobody, and a guard asks nobody for one', async () => {
    expect(await sites.ask()).toEqual(served)
    expect(await sites.ask(guarded)).toEqual(refused('TOKEN_MISSING'))
    expect(await sites.ask({ ...guarded, headers: await realm.asUser('alice') })).toEqual(served)
  })
})

describe('134: a handler that changes the identity', () => {
  const changes: readonly (readonly [string, (auth: express.Identity) => unknown])[] = [
    ['adds a role', ({ realmRoles }) => (realmRoles as Set<string>).add('admin')],
    ['adds a role by the prototype', ({ realmRoles }) => Set.prototype.add.call(realmRoles, 'admin')],
    ['adds a client role', (auth) => (auth.clientRoles('orders') as Set<string>).add('admin')],
    ['adds a scope', ({ scopes }) => (scopes as Set<string>).add('admin')],
    ['clears the roles', ({ realmRoles }) => (realmRoles as Set<string>).clear()],
    ['renames', (auth) => Object.assign(auth, { username: 'admin' })],
    ['redefines', (auth) => Object.defineProperty(auth, 'username', { value: 'admin' })],
    ['answers for it', (auth) => Object.assign(auth, { hasRole: () => true })],
    ['changes a claim', ({ claims }) => Object.assign(claims, { sub: 'admin' })],
    [
      'changes a nested claim',
      ({ claims }) => (claims['realm_access'] as { roles: string[] }).roles.push('admin'),
    ],
    ['takes a claim away', ({ claims }) => Object.defineProperty(claims, 'sub', { value: undefined })],
    ['swaps the prototype', (auth) => Object.setPrototypeOf(auth, { hasRole: () => true })],
    ['moves its end', ({ expiresAt }) => expiresAt.setFullYear(2999)],
  ]

  it.each(changes)('%s: the next request with the token is as before', async (title, change) => {
    const seen: { auth: express.Identity; threw: boolean }[] = []
    const onHandler: AppSpec['onHandler'] = (_path, auth) => {
      const before = JSON.stringify(auth)
      let threw = false
      try {
        change(auth as express.Identity)
      } catch {
        threw = true
      }
      expect(JSON.stringify(auth)).toBe(before)
      seen.push({ auth: auth as express.Identity, threw })
    }
    const headers = await realm.asUser('bob', { expiresInSeconds: 3600 })
    await withSites(
      { gate: gateOf(realm), guard: guard('requireRole', 'admin'), onHandler },
      async (sites) => {
        for (let time = 0; time < 4; time++) expect(await sites.ask({ headers })).toEqual(served)
        expect(await sites.ask({ ...guarded, headers })).toEqual(refused('ROLE_MISSING'))
      },
    )
    expect(seen).toHaveLength(20)
    if (title !== 'moves its end') expect(seen.filter(({ threw }) => !threw)).toEqual([])
    for (const { auth } of seen) {
      expect(auth.username).toBe('bob')
      expect(auth.hasRole('admin')).toBe(false)
      expect(auth.claims['exp']).toBe(auth.expiresAt.getTime() / 1000)
    }
  })
})
