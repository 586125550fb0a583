/**
 * `--cores`: beyond one core. Whether verification on the thread pool of libuv (`crypto.verify` with a callback) raises
 * the throughput of a flood of distinct tokens, and what `node:cluster` gives.
 */
import cluster from 'node:cluster'
import { verify } from 'node:crypto'
import { once } from 'node:events'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { record } from './report.ts'
import { median, spreadOf } from './rounds.ts'
import { createMint, type Mint } from './tokens.ts'
import { verifierFor } from './verification.ts'

const count = 2000
const rounds = 9

interface Stretch {
  readonly wallMs: number
  readonly cpuMs: number
}

async function stretch(work: () => Promise<void>): Promise<Stretch> {
  const before = process.cpuUsage()
  const began = performance.now()
  await work()
  const wallMs = performance.now() - began
  const { user, system } = process.cpuUsage(before)
  return { wallMs, cpuMs: (user + system) / 1000 }
}

/** As many signatures in flight as `width`; nothing is checked but the signature, which favours the pool. */
async function onPool({ publicKey, alg }: Mint, tokens: readonly string[], width: number): Promise<void> {
  const key = alg.startsWith('ES') ? { key: publicKey, dsaEncoding: 'ieee-p1363' as const } : publicKey
  let next = 0
  const one = async (): Promise<void> => {
    for (let token = tokens[next++]; token !== undefined; token = tokens[next++]) {
      const dot = token.lastIndexOf('.')
      const signed = Buffer.from(token.slice(0, dot), 'latin1')
      const signature = Buffer.from(token.slice(dot + 1), 'base64url')
      await new Promise<void>((resolve, reject) => {
        verify('sha256', signed, key as never, signature, (error, holds) =>
          error === null && holds ? resolve() : reject(error ?? new Error('a signature does not hold')),
        )
      })
      JSON.parse(Buffer.from(token.slice(token.indexOf('.') + 1, dot), 'base64url').toString())
    }
  }
  await Promise.all(Array.from({ length: width }, one))
}

async function pool(alg: string): Promise<void> {
  const mint = await createMint({ alg })
  const tokens = mint.tokens(count)
  const verifier = verifierFor(mint, { cache: false })
  const ways: [string, () => Promise<void>][] = [
    [
      'portcullis, on this thread',
      async () => {
        for (const token of tokens) verifier.verifySync(token)
      },
    ],
    ...[1, 4, 64].map((width): [string, () => Promise<void>] => [
      `signatures on the pool, ${width} in flight`,
      () => onPool(mint, tokens, width),
    ]),
  ]
  const samples = ways.map((): Stretch[] => [])
  for (let round = -1; round < rounds; round++)
    for (const [place, [, work]] of ways.entries()) {
      const sample = await stretch(work)
      if (round >= 0) samples[place]?.push(sample)
    }
  record(
    `pool-${alg}`,
    `${count} distinct ${alg} tokens: this thread, or the pool of ${process.env['UV_THREADPOOL_SIZE'] ?? 4} threads`,
    ways.map(([name], place) => {
      const own = samples[place] ?? []
      const ratios = own.map(({ wallMs }, round) => (samples[0]?.[round]?.wallMs ?? Number.NaN) / wallMs)
      return {
        way: name,
        'tokens a second': (count / median(own.map(({ wallMs }) => wallMs))) * 1000,
        'x this thread': median(ratios),
        'spread %': spreadOf(ratios),
        'cpu us a token': (median(own.map(({ cpuMs }) => cpuMs)) / count) * 1000,
      }
    }),
  )
}

const workerSeconds = 2

/** Each worker verifies distinct tokens on its own for two seconds and says how many; a worker shares nothing with another. */
async function clustered(workers: number): Promise<number> {
  cluster.setupPrimary({ exec: fileURLToPath(new URL('cores-worker.ts', import.meta.url)) })
  const forked = Array.from({ length: workers }, () => cluster.fork({ BENCH_SECONDS: String(workerSeconds) }))
  await Promise.all(forked.map((worker) => once(worker, 'message')))
  for (const worker of forked) worker.send('go')
  const counts = await Promise.all(
    forked.map(async (worker) => ((await once(worker, 'message')) as [number])[0]),
  )
  for (const worker of forked) worker.kill()
  return counts.reduce((sum, one) => sum + one, 0) / workerSeconds
}

export async function measureCores(): Promise<void> {
  await pool('RS256')
  await pool('ES256')
  const samples = new Map<number, number[]>([1, 2].map((workers) => [workers, []]))
  for (let round = 0; round < 3; round++)
    for (const [workers, perSecond] of samples) perSecond.push(await clustered(workers))
  const alone = median(samples.get(1) ?? [])
  record(
    'cluster',
    `node:cluster on ${cpus().length} cores: distinct RS256 tokens a second, all workers together`,
    [...samples].map(([workers, perSecond]) => ({
      workers,
      'tokens a second': median(perSecond),
      'x one worker': median(perSecond) / alone,
      'spread %': spreadOf(perSecond),
    })),
  )
}
