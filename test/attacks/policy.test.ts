/** Ways to write a guarded path so that a table reads another one: on real sockets, before every router. */
import { posix } from 'node:path'
import { type PolicyRows, realmRole } from '@portcullis/core'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { policyFrameworks } from '../contract/frameworks/policy.ts'
import { gateOf } from '../contract/play.ts'
import { exchange, request } from './wire.ts'

let realm: Realm
let user: string

beforeAll(async () => {
  realm = await startRealm()
  user = await realm.token({ user: 'bob', roles: ['user'] })
})
afterAll(() => realm.close())

/** Each writes a path in another way. */
const disguises: readonly ((path: string) => string)[] = [
  (path) => path,
  (path) => path.toUpperCase(),
  (path) => path.replace('a', '%61'),
  (path) => path.replace('m', '%6D').replace('u', '%75'),
  (path) => [...path].map((one) => (one === '/' ? one : `%${one.charCodeAt(0).toString(16)}`)).join(''),
  (path) => path.replace('a', '%2561'),
  (path) => path.replaceAll('/', '//'),
  (path) => `/${path}`,
  (path) => path.replace(/[/](?=[^/]*$)/, '//'),
  (path) => path.replace(/[/](?=[^/]*$)/, '%2F'),
  (path) => path.replace(/[/](?=[^/]*$)/, '%2f%2f'),
  (path) => path.replace(/[/](?=[^/]*$)/, '\\'),
  (path) => path.replace(/[/](?=[^/]*$)/, '%5C'),
  (path) => `%2F${path.slice(1)}`,
  (path) => `/%2F${path.slice(1)}`,
  (path) => `${path}/`,
  (path) => `${path}//`,
  (path) => `${path}%2F`,
  (path) => `${path}/.`,
  (path) => `${path}/x/..`,
  (path) => `/.${path}`,
  (path) => `/%2e${path}`,
  (path) => `/x/..${path}`,
  (path) => `/x/%2E%2E${path}`,
  (path) => `/x/..%2F${path.slice(1)}`,
  (path) => `/x%2F..${path}`,
  (path) => `/..${path}`,
  (path) => path.replace(/[/](?=[^/]*$)/, '/./'),
  (path) => path.replace(/[/](?=[^/]*$)/, '/x/../'),
  (path) => `${path}?x=/status`,
  (path) => `${path}#/status`,
  (path) => `${path}?`,
  (path) => `${path};x=1`,
  (path) => path.replace(/[/](?=[^/]*$)/, ';x=1/'),
  (path) => `${path}%00`,
  (path) => `${path}%20`,
  (path) => `${path}%ff`,
  (path) => `${path}%`,
  (path) => `${path}.`,
  (path) => path.replace('i', 'ı').replace('s', '\u017f'),
  (path) => path.replace('s', '%C5%BF'),
  (path) => `http://api.acme.com${path}`,
  (path) => `HTTP://api.acme.com:80/${path}`,
  (path) => `http://user@api.acme.com/..${path}`,
  (path) => `http:${path}`,
  (path) => `x:/${path}`,
]

/** Each disguise alone, and every third pair of them. */
const targets = [
  ...new Set(
    ['/admin', '/admin/users', '/admin/users/7'].flatMap((path) =>
      disguises.flatMap((one, first) =>
        disguises
          .filter((_two, second) => first === 0 || (path.endsWith('7') && (first + second) % 3 === 0))
          .map((two) => two(one(path))),
      ),
    ),
  ),
].filter((target) => !target.includes(' '))

/** Where a file server would look, on a disk that does not tell cases apart; what it cannot decode it refuses. */
function fileAt(target: string): string {
  const [path = ''] = target.replace(/^[a-z]+:[/]{2}[^/?#]*/i, '').split(/[?#]/)
  try {
    return posix.normalize(`/${decodeURIComponent(path).replaceAll('\\', '/')}`).toLowerCase()
  } catch {
    return 'refused'
  }
}

const isGuarded = (file: string): boolean => file === '/admin' || file.startsWith('/admin/')

describe.each(policyFrameworks)('$name', (framework) => {
  const { below } = framework
  const rows: PolicyRows = [
    { methods: ['GET'], path: '/', public: true },
    { methods: '*', path: '/admin', require: realmRole('manager') },
    { methods: ['GET', 'DELETE'], path: '/admin/users/:id', require: realmRole('manager') },
    { methods: '*', path: below('/admin'), require: realmRole('manager') },
    { methods: ['GET'], path: '/:name', public: true },
    { methods: ['GET'], path: below('/'), public: true },
  ]
  const routes = [
    'GET /admin',
    'GET /admin/users',
    'GET /admin/users/:id',
    'DELETE /admin/users/:id',
    `GET ${below('/')}`,
  ]
  const catchAll = routes.at(-1)

  it.each([
    ['of any router', false],
    ['that tell cases and slashes apart', true],
  ])(
    'before routes %s, nobody comes to what is guarded by another way of writing it',
    async (_title, exact) => {
      const leaks: string[] = []
      let answered = 0
      const onRoute = (route: string, target: string): void => {
        answered++
        if (route !== catchAll || isGuarded(fileAt(target))) leaks.push(`${route} <- ${target}`)
      }
      const gate = { ...gateOf(realm), optional: true }
      const site = await framework.start({ gate, rows, routes, exact, onRoute })
      try {
        const lines = ['Host: api.acme.com', 'Connection: close']
        for (const [place, target] of targets.entries()) {
          const method = ['GET', 'HEAD', 'DELETE'][place % 5] ?? 'GET'
          const who = place % 2 === 0 ? [] : [`Authorization: Bearer ${user}`]
          const bytes = Buffer.from(request(`${method} ${target} HTTP/1.1`, ...lines, ...who)).toString(
            'latin1',
          )
          const [answer] = await exchange(site.url, bytes, { bodiless: method === 'HEAD' })
          expect(answer?.status ?? 400, target).toBeLessThan(500)
        }
        expect(leaks).toEqual([])
        expect(answered).toBeGreaterThan(0)
      } finally {
        await site.close()
      }
    },
  )
})
