import {
  audience,
  claim,
  clientRole,
  fromRequest,
  group,
  identityFromClaims,
  isService,
  isUser,
  organization,
  type Requirement,
  realmRole,
  scope,
} from '@portcullis/core'
import { describe, expect, it } from 'vitest'
import { answered } from './gate.ts'

type Claims = Record<string, unknown>

const hintOf = (claims: Claims, requirement: Requirement): string | undefined =>
  answered(
    identityFromClaims({ iss: 'https://sso.acme.com/realms/acme', azp: 'acme-web', ...claims }),
    requirement,
  ).refusal.hint

const inRealm = (...roles: string[]): Claims => ({ realm_access: { roles } })
const inClient = (client: string, ...roles: string[]): Claims => ({
  resource_access: { [client]: { roles } },
})

describe('a missing role', () => {
  it.each<[string, Claims, Requirement, RegExp]>([
    [
      'is on another client',
      inClient('billing-api', 'reader'),
      clientRole('orders-api', 'reader'),
      /role of the client 'billing-api'/,
    ],
    [
      'is on a client, not the realm',
      inClient('orders-api', 'manager'),
      realmRole('manager'),
      /role of the client 'orders-api'.*{ client: 'orders-api' }/,
    ],
    [
      'is on the realm, not the client',
      inRealm('manager'),
      clientRole('orders-api', 'manager'),
      /realm role.*without a client/,
    ],
    ['is there in another case', inRealm('Manager'), realmRole('manager'), /'Manager'.*case/],
    [
      'is there in another case, on the client',
      inClient('orders-api', 'READER'),
      clientRole('orders-api', 'reader'),
      /'READER'.*case/,
    ],
    [
      'is a group',
      { ...inRealm('user'), groups: ['/staff/manager'] },
      realmRole('manager'),
      /group.*groupRoles/,
    ],
    ['is not in a lightweight token', { jti: 'onltro:1' }, realmRole('manager'), /lightweight.*'acme-web'/],
    [
      'is not in a token of admin-cli',
      { jti: 'onltro:1', azp: 'admin-cli' },
      realmRole('manager'),
      /lightweight.*admin-cli issues no others/,
    ],
    [
      'is found elsewhere in a lightweight token that holds roles',
      { jti: 'onltro:1', ...inClient('a', 'manager') },
      realmRole('manager'),
      /client 'a'/,
    ],
    ['is missing because there are none at all', {}, realmRole('manager'), /scope "roles"/],
    ['was perhaps granted after the token', inRealm('user'), realmRole('manager'), /get a new token/],
  ])('%s', (_, claims, requirement, expected) => {
    expect(hintOf(claims, requirement)).toMatch(expected)
  })
})

describe('a missing scope', () => {
  it('was not requested, is hidden or is not assigned; a lightweight token is no cause', () => {
    expect(hintOf({ scope: 'openid', jti: 'onltro:1' }, scope('orders:read'))).toMatch(
      /requests it.*Include in token scope.*assigned/,
    )
  })

  it('is there in another case', () => {
    expect(hintOf({ scope: 'Orders:Read' }, scope('orders:read'))).toMatch(/'Orders:Read'.*case/)
  })
})

describe('a missing group', () => {
  it.each<[string, Claims, Requirement, RegExp | undefined]>([
    [
      'stands there as a plain name',
      { groups: ['engineering'] },
      group('/staff/engineering'),
      /'engineering'.*Full group path/,
    ],
    [
      'stands there as a path',
      { groups: ['/staff/engineering'] },
      group('engineering'),
      /'\/staff\/engineering'.*Full group path/,
    ],
    [
      'stands there without its first slash',
      { groups: ['staff/engineering'] },
      group('/staff/engineering'),
      /Full group path/,
    ],
    ['is asked with a slash too many', { groups: ['/staff'] }, group('/staff/'), /compared exactly/],
    ['is one above', { groups: ['/staff/engineering'] }, group('/staff'), /'\/staff\/engineering'.*subtree/],
    ['is there in another case', { groups: ['/Staff'] }, group('/staff'), /'\/Staff'.*case/],
    ['is not in the token at all', {}, group('/staff'), /Group Membership mapper/],
    ['is not in a lightweight token', { jti: 'onltro:1' }, group('/staff'), /lightweight/],
    [
      'has a namesake elsewhere, which says nothing',
      { groups: ['/a/admins'] },
      group('/b/admins'),
      undefined,
    ],
  ])('%s', (_, claims, requirement, expected) => {
    if (expected === undefined) expect(hintOf(claims, requirement)).toBeUndefined()
    else expect(hintOf(claims, requirement)).toMatch(expected)
  })
})

describe('a missing organization', () => {
  it.each<[string, Claims, Requirement, RegExp]>([
    [
      'was lost among several memberships',
      { scope: 'openid organization' },
      organization('acme'),
      /several memberships.*organization:\*/,
    ],
    [
      'was not requested',
      { scope: 'openid' },
      organization('acme'),
      /request the scope organization:<alias>/,
    ],
    ['is another one', { organization: ['globex'] }, organization('acme'), /other organizations/],
    [
      'is in a plain list, without its id',
      { organization: ['acme'] },
      organization('acme', { id: '1' }),
      /plain list.*Add organization id/,
    ],
    [
      'has another attribute',
      { organization: { acme: { tier: ['silver'] } } },
      organization('acme', { attribute: { tier: 'gold' } }),
      /member, but/,
    ],
    ['is not in a lightweight token', { jti: 'onltro:1' }, organization('acme'), /lightweight/],
  ])('%s', (_, claims, requirement, expected) => {
    expect(hintOf(claims, requirement)).toMatch(expected)
  })
})

describe('other requirements', () => {
  it.each<[string, Claims, Requirement, RegExp]>([
    ['no sub', {}, claim('sub', 'x'), /scope "basic"/],
    ['no such claim', {}, claim('tenant_id', 'x'), /add a mapper/],
    ['no claim in a lightweight token', { jti: 'onltro:1' }, claim('tenant_id', 'x'), /lightweight/],
    ['a claim of another type', { tenant_id: 7 }, claim('tenant_id', '7'), /number.*Claim JSON Type/],
    [
      'a claim of another type than the request has',
      { tenant_id: 7 },
      claim(
        'tenant_id',
        fromRequest(() => '7'),
      ),
      /number.*Claim JSON Type/,
    ],
    ['no audience', { aud: 'account' }, audience('orders-api'), /Audience mapper/],
    ['no audience in a lightweight token', { jti: 'onltro:1' }, audience('orders-api'), /lightweight/],
    ['a service account', { jti: 'trrtcc:1' }, isUser(), /that of a service/],
    ['a person', { sid: 's' }, isService(), /that of a user/],
    ['a caller of unknown kind', {}, isService(), /cannot be proven/],
  ])('%s', (_, claims, requirement, expected) => {
    expect(hintOf(claims, requirement)).toMatch(expected)
  })

  it('a value of the request that means nothing is said to be so, and not shown', () => {
    const hint = hintOf({ groups: ['/a'] }, group(fromRequest(() => '/evil/../a')))
    expect(hint).toMatch(/value taken from the request/)
    expect(hint).not.toContain('evil')
  })
})
