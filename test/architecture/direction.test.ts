import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from './sources.ts'

interface Rule {
  readonly name: string
  readonly comment: string
}
interface Violation {
  readonly from: string
  readonly to: string
  readonly rule: { readonly name: string }
}

const require = createRequire(import.meta.url)
const config = join(root, '.dependency-cruiser.cjs')
const { forbidden: rules }: { forbidden: readonly Rule[] } = require(config)

/** Runs the rules over the repository, or over a small one made to break them. */
async function violationsIn(cwd: string, folders: readonly string[]): Promise<readonly Violation[]> {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const args = [program, '--config', config, '--output-type', 'json', '--progress', 'none', ...folders]
  const report = await new Promise<string>((resolve, reject) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) =>
      stdout.startsWith('{') ? resolve(stdout) : reject(error ?? new Error(stderr)),
    )
  })
  return JSON.parse(report).summary.violations
}

describe('the rules of direction hold', () => {
  let found: readonly Violation[]
  beforeAll(async () => {
    found = await violationsIn(root, ['packages', 'examples', 'test'])
  })

  test.each(rules.map(({ comment, name }) => [comment, name]))('%s', (_comment, name) => {
    const broken = found.filter(({ rule }) => rule.name === name)
    expect(broken.map(({ from, to }) => `${from} -> ${to}`)).toEqual([])
  })
})

/** For each rule the smallest import that breaks it: file, what it imports, and what the import names. */
const breaches: Readonly<Record<string, readonly [file: string, code: string][]>> = {
  'ground-imports-nothing-above': [['packages/core/src/token.ts', "import '../src/decode/decode.ts'"]],
  'step-imports-ground-and-itself': [
    ['packages/core/src/claims/audience.ts', "import type { Decoded } from '../decode/decode.ts'"],
    ['packages/core/src/extract/cookie.ts', "import '../gate.ts'"],
  ],
  'realms-know-keys-only-by-interface': [['packages/core/src/realms/realm.ts', "import '../keys/fetch.ts'"]],
  'realms-import-keys-as-types': [
    ['packages/core/src/realms/tenants.ts', "import { store } from '../keys/key-store.ts'"],
  ],
  'options-do-not-know-the-spine': [['packages/core/src/options/door.ts', "import '../gate.ts'"]],
  'policy-asks-through-the-passage': [
    ['packages/core/src/policy/table.ts', "import '../gate.ts'"],
    ['packages/core/src/policy/rows.ts', "import type { Decoded } from '../decode/decode.ts'"],
  ],
  'core-stands-alone': [
    ['packages/core/src/gate.ts', "import '@portcullis/testing'"],
    ['packages/core/src/verifier.ts', "import type { Request } from 'express'"],
  ],
  'adapter-imports-core-and-framework': [
    ['packages/koa/src/response.ts', "import 'jose'"],
    ['packages/koa/src/request.ts', "import 'express'"],
    ['packages/express/src/request.ts', "import 'node:fs'"],
  ],
  'no-adapter-imports-an-adapter': [['packages/express/src/index.ts', "import '@portcullis/koa'"]],
  'packages-enter-by-the-front-door': [
    ['packages/fastify/src/index.ts', "import '../../core/src/gate.ts'"],
    ['test/contract/deep.ts', "import '../../packages/core/src/gate.ts'"],
  ],
  'testing-stands-apart': [
    ['packages/testing/src/claims.ts', "import type { Claims } from '@portcullis/core'"],
  ],
  'source-does-not-import-tests': [['packages/koa/src/augment.ts', "import '../test/app.ts'"]],
  'library-does-not-know-the-command': [
    ['packages/core/src/journal.ts', "import './cli.ts'"],
    ['packages/core/src/memory/memory.ts', "import '../command/command.ts'"],
  ],
  'one-door-for-lru-cache': [['packages/core/src/keys/store.ts', "import 'lru-cache'"]],
  'one-door-for-jose': [['packages/core/src/response/reply.ts', "import 'jose'"]],
  'one-door-for-verification': [
    ['packages/core/src/identity/identity.ts', "import { verify } from 'node:crypto'"],
  ],
  'one-door-for-sockets': [['packages/core/src/keys/fetch.ts', "import 'node:https'"]],
  'runtime-dependencies-are-declared': [['packages/express/src/response.ts', "import 'lru-cache'"]],
  'nothing-unresolved': [['packages/core/src/keys/select.ts', "import './nowhere.ts'"]],
  'no-circles': [['packages/core/src/keys/jwks.ts', "import './discovery.ts'"]],
  'no-orphans': [['packages/core/src/claims/forgotten.ts', '']],
  'every-file-is-reached-from-a-door': [
    ['packages/core/src/signature/unreached.ts', "import '../errors/codes.ts'"],
  ],
}

/** A lawful repository in small: what the breaches import, and what makes it resolvable. */
const lawful: Readonly<Record<string, string>> = {
  'packages/core/src/index.ts': "import './gate.ts'",
  'packages/core/src/cli.ts': "import './command/command.ts'",
  'packages/core/src/command/command.ts': 'export const command = 1',
  'packages/core/src/decode/decode.ts': 'export interface Decoded {}',
  'packages/core/src/keys/key-store.ts': 'export const store = 1',
  'packages/core/src/keys/discovery.ts': "import './jwks.ts'",
  'packages/core/src/errors/codes.ts': 'export const codes = {}',
  'packages/koa/src/index.ts': "import './response.ts'",
  'packages/koa/test/app.ts': 'export const app = 1',
  'packages/testing/src/index.ts': "import './claims.ts'",
}

describe('each rule bites', () => {
  let folder: string
  let found: readonly Violation[]

  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }

  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'portcullis direction ')))
    await write('tsconfig.json', '{ "compilerOptions": { "module": "NodeNext", "target": "ES2023" } }')
    for (const name of ['jose', 'lru-cache', 'express']) {
      await write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'dist/index.js' }))
      await write(`node_modules/${name}/dist/index.js`, 'export const one = 1')
    }
    await mkdir(join(folder, 'node_modules/@portcullis'))
    for (const name of ['core', 'express', 'koa', 'fastify', 'testing']) {
      const exported = { '.': { 'portcullis-source': './src/index.ts', default: './dist/index.js' } }
      const manifest = JSON.stringify({ name: `@portcullis/${name}`, exports: exported })
      await write(`packages/${name}/package.json`, manifest)
      await symlink(
        join(folder, 'packages', name),
        join(folder, 'node_modules/@portcullis', name),
        'junction',
      )
    }
    for (const [path, text] of Object.entries(lawful)) await write(path, text)
    for (const [path, text] of Object.values(breaches).flat()) await write(path, text)
    found = await violationsIn(folder, ['packages', 'test'])
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('there is a breach for every rule', () => {
    expect(Object.keys(breaches).sort()).toEqual(rules.map(({ name }) => name).sort())
  })

  const cases = Object.entries(breaches).flatMap(([name, files]) =>
    files.map(([file, code]) => [name, file, code]),
  )
  test.each(cases)('%s refuses %s: %s', (name, file) => {
    const bitten = found.filter(({ rule, from, to }) => rule.name === name && (from === file || to === file))
    expect(bitten).not.toEqual([])
  })
})
