import {
  allOf,
  anyOf,
  audience,
  authorizedParty,
  claim,
  clientRole,
  custom,
  decide,
  freshToken,
  group,
  identityFromClaims,
  isService,
  isUser,
  not,
  organization,
  type Requirement,
  realmRole,
  scope,
} from '@portcullis/core'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { mistakeOf } from './mistakes.ts'

const identity = identityFromClaims({
  azp: 'acme-web',
  sid: 's',
  preferred_username: 'alice',
  aud: ['orders-api', 'billing-api'],
  realm_access: { roles: ['user', 'a:b', '__proto__'] },
  resource_access: { 'orders-api': { roles: ['reader'] } },
  scope: 'openid orders:read',
  groups: ['/staff/engineering', 'plain'],
  organization: { acme: { id: '1', tier: ['gold', 'old'] }, globex: {} },
  tenant: { id: 't1', tags: ['x', 'y'], size: 7, open: true },
})

describe('a single condition', () => {
  it.each<[string, Requirement, Requirement, string]>([
    ['realmRole', realmRole('user'), realmRole('reader'), 'ROLE_MISSING'],
    ['realmRole, opaque', realmRole('a:b'), realmRole('b'), 'ROLE_MISSING'],
    ['realmRole, a name of Object', realmRole('__proto__'), realmRole('constructor'), 'ROLE_MISSING'],
    ['clientRole', clientRole('orders-api', 'reader'), clientRole('orders-api', 'user'), 'ROLE_MISSING'],
    [
      'clientRole, other client',
      clientRole('orders-api', 'reader'),
      clientRole('billing-api', 'reader'),
      'ROLE_MISSING',
    ],
    ['scope', scope('orders:read'), scope('orders'), 'SCOPE_MISSING'],
    ['group', group('/staff/engineering'), group('/staff'), 'GROUP_MISSING'],
    ['group, plain', group('plain'), group('/plain'), 'GROUP_MISSING'],
    ['group, subtree', group('/staff', { subtree: true }), group('/sta', { subtree: true }), 'GROUP_MISSING'],
    [
      'group, itself',
      group('/staff/engineering', { subtree: true }),
      group('/staff/eng', { subtree: true }),
      'GROUP_MISSING',
    ],
    ['organization', organization('acme'), organization('ACME'), 'ORGANIZATION_MISSING'],
    [
      'organization, id',
      organization('acme', { id: '1' }),
      organization('acme', { id: '2' }),
      'ORGANIZATION_MISSING',
    ],
    [
      'organization, attribute',
      organization('acme', { attribute: { tier: 'gold' } }),
      organization('acme', { attribute: { tier: 'silver' } }),
      'ORGANIZATION_MISSING',
    ],
    [
      'organization, no details',
      organization('globex'),
      organization('globex', { id: '1' }),
      'ORGANIZATION_MISSING',
    ],
    ['claim', claim('tenant.id', 't1'), claim('tenant.id', 't2'), 'CLAIM_MISMATCH'],
    [
      'claim, any of a list',
      claim('tenant.id', ['t0', 't1']),
      claim('tenant.id', ['t0', 't2']),
      'CLAIM_MISMATCH',
    ],
    ['claim, array in the token', claim('tenant.tags', 'y'), claim('tenant.tags', 'z'), 'CLAIM_MISMATCH'],
    [
      'claim, array and list',
      claim('tenant.tags', ['z', 'y']),
      claim('tenant.tags', ['z']),
      'CLAIM_MISMATCH',
    ],
    ['claim, number', claim('tenant.size', 7), claim('tenant.size', '7'), 'CLAIM_MISMATCH'],
    ['claim, boolean', claim('tenant.open', true), claim('tenant.open', 'true'), 'CLAIM_MISMATCH'],
    ['claim, absent', claim('tenant.id', 't1'), claim('tenant.length', 't1'), 'CLAIM_MISMATCH'],
    ['claim, inherited', claim('tenant.id', 't1'), claim('constructor.name', 'Object'), 'CLAIM_MISMATCH'],
    [
      'claim, predicate',
      claim('tenant.size', (size) => size === 7),
      claim('tenant.size', () => false),
      'CLAIM_MISMATCH',
    ],
    ['kind', isUser(), isService(), 'IDENTITY_KIND_WRONG'],
    ['party', authorizedParty('x', 'acme-web'), authorizedParty('acme'), 'REQUIREMENT_FAILED'],
    ['audience', audience('orders-api', 'billing-api'), audience('orders-api', 'x'), 'REQUIREMENT_FAILED'],
    ['custom', custom('yes', () => true), custom('no', () => false), 'REQUIREMENT_FAILED'],
  ])('%s passes what it names and nothing else', (_, passing, failing, code) => {
    expect(decide(identity, passing)).toEqual({ allowed: true, code: undefined, failing: [] })
    expect(decide(identity, failing)).toEqual({ allowed: false, code, failing: [failing] })
    expect(decide(identity, not(failing)).allowed).toBe(true)
    expect(decide(identity, not(passing))).toEqual({
      allowed: false,
      code: 'REQUIREMENT_FAILED',
      failing: [not(passing)],
    })
  })

  it('an organization in a plain list or string is a membership, without id and attributes', () => {
    for (const claimed of [['acme'], 'acme']) {
      const member = identityFromClaims({ organization: claimed })
      expect(decide(member, organization('acme')).allowed).toBe(true)
      expect(decide(member, organization('acme', { id: '1' })).allowed).toBe(false)
      expect(decide(member, organization('acme', { attribute: { length: '1' } })).allowed).toBe(false)
    }
  })

  it('an organization whose details are a list has no id', () => {
    const member = identityFromClaims({ organization: { acme: ['1'] } })
    expect(decide(member, organization('acme', { attribute: { 0: '1' } })).allowed).toBe(false)
  })

  it('an organization whose details are null has no id', () => {
    const member = identityFromClaims({ organization: { acme: null } })
    expect(decide(member, organization('acme', { id: '1' })).allowed).toBe(false)
    expect(decide(member, not(organization('acme', { id: '1' }))).allowed).toBe(true)
  })

  it('every attribute that is asked must be there', () => {
    const both = (tier: string, region: string): Requirement =>
      organization('acme', { id: '1', attribute: { tier, region } })
    const member = identityFromClaims({ organization: { acme: { id: '1', tier: ['gold'], region: 'eu' } } })
    expect(decide(member, both('gold', 'eu')).allowed).toBe(true)
    expect(decide(member, both('gold', 'us')).allowed).toBe(false)
    expect(decide(member, both('silver', 'eu')).allowed).toBe(false)
  })
})

describe('the age of a token', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(1_800_000_000_000)
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it.each([
    [1_799_999_940, true],
    [1_799_999_939, false],
    [1_800_000_030, true],
    [-1e300, false],
    [1e300, false],
  ])('issued at %d, 60 s are allowed: %s', (iat, allowed) => {
    expect(decide(identityFromClaims({ iat }), freshToken({ maxAgeSeconds: 60 })).allowed).toBe(allowed)
  })
})

describe('what cannot be judged refuses, and refuses under not', () => {
  const nobody = identityFromClaims({})
  it.each([
    ['a person of unknown kind', isUser()],
    ['a service of unknown kind', isService()],
    ['the client of a token that names none', authorizedParty('acme-web')],
    ['the age of a token that does not say', freshToken({ maxAgeSeconds: 60 })],
  ])('%s', (_, leaf) => {
    for (const requirement of [
      leaf,
      not(leaf),
      not(not(leaf)),
      not(allOf(leaf)),
      not(anyOf(leaf, realmRole('x'))),
      allOf(not(leaf)),
    ]) {
      expect(decide(nobody, requirement).allowed).toBe(false)
    }
    expect(decide(nobody, not(allOf(realmRole('x'), leaf))).allowed).toBe(false)
    expect(decide(nobody, anyOf(leaf, not(realmRole('x')))).allowed).toBe(true)
  })

  it('a requirement made by hand, of an unknown kind or with nothing in it, lets nobody through', () => {
    for (const made of [{ kind: 'allOf', of: [] }, { kind: 'anyOf', of: [] }, { kind: 'everybody' }]) {
      expect(decide(identity, made as never).allowed).toBe(false)
    }
    expect(decide(identity, not(Object.freeze({ kind: 'allOf', of: [] }) as never)).allowed).toBe(true)
    const inverse: Requirement = { kind: 'not', of: { kind: 'everybody' } as never }
    expect(decide(identity, inverse).allowed).toBe(false)
  })

  it('a verdict says no more than whether, which code and what failed', () => {
    expect(decide(nobody, isUser())).toStrictEqual({
      allowed: false,
      code: 'IDENTITY_KIND_WRONG',
      failing: [isUser()],
    })
  })

  it('an identity or a requirement that is none is a mistake of the code that asks', () => {
    const later = Promise.resolve(nobody) as never
    expect(() => decide(later, isUser())).toThrow(
      new TypeError('decide takes an identity, as a verifier makes it: a promise of one must be awaited.'),
    )
    expect(mistakeOf(() => decide(nobody, undefined as never))).toMatch(
      /^decide was given something that cannot be read: /,
    )
  })
})

describe('composition', () => {
  const yes = realmRole('user')
  const role = realmRole('admin')
  const other = clientRole('orders-api', 'admin')
  const missing = scope('admin')

  it('a failed allOf has the code of its first failing condition, and names every one that fails', () => {
    expect(decide(identity, allOf(yes, missing, role))).toEqual({
      allowed: false,
      code: 'SCOPE_MISSING',
      failing: [missing, role],
    })
    expect(decide(identity, allOf(role, missing))).toEqual({
      allowed: false,
      code: 'ROLE_MISSING',
      failing: [role, missing],
    })
  })

  it('a failed anyOf of one kind has the code of that kind, of several REQUIREMENT_FAILED', () => {
    expect(decide(identity, anyOf(role, other))).toEqual({
      allowed: false,
      code: 'ROLE_MISSING',
      failing: [role, other],
    })
    expect(decide(identity, anyOf(role, missing))).toEqual({
      allowed: false,
      code: 'REQUIREMENT_FAILED',
      failing: [role, missing],
    })
    expect(decide(identity, anyOf(allOf(yes, role), other)).code).toBe('ROLE_MISSING')
  })

  it('anyOf asks no further once one has passed', () => {
    const asked = vi.fn(() => true)
    expect(decide(identity, anyOf(yes, custom('asked', asked))).allowed).toBe(true)
    expect(asked).not.toHaveBeenCalled()
  })

  it('a verdict that allows cannot be changed for the next one', () => {
    const verdict = decide(identity, yes)
    expect(() => (verdict.failing as unknown[]).push(role)).toThrow(TypeError)
    expect(() => Object.assign(verdict, { allowed: false })).toThrow(TypeError)
  })

  type Truth = boolean | 'unknown'
  const judged = (truth: Truth): Requirement =>
    truth === 'unknown' ? isUser() : truth ? realmRole('yes') : realmRole('no')
  const holder = identityFromClaims({ realm_access: { roles: ['yes'] } })

  it.each<[Truth, Truth, boolean, boolean, boolean, boolean]>([
    // a, b, allOf, anyOf, not allOf, not anyOf
    [true, true, true, true, false, false],
    [true, false, false, true, true, false],
    [false, false, false, false, true, true],
    [true, 'unknown', false, true, false, false],
    [false, 'unknown', false, false, false, false],
    ['unknown', 'unknown', false, false, false, false],
  ])('%s with %s', (a, b, all, any, notAll, notAny) => {
    for (const [left, right] of [
      [judged(a), judged(b)],
      [judged(b), judged(a)],
    ] as [Requirement, Requirement][]) {
      expect(decide(holder, allOf(left, right)).allowed).toBe(all)
      expect(decide(holder, anyOf(left, right)).allowed).toBe(any)
      expect(decide(holder, not(allOf(left, right))).allowed).toBe(notAll)
      expect(decide(holder, not(anyOf(left, right))).allowed).toBe(notAny)
    }
  })

  type Model = Truth | { all: Model[] } | { any: Model[] } | { not: Model }
  const build = (model: Model): Requirement => {
    if (typeof model !== 'object') return judged(model)
    if ('not' in model) return not(build(model.not))
    return 'all' in model ? allOf(...model.all.map(build)) : anyOf(...model.any.map(build))
  }
  /** Refuses with an unknown in it wherever it does not pass for certain. */
  const truth = (model: Model): Truth => {
    if (typeof model !== 'object') return model
    if ('not' in model) return truth(model.not) === 'unknown' ? 'unknown' : !truth(model.not)
    const parts = ('all' in model ? model.all : model.any).map(truth)
    const passes = 'all' in model ? parts.every((part) => part === true) : parts.includes(true)
    return passes || (parts.includes('unknown') ? 'unknown' : false)
  }
  const models = fc.letrec<{ model: Model }>((tie) => ({
    model: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom<Truth>(true, false, 'unknown'),
      fc.record({ not: tie('model') }),
      fc.record({ all: fc.array(tie('model'), { minLength: 1, maxLength: 4 }) }),
      fc.record({ any: fc.array(tie('model'), { minLength: 1, maxLength: 4 }) }),
    ),
  })).model

  it('agrees with the model, however deep', () => {
    fc.assert(
      fc.property(models, (model) => {
        const verdict = decide(holder, build(model))
        expect(verdict.allowed).toBe(truth(model) === true)
        expect(verdict.failing.length > 0).toBe(!verdict.allowed)
        expect(verdict.code === undefined).toBe(verdict.allowed)
      }),
      { numRuns: 500 },
    )
  })

  it('a thousand roles are judged as one is', () => {
    const roles = Array.from({ length: 1000 }, (_, at) => realmRole(`r${at}`))
    expect(decide(identity, anyOf(...roles, yes)).allowed).toBe(true)
    expect(decide(identity, anyOf(...roles)).failing.length).toBe(1000)
  })
})
