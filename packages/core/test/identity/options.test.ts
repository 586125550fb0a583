import { createVerifier, type Identity, isConfigurationError } from '@portcullis/core'
import { describe, expect, it } from 'vitest'
import { openedRealm, verified } from './verified.ts'

const claims = {
  permissions: ['read:orders', 7, 'write:orders'],
  roles: 'reader writer',
  nested: { deep: { roles: ['inner'] }, 'with.dot': ['dotted'], nothing: null },
  'https://acme.com/roles': ['from url'],
  'http://acme.com/roles': ['from plain url'],
  'cognito:groups': ['admins'],
  scp: 'Orders.Read Orders.Write',
  groups: ['/staff/engineering', '/staff'],
  realm_access: { roles: ['keycloak'] },
  scope: 'openid',
}

const seen = async (options: object): Promise<Identity> => (await verified({ claims }, options)).identity

async function problemsOf(options: object): Promise<string[]> {
  const { realm, jwks } = await openedRealm()
  return problemsIn({ issuer: realm.issuer, audience: null, jwks, ...options })
}

function problemsIn(options: object): string[] {
  try {
    createVerifier(options as never)
  } catch (error) {
    if (isConfigurationError(error))
      return error.problems.map(({ option, expected }) => `${option}: ${expected}`)
    throw error
  }
  return []
}

describe('rolesFrom', () => {
  it.each([
    ['permissions', ['read:orders', 'write:orders']],
    ['roles', ['reader', 'writer']],
    ['nested.deep.roles', ['inner']],
    ['nested.with\\.dot', ['dotted']],
    [['nested', 'with.dot'], ['dotted']],
    ['https://acme.com/roles', ['from url']],
    [['https://acme.com/roles'], ['from url']],
    ['http://acme.com/roles', ['from plain url']],
    ['cognito:groups', ['admins']],
    ['nested.deep', []],
    ['nested.nothing.roles', []],
    ['nested.deep.roles.0', []],
    ['absent', []],
    ['__proto__', []],
    ['constructor.name', []],
  ])('%j gives the realm roles %j, in place of realm_access', async (rolesFrom, expected) => {
    expect([...(await seen({ rolesFrom })).realmRoles]).toEqual(expected)
  })

  const noList = 'must list the names of the path, none empty'
  const noName = 'must name a claim'
  const gap = 'has an empty name between two dots'
  it.each([
    ['', noName],
    [7, noName],
    [null, noName],
    [{ 0: 'a' }, noName],
    ['a..b', gap],
    ['.a', gap],
    [[], noList],
    [[''], noList],
    [[1], noList],
    [['a', 1], noList],
    [['a', ''], noList],
    ['urn://x', "holds an URL: write it as a list of exact names, ['urn://x']"],
    ['a.https://x', "holds an URL: write it as a list of exact names, ['a.https://x']"],
  ])('of %j is a ConfigurationError: %s', async (rolesFrom, expected) => {
    expect(await problemsOf({ rolesFrom })).toEqual([`rolesFrom: ${expected}`])
  })

  it('of one realm among several is named with its place', async () => {
    const { realm, jwks } = await openedRealm()
    const entry = { issuer: realm.issuer, audience: null, jwks, rolesFrom: '' }
    expect(problemsIn({ realms: [entry] })).toEqual([`realms[0].rolesFrom: ${noName}`])
  })
})

describe('scopesFrom', () => {
  it('gives the scopes, in place of scope', async () => {
    expect([...(await seen({ scopesFrom: 'scp' })).scopes]).toEqual(['Orders.Read', 'Orders.Write'])
    expect([...(await seen({})).scopes]).toEqual(['openid'])
  })
})

describe('groupRoles', () => {
  it('grants realm roles by exact group, beside those of the token', async () => {
    const identity = await seen({
      groupRoles: {
        '/staff/engineering': ['developer', 'user'],
        '/staff': 'employee',
        '/other': 'never',
        staff: 'never',
      },
    })
    expect([...identity.realmRoles].sort()).toEqual(['developer', 'employee', 'keycloak', 'user'])
    expect(identity.hasRole('employee', { client: 'orders-api' })).toBe(false)
  })

  it('is a table of own names: a group called __proto__ or constructor grants nothing by itself', async () => {
    const { identity } = await verified(
      { claims: { groups: ['__proto__', 'constructor', 'toString'], realm_access: {} } },
      { groupRoles: { '/staff': 'employee' } },
    )
    expect(identity.realmRoles.size).toBe(0)
  })

  it('is read once: a later change of the table changes nothing', async () => {
    const roles = ['employee']
    const { realm, jwks } = await openedRealm()
    const verifier = createVerifier({
      issuer: realm.issuer,
      audience: null,
      jwks,
      groupRoles: { '/staff': roles },
    } as never)
    roles.push('admin')
    const identity = await verifier.verify(await realm.token({ claims }))
    expect(identity.hasRole('employee')).toBe(true)
    expect(identity.hasRole('admin')).toBe(false)
  })

  it.each([
    null,
    {},
    [[]],
    'x',
    7,
    { '': 'a' },
    { '/a': '' },
    { '/a': [] },
    { '/a': [1] },
    { '/a': ['a', 1] },
    { '/a': ['a', ''] },
    { '/a': null },
  ])('of %j is a ConfigurationError', async (groupRoles) => {
    expect(await problemsOf({ groupRoles })).toEqual([
      "groupRoles: must name roles by group path: { '/staff': ['user'] }",
    ])
  })
})
