import { type PolicyRows, type Requirement, realmRole, scope } from '@portcullis/core'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type PolicyFramework, type PolicySpec, policyFrameworks } from './frameworks/policy.ts'
import { gateOf } from './play.ts'

let realm: Realm
let manager: Record<string, string>
let user: Record<string, string>

beforeAll(async () => {
  realm = await startRealm()
  manager = await realm.asUser('alice', { roles: ['manager'] })
  user = await realm.asUser('bob', { roles: ['user'] })
})
afterAll(() => realm.close())

const signedIn: Requirement = { kind: 'authenticated' }

interface Asked {
  readonly method?: string
  readonly path: string
  readonly headers?: Record<string, string>
}

/** The status, and which route answered or with what code it was refused. */
type Answer = readonly [status: number, what: string | undefined]

async function asking<Result>(
  framework: PolicyFramework,
  spec: Pick<PolicySpec, 'rows' | 'routes'> & Partial<PolicySpec>,
  use: (
    ask: (asked: Asked | string) => Promise<Answer>,
    replace: (rows: PolicyRows) => void,
  ) => Promise<Result>,
): Promise<Result> {
  const site = await framework.start({ gate: { ...gateOf(realm), optional: true }, ...spec })
  const ask = async (asked: Asked | string): Promise<Answer> => {
    const { method = 'GET', path, headers = {} } = typeof asked === 'string' ? { path: asked } : asked
    const response = await fetch(site.url + path, { method, headers })
    const body =
      method === 'HEAD'
        ? {}
        : ((await response.json().catch(() => ({}))) as { route?: string; code?: string })
    return [response.status, body.route ?? body.code]
  }
  try {
    return await use(ask, site.replace)
  } finally {
    await site.close()
  }
}

describe.each(policyFrameworks)('$name', (framework) => {
  const { below } = framework
  const rows: PolicyRows = [
    { methods: ['GET'], path: '/status', public: true },
    { methods: ['GET'], path: '/orders/mine', require: signedIn },
    { methods: ['GET'], path: '/orders/:id', require: realmRole('user') },
    { methods: ['PUT', 'DELETE'], path: '/orders/:id', require: realmRole('manager') },
    { methods: '*', path: below('/admin'), require: realmRole('manager') },
  ]
  const routes = [
    'GET /status',
    'GET /orders/mine',
    'GET /orders/:id',
    'DELETE /orders/:id',
    `GET ${below('/admin')}`,
    'GET /forgotten',
  ]

  it('the first row that takes a request decides, and what no row takes is refused', () =>
    asking(framework, { rows, routes }, async (ask) => {
      expect(await ask('/status')).toEqual([200, 'GET /status'])
      expect(await ask('/orders/7')).toEqual([401, 'TOKEN_MISSING'])
      expect(await ask({ path: '/orders/7', headers: user })).toEqual([200, 'GET /orders/:id'])
      expect(await ask({ path: '/orders/7', headers: manager })).toEqual([403, 'ROLE_MISSING'])
      expect(await ask({ path: '/orders/mine', headers: manager })).toEqual([200, 'GET /orders/mine'])
      expect(await ask({ method: 'DELETE', path: '/orders/7', headers: user })).toEqual([403, 'ROLE_MISSING'])
      expect(await ask({ method: 'DELETE', path: '/orders/7', headers: manager })).toEqual([
        200,
        'DELETE /orders/:id',
      ])
      expect(await ask({ path: '/admin/users/7', headers: user })).toEqual([403, 'ROLE_MISSING'])
      expect(await ask({ path: '/admin/users/7', headers: manager })).toEqual([200, `GET ${below('/admin')}`])
      for (const headers of [{}, user, manager]) {
        expect(await ask({ path: '/forgotten', headers })).toEqual([403, 'REQUIREMENT_FAILED'])
        expect(await ask({ path: '/nowhere', headers })).toEqual([403, 'REQUIREMENT_FAILED'])
        expect(await ask({ method: 'POST', path: '/orders/7', headers })).toEqual([403, 'REQUIREMENT_FAILED'])
      }
    }))

  it('a row for GET takes HEAD, and no other method', () =>
    asking(framework, { rows, routes }, async (ask) => {
      expect(await ask({ method: 'HEAD', path: '/status' })).toEqual([200, undefined])
      expect(await ask({ method: 'HEAD', path: '/orders/7' })).toEqual([401, undefined])
      expect(await ask({ method: 'HEAD', path: '/orders/7', headers: user })).toEqual([200, undefined])
      for (const method of ['OPTIONS', 'POST', 'PATCH', 'PROPFIND'])
        expect(await ask({ method, path: '/status' })).toEqual([403, 'REQUIREMENT_FAILED'])
    }))

  it('a bad token is refused on a public row too', () =>
    asking(framework, { rows, routes }, async (ask) => {
      const headers = { authorization: `Bearer ${await realm.forge.expired()}` }
      expect(await ask({ path: '/status', headers })).toEqual([401, 'TOKEN_EXPIRED'])
    }))

  it('without a gate before it, no row lets anybody through, a public one neither', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const handled = vi.fn()
    await asking(framework, { gate: null, rows, routes, onRoute: handled }, async (ask) => {
      for (const path of ['/status', '/orders/7', '/nowhere']) expect((await ask(path))[0]).toBe(500)
    })
    expect(handled).not.toHaveBeenCalled()
    silent.mockRestore()
  })

  it('behind a gate that is not optional, a public row still needs a token', () =>
    asking(framework, { gate: gateOf(realm), rows, routes }, async (ask) => {
      expect(await ask('/status')).toEqual([401, 'TOKEN_MISSING'])
      expect(await ask({ path: '/status', headers: user })).toEqual([200, 'GET /status'])
    }))

  it('stands for the guards of the routes behind it where the gate denies by default, with public rows too', () =>
    asking(
      framework,
      { gate: { ...gateOf(realm), optional: true, defaultDeny: true }, rows, routes },
      async (ask) => {
        expect(await ask('/status')).toEqual([200, 'GET /status'])
        expect(await ask({ path: '/orders/7', headers: user })).toEqual([200, 'GET /orders/:id'])
        expect(await ask({ path: '/orders/7', headers: manager })).toEqual([403, 'ROLE_MISSING'])
        expect(await ask({ path: '/forgotten', headers: manager })).toEqual([403, 'REQUIREMENT_FAILED'])
      },
    ))

  it('replaced, the whole table holds at once; a wrong one changes nothing', () =>
    asking(framework, { rows, routes }, async (ask, replace) => {
      const wrong = [
        { methods: ['GET'], path: '/forgotten', public: true },
        { methods: ['GET'], path: 'orders', public: true },
      ] as const
      expect(() => replace(wrong)).toThrow(expect.objectContaining({ code: 'CONFIGURATION_INVALID' }))
      expect(await ask('/forgotten')).toEqual([403, 'REQUIREMENT_FAILED'])
      expect(await ask('/status')).toEqual([200, 'GET /status'])
      replace([{ methods: ['GET'], path: '/forgotten', public: true }])
      expect(await ask('/forgotten')).toEqual([200, 'GET /forgotten'])
      expect(await ask('/status')).toEqual([403, 'REQUIREMENT_FAILED'])
    }))

  it('a request under way keeps the table that it was judged by', async () => {
    let arrived: () => void = () => undefined
    let goOn: () => void = () => undefined
    const reached = new Promise<void>((resolve) => {
      arrived = resolve
    })
    const released = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const onRoute = (): Promise<void> => {
      arrived()
      return released
    }
    await asking(framework, { rows, routes, onRoute }, async (ask, replace) => {
      const underWay = ask('/status')
      await reached
      replace([{ methods: ['GET'], path: '/forgotten', public: true }])
      goOn()
      expect(await underWay).toEqual([200, 'GET /status'])
    })
  })

  it('changing the rows that were handed over changes nothing', async () => {
    const mine = [{ methods: ['GET'], path: '/status', public: true as const }]
    await asking(framework, { rows: mine, routes }, async (ask) => {
      mine.push({ methods: ['GET'], path: '/forgotten', public: true })
      ;(mine[0] as { methods: string[] }).methods.push('DELETE')
      Object.assign(mine[0] as object, { path: '/forgotten' })
      expect(await ask('/forgotten')).toEqual([403, 'REQUIREMENT_FAILED'])
      expect(await ask('/status')).toEqual([200, 'GET /status'])
    })
  })

  it('a table of JSON says the same as one of code', () =>
    asking(framework, { rows: JSON.parse(JSON.stringify({ rows })), routes }, async (ask) => {
      expect(await ask('/status')).toEqual([200, 'GET /status'])
      expect(await ask({ path: '/orders/7', headers: user })).toEqual([200, 'GET /orders/:id'])
      expect(await ask({ path: '/orders/7', headers: manager })).toEqual([403, 'ROLE_MISSING'])
      expect(await ask('/orders/mine')).toEqual([401, 'TOKEN_MISSING'])
    }))

  it('a parameter is whatever the router takes for one, an encoded slash included', () =>
    asking(framework, { rows, routes }, async (ask) => {
      for (const id of ['caf%C3%A9', 'a%20b', 'a%2Fb', '%7E', 'a.b', '50%25'])
        expect(await ask({ path: `/orders/${id}`, headers: user }), id).toEqual([200, 'GET /orders/:id'])
    }))

  it('a row whose path the router cannot read is named at start', () => {
    const path = framework.unreadable
    expect(() => framework.check([{ methods: ['GET'], path, public: true }])).toThrow(
      expect.objectContaining({
        problems: [
          { option: 'rows[0].path', given: path, expected: expect.stringContaining('router can read: ') },
        ],
      }),
    )
  })

  it.each<[string, object[], string]>([
    ['a wider path before a narrower one', [{ path: '/orders/:id' }, { path: '/orders/new' }], 'GET'],
    ['everything before something', [{ path: below('/') }, { path: '/orders/:id' }], 'GET'],
    ['the same twice', [{ path: '/orders/:id' }, { path: '/orders/:number' }], 'GET'],
    ['all methods before one', [{ methods: '*', path: '/a' }, { path: '/a' }], 'GET'],
    ['GET before HEAD', [{ path: '/a' }, { methods: ['HEAD'], path: '/a' }], 'HEAD'],
    ['one of two methods', [{ path: '/a' }, { methods: ['GET', 'POST'], path: '/a' }], 'GET'],
  ])('a row that is never reached is named at start: %s', (_title, shapes, method) => {
    const table = shapes.map((shape) => ({ methods: ['GET'], require: signedIn, ...shape }))
    expect(() => framework.check(table)).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({
            option: 'rows[1]',
            expected: expect.stringContaining(`never reached for ${method}: rows[0]`),
          }),
        ],
      }),
    )
  })

  it.each<[string, object[]]>([
    ['a narrower path before a wider one', [{ path: '/orders/new' }, { path: '/orders/:id' }]],
    ['other methods of one path', [{ path: '/a' }, { methods: ['POST'], path: '/a' }]],
    ['one method before all of them', [{ path: '/a' }, { methods: '*', path: '/a' }]],
    ['a folder and what is below it', [{ path: '/a' }, { path: below('/a/b') }, { path: below('/a') }]],
    ['parameters of other depths', [{ path: '/:a' }, { path: '/:a/:b' }, { path: '/:a/b/:c' }]],
  ])('rows that each have requests of their own start: %s', (_title, shapes) => {
    framework.check(shapes.map((shape) => ({ methods: ['GET'], require: scope('a'), ...shape })))
  })
})
