/**
 * Measures contestants in alternating rounds, so that a noisy moment hits all of them alike, and compares each with the
 * first one of its own round. Processor time stands beside wall time: what other processes take of the machine is not
 * in it, what our garbage collector and compiler do on other threads is.
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { asNew } from './tokens.ts'

export interface Contestant {
  readonly name: string
  /** Does the work once, for one token. */
  readonly run: (token: string) => unknown
  readonly isAsync?: boolean
  /** What it does not check, where that is less than the others do. */
  readonly unchecked?: string
}

export interface Figure {
  readonly name: string
  /** Medians over the rounds, in microseconds for one token. */
  readonly cpuMicroseconds: number
  readonly wallMicroseconds: number
  /** Median over the rounds of the processor time, as a multiple of the first contestant's in the same round. */
  readonly ratio: number
  readonly wallRatio: number
  /** Half the distance between the quartiles of `ratio`, in percent of it. */
  readonly spreadPercent: number
  readonly unchecked?: string
}

export interface Plan {
  /** The tokens of one stretch. Each is handed over as a newly made string, as HTTP gives it; making it is not timed. */
  readonly tokens: readonly string[]
  /** Run before a contestant's stretch, untimed. */
  readonly before?: () => void
  readonly rounds?: number
}

interface Sample {
  readonly cpu: number
  readonly wall: number
}

/** `BENCH_ROUNDS` makes every table of as many rounds: few for a first look. */
const { BENCH_ROUNDS: givenRounds } = process.env

setFlagsFromString('--expose-gc')
const gc = runInNewContext('gc') as (options?: { type: 'minor' | 'major' }) => void

/** After everything that can go has gone. */
export const collectGarbage = (): void => gc()

/** Two rounds are run before the first that counts. */
export async function measure(contestants: readonly Contestant[], plan: Plan): Promise<Figure[]> {
  const samples = contestants.map((): Sample[] => [])
  for (let round = -2; round < Number(givenRounds ?? plan.rounds ?? 21); round++) {
    for (const place of shuffled(contestants.keys())) {
      const sample = await timed(contestants[place] as Contestant, plan)
      if (round >= 0) samples[place]?.push(sample)
    }
  }
  return contestants.map((contestant, place) => figureOf(contestant, samples[place] ?? [], samples[0] ?? []))
}

/** In no order twice, so that nobody always comes after the one who leaves the most to clean up. */
export function shuffled<Item>(items: Iterable<Item>): Item[] {
  return [...items]
    .map((item) => ({ item, at: Math.random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item)
}

async function timed({ run, isAsync }: Contestant, plan: Plan): Promise<Sample> {
  plan.before?.()
  gc({ type: 'minor' })
  let [cpu, wall] = [0, 0]
  for (const tokens of batchesOf(plan.tokens)) {
    const cpuBefore = process.cpuUsage()
    const began = process.hrtime.bigint()
    if (isAsync === true) for (const token of tokens) await run(token)
    else for (const token of tokens) run(token)
    wall += Number(process.hrtime.bigint() - began) / 1000
    const { user, system } = process.cpuUsage(cpuBefore)
    cpu += user + system
  }
  return { cpu: cpu / plan.tokens.length, wall: wall / plan.tokens.length }
}

const batchBytes = 256 * 1024

/** New strings, so few at a time that they are still in the processor's cache when they are read, as a request's are. */
function* batchesOf(tokens: readonly string[]): Generator<readonly string[]> {
  const size = Math.ceil(batchBytes / (tokens[0]?.length ?? batchBytes))
  for (let from = 0; from < tokens.length; from += size) yield tokens.slice(from, from + size).map(asNew)
}

function figureOf(
  { name, unchecked }: Contestant,
  samples: readonly Sample[],
  first: readonly Sample[],
): Figure {
  const ratios = samples.map(({ cpu }, round) => cpu / (first[round]?.cpu ?? Number.NaN))
  const wallRatios = samples.map(({ wall }, round) => wall / (first[round]?.wall ?? Number.NaN))
  return {
    name,
    cpuMicroseconds: median(samples.map(({ cpu }) => cpu)),
    wallMicroseconds: median(samples.map(({ wall }) => wall)),
    ratio: median(ratios),
    wallRatio: median(wallRatios),
    spreadPercent: spreadOf(ratios),
    ...(unchecked === undefined ? {} : { unchecked }),
  }
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** Half the distance between the quartiles, in percent of the median. */
export function spreadOf(values: readonly number[]): number {
  return ((quantile(values, 0.75) - quantile(values, 0.25)) / 2 / median(values)) * 100
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN
}
