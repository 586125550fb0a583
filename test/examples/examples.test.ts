import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

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

interface Ended {
  readonly url?: string
  readonly errors: string
}

/** Starts an example as its README says, with these settings alone; gives its address, or what it died of. */
function start(name: string, settings: Record<string, string>): Promise<Ended> {
  const { scripts } = JSON.parse(readFileSync(join(examples, name, 'package.json'), 'utf8'))
  const [, ...args] = scripts.start.split(' ')
  const child = spawn(process.execPath, args, {
    cwd: join(examples, name),
    env: { PATH: process.env['PATH'], PORT: '0', ...settings },
  })
  started = child
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  return new Promise((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      const url = /^[\w-]+ listens on (http:\/\/127\.0\.0\.1:\d+)$/.exec(line)?.[1]
      if (url !== undefined) resolve({ url, errors })
    })
    child.on('close', () => resolve({ errors }))
  })
}

describe.each(['express', 'koa', 'fastify', 'no-framework'])('examples/%s', (name) => {
  it('guards its routes, with a realm that it reaches by an internal address', async () => {
    const { url, errors } = await start(name, {
      KEYCLOAK_ISSUER: realm.issuer,
      KEYCLOAK_INTERNAL_URL: realm.url,
      API_AUDIENCE: 'acme-orders-api',
    })
    expect(url, errors).toBeDefined()
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
  })

  it('does not start without its settings, and names them', async () => {
    const { url, errors } = await start(name, {})
    expect(url).toBeUndefined()
    expect(errors).toMatch(/issuer: [\s\S]*audience: /)
  })

  it('is read in a minute', () => {
    expect(readFileSync(join(examples, name, 'main.ts'), 'utf8').split('\n').length).toBeLessThan(60)
  })
})
