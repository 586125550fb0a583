/**
 * The contract of every door, and `require()` of every built package, on each version of Node that is supported; and what
 * one that is too old is told.
 * The npm package `node` brings each version; npx keeps it for the next time.
 *
 *   node test/versions/run.mjs [version ...]
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const versions = process.argv.length > 2 ? process.argv.slice(2) : ['20.19.0', '22', '24', '26']
/** Too old: what they are told is part of the contract. */
const refused = process.argv.length > 2 ? [] : ['18', '20.18.0']
const packages = ['core', 'express', 'koa', 'fastify', 'testing']

function run(command, args, stdio = 'inherit') {
  const { status, stdout, error } = spawnSync(command, args, { cwd: root, stdio, encoding: 'utf8' })
  if (error) throw error
  return { held: status === 0, printed: stdout?.trim() }
}

/** Where npx keeps the program of this version. */
function programOf(version) {
  const print = ['node', '-p', 'process.execPath']
  const { held, printed } = run(
    'npx',
    ['--yes', `--package=node@${version}`, '--', ...print],
    ['ignore', 'pipe', 'inherit'],
  )
  if (!held) throw new Error(`Node ${version} could not be fetched through npx`)
  return printed.split('\n').at(-1)
}

function holdsOn(version) {
  const node = programOf(version)
  console.log(`\n----- Node ${run(node, ['--version'], ['ignore', 'pipe', 'inherit']).printed} -----`)
  const required = packages.every((name) => {
    const check = 'if (Object.keys(require(process.argv[1])).length === 0) process.exit(1)'
    return run(node, ['--input-type=commonjs', '-e', check, join(root, 'packages', name, 'dist/index.js')])
      .held
  })
  console.log(required ? 'every package can be required' : 'a package cannot be required')
  // Types are the compiler's business, whatever Node runs it.
  const contract = run(node, [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    'test/contract',
    '--exclude',
    '**/types.test.ts',
  ]).held
  return required && contract
}

/** Without a supported Node, the first verifier and the first door say so: nothing is left to fail at a request. */
function isRefusedOn(version) {
  const node = programOf(version)
  const make = { core: 'createVerifier', express: 'keycloakAuth', koa: 'keycloakAuth' }
  return Object.entries(make).every(([name, maker]) => {
    const check = `import { ${maker}, isConfigurationError } from ${JSON.stringify(join(root, 'packages', name, 'dist/index.js'))}
      try { ${maker}({ issuer: 'https://sso.acme.com/realms/acme', audience: 'api' }) } catch (error) {
        process.exit(isConfigurationError(error) && /Node.js: must be version 20.19 or newer/.test(error.message) ? 0 : 1)
      }
      process.exit(1)`
    return run(node, ['--input-type=module', '-e', check]).held
  })
}

const build = ['--pnpm', '-r', '--filter', './packages/*', 'run', 'build']
if (!run(process.execPath, [join(root, 'test/setup.mjs'), ...build]).held) process.exit(1)
const verdicts = versions.map((version) => ({ version, held: holdsOn(version) }))
for (const version of refused)
  verdicts.push({ version: `${version} is told which one is needed`, held: isRefusedOn(version) })
for (const { version, held } of verdicts) console.log(`Node ${version.padEnd(8)} ${held ? 'holds' : 'FAILS'}`)
process.exitCode = verdicts.every(({ held }) => held) ? 0 : 1
