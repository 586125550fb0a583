/** Measures contestants in alternating rounds, so that a noisy moment hits all of them alike. */

export interface Contestant {
  readonly name: string
  /** Does the work once, for one token. */
  readonly run: (token: string) => unknown
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

/** `makeTokens` gives the tokens of one stretch as newly made strings, as HTTP does; making them is not timed. */
export async function measure(
  contestants: readonly Contestant[],
  makeTokens: () => readonly string[],
): Promise<Figure[]> {
  const times = contestants.map((): number[] => [])
  for (let round = -2; round < rounds; round++) {
    for (const [place, contestant] of contestants.entries()) {
      const microseconds = await timed(contestant, makeTokens())
      if (round >= 0) times[place]?.push(microseconds)
    }
  }
  return contestants.map(({ name }, place) => figure(name, times[place] as number[]))
}

async function timed({ run, isAsync }: Contestant, tokens: readonly string[]): Promise<number> {
  const began = process.hrtime.bigint()
  if (isAsync === true) for (const token of tokens) await run(token)
  else for (const token of tokens) run(token)
  return Number(process.hrtime.bigint() - began) / 1000 / tokens.length
}

function figure(name: string, samples: number[]): Figure {
  const sorted = [...samples].sort((one, other) => one - other)
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] as number
  return { name, microseconds: at(0.5), spreadPercent: ((at(0.75) - at(0.25)) / 2 / at(0.5)) * 100 }
}
