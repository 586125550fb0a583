import {
  allOf,
  clientRole,
  fromRequest,
  namedGuardsFor,
  not,
  type Requirement,
  realmRole,
  type StandardSchema,
  scope,
  type Vocabulary,
} from '@portcullis/core'
import { describe, expect, it } from 'vitest'
import { mistakeOf } from './mistakes.ts'

interface AppClaims {
  tenant_id: string
  seats: number
  tags: string[]
  address: { country: string }
}

const claims: StandardSchema<AppClaims> = {
  '~standard': { version: 1, vendor: 'test', validate: (value) => ({ value: value as AppClaims }) },
}

const define = <const V extends Vocabulary>(vocabulary: V) =>
  namedGuardsFor((requirement: Requirement) => requirement, vocabulary)

const {
  requireRole,
  requireAnyRole,
  requireAllRoles,
  requireScope,
  requireAnyScope,
  requireClaim,
  authorize,
  requireAuth,
} = define({
  realmRoles: ['manager', 'user'],
  clientRoles: { 'orders-api': ['orders:read', 'orders:write'], 'billing-api': ['invoice'] },
  scopes: ['orders:read'],
  claims,
})

describe('guards with the names of an application', () => {
  it('ask what the guards without names ask', () => {
    expect(requireRole('manager')).toEqual(realmRole('manager'))
    expect(requireRole('orders:read', { client: 'orders-api' })).toEqual(
      clientRole('orders-api', 'orders:read'),
    )
    expect(requireAllRoles(['manager', 'user'])).toEqual(allOf(realmRole('manager'), realmRole('user')))
    expect(requireAnyRole(['orders:write'], { client: 'orders-api' })).toEqual(
      clientRole('orders-api', 'orders:write'),
    )
    expect(requireScope('orders:read')).toEqual(scope('orders:read'))
    expect(requireAnyScope('orders:read')).toEqual(scope('orders:read'))
    expect(requireAuth()).toEqual({ kind: 'authenticated' })
    expect(authorize(allOf(realmRole('user'), scope('orders:read'))).kind).toBe('allOf')
  })

  it('refuse a name that is not among them: to the compiler, and at start', () => {
    // @ts-expect-error a realm role that nobody named
    expect(mistakeOf(() => requireRole('manger'))).toBe(
      "defineAuth knows no realm role 'manger': only 'manager', 'user'",
    )
    // @ts-expect-error the role of a client without its client
    expect(mistakeOf(() => requireRole('orders:read'))).toContain("no realm role 'orders:read'")
    // @ts-expect-error a realm role as that of a client
    expect(mistakeOf(() => requireRole('manager', { client: 'orders-api' }))).toContain(
      "no role of the client 'orders-api'",
    )
    // @ts-expect-error a client that nobody named
    expect(mistakeOf(() => requireRole('orders:read', { client: 'order-api' }))).toContain(
      "no client 'order-api'",
    )
    // @ts-expect-error the role of another client
    expect(mistakeOf(() => requireRole('invoice', { client: 'orders-api' }))).toContain("'invoice'")
    // @ts-expect-error one of several
    expect(mistakeOf(() => requireAnyRole(['manager', 'admin']))).toContain("'admin'")
    // @ts-expect-error one of several
    expect(mistakeOf(() => requireAllRoles(['orders:reed'], { client: 'orders-api' }))).toContain(
      "'orders:reed'",
    )
    // @ts-expect-error a scope that nobody named
    expect(mistakeOf(() => requireScope('orders:read', 'orders:reed'))).toContain("no scope 'orders:reed'")
    // @ts-expect-error a scope that nobody named
    expect(mistakeOf(() => requireAnyScope('orders:reed'))).toContain("no scope 'orders:reed'")
  })

  it('refuse it inside a composition and under not', () => {
    expect(mistakeOf(() => authorize(allOf(realmRole('user'), not(realmRole('manger')))))).toContain(
      "'manger'",
    )
    expect(mistakeOf(() => authorize(not(clientRole('constructor', 'x'))))).toContain(
      "no client 'constructor'",
    )
  })

  it('a missing client is still no realm role', () => {
    const missing = { client: undefined } as never
    expect(mistakeOf(() => requireRole('orders:read', missing))).toContain('without a client id')
  })

  it('know the claims of a schema, and their types', () => {
    expect(requireClaim('tenant_id', 'acme')).toMatchObject({ kind: 'claim', path: ['tenant_id'] })
    requireClaim('tenant_id', ['acme', 'globex'])
    requireClaim('seats', 7)
    requireClaim('seats', (seats) => seats > 5)
    requireClaim('tags', 'gold')
    requireClaim('address', ({ country }) => country === 'NL')
    requireClaim(['address', 'country'], 'NL')
    requireClaim(
      'tenant_id',
      fromRequest((request: { tenant: string }) => request.tenant),
    )
    // @ts-expect-error a claim that the schema does not have
    requireClaim('tenant', 'acme')
    // @ts-expect-error a value of another type
    requireClaim('tenant_id', 7)
    // @ts-expect-error a predicate of another type
    requireClaim('seats', (seats: string) => seats === '7')
  })
})

describe('what a vocabulary leaves out is free', () => {
  it('roles, scopes and claims alike', () => {
    const free = define({})
    expect(free.requireRole('anything')).toEqual(realmRole('anything'))
    expect(free.requireRole('a', { client: 'any' })).toEqual(clientRole('any', 'a'))
    expect(free.requireScope('any')).toEqual(scope('any'))
    expect(free.requireClaim('a.b', 7)).toMatchObject({ path: ['a', 'b'] })
    expect(define({ scopes: ['a'] }).requireRole('anything')).toEqual(realmRole('anything'))
  })
})

const options = '{ realmRoles, clientRoles, scopes, claims }'

it.each<[unknown, string]>([
  [undefined, `takes options as an object: ${options}`],
  [null, `takes options as an object: ${options}`],
  [7, `takes options as an object: ${options}`],
  [[], `takes options as an object: ${options}`],
  [{ realmRole: ['a'] }, "knows no option 'realmRole': only realmRoles, clientRoles, scopes, claims"],
  [{ realmRoles: 'a' }, 'needs realmRoles: a list of names'],
  [{ realmRoles: [] }, 'needs at least one name in realmRoles'],
  [{ realmRoles: [''] }, 'needs one name in realmRoles: a string, not empty'],
  [{ realmRoles: [7] }, 'needs one name in realmRoles: a string, not empty'],
  [{ clientRoles: ['a'] }, 'needs clientRoles: role names by client id'],
  [{ clientRoles: 'ab' }, 'needs clientRoles: role names by client id'],
  [{ clientRoles: null }, 'needs clientRoles: role names by client id'],
  [{ clientRoles: 7 }, 'needs clientRoles: role names by client id'],
  [{ clientRoles: { a: 'b' } }, "needs clientRoles['a']: a list of names"],
  [{ clientRoles: { a: undefined } }, "needs clientRoles['a']: a list of names"],
  [{ clientRoles: { a: [] } }, "needs at least one name in clientRoles['a']"],
  [{ scopes: null }, 'needs scopes: a list of names'],
  [{ scopes: 'a' }, 'needs scopes: a list of names'],
  [{ claims: {} }, 'needs claims: a Standard Schema'],
])('a vocabulary that is %j is a ConfigurationError that says what it needs', (vocabulary, needs) => {
  expect(mistakeOf(() => define(vocabulary as never))).toBe(`defineAuth ${needs}`)
})

it('names are taken from what the vocabulary holds itself', () => {
  expect(mistakeOf(() => define(Object.create({ scopes: ['a'] })))).toBe(
    "defineAuth reads own members alone: 'scopes' is inherited",
  )
})

it('a vocabulary needs a function that makes guards of requirements', () => {
  expect(mistakeOf(() => namedGuardsFor(undefined as never, {}))).toBe(
    'namedGuardsFor needs a function of a requirement',
  )
})

it('a vocabulary may hold all of its kinds at once, and each client its own roles', () => {
  const { requireRole, requireScope } = define({
    realmRoles: ['user'],
    clientRoles: { orders: ['read'], bills: ['pay'] },
    scopes: ['openid'],
    claims,
  })
  expect(requireRole('user')).toEqual(realmRole('user'))
  expect(requireRole('pay', { client: 'bills' })).toEqual(clientRole('bills', 'pay'))
  expect(requireScope('openid')).toEqual(scope('openid'))
  expect(mistakeOf(() => requireRole('pay' as never, { client: 'orders' }))).toBe(
    "defineAuth knows no role of the client 'orders' 'pay': only 'read'",
  )
})
