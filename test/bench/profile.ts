/**
 * `--allocation`: bytes allocated for one token. `--profile`: where the time of each path goes, and what V8 has given up
 * optimising, from a process of its own under `--cpu-prof` and `--trace-deopt`; the profiles stay in reports/profile.
 */
import { spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Row, record } from './report.ts'
import { collectGarbage, median } from './rounds.ts'
import { asNew } from './tokens.ts'
import { type Workload, workload, workloadNames } from './workloads.ts'

/** So few at a time that no collection comes in between. */
export async function measureAllocation(): Promise<void> {
  const rows: Row[] = []
  for (const name of workloadNames) rows.push({ path: name, 'bytes a token': bytesOf(await workload(name)) })
  record(
    'allocation',
    'Allocated on the heap for one token, its own string and request object included where there is one',
    rows,
  )
}

function bytesOf({ tokens, run }: Workload): number {
  const samples: number[] = []
  for (let round = -20; round < 41; round++) {
    const fresh = tokens.map(asNew)
    collectGarbage()
    const before = process.memoryUsage().heapUsed
    for (const token of fresh) run(token)
    const bytes = (process.memoryUsage().heapUsed - before) / fresh.length
    if (round >= 0) samples.push(bytes)
  }
  return Math.round(median(samples))
}

const folder = 'reports/profile'

export async function profile(): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const name of workloadNames) {
    const file = `${name.replaceAll(' ', '-')}.cpuprofile`
    const flags = [
      '--cpu-prof',
      `--cpu-prof-dir=${folder}`,
      `--cpu-prof-name=${file}`,
      '--cpu-prof-interval=100',
    ]
    const { stdout } = spawnSync(
      process.execPath,
      [
        ...process.execArgv,
        ...flags,
        '--trace-deopt',
        fileURLToPath(new URL('profiled.ts', import.meta.url)),
        name,
      ],
      { encoding: 'utf8', maxBuffer: 2 ** 28 },
    )
    const deopts = stdout.slice(stdout.indexOf('warm')).match(/bailout .*?reason: [^)]*/g) ?? []
    record(`profile-${name}`, `${name}: share of the time, by function`, await selfTimes(`${folder}/${file}`))
    console.log(`given up after warm-up: ${deopts.length === 0 ? 'nothing' : deopts.join('\n  ')}`)
  }
  console.log(`\nThe profiles are in ${folder}: ${(await readdir(folder)).join(', ')}`)
}

interface CpuProfile {
  readonly nodes: readonly {
    id: number
    callFrame: { functionName: string; url: string; lineNumber: number }
  }[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

async function selfTimes(path: string): Promise<{ function: string; '%': number }[]> {
  const { nodes, samples, timeDeltas }: CpuProfile = JSON.parse(await readFile(path, 'utf8'))
  const names = new Map(
    nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => [
      id,
      `${functionName || '(anonymous)'} ${url.split('/').slice(-3).join('/')}:${lineNumber + 1}`,
    ]),
  )
  const times = new Map<string, number>()
  // The second half: the first is warm-up.
  for (let at = samples.length >> 1; at < samples.length; at++) {
    const name = names.get(samples[at] as number) as string
    times.set(name, (times.get(name) ?? 0) + (timeDeltas[at] as number))
  }
  const total = [...times.values()].reduce((sum, time) => sum + time, 0)
  return [...times]
    .sort(([, one], [, other]) => other - one)
    .slice(0, 12)
    .map(([name, time]) => ({ function: name, '%': (time / total) * 100 }))
}
