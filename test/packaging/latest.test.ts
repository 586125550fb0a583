import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mustRun } from './process.ts'
import { programsGuard } from './programs.ts'
import { Project } from './project.ts'

describe('installed by npm beside the newest frameworks', () => {
  const project = new Project()
  beforeAll(async () => {
    await project.install('npm', {
      '@types/express': '^5',
      '@types/koa': '^3',
      '@types/node': '^20',
      express: '^5',
      fastify: '^5',
      koa: '^3',
    })
    project.add('esm', 'esm', 'module')
    project.add('commonjs', 'commonjs', 'commonjs')
    project.add('typescript', 'typescript', 'module')
    project.add('typescript', 'typescript-commonjs', 'commonjs')
    project.add('must-not-compile', 'must-not-compile', 'module')
  })
  afterAll(() => project.remove())

  programsGuard(() => project, 'esm', '.mjs')
  programsGuard(() => project, 'commonjs', '.cjs')

  test.each([
    { module: 'node16', noEmit: true },
    { module: 'esnext', moduleResolution: 'bundler', noEmit: true },
    { module: 'nodenext' },
  ])('ESM TypeScript compiles with %o, library declarations checked', async (settings) => {
    expect(await project.compile('typescript', settings)).toEqual({ status: 0, output: '' })
  })
  programsGuard(() => project, 'typescript/out', '.js')

  test('CommonJS TypeScript compiles with nodenext, library declarations checked', async () => {
    expect(await project.compile('typescript-commonjs', { module: 'nodenext' })).toEqual({
      status: 0,
      output: '',
    })
  })
  programsGuard(() => project, 'typescript-commonjs/out', '.js')

  test('CommonJS TypeScript under node16 is told to use import(), as TypeScript has it for every ESM package (TS1479)', async () => {
    const { status, output } = await project.compile('typescript-commonjs', {
      module: 'node16',
      noEmit: true,
    })
    expect(status).not.toBe(0)
    expect(new Set(output.match(/TS\d+/g))).toEqual(new Set(['TS1479']))
  })

  test('a program that leaves out the audience does not compile, at any door', async () => {
    const { output } = await project.compile('must-not-compile', { module: 'nodenext', noEmit: true })
    const lines = [...output.matchAll(/^audience[.]ts\((\d+),/gm)].map(([, line]) => Number(line))
    expect(lines, output).toEqual([9, 10, 11, 12])
    expect(output.match(/audience/g)?.length).toBeGreaterThan(4)
  })

  test('a role of a client that is undefined does not compile', async () => {
    const { output } = await project.compile('must-not-compile', { module: 'nodenext', noEmit: true })
    expect(output).toMatch(/^optional-undefined[.]ts\(3,/m)
  })

  test('two installed copies of core recognise the errors of each other', async () => {
    const second = new Project()
    try {
      await second.install('npm', {}, ['core'])
      const program = `
        const [one, other] = await Promise.all(process.argv.slice(1).map((path) => import(path)))
        const trial = (core) => { try { core.createVerifier({}) } catch (error) { return error } }
        const refusal = async (core) => core.createVerifier({ issuer: 'https://sso.acme.com/realms/acme', audience: 'a', jwks: { keys: [] } })
          .verify('no token').catch((error) => error)
        console.log(JSON.stringify([
          one.createVerifier !== other.createVerifier,
          one.isConfigurationError(trial(other)), other.isConfigurationError(trial(one)),
          one.isTokenRefused(await refusal(other)), other.isTokenRefused(await refusal(one)),
          one.isTokenRefused(trial(other)), one.isTokenRefused(new Error('any')),
        ]))`
      const copies = [project, second].map(({ folder }) =>
        join(folder, 'node_modules/@portcullis/core/dist/index.js'),
      )
      const output = await mustRun(
        process.execPath,
        ['--input-type=module', '-e', program, ...copies],
        project.folder,
      )
      expect(JSON.parse(output)).toEqual([true, true, true, true, true, false, false])
    } finally {
      second.remove()
    }
  })
})
