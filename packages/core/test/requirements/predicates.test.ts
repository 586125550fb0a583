import {
  allOf,
  claim,
  createVerifier,
  custom,
  decide,
  identityFromClaims,
  not,
  type Requirement,
  realmRole,
} from '@portcullis/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const fail = (): never => {
  throw new Error('it fights back')
}

const identity = identityFromClaims({ tenant: 't1', realm_access: { roles: ['user'] } })

const warnings: (string | Error)[] = []
const rejections: unknown[] = []
const noteRejection = (reason: unknown): void => {
  rejections.push(reason)
}

beforeEach(() => {
  warnings.length = 0
  rejections.length = 0
  vi.spyOn(process, 'emitWarning').mockImplementation((warning) => {
    warnings.push(warning)
  })
  process.on('unhandledRejection', noteRejection)
})
afterEach(() => {
  process.off('unhandledRejection', noteRejection)
  vi.restoreAllMocks()
})

const misbehaving: [string, () => unknown][] = [
  [
    'throws',
    () => {
      throw new Error('secret claim\nforged line')
    },
  ],
  [
    'throws nothing',
    () => {
      // biome-ignore lint/style/useThrowOnlyError: what is tested here
      throw undefined
    },
  ],
  ['returns a promise', () => Promise.resolve(true)],
  ['returns a promise that rejects', () => Promise.reject(new Error('later'))],
  ['is an async function', async () => true],
  // biome-ignore lint/suspicious/noThenProperty: what is tested here
  ['returns a thenable', () => ({ then: (done: (value: boolean) => void) => done(true) })],
  ['returns nothing', () => undefined],
  ['returns null', () => null],
  ['returns 1', () => 1],
  ['returns a text', () => 'true'],
  ['returns an object', () => ({})],
  ['returns a Boolean object', () => Object(true)],
]

describe.each(misbehaving)('a predicate that %s', (_, predicate) => {
  const both = (): Requirement[] => [
    custom('own tenant', () => predicate() as boolean),
    claim('tenant', () => predicate() as boolean),
  ]

  it('refuses, under not too, and is reported once without what it said', async () => {
    for (const requirement of both()) {
      warnings.length = 0
      for (const one of [
        requirement,
        requirement,
        not(requirement),
        not(not(requirement)),
        not(allOf(realmRole('user'), requirement)),
      ]) {
        expect(decide(identity, one).allowed).toBe(false)
      }
      expect(warnings).toHaveLength(1)
      expect(String(warnings[0])).not.toContain('secret')
    }
    await new Promise(setImmediate)
    expect(rejections).toEqual([])
  })
})

describe('a predicate', () => {
  it('of your own gets the identity and the request that was handed over', () => {
    const request = { params: { tenant: 't1' } }
    const ask = vi.fn((who: unknown, asked: typeof request) => who === identity && asked === request)
    expect(decide(identity, custom('own tenant', ask), request).allowed).toBe(true)
    expect(ask).toHaveBeenCalledExactlyOnceWith(identity, request)
  })

  it('of a claim gets the value, frozen, and never the request', () => {
    const roles = vi.fn(
      (value: unknown, ...more: unknown[]) =>
        Array.isArray(value) && Object.isFrozen(value) && more.length === 0,
    )
    expect(decide(identity, claim('realm_access.roles', roles), { any: 'request' }).allowed).toBe(true)
    const absent = vi.fn((value: unknown) => value === undefined)
    expect(decide(identity, claim('nothing.here', absent)).allowed).toBe(true)
  })
})

describe('a Standard Schema for a claim', () => {
  const schema = (validate: (value: unknown) => unknown): never =>
    ({ '~standard': { version: 1, vendor: 'test', validate } }) as never
  const text = (value: unknown): unknown =>
    typeof value === 'string' ? { value } : { issues: [{ message: 'no text' }] }

  it.each<[string, () => unknown]>([
    ['a text', () => 'text'],
    ['an object without a standard', () => ({})],
    ['a function without a standard', () => () => true],
    ['a standard that is nothing', () => ({ '~standard': null })],
    ['a standard that is a function', () => ({ '~standard': Object.assign(() => 'x', { validate: text }) })],
    ['a standard that cannot validate', () => ({ '~standard': { validate: 'yes' } })],
    ['one that throws when it is read', () => Object.defineProperty({}, '~standard', { get: fail })],
  ])('%s is none', (_title, make) => {
    const options = {
      issuer: 'https://sso.acme.com/realms/acme',
      audience: 'api',
      claimsSchema: make() as never,
    }
    expect(() => createVerifier(options)).toThrow('claimsSchema: must be a Standard Schema')
  })

  it('passes what it accepts and refuses what it does not', () => {
    expect(decide(identity, claim('tenant', schema(text))).allowed).toBe(true)
    expect(decide(identity, claim('realm_access', schema(text)))).toMatchObject({
      allowed: false,
      code: 'CLAIM_MISMATCH',
    })
    expect(decide(identity, not(claim('realm_access', schema(text)))).allowed).toBe(true)
  })

  it('may be a function, as some libraries have it', () => {
    const callable = Object.assign(() => 'no answer', schema(text))
    expect(decide(identity, claim('tenant', callable as never)).allowed).toBe(true)
    expect(warnings).toEqual([])
  })

  it.each<[string, (value: unknown) => unknown]>([
    ['a promise', async (value) => ({ value })],
    ['a promise that rejects', () => Promise.reject(new Error('later'))],
    ['nothing', () => undefined],
    ['true', () => true],
    [
      'a throw',
      () => {
        throw new Error('broken')
      },
    ],
  ])('that answers with %s refuses, under not too', async (_, validate) => {
    const requirement = claim('tenant', schema(validate))
    expect(decide(identity, requirement).allowed).toBe(false)
    expect(decide(identity, not(requirement)).allowed).toBe(false)
    expect(warnings).toHaveLength(1)
    await new Promise(setImmediate)
    expect(rejections).toEqual([])
  })
})
