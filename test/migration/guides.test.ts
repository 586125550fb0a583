import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { guides, type Running, start } from './guides.ts'
import { requests } from './requests.ts'

let realm: Realm
let unreachable: Realm

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  realm = await startRealm()
  unreachable = await startRealm({ sameKeysAs: realm })
  unreachable.outage('reset')
})
afterAll(async () => {
  vi.useRealTimers()
  await realm.close()
  await unreachable.close()
})

test('there is a guide for each place people come from', () => {
  expect(guides.map(({ name }) => name)).toEqual([
    'express-jwt',
    'jose',
    'keycloak-connect',
    'koa-and-fastify-jwt',
  ])
})

describe.each(guides.map((guide) => [guide.name, guide] as const))('from %s', (_name, guide) => {
  const running = new Map<string, Running>()
  const programs = [...new Set(guide.rows.map(({ program }) => program))]

  beforeAll(async () => {
    for (const program of programs) {
      running.set(program, await start(guide, program, realm.url))
      running.set(`${program} in an outage`, await start(guide, program, unreachable.url))
    }
  })
  afterAll(async () => {
    for (const one of running.values()) await one.close()
  })

  test('the table has verdicts, and every program on the page that exports an application is in it', () => {
    expect(guide.rows.length).toBeGreaterThan(10)
    const applications = [...guide.programs].filter(([, code]) => code.includes('export const app'))
    expect(programs.sort()).toEqual(applications.map(([program]) => program).sort())
  })

  test('every difference has its reason', () => {
    const unexplained = guide.rows
      .map((row) => guide.rows.filter(({ request, table }) => request === row.request && table === row.table))
      .filter(
        (rows) => new Set(rows.map(({ verdict }) => verdict.slice(0, 3))).size > 1 && rows[0]?.why === '',
      )
    expect(unexplained).toEqual([])
  })

  test.each(guide.rows.map((row) => [row.program, row.request, row.verdict] as const))(
    '%s, %s: %s',
    async (program, request, verdict) => {
      const asked = requests[request]
      if (asked === undefined) throw new Error(`no request is called ${request}`)
      const one = running.get(asked.outage ? `${program} in an outage` : program)
      const from = asked.outage ? unreachable : realm
      expect(await one?.ask(asked.path, await asked.headers(from))).toBe(verdict)
    },
  )
})
