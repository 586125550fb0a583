import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mustRun } from './process.ts'
import { programsGuard } from './programs.ts'
import { Project } from './project.ts'

/** Koa stands alone: the types of Koa 3 do not compile beside those that the newest Express brings (content-disposition). */
const groups = [
  {
    doors: ['express', 'fastify', 'core'],
    frameworks: { '@types/express': '^5', express: '^5', 'express-oauth2-jwt-bearer': '^1', fastify: '^5' },
  },
  { doors: ['koa'], frameworks: { '@types/koa': '^3', koa: '^3' } },
]

describe.each(groups)('installed by npm beside the newest $doors', ({ doors, frameworks }) => {
  const project = new Project()
  beforeAll(async () => {
    await project.install('npm', { '@types/node': '^20', ...frameworks }, [...doors, 'core', 'testing'])
    project.add('esm', 'esm', 'module', doors)
    project.add('commonjs', 'commonjs', 'commonjs', doors)
    project.add('typescript', 'typescript', 'module', doors)
    project.add('typescript', 'typescript-commonjs', 'commonjs', doors)
    project.add('no-augmentation', 'no-augmentation', 'module', doors)
    project.add('must-not-compile', 'must-not-compile', 'module', doors)
  })
  afterAll(() => project.remove())

  programsGuard(() => project, 'esm', '.mjs', doors)
  programsGuard(() => project, 'commonjs', '.cjs', doors)

  test.each([
    { module: 'node16', noEmit: true },
    { module: 'esnext', moduleResolution: 'bundler', noEmit: true },
    { module: 'nodenext' },
  ])('ESM TypeScript compiles with %o, library declarations checked', async (settings) => {
    expect(await project.compile('typescript', settings)).toEqual({ status: 0, output: '' })
  })
  programsGuard(() => project, 'typescript/out', '.js', doors)

  test('CommonJS TypeScript compiles with nodenext, library declarations checked', async () => {
    expect(await project.compile('typescript-commonjs', { module: 'nodenext' })).toEqual({
      status: 0,
      output: '',
    })
  })
  programsGuard(() => project, 'typescript-commonjs/out', '.js', doors)

  test('CommonJS TypeScript under node16 is told to use import(), as for every ESM package (TS1479)', async () => {
    const { status, output } = await project.compile('typescript-commonjs', {
      module: 'node16',
      noEmit: true,
    })
    expect(status).not.toBe(0)
    expect(new Set(output.match(/TS\d+/g))).toEqual(new Set(['TS1479']))
  })

  test('/no-augmentation leaves auth to another library in the same program', async () => {
    const settings = { module: 'nodenext', noEmit: true }
    expect(await project.compile('no-augmentation', settings)).toEqual({ status: 0, output: '' })
  })

  test('a program that leaves out the audience does not compile', async () => {
    const { output } = await project.compile('must-not-compile', { module: 'nodenext', noEmit: true })
    const failing = [...output.matchAll(/^(\w+)[.]ts\(\d+,/gm)].map(([, name]) => name)
    expect(failing.sort(), output).toEqual([...doors].sort())
    expect(output).toContain("'audience'")
  })

  test('two installed copies of core recognise the errors of each other', async () => {
    const second = new Project()
    try {
      await second.install('npm', {}, ['core'])
      const program = `
        const [one, other] = await Promise.all(process.argv.slice(1).map((path) => import(path)))
        const misconfigured = ({ createVerifier }) => { try { createVerifier({}) } catch (error) { return error } }
        const settings = { issuer: 'https://sso.acme.com/realms/acme', audience: 'orders-api' }
        const refused = ({ createVerifier }) => createVerifier(settings).verify('no token').catch((error) => error)
        console.log(JSON.stringify([
          one.createVerifier !== other.createVerifier,
          one.isConfigurationError(misconfigured(other)), other.isConfigurationError(misconfigured(one)),
          one.isTokenRefused(await refused(other)), other.isTokenRefused(await refused(one)),
          one.isTokenRefused(misconfigured(other)), one.isTokenRefused(new Error('any')),
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
