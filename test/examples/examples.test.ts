import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

const examples = fileURLToPath(new URL('../../examples', import.meta.url))
let realm: Realm
let started: ChildProcess | undefined

beforeAll(async () => {
  realm = await startRealm({ frontendUrl: 'https://sso.acme.example' })
})

afterEach(() => {
  started?.kill()
  started = undefined
})

afterAll(() => realm.close())

interface Started {
  readonly url?: string
  /** Everything it has written so far, to both streams. */
  output(): string
}

/** Starts an example as its README says, with these settings alone; gives its address, or what it died of. */
function start(name: string, settings: Record<string, string>): Promise<Started> {
  const { scripts } = JSON.parse(readFileSync(join(examples, name, 'package.json'), 'utf8'))
  const [, ...args] = scripts.start.split(' ')
  const child = spawn(process.execPath, args, {
    cwd: join(examples, name),
    env: { PATH: process.env['PATH'], PORT: '0', NODE_DEBUG: 'portcullis', ...settings },
  })
  started = child
  let written = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      written += text
    })
  }
  const output = (): string => written
  return new Promise((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      const url = /^[\w-]+ listens on (http:\/\/127\.0\.0\.1:\d+)$/.exec(line)?.[1]
      if (url !== undefined) resolve({ url, output })
    })
    child.on('close', () => resolve({ output }))
  })
}

describe.each(['express', 'koa', 'fastify', 'no-framework'])('examples/%s', (name) => {
  it('guards its routes by a realm that it reaches at an internal address, and logs refusals without a token', async () => {
    const { url, output } = await start(name, {
      KEYCLOAK_ISSUER: realm.issuer,
      KEYCLOAK_INTERNAL_URL: realm.url,
      API_AUDIENCE: 'acme-orders-api',
    })
    expect(url, output()).toBeDefined()
    const ask = async (path: string, headers: Record<string, string> = {}): Promise<unknown[]> => {
      const response = await fetch(url + path, { headers })
      const { code, ...body } = (await response.json()) as { code?: string }
      return [response.status, code ?? body]
    }
    expect(await ask('/health')).toEqual([200, { up: true }])
    expect(await ask('/me')).toEqual([401, 'TOKEN_MISSING'])
    expect(await ask('/me', await realm.asUser('bob'))).toEqual([200, { name: 'bob', kind: 'user' }])
    expect(await ask('/orders/7')).toEqual([401, 'TOKEN_MISSING'])
    expect(await ask('/orders/7', await realm.asUser('bob'))).toEqual([403, 'ROLE_MISSING'])
    expect(await ask('/orders/7', await realm.asUser('alice'))).toEqual([200, { order: '7', for: 'alice' }])
    const late = { authorization: `Bearer ${await realm.forge.expired()}` }
    expect(await ask('/orders/7', late)).toEqual([401, 'TOKEN_EXPIRED'])
    await vi.waitFor(() => expect(output()).toMatch(/TOKEN_MISSING[\s\S]*ROLE_MISSING[\s\S]*TOKEN_EXPIRED/))
    for (const part of late.authorization.split(/[ .]/).slice(1)) expect(output()).not.toContain(part)
  })

  it('does not start without its settings, and names them', async () => {
    const { url, output } = await start(name, {})
    expect(url).toBeUndefined()
    expect(output()).toMatch(/issuer: [\s\S]*audience: /)
  })

  it('is read in a minute', () => {
    expect(readFileSync(join(examples, name, 'main.ts'), 'utf8').split('\n').length).toBeLessThan(60)
  })
})

describe('examples/graphql', () => {
  it('asks at the gate who calls, and in each resolver what they may see', async () => {
    const { url, output } = await start('graphql', {
      KEYCLOAK_ISSUER: realm.issuer,
      KEYCLOAK_INTERNAL_URL: realm.url,
      API_AUDIENCE: 'acme-orders-api',
    })
    expect(url, output()).toBeDefined()
    const ask = async (query: string, headers: Record<string, string> = {}): Promise<unknown[]> => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      })
      const {
        data,
        errors = [],
        code,
      } = (await response.json()) as {
        data?: unknown
        errors?: { path: string[]; extensions: { code: string } }[]
        code?: string
      }
      return [response.status, data ?? code, errors.map(({ path, extensions }) => [path[0], extensions.code])]
    }
    const all = '{ me order(id: 7) { id for } revenue }'
    const order = { id: '7', for: 'alice' }
    expect(await ask(all)).toEqual([401, 'TOKEN_MISSING', []])
    expect(await ask(all, await realm.asUser('alice'))).toEqual([
      200,
      { me: 'alice', order, revenue: 1000 },
      [],
    ])
    expect(await ask(all, await realm.asUser('bob'))).toEqual([
      200,
      { me: 'bob', order: null, revenue: null },
      [
        ['order', 'ROLE_MISSING'],
        ['revenue', 'ROLE_MISSING'],
      ],
    ])
  })
})
