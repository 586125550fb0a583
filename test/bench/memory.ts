/**
 * `--memory`: a million distinct valid ES256 tokens, then a million bad ones of every kind, through one gate each: what
 * is left on the heap, and what the process has taken from the system.
 */
import { randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { createGate, type Gate } from '@portcullis/core'
import { record } from './report.ts'
import { collectGarbage } from './rounds.ts'
import { asNew, audience, createMint, type Mint } from './tokens.ts'

const MiB = 2 ** 20
const budget = 64 * MiB

/** After everything that can go has gone; what a finaliser still holds goes a round later. */
async function used(): Promise<{ heap: number; rss: number }> {
  for (let round = 0; round < 6; round++) {
    collectGarbage()
    await setImmediate()
  }
  const { heapUsed, external, rss } = process.memoryUsage()
  return { heap: (heapUsed + external) / MiB, rss: rss / MiB }
}

function gateFor(mint: Mint): Gate {
  return createGate({ issuer: mint.issuer, audience, jwks: mint.jwks as never, cache: { maxBytes: budget } })
}

function admit(gate: Gate, token: string): boolean {
  const authorization = `Bearer ${asNew(token)}`
  const admission = gate.admit({
    method: 'GET',
    headers: { authorization },
    rawHeaders: ['authorization', authorization],
    raw: {},
  })
  return !(admission instanceof Promise) && admission.admitted
}

async function flood(
  what: string,
  count: number,
  tokens: Iterator<string>,
  gate: Gate,
  sights: number,
): Promise<{ grown: number; passed: number }> {
  for (let index = 0; index < 2000; index++) admit(gate, tokens.next().value as string)
  const before = await used()
  let [passed, peak] = [0, before.rss]
  for (let index = 0; index < count; index++) {
    const token = tokens.next().value as string
    for (let sight = 0; sight < sights; sight++) if (admit(gate, token)) passed++
    if (index % 10_000 === 0) {
      await setImmediate()
      peak = Math.max(peak, process.memoryUsage.rss() / MiB)
    }
  }
  const after = await used()
  record(`memory-${what}`, `${count} ${what}`, [
    { when: 'before', 'heap and buffers, MiB': before.heap, 'RSS, MiB': before.rss },
    { when: 'at its highest', 'RSS, MiB': peak },
    { when: 'after', 'heap and buffers, MiB': after.heap, 'RSS, MiB': after.rss, 'let through': passed },
  ])
  return { grown: after.heap - before.heap, passed }
}

function* goodTokens(mint: Mint): Generator<string, never> {
  for (;;) yield mint.token()
}

/** Bad in all the ways that reach deep: each token is one that was never seen before. */
function* badTokens(good: string): Generator<string, never> {
  const [header = '', payload = '', signature = ''] = good.split('.')
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
  const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  for (let index = 0; ; index++) {
    yield `${header}.${encoded({ ...claims, index })}.${signature}`
    yield `${header}.${payload}.${randomBytes(64).toString('base64url')}`
    yield `${encoded({ alg: 'ES256', typ: 'JWT', kid: `kid-${index}` })}.${payload}.${signature}`
    yield `${header}.${encoded({ ...claims, iss: `https://sso.example/realms/${index}` })}.${signature}`
    yield `${encoded({ alg: 'none', index })}.${payload}.`
    yield `${header}.${encoded({ ...claims, typ: 'ID', index })}.${signature}`
    yield `not-a-token-${index}`
    yield `${header}.${payload}.${signature.slice(0, -8)}${randomBytes(6).toString('base64url')}`
  }
}

export async function measureMemory(count: number): Promise<void> {
  const mint = await createMint({ alg: 'ES256' })
  const budgetMiB = budget / MiB
  const bad = await flood('bad tokens', count, badTokens(mint.token()), gateFor(mint), 1)
  const once = await flood('distinct valid ES256 tokens', count, goodTokens(mint), gateFor(mint), 1)
  const twice = await flood(
    'valid ES256 tokens, each seen three times',
    count / 10,
    goodTokens(mint),
    gateFor(mint),
    3,
  )
  const failures = [
    bad.passed > 0 && 'a bad token passed',
    bad.grown > 2 && 'bad tokens left something behind',
    once.passed < count && 'a valid token was refused',
    Math.max(once.grown, twice.grown) > budgetMiB + 32 && 'the cache outgrew its budget by more than 32 MiB',
  ].filter((failure) => failure !== false)
  for (const failure of failures) console.log(`!!!!! ${failure}`)
  if (failures.length > 0) process.exitCode = 1
}
