import {
  allOf,
  anyOf,
  audience,
  authorizedParty,
  claim,
  clientRole,
  createGate,
  custom,
  freshToken,
  fromRequest,
  group,
  identityFromClaims,
  isUser,
  logEntryOf,
  not,
  organization,
  type PortcullisEvent,
  type Requirement,
  realmRole,
  scope,
} from '@portcullis/core'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { answered } from './gate.ts'

const identity = identityFromClaims({
  jti: 'trrtcc:1',
  azp: 'secret-client',
  iat: 1,
  aud: 'secret-audience',
  realm_access: { roles: ['secret-role', 'admin'] },
  resource_access: { 'orders-api': { roles: ['secret-client-role'] } },
  scope: 'secret-scope',
  groups: ['/secret-group'],
  organization: ['secret-organization'],
  tenant: 'secret-tenant',
})

beforeEach(() => {
  vi.spyOn(process, 'emitWarning').mockReturnValue(undefined)
})

describe('the answer to the caller', () => {
  it.each<[string, Requirement, string, unknown]>([
    ['a realm role', realmRole('manager'), 'ROLE_MISSING', { role: 'manager' }],
    [
      'a client role',
      clientRole('orders-api', 'reader'),
      'ROLE_MISSING',
      { role: 'reader', client: 'orders-api' },
    ],
    ['a scope', scope('orders:read'), 'SCOPE_MISSING', { scope: 'orders:read' }],
    ['a group', group('/staff'), 'GROUP_MISSING', { group: '/staff' }],
    ['an organization', organization('acme'), 'ORGANIZATION_MISSING', { organization: 'acme' }],
    ['a kind', isUser(), 'IDENTITY_KIND_WRONG', { kind: 'user' }],
    ['a claim', claim('tenant', 'configured-value'), 'CLAIM_MISMATCH', { claim: 'tenant' }],
    ['a claim in another', claim('a.b', 'configured-value'), 'CLAIM_MISMATCH', { claim: 'a.b' }],
    ['a group of the request', group(fromRequest(() => '/taken')), 'GROUP_MISSING', undefined],
    [
      'an organization of the request',
      organization(fromRequest(() => 'taken')),
      'ORGANIZATION_MISSING',
      undefined,
    ],
    [
      'a claim of the request',
      claim(
        'tenant',
        fromRequest(() => 'taken'),
      ),
      'CLAIM_MISMATCH',
      { claim: 'tenant' },
    ],
    ['a predicate', custom('secret-predicate', () => false), 'REQUIREMENT_FAILED', undefined],
    [
      'a predicate that throws',
      custom('secret-predicate', () => {
        throw new Error('secret-cause')
      }),
      'REQUIREMENT_FAILED',
      undefined,
    ],
    ['a client', authorizedParty('secret-party'), 'REQUIREMENT_FAILED', undefined],
    ['an audience', audience('secret-api'), 'REQUIREMENT_FAILED', undefined],
    ['an age', freshToken({ maxAgeSeconds: 60 }), 'REQUIREMENT_FAILED', undefined],
    ['what is forbidden', not(realmRole('admin')), 'REQUIREMENT_FAILED', undefined],
    [
      'the first that fails',
      allOf(realmRole('admin'), scope('a'), realmRole('b')),
      'SCOPE_MISSING',
      { scope: 'a' },
    ],
  ])(
    'says what configuration asks, nothing the token holds, no predicate, nothing of the request: %s',
    (_, requirement, code, required) => {
      const { body, sent, refusal, challenge } = answered(identity, requirement)
      expect(body).toMatchObject({ status: 403, code })
      expect(body['required']).toEqual(required)
      expect(refusal.required).toStrictEqual(required)
      expect(challenge).toContain('error="insufficient_scope"')
      expect(sent).not.toMatch(/secret|taken|configured-value/)
      expect(JSON.stringify(refusal)).toBe(JSON.stringify(body))
      expect(refusal.message).not.toContain('secret')
    },
  )

  it('says nothing of it where disclose is off', () => {
    for (const requirement of [realmRole('manager'), scope('orders:read'), group('/staff')]) {
      const { body, sent } = answered(identity, requirement, {}, { disclose: false })
      expect(Object.keys(body)).not.toContain('required')
      expect(sent).not.toMatch(/manager|orders:read|staff/)
    }
  })

  it('names in the challenge every scope that the route asks, where one is missing', () => {
    const holder = identityFromClaims({ scope: 'a' })
    expect(answered(holder, allOf(scope('a'), scope('b'), scope('b'))).challenge).toMatch(/scope="a b"$/)
    expect(answered(holder, anyOf(scope('b'), scope('c'))).challenge).toMatch(/scope="b c"$/)
    expect(answered(holder, allOf(scope('b'), not(scope('a')))).challenge).toMatch(/scope="b"$/)
    expect(answered(holder, allOf(realmRole('x'), scope('a'))).challenge).not.toContain('scope="')
  })
})

describe('the whole picture, for the operator', () => {
  it.each<[Requirement, unknown]>([
    [realmRole('manager'), { realmRoles: ['secret-role', 'admin'] }],
    [clientRole('orders-api', 'x'), { clientRoles: { 'orders-api': ['secret-client-role'] } }],
    [clientRole('__proto__', 'x'), { clientRoles: JSON.parse('{"__proto__":[]}') }],
    [scope('x'), { scopes: ['secret-scope'] }],
    [group('/x'), { groups: ['/secret-group'] }],
    [organization('x'), { organizations: ['secret-organization'] }],
    [claim('tenant', 'x'), { tenant: 'secret-tenant' }],
    [claim('tenant.id', 'x'), { 'tenant.id': undefined }],
    [audience('x'), { audiences: ['secret-audience'] }],
    [freshToken({ maxAgeSeconds: 1 }), { iat: 1 }],
    [authorizedParty('x'), { clientId: 'secret-client', kind: 'service' }],
    [isUser(), { clientId: 'secret-client', kind: 'service' }],
  ])('%j', (requirement, actual) => {
    expect(answered(identity, requirement).refusal.actual).toStrictEqual(actual)
  })

  it('is empty for a requirement made by hand with nothing in it, which nobody fulfils', () => {
    const { refusal, body } = answered(identity, { kind: 'allOf', of: [] })
    expect([refusal.code, refusal.required, refusal.actual, refusal.hint]).toEqual([
      'REQUIREMENT_FAILED',
      undefined,
      undefined,
      undefined,
    ])
    expect(Object.keys(body)).not.toContain('required')
  })

  it('tells observers by which conditions a caller passed, and none that failed on the way', () => {
    const passedBy: unknown[] = []
    const gate = createGate({
      issuer: 'https://sso.acme.com/realms/acme',
      audience: 'orders-api',
      observe: (event: PortcullisEvent) => passedBy.push(event.type === 'decision' && event.passedBy),
    })
    const request = { method: 'GET', headers: {}, raw: {} }
    const admin = realmRole('admin')
    for (const one of [
      allOf(admin, scope('secret-scope')),
      anyOf(scope('a'), allOf(admin, scope('a')), admin),
      allOf(admin, not(realmRole('guest'))),
    ])
      expect(gate.guard(request, identity, one)).toBeUndefined()
    expect(passedBy).toEqual([
      "realm role 'admin' and scope 'secret-scope'",
      "realm role 'admin'",
      "realm role 'admin' and not (realm role 'guest')",
    ])
  })

  it('says what was asked, in words', () => {
    const { refusal } = answered(
      identity,
      allOf(
        realmRole('a'),
        not(realmRole('admin')),
        claim(
          'tenant',
          fromRequest(() => 'taken'),
        ),
      ),
    )
    expect(refusal.expected).toEqual([
      "realm role 'a'",
      "not (realm role 'admin')",
      "claim 'tenant' equal to a value of the request",
    ])
  })

  it('holds what a predicate threw, and says that it threw', () => {
    const cause = new Error('the reason')
    const { refusal } = answered(
      identity,
      custom('own', () => {
        throw cause
      }),
    )
    expect(refusal.cause).toBe(cause)
    expect(refusal.hint).toContain('threw')
    expect(logEntryOf(refusal)).toMatchObject({ code: 'REQUIREMENT_FAILED', cause: 'the reason' })
  })

  it('is made of tokens of any shape without a throw', () => {
    const shapes = [null, 7, 'x', [], [null], {}, { roles: 7 }, { roles: [null, {}] }]
    for (const shape of shapes) {
      const odd = identityFromClaims({
        jti: 7,
        iat: 1e300,
        aud: shape,
        realm_access: shape,
        resource_access: { a: shape },
        groups: shape,
        organization: shape,
        scope: shape,
        tenant: shape,
      } as never)
      for (const one of [
        realmRole('roles'),
        clientRole('a', 'never'),
        scope('never'),
        group('/a/b'),
        organization('roles', { id: '1' }),
        claim('tenant.a', 'y'),
        audience('z'),
        freshToken({ maxAgeSeconds: 1 }),
        isUser(),
      ]) {
        expect(answered(odd, one).refusal.status).toBe(403)
      }
    }
  })
})
