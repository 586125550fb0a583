import {
  allOf,
  anyOf,
  audience,
  authorizedParty,
  claim,
  clientRole,
  decide,
  freshToken,
  fromRequest,
  group,
  guardsFor,
  identityFromClaims,
  isService,
  isUser,
  organization,
  type Requirement,
  realmRole,
  scope,
} from '@portcullis/core'
import { describe, expect, it } from 'vitest'
import { mistakeOf } from './mistakes.ts'

const guards = guardsFor((requirement: Requirement) => requirement)
const value = fromRequest(() => 'a')

describe('a guard is a requirement, lifted', () => {
  it.each<[string, Requirement, Requirement]>([
    ['requireRole', guards.requireRole('a'), realmRole('a')],
    ['requireRole, no options', guards.requireRole('a', undefined), realmRole('a')],
    ['requireRole of a client', guards.requireRole('a', { client: 'c' }), clientRole('c', 'a')],
    ['requireAnyRole', guards.requireAnyRole(['a', 'b']), anyOf(realmRole('a'), realmRole('b'))],
    ['requireAnyRole of one', guards.requireAnyRole(['a']), realmRole('a')],
    [
      'requireAnyRole of a client',
      guards.requireAnyRole(['a', 'b'], { client: 'c' }),
      anyOf(clientRole('c', 'a'), clientRole('c', 'b')),
    ],
    ['requireAllRoles', guards.requireAllRoles(['a', 'b']), allOf(realmRole('a'), realmRole('b'))],
    ['requireScope', guards.requireScope('a'), scope('a')],
    ['requireScope, several', guards.requireScope('a', 'b'), allOf(scope('a'), scope('b'))],
    ['requireAnyScope', guards.requireAnyScope('a', 'b'), anyOf(scope('a'), scope('b'))],
    ['requireGroup', guards.requireGroup('/a', { subtree: true }), group('/a', { subtree: true })],
    ['requireOrganization', guards.requireOrganization('a', { id: '1' }), organization('a', { id: '1' })],
    ['requireClaim', guards.requireClaim('a.b', value), claim('a.b', value)],
    ['requireUser', guards.requireUser(), isUser()],
    ['requireService', guards.requireService(), isService()],
    ['requireAudience', guards.requireAudience('a', 'b'), audience('a', 'b')],
    ['requireParty', guards.requireParty('a', 'b'), authorizedParty('a', 'b')],
    ['requireFreshToken', guards.requireFreshToken({ maxAgeSeconds: 5 }), freshToken({ maxAgeSeconds: 5 })],
    ['authorize', guards.authorize(realmRole('a')), realmRole('a')],
  ])('%s', (_, guard, requirement) => {
    expect(guard).toEqual(requirement)
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
    for (const roles of [[], 'a', undefined, null, {}, [''], [undefined], [['a']]] as never[]) {
      expect(mistakeOf(() => guards.requireAnyRole(roles))).toMatch(/^requireAnyRole /)
      expect(mistakeOf(() => guards.requireAllRoles(roles))).toMatch(/^requireAllRoles /)
    }
    expect(mistakeOf(() => guards.requireScope())).toMatch(/^requireScope /)
    expect(mistakeOf(() => guards.requireAnyScope())).toMatch(/^requireAnyScope /)
    expect(mistakeOf(() => guards.requireScope(['a', 'b'] as never))).toMatch(/^requireScope /)
    expect(mistakeOf(() => guards.requireScope(''))).toMatch(/^requireScope /)
    expect(mistakeOf(() => guards.requireScope('a b'))).toContain('no space')
    expect(mistakeOf(() => guards.requireAudience())).toContain('at least one')
    expect(mistakeOf(() => guards.requireParty())).toContain('at least one')
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
