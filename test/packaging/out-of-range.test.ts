import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { run } from './process.ts'
import { Project } from './project.ts'

let project: Project
beforeEach(() => {
  project = new Project()
})
afterEach(() => project.remove())

/** What npm says to a framework in this version beside our door. */
function install(door: string, version: string, ...flags: string[]): ReturnType<typeof run> {
  const tarballs: Readonly<Record<string, string>> = inject('tarballs')
  const ours = Object.fromEntries(
    ['core', door].map((name) => [`@portcullis/${name}`, `file:${tarballs[name]}`]),
  )
  project.write('package.json', { private: true, dependencies: { ...ours, [door]: version } })
  const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts']
  return run('npm', ['install', ...quiet, ...flags], project.folder)
}

describe('a framework out of range', () => {
  test.each([
    ['express', '3.21.2', '^4.18.0 || ^5.0.0'],
    ['koa', '1.7.1', '^2.15.0 || ^3.0.0'],
    ['fastify', '4.29.1', '^5.0.0'],
  ])('%s %s is refused by npm, which names the range', async (door, version, range) => {
    const { status, output } = await install(door, version)
    expect(status).not.toBe(0)
    expect(output).toMatch(/ERESOLVE/)
    expect(output).toContain(`peer ${door}@"${range}" from @portcullis/${door}`)
  })

  test('Fastify 4, forced in, does not start: a ConfigurationError says what to do', async () => {
    expect((await install('fastify', '4.29.1', '--legacy-peer-deps')).status).toBe(0)
    writeFileSync(
      join(project.folder, 'app.mjs'),
      `import Fastify from 'fastify'
      import { isConfigurationError, keycloakAuth } from '@portcullis/fastify'
      const app = Fastify()
      app.register(keycloakAuth, { issuer: 'https://sso.acme.com/realms/acme', audience: 'api' })
      await app.ready().catch((error) => console.log(isConfigurationError(error), error.message))`,
    )
    const { output } = await run(process.execPath, ['app.mjs'], project.folder)
    expect(output).toMatch(/^true [\s\S]*fastify: must be version 5: npm install fastify@5.*4\.29\.1/)
  })
})
