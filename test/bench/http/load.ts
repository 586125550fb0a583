/** The load generator, in a process of its own: so many requests over so many connections, each token where it belongs. */
import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'

export interface LoadOrder {
  readonly port: number
  readonly amount: number
  /** `distinct` gives each request a token of its own, so there must be as many; the others take turns. */
  readonly tokens: 'one' | 'thousand' | 'distinct'
}

export interface LoadResult {
  readonly seconds: number
  readonly answers: number
  /** Anything but a 200. */
  readonly failures: number
  readonly p99Ms: number
}

const connections = 20
const stock: readonly string[] = readFileSync(process.argv[2] as string, 'utf8').split('\n')

async function run({ port, amount, tokens }: LoadOrder): Promise<LoadResult> {
  const each = Math.floor(amount / connections)
  let client = 0
  const instance = autocannon({
    url: `http://127.0.0.1:${port}/orders`,
    connections,
    amount: each * connections,
    setupClient(one) {
      const mine = tokensFor(tokens, client++, each)
      one.setRequests(mine.map((token) => ({ headers: { authorization: `Bearer ${token}` } })))
    },
  })
  // It ends at a full second, whenever the last answer came.
  const began = performance.now()
  let last = began
  instance.on('response', () => {
    last = performance.now()
  })
  const result = await instance
  return {
    seconds: (last - began) / 1000,
    answers: result['2xx'],
    failures: result.non2xx + result.errors,
    p99Ms: result.latency.p99,
  }
}

/** A connection sends the tokens of its own users, again and again. */
function tokensFor(kind: LoadOrder['tokens'], client: number, each: number): readonly string[] {
  if (kind === 'one') return stock.slice(0, 1)
  const count = kind === 'thousand' ? 1000 / connections : each
  return stock.slice(client * count, (client + 1) * count)
}

process.on('message', (order: LoadOrder) => {
  run(order).then((result) => process.send?.(result))
})
process.on('disconnect', () => process.exit())
