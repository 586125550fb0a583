/**
 * Runs the public test vectors. They are large, belong to others and lie beside the repository, not in it: in
 * `../shared/vectors`, or where `VECTORS` says. Where they are missing nothing is tried, and the exit code says so (77).
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = process.env.VECTORS ?? join(root, '../shared/vectors')

if (!existsSync(join(folder, 'json_web_signature_test.json'))) {
  console.error(`\n!!!!! SKIPPED: no test vectors in ${folder}: NOT ONE public vector was tried.`)
  console.error(
    '!!!!! They are Wycheproof, CCTV, the RFC examples, JSONTestSuite and blns; name their folder in VECTORS.\n',
  )
  process.exit(77)
}

const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--config', join(root, 'test/vectors/vitest.config.ts'), ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, VECTORS: folder } },
)
process.exitCode = status ?? 1
