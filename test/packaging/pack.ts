/** Before all tests: builds and packs every package, once, as a release would. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { mustRun, root } from './process.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The tarball of each package, by the package's short name. */
    tarballs: Record<string, string>
  }
}

export async function setup(project: TestProject): Promise<void> {
  const folder = join(root, '.cache/packaging')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const pnpm = (...args: string[]): Promise<string> =>
    mustRun(
      process.execPath,
      [join(root, 'test/setup.mjs'), '--pnpm', '-r', '--filter', './packages/*', ...args],
      root,
    )
  console.log('building and packing every package')
  await pnpm('run', 'build')
  await pnpm('pack', '--pack-destination', folder)
  const tarballs = readdirSync(folder).map((file) => [file.split('-')[1], join(folder, file)])
  project.provide('tarballs', Object.fromEntries(tarballs))
}
