/** A million bad tokens, then a flood of good ones: what is left on the heap. Needs `node --expose-gc`. */
import { randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { createGate, type Gate } from '@portcullis/core'
import { asNew, audience, stockOf } from './tokens.ts'

/** After everything that can go has gone; what a finaliser still holds goes a round later. */
async function heapMiB(): Promise<number> {
  for (let round = 0; round < 6; round++) {
    ;(globalThis as { gc?: () => void }).gc?.()
    await setImmediate()
  }
  return process.memoryUsage().heapUsed / 2 ** 20
}

/** Bad in all the ways that reach deep: each token is one that was never seen before. */
function* badTokens(good: string): Generator<string, never> {
  const [header = '', payload = '', signature = ''] = good.split('.')
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
  const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  for (let index = 0; ; index++) {
    yield `${header}.${encoded({ ...claims, index })}.${signature}`
    yield `${header}.${payload}.${randomBytes(256).toString('base64url')}`
    yield `${encoded({ alg: 'RS256', typ: 'JWT', kid: `kid-${index}` })}.${payload}.${signature}`
    yield `${header}.${encoded({ ...claims, iss: `https://sso.example/realms/${index}` })}.${signature}`
    yield `${encoded({ alg: 'none', index })}.${payload}.`
    yield `${header}.${encoded({ ...claims, typ: 'ID', index })}.${signature}`
    yield `not-a-token-${index}`
    yield `${header}.${payload}.${signature.slice(0, -8)}${randomBytes(6).toString('base64url')}`
  }
}

export async function flood(count: number): Promise<void> {
  if ((globalThis as { gc?: unknown }).gc === undefined) throw new Error('run with NODE_OPTIONS=--expose-gc')
  const { issuer, jwks, tokens } = await stockOf(2)
  const gate = createGate({ issuer, audience, jwks: jwks as never, observe: () => undefined })
  const good = tokens[0] as string
  const admit = (token: string): boolean => admitted(gate, token)
  const bad = badTokens(good)
  for (let index = 0; index < 20_000; index++) admit(bad.next().value)
  const before = await heapMiB()
  const began = performance.now()
  let passed = 0
  for (let index = 0; index < count; index++) {
    if (admit(bad.next().value)) passed++
    if (index % 10_000 === 0) await setImmediate()
  }
  const seconds = (performance.now() - began) / 1000
  console.log(`\n${count} bad tokens in ${seconds.toFixed(1)} s, ${passed} passed`)
  const after = await heapMiB()
  console.log(`heap before ${before.toFixed(2)} MiB, after ${after.toFixed(2)} MiB`)
  if (passed > 0 || after - before > 2) process.exitCode = 1
  await floodWithGood()
}

/** Twice as many good tokens as the cache may hold by its bytes, each seen three times. */
async function floodWithGood(): Promise<void> {
  const maxBytes = 8 * 2 ** 20
  const { issuer, jwks, tokens } = await stockOf(2500)
  const gate = createGate({ issuer, audience, jwks: jwks as never, cache: { maxBytes } })
  const before = await heapMiB()
  for (const token of tokens) for (let time = 0; time < 3; time++) admitted(gate, token)
  const after = await heapMiB()
  console.log(
    `${tokens.length} good tokens, three times each, with a cache of ${maxBytes / 2 ** 20} MiB: heap grew by ${(after - before).toFixed(2)} MiB`,
  )
  if (after - before > maxBytes / 2 ** 20 + 1) process.exitCode = 1
  admitted(gate, tokens[0] as string)
}

function admitted(gate: Gate, token: string): boolean {
  const authorization = `Bearer ${asNew(token)}`
  const admission = gate.admit({
    method: 'GET',
    headers: { authorization },
    rawHeaders: ['authorization', authorization],
    raw: {},
  })
  return !(admission instanceof Promise) && admission.admitted
}
