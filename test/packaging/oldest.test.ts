import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { programsGuard } from './programs.ts'
import { Project } from './project.ts'

describe('installed by npm beside the oldest supported frameworks', () => {
  const doors = ['express', 'koa', 'fastify']
  const project = new Project()
  beforeAll(async () => {
    await project.install('npm', {
      '@types/express': '4.17.25',
      '@types/koa': '2.15.0',
      '@types/node': '^20',
      express: '4.18.0',
      fastify: '5.0.0',
      koa: '2.15.0',
    })
    project.add('esm', 'esm', 'module', doors)
    project.add('commonjs', 'commonjs', 'commonjs', doors)
    project.add('typescript', 'typescript', 'module', doors)
  })
  afterAll(() => project.remove())

  programsGuard(() => project, 'esm', '.mjs', doors)
  programsGuard(() => project, 'commonjs', '.cjs', doors)

  test('ESM TypeScript compiles with nodenext, library declarations checked', async () => {
    expect(await project.compile('typescript', { module: 'nodenext' })).toEqual({ status: 0, output: '' })
  })
  programsGuard(() => project, 'typescript/out', '.js', doors)
})
