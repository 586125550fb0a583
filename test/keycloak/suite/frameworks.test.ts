import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { frameworks } from '../../contract/frameworks/all.ts'
import type { GuardSet, RunningApp } from '../../contract/frameworks/framework.ts'
import { clientCredentials, password, servers, type TestServer } from './servers.ts'

const guardBy =
  (name: string, ...args: unknown[]) =>
  (guards: GuardSet): never =>
    (guards[name] as (...given: unknown[]) => never)(...args)

/** Who asks, what the guard wants, and what the door answers. */
const asked: readonly [
  title: string,
  form: Record<string, string> | undefined,
  guard: (guards: GuardSet) => never,
  status: number,
  code?: string,
][] = [
  ['nobody', undefined, guardBy('requireAuth'), 401, 'TOKEN_MISSING'],
  ['alice, a manager', password('acme-web', 'alice'), guardBy('requireRole', 'manager'), 200],
  ['bob, no manager', password('acme-web', 'bob'), guardBy('requireRole', 'manager'), 403, 'ROLE_MISSING'],
  [
    'alice, who may read orders',
    password('acme-web', 'alice'),
    guardBy('requireRole', 'orders:read', { client: 'acme-orders-api' }),
    200,
  ],
  [
    'carol, who may not',
    password('acme-web', 'carol'),
    guardBy('requireRole', 'orders:read', { client: 'acme-orders-api' }),
    403,
    'ROLE_MISSING',
  ],
  [
    'the worker, who may read orders',
    clientCredentials('acme-worker'),
    guardBy('requireRole', 'orders:read', { client: 'acme-orders-api' }),
    200,
  ],
  ['the worker, a service account', clientCredentials('acme-worker'), guardBy('requireService'), 200],
  [
    'the worker, where a person is wanted',
    clientCredentials('acme-worker'),
    guardBy('requireUser'),
    403,
    'IDENTITY_KIND_WRONG',
  ],
  [
    'alice, where a service is wanted',
    password('acme-web', 'alice'),
    guardBy('requireService'),
    403,
    'IDENTITY_KIND_WRONG',
  ],
  ['erin, whose role has a slash', password('acme-web', 'erin'), guardBy('requireRole', 'reports/view'), 200],
  ['erin, whose role has a colon', password('acme-web', 'erin'), guardBy('requireRole', 'ops:deploy'), 200],
  ['alice of engineering', password('acme-web', 'alice'), guardBy('requireGroup', '/staff/engineering'), 200],
  [
    'bob of the customers',
    password('acme-web', 'bob'),
    guardBy('requireGroup', '/staff', { subtree: true }),
    403,
    'GROUP_MISSING',
  ],
  ['bob of acme', password('acme-web', 'bob', 'organization'), guardBy('requireOrganization', 'acme'), 200],
  [
    'alice, who asked for no organization',
    password('acme-web', 'alice'),
    guardBy('requireOrganization', 'acme'),
    403,
    'ORGANIZATION_MISSING',
  ],
  ['alice with her e-mail', password('acme-web', 'alice'), guardBy('requireScope', 'email'), 200],
  [
    'alice without invoices',
    password('acme-web', 'alice'),
    guardBy('requireScope', 'invoices.read'),
    403,
    'SCOPE_MISSING',
  ],
  [
    'a lightweight token',
    password('acme-lightweight', 'alice'),
    guardBy('requireAuth'),
    401,
    'AUDIENCE_MISMATCH',
  ],
]

describe.each(servers)('guards over tokens of $name', ({ start }) => {
  let server: TestServer

  beforeAll(async () => {
    server = await start()
  })
  afterAll(() => server.close())

  describe.each(frameworks)('$name', (framework) => {
    it.each(asked)('%s', async (_title, form, guard, status, code) => {
      const app: RunningApp = await framework.start({
        gate: { issuer: server.issuer, audience: 'acme-orders-api' },
        guard,
      })
      try {
        const headers: Record<string, string> =
          form === undefined ? {} : { authorization: `Bearer ${(await server.grant(form)).access_token}` }
        const response = await fetch(`${app.url}/guarded/1`, { headers })
        expect(response.status).toBe(status)
        const body = (await response.json()) as { code?: string }
        expect(body.code).toBe(code)
      } finally {
        await app.close()
      }
    })
  })
})
