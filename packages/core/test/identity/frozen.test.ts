import { generateKeyPairSync, sign } from 'node:crypto'
import { createVerifier, type Identity, identityFromClaims, type VerifierOptions } from '@portcullis/core'
import { describe, expect, it } from 'vitest'
import { verified } from './verified.ts'

const issuer = 'https://sso.acme.com/realms/acme'

const sets = (identity: Identity): ReadonlySet<string>[] => [
  identity.realmRoles,
  identity.clientRoles('orders-api'),
  identity.scopes,
  identity.groups,
  identity.organizations,
]

describe('an identity is shared between requests, so nothing can change it', () => {
  it('a field cannot be set, added or removed', async () => {
    const { identity } = await verified({ user: 'bob' })
    const writable = identity as unknown as Record<string, unknown>
    for (const name of ['subject', 'kind', 'realmRoles', 'claims', 'hasRole', 'added']) {
      expect(() => Object.assign(writable, { [name]: 'x' })).toThrow(TypeError)
    }
    expect(() => Object.defineProperty(identity, 'kind', { value: 'service' })).toThrow(TypeError)
    expect(() => Object.setPrototypeOf(identity, { kind: 'service' })).toThrow(TypeError)
    expect(identity.kind).toBe('user')
  })

  it('a set of names takes no name in: not by a method, nor by the methods of Set', async () => {
    const { identity } = await verified({ user: 'bob', clientRoles: { 'orders-api': ['orders:read'] } })
    for (const names of sets(identity)) {
      const before = [...names]
      const writable = names as Set<string>
      expect(() => writable.add('admin')).toThrow(TypeError)
      for (const change of [Set.prototype.add, Set.prototype.delete, Set.prototype.clear] as ((
        name: string,
      ) => unknown)[]) {
        expect(() => change.call(names, 'admin')).toThrow(TypeError)
      }
      expect(() => Object.assign(names, { has: () => true })).toThrow(TypeError)
      new Set(names.keys()).add('admin')
      names.forEach((_, __, given) => {
        expect(given).toBe(names)
      })
      expect([...names]).toEqual(before)
      expect(names.has('admin')).toBe(false)
    }
  })

  it('claims are frozen to the last leaf', async () => {
    const { identity } = await verified({ claims: { address: { lines: [{ text: 'a' }] } } })
    const claims = identity.claims as unknown as {
      address: { lines: { text: string }[] }
      realm_access: { roles: string[] }
    }
    expect(() => claims.realm_access.roles.push('admin')).toThrow(TypeError)
    expect(() => Object.assign(claims, { sub: 'mallory' })).toThrow(TypeError)
    expect(() => Object.assign(claims.address.lines[0] as object, { text: 'b' })).toThrow(TypeError)
    expect(claims.address.lines).toEqual([{ text: 'a' }])
    expect(identity.hasRole('admin')).toBe(false)
  })

  it('so are those that a schema gave: frozen at their top alone, in a circle, or functions', async () => {
    const circle: { limits: string[]; self?: object } = { limits: ['a'] }
    circle.self = circle
    const format = (): string => 'Acme'
    const tenant = Object.freeze({ limits: ['orders'], none: null })
    const validate = (): object => ({ value: { tenant, circle, format } })
    const claimsSchema = { '~standard': { version: 1, vendor: 'acme', validate } }
    const { identity } = await verified({}, { claimsSchema })
    const claims = identity.claims as unknown as { tenant: typeof tenant; circle: typeof circle }
    expect(() => claims.tenant.limits.push('admin')).toThrow(TypeError)
    expect(() => claims.circle.limits.push('admin')).toThrow(TypeError)
    expect(Object.isFrozen(claims.circle)).toBe(true)
    expect(Object.isFrozen(format)).toBe(false)
  })

  it('claims that hold what cannot be frozen are readable all the same', () => {
    const { claims } = identityFromClaims({ key: new Uint8Array([1]), until: new Date(0), sub: 'a' })
    expect(Object.isFrozen(claims)).toBe(true)
    expect(claims).toMatchObject({ key: new Uint8Array([1]), sub: 'a' })
  })

  it('a date is given out as a copy, and audiences as a list that is frozen', async () => {
    const { identity } = await verified()
    const before = identity.expiresAt.getTime()
    identity.expiresAt.setTime(0)
    expect(identity.expiresAt.getTime()).toBe(before)
    expect(() => (identity.audiences as string[]).push('x')).toThrow(TypeError)
  })

  it('fields are read once and are the same object after that', async () => {
    const { identity } = await verified()
    expect(identity.realmRoles).toBe(identity.realmRoles)
    expect(identity.clientRoles('account')).toBe(identity.clientRoles('account'))
    expect(identity.claims).toBe(identity.claims)
  })
})

describe('sets of names', () => {
  it('do what a set of this runtime does, and give new sets', () => {
    const changing = ['constructor', 'add', 'delete', 'clear']
    const reading = Object.getOwnPropertyNames(Set.prototype).filter((name) => !changing.includes(name))
    const { realmRoles } = identityFromClaims({ realm_access: { roles: ['a', 'b'] } })
    for (const name of reading) expect(name in realmRoles).toBe(true)
    const { union } = realmRoles as { union?: (other: ReadonlySet<string>) => Set<string> }
    if (union !== undefined) expect([...union.call(realmRoles, new Set(['c']))]).toEqual(['a', 'b', 'c'])
    expect([...realmRoles]).toEqual(['a', 'b'])
  })

  it('are read as any set is', () => {
    const { realmRoles } = identityFromClaims({ realm_access: { roles: ['b', 'a', 'b'] } })
    expect([realmRoles.size, [...realmRoles], [...realmRoles.keys()], [...realmRoles.values()]]).toEqual([
      2,
      ['b', 'a'],
      ['b', 'a'],
      ['b', 'a'],
    ])
    expect([...realmRoles.entries()]).toEqual([
      ['b', 'b'],
      ['a', 'a'],
    ])
    const seen: string[] = []
    realmRoles.forEach(function visit(this: string[], name) {
      this.push(name)
    }, seen)
    expect(seen).toEqual(['b', 'a'])
  })
})

/** A token whose claims nest deeper than `JSON.stringify` can follow, signed by hand. */
function nestedToken(depth: number): { token: string; jwks: object } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const part = (json: string): string => Buffer.from(json).toString('base64url')
  const exp = Math.floor(Date.now() / 1000) + 60
  const payload = `{"iss":"${issuer}","exp":${exp},"typ":"Bearer","nested":${'['.repeat(depth)}${']'.repeat(depth)}}`
  const signed = `${part('{"alg":"ES256","typ":"JWT","kid":"1"}')}.${part(payload)}`
  const signature = sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' })
  const key = { ...publicKey.export({ format: 'jwk' }), kid: '1', use: 'sig', alg: 'ES256' }
  return { token: `${signed}.${signature.toString('base64url')}`, jwks: { keys: [key] } }
}

it('claims nested 200,000 deep are frozen without running out of stack', async () => {
  const { token, jwks } = nestedToken(200_000)
  const options = { issuer, audience: null, jwks, maxTokenBytes: token.length }
  const identity = await createVerifier(options as unknown as VerifierOptions).verify(token)
  let list = identity.claims['nested'] as unknown[] | undefined
  let levels = 0
  for (; list !== undefined; list = list[0] as unknown[] | undefined) {
    if (!Object.isFrozen(list)) throw new Error(`level ${levels} is not frozen`)
    levels++
  }
  expect(levels).toBe(200_000)
})
