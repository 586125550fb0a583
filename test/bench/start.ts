/** `--start`: import and first verifier in fresh processes, taken in turns with the import of jose. */
import { spawnSync } from 'node:child_process'
import { record } from './report.ts'
import { median, spreadOf } from './rounds.ts'

const core = new URL('../../packages/core/dist/index.js', import.meta.url).href
const jose = import.meta.resolve('jose')

const timed = (work: string): string => `
  const cpu = process.cpuUsage()
  const began = performance.now()
  ${work}
  const wall = performance.now() - began
  const { user, system } = process.cpuUsage(cpu)
  console.log(JSON.stringify({ wall, cpu: (user + system) / 1000 }))`

const contestants = {
  "import('jose')": timed(`await import('${jose}')`),
  'import core, createVerifier': timed(`const { createVerifier } = await import('${core}')
  createVerifier({ issuer: 'https://sso.acme.com/realms/acme', audience: 'orders-api' })`),
}

export function measureStart(rounds = 31): void {
  const names = Object.keys(contestants) as (keyof typeof contestants)[]
  const samples = new Map(names.map((name) => [name, [] as { wall: number; cpu: number }[]]))
  for (let round = -1; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', contestants[name]])
      if (round >= 0) samples.get(name)?.push(JSON.parse(String(stdout)))
    }
  }
  const first = samples.get(names[0] as never) ?? []
  record(
    'start',
    'From a fresh process to a usable library, in milliseconds',
    names.map((name) => {
      const own = samples.get(name) ?? []
      const ratios = own.map(({ cpu }, round) => cpu / (first[round]?.cpu ?? Number.NaN))
      return {
        what: name,
        'cpu ms': median(own.map(({ cpu }) => cpu)),
        'x jose': median(ratios),
        'spread %': spreadOf(ratios),
        'wall ms': median(own.map(({ wall }) => wall)),
        'wall x jose': median(own.map(({ wall }, round) => wall / (first[round]?.wall ?? Number.NaN))),
      }
    }),
  )
}
