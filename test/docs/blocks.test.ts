import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createVerifier } from '@portcullis/core'
import { startRealm } from '@portcullis/testing'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { diagnosticsOf } from '../architecture/compile.ts'
import { type Block, blocks, root } from './pages.ts'

const of = (...languages: string[]): readonly Block[] =>
  blocks.filter(({ language }) => languages.includes(language))
const named = (found: readonly Block[]): [string, Block][] => found.map((block) => [block.where, block])

/** The programs that people come from run where those libraries are installed: in test/migration. */
const isFromElsewhere = ({ page, language }: Block): boolean =>
  page.startsWith('docs/migrating/') && language === 'js'

/** A block as a file of the tests. What is no module of its own becomes one, so that names of two blocks do not meet. */
function fileOf({ where, language, code }: Block): readonly [path: string, text: string] {
  const kind = language === 'ts' ? 'ts' : code.includes('require(') ? 'cjs' : 'mjs'
  const name = `${where.replaceAll(/[^a-zA-Z0-9]+/g, '-')}.${kind}`
  return [join(import.meta.dirname, name), kind === 'cjs' ? code : `${code}\nexport {}\n`]
}

const scriptsOf = (folder: string): Record<string, string> =>
  JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')).scripts ?? {}

describe('every block of code on the pages', () => {
  test('says what it is, in a language that is checked here', () => {
    const known = ['ts', 'js', 'json', 'yaml', 'sh', 'bash', 'http', '']
    expect(blocks.filter(({ language }) => !known.includes(language)).map(({ where }) => where)).toEqual([])
  })

  test('in TypeScript and JavaScript compiles under the strictest settings; one that would not is seen', () => {
    const programs = of('ts', 'js').filter((block) => !isFromElsewhere(block))
    expect(programs.length).toBeGreaterThan(40)
    const code = "import { keycloakAuth } from '@portcullis/express'\nkeycloakAuth({ issuer: 'x' })"
    const wrong: Block = { page: 'x', language: 'ts', file: undefined, code, where: 'x.md:1' }
    const files = new Map([...programs, wrong].map(fileOf))
    const told = diagnosticsOf(files, { allowJs: true, checkJs: true })
    expect(told).toEqual([expect.stringContaining('x-md-1.ts: Argument of type')])
  }, 120_000)

  test.each(named(of('json')))('in JSON parses: %s', (_where, { code }) => {
    expect(() => code.split(/\n(?=\{)/).map((text) => JSON.parse(text))).not.toThrow()
  })

  test.each(named(of('yaml')))('in YAML parses: %s', (_where, { code }) => {
    expect(parse(code)).toBeTypeOf('object')
  })

  test.each(named(of('sh', 'bash')))(
    'for a shell is one it reads, with commands that are there: %s',
    (_where, block) => {
      execFileSync('sh', ['-n'], { input: block.code })
      const folder = block.page.startsWith('examples/') ? join(block.page, '..') : '.'
      const [commands, scripts] = [block.code.replaceAll(/#.*$/gm, ''), scriptsOf(folder)]
      const asked = [...commands.matchAll(/\bnpm (?:run )?([\w:-]+)/g)].map(([, script = '']) => script)
      expect(asked.filter((script) => script !== 'install' && !Object.hasOwn(scripts, script))).toEqual([])
      const files = [...commands.matchAll(/(?:^|\s)((?:test|docs|[.]ci)\/[\w./-]+|[.]ci\/run)/gm)].map(
        ([, file = '']) => file,
      )
      expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([])
    },
  )

  test('the realm on the page about Keycloak is one that the embedded realm takes whole', async () => {
    const file = blocks.find((block) => block.file === 'acme-realm.json')
    await using realm = await startRealm({ realm: JSON.parse(String(file?.code)) })
    expect(realm.unsupported).toEqual([])
    const token = await realm.token({ user: 'alice', client: 'orders-web' })
    const identity = await createVerifier({ issuer: realm.issuer, audience: 'orders-api' }).verify(token)
    expect(identity.hasRole('orders:read', { client: 'orders-api' })).toBe(true)
  })
})
