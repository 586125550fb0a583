/**
 * `--http`: requests over sockets, a server and a load generator each in a process of its own. A stretch is a fixed
 * number of requests; the stretches of all contestants alternate, each is compared with the bare app (or, where every
 * token is new, with the floor's hook) of its own round.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startRealm } from '@portcullis/testing'
import { record } from '../report.ts'
import { median, spreadOf } from '../rounds.ts'
import { audience, createMint, type Mint } from '../tokens.ts'
import { type App, apps, type Framework } from './apps.ts'
import type { LoadOrder, LoadResult } from './load.ts'
import type { FromServer, ServerOrder, ToServer } from './server.ts'

interface HttpFigure {
  readonly framework: Framework
  readonly name: string
  readonly tokens: LoadOrder['tokens']
  readonly requestsPerSecond: number
  readonly cpuMicroseconds: number
  /** Requests per second, as a share of the first contestant's in the same round. */
  readonly throughputRatio: number
  /** Processor time of the first contestant's server, as a share of this one's: what the ratio is when only the server is busy. */
  readonly cpuRatio: number
  readonly spreadPercent: number
  readonly p99Ms: number
  readonly unchecked?: string
}

interface Stretch {
  readonly perSecond: number
  readonly cpu: number
  readonly p99Ms: number
}

const rounds = Number(process.env['BENCH_HTTP_ROUNDS'] ?? 5)
const amount = Number(process.env['BENCH_HTTP_REQUESTS'] ?? 10_000)
const here = (file: string): string => new URL(file, import.meta.url).pathname

async function ask<Answer>(child: ChildProcess, message: object | string): Promise<Answer> {
  const answer = once(child, 'message')
  child.send(message)
  return ((await answer) as [Answer])[0]
}

/** A server that is started once and told to begin anew where it must not know a token yet. */
class Contestant {
  readonly app: App
  readonly #order: ServerOrder
  readonly #child = fork(here('server.ts'))

  constructor(app: App, mint: Mint, jwksUri: string) {
    this.app = app
    this.#order = {
      framework: app.framework,
      name: app.name,
      issuer: mint.issuer,
      audience,
      jwksUri,
      jwk: mint.jwks.keys[0] as object,
    }
  }

  /** A fresh app, warmed by requests that are not counted, under one stretch of load. */
  async stretch(load: ChildProcess, tokens: LoadOrder['tokens'], count: number): Promise<Stretch> {
    const started = await ask<{ port: number }>(this.#child, { start: this.#order } satisfies ToServer)
    await ask<LoadResult>(load, { port: started.port, amount: 200, tokens: 'one' } satisfies LoadOrder)
    const before = await this.#cpu()
    const result = await ask<LoadResult>(load, {
      port: started.port,
      amount: count,
      tokens,
    } satisfies LoadOrder)
    const cpu = (await this.#cpu()) - before
    if (result.failures > 0) throw new Error(`${this.app.name}: ${result.failures} answers were no 200`)
    return {
      perSecond: result.answers / result.seconds,
      cpu: cpu / result.answers,
      p99Ms: result.p99Ms,
    }
  }

  async #cpu(): Promise<number> {
    return (await ask<FromServer & { cpuMicroseconds: number }>(this.#child, 'usage')).cpuMicroseconds
  }

  stop(): void {
    this.#child.kill()
  }
}

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
    for (let turn = 0; turn < contestants.length; turn++) {
      const place = (turn + round + 1) % contestants.length
      const contestant = contestants[place] as Contestant
      const isOurs = ['bare', 'floor', 'portcullis'].includes(contestant.app.name)
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
  const ratios = stretches.map(({ cpu }, round) => (first[round]?.cpu ?? Number.NaN) / cpu)
  return {
    framework,
    name,
    tokens,
    requestsPerSecond: median(stretches.map(({ perSecond }) => perSecond)),
    cpuMicroseconds: median(stretches.map(({ cpu }) => cpu)),
    throughputRatio: median(
      stretches.map(({ perSecond }, round) => perSecond / (first[round]?.perSecond ?? Number.NaN)),
    ),
    cpuRatio: median(ratios),
    spreadPercent: spreadOf(ratios),
    p99Ms: median(stretches.map(({ p99Ms }) => p99Ms)),
    ...(unchecked === undefined ? {} : { unchecked }),
  }
}
