import { identityFromClaims } from '@portcullis/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verified } from './verified.ts'

const names = [
  'orders:read',
  'a/b',
  'two words',
  'größe',
  '角色',
  '__proto__',
  'constructor',
  'toString',
  '',
  '.',
  'A',
  'a',
]

describe('roles', () => {
  it('are opaque: colons, slashes, spaces and names of Object mean nothing in them', async () => {
    const { identity } = await verified({ claims: { realm_access: { roles: names } } })
    expect([...identity.realmRoles]).toEqual(names)
    for (const name of names) expect(identity.hasRole(name)).toBe(true)
    for (const name of ['orders', 'read', 'b', 'two', 'hasOwnProperty', 'valueOf'])
      expect(identity.hasRole(name)).toBe(false)
  })

  it('of a client are found by its whole id', async () => {
    const clients = ['https://api.acme.com/orders', 'a.b', 'a', '__proto__', 'constructor', 'roles']
    const text = `{${clients.map((client) => `${JSON.stringify(client)}:{"roles":["of ${client}"]}`).join()}}`
    const { identity } = await verified({ claims: { resource_access: JSON.parse(text) } })
    for (const client of clients) {
      expect([...identity.clientRoles(client)]).toEqual([`of ${client}`])
      expect(identity.hasRole(`of ${client}`, { client })).toBe(true)
      expect(identity.hasRole(`of ${client}`)).toBe(false)
    }
    expect(identity.clientRoles('toString').size).toBe(0)
    expect(identity.clientRoles('b').size).toBe(0)
  })

  it('of realm and client are not taken for each other', async () => {
    const { identity } = await verified({
      roles: ['manager'],
      clientRoles: { 'orders-api': ['orders:read'] },
    })
    expect(identity.hasRole('manager')).toBe(true)
    expect(identity.hasRole('manager', { client: 'orders-api' })).toBe(false)
    expect(identity.hasRole('orders:read')).toBe(false)
    expect(identity.hasRole('orders:read', { client: 'orders-api' })).toBe(true)
  })

  it('asked with options that name no client are a mistake, not a realm role', () => {
    const identity = identityFromClaims({ realm_access: { roles: ['admin'] } })
    for (const options of [{}, { client: undefined }, null]) {
      expect(() => identity.hasRole('admin', options as never)).toThrow(
        new TypeError('hasRole was given options without a client id: leave them out for a realm role.'),
      )
    }
  })

  it('of which there are thousands are all found', () => {
    const roles = Array.from({ length: 20_000 }, (_, at) => `role-${at}`)
    const identity = identityFromClaims({ realm_access: { roles }, groups: roles })
    expect(identity.realmRoles.size).toBe(20_000)
    expect(identity.hasRole('role-19999')).toBe(true)
    expect(identity.hasGroup('role-20000')).toBe(false)
  })
})

describe('a container of the wrong JSON type', () => {
  const wrong = [
    null,
    true,
    7,
    'superadministrator',
    'admin',
    [],
    ['admin'],
    [['admin']],
    {},
    { admin: true },
    { 0: 'admin', length: 1 },
  ]

  it.each(wrong.map((value) => [JSON.stringify(value), value] as const))(
    '%s holds no roles',
    async (_, value) => {
      const inside = Array.isArray(value) && value.every((member) => typeof member === 'string') ? value : []
      for (const [access, roles] of [
        [value, []],
        [{ roles: value }, inside],
      ]) {
        const { identity } = await verified({ claims: { realm_access: access, resource_access: access } })
        expect([...identity.realmRoles]).toEqual(roles)
        for (const client of ['admin', 'roles', '0', 'length'])
          expect(identity.clientRoles(client).size).toBe(0)
        expect(() => JSON.stringify(identity)).not.toThrow()
      }
    },
  )

  it('never throws and never grants what it does not say, whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.string(), (some, other, name) => {
        const identity = identityFromClaims({
          realm_access: some,
          resource_access: { [name]: other },
          groups: other,
          organization: some,
          scope: other,
          aud: some,
        } as never)
        const sets = [
          identity.realmRoles,
          identity.clientRoles(name),
          identity.groups,
          identity.organizations,
          identity.scopes,
        ]
        for (const one of sets) for (const member of one) expect(typeof member).toBe('string')
        expect(identity.hasRole('a role that nobody has')).toBe(false)
        JSON.stringify(identity)
      }),
    )
  })

  it('gives up the members that are no strings, and keeps the others', () => {
    const identity = identityFromClaims({
      realm_access: { roles: ['a', 1, null, ['b'], { c: 1 }, 'd'] },
      groups: [1, '/a'],
    })
    expect([...identity.realmRoles]).toEqual(['a', 'd'])
    expect([...identity.groups]).toEqual(['/a'])
  })
})

describe('scopes, groups and organizations', () => {
  it.each([
    ['openid email', ['openid', 'email']],
    [' openid  email ', ['openid', 'email']],
    ['', []],
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
    [7, []],
    [{ a: 1 }, []],
  ])('the scopes of %j are %j', (scope, expected) => {
    expect([...identityFromClaims({ scope }).scopes]).toEqual(expected)
  })

  it('a scope is a whole word', () => {
    const identity = identityFromClaims({ scope: 'orders:read-all' })
    expect(identity.hasScope('orders:read')).toBe(false)
    expect(identity.hasScope('orders:read-all')).toBe(true)
  })

  it.each([
    [
      ['/staff/engineering', 'engineering'],
      ['/staff/engineering', 'engineering'],
    ],
    ['/staff', ['/staff']],
    [{ '/staff': true }, []],
    [undefined, []],
  ])('the groups of %j are %j', (groups, expected) => {
    expect([...identityFromClaims({ groups }).groups]).toEqual(expected)
  })

  it.each([
    [
      ['acme', 'globex'],
      ['acme', 'globex'],
    ],
    ['acme', ['acme']],
    [{ acme: {} }, ['acme']],
    [{ acme: { id: '1', tier: ['gold'] }, globex: {} }, ['acme', 'globex']],
    [[{ acme: {} }], []],
    [undefined, []],
    [true, []],
  ])('the organizations of %j are %j', (organization, expected) => {
    expect([...identityFromClaims({ organization }).organizations]).toEqual(expected)
  })
})
