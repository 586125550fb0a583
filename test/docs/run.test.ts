/** What stands on a page, started: with the embedded realm in Keycloak's place, and on a port that is free. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, describe, expect, test } from 'vitest'
import { type Block, blocks, root } from './pages.ts'

const made = join(import.meta.dirname, '.cache')
rmSync(made, { recursive: true, force: true })
mkdirSync(made, { recursive: true })

/** Files that a page has beside its programs. */
const besides = ['acme-realm.json', 'policy.json']
for (const name of besides)
  writeFileSync(join(made, name), String(blocks.find(({ file }) => file === name)?.code))

const realm: Realm = await startRealm({ realm: join(made, 'acme-realm.json'), onNotice: () => undefined })
afterAll(() => realm.close())

/** A block as a module that can be imported here; its server, where it starts one, is exported. */
function moduleOf({ where, language, code }: Block): string {
  const file = join(made, `${where.replaceAll(/[^a-zA-Z0-9]+/g, '-')}.${language}`)
  const here = code
    .replaceAll('https://sso.acme.com/realms/acme', realm.issuer)
    .replaceAll(
      /'(?:\.\/)?(acme-realm|policy)\.json'/g,
      (_, name: string) => `'${join(made, `${name}.json`)}'`,
    )
    .replace('logger: true', 'logger: false')
    .replace(
      /^await app\.listen\(\{ port: 3000 \}\)$/m,
      'await app.listen({ port: 0 })\nexport const { server } = app',
    )
    .replace(/^app\.listen\(3000\)$/m, "export const server = app.listen(0, '127.0.0.1')")
  writeFileSync(file, here)
  return file
}

const programs = blocks.filter(
  ({ page, language, file, code }) =>
    /^[jt]s$/.test(language) &&
    !code.includes('require(') &&
    // Guides for those who come from elsewhere run in test/migration, and this one block is the realm itself.
    !(page.startsWith('docs/migrating/') && file !== undefined) &&
    file !== 'realm.mjs',
)
const listed = (test: (block: Block) => boolean): [string, Block][] =>
  programs.filter(test).map((block) => [block.where, block])

const listens = ({ code }: Block): boolean => /app\.listen\(/.test(code) && !isTest({ code })
const isTest = ({ code }: Pick<Block, 'code'>): boolean => code.includes("from 'vitest'")
const isNodeTest = ({ code }: Block): boolean => code.includes("from 'node:test'")

describe.each(listed(listens))('the application at %s', (_where, block) => {
  test('asks who calls, and what they may', async () => {
    const { server } = (await import(/* @vite-ignore */ moduleOf(block))) as { server: Server }
    if (!server.listening) await new Promise((resolve) => server.once('listening', resolve))
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/orders`
    const ask = async (headers: Record<string, string>): Promise<[number, unknown]> => {
      const response = await fetch(address, { headers })
      const body = (await response.json()) as { code?: string }
      return [response.status, body.code ?? body]
    }
    const alice = { user: 'alice', client: 'orders-web' }
    expect(await ask({})).toEqual([401, 'TOKEN_MISSING'])
    expect(await ask(await realm.asUser('alice', alice))).toEqual([200, { for: 'alice' }])
    const roles = { ...alice, audience: 'orders-api', clientRoles: { 'orders-api': [] } }
    expect(await ask(await realm.asUser('alice', roles))).toEqual([403, 'ROLE_MISSING'])
    expect(await ask(await realm.asUser('alice', { ...alice, audience: 'another-api' }))).toEqual([
      401,
      'AUDIENCE_MISMATCH',
    ])
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
})

describe.each(listed(isTest))('the test at %s', async (_where, block) => {
  await import(/* @vite-ignore */ moduleOf(block))
})

test.each(listed(isNodeTest))('the test of node:test at %s passes', (_where, block) => {
  const flags = ['--conditions=portcullis-source', '--import', 'tsx', '--test', '--test-reporter=tap']
  const told = execFileSync(process.execPath, [...flags, moduleOf(block)], { cwd: root, encoding: 'utf8' })
  expect(told).toMatch(/^# pass 1$/m)
})

test.each(listed((block) => !listens(block) && !isTest(block) && !isNodeTest(block)))(
  'the code at %s starts: it names what is there, and its options hold',
  async (_where, block) => {
    await expect(import(/* @vite-ignore */ moduleOf(block))).resolves.toBeDefined()
  },
)
