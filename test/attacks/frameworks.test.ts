/** Section Q: the frameworks around the gate, and the application's own functions in it. */
import { connect } from 'node:net'
import { runInNewContext } from 'node:vm'
import { isConfigurationError } from '@portcullis/core'
import * as expressDoor from '@portcullis/express'
import * as fastifyDoor from '@portcullis/fastify'
import * as koaDoor from '@portcullis/koa'
import { type Realm, startRealm } from '@portcullis/testing'
import express from 'express'
import fastify from 'fastify'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { frameworks } from '../contract/frameworks/all.ts'
import { gateOf } from '../contract/play.ts'
import { guard, refused, type Sites, served, startSites, withSites } from './sites.ts'
import { exchange, request } from './wire.ts'

let realm: Realm
beforeAll(async () => {
  realm = await startRealm()
  await realm.jwks()
})
afterAll(() => realm.close())
beforeEach(() => {
  vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
})
afterEach(() => {
  vi.restoreAllMocks()
})

const guarded = { path: '/guarded/7' }

describe('229: a route that was registered before the gate', () => {
  it('Express: its own guard lets nobody through', async () => {
    const handled = vi.fn()
    const app = express()
    app.set('env', 'test')
    app.get('/early', expressDoor.requireAuth(), (_request, response) => {
      handled()
      response.end()
    })
    app.use(expressDoor.keycloakAuth(gateOf(realm)))
    const server = app.listen(0)
    try {
      const { port } = server.address() as { port: number }
      const headers = await realm.asUser('alice')
      expect((await fetch(`http://127.0.0.1:${port}/early`, { headers })).status).toBe(500)
      expect(handled).not.toHaveBeenCalled()
    } finally {
      server.close()
    }
  })

  it('Fastify: is behind it all the same', async () => {
    const app = fastify()
    app.register(async (scope) => scope.get('/early', async () => 'open'))
    await app.register(fastifyDoor.keycloakAuth, gateOf(realm))
    expect((await app.inject('/early')).statusCode).toBe(401)
    await app.close()
  })
})

describe('230: what a plugin of Fastify guards', () => {
  it('at the root: every scope; in a scope: that scope, and no sibling thinks itself guarded', async () => {
    const handled = vi.fn(async () => 'open')
    const app = fastify()
    await app.register(async (scope) => {
      await scope.register(fastifyDoor.keycloakAuth, gateOf(realm))
      scope.get('/inside', handled)
    })
    await app.register(async (scope) => {
      scope.get('/sibling', { onRequest: fastifyDoor.requireAuth() }, handled)
    })
    const headers = await realm.asUser('alice')
    expect((await app.inject({ url: '/inside' })).statusCode).toBe(401)
    expect((await app.inject({ url: '/sibling', headers })).statusCode).toBe(500)
    expect(handled).not.toHaveBeenCalled()
    expect((await app.inject({ url: '/inside', headers })).statusCode).toBe(200)
    await app.close()
  })
})

describe('231, 232: other spellings of a guarded path', () => {
  it.each([
    '/GUARDED/7',
    '/%67uarded/7',
    '//guarded/7',
    '/guarded//7',
    '/guarded/7/',
    '/guarded/7?x',
    '/guarded/7;a=b',
    '/guarded/%2e%2e/open',
    '/x/../guarded/7',
    '/./guarded/7',
    '/guarded\\7',
    '/%2fguarded/7',
    '/guarded/7%00',
    '/guarded/%',
    'http://elsewhere.example/guarded/7',
    '*',
  ])('%s opens nothing for who lacks the role, and nothing for a stranger', async (target) => {
    const handled = vi.fn()
    const spec = { gate: gateOf(realm), guard: guard('requireRole', 'manager'), onHandler: handled }
    const bob = `Authorization: ${(await realm.asUser('bob')).authorization}`
    await withSites(spec, async (sites) => {
      for (const url of sites.urls) {
        const [stranger] = await exchange(url, request(`GET ${target} HTTP/1.1`, 'Host: x'))
        expect([400, 401]).toContain(stranger?.status)
        const [known] = await exchange(url, request(`GET ${target} HTTP/1.1`, 'Host: x', bob))
        expect([400, 403, 404, 500]).toContain(known?.status)
      }
    })
    expect(handled).not.toHaveBeenCalled()
  })
})

describe('234: HEAD and OPTIONS', () => {
  it('are guarded like GET', async () => {
    const spec = { gate: gateOf(realm), guard: guard('requireRole', 'manager') }
    const [alice, bob] = [await realm.asUser('alice'), await realm.asUser('bob')]
    await withSites(spec, async (sites) => {
      for (const method of ['HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE']) {
        const code = (full: ReturnType<typeof refused>): object =>
          method === 'HEAD' ? { ...full, code: undefined } : full
        expect(await sites.ask({ ...guarded, method })).toEqual(code(refused('TOKEN_MISSING')))
        expect(await sites.ask({ ...guarded, method, headers: bob })).toEqual(code(refused('ROLE_MISSING')))
        expect(await sites.ask({ ...guarded, method, headers: alice })).toEqual(served)
      }
    })
  })
})

describe('235: a path that nobody serves', () => {
  it('is 401 to a stranger, and 404 only to who may ask', async () => {
    await withSites({ gate: gateOf(realm) }, async (sites) => {
      expect(await sites.ask({ path: '/nowhere' })).toEqual(refused('TOKEN_MISSING'))
      const told = await sites.ask({ path: '/nowhere', headers: await realm.asUser('alice') })
      expect(told).toMatchObject({ status: 404, challenge: null, handled: 0 })
    })
  })
})

describe('236: an upgrade on a guarded path', () => {
  it('is a request like any other where nothing takes it', async () => {
    await withSites({ gate: gateOf(realm), guard: guard('requireAuth') }, async (sites) => {
      const lines = ['GET /guarded/7 HTTP/1.1', 'Host: x', 'Connection: Upgrade', 'Upgrade: websocket']
      for (const url of sites.urls) expect((await exchange(url, request(...lines)))[0]?.status).toBe(401)
    })
  })
})

describe('238: a caller who does not wait', () => {
  it('while the keys are fetched is answered by nobody, and harms nobody', async () => {
    const fragile = await startRealm({ sameKeysAs: realm })
    const headers = await fragile.asUser('alice')
    await fragile.outage('hang')
    const handled = vi.fn()
    const gate = { ...gateOf(fragile), keys: { fetchTimeoutMs: 150, cooldownSeconds: 1 } }
    await withSites({ gate, onHandler: handled }, async (sites) => {
      const gone = sites.urls.flatMap((url) =>
        Array.from({ length: 20 }, () => {
          const socket = connect(Number(new URL(url).port), '127.0.0.1')
          socket.on('error', () => undefined)
          socket.write(request('GET /open HTTP/1.1', 'Host: x', `Authorization: ${headers.authorization}`))
          return new Promise((resolve) => setTimeout(() => resolve(socket.destroy()), 30))
        }),
      )
      await Promise.all(gone)
      expect(await sites.ask({ headers })).toEqual(refused('KEYS_UNAVAILABLE'))
      expect(handled).not.toHaveBeenCalled()
    })
    await fragile.close()
  })
})

const hanging = new Promise<never>(() => undefined)
const throwing = (): never => {
  throw new Error('broken')
}
const throwingWhat = (what: unknown) => (): never => {
  throw what
}
const unreadable = { get: throwing, has: throwing, ownKeys: throwing, getPrototypeOf: throwing }
const rejecting = (): Promise<never> => Promise.reject(new Error('broken'))

/** Answers of a schema like others, however odd. */
const answers = new Set(['returns issues that are nothing', 'returns a value that throws when it is read'])

describe('239: functions of the application that misbehave', () => {
  const wrong: readonly (readonly [string, () => unknown])[] = [
    ['throws', throwing],
    ['rejects', rejecting],
    ['throws what is no text', throwingWhat(Object.create(null))],
    ['throws what throws when it is read', throwingWhat(new Proxy(new Error('x'), unreadable))],
    ['throws nothing', throwingWhat(undefined)],
    [
      'rejects in a promise of another library',
      () => Object.fromEntries([['then', (_: unknown, no: (why: Error) => void) => no(new Error('x'))]]),
    ],
    ['rejects in a promise of another realm', () => runInNewContext('Promise.reject(new Error("x"))')],
    ['never settles', () => hanging],
    ['returns nothing', () => undefined],
    ['returns a word', () => 'yes'],
    ['returns one', () => 1],
    ['returns an object', () => ({})],
    ['returns issues that are no list', () => ({ issues: true })],
    ['returns issues that are nothing', () => ({ issues: [null, 7, { path: [null] }] })],
    [
      'returns what throws when it is read',
      () => new Proxy({}, { get: throwing, has: throwing, ownKeys: throwing }),
    ],
    ['returns a value that throws when it is read', () => ({ value: new Proxy({}, { ownKeys: throwing }) })],
    ['returns a promise of what is right', () => Promise.resolve(true)],
  ]

  it.each(wrong)('revoked %s: TOKEN_REVOKED', async (_, revoked) => {
    await withSites({ gate: { ...gateOf(realm), revoked } }, async (sites) => {
      const headers = await realm.asUser('alice')
      for (let time = 0; time < 3; time++)
        expect(await sites.ask({ headers })).toEqual(refused('TOKEN_REVOKED'))
    })
  })

  it.each(wrong)('a predicate %s: nobody passes', async (_, predicate) => {
    const headers = await realm.asUser('alice')
    const requirements = [
      expressDoor.custom('odd', predicate as never),
      expressDoor.not(expressDoor.custom('odd', predicate as never)),
      expressDoor.anyOf(expressDoor.custom('odd', predicate as never), expressDoor.realmRole('nobody')),
    ]
    for (const requirement of requirements)
      await withSites({ gate: gateOf(realm), guard: guard('authorize', requirement) }, async (sites) => {
        expect(await sites.ask({ ...guarded, headers })).toMatchObject({ status: 403, handled: 0 })
      })
  })

  it.each([
    ...wrong.filter(([how]) => how !== 'returns nothing' && how !== 'returns a word'),
    ['returns a token that is no string', () => ({ token: 7, ambient: false })],
    ['returns a token without ambient', () => ({ token: 'x' })],
  ] as typeof wrong)('tokenFrom %s: CREDENTIALS_MALFORMED', async (_, tokenFrom) => {
    for (const optional of [false, true])
      await withSites({ gate: { ...gateOf(realm), tokenFrom, optional } }, async (sites) => {
        expect(await sites.ask()).toEqual(refused('CREDENTIALS_MALFORMED'))
      })
  })

  it.each(wrong)('claimsSchema %s: CLAIM_INVALID', async (_, validate) => {
    const claimsSchema = { '~standard': { version: 1, vendor: 'odd', validate } }
    await withSites({ gate: { ...gateOf(realm), claimsSchema } }, async (sites) => {
      expect(await sites.ask({ headers: await realm.asUser('alice') })).toEqual(refused('CLAIM_INVALID'))
    })
  })

  it.each(wrong.filter(([how]) => !answers.has(how)))(
    'a schema of a claim %s: nobody passes, under not neither',
    async (_, validate) => {
      const schema = { '~standard': { version: 1, vendor: 'odd', validate } } as never
      const headers = await realm.asUser('alice')
      for (const requirement of [
        expressDoor.claim('email', schema),
        expressDoor.not(expressDoor.claim('email', schema)),
      ])
        await withSites({ gate: gateOf(realm), guard: guard('authorize', requirement) }, async (sites) => {
          expect(await sites.ask({ ...guarded, headers })).toMatchObject({ status: 403, handled: 0 })
        })
    },
  )

  it.each(wrong)('onRefused %s: the refusal stands', async (_, onRefused) => {
    await withSites({ gate: { ...gateOf(realm), onRefused } }, async (sites) => {
      expect(await sites.ask()).toEqual(refused('TOKEN_MISSING'))
    })
  })

  it.each(wrong)('observe %s: nothing changes', async (_, observe) => {
    await withSites({ gate: { ...gateOf(realm), observe } }, async (sites) => {
      expect(await sites.ask()).toEqual(refused('TOKEN_MISSING'))
      expect(await sites.ask({ headers: await realm.asUser('alice') })).toEqual(served)
    })
  })
})

describe('241: two copies of the library in one process', () => {
  it('a guard of one behind a gate of the other knows who came, and stays closed to who may not', async () => {
    vi.resetModules()
    const again = (await import('@portcullis/express')) as typeof expressDoor
    expect(again.requireRole).not.toBe(expressDoor.requireRole)
    const app = express()
    app.set('env', 'test')
    app.use(again.keycloakAuth(gateOf(realm)))
    app.get('/', expressDoor.requireRole('manager'), (request, response) => {
      response.json({ for: expressDoor.identityOf(request)?.username })
    })
    const server = app.listen(0)
    try {
      const { port } = server.address() as { port: number }
      const ask = async (headers: Record<string, string>): Promise<unknown> =>
        (await fetch(`http://127.0.0.1:${port}/`, { headers })).json()
      expect(await ask(await realm.asUser('alice'))).toEqual({ for: 'alice' })
      expect(await ask(await realm.asUser('bob'))).toMatchObject({ code: 'ROLE_MISSING' })
      expect(await ask({})).toMatchObject({ code: 'TOKEN_MISSING' })
    } finally {
      server.close()
    }
    const verifier = again.createVerifier(gateOf(realm))
    const error: unknown = await verifier.verify('x').catch((thrown: unknown) => thrown)
    expect(expressDoor.isTokenRefused(error)).toBe(true)
    verifier.close()
  })
})

describe('242: options that are not what was meant', () => {
  const doors: readonly (readonly [string, (options: never) => unknown])[] = [
    ['Express', expressDoor.keycloakAuth],
    ['Koa', koaDoor.keycloakAuth],
    ['Fastify', async (options) => fastify().register(fastifyDoor.keycloakAuth, options)],
  ]
  const mistakes: readonly (readonly [string, object, string])[] = [
    ['audiance', { audiance: 'x' }, 'audience'],
    ['issuers', { issuers: [] }, 'issuer'],
    ['tokenForm', { tokenForm: 'authorization' }, 'tokenFrom'],
    ['Optional', { Optional: true }, 'optional'],
    ['an empty issuer', { issuer: '' }, 'issuer'],
    ['an issuer out of an empty environment', { issuer: undefined }, 'issuer'],
    ['an audience out of an empty environment', { audience: undefined }, 'audience'],
    ['an empty audience', { audience: '' }, 'audience'],
    ['no audience in the list', { audience: [] }, 'audience'],
    ['the audience of every token', { audience: 'account' }, 'account'],
    ['optional in words', { optional: 'false' }, 'optional'],
    ['a tolerance in words', { clockToleranceSeconds: '5' }, 'clockToleranceSeconds'],
    ['a secret algorithm', { algorithms: ['HS256'] }, 'algorithms'],
    ['no algorithm', { algorithms: [] }, 'algorithms'],
    ['the algorithm none', { algorithms: ['RS256', 'none'] }, 'algorithms'],
    ['revoked out of an empty environment', { revoked: undefined }, 'revoked'],
  ]
  it.each(mistakes)('%s: a ConfigurationError that names it', async (_, mistake, name) => {
    for (const [, open] of doors) {
      let thrown: unknown
      try {
        await open({ ...gateOf(realm), ...mistake } as never)
      } catch (error) {
        thrown = error
      }
      expect(isConfigurationError(thrown), String(thrown)).toBe(true)
      expect((thrown as Error).message).toContain(name)
    }
  })

  it('an option of the prototype is none', async () => {
    const options = Object.assign(Object.create({ optional: true, audience: 'acme-orders-api' }), {
      issuer: realm.issuer,
    })
    expect(() => expressDoor.keycloakAuth(options as never)).toThrow(expect.toSatisfy(isConfigurationError))
  })
})

describe('244: a hundred megabytes without a token', () => {
  let sites: Sites
  beforeAll(async () => {
    sites = await startSites({ gate: gateOf(realm) })
  })
  afterAll(() => sites.close())

  it('are refused before the first of them', async () => {
    for (const url of sites.urls) {
      const head = request(
        'POST /open HTTP/1.1',
        'Host: x',
        'Content-Type: application/json',
        'Content-Length: 104857600',
      )
      const [answer] = await exchange(url, head)
      expect(answer?.status).toBe(401)
      expect(JSON.parse(answer?.body ?? '')).toMatchObject({ code: 'TOKEN_MISSING' })
    }
  })

  it('are not waited for when they come in chunks without end', async () => {
    for (const url of sites.urls) {
      const head = request(
        'POST /open HTTP/1.1',
        'Host: x',
        'Content-Type: application/json',
        'Transfer-Encoding: chunked',
      )
      const [answer] = await exchange(url, `${head}5\r\n{"a":\r\n`)
      expect(answer?.status).toBe(401)
    }
  })
})

it('the applications of this section are those of the contract', () => {
  expect(frameworks.map(({ name }) => name)).toEqual([
    'Express 4',
    'Express 5',
    'Koa 2',
    'Koa 3',
    'Fastify 5',
  ])
})
