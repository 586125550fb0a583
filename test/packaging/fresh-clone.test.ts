import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mustRun, type Outcome, root, run } from './process.ts'

describe('a fresh clone, in a path with a space', () => {
  const clone = mkdtempSync(join(tmpdir(), 'portcullis clone '))
  const setUp = (...flags: string[]): Promise<Outcome> =>
    run(process.execPath, [...flags, 'test/setup.mjs'], clone)

  beforeAll(() => mustRun('git', ['clone', '--quiet', '--depth', '1', pathToFileURL(root).href, clone], root))
  afterAll(() => rmSync(clone, { recursive: true, force: true }))

  test('an unsupported Node is told which one is needed, and nothing is installed', async () => {
    const pretend = "Object.defineProperty(process, 'versions', { value: { node: '18.20.0' } })"
    const { status, output } = await setUp('--import', `data:text/javascript,${encodeURIComponent(pretend)}`)
    expect(status).toBe(1)
    expect(output).toMatch(/Node >=20\.19 is needed, this is 18\.20\.0/)
  })

  test('two commands started at once set up once: one installs and says so, the other waits', async () => {
    const outcomes = await Promise.all([setUp(), setUp()])
    expect(outcomes.map(({ status }) => status)).toEqual([0, 0])
    const said = outcomes.map(({ output }) => output).join('')
    expect(said.match(/portcullis: installing/g)).toHaveLength(1)
    expect(said.match(/portcullis: waiting/g)).toHaveLength(1)
  })

  test('once set up it is silent, and needs neither network nor package manager', async () => {
    const alone = "process.env.PATH = ''"
    expect(await setUp('--import', `data:text/javascript,${encodeURIComponent(alone)}`)).toEqual({
      status: 0,
      output: '',
    })
  })

  test('what `npm start` and `npm test` install holds no tool of another command', async () => {
    const installed = await mustRun('ls', ['node_modules/.pnpm'], clone)
    const heavy =
      /^(publint|@arethetypeswrong|@changesets|verdaccio|@stryker|vitepress|typedoc|fast-jwt|aws-jwt-verify|jsonwebtoken)/m
    expect(installed).not.toMatch(heavy)
  })
})
