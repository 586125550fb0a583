import {
  anyOf,
  type ConfigurationError,
  createVerifier,
  fromKeycloakJson,
  identityHeaders,
  realmRole,
  type VerifierOptions,
} from '@portcullis/core'
import { describe, expect, it } from 'vitest'
import { saidBy, saidOf } from './said.ts'

const issuer = 'https://sso.acme.com/realms/acme'
const audience = 'orders-api'
const least = { issuer, audience }

const algorithms = 'RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512, EdDSA'
const noUrl = 'must be an http(s) URL'
const noIssuer = 'must be the URL of the realm, as https://sso.example.com/realms/name, or { baseUrl, realm }'
const noAudience =
  "must be this API's client id in Keycloak (or several), or null to waive the check in writing, not empty"
const noTypes = "must be the payload typ of access tokens, as ['Bearer', 'DPoP'], or null, not empty"
const missing =
  'was given as undefined: a setting is missing. Leave it out, or write null to turn the check off'
const inherited = 'is inherited, and only own members are read: name it in the object itself'
const boom = (): never => {
  throw new Error('boom')
}

function thrownBy(run: () => unknown): ConfigurationError {
  try {
    run()
  } catch (error) {
    return error as ConfigurationError
  }
  throw new Error('nothing was thrown')
}

describe('the error', () => {
  const wrong = (): ConfigurationError => thrownBy(() => createVerifier({} as VerifierOptions))

  it('lists each problem by option, with what was given where something was', () => {
    const error = thrownBy(() => createVerifier({ ...least, clockToleranceSeconds: '5m', cache: 7 } as never))
    expect(error.problems).toEqual([
      {
        option: 'clockToleranceSeconds',
        expected: 'must be a number of seconds from 0 to 60',
        given: '"5m"',
      },
      { option: 'cache', expected: 'must be an object', given: '7' },
    ])
    expect(error.message).toBe(
      [
        'Portcullis cannot start with this configuration:',
        '  - clockToleranceSeconds: must be a number of seconds from 0 to 60 (given: "5m")',
        '  - cache: must be an object (given: 7)',
      ].join('\n'),
    )
  })

  it('says nothing of a value where none was given', () => {
    expect(wrong().problems).toEqual([
      { option: 'issuer', expected: noIssuer },
      { option: 'audience', expected: noAudience },
    ])
    expect(saidOf({})).toEqual([`issuer: ${noIssuer}`, `audience: ${noAudience}`])
  })

  it('has a name for logs, and nothing for callers', () => {
    expect(wrong().name).toBe('ConfigurationError')
    expect(JSON.parse(JSON.stringify(wrong()))).toEqual({ title: 'Internal Server Error', status: 500 })
  })

  it('of a function names the function, and what it was given if it was given anything', () => {
    expect(saidBy(() => realmRole(7 as never))).toEqual([
      'realmRole: needs a role: a string, not empty (given: 7)',
    ])
    expect(saidBy(() => realmRole(undefined as never))).toEqual([
      'realmRole: needs a role: a string, not empty (given: undefined)',
    ])
    expect(saidBy(() => anyOf())).toEqual([
      'anyOf: needs at least one requirement: an empty list would mean everybody or nobody',
    ])
  })
})

describe('a mistake that only a request meets', () => {
  const met = (): ConfigurationError =>
    thrownBy(() => identityHeaders(null, { 'x user': 'sub', 'x-path': 'a..b' }))

  it('is told by the stack, and not by the message', () => {
    const [first, second, third] = met().stack?.split('\n') ?? []
    expect(first).toMatch(
      /^\w*Error: identityHeaders\("x user"\) is no name of a header \(RFC 9110, section 5\.1\)$/,
    )
    expect(second).toBe('identityHeaders("x-path") has an empty name between two dots')
    expect(third).toMatch(/^ {4}at /)
    expect(met().message).toBe('Internal Server Error')
  })

  it('has a stack like any other, which tools may write anew', () => {
    expect(Object.getOwnPropertyDescriptor(met(), 'stack')).toMatchObject({
      configurable: true,
      writable: true,
      enumerable: false,
    })
  })

  it('is the same error where the program keeps no stacks', () => {
    const { stackTraceLimit } = Error
    try {
      Error.stackTraceLimit = undefined as never
      expect(met().problems).toHaveLength(2)
    } finally {
      Error.stackTraceLimit = stackTraceLimit
    }
  })
})

describe('what was given', () => {
  const shownOf = (value: unknown): string =>
    saidOf({ ...least, observe: value })[0]?.replace('observe: must be a function (given: ', '') ?? ''

  it('is shown whole up to 120 characters, and cut beyond', () => {
    expect(shownOf('x'.repeat(118))).toBe(`"${'x'.repeat(118)}")`)
    expect(shownOf('x'.repeat(119))).toBe(`"${'x'.repeat(116)}...)`)
  })

  it('is shown up to its twentieth member', () => {
    expect(shownOf(new Array(25).fill(1))).toBe(`[${new Array(20).fill('1').join(', ')}])`)
    const members = 'abcdefghijklmnopqrstuvwxy'.split('')
    expect(shownOf(Object.fromEntries(members.map((name) => [name, 1])))).toBe(
      `{ ${members.slice(0, 20).join(', ')} })`,
    )
  })

  it('is shown by its word where it has no members', () => {
    expect(saidOf({ ...least, tenantTtlSeconds: null })).toEqual([
      'tenantTtlSeconds: must be a number of seconds from 1 to 86400 (given: null)',
    ])
  })
})

describe('options that are no object', () => {
  it.each([
    [null, 'null'],
    ['ab', '"ab"'],
    [7, '7'],
    [['a'], '["a"]'],
    [() => 0, 'a function'],
  ])('%o', (options, given) => {
    expect(saidOf(options)).toEqual([
      `options: must be an object (given: ${given})`,
      `issuer: ${noIssuer}`,
      `audience: ${noAudience}`,
    ])
  })

  it('as nothing at all', () => {
    expect(saidOf(undefined)[0]).toBe('options: must be an object')
  })

  it('inside of others are named with their place', () => {
    expect(saidOf({ ...least, keys: 'ab', cache: [] })).toEqual([
      'keys: must be an object (given: "ab")',
      'cache: must be an object (given: [])',
    ])
    expect(saidOf({ realms: [least, 'ab'] })).toEqual([
      'realms[1]: must be an object (given: "ab")',
      `realms[1].issuer: ${noIssuer}`,
      `realms[1].audience: ${noAudience}`,
    ])
  })
})

describe('an unknown option', () => {
  it.each([
    ['tokenType', "; did you mean 'tokenTypes'?"],
    ['iss', "; did you mean 'issuer'?"],
    ['odience', "; did you mean 'audience'?"],
    ['authorisdPartis', "; did you mean 'authorizedParties'?"],
    ['is', ''],
    ['xyzzy', ''],
    ['plughplughplugh', ''],
    ['x'.repeat(200), ''],
  ])('%s', (name, meant) => {
    expect(saidOf({ ...least, [name]: 1 })).toEqual([`${name}: is not an option${meant}`])
  })

  it.each([
    ['keys', 'cooldown', 'cooldownSeconds'],
    ['cache', 'maxEntrys', 'maxEntries'],
  ])('of %s is named with its place: %s', (place, name, meant) => {
    expect(saidOf({ ...least, [place]: { [name]: 1 } })).toEqual([
      `${place}.${name}: is not an option; did you mean '${meant}'?`,
    ])
  })
})

describe('inherited options', () => {
  class Defaults {
    get audience(): null {
      return null
    }
  }

  it('are refused by name, and by nothing else', () => {
    const options = Object.assign(Object.create({ observe: 7, cache: false }), least)
    expect(saidOf(options)).toEqual([`cache: ${inherited}`, `observe: ${inherited}`])
    expect(saidOf(Object.assign(new Defaults(), { issuer }))).toEqual([`audience: ${inherited}`])
  })

  it('that the object has itself are its own', () => {
    expect(saidOf(Object.assign(Object.create({ issuer: 7 }), least))).toEqual([])
  })

  it('need a prototype: an object without one is as good', () => {
    expect(saidOf(Object.assign(Object.create(null), least))).toEqual([])
  })

  it('of every object, as a polluted prototype has them, configure nothing', () => {
    try {
      Object.assign(Object.prototype, { audience: null })
      expect(saidOf({ issuer })).toEqual([`audience: ${noAudience}`])
    } finally {
      Reflect.deleteProperty(Object.prototype, 'audience')
    }
  })
})

describe('an option that cannot be read', () => {
  const unreadable = (): object => new Proxy({}, { ownKeys: boom })

  it('is named, and so is what was missing without it', () => {
    expect(saidOf(Object.defineProperty({ audience }, 'issuer', { get: boom, enumerable: true }))).toEqual([
      'issuer: cannot be read: boom',
      `issuer: ${noIssuer}`,
    ])
  })

  it('is named with its place where it holds others', () => {
    expect(saidOf(unreadable())[0]).toBe('options: cannot be read: boom')
    expect(saidOf({ realms: [unreadable()] })[0]).toBe('realms[0]: cannot be read: boom')
    expect(saidOf({ ...least, keys: unreadable() })).toEqual(['keys: cannot be read: boom'])
  })

  it('keeps its own words where it is a mistake of configuration itself', () => {
    const options = {
      audience,
      get issuer() {
        return fromKeycloakJson('text').issuer
      },
    }
    expect(saidOf(options)).toEqual([
      'keycloak.json: must be given parsed, as an object: JSON.parse its text',
    ])
  })
})

describe('numbers', () => {
  const aYear = 366 * 24 * 3600
  it.each([
    ['clockToleranceSeconds', 0, 60, 'seconds'],
    ['maxTokenAgeSeconds', 1, aYear, 'seconds'],
    ['maxLifetimeSeconds', 1, aYear, 'seconds'],
    ['maxTokenBytes', 256, 1_048_576, 'bytes'],
    ['tenantTtlSeconds', 1, 86_400, 'seconds'],
  ])('%s may be from %d to %d %s', (name, min, max, unit) => {
    const said = (value: unknown): string[] => saidOf({ ...least, [name]: value })
    for (const value of [min, max]) expect(said(value)).toEqual([])
    for (const [value, given] of [
      [min - 1, String(min - 1)],
      [max + 1, String(max + 1)],
      ['9', '"9"'],
      [Number.NaN, 'NaN'],
    ])
      expect(said(value)).toEqual([
        `${name}: must be a number of ${unit} from ${min} to ${max} (given: ${given})`,
      ])
  })

  it.each([
    ['maxEntries', 1, 10_000_000, 'tokens'],
    ['maxBytes', 65_536, 17_179_869_184, 'bytes'],
  ])('cache.%s may be from %d to %d %s', (name, min, max, unit) => {
    const said = (value: unknown): string[] => saidOf({ ...least, cache: { [name]: value } })
    for (const value of [min, max]) expect(said(value)).toEqual([])
    for (const value of [min - 1, max + 1])
      expect(said(value)).toEqual([
        `cache.${name}: must be a number of ${unit} from ${min} to ${max} (given: ${value})`,
      ])
  })
})

describe('every option says what it must be', () => {
  it.each<[string, unknown, string]>([
    ['allowInsecureHttp', 'true', 'must be true or false (given: "true")'],
    ['observe', 7, 'must be a function (given: 7)'],
    ['revoked', {}, 'must be a function (given: {  })'],
    ['revoked', undefined, missing],
    ['audience', [''], `${noAudience} (given: [""])`],
    ['audience', [], `${noAudience} (given: [])`],
    [
      'audience',
      ['orders-api', 'account'],
      '\'account\' stands in nearly every Keycloak token and checks nothing: add an Audience mapper for this API, or waive the check with null (given: "account")',
    ],
    ['algorithms', [], `must be some of ${algorithms}, not empty (given: [])`],
    [
      'algorithms',
      ['RS256', 'HS256'],
      `must be some of ${algorithms}; secrets (HS*) and none never (given: "HS256")`,
    ],
    ['tokenTypes', [7], `${noTypes} (given: [7])`],
    ['authorizedParties', 7, 'must be client ids, or null, not empty (given: 7)'],
    [
      'claimsSchema',
      {},
      'must be a Standard Schema, as zod, valibot and arktype make them, or null (given: {  })',
    ],
    ['tokenTypesFrom', 'kind', "needs 'tokenTypes' beside it: the values that are access tokens"],
    ['rolesFrom', 'a..b', 'has an empty name between two dots (given: "a..b")'],
    ['jwks', { keys: 'x' }, 'must be a JWK set: { keys: [...] } (given: { keys })'],
    ['jwks', [], 'must be a JWK set: { keys: [...] } (given: [])'],
    ['jwksUri', 7, `${noUrl} (given: 7)`],
    ['jwksUri', 'x', `${noUrl} (given: "x")`],
    ['internalUrl', 'keycloak:8080', `${noUrl} (given: "keycloak:8080")`],
    ['internalUrl', 'x', `${noUrl} (given: "x")`],
    [
      'realms',
      {},
      'must be a list of { issuer, audience, ... }, not empty, or a function from issuer to such an entry (given: {  })',
    ],
  ])('%s: %j', (name, value, expected) => {
    const beside = name === 'realms' ? {} : least
    expect(saidOf({ ...beside, [name]: value })).toEqual([`${name}: ${expected}`])
  })

  it('and takes what it may be', () => {
    const schema = { '~standard': { version: 1, vendor: 'test', validate: (value: unknown) => ({ value }) } }
    for (const options of [
      { algorithms: ['EdDSA'] },
      { tokenTypes: 'access', tokenTypesFrom: 'kind' },
      { tokenTypes: ['access'], tokenTypesFrom: 'typ' },
      { tokenTypes: ['access'] },
      { claimsSchema: null },
      { claimsSchema: schema },
      { revoked: null },
      { revoked: () => false },
      { observe: () => undefined },
      { cache: false },
      { cache: {} },
      { keys: { cooldownSeconds: 1 } },
      { rolesFrom: 'roles' },
    ])
      expect(saidOf({ ...least, ...options })).toEqual([])
  })
})
