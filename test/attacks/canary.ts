/**
 * A program that leads tokens through every refusal and every success, on every framework, and prints whatever an operator
 * could print: `canary.test.ts` runs it and looks for the tokens in all of it. They are written into the file that is named
 * as its argument.
 */

import { subscribe } from 'node:diagnostics_channel'
import { appendFileSync } from 'node:fs'
import { format, inspect } from 'node:util'
import * as core from '@portcullis/core'
import * as fastifyDoor from '@portcullis/fastify'
import { type RefusedKind, refusedKinds, startRealm } from '@portcullis/testing'
import fastify from 'fastify'
import { frameworks } from '../contract/frameworks/all.ts'
import type { AppSpec, GuardSet } from '../contract/frameworks/framework.ts'

const [file = ''] = process.argv.slice(2)

const whole = {
  depth: 12,
  showHidden: true,
  getters: true,
  maxArrayLength: null,
  maxStringLength: null,
} as const

/** Prints a value in every way that somebody might. */
function show(value: unknown): void {
  console.log(value)
  console.error(inspect(value, whole))
  console.log(inspect(value, { ...whole, customInspect: false }))
  console.error(format('%s %o %O %j', value, value, value, value))
  console.log(JSON.stringify(value))
  console.table(value)
  try {
    console.error(inspect(structuredClone(value), whole))
  } catch {
    // What cannot be cloned is not sent anywhere either.
  }
  if (value instanceof Error) console.log(value.stack, value.toString(), value.cause)
}

const note = (token: string): string => {
  appendFileSync(file, `${token}\n`)
  return token
}

for (const type of [
  'decision',
  'request',
  'keys.refreshed',
  'keys.refresh_failed',
  'keys.rotated',
  'keys.stale',
])
  subscribe(`portcullis:${type}`, show)

const realm = await startRealm()
await realm.jwks()
const gate = { issuer: realm.issuer, audience: 'acme-orders-api' }
const logger = { info: show, warn: show }
const told = {
  observe(event: core.PortcullisEvent): void {
    core.logRefusals(logger)(event)
    console.log(core.auditLine(event))
    show(event)
  },
  onRefused: (refusal: core.Refusal): void => show(refusal),
}

const good = note(await realm.token())
const kinds = Object.keys(refusedKinds) as RefusedKind[]
const bad = await Promise.all(kinds.map(async (kind) => note(await realm.forge[kind]())))
const large = note(await realm.token({ claims: { filling: 'x'.repeat(9000) } }))

/** A token as a caller may send it: well, badly, and in places where none belongs. */
const requests = (token: string): readonly (readonly [path: string, headers: Record<string, string>])[] => [
  ['/open', { authorization: `Bearer ${token}` }],
  ['/open', { authorization: `bearer ${token}` }],
  ['/guarded/7', { authorization: `Bearer ${token}` }],
  ['/guarded/7', { authorization: `DPoP ${token}` }],
  ['/open', { authorization: token }],
  ['/open', { authorization: `Basic ${token}` }],
  ['/open', { authorization: `Bearer "${token}"` }],
  ['/open', { authorization: `Bearer Bearer ${token}` }],
  ['/open', { authorization: `Bearer ${token}, Bearer ${token}` }],
  ['/open', { authorization: `Bearer ${token}`, 'x-token': token }],
  ['/open', { 'x-token': token }],
  ['/open', { cookie: `session=${token}; session=${token}` }],
  ['/open', { cookie: `session=${token}` }],
  [`/open?access_token=${token}`, {}],
  [`/open/${token}?x=${token}#${token}`, {}],
  ['/open', { 'x-request-id': token }],
]

/** Held as the `cause` of a refusal: what the application wrote into its own error is its own. */
const throwsPlain = (): never => {
  throw new Error('no database')
}
const throwsToken = (): never => {
  throw new Error(`cannot look up ${good}`)
}

const specs: readonly AppSpec[] = [
  {
    gate: { ...gate, ...told },
    guard: (guards: GuardSet) => (guards['requireRole'] as (role: string) => never)('nobody'),
  },
  { gate: { ...gate, ...told, forwardErrors: true }, ownErrors: true },
  {
    gate: { ...gate, ...told, optional: true },
    guard: (guards: GuardSet) => (guards['requireScope'] as (scope: string) => never)('nothing'),
  },
  { gate: { ...gate, ...told, tokenFrom: ['authorization', { header: 'x-token' }, { cookie: 'session' }] } },
  { gate: { ...gate, tokenFrom: throwsPlain, observe: throwsToken, onRefused: throwsToken } },
  { gate: { ...gate, ...told, revoked: () => true } },
  { gate: { ...gate, revoked: throwsPlain, observe: async () => throwsToken() } },
]

const answers: string[] = []
for (const spec of specs) {
  for (const framework of frameworks) {
    const app = await framework.start({ ...spec, onHandler: (_, auth) => show(auth) })
    const methods = ['GET', 'POST']
    for (const [index, [path, headers]] of requests(good).entries()) {
      const response = await fetch(app.url + path, { headers, method: methods[index % 2] as string })
      // The frameworks' own pages say which path was not found.
      if (response.status !== 404)
        answers.push(`${JSON.stringify([...response.headers])} ${await response.text()}`)
    }
    if (spec === specs[0]) {
      for (const token of [...bad, large]) {
        const response = await fetch(`${app.url}/open`, { headers: { authorization: `Bearer ${token}` } })
        answers.push(`${JSON.stringify([...response.headers])} ${await response.text()}`)
      }
    }
    await app.close()
  }
}

/** Fastify writes its own log: to stdout, with each refusal in it. */
const logged = fastify({ logger: { level: 'trace' } })
await logged.register(fastifyDoor.keycloakAuth, { ...gate })
logged.get('/open', { onRequest: fastifyDoor.requireRole('nobody') }, async () => ({}))
for (const token of [good, ...bad]) {
  const reply = await logged.inject({ url: '/open', headers: { authorization: `Bearer ${token}` } })
  answers.push(JSON.stringify(reply.headers), reply.body)
}
await logged.close()

const verifier = core.createVerifier({ ...gate, ...({ observe: told.observe } as const) })
for (let sight = 0; sight < 3; sight++) show(await verifier.verify(good))
for (const token of bad) await verifier.verify(token).catch(show)
show(verifier)
show(verifier.health())
show(verifier.exportKeys())
await realm.outage('status')
const down = core.createVerifier({ ...gate, observe: told.observe })
await down.verify(good).catch(show)
await down.ready().catch(show)
verifier.close()
down.close()

/** A token in the place of something else. */
const misplaced: readonly (() => unknown)[] = [
  () => core.createVerifier(good as never),
  () => core.createVerifier({ ...gate, issuer: good }),
  () => core.createVerifier({ ...gate, algorithms: [good] as never }),
  () => core.tokenOf(good as never),
  () => core.decide(good as never, core.realmRole('x')),
  () => core.scope(good),
  () => core.authorizedParty(good, ''),
  () => core.identityFromClaims(good as never),
  () => core.protectSpec(good),
]
for (const call of misplaced) {
  try {
    call()
  } catch (error) {
    show(error)
  }
}
for (const answer of answers) console.log(answer)
console.log(`${answers.length} answers`)
await realm.close()
