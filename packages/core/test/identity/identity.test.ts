import { identityFromClaims, isConfigurationError, tokenOf } from '@portcullis/core'
import { describe, expect, it } from 'vitest'
import { openedRealm, verified } from './verified.ts'

describe('the fields of an identity', () => {
  it('are those of the token', async () => {
    const { realm } = await openedRealm()
    const { identity } = await verified({ user: 'alice', client: 'acme-web', issuedAt: undefined as never })
    expect(identity).toMatchObject({
      username: 'alice',
      clientId: 'acme-web',
      kind: 'user',
      issuer: realm.issuer,
      realm: 'acme',
    })
    expect(identity.subject).toMatch(/^[0-9a-f-]{36}$/)
    expect(identity.expiresAt.getTime()).toBeGreaterThan((identity.issuedAt as Date).getTime())
    expect(identity.tokenId).toBe(identity.claims['jti'])
  })

  it('are absent where the token leaves them out, or gives them in another type', () => {
    const identity = identityFromClaims({
      iss: 7,
      sub: 1,
      email: ['a@b'],
      preferred_username: null,
      auth_time: '1',
    })
    expect([identity.subject, identity.email, identity.username, identity.authTime]).toEqual(
      Array(4).fill(undefined),
    )
    expect([identity.issuer, identity.realm, identity.clientId, identity.acr]).toEqual([
      '',
      undefined,
      undefined,
      undefined,
    ])
  })

  it('are never those of a prototype', () => {
    const claims = JSON.parse('{"__proto__":{"sub":"mallory","realm_access":{"roles":["admin"]}}}')
    const identity = identityFromClaims(claims)
    expect(identity.subject).toBeUndefined()
    expect(identity.hasRole('admin')).toBe(false)
    expect(identityFromClaims(Object.create({ sub: 'mallory' })).subject).toBeUndefined()
  })

  it.each([
    [{ azp: 'a', client_id: 'b', clientId: 'c' }, 'a'],
    [{ client_id: 'b', clientId: 'c' }, 'b'],
    [{ clientId: 'c' }, 'c'],
    [{ azp: 1, clientId: 'c' }, 'c'],
    [{}, undefined],
  ])('the client of %j is %s', (claims, expected) => {
    expect(identityFromClaims(claims).clientId).toBe(expected)
  })

  it.each([
    ['https://sso.acme.com/realms/acme', 'acme'],
    ['https://sso.acme.com/auth/realms/a%20b', 'a b'],
    ['https://sso.acme.com/realms/%E0%A4%A', '%E0%A4%A'],
    ['https://tenant.auth0.com/', undefined],
    ['https://sso.acme.com/realms/acme/more', undefined],
  ])('the realm of the issuer %s is %s', (iss, expected) => {
    expect(identityFromClaims({ iss }).realm).toBe(expected)
  })

  it.each([
    ['account', ['account']],
    [
      ['a', 7, 'b'],
      ['a', 'b'],
    ],
    [undefined, []],
    [{ 0: 'a' }, []],
  ])('the audiences of aud %j are %j', (aud, expected) => {
    expect(identityFromClaims({ aud }).audiences).toEqual(expected)
  })
})

describe('the raw token', () => {
  it('is reachable through tokenOf alone', async () => {
    const { identity, token } = await verified()
    expect(tokenOf(identity)).toBe(token)
    expect(Object.getOwnPropertyNames(identity)).toEqual([])
  })

  it('does not exist for an identity made of claims', () => {
    expect(tokenOf(identityFromClaims({ sub: 'a' }))).toBeUndefined()
  })

  it.each([undefined, null, 'a.b.c', {}, [], { claims: {} }])(
    'of %j is a TypeError, not a guess',
    (value) => {
      expect(() => tokenOf(value as never)).toThrow(
        new TypeError('tokenOf takes an identity that a verifier made.'),
      )
    },
  )

  it('is not that of an object that pretends to be the identity', async () => {
    const { identity } = await verified()
    expect(() => tokenOf(Object.create(identity))).toThrow(TypeError)
    expect(() => tokenOf(new Proxy(identity, {}))).toThrow(TypeError)
  })
})

describe('an identity made of claims, for unit tests of handlers', () => {
  it('needs no exp', () => {
    const identity = identityFromClaims({ sub: 'a' })
    expect(Number.isNaN(identity.expiresAt.getTime())).toBe(true)
    expect(JSON.parse(JSON.stringify(identity))).toMatchObject({ subject: 'a', expiresAt: null })
  })

  it('keeps a copy, so that later changes of the claims change nothing', () => {
    const roles = ['user']
    const identity = identityFromClaims({ realm_access: { roles } })
    roles.push('admin')
    expect([...identity.realmRoles]).toEqual(['user'])
    expect(Object.isFrozen(roles)).toBe(false)
  })

  it('reads roles where the verifier would', () => {
    const identity = identityFromClaims(
      { permissions: 'read write', groups: ['/staff'] },
      { rolesFrom: 'permissions', groupRoles: { '/staff': 'employee' } },
    )
    expect([...identity.realmRoles]).toEqual(['read', 'write', 'employee'])
  })

  it.each([[[]], [null], [undefined], ['claims'], [7]])('refuses claims that are none: %j', (claims) => {
    expect(() => identityFromClaims(claims as never)).toThrow(
      new TypeError('identityFromClaims takes an object of claims.'),
    )
  })

  it.each([
    [{}, { rolesFrom: 'a..b', groupRoles: {} }, ['rolesFrom', 'groupRoles']],
    [{ sub: () => 'alice' }, {}, ['identityFromClaims']],
  ])('names what is wrong with the rules, or with claims that no token holds: %#', (claims, rules, named) => {
    const problems = (): readonly string[] => {
      try {
        identityFromClaims(claims, rules)
      } catch (error) {
        if (isConfigurationError(error)) return error.problems.map(({ option }) => option)
        throw error
      }
      return []
    }
    expect(problems()).toEqual(named)
  })
})
