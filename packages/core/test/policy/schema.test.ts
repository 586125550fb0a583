/** The JSON Schema of a policy's file says what the reader says. */
import { createRequire } from 'node:module'
import { isConfigurationError } from '@portcullis/core'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { policyOf } from './site.ts'

const schema = createRequire(import.meta.url)('@portcullis/core/policy.schema.json') as {
  $defs: { method: { enum: readonly string[] } }
}
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false }).compile(schema)

function isRead(table: unknown): boolean {
  try {
    policyOf(table)
    return true
  } catch (error) {
    if (isConfigurationError(error)) return false
    throw error
  }
}

const row = (over: object): object => ({ methods: ['GET'], path: '/a', public: true, ...over })
const asking = (require: unknown): object[] => [{ methods: ['GET'], path: '/a', require }]

const right: readonly unknown[] = [
  [row({})],
  { rows: [row({})] },
  { $schema: 'https://portcullis.example/policy.schema.json', rows: [row({})] },
  [row({ methods: '*' })],
  [row({ methods: 'GET' })],
  [row({ methods: ['GET', 'M-SEARCH'] })],
  [row({ path: '/' })],
  [row({ path: '/a/:id/*' })],
  [row({ path: '/a{/:id}/{*rest}' })],
  asking({ kind: 'authenticated' }),
  asking({ kind: 'realmRole', role: 'a' }),
  asking({ kind: 'clientRole', client: 'a', role: 'b' }),
  asking({ kind: 'scope', scope: 'a:b' }),
  asking({ kind: 'group', path: '/a' }),
  asking({ kind: 'group', path: '/a', subtree: true }),
  asking({ kind: 'organization', alias: 'a', id: 'b', attribute: { c: 'd' } }),
  asking({ kind: 'claim', path: 'a.b', expected: 7 }),
  asking({ kind: 'claim', path: ['a'], expected: ['b', true] }),
  asking({ kind: 'identityKind', is: 'service' }),
  asking({ kind: 'authorizedParty', parties: ['a'] }),
  asking({ kind: 'audience', audiences: ['a'] }),
  asking({ kind: 'freshToken', maxAgeSeconds: 0.5 }),
  asking({ kind: 'not', of: { kind: 'anyOf', of: [{ kind: 'allOf', of: [{ kind: 'authenticated' }] }] } }),
]

const wrong: readonly unknown[] = [
  null,
  'GET /a',
  [],
  {},
  { rows: [] },
  { rows: [row({})], version: 1 },
  [null],
  [row({ extra: 1 })],
  [row({ methods: [] })],
  [row({ methods: ['GTE'] })],
  [row({ methods: ['*'] })],
  [row({ path: 'a' })],
  [row({ path: '' })],
  [row({ path: '/a b' })],
  [row({ path: '/a#b' })],
  [row({ path: '/:id(x)' })],
  [row({ path: '/*/a/*' })],
  [row({ public: false })],
  [row({ require: { kind: 'authenticated' } })],
  [{ methods: ['GET'], path: '/a' }],
  asking(null),
  asking('manager'),
  asking({ role: 'a' }),
  asking({ kind: 'role', role: 'a' }),
  asking({ kind: 'authenticated', role: 'a' }),
  asking({ kind: 'realmRole' }),
  asking({ kind: 'realmRole', role: '' }),
  asking({ kind: 'realmRole', role: 7 }),
  asking({ kind: 'clientRole', role: 'b' }),
  asking({ kind: 'scope', scope: 'a b' }),
  asking({ kind: 'group', path: '/a', subtree: 'yes' }),
  asking({ kind: 'organization', alias: 'a', attribute: {} }),
  asking({ kind: 'organization', alias: 'a', attribute: { b: 1 } }),
  asking({ kind: 'claim', path: 'a' }),
  asking({ kind: 'claim', path: [], expected: 1 }),
  asking({ kind: 'claim', path: 'a', expected: [] }),
  asking({ kind: 'claim', path: 'a', expected: null }),
  asking({ kind: 'claim', path: 'a', expected: { b: 1 } }),
  asking({ kind: 'identityKind', is: 'robot' }),
  asking({ kind: 'authorizedParty', parties: [] }),
  asking({ kind: 'audience', audiences: [''] }),
  asking({ kind: 'freshToken', maxAgeSeconds: 0 }),
  asking({ kind: 'custom', name: 'a' }),
  asking({ kind: 'custom', name: 'a', predicate: 'b' }),
  asking({ kind: 'not', of: [{ kind: 'authenticated' }] }),
  asking({ kind: 'anyOf', of: [] }),
  asking({ kind: 'allOf', of: { kind: 'authenticated' } }),
  asking({ kind: 'anyOf', of: [{ kind: 'realmRole', role: '' }] }),
]

describe('the schema and the reader agree', () => {
  it.each(right.map((table) => [JSON.stringify(table), table]))('%s is a policy', (_text, table) => {
    expect([validate(table), isRead(table)]).toEqual([true, true])
  })

  it.each(wrong.map((table) => [JSON.stringify(table), table]))('%s is none', (_text, table) => {
    expect([validate(table), isRead(table)]).toEqual([false, false])
  })

  it('they know the same methods', () => {
    for (const method of schema.$defs.method.enum)
      expect(isRead([row({ methods: [method] })]), method).toBe(true)
    expect(isRead([row({ methods: ['CONNECT'] })])).toBe(false)
    expect(validate([row({ methods: ['CONNECT'] })])).toBe(false)
  })
})
