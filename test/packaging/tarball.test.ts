import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { SourceMap } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { mustRun, root, run } from './process.ts'

const bin = join(root, 'test/packaging/node_modules/.bin')

describe.each(Object.entries(inject('tarballs')))('the tarball of %s', (name, tarball) => {
  let folder: string
  let files: string[]
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portcullis-tarball-'))
    await mustRun('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1'], root)
    files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const manifest = () => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

  test('holds dist, README, LICENSE, package.json and what it exports by name, and nothing else', () => {
    const schemas = name === 'core' ? ['policy.schema.json'] : []
    expect(files.filter((file) => !file.startsWith('dist/')).sort()).toEqual([
      'LICENSE',
      'README.md',
      'package.json',
      ...schemas,
    ])
    expect(
      files.filter((file) => file.startsWith('dist/') && !/[.](js|js[.]map|d[.]ts)$/.test(file)),
    ).toEqual([])
  })

  test('exports built files alone, and each of them is there', () => {
    const { exports, main, types, bin: commands = {} } = manifest()
    const targets = Object.values(exports).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : Object.values(entry as object),
    )
    expect(
      [...targets, main, types, ...Object.values<string>(commands)]
        .map((target) => target.slice(2))
        .filter((target) => !files.includes(target)),
    ).toEqual([])
    expect(JSON.stringify(exports)).not.toMatch(/source|src/)
  })

  test('depends on published versions alone', () => {
    const { dependencies = {}, peerDependencies = {} } = manifest()
    expect(JSON.stringify({ dependencies, peerDependencies })).not.toMatch(/workspace:|file:|link:/)
  })

  test('runs no script where it is installed', () => {
    const { scripts = {} } = manifest()
    expect(Object.keys(scripts).filter((script) => /install|prepare/.test(script))).toEqual([])
  })

  test('passes publint --strict', async () => {
    expect(await run(join(bin, 'publint'), ['--strict', tarball], root)).toMatchObject({ status: 0 })
  })

  test('has types that every ESM resolver agrees on (attw, profile esm-only)', async () => {
    const { status, output } = await run(
      join(bin, 'attw'),
      ['--profile', 'esm-only', '--no-emoji', '--no-color', tarball],
      root,
    )
    expect(status, output).toBe(0)
  })

  test('has source maps that lead back to TypeScript with its content', async () => {
    const scripts = files.filter((file) => file.endsWith('.js'))
    expect(scripts).not.toEqual([])
    for (const script of scripts) {
      const code = await readFile(join(folder, script), 'utf8')
      expect(code).toContain(`//# sourceMappingURL=${script.split('/').at(-1)}.map`)
      const payload = JSON.parse(await readFile(join(folder, `${script}.map`), 'utf8'))
      expect(payload.sourcesContent).toHaveLength(payload.sources.length)
      expect(payload.sourcesContent).not.toContain(null)
      const line = code.split('\n').findIndex((text) => /^(async )?function |^var |^class /.test(text))
      const entry = new SourceMap(payload).findEntry(line, 0)
      if (line >= 0) expect(entry).toMatchObject({ originalSource: expect.stringMatching(/[.](ts|json)$/) })
    }
  })

  test('says who made it, under which licence, and where its pages are', () => {
    expect(manifest()).toMatchObject({
      name: `@portcullis/${name}`,
      license: 'MIT',
      type: 'module',
      sideEffects: false,
      description: expect.any(String),
      keywords: expect.arrayContaining(['keycloak']),
      engines: { node: expect.stringContaining('20.19') },
    })
  })
})
