/**
 * `--http`: requests over sockets, a server and a load generator each in a process of its own. A stretch is a fixed
 * number of requests; the stretches of all contestants alternate, each is compared with the bare app (or, where every
 * token is new, with the floor's hook) of its own round.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startRealm } from '@portcullis/testing'
import { record } from '../report.ts'
import { median, shuffled, spreadOf } from '../rounds.ts'
import { createMint } from '../tokens.ts'
import { type App, apps, type Framework } from './apps.ts'
import { Contestant, here, type Stretch } from './contestant.ts'
import type { LoadOrder } from './load.ts'

interface HttpFigure {
  readonly framework: Framework
  readonly name: string
  readonly tokens: LoadOrder['tokens']
  readonly requestsPerSecond: number
  readonly cpuMicroseconds: number
  /** Requests per second, as a share of the first contestant's in the same round. */
  readonly throughputRatio: number
  /** Processor time of the first contestant's server, as a share of this one's. */
  readonly cpuRatio: number
  /**
   * The same without the time in the kernel: to write to a socket takes ten times as long where that has to wake the load
   * generator, which depends on which of the two is the faster one, and not on what the gate does.
   */
  readonly userRatio: number
  readonly spreadPercent: number
  readonly p99Ms: number
  readonly unchecked?: string
}

/** What is close to the bare app is compared with it more often than what is far from it. */
const rounds = Number(process.env['BENCH_HTTP_ROUNDS'] ?? 15)
const roundsOfPeers = 5
const amount = Number(process.env['BENCH_HTTP_REQUESTS'] ?? 10_000)
const tables: readonly { tokens: LoadOrder['tokens']; names: (name: string) => boolean }[] = [
  { tokens: 'one', names: (name) => name !== 'floor' },
  { tokens: 'thousand', names: (name) => name === 'bare' || name === 'portcullis' },
  { tokens: 'distinct', names: (name) => name === 'floor' || name === 'portcullis' },
]

const titles = {
  one: 'one token in the whole run',
  thousand: '1,000 users, each with one token',
  distinct: "every token is new; against a hook that does the floor's work and checks nothing",
}

export async function recordHttp(): Promise<void> {
  const figures = await measureHttp()
  for (const framework of ['express', 'koa', 'fastify'] as const)
    for (const tokens of ['one', 'thousand', 'distinct'] as const)
      record(
        `http-${framework}-${tokens}`,
        `Requests over sockets, ${framework}: ${titles[tokens]}`,
        figures
          .filter((figure) => figure.framework === framework && figure.tokens === tokens)
          .map((figure) => ({
            app: figure.name,
            'cpu us': figure.cpuMicroseconds,
            'cpu ratio': figure.cpuRatio,
            'user ratio': figure.userRatio,
            'spread %': figure.spreadPercent,
            'requests/s': figure.requestsPerSecond,
            'requests ratio': figure.throughputRatio,
            'p99 ms': figure.p99Ms,
            ...(figure.unchecked === undefined ? {} : { 'does not check': figure.unchecked }),
          })),
      )
}

async function measureHttp(): Promise<HttpFigure[]> {
  const realm = await startRealm()
  const mint = await createMint({ issuer: realm.issuer })
  realm.replaceJwks(mint.jwks.keys)
  const folder = await mkdtemp(join(tmpdir(), 'portcullis-bench-'))
  const stock = join(folder, 'tokens')
  await writeFile(stock, mint.tokens(amount).join('\n'))
  const load = fork(here('load.ts'), [stock])
  const contestants = apps.map((app) => new Contestant(app, mint, realm.jwksUri))
  try {
    const figures: HttpFigure[] = []
    for (const framework of ['express', 'koa', 'fastify'] as const) {
      for (const { tokens, names } of tables) {
        const taking = contestants.filter(({ app }) => app.framework === framework && names(app.name))
        figures.push(...(await alternate(taking, load, tokens)))
      }
    }
    return figures
  } finally {
    for (const contestant of contestants) contestant.stop()
    load.kill()
    await rm(folder, { recursive: true })
    await realm.close()
  }
}

async function alternate(
  contestants: readonly Contestant[],
  load: ChildProcess,
  tokens: LoadOrder['tokens'],
): Promise<HttpFigure[]> {
  const stretches = contestants.map((): Stretch[] => [])
  for (let round = -1; round < rounds; round++) {
    for (const place of shuffled(contestants.keys())) {
      const contestant = contestants[place] as Contestant
      const isOurs = ['bare', 'floor', 'portcullis'].includes(contestant.app.name)
      if (!isOurs && round >= roundsOfPeers) continue
      const stretch = await contestant.stretch(load, tokens, isOurs ? amount : amount / 5)
      if (round >= 0) stretches[place]?.push(stretch)
    }
  }
  return contestants.map(({ app }, place) =>
    figureOf(app, tokens, stretches[place] ?? [], stretches[0] ?? []),
  )
}

function figureOf(
  { framework, name, unchecked }: App,
  tokens: LoadOrder['tokens'],
  stretches: readonly Stretch[],
  first: readonly Stretch[],
): HttpFigure {
  const ratios = (of: 'cpu' | 'user'): number[] =>
    stretches.map((stretch, round) => (first[round]?.[of] ?? Number.NaN) / stretch[of])
  return {
    framework,
    name,
    tokens,
    requestsPerSecond: median(stretches.map(({ perSecond }) => perSecond)),
    cpuMicroseconds: median(stretches.map(({ cpu }) => cpu)),
    throughputRatio: median(
      stretches.map(({ perSecond }, round) => perSecond / (first[round]?.perSecond ?? Number.NaN)),
    ),
    cpuRatio: median(ratios('cpu')),
    userRatio: median(ratios('user')),
    spreadPercent: spreadOf(ratios('user')),
    p99Ms: median(stretches.map(({ p99Ms }) => p99Ms)),
    ...(unchecked === undefined ? {} : { unchecked }),
  }
}
