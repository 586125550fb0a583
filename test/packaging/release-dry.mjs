/**
 * A release in all but the publishing: in a clone of HEAD, versions and changelogs are made from the changesets, every
 * package is built, and handed to `pnpm publish --dry-run`, which prints what would go out. Nothing here is touched.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const [npx, ...changesets] = scripts.change.split(' ')
const clone = mkdtempSync(join(tmpdir(), 'portcullis release '))

function run(command, args, cwd = clone) {
  console.log(`\n> ${[command, ...args].join(' ')}`)
  const { status, error } = spawnSync(command, args, { cwd, stdio: 'inherit' })
  if (error) throw error
  if (status !== 0) throw new Error(`${command} ended with ${status}`)
}

try {
  run('git', ['clone', '--quiet', '--depth', '1', `file://${encodeURI(root)}`, '.'])
  run('npm', ['run', '--silent', 'build'])
  run(npx, [...changesets, 'version'])
  const publish = ['publish', '--dry-run', '--no-git-checks', '--config.provenance=false']
  run(process.execPath, ['test/setup.mjs', '--pnpm', '-r', '--filter', './packages/*', ...publish])
  console.log('\nAll but the publishing is done.')
} finally {
  rmSync(clone, { recursive: true, force: true })
}
