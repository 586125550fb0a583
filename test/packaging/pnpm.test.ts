import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from './process.ts'
import { programsGuard } from './programs.ts'
import { Project } from './project.ts'

describe('installed by pnpm, where a package sees only what it declares', () => {
  const doors = ['express', 'koa', 'fastify', 'core']
  const project = new Project()
  beforeAll(async () => {
    await project.install('pnpm', {
      '@types/express': '^5',
      '@types/koa': '^3',
      '@types/node': '^20',
      express: '^5',
      fastify: '^5',
      koa: '^3',
    })
    project.add('esm', 'esm', 'module', doors)
    project.add('commonjs', 'commonjs', 'commonjs', doors)
    project.add('typescript', 'typescript', 'module', doors)
  })
  afterAll(() => project.remove())

  programsGuard(() => project, 'esm', '.mjs', doors)
  programsGuard(() => project, 'commonjs', '.cjs', doors)

  test('the command of core runs by its name', async () => {
    const { status, output } = await run('npx', ['--no', '--', 'portcullis', '--help'], project.folder)
    expect({ status, output }).toEqual({ status: 0, output: expect.stringContaining('Usage: ') })
  })

  test('ESM TypeScript compiles with nodenext, library declarations checked', async () => {
    expect(await project.compile('typescript', { module: 'nodenext', noEmit: true })).toEqual({
      status: 0,
      output: '',
    })
  })
})
