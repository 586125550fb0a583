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
  isService,
  isUser,
  not,
  organization,
  type Requirement,
  realmRole,
  scope,
} from '@portcullis/core'
import { describe, expect, it } from 'vitest'
import { mistakeOf } from './mistakes.ts'

const role = realmRole('a')
const wrongTexts = [undefined, null, '', 7, true, [], ['a'], {}, Symbol('a'), () => 'a'] as never[]
const wrongRequirements = [
  undefined,
  null,
  'a',
  7,
  [],
  {},
  { kind: 'realmRole', role: 'a' },
  () => true,
] as never[]

const frozenTo = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (Object.isFrozen(value) && Object.values(value).every(frozenTo))

describe('a requirement', () => {
  it.each([
    role,
    clientRole('orders-api', 'a'),
    scope('a'),
    group('/a', { subtree: true }),
    organization('acme', { id: '1', attribute: { tier: 'gold' } }),
    claim('a', ['b', 1, true]),
    claim(
      ['a', 'b'],
      fromRequest(() => 'a'),
    ),
    isUser(),
    isService(),
    authorizedParty('a', 'b'),
    audience('a'),
    freshToken({ maxAgeSeconds: 60 }),
    custom('a', () => true),
    allOf(role, anyOf(role, not(role))),
  ] as Requirement[])('is plain data, frozen to its leaves: $kind', (requirement) => {
    expect(frozenTo(requirement)).toBe(true)
    expect(Object.getPrototypeOf(requirement)).toBe(Object.prototype)
  })

  it('keeps a copy of lists and tables it was given', () => {
    const list = ['a']
    const table = { tier: 'gold' }
    const built = [claim('x', list), organization('acme', { attribute: table })]
    list.push('b')
    table.tier = 'silver'
    expect(built).toEqual([claim('x', ['a']), organization('acme', { attribute: { tier: 'gold' } })])
  })
})

describe('an argument that is wrong is a ConfigurationError where the route is set up', () => {
  it.each(wrongTexts.map((value) => [typeof value, value]))('a name that is a wrong %s', (_, wrong) => {
    expect(mistakeOf(() => realmRole(wrong))).toContain('realmRole needs a role')
    expect(mistakeOf(() => clientRole(wrong, 'a'))).toContain('clientRole needs a client id')
    expect(mistakeOf(() => clientRole('a', wrong))).toContain('clientRole needs a role')
    expect(mistakeOf(() => scope(wrong))).toContain('scope needs a scope')
    expect(mistakeOf(() => group(wrong))).toContain('group needs a group path')
    expect(mistakeOf(() => organization(wrong))).toContain('organization needs an alias')
    expect(mistakeOf(() => authorizedParty('a', wrong))).toContain('authorizedParty needs one client id')
    expect(mistakeOf(() => audience(wrong))).toContain('audience needs one audience')
    expect(mistakeOf(() => custom(wrong, () => true))).toContain('custom needs a name')
  })

  it.each(['a b', 'a"b', 'a\\b', 'a\n', 'ä', ' a'])(
    'a scope with a character that no scope holds: %j',
    (value) => {
      expect(mistakeOf(() => scope(value))).toContain('scope takes one scope')
    },
  )

  it.each(['orders:read', 'https://api.acme.com/.default', 'a#b', '~!'])('a scope may be %j', (value) => {
    expect(scope(value)).toEqual({ kind: 'scope', scope: value })
  })

  it('an empty list, which would mean everybody or nobody', () => {
    expect(mistakeOf(() => anyOf())).toContain('anyOf needs at least one')
    expect(mistakeOf(() => allOf())).toContain('allOf needs at least one')
    expect(mistakeOf(() => authorizedParty())).toContain('authorizedParty needs at least one')
    expect(mistakeOf(() => audience())).toContain('audience needs at least one')
    expect(mistakeOf(() => claim('a', []))).toContain('claim needs what the claim must be')
  })

  it.each(wrongRequirements.map((value) => [String(value), value]))(
    '%s in place of a requirement',
    (_, wrong) => {
      expect(mistakeOf(() => anyOf(role, wrong))).toContain('anyOf takes requirements')
      expect(mistakeOf(() => allOf(wrong))).toContain('allOf takes requirements')
      expect(mistakeOf(() => not(wrong))).toContain('not takes requirements')
    },
  )

  it('a requirement of a kind nobody knows, frozen or not', () => {
    for (const kind of ['admin', 'constructor', '__proto__', ['realmRole'], undefined]) {
      expect(mistakeOf(() => allOf(Object.freeze({ kind }) as never))).toContain('allOf takes requirements')
    }
  })

  it.each([undefined, null, Number.NaN, Number.POSITIVE_INFINITY, {}, [undefined], [{}], Symbol('a')])(
    'an expected value that is %s',
    (wrong) => {
      expect(mistakeOf(() => claim('a', wrong as never))).toContain('claim needs what the claim must be')
    },
  )

  it.each(['', 'a..b', '.a', 'a.', [], ['a', ''], [7], 7, null, undefined])(
    'a claim path that is %j',
    (path) => {
      expect(mistakeOf(() => claim(path as never, 'a'))).toMatch(/^claim /)
    },
  )

  it('a claim path that is an URL, with the form that is right', () => {
    expect(mistakeOf(() => claim('https://acme.com/tenant', 'a'))).toContain("['https://acme.com/tenant']")
    expect(claim(['https://acme.com/tenant'], 'a')).toMatchObject({ path: ['https://acme.com/tenant'] })
  })

  it('options that are none, or hold a name that asks for less than was meant', () => {
    for (const wrong of [null, 7, 'x', []] as never[]) {
      expect(mistakeOf(() => group('/a', wrong))).toContain('group takes options')
      expect(mistakeOf(() => organization('a', wrong))).toContain('organization takes options')
    }
    expect(mistakeOf(() => group('/a', { subTree: true } as never))).toContain("knows no option 'subTree'")
    expect(mistakeOf(() => organization('a', { ID: '1' } as never))).toContain("knows no option 'ID'")
    expect(mistakeOf(() => group('/a', { subtree: 'yes' } as never))).toContain('subtree: true or false')
  })

  it('a setting of an organization that is missing, so that nobody passes without it', () => {
    for (const wrong of [undefined, null, '', 7])
      expect(mistakeOf(() => organization('a', { id: wrong as never }))).toContain('an id')
    for (const wrong of [undefined, null, 'gold', [], {}, { tier: undefined }, { tier: 1 }]) {
      expect(mistakeOf(() => organization('a', { attribute: wrong as never }))).toContain('attribute')
    }
  })

  it.each([
    undefined,
    null,
    {},
    { maxAgeSeconds: 0 },
    { maxAgeSeconds: -1 },
    { maxAgeSeconds: Number.NaN },
    { maxAgeSeconds: '60' },
    60,
  ])('an age that is %j', (options) => {
    expect(mistakeOf(() => freshToken(options as never))).toMatch(/^freshToken /)
  })

  it('a predicate, or a function of the request, that is no function', () => {
    for (const wrong of [undefined, null, true, {}, 'x'] as never[]) {
      expect(mistakeOf(() => custom('a', wrong))).toContain('custom needs a predicate')
      expect(mistakeOf(() => fromRequest(wrong))).toContain('fromRequest needs a function')
    }
    expect(mistakeOf(() => group({ fromRequest: 'x' } as never))).toContain('group needs')
  })

  it('nesting deeper than a person writes', () => {
    const nested = (depth: number): Requirement => {
      let requirement = role
      for (let level = 1; level < depth; level++)
        requirement = level % 2 ? not(requirement) : allOf(role, requirement)
      return requirement
    }
    expect(nested(32).kind).toBe('not')
    expect(mistakeOf(() => nested(33))).toBe('allOf may be nested 32 deep at most')
    expect(mistakeOf(() => not(nested(32)))).toBe('not may be nested 32 deep at most')
  })

  it('nesting by hand, deeper than it could be walked', () => {
    let made: Requirement = role
    for (let level = 0; level < 100_000; level++) made = Object.freeze({ kind: 'not', of: made })
    expect(mistakeOf(() => not(made))).toBe('not may be nested 32 deep at most')
    expect(mistakeOf(() => anyOf(role, made))).toBe('anyOf may be nested 32 deep at most')
  })

  const unreadable = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('no keys')
      },
    },
  )
  const revoked = Proxy.revocable([], {})
  revoked.revoke()

  it.each<[string, () => unknown]>([
    ['realmRole needs a role: a string, not empty', () => realmRole('')],
    ['clientRole needs a client id: a string, not empty', () => clientRole('', 'a')],
    ['clientRole needs a role: a string, not empty', () => clientRole('a', '')],
    ['scope needs a scope: a string, not empty', () => scope('')],
    [
      'scope takes one scope, with no space, quote or backslash in it (RFC 6749, section 3.3)',
      () => scope('a b'),
    ],
    ['group needs a group path, or fromRequest(...): a string, not empty', () => group('')],
    ['group needs subtree: true or false', () => group('/a', { subtree: 1 as never })],
    ['group takes options as an object: { subtree }', () => group('/a', true as never)],
    ["group knows no option 'below': only subtree", () => group('/a', { below: true } as never)],
    ['organization needs an alias, or fromRequest(...): a string, not empty', () => organization('')],
    ['organization takes options as an object: { id, attribute }', () => organization('a', '1' as never)],
    [
      "organization knows no option 'name': only id, attribute",
      () => organization('a', { name: 1 } as never),
    ],
    [
      "organization reads own members alone: 'id' is inherited",
      () => organization('a', Object.create({ id: '1' })),
    ],
    ['organization needs an id: a string, not empty', () => organization('a', { id: '' })],
    [
      "organization needs attribute: names and values, as { tier: 'gold' }",
      () => organization('a', { attribute: {} }),
    ],
    [
      'organization needs the value of an attribute: a string, not empty',
      () => organization('a', { attribute: { tier: '' } }),
    ],
    [
      'organization was given something that cannot be read: no keys',
      () => organization('a', { attribute: unreadable }),
    ],
    ['claim must name a claim', () => claim('', 'a')],
    [
      "claim was given something that cannot be read: Cannot perform 'IsArray' on a proxy that has been revoked",
      () => claim('a', revoked.proxy),
    ],
    [
      'claim needs what the claim must be: a string, number or boolean, a list of them, a predicate, ' +
        'a Standard Schema, or fromRequest(...)',
      () => claim('a', ['b', {} as never]),
    ],
    ['authorizedParty needs at least one client id', () => authorizedParty()],
    ['authorizedParty needs one client id: a string, not empty', () => authorizedParty('a', '')],
    ['audience needs at least one audience', () => audience()],
    ['audience needs one audience: a string, not empty', () => audience('')],
    ['freshToken needs maxAgeSeconds: a number above 0', () => freshToken({ maxAgeSeconds: 0 })],
    ['freshToken takes options as an object: { maxAgeSeconds }', () => freshToken(60 as never)],
    ['custom needs a predicate', () => custom('a', undefined as never)],
    ['custom needs a name: a string, not empty', () => custom('', () => true)],
    ['fromRequest needs a function of the request', () => fromRequest(undefined as never)],
    ['anyOf needs at least one requirement: an empty list would mean everybody or nobody', () => anyOf()],
    ['not takes requirements, as realmRole(...) and its kin make them', () => not({} as never)],
  ])('is told in words that say what is right: %s', (words, build) => {
    expect(mistakeOf(build)).toBe(words)
  })
})
