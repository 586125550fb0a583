/**
 * Fuzzes each target for a while, guided by coverage, from the corpus in git and what earlier runs have found.
 *
 *   node test/fuzz/run.mjs [--seconds 30] [--at-once 2] [target ...]
 *
 * An input that breaks a property stays in .cache/fuzz/findings; put it into test/fuzz/corpus once it is mended.
 */
import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'tsup'

const here = fileURLToPath(new URL('.', import.meta.url))
const cache = join(here, '../../.cache/fuzz')
const bundles = join(here, '.cache/bundles')
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: '30' }, 'at-once': { type: 'string', default: '2' } },
})
const all = readdirSync(join(here, 'corpus'))
const targets = positionals.length > 0 ? positionals : all

/** The engine counts the branches of what is required, so each target becomes one file, the core within. */
await build({
  entry: all.map((target) => join(here, 'targets', `${target}.ts`)),
  outDir: bundles,
  format: 'cjs',
  target: 'node20',
  config: false,
  silent: true,
  clean: true,
  noExternal: [/^(?!jsonc-parser$)/],
  external: ['jsonc-parser'],
  esbuildOptions: (options) => {
    options.conditions = ['portcullis-source']
  },
})

function fuzz(target) {
  const folders = Object.fromEntries(
    ['corpus', 'findings', 'logs'].map((name) => [name, join(cache, name, name === 'logs' ? '' : target)]),
  )
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true })
  const log = join(folders.logs, `${target}.log`)
  const engine = [
    join(here, 'node_modules/@jazzer.js/core/dist/cli.js'),
    ...[
      join(bundles, `${target}.cjs`),
      folders.corpus,
      join(here, 'corpus', target),
      '--sync',
      '-i',
      `${bundles}/`,
    ],
    ...['--', `-max_total_time=${values.seconds}`, '-max_len=4096', '-timeout=20', '-print_final_stats=1'],
    `-artifact_prefix=${folders.findings}/`,
  ]
  const before = readdirSync(folders.findings).length
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--require', join(here, 'older-glibc.cjs'), ...engine], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const output = createWriteStream(log)
    child.stdout.pipe(output, { end: false })
    child.stderr.pipe(output, { end: false })
    child.once('close', (code) => {
      output.end(() => {
        const findings = readdirSync(folders.findings).length - before
        resolve({
          target,
          log,
          ...figuresIn(readFileSync(log, 'utf8')),
          findings,
          passed: code === 0 && findings === 0,
        })
      })
    })
  })
}

/** What the engine says of itself at the end. */
function figuresIn(log) {
  const [, coverage, inputs] = [...log.matchAll(/ cov: (\d+) .*? corp: (\d+)\//g)].at(-1) ?? []
  return {
    executions: Number(/stat::number_of_executed_units: *(\d+)/.exec(log)?.[1] ?? 0),
    branches: Number(coverage ?? 0),
    corpus: Number(inputs ?? 0),
    seed: Number(/INFO: Seed: (\d+)/.exec(log)?.[1]),
  }
}

function tell({ target, log, passed, executions, branches, corpus, findings, seed }) {
  console.log(
    `${target.padEnd(14)} ${passed ? 'passed' : 'FAILED'} ${String(executions).padStart(11)} executions, ` +
      `${branches} branches, ${corpus} inputs, ${findings} findings (seed ${seed})`,
  )
  if (!passed)
    console.log(readFileSync(log, 'utf8').split('\n').slice(-40).join('\n'), `\nwhole log: ${basename(log)}`)
}

const queue = [...targets]
const results = []
async function worker() {
  for (let target = queue.shift(); target !== undefined; target = queue.shift()) {
    const result = await fuzz(target)
    results.push(result)
    tell(result)
  }
}
await Promise.all(Array.from({ length: Number(values['at-once']) }, worker))

const failed = results.filter(({ passed, executions }) => !passed || executions === 0).length
console.log(`\n${results.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
