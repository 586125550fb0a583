/**
 * `--sustained 300`: full load for so many seconds while the key rotates every 20 s: how late the event loop comes, what
 * the process takes of memory, and whether anybody is refused by mistake. Nine of ten tokens are remembered ones.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
import { createVerifier, isTokenRefused } from '@portcullis/core'
import { startRealm } from '@portcullis/testing'
import { record } from './report.ts'
import { asNew, audience, createMint, type Mint } from './tokens.ts'

const rotationSeconds = 20

/** The keys of the last two rotations are published; the tokens of an older one must be refused. */
interface Generation {
  readonly mint: Mint
  readonly users: readonly string[]
  readonly fresh: readonly string[]
}

async function generationOf(issuer: string, number: number): Promise<Generation> {
  const mint = await createMint({ alg: 'ES256', issuer })
  const named = (header: object): string => mint.token({ generation: number }, header as never)
  const kid = `generation-${number}`
  Object.assign(mint.jwks.keys[0] as object, { kid })
  return {
    mint,
    users: Array.from({ length: 1000 }, () => named({ kid })),
    fresh: Array.from({ length: 2000 }, () => named({ kid })),
  }
}

export async function measureSustained(seconds: number): Promise<void> {
  const realm = await startRealm()
  const count = Math.ceil(seconds / rotationSeconds)
  const generations: Generation[] = []
  for (let number = 0; number < count; number++) generations.push(await generationOf(realm.issuer, number))
  const publish = (number: number): void => {
    const published = generations.slice(Math.max(0, number - 1), number + 1)
    realm.replaceJwks(published.flatMap(({ mint }) => mint.jwks.keys))
  }
  publish(0)
  const verifier = createVerifier({
    issuer: realm.issuer,
    audience,
    keys: { cooldownSeconds: 1, maxAgeSeconds: 5 },
  })
  await verifier.ready()
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const tally = { accepted: 0, byMistake: 0, 'refused as it should be': 0, 'passed by mistake': 0 }
  const memory: { second: number; 'RSS, MiB': number; 'heap, MiB': number }[] = []
  const began = performance.now()
  const elapsed = (): number => (performance.now() - began) / 1000
  delay.enable()
  for (let turn = 0, current = 0; elapsed() < seconds; turn++) {
    const due = Math.min(count - 1, Math.floor(elapsed() / rotationSeconds))
    if (due !== current) {
      current = due
      publish(current)
    }
    const { users, fresh } = generations[current] as Generation
    for (let index = 0; index < 90; index++)
      await expectPass(asNew(users[(turn * 90 + index) % 1000] as string))
    for (let index = 0; index < 10; index++)
      await expectPass(asNew(fresh[(turn * 10 + index) % 2000] as string))
    if (current > 1 && elapsed() % rotationSeconds > 10)
      await expectRefusal(asNew((generations[current - 2] as Generation).users[turn % 1000] as string))
    await setImmediate()
    if (memory.length * 10 < elapsed()) sampleMemory()
  }
  delay.disable()
  verifier.close()
  await realm.close()
  record('sustained', `${seconds} s at full load on one thread, a rotation every ${rotationSeconds} s`, [
    {
      'tokens a second': (tally.accepted + tally['refused as it should be']) / seconds,
      'refused by mistake': tally.byMistake,
      'passed by mistake': tally['passed by mistake'],
      'retired refused': tally['refused as it should be'],
      'key fetches': realm.requests.jwks,
      'loop delay p50, ms': delay.percentile(50) / 1e6,
      'p99.9, ms': delay.percentile(99.9) / 1e6,
      'longest, ms': delay.max / 1e6,
    },
  ])
  record('sustained-memory', 'Memory meanwhile', thinned(memory))
  if (tally.byMistake + tally['passed by mistake'] > 0) process.exitCode = 1

  async function expectPass(token: string): Promise<void> {
    try {
      await verifier.verify(token)
      tally.accepted++
    } catch {
      tally.byMistake++
    }
  }

  async function expectRefusal(token: string): Promise<void> {
    try {
      await verifier.verify(token)
      tally['passed by mistake']++
    } catch (error) {
      if (isTokenRefused(error)) tally['refused as it should be']++
      else tally.byMistake++
    }
  }

  function sampleMemory(): void {
    const { rss, heapUsed } = process.memoryUsage()
    memory.push({ second: Math.round(elapsed()), 'RSS, MiB': rss / 2 ** 20, 'heap, MiB': heapUsed / 2 ** 20 })
  }
}

function thinned<Sample>(samples: readonly Sample[]): Sample[] {
  const step = Math.max(1, Math.ceil(samples.length / 10))
  return samples.filter((_, index) => index % step === 0 || index === samples.length - 1)
}
