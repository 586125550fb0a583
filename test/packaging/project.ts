/** A fresh project outside this repository, into which the tarballs are installed as a user installs them. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { mustRun, type Outcome, root, run } from './process.ts'

export type Manager = 'npm' | 'pnpm'

export class Project {
  readonly folder: string = mkdtempSync(join(tmpdir(), 'portcullis packaging '))

  /** Writes a package.json with our tarballs and `dependencies`, and lets the package manager install it. */
  async install(
    manager: Manager,
    dependencies: Readonly<Record<string, string>>,
    only?: readonly string[],
  ): Promise<void> {
    const tarballs = Object.entries(inject('tarballs')).filter(([name]) => only?.includes(name) ?? true)
    const ours = Object.fromEntries(tarballs.map(([name, file]) => [`@portcullis/${name}`, `file:${file}`]))
    this.write('package.json', {
      private: true,
      dependencies: { ...ours, ...dependencies },
      // Nothing is published yet: what a tarball asks of the registry is taken from the tarball beside it.
      ...(manager === 'pnpm' && { pnpm: { overrides: ours } }),
    })
    if (manager === 'npm') {
      await mustRun(
        'npm',
        ['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'],
        this.folder,
      )
    } else {
      const { packageManager } = (await import('../../package.json', { with: { type: 'json' } })).default
      await mustRun(
        'npx',
        ['--yes', packageManager, 'install', '--prefer-offline', '--ignore-scripts'],
        this.folder,
      )
    }
  }

  /** Lays the fixtures of `doors` into the project, as a package of the given module kind. */
  add(fixture: string, as: string, type: 'module' | 'commonjs', doors: readonly string[]): void {
    const source = join(root, 'test/packaging/fixtures', fixture)
    this.write(`${as}/package.json`, { type })
    for (const file of readdirSync(source)) {
      if (doors.includes(file.split('.')[0] ?? '')) cpSync(join(source, file), join(this.folder, as, file))
    }
  }

  /** Type-checks a folder, and compiles it into its `out`, the way `settings` say. */
  compile(folder: string, settings: Readonly<Record<string, unknown>>): Promise<Outcome> {
    const strict = {
      strict: true,
      skipLibCheck: false,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
    }
    const common = { target: 'es2022', esModuleInterop: true, types: ['node'], outDir: 'out', rootDir: '.' }
    const config = `tsconfig.${Object.values(settings).join('-')}.json`
    this.write(`${folder}/${config}`, {
      compilerOptions: { ...strict, ...common, ...settings },
      include: ['*.ts'],
    })
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    return run(process.execPath, [tsc, '--pretty', 'false', '-p', config], join(this.folder, folder))
  }

  write(path: string, content: unknown): void {
    mkdirSync(join(this.folder, path, '..'), { recursive: true })
    writeFileSync(join(this.folder, path), JSON.stringify(content, null, 2))
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
