/** The example configurations of KrakenD's page about Keycloak and of gatekeeper's guide, as docs/coming-from-a-gateway.md translates them. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { gatekeepersExample, krakendsExample } from '../../gateways/examples.ts'
import { type Ask, closeSites, serve } from '../../gateways/site.ts'
import { clientCredentials, password, servers, type TestServer } from './servers.ts'

describe.each(servers)('on $name', ({ start }) => {
  let server: TestServer
  let headers: Record<'alice' | 'bob' | 'erin' | 'worker' | 'nobody', Record<string, string>>

  beforeAll(async () => {
    server = await start()
    const of = async (form: Record<string, string>): Promise<Record<string, string>> => ({
      authorization: `Bearer ${(await server.grant(form)).access_token}`,
    })
    headers = {
      alice: await of(password('acme-web', 'alice')),
      bob: await of(password('acme-web', 'bob')),
      erin: await of(password('acme-web', 'erin')),
      worker: await of(clientCredentials('acme-worker')),
      nobody: {},
    }
  })
  afterEach(closeSites)
  afterAll(() => server.close())

  /** What each caller gets: 200, or the code of the refusal. */
  async function outcomes(ask: Ask, path: string, method = 'GET'): Promise<Record<string, unknown>> {
    const told = Object.entries(headers).map(async ([who, sent]) => [
      who,
      (await ask(path, sent, { method })).outcome,
    ])
    return Object.fromEntries(await Promise.all(told))
  }

  it("KrakenD's: any genuine token, and where roles are asked one of them", async () => {
    const ask = await serve(krakendsExample(server.issuer))
    expect(await outcomes(ask, '/keycloak-protected')).toEqual({
      alice: 200,
      bob: 200,
      erin: 200,
      worker: 200,
      nobody: 'TOKEN_MISSING',
    })
    expect(await outcomes(ask, '/keycloak-protected/moderators')).toEqual({
      alice: 200,
      bob: 'ROLE_MISSING',
      erin: 'ROLE_MISSING',
      worker: 'ROLE_MISSING',
      nobody: 'TOKEN_MISSING',
    })
  })

  it("gatekeeper's: roles and groups where they are asked, open where it says so, and closed otherwise", async () => {
    const ask = await serve(gatekeepersExample(server.issuer))
    expect(await outcomes(ask, '/admin/users')).toEqual({
      alice: 200,
      bob: 'ROLE_MISSING',
      erin: 'GROUP_MISSING',
      worker: 'GROUP_MISSING',
      nobody: 'TOKEN_MISSING',
    })
    expect(await outcomes(ask, '/backend/orders', 'POST')).toEqual({
      alice: 200,
      bob: 'ROLE_MISSING',
      erin: 200,
      worker: 200,
      nobody: 'TOKEN_MISSING',
    })
    for (const open of ['/public/index.html', '/favicon', '/css/a.css'])
      expect(await outcomes(ask, open), open).toEqual({
        alice: 200,
        bob: 200,
        erin: 200,
        worker: 200,
        nobody: 200,
      })
    for (const [path, method] of [
      ['/elsewhere', 'GET'],
      ['/admin/users', 'POST'],
    ] as const)
      expect(await outcomes(ask, path, method), path).toEqual({
        alice: 'REQUIREMENT_FAILED',
        bob: 'REQUIREMENT_FAILED',
        erin: 'REQUIREMENT_FAILED',
        worker: 'REQUIREMENT_FAILED',
        nobody: 'REQUIREMENT_FAILED',
      })
  })
})
