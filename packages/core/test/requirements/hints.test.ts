import {
  audience,
  authorizedParty,
  claim,
  clientRole,
  custom,
  freshToken,
  fromRequest,
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
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answered } from './gate.ts'

type Claims = Record<string, unknown>
type Row = readonly [string, Claims, () => Requirement, string | undefined]

beforeEach(() => {
  vi.spyOn(process, 'emitWarning').mockReturnValue(undefined)
})
afterEach(() => {
  vi.restoreAllMocks()
})

const hintOf = (claims: Claims, requirement: Requirement, rules: object = {}): string | undefined =>
  answered(
    identityFromClaims({ iss: 'https://sso.acme.com/realms/acme', azp: 'acme-web', ...claims }, rules),
    requirement,
  ).refusal.hint

const inRealm = (...roles: string[]): Claims => ({ realm_access: { roles } })
const inClient = (client: string, ...roles: string[]): Claims => ({
  resource_access: { [client]: { roles } },
})

const granted = 'Roles are written into a token when it is issued: after granting the role, get a new token.'
const none =
  'The token holds no roles at all: assign the client scope "roles" to the client, and look at Full Scope Allowed and the scope mappings.'
const leftOut =
  'It is a lightweight access token: roles, groups, audiences and most claims are left out on purpose.'
const lightweight = `${leftOut} Turn that off for the client 'acme-web', or mark its mappers "Add to lightweight access token".`
const ofGroup = (name: string): string =>
  `'${name}' is a group of this caller, not a role: ask for the group, or let it grant the role with groupRoles.`
const ofClient = (role: string, client: string): string =>
  `'${role}' is a role of the client '${client}' for this caller: ask for it with { client: '${client}' }, or grant it where it is asked.`
const unproven = 'Whether the caller is a person or a service account cannot be proven from the token.'
const noValue =
  'The value taken from the request is missing, no string, or could be read as more than one name.'

const check = (claims: Claims, requirement: () => Requirement, expected: string | undefined): void =>
  expect(hintOf(claims, requirement())).toBe(expected)

describe('a missing role', () => {
  const manager = (): Requirement => realmRole('manager')

  it.each<Row>([
    [
      'is on another client',
      inClient('billing-api', 'reader'),
      () => clientRole('orders-api', 'reader'),
      ofClient('reader', 'billing-api'),
    ],
    [
      'is on a client, not the realm',
      inClient('orders-api', 'manager'),
      manager,
      ofClient('manager', 'orders-api'),
    ],
    [
      'is on the realm, not the client',
      inRealm('manager'),
      () => clientRole('orders-api', 'manager'),
      "'manager' is a realm role of this caller: ask for it without a client, or grant the role of 'orders-api'.",
    ],
    [
      'is there in another case',
      inRealm('Manager'),
      manager,
      "The caller has 'Manager': names of roles are compared with case.",
    ],
    [
      'is there in another case, on the client',
      inClient('orders-api', 'READER'),
      () => clientRole('orders-api', 'reader'),
      "The caller has 'READER': names of roles are compared with case.",
    ],
    [
      'is a group',
      { ...inRealm('user'), groups: ['/staff', '/staff/manager'] },
      manager,
      ofGroup('/staff/manager'),
    ],
    [
      'is a group without a path',
      { ...inRealm('user'), groups: ['staff', 'manager'] },
      manager,
      ofGroup('manager'),
    ],
    ['is no group either', { ...inRealm('user'), groups: ['/staff', '/submanager'] }, manager, granted],
    ['is not in a lightweight token', { jti: 'onltro:1' }, manager, lightweight],
    [
      'is not in a lightweight token of nobody',
      { jti: 'onltro:1', azp: undefined },
      manager,
      `${leftOut} Turn that off for the client '?', or mark its mappers "Add to lightweight access token".`,
    ],
    ...['admin-cli', 'security-admin-console'].map(
      (azp): Row => [
        `is not in a token of ${azp}`,
        { jti: 'onltro:1', azp },
        manager,
        `${leftOut} ${azp} issues no others: call with a client of your own.`,
      ],
    ),
    ['is not in a token whose id only ends like a lightweight one', { jti: 'x-onltro:1' }, manager, none],
    [
      'is found elsewhere in a lightweight token that holds roles',
      { jti: 'onltro:1', ...inClient('a', 'manager') },
      manager,
      ofClient('manager', 'a'),
    ],
    ['is missing because there are none at all', {}, manager, none],
    ['is missing from a list of no realm roles', inRealm(), manager, granted],
    ['is missing from a list of no client roles', { resource_access: {} }, manager, granted],
    ['is missing where the client roles are null', { resource_access: null }, manager, granted],
    ['was perhaps granted after the token', inRealm('user'), manager, granted],
  ])('%s', (_, claims, requirement, expected) => {
    check(claims, requirement, expected)
  })

  it('was perhaps granted after the token, where the roles come of groups', () => {
    const rules = { groupRoles: { '/staff': ['user'] } }
    expect(hintOf({ groups: ['/staff'] }, realmRole('manager'), rules)).toBe(granted)
    expect(hintOf({ groups: ['/other'] }, realmRole('manager'), rules)).toBe(none)
  })
})

describe('a missing scope', () => {
  it('was not requested, is hidden or is not assigned; a lightweight token is no cause', () => {
    expect(hintOf({ scope: 'openid', jti: 'onltro:1' }, scope('orders:read'))).toBe(
      'An optional client scope is only there when the caller requests it; one with "Include in token scope" off is never named; and the client scope must be assigned to the calling client.',
    )
  })

  it('is there in another case', () => {
    expect(hintOf({ scope: 'Orders:Read' }, scope('orders:read'))).toBe(
      "The token has the scope 'Orders:Read': scopes are compared with case.",
    )
  })
})

describe('a missing group', () => {
  const otherForm = (name: string): string =>
    `The token names '${name}': "Full group path" of the mapper decides whether paths or plain names stand there, and they are compared exactly.`
  const noGroups = 'The token names no groups: add a Group Membership mapper to the client.'

  it.each<Row>([
    [
      'stands there as a plain name',
      { groups: ['sales', 'engineering'] },
      () => group('/staff/engineering'),
      otherForm('engineering'),
    ],
    [
      'stands there as a path',
      { groups: ['/staff/engineering'] },
      () => group('engineering'),
      otherForm('/staff/engineering'),
    ],
    [
      'stands there without its first slash',
      { groups: ['staff/engineering'] },
      () => group('/staff/engineering'),
      otherForm('staff/engineering'),
    ],
    ['is asked with a slash too many', { groups: ['/staff'] }, () => group('/staff/'), otherForm('/staff')],
    [
      'is one above',
      { groups: ['/staff/engineering'] },
      () => group('/staff'),
      "The caller is in '/staff/engineering', below it: ask with { subtree: true } if that is enough.",
    ],
    [
      'is there in another case',
      { groups: ['/Staff'] },
      () => group('/staff'),
      "The token names '/Staff': groups are compared with case.",
    ],
    ['is not in the token at all', {}, () => group('/staff'), noGroups],
    ['is not in a lightweight token', { jti: 'onltro:1' }, () => group('/staff'), lightweight],
    [
      'has a namesake elsewhere, which says nothing',
      { groups: ['/a/admins'] },
      () => group('/b/admins'),
      undefined,
    ],
    ['stands beside plain names that say nothing', { groups: ['sales'] }, () => group('/staff'), undefined],
    [
      'is named by the request, to one who is in no group',
      {},
      () => group(fromRequest(() => 'a/../b')),
      `${noGroups} ${noValue}`,
    ],
  ])('%s', (_, claims, requirement, expected) => {
    check(claims, requirement, expected)
  })
})

describe('a missing organization', () => {
  const others =
    'The token names other organizations only: the caller is no member, or asked for others (scope organization:<alias> or organization:*).'

  it.each<Row>([
    [
      'was lost among several memberships',
      { scope: 'openid organization' },
      () => organization('acme'),
      'The scope organization was granted, but the token names none: with several memberships it gives none; request organization:* or organization:<alias>.',
    ],
    [
      'was not requested',
      { scope: 'openid' },
      () => organization('acme'),
      'The token names no organization: request the scope organization:<alias> or organization:*, and assign the client scope organization to the client.',
    ],
    ['is another one', { organization: ['globex'] }, () => organization('acme'), others],
    [
      'is another one than the request names, which is not shown',
      { organization: ['globex'] },
      () => organization(fromRequest(() => 'acme')),
      undefined,
    ],
    [
      'is in a plain list, without its id',
      { organization: ['acme'] },
      () => organization('acme', { id: '1' }),
      'The organization claim is a plain list: let its mapper write JSON, with "Add organization id" or the attributes.',
    ],
    [
      'has another attribute',
      { organization: { acme: { tier: ['silver'] } } },
      () => organization('acme', { attribute: { tier: 'gold' } }),
      'The caller is a member, but the id or an attribute of the organization is another one, or the mapper does not write it.',
    ],
    ['is not in a lightweight token', { jti: 'onltro:1' }, () => organization('acme'), lightweight],
  ])('%s', (_, claims, requirement, expected) => {
    check(claims, requirement, expected)
  })
})

describe('other requirements', () => {
  const mapper = 'Add an Audience mapper for it to the calling client or a client scope.'
  const absent =
    'The token does not have the claim: add a mapper for it to the calling client or a client scope, with "Add to access token" on.'
  const typed = (type: string): string =>
    `The claim is a ${type} and is compared with a text: set "Claim JSON Type" of its mapper to String.`

  it.each<Row>([
    [
      'no sub',
      {},
      () => claim('sub', 'x'),
      'The token has no sub: assign the client scope "basic" to the client (Keycloak 25+).',
    ],
    ['nothing in a sub', {}, () => claim('sub.id', 'x'), absent],
    ['no such claim', {}, () => claim('tenant_id', 'x'), absent],
    ['no claim in a lightweight token', { jti: 'onltro:1' }, () => claim('tenant_id', 'x'), lightweight],
    ['a claim that is a number', { tenant_id: 7 }, () => claim('tenant_id', '7'), typed('number')],
    ['a claim that is true', { open: true }, () => claim('open', 'true'), typed('boolean')],
    ['another text', { tenant_id: 'a' }, () => claim('tenant_id', 'b'), undefined],
    ['another number', { tenant_id: 7 }, () => claim('tenant_id', 8), undefined],
    [
      'a claim of another type than the request has',
      { tenant_id: 7 },
      () =>
        claim(
          'tenant_id',
          fromRequest(() => '7'),
        ),
      typed('number'),
    ],
    ['no audience', { aud: 'account' }, () => audience('orders-api'), mapper],
    ['no audience in a lightweight token', { jti: 'onltro:1' }, () => audience('orders-api'), lightweight],
    ['a service account', { jti: 'trrtcc:1' }, isUser, 'The token is that of a service.'],
    ['a person', { sid: 's' }, isService, 'The token is that of a user.'],
    ['a caller of unknown kind', {}, isService, unproven],
    ['another client', {}, () => authorizedParty('orders-web'), undefined],
    [
      'a token of no client',
      { azp: undefined },
      () => authorizedParty('orders-web'),
      'The token does not say which client it was issued to.',
    ],
    [
      'a token that is too old',
      { iat: 1 },
      () => freshToken({ maxAgeSeconds: 60 }),
      'The token was issued too long ago for this route: a refresh or a new login makes a new one.',
    ],
    [
      'what is forbidden',
      inRealm('guest'),
      () => not(realmRole('guest')),
      'The caller has what this route forbids.',
    ],
    ['a predicate that says no', {}, () => custom('own', () => false), undefined],
  ])('%s', (_, claims, requirement, expected) => {
    check(claims, requirement, expected)
  })

  it('a value of the request that means nothing is said to be so, and not shown', () => {
    const evil = group(fromRequest(() => '/evil/../a'))
    expect(hintOf({ groups: ['/a'] }, evil)).toBe(noValue)
  })
})

describe('a predicate or a schema that cannot be used', () => {
  const schema = (validate: () => unknown): Requirement =>
    claim('iss', { '~standard': { version: 1, vendor: 'test', validate } } as never)
  const broken = (): never => {
    throw new Error('broken')
  }

  it.each<[string, () => Requirement, string]>([
    ['throws', () => custom('own', broken), 'A predicate threw: see the cause.'],
    [
      'answers later',
      () => custom('own', (async () => true) as never),
      'A predicate must answer at once: a promise refuses.',
    ],
    [
      'answers null',
      () => custom('own', () => null as never),
      'A predicate must answer true or false: anything else refuses.',
    ],
    ['is a schema that throws', () => schema(broken), 'A schema threw: see the cause.'],
    [
      'is a schema that answers later',
      () => schema(async () => ({ value: 1 })),
      'A schema must answer at once: a promise refuses.',
    ],
    [
      'is a schema that answers null',
      () => schema(() => null),
      'A schema answered something that is no result: it refuses.',
    ],
  ])('%s: the hint and one warning say so', (_, requirement, expected) => {
    check({}, requirement, expected)
    expect(process.emitWarning).toHaveBeenCalledExactlyOnceWith(expected, {
      type: 'PortcullisWarning',
      code: 'PORTCULLIS_PREDICATE',
    })
  })
})
