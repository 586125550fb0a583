import { inspect } from 'node:util'
import { identityFromClaims } from '@portcullis/core'
import { describe, expect, it } from 'vitest'
import { verified } from './verified.ts'

describe('what is printed of an identity', () => {
  it('is every public field, with sets as lists', async () => {
    const { identity } = await verified({ user: 'alice', clientRoles: { 'orders-api': ['orders:read'] } })
    const printed = JSON.parse(JSON.stringify(identity))
    expect(printed).toMatchObject({ username: 'alice', kind: 'user', realm: 'acme', issuer: identity.issuer })
    expect(printed.realmRoles).toEqual([...identity.realmRoles])
    expect(printed.clientRoles['orders-api']).toEqual(['orders:read'])
    expect(printed.expiresAt).toBe(identity.expiresAt.toISOString())
    expect(Object.keys(printed)).not.toContain('claims')
  })

  it('has each of them under its name, and nothing else', () => {
    const identity = identityFromClaims({
      iss: 'https://sso.acme.com/realms/acme',
      sub: 'f1',
      preferred_username: 'alice',
      email: 'alice@acme.example',
      name: 'Alice Doe',
      azp: 'acme-web',
      jti: 'onrtac:1',
      sid: 's1',
      aud: ['orders-api', 'account'],
      iat: 1,
      exp: 2,
      acr: '1',
      auth_time: 3,
      realm_access: { roles: ['user'] },
      resource_access: { 'orders-api': { roles: ['orders:read'] } },
      scope: 'openid email',
      groups: ['/staff'],
      organization: ['globex'],
      tenant_id: 'not a field',
    })
    expect(JSON.parse(JSON.stringify(identity))).toEqual({
      subject: 'f1',
      username: 'alice',
      email: 'alice@acme.example',
      name: 'Alice Doe',
      clientId: 'acme-web',
      kind: 'user',
      issuer: 'https://sso.acme.com/realms/acme',
      realm: 'acme',
      sessionId: 's1',
      tokenId: 'onrtac:1',
      audiences: ['orders-api', 'account'],
      issuedAt: '1970-01-01T00:00:01.000Z',
      expiresAt: '1970-01-01T00:00:02.000Z',
      acr: '1',
      authTime: '1970-01-01T00:00:03.000Z',
      realmRoles: ['user'],
      clientRoles: { 'orders-api': ['orders:read'] },
      scopes: ['openid', 'email'],
      groups: ['/staff'],
      organizations: ['globex'],
    })
  })

  it('is empty lists where the token says nothing', () => {
    expect(JSON.parse(JSON.stringify(identityFromClaims({ resource_access: 7 })))).toEqual({
      kind: 'unknown',
      issuer: '',
      audiences: [],
      expiresAt: null,
      realmRoles: [],
      clientRoles: {},
      scopes: [],
      groups: [],
      organizations: [],
    })
  })

  it('never holds the token or a part of it', async () => {
    const { identity, token } = await verified()
    const prints = [
      inspect(identity),
      inspect(identity, { showHidden: true, depth: null, getters: true }),
      inspect(identity, { customInspect: false, showHidden: true, depth: null, getters: true }),
      JSON.stringify({ auth: identity }),
      String(identity),
      `${inspect([identity], { depth: 9 })}`,
    ]
    for (const print of prints) for (const part of token.split('.')) expect(print).not.toContain(part)
  })

  it('shows names plainly in the console', () => {
    const identity = identityFromClaims({ preferred_username: 'alice', realm_access: { roles: ['user'] } })
    expect(inspect(identity)).toContain("username: 'alice'")
    expect(inspect(identity)).toContain("realmRoles: [ 'user' ]")
    expect(inspect(identity.realmRoles)).toBe("Set(1) { 'user' }")
    expect(JSON.stringify(identity.realmRoles)).toBe('["user"]')
  })

  it('keeps a client of the name __proto__ a name', () => {
    const identity = identityFromClaims(JSON.parse('{"resource_access":{"__proto__":{"roles":["a"]}}}'))
    expect(JSON.stringify(identity)).toContain('"clientRoles":{"__proto__":["a"]}')
  })
})
