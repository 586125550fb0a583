import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Router from '@koa/router'
import { keycloakAuth, type PolicyOptions, type PolicyRows, policy, realmRole } from '@portcullis/koa'
import { type Realm, startRealm } from '@portcullis/testing'
import Koa from 'koa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let realm: Realm
beforeAll(async () => {
  realm = await startRealm()
})
afterAll(() => realm.close())

async function statuses(
  rows: PolicyRows,
  options: PolicyOptions,
  ...paths: string[]
): Promise<readonly number[]> {
  const app = new Koa()
  app.use(keycloakAuth({ issuer: realm.issuer, audience: 'acme-orders-api', optional: true }))
  app.use(policy(rows, options))
  app.use((context) => {
    context.body = 'anything'
  })
  const server = createServer(app.callback())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  try {
    return await Promise.all(
      paths.map(async (path) => (await fetch(`http://127.0.0.1:${port}${path}`)).status),
    )
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const files: PolicyRows = [
  { methods: ['GET'], path: '/files/Public/:name', public: true },
  { methods: ['GET'], path: '/files/{*rest}', require: realmRole('manager') },
]

describe('a policy on Koa', () => {
  it('reads paths as @koa/router does unless it is told otherwise', async () => {
    expect(await statuses(files, {}, '/files/Public/a', '/files/public/a/', '/files/b')).toEqual([
      200, 200, 401,
    ])
  })

  it('told that its routers tell cases apart, opens no more than they do, and guards no less', async () => {
    const paths = ['/files/Public/a', '/files/public/a', '/FILES/b']
    expect(await statuses(files, { sensitive: true, strict: true }, ...paths)).toEqual([200, 401, 403])
  })

  it('takes the class of the application’s routers', async () => {
    let made = 0
    class Counted extends Router {
      constructor(options: object) {
        super(options as never)
        made++
      }
    }
    expect(await statuses(files, { Router: Counted }, '/files/b')).toEqual([401])
    expect(made).toBeGreaterThan(0)
  })

  it.each<[unknown, string]>([
    [{ sensitve: true }, 'policy.sensitve'],
    [{ sensitive: 'yes' }, 'policy.sensitive'],
    [{ Router: 'koa-router' }, 'policy.Router'],
  ])('%o is a ConfigurationError', (options, option) => {
    expect(() => policy(files, options as PolicyOptions)).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ option })] }),
    )
  })
})
