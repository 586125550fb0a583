/**
 * `npm run bench`: what verifying costs, against the floor and the peers. Each part also runs alone, `npm run bench --
 * --growth`; with `--all`, every figure of docs/performance.md. Tables are printed and kept in reports/bench.json.
 */
import { spawnSync } from 'node:child_process'
import { drawCharts } from './chart.ts'
import { measureCores } from './cores.ts'
import { writeDoc } from './doc.ts'
import { measureGrowth } from './growth.ts'
import { measureGuards } from './guards.ts'
import { recordHttp } from './http/run.ts'
import { measureMemory } from './memory.ts'
import { measureAllocation, profile } from './profile.ts'
import { measureRefusals } from './refusals.ts'
import { measureRemembering } from './remembering.ts'
import { printMachine, save } from './report.ts'
import { measureSizes } from './sizes.ts'
import { soak } from './soak.ts'
import { measureStart } from './start.ts'
import { measureSustained } from './sustained.ts'
import { measureVerification } from './verification.ts'

type Part = (argument: string | undefined) => void | Promise<void>

const parts: Readonly<Record<string, Part>> = {
  '--tokens': measureVerification,
  '--remembering': measureRemembering,
  '--refusals': measureRefusals,
  '--guards': measureGuards,
  '--http': recordHttp,
  '--start': () => measureStart(),
  '--allocation': measureAllocation,
  '--growth': measureGrowth,
  '--cores': measureCores,
  '--memory': (count) => measureMemory(Number(count ?? 1_000_000)),
  '--sustained': (seconds) => measureSustained(Number(seconds ?? 300)),
  '--sizes': () => measureSizes(),
  '--soak': (seconds) => soak(Number(seconds ?? 60)),
  '--profile': profile,
  '--chart': drawCharts,
  '--doc': writeDoc,
}

const documented = [
  '--tokens',
  '--remembering',
  '--refusals',
  '--guards',
  '--http',
  '--start',
  '--allocation',
  '--growth',
  '--cores',
]
const long = ['--memory', '--sustained']

/** Each part in a process of its own, so that none measures what another has left behind. */
function inTurn(names: readonly string[]): void {
  for (const name of names) {
    const { status } = spawnSync(process.execPath, [...process.execArgv, process.argv[1] as string, name], {
      stdio: 'inherit',
    })
    if (status !== 0) process.exitCode = 1
  }
}

const [mode = '--short', argument] = process.argv.slice(2)
const part = parts[mode]
if (mode === '--all') inTurn([...documented, ...long, '--chart', '--doc'])
else if (mode === '--short') inTurn(['--tokens', '--refusals', '--guards'])
else if (part === undefined) {
  console.error(`There is no ${mode}. There are ${[...Object.keys(parts), '--all'].join(', ')}.`)
  process.exitCode = 1
} else {
  printMachine()
  await part(argument)
  printMachine()
  await save()
}
