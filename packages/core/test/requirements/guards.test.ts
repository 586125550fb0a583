import {
  decide,
  fromRequest,
  type Guards,
  guardsFor,
  identityFromClaims,
  type Requirement,
  realmRole,
} from '@portcullis/core'
import { describe, expect, it } from 'vitest'
import { mistakeOf } from './mistakes.ts'

const guards = guardsFor((requirement: Requirement) => requirement)
const value = fromRequest(() => 'a')
const role = (name: string): object => ({ kind: 'realmRole', role: name })
const roleOf = (client: string, name: string): object => ({ kind: 'clientRole', client, role: name })
const scoped = (name: string): object => ({ kind: 'scope', scope: name })

describe('a guard is a requirement, lifted', () => {
  it.each<[string, (made: Guards<Requirement>) => Requirement, object]>([
    ['requireAuth', (made) => made.requireAuth(), { kind: 'authenticated' }],
    ['requireRole', (made) => made.requireRole('a'), role('a')],
    ['requireRole, no options', (made) => made.requireRole('a', undefined), role('a')],
    ['requireRole of a client', (made) => made.requireRole('a', { client: 'c' }), roleOf('c', 'a')],
    [
      'requireAnyRole',
      (made) => made.requireAnyRole(['a', 'b']),
      { kind: 'anyOf', of: [role('a'), role('b')] },
    ],
    ['requireAnyRole of one', (made) => made.requireAnyRole(['a']), role('a')],
    [
      'requireAnyRole of a client',
      (made) => made.requireAnyRole(['a', 'b'], { client: 'c' }),
      { kind: 'anyOf', of: [roleOf('c', 'a'), roleOf('c', 'b')] },
    ],
    [
      'requireAllRoles',
      (made) => made.requireAllRoles(['a', 'b']),
      { kind: 'allOf', of: [role('a'), role('b')] },
    ],
    ['requireAllRoles of one', (made) => made.requireAllRoles(['a']), role('a')],
    ['requireScope', (made) => made.requireScope('a'), scoped('a')],
    [
      'requireScope, several',
      (made) => made.requireScope('a', 'b'),
      { kind: 'allOf', of: [scoped('a'), scoped('b')] },
    ],
    [
      'requireAnyScope',
      (made) => made.requireAnyScope('a', 'b'),
      { kind: 'anyOf', of: [scoped('a'), scoped('b')] },
    ],
    ['requireGroup', (made) => made.requireGroup('/a'), { kind: 'group', path: '/a', subtree: false }],
    [
      'requireGroup with those below',
      (made) => made.requireGroup('/a', { subtree: true }),
      { kind: 'group', path: '/a', subtree: true },
    ],
    [
      'requireOrganization',
      (made) => made.requireOrganization('a'),
      { kind: 'organization', alias: 'a', id: undefined, attribute: undefined },
    ],
    [
      'requireOrganization with details',
      (made) => made.requireOrganization('a', { id: '1', attribute: { tier: 'gold' } }),
      { kind: 'organization', alias: 'a', id: '1', attribute: { tier: 'gold' } },
    ],
    [
      'requireClaim',
      (made) => made.requireClaim('a.b', value),
      { kind: 'claim', path: ['a', 'b'], expected: value },
    ],
    [
      'requireClaim of true',
      (made) => made.requireClaim('a', true),
      { kind: 'claim', path: ['a'], expected: true },
    ],
    ['requireUser', (made) => made.requireUser(), { kind: 'identityKind', is: 'user' }],
    ['requireService', (made) => made.requireService(), { kind: 'identityKind', is: 'service' }],
    [
      'requireAudience',
      (made) => made.requireAudience('a', 'b'),
      { kind: 'audience', audiences: ['a', 'b'] },
    ],
    ['requireParty', (made) => made.requireParty('a', 'b'), { kind: 'authorizedParty', parties: ['a', 'b'] }],
    [
      'requireFreshToken',
      (made) => made.requireFreshToken({ maxAgeSeconds: 5 }),
      { kind: 'freshToken', maxAgeSeconds: 5 },
    ],
    ['authorize', (made) => made.authorize(realmRole('a')), role('a')],
  ])('%s', (_, guard, requirement) => {
    expect(guard(guardsFor((lifted: Requirement) => lifted))).toStrictEqual(requirement)
  })

  it('requireAuth lets any identity through, of whatever kind', () => {
    expect(decide(identityFromClaims({}), guards.requireAuth())).toEqual({
      allowed: true,
      code: undefined,
      failing: [],
    })
  })
})

describe('a mistake in a guard is found where the route is set up', () => {
  it('a client that came out undefined does not turn a client role into a realm role', () => {
    for (const options of [
      { client: undefined },
      { client: '' },
      { client: 7 },
      { client: null },
      {},
      null,
      'orders-api',
      [],
    ] as never[]) {
      expect(mistakeOf(() => guards.requireRole('a', options))).toMatch(/^requireRole /)
      expect(mistakeOf(() => guards.requireAnyRole(['a'], options))).toMatch(/^requireAnyRole /)
      expect(mistakeOf(() => guards.requireAllRoles(['a'], options))).toMatch(/^requireAllRoles /)
    }
    expect(mistakeOf(() => guards.requireRole('a', { clientId: 'c' } as never))).toContain(
      "knows no option 'clientId'",
    )
  })

  it('an empty list, or what is no list', () => {
    for (const roles of [[], 'a', undefined, null, {}] as never[]) {
      expect(mistakeOf(() => guards.requireAnyRole(roles))).toBe(
        'requireAnyRole needs a list of roles, not empty',
      )
      expect(mistakeOf(() => guards.requireAllRoles(roles))).toBe(
        'requireAllRoles needs a list of roles, not empty',
      )
    }
    for (const roles of [[''], [undefined], [['a']]] as never[]) {
      expect(mistakeOf(() => guards.requireAnyRole(roles))).toMatch(/^requireAnyRole needs a role/)
      expect(mistakeOf(() => guards.requireAllRoles(roles))).toMatch(/^requireAllRoles needs a role/)
    }
    expect(mistakeOf(() => guards.requireScope())).toBe('requireScope needs at least one scope')
    expect(mistakeOf(() => guards.requireAnyScope())).toBe('requireAnyScope needs at least one scope')
    for (const one of [['a', 'b'], ''] as never[])
      expect(mistakeOf(() => guards.requireScope(one))).toBe(
        'requireScope needs scopes, each an argument of its own: a string, not empty',
      )
    expect(mistakeOf(() => guards.requireScope('a b'))).toContain('no space')
    expect(mistakeOf(() => guards.requireAudience())).toContain('at least one')
    expect(mistakeOf(() => guards.requireParty())).toContain('at least one')
  })

  it.each([undefined, null, {}, 'lift'])('%s in place of the function that lifts them', (lift) => {
    expect(mistakeOf(() => guardsFor(lift as never))).toBe('guardsFor needs a function of a requirement')
  })

  it('a role that is none', () => {
    for (const role of [undefined, null, '', 7, ['a']] as never[])
      expect(mistakeOf(() => guards.requireRole(role))).toMatch(/^requireRole needs a role/)
  })

  it('what authorize gets and is no requirement', () => {
    for (const wrong of [
      undefined,
      null,
      'admin',
      () => true,
      {},
      { kind: 'realmRole', role: 'a' },
    ] as never[]) {
      expect(mistakeOf(() => guards.authorize(wrong))).toMatch(/^authorize takes requirements/)
    }
  })
})
