import { flatRoles, identityFromClaims } from '@portcullis/core'
import { expect, it } from 'vitest'

const identity = identityFromClaims({
  realm_access: { roles: ['manager', 'user', 'orders-api:read'] },
  resource_access: {
    'orders-api': { roles: ['read', 'write'] },
    account: { roles: ['view-profile'] },
    odd: 7,
  },
})

it('realm roles stand there by their name, client roles behind their client, none twice', () => {
  expect(flatRoles(identity)).toEqual([
    'manager',
    'user',
    'orders-api:read',
    'orders-api:write',
    'account:view-profile',
  ])
})

it('the application may name them, tell realm roles apart and leave some out', () => {
  const name = (role: string, client: string | undefined): string | undefined =>
    client === undefined ? `realm/${role}` : client === 'account' ? undefined : `${client}/${role}`
  expect(flatRoles(identity, { name })).toEqual([
    'realm/manager',
    'realm/user',
    'realm/orders-api:read',
    'orders-api/read',
    'orders-api/write',
  ])
})

it('a promise of an identity has no roles: it is a mistake, told by the name of what was called', () => {
  expect(() => flatRoles(Promise.resolve(identity) as never)).toThrow(
    new TypeError('flatRoles takes an identity, as a verifier makes it: a promise of one must be awaited.'),
  )
})

it('a token without roles gives an empty list', () => {
  expect(flatRoles(identityFromClaims({ sub: '1' }))).toEqual([])
})
