import {
  allOf,
  anyOf,
  audience,
  authorizedParty,
  claim,
  clientRole,
  custom,
  freshToken,
  fromRequest,
  group,
  isConfigurationError,
  isService,
  isUser,
  not,
  organization,
  type Requirement,
  realmRole,
  scope,
} from '@portcullis/core'
import { describe, expect, it } from 'vitest'
import { holderOf, outcome, policyOf } from './site.ts'

/** What is wrong with a table, as `option: expected`. */
function problemsOf(rows: unknown): readonly string[] {
  try {
    policyOf(rows)
  } catch (error) {
    if (isConfigurationError(error))
      return error.problems.map(({ option, expected }) => `${option}: ${expected}`)
    throw error
  }
  return []
}

const row = (over: object): object => ({ methods: ['GET'], path: '/a', public: true, ...over })
const asking = (require: unknown): object => ({ methods: ['GET'], path: '/a', require })

describe('a wrong table names the row and the field', () => {
  it.each<[string, unknown, RegExp]>([
    ['no list', 'GET /a', /^rows: must be a list of 1 to 1000 rows/],
    ['no rows', [], /^rows: must be a list/],
    ['a file without rows', { $schema: 'x' }, /^rows: must be a list/],
    ['a file with another member', { rows: [row({})], version: 1 }, /^policy.version: is not an option/],
    ['more rows than anybody reads', Array.from({ length: 1001 }, () => row({})), /^rows: must be a list/],
    ['a row that is none', [row({}), null], /^rows\[1\]: must be an object/],
    [
      'a member that is not known',
      [row({ requires: 1 })],
      /^rows\[0\].requires: is not an option; did you mean 'require'/,
    ],
    ['no methods', [row({ methods: undefined })], /^rows\[0\].methods: must be a list of methods/],
    ['an empty list of methods', [row({ methods: [] })], /^rows\[0\].methods: must be a list of methods/],
    [
      'a mistyped method',
      [row({ methods: ['GET', 'DELTE'] })],
      /^rows\[0\].methods: 'DELTE' is no method; did you mean 'DELETE'/,
    ],
    ['all methods among others', [row({ methods: ['*', 'GET'] })], /^rows\[0\].methods: '\*' is no method/],
    ['no path', [row({ path: undefined })], /^rows\[0\].path: must be a path that begins with '\/'/],
    ['a path that is no text', [row({ path: /^\/a/ })], /^rows\[0\].path: must be a path/],
    ['a relative path', [row({ path: 'a' })], /^rows\[0\].path: must be a path/],
    ['a whole URL', [row({ path: 'https://api.acme.com/a' })], /^rows\[0\].path: must be a path/],
    ['a query', [row({ path: '/a?b=1' })], /^rows\[0\].path: must be a path alone/],
    ['a fragment', [row({ path: '/a#b' })], /^rows\[0\].path: must be a path alone/],
    ['a space', [row({ path: '/a b' })], /^rows\[0\].path: must be a path alone/],
    ['a lone percent sign', [row({ path: '/50%' })], /^rows\[0\].path: must be written as an URL has it/],
    ['an encoded parameter', [row({ path: '/%3Aid' })], /^rows\[0\].path: must not encode/],
    [
      'a regular expression',
      [row({ path: '/:id((a+)+)' })],
      /^rows\[0\].path: must hold no regular expression/,
    ],
    ['two wildcards', [row({ path: '/*/a/*' })], /^rows\[0\].path: must hold one wildcard/],
    ['a doubled slash', [row({ path: '/a//b' })], /^rows\[0\].path: must hold no doubled slash/],
    ['a dot segment', [row({ path: '/a/../b' })], /^rows\[0\].path: must hold no doubled slash and no dot/],
    [
      'neither require nor public',
      [{ methods: ['GET'], path: '/a' }],
      /^rows\[0\].require: must say what is asked/,
    ],
    ['both', [row({ require: realmRole('a') })], /^rows\[0\].require: must say what is asked/],
    ['public that is not true', [row({ public: 'yes' })], /^rows\[0\].public: must be true/],
    ['public that is false', [row({ public: false })], /^rows\[0\].public: must be true/],
    ['a guard for a requirement', [asking(() => undefined)], /^rows\[0\].require: must be a requirement/],
    [
      'a requirement that came out undefined',
      [asking(undefined)],
      /^rows\[0\].require: must be a requirement/,
    ],
    ['a text', [asking('manager')], /^rows\[0\].require: must be a requirement/],
    ['no kind', [asking({ role: 'a' })], /^rows\[0\].require.kind: must be one of authenticated, realmRole/],
    ['an unknown kind', [asking({ kind: 'role', role: 'a' })], /^rows\[0\].require.kind: must be one of/],
    [
      'a kind that every object has',
      [asking({ kind: 'constructor' })],
      /^rows\[0\].require.kind: must be one of/,
    ],
    ['a missing member', [asking({ kind: 'realmRole' })], /^rows\[0\].require.role: is missing/],
    [
      'a member too many',
      [asking({ kind: 'realmRole', role: 'a', client: 'b' })],
      /^rows\[0\].require.client: is no member of 'realmRole', which has role/,
    ],
    [
      'a member of the wrong type',
      [asking({ kind: 'realmRole', role: 7 })],
      /^rows\[0\].require.role: realmRole needs a role/,
    ],
    [
      'an empty name',
      [asking({ kind: 'clientRole', client: '', role: 'a' })],
      /^rows\[0\].require: clientRole needs a client id/,
    ],
    [
      'two scopes in one',
      [asking({ kind: 'scope', scope: 'a b' })],
      /^rows\[0\].require.scope: scope takes one scope/,
    ],
    [
      'a kind of caller that there is none of',
      [asking({ kind: 'identityKind', is: 'robot' })],
      /^rows\[0\].require.is: identityKind needs is/,
    ],
    [
      'a name in place of a list',
      [asking({ kind: 'audience', audiences: 'a' })],
      /^rows\[0\].require.audiences: .*needs a list/,
    ],
    ['an empty list', [asking({ kind: 'anyOf', of: [] })], /^rows\[0\].require.of: anyOf needs at least one/],
    [
      'one for a list',
      [asking({ kind: 'allOf', of: { kind: 'authenticated' } })],
      /^rows\[0\].require.of: must be a list/,
    ],
    [
      'a mistake deep inside',
      [
        row({}),
        {
          ...asking({ kind: 'anyOf', of: [realmRole('a'), { kind: 'not', of: { kind: 'scope' } }] }),
          path: '/b',
        },
      ],
      /^rows\[1\].require.of\[1\].of.scope: is missing/,
    ],
    [
      'a predicate in JSON',
      JSON.parse(JSON.stringify([asking(custom('mine', () => true))])),
      /^rows\[0\].require.predicate: is missing: a function has no JSON form/,
    ],
    [
      'a value of the request in JSON',
      JSON.parse(
        JSON.stringify([
          asking(
            claim(
              'a',
              fromRequest(() => 'b'),
            ),
          ),
        ]),
      ),
      /^rows\[0\].require: claim needs what the claim must be/,
    ],
    [
      'a setting that is missing',
      [asking({ kind: 'organization', alias: 'a', id: undefined })],
      /^rows\[0\].require: organization needs an id/,
    ],
  ])('%s', (_title, rows, expected) => {
    const problems = problemsOf(rows)
    expect(problems[0]).toMatch(expected)
    expect(problems).toHaveLength(1)
  })

  it('every mistake is listed at once', () => {
    expect(problemsOf([row({ path: 'a', methods: ['GTE'] }), asking({ kind: 'realmRole' })])).toHaveLength(3)
  })

  it('a requirement that is nested without end is refused, and does not overflow', () => {
    let nested: object = { kind: 'authenticated' }
    for (let depth = 0; depth < 100_000; depth++) nested = { kind: 'not', of: nested }
    expect(problemsOf([asking(nested)])[0]).toMatch(/may be nested 32 deep at most$/)
    const circle = { kind: 'not', of: {} }
    circle.of = circle
    expect(problemsOf([asking(circle)])[0]).toMatch(/may be nested 32 deep at most$/)
  })

  it('members of a polluted prototype say nothing', () => {
    Object.defineProperty(Object.prototype, 'public', { value: true, configurable: true })
    Object.defineProperty(Object.prototype, 'role', { value: 'a', configurable: true })
    try {
      expect(problemsOf([{ methods: ['GET'], path: '/a' }])[0]).toMatch(/^rows\[0\].require: must say/)
      expect(problemsOf([asking({ kind: 'realmRole' })])[0]).toMatch(/^rows\[0\].require.role: is missing/)
    } finally {
      Reflect.deleteProperty(Object.prototype, 'public')
      Reflect.deleteProperty(Object.prototype, 'role')
    }
  })
})

describe('a requirement as data', () => {
  const every: readonly Requirement[] = [
    { kind: 'authenticated' },
    realmRole('a'),
    clientRole('a', 'b'),
    scope('a:b'),
    group('/a'),
    group('/a', { subtree: true }),
    organization('a'),
    organization('a', { id: 'b', attribute: { tier: 'gold' } }),
    claim('a.b', 'c'),
    claim(['https://acme.com/level'], [1, true, 'x']),
    isUser(),
    isService(),
    authorizedParty('a', 'b'),
    audience('a'),
    freshToken({ maxAgeSeconds: 60 }),
    not(realmRole('a')),
    anyOf(realmRole('a'), allOf(scope('b'), not(isUser()))),
  ]

  it.each(every.map((one) => [JSON.stringify(one), one] as const))(
    '%s is read from its JSON as from code',
    (text, one) => {
      expect(problemsOf([asking(one)])).toEqual([])
      expect(problemsOf([asking(JSON.parse(text))])).toEqual([])
    },
  )

  it('from JSON, it asks what it asked in code', () => {
    const required = anyOf(realmRole('a'), claim('level', [3, 4]))
    const policy = policyOf(JSON.parse(JSON.stringify([asking(required)])))
    expect(outcome(policy, 'GET', '/a', holderOf('a'))).toBe('passed')
    expect(outcome(policy, 'GET', '/a', holderOf('b'))).toBe('REQUIREMENT_FAILED')
  })

  it('in code, predicates and values of the request are asked as ever', () => {
    const policy = policyOf([asking(custom('only bees', ({ realmRoles }) => realmRoles.has('b')))])
    expect(outcome(policy, 'GET', '/a', holderOf('b'))).toBe('passed')
    expect(outcome(policy, 'GET', '/a', holderOf('a'))).toBe('REQUIREMENT_FAILED')
  })

  it('changing the data afterwards changes nothing', () => {
    const data = { kind: 'realmRole', role: 'a' }
    const policy = policyOf([asking(data)])
    data.role = 'b'
    expect(outcome(policy, 'GET', '/a', holderOf('b'))).toBe('ROLE_MISSING')
  })
})
