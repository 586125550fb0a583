import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createRealm, type OutageKind, type Realm, startRealm } from '@portcullis/testing'
import { mswHandlers } from '@portcullis/testing/msw'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let original: Realm

beforeAll(async () => {
  original = await startRealm()
})
afterAll(() => original.close())

const start = (options: object = {}): Promise<Realm> => startRealm({ sameKeysAs: original, ...options })

const small = {
  realm: 'small',
  accessTokenLifespan: 120,
  clientScopes: [
    {
      name: 'api://orders',
      attributes: { 'include.in.token.scope': 'true' },
      protocolMappers: [
        {
          name: 'aud',
          protocolMapper: 'oidc-audience-mapper',
          config: { 'included.custom.audience': 'api://orders', 'access.token.claim': 'true' },
        },
        {
          name: 'env',
          protocolMapper: 'oidc-hardcoded-claim-mapper',
          config: {
            'claim.name': 'a.b\\.c',
            'claim.value': '7',
            'jsonType.label': 'int',
            'access.token.claim': 'true',
          },
        },
        { name: 'odd', protocolMapper: 'oidc-script-based-protocol-mapper', config: {} },
      ],
    },
  ],
  clients: [
    {
      clientId: 'job',
      secret: '**********',
      serviceAccountsEnabled: true,
      defaultClientScopes: ['api://orders'],
    },
  ],
}

describe('a realm of your own', () => {
  it('issues what its file says, and names what it does not do', async () => {
    const notices: string[] = []
    const realm = await createRealm({ realm: small, onNotice: (notice) => notices.push(notice) })
    const claims = decodeJwt(await realm.token({ client: 'job' }))
    expect(claims).toMatchObject({ aud: 'api://orders', a: { 'b.c': 7 }, scope: 'api://orders' })
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(120)
    expect(realm.unsupported).toEqual(notices)
    expect(notices).toEqual([
      expect.stringContaining("'job': its secret is masked"),
      expect.stringContaining("'odd'"),
    ])
  })

  it('comes from a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'portcullis-realm-'))
    const file = join(folder, 'realm.json')
    await writeFile(file, JSON.stringify(small))
    await using realm = await startRealm({ realm: file, onNotice: () => undefined })
    expect(realm.issuer).toMatch(/\/realms\/small$/)
    await rm(folder, { recursive: true })
  })

  it('that is no realm export is refused', async () => {
    await expect(startRealm({ realm: { users: [] } })).rejects.toThrow('realm export')
  })
})

describe('where it listens', () => {
  it('a taken port moves on to the next', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => taken.once('listening', resolve))
    const { port } = taken.address() as { port: number }
    await using realm = await start({ port })
    expect(Number(new URL(realm.url).port)).toBeGreaterThan(port)
    taken.close()
  })

  it('its public address may be another, and its base path of old', async () => {
    await using realm = await start({ frontendUrl: 'https://sso.acme.com', basePath: '/auth' })
    expect(realm.issuer).toBe('https://sso.acme.com/auth/realms/acme')
    const discovery = await (await fetch(`${realm.url}/realms/acme/.well-known/openid-configuration`)).json()
    expect(discovery).toMatchObject({ issuer: realm.issuer, jwks_uri: realm.jwksUri })
    expect(realm.jwksUri.startsWith(realm.url)).toBe(true)
  })

  it('nowhere at all, with msw', async () => {
    const realm = await createRealm({ sameKeysAs: original })
    const server = setupServer(...mswHandlers(realm))
    server.listen({ onUnhandledRequest: 'error' })
    const discovery = (await (await fetch(`${realm.issuer}/.well-known/openid-configuration`)).json()) as {
      jwks_uri: string
    }
    expect(await (await fetch(discovery.jwks_uri)).json()).toEqual(await realm.jwks())
    const form = new URLSearchParams({
      grant_type: 'password',
      client_id: 'acme-web',
      username: 'bob',
      password: 'bob-pw',
    })
    expect((await fetch(realm.tokenEndpoint, { method: 'POST', body: form })).status).toBe(200)
    server.close()
  })

  it('a process that only starts and closes one ends by itself', async () => {
    const script =
      "import { startRealm } from '@portcullis/testing'; const realm = await startRealm(); await realm.close()"
    const args = ['--conditions=portcullis-source', '--import', 'tsx', '--input-type=module', '-e', script]
    await promisify(execFile)(process.execPath, args, {
      cwd: join(import.meta.dirname, '../../../test'),
      timeout: 15_000,
    })
  })
})

describe('keys', () => {
  const kids = async (realm: Realm): Promise<string[]> =>
    ((await realm.jwks()).keys as { kid: string }[]).map(({ kid }) => kid)

  it('rotate: the new one signs at once, the old one stays or goes', async () => {
    const realm = await createRealm({ sameKeysAs: original })
    const before = decodeProtectedHeader(await realm.token()).kid as string
    const kid = await realm.rotateKeys()
    expect(decodeProtectedHeader(await realm.token()).kid).toBe(kid)
    expect(await kids(realm)).toEqual(expect.arrayContaining([before, kid]))
    await realm.rotateKeys({ keepOld: false })
    expect(await kids(realm)).not.toContain(kid)
    expect(await kids(original)).not.toContain(kid)
  })

  it('may be published, replaced and removed', async () => {
    const realm = await createRealm({ sameKeysAs: original })
    realm.publishJwk({ kid: 'mine' })
    expect(await kids(realm)).toContain('mine')
    realm.replaceJwks([{ kid: 'only' }])
    expect(await kids(realm)).toEqual(['only'])
    realm.replaceJwks()
    const [first = ''] = await kids(realm)
    await realm.removeKey(first)
    expect(await kids(realm)).not.toContain(first)
  })
})

describe('outages', () => {
  const outcome = async (realm: Realm): Promise<string> => {
    const signal = AbortSignal.timeout(300)
    try {
      const response = await fetch(realm.jwksUri, { redirect: 'manual', signal })
      if (response.status !== 200) return String(response.status)
      let size = 0
      for await (const chunk of response.body ?? []) {
        size += chunk.byteLength
        if (size > 1_000_000) return 'huge'
      }
      return `${response.headers.get('content-type')} ${size}`
    } catch (error) {
      return (error as Error).name
    }
  }

  it.each<[OutageKind, RegExp]>([
    ['refuse', /TypeError/],
    ['reset', /TypeError/],
    ['hang', /TimeoutError/],
    ['hang-body', /TimeoutError/],
    ['drip', /TimeoutError/],
    ['status', /^503$/],
    ['redirect', /^302$/],
    ['html', /text\/html/],
    ['empty-keys', /json 11$/],
    ['huge', /huge/],
    ['gzip-bomb', /huge/],
  ])('%s, and healed', async (kind, expected) => {
    await using realm = await start()
    const healthy = await outcome(realm)
    await realm.outage(kind)
    expect(await outcome(realm)).toMatch(expected)
    await realm.outage(null)
    expect(await outcome(realm)).toBe(healthy)
  })

  it('may hit one endpoint alone', async () => {
    await using realm = await start()
    await realm.outage('status', { endpoint: 'discovery', status: 500 })
    expect(await outcome(realm)).toContain('application/json')
    expect((await fetch(`${realm.issuer}/.well-known/openid-configuration`)).status).toBe(500)
  })
})
