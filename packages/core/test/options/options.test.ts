import { readFileSync } from 'node:fs'
import { createGate, createVerifier, isConfigurationError, type VerifierOptions } from '@portcullis/core'
import { afterEach, describe, expect, it, vi } from 'vitest'

const issuer = 'https://sso.acme.com/realms/acme'
const audience = 'orders-api'

function problemsOf(options: unknown): { option: string; expected: string; given?: string | undefined }[] {
  try {
    createVerifier(options as VerifierOptions)
  } catch (error) {
    if (!isConfigurationError(error)) throw error
    return [...error.problems]
  }
  return []
}

const optionsNamed = (options: unknown): string[] => problemsOf(options).map(({ option }) => option)

function issuerOf(options: Record<string, unknown>): string | undefined {
  return createVerifier({ audience, ...options } as VerifierOptions).health()[0]?.issuer
}

describe('what is required', () => {
  it('a verifier without issuer and audience names both, at once', () => {
    expect(optionsNamed({})).toEqual(['issuer', 'audience'])
  })

  it('an issuer that came out undefined from the environment is named', () => {
    expect(optionsNamed({ issuer: undefined, audience })).toEqual(['issuer'])
  })

  it('an audience that came out undefined or empty is named, not waived', () => {
    for (const value of [undefined, '', [], [''], 7])
      expect(optionsNamed({ issuer, audience: value })).toEqual(['audience'])
  })

  it('null waives the audience in writing', () => {
    expect(optionsNamed({ issuer, audience: null })).toEqual([])
  })

  it("the audience 'account' is refused, alone or in a list", () => {
    expect(problemsOf({ issuer, audience: 'account' })[0]?.expected).toContain('Audience mapper')
    expect(optionsNamed({ issuer, audience: ['orders-api', 'account'] })).toEqual(['audience'])
  })

  it.each([undefined, null, 'issuer', 7, [], () => 0])('options that are %s are no options', (options) => {
    expect(optionsNamed(options)).toContain('options')
  })
})

describe('unknown names', () => {
  it('a mistyped option names the nearest known one', () => {
    expect(problemsOf({ issuer, audience, audiance: 'x', clockTolerance: 3 })).toEqual([
      { option: 'audiance', expected: "is not an option; did you mean 'audience'?" },
      {
        option: 'clockTolerance',
        expected: "is not an option; did you mean 'clockToleranceSeconds'?",
      },
    ])
  })

  it.each([
    [[], '[]'],
    [['account', 7, [1]], '["account", 7, [...]]'],
    [{ baseUrl: 'https://x', secret: 's3cret' }, '{ baseUrl, secret }'],
    [() => 0, 'a function'],
    [new Proxy({}, { ownKeys: () => [].concat(undefined as never) }), 'object'],
  ])('what was given is shown in one line, of an object only the names: %#', (given, text) => {
    expect(problemsOf({ issuer, audience, algorithms: given })[0]?.given).toBe(text)
  })

  it('members of a polluted prototype configure nothing', () => {
    const options = Object.create({ issuer, audience: null })
    expect(optionsNamed(options)).toEqual(['issuer', 'audience'])
  })

  it('everything that is wrong stands in one message', () => {
    const found = optionsNamed({
      issuer: 'ftp://x',
      audience: 'account',
      nonsense: 1,
      clockToleranceSeconds: -1,
    })
    expect(found.sort()).toEqual(['audience', 'clockToleranceSeconds', 'issuer', 'nonsense'])
  })
})

describe('the issuer', () => {
  it.each([
    ['https://sso.acme.com/realms/acme', 'https://sso.acme.com/realms/acme'],
    ['https://sso.acme.com/realms/acme/', 'https://sso.acme.com/realms/acme'],
    ['https://SSO.acme.com:443/realms/acme', 'https://sso.acme.com/realms/acme'],
    ['https://sso.acme.com/realms/acme/.well-known/openid-configuration', 'https://sso.acme.com/realms/acme'],
    ['https://tenant.auth0.com/', 'https://tenant.auth0.com/'],
    ['https://accounts.example.com', 'https://accounts.example.com'],
    ['http://localhost:8080/realms/acme', 'http://localhost:8080/realms/acme'],
  ])('%s is the issuer %s', (given, expected) => {
    expect(issuerOf({ issuer: given })).toBe(expected)
  })

  it('a realm name with spaces or unicode is encoded as Keycloak does', () => {
    expect(issuerOf({ issuer: { baseUrl: 'https://sso.acme.com/', realm: 'mein Geschäft' } })).toBe(
      'https://sso.acme.com/realms/mein%20Gesch%C3%A4ft',
    )
  })

  it.each([
    'sso.acme.com/realms/acme',
    'ftp://sso.acme.com/realms/acme',
    'https://sso.acme.com/realms/acme?x=1',
    'https://sso.acme.com/realms/acme?',
    'https://sso.acme.com/realms/acme#x',
    'https://user:secret@sso.acme.com/realms/acme',
    '',
    [],
    { baseUrl: 'https://sso.acme.com' },
    { baseUrl: 'https://sso.acme.com', realm: '\ud800' },
  ])('%j is refused by name', (value) => {
    expect(optionsNamed({ issuer: value, audience })[0]).toMatch(/^issuer/)
  })

  it('plain http beyond loopback is refused in every environment', () => {
    expect(problemsOf({ issuer: 'http://sso.acme.com/realms/acme', audience })[0]?.expected).toContain(
      'https',
    )
    expect(optionsNamed({ issuer: 'http://127.evil.example/realms/acme', audience })).toEqual(['issuer'])
    expect(optionsNamed({ issuer: 'http://localhost.evil.example/realms/acme', audience })).toEqual([
      'issuer',
    ])
  })

  it('a password in the issuer never stands in the message', () => {
    expect(
      JSON.stringify(problemsOf({ issuer: 'https://user:hunter2@sso.acme.com/realms/a', audience })),
    ).not.toContain('hunter2')
  })
})

describe('values out of range', () => {
  it.each([
    ['clockToleranceSeconds', [-1, 61, Number.NaN, Infinity, '5m', null]],
    ['maxTokenAgeSeconds', [0, -1, Number.NaN, '1h', undefined]],
    ['maxLifetimeSeconds', [0, undefined]],
    ['maxTokenBytes', [0, Infinity, '16k']],
    ['algorithms', [[], ['HS256'], ['none'], ['rs256'], 'HS512', undefined, ['RS256', 'HS256']]],
    ['tokenTypes', [[], '', undefined, [7]]],
    ['authorizedParties', [[], undefined, [''], 7]],
    ['tokenTypesFrom', ['token_use', undefined, null]],
    ['revoked', ['x', undefined, {}]],
    ['observe', ['x', 7]],
    ['allowInsecureHttp', ['true', 1]],
    ['internalUrl', ['keycloak:8080', 7, 'http://keycloak:8080', 'https://kc/?a=b']],
    ['jwksUri', ['x', 'http://kc.acme.com/certs', 7]],
    ['jwks', ['x', [], { keys: 'x' }]],
  ])('%s', (name, values) => {
    for (const value of values)
      expect(optionsNamed({ issuer, audience, [name]: value })[0], String(value)).toBe(name)
  })

  it('the claim that names the kind must be a path, beside the values it may have', () => {
    const named = (tokenTypes: unknown, tokenTypesFrom: unknown): string[] =>
      optionsNamed({ issuer, audience, tokenTypes, tokenTypesFrom })
    expect(named(['access'], 'token_use')).toEqual([])
    expect(named(['access'], 'https://acme.example/kind')).toEqual([])
    for (const from of ['', 'a..b', [], 7]) expect(named(['access'], from)).toEqual(['tokenTypesFrom'])
    expect(named(null, 'token_use')).toEqual(['tokenTypesFrom'])
  })

  it('null turns a check off in writing', () => {
    const off = { maxTokenAgeSeconds: null, maxLifetimeSeconds: null, authorizedParties: null, revoked: null }
    expect(optionsNamed({ issuer, audience, ...off })).toEqual([])
  })
})

describe('how keys are fetched', () => {
  it.each([
    ['maxAgeSeconds', 1, 86_400],
    ['staleForSeconds', 0, 2_592_000],
    ['cooldownSeconds', 1, 3600],
    ['fetchTimeoutMs', 1, 120_000],
    ['maxBytes', 1024, 16_777_216],
  ])('keys.%s is a number from %d to %d', (name, min, max) => {
    const given = (value: unknown): object[] => problemsOf({ issuer, audience, keys: { [name]: value } })
    for (const value of [min, (min + max) / 2, max, undefined]) expect(given(value)).toEqual([])
    for (const value of [min - 1, max + 1, Number.NaN, null, [max], new Date(max)]) {
      expect(given(value)).toMatchObject([
        { option: `keys.${name}`, expected: `must be a number from ${min} to ${max}` },
      ])
    }
    expect(given(String(max))).toEqual([
      { option: `keys.${name}`, expected: `must be a number from ${min} to ${max}`, given: `"${max}"` },
    ])
  })

  it('keys.fetch is a function', () => {
    const given = (fetch: unknown): object[] => problemsOf({ issuer, audience, keys: { fetch } })
    for (const fetch of [() => 0, undefined]) expect(given(fetch)).toEqual([])
    for (const fetch of [null, {}, 'fetch'])
      expect(given(fetch)).toMatchObject([
        { option: 'keys.fetch', expected: 'must be a function like fetch' },
      ])
    expect(given(7)).toEqual([
      { option: 'keys.fetch', expected: 'must be a function like fetch', given: '7' },
    ])
  })
})

describe('several issuers', () => {
  const two = [issuer, 'https://sso.acme.com/realms/other']

  it.each([
    ['jwksUri', 'https://sso.acme.com/certs'],
    ['jwks', { keys: [] }],
    ['internalUrl', 'https://kc/realms/acme'],
  ])('keys of two issuers are never one pot: %s points to realms', (name, value) => {
    const problem = problemsOf({ issuer: two, audience, [name]: value }).find(({ option }) => option === name)
    expect(problem?.expected).toContain("'realms'")
  })

  it('share an internal base URL', () => {
    expect(optionsNamed({ issuer: two, audience, internalUrl: 'https://keycloak.internal' })).toEqual([])
  })

  it('an issuer beside realms is refused by name', () => {
    expect(optionsNamed({ issuer, realms: [{ issuer, audience }] })).toEqual(['issuer'])
  })

  it('an entry of realms is named with its place', () => {
    expect(
      optionsNamed({
        realms: [
          { issuer, audience },
          { issuer: two[1], audience: 'account', colour: 'red' },
        ],
      }).sort(),
    ).toEqual(['realms[1].audience', 'realms[1].colour'])
  })

  it('an issuer that stands twice is refused', () => {
    expect(
      optionsNamed({
        realms: [
          { issuer, audience },
          { issuer, audience: 'x' },
        ],
      }),
    ).toEqual(['realms'])
  })
})

describe('what is said at start', () => {
  it('allowInsecureHttp emits one process warning', () => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    createVerifier({ issuer: 'http://keycloak:8080/realms/acme', audience, allowInsecureHttp: true }).close()
    expect(warn.mock.calls.map(([, options]) => (options as { code: string }).code)).toEqual([
      'PORTCULLIS_INSECURE_HTTP',
    ])
    warn.mockRestore()
  })

  const hidden = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('hidden')
      },
    },
  )
  const unusable = 'must hold a key that can be used: the option jwks has no key that can verify signatures'
  it.each([
    ['none', [], unusable],
    ['a secret', [{ kty: 'oct', k: 'AAAA' }], unusable],
    ['one that cannot be read', [hidden], 'must hold keys that can be read: hidden'],
  ])('static keys of which none can be used are a mistake of configuration: %s', (_what, keys, expected) => {
    expect(problemsOf({ issuer, audience, jwks: { keys } })).toEqual([{ option: 'jwks', expected }])
  })
})

describe('the Node it runs on', () => {
  const { versions } = process
  const on = (node: string): void =>
    void Object.defineProperty(process, 'versions', { value: { ...versions, node }, configurable: true })
  afterEach(() => void Object.defineProperty(process, 'versions', { value: versions, configurable: true }))

  it.each(['18.20.8', '20.18.3', '16.0.0'])('%s is too old: named at start, with what to do', (node) => {
    on(node)
    expect(problemsOf({ issuer, audience })).toEqual([
      { option: 'Node.js', given: `"${node}"`, expected: expect.stringMatching(/20\.19 or newer: install/) },
    ])
    expect(() => createGate({ issuer, audience })).toThrow(/Node\.js: must be version 20\.19/)
  })

  it.each(['20.19.0', '21.0.0', '22.0.0', '26.1.0', '100.0.0'])('%s is not', (node) => {
    on(node)
    expect(problemsOf({ issuer, audience })).toEqual([])
  })

  it.each(['core', 'express', 'koa', 'fastify', 'testing'])('is what package.json of %s asks', (name) => {
    const file = new URL(`../../../${name}/package.json`, import.meta.url)
    expect(JSON.parse(readFileSync(file, 'utf8')).engines.node).toBe('>=20.19')
  })
})
