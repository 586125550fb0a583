/** Measures contestants in alternating rounds, so that a noisy moment hits all of them alike. */

export interface Contestant {
  readonly name: string
  /** Does the work once, for the token at this place of the run. */
  readonly run: (index: number) => unknown
  readonly isAsync?: boolean
}

export interface Figure {
  readonly name: string
  /** Median over the rounds, in microseconds for one token. */
  readonly microseconds: number
  /** Half the distance between the quartiles, in percent of the median. */
  readonly spreadPercent: number
}

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 15)

export async function measure(contestants: readonly Contestant[], perRound: number): Promise<Figure[]> {
  const times = contestants.map((): number[] => [])
  for (let round = -2; round < rounds; round++) {
    for (const [place, contestant] of contestants.entries()) {
      const microseconds = await timed(contestant, perRound)
      if (round >= 0) times[place]?.push(microseconds)
    }
  }
  return contestants.map(({ name }, place) => figure(name, times[place] as number[]))
}

async function timed({ run, isAsync }: Contestant, perRound: number): Promise<number> {
  const began = process.hrtime.bigint()
  if (isAsync === true) for (let index = 0; index < perRound; index++) await run(index)
  else for (let index = 0; index < perRound; index++) run(index)
  return Number(process.hrtime.bigint() - began) / 1000 / perRound
}

function figure(name: string, samples: number[]): Figure {
  const sorted = [...samples].sort((one, other) => one - other)
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] as number
  return { name, microseconds: at(0.5), spreadPercent: ((at(0.75) - at(0.25)) / 2 / at(0.5)) * 100 }
}
