/**
 * Changes the core line by line and asks whether a test notices, group by group (all, or those named), and prints the
 * share that was noticed. Fails where a group falls below its least, or the whole below 90 %.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { groups } from './groups.mjs'

const stryker = fileURLToPath(new URL('node_modules/@stryker-mutator/core/bin/stryker.js', import.meta.url))
const config = fileURLToPath(new URL('stryker.config.mjs', import.meta.url))
const noticed = new Set(['Killed', 'Timeout'])
const missed = new Set(['Survived', 'NoCoverage'])

function run({ name }) {
  const env = { ...process.env, MUTATION_GROUP: name }
  const { status } = spawnSync(process.execPath, [stryker, 'run', config], { env, stdio: 'inherit' })
  return status === 0
}

function rowOf(name, mutants) {
  const count = (statuses) => mutants.filter(({ status }) => statuses.has(status)).length
  const [killed, survived] = [count(noticed), count(missed)]
  return {
    group: name,
    noticed: killed,
    missed: survived,
    score: round((100 * killed) / (killed + survived)),
  }
}

const round = (percent) => Math.round(percent * 100) / 100

function mutantsOf({ name }) {
  const { files } = JSON.parse(readFileSync(`reports/mutation/${name}.json`, 'utf8'))
  return Object.values(files).flatMap((file) => file.mutants)
}

const asked = process.argv.slice(2)
const chosen = groups.filter(({ name }) => asked.length === 0 || asked.includes(name))
const unknown = asked.filter((name) => groups.every((group) => group.name !== name))
if (unknown.length > 0)
  throw new Error(`no such group: ${unknown}; there are ${groups.map(({ name }) => name)}`)

const failed = chosen.filter((group) => !run(group)).map(({ name }) => name)
const all = chosen.map((group) => [group.name, mutantsOf(group)])
const whole = rowOf(
  'together',
  all.flatMap(([, mutants]) => mutants),
)
console.table([...all.map(([name, mutants]) => rowOf(name, mutants)), whole])
if (failed.length > 0 || whole.score < 90) {
  console.error(`Too little was noticed: ${failed.join(', ') || 'together'}`)
  process.exitCode = 1
}
