/** One app in a server of its own, and a stretch of load on it. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { audience, type Mint } from '../tokens.ts'
import type { App } from './apps.ts'
import type { LoadOrder, LoadResult } from './load.ts'
import type { ServerOrder, ToServer } from './server.ts'

export interface Stretch {
  readonly perSecond: number
  /** Microseconds of the server's processor time for one request. */
  readonly cpu: number
  /** The part of it that was not spent in the kernel. */
  readonly user: number
  readonly p99Ms: number
}

export const here = (file: string): string => new URL(file, import.meta.url).pathname

async function ask<Answer>(child: ChildProcess, message: object | string): Promise<Answer> {
  const answer = once(child, 'message')
  child.send(message)
  return ((await answer) as [Answer])[0]
}

/** What is repeated is remembered before it is counted; what is new stays so. */
const warmUps: Readonly<Record<LoadOrder['tokens'], Pick<LoadOrder, 'amount' | 'tokens'>>> = {
  one: { amount: 200, tokens: 'one' },
  thousand: { amount: 4000, tokens: 'thousand' },
  distinct: { amount: 200, tokens: 'one' },
}

/** A server that is started once and told to begin anew where it must not know a token yet. */
export class Contestant {
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
    await ask<LoadResult>(load, { port: started.port, ...warmUps[tokens] } satisfies LoadOrder)
    const before = await this.#usage()
    const result = await ask<LoadResult>(load, {
      port: started.port,
      amount: count,
      tokens,
    } satisfies LoadOrder)
    const after = await this.#usage()
    const user = after.user - before.user
    const system = after.system - before.system
    if (result.failures > 0) throw new Error(`${this.app.name}: ${result.failures} answers were no 200`)
    return {
      perSecond: result.answers / result.seconds,
      cpu: (user + system) / result.answers,
      user: user / result.answers,
      p99Ms: result.p99Ms,
    }
  }

  #usage(): Promise<NodeJS.CpuUsage> {
    return ask(this.#child, 'usage')
  }

  stop(): void {
    this.#child.kill()
  }
}
