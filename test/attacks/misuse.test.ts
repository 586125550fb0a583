/** Bad input to every public function: wrong types, and objects that fight back. What is wrong is named; nobody gets in. */
import * as core from '@portcullis/core'
import * as express from '@portcullis/express'
import * as fastifyDoor from '@portcullis/fastify'
import * as koa from '@portcullis/koa'
import fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { audience, issuer, jwks, tokenOf } from './signer.ts'

const fail = (): never => {
  throw new Error('it fights back')
}
const traps = { get: fail, has: fail, ownKeys: fail, getPrototypeOf: fail, getOwnPropertyDescriptor: fail }
const getters = ['issuer', 'kind', 'client', 'keys', 'id', 'claims', 'type', 'env', 'info', 'sub', 'subject']

/** Nothing that anybody means, in every type. */
const anything: readonly (readonly [string, () => unknown])[] = [
  ['undefined', () => undefined],
  ['null', () => null],
  ['zero', () => 0],
  ['minus one', () => -1],
  ['NaN', () => Number.NaN],
  ['a big number', () => 7n],
  ['true', () => true],
  ['nothing', () => ''],
  ['a space', () => ' '],
  ['a symbol', () => Symbol('x')],
  ['a list', () => []],
  ['a list of nothing', () => [undefined]],
  ['an object', () => ({})],
  ['an object without a prototype', () => Object.create(null)],
  ['a date that is none', () => new Date(Number.NaN)],
  ['a map', () => new Map([['issuer', issuer]])],
  ['bytes', () => Buffer.from('x')],
  ['a string object', () => new String('x')],
  ['a promise', () => Promise.resolve({})],
  ['a function', () => () => undefined],
  ['a proxy that throws', () => new Proxy({}, traps)],
  ['a list that throws', () => new Proxy(['x'], { get: (_, name) => (name === 'length' ? 1 : fail()) })],
  ['a function that throws when it is read', () => new Proxy(() => undefined, traps)],
  [
    'getters that throw',
    () =>
      Object.defineProperties(
        {},
        Object.fromEntries(getters.map((name) => [name, { get: fail, enumerable: true }])),
      ),
  ],
  ['what is no text', () => ({ toString: fail, valueOf: fail, [Symbol.toPrimitive]: fail })],
]

type Call = (bad: never) => unknown

/** What became of a call, where nothing may come out that is not asked for: the text of the complaint, or `undefined`. */
async function complaintOf(call: () => unknown): Promise<string | undefined> {
  let result: unknown
  try {
    result = await call()
  } catch (error) {
    if (core.isConfigurationError(error)) return error.message
    if (error instanceof TypeError && !/undefined|null|not a function|iterable|convert/i.test(error.message))
      return error.message
    throw new Error(`not a complaint of ours: ${String(error)}`, { cause: error })
  }
  const allowed = typeof result === 'object' && result !== null && 'allowed' in result && result.allowed
  expect(allowed, 'it lets through').not.toBe(true)
  return undefined
}

/** Each call with anything: it works, or says by `names` what is wrong. */
async function spoil(names: RegExp, calls: readonly Call[]): Promise<number> {
  let complaints = 0
  for (const [at, call] of calls.entries()) {
    for (const [what, make] of anything) {
      const complaint = await complaintOf(() => call(make() as never)).catch((error: unknown) => {
        throw new Error(`argument ${at}, ${what}`, { cause: error })
      })
      if (complaint === undefined) continue
      complaints++
      expect(complaint, `argument ${at}, ${what}`).toMatch(names)
      expect(complaint.length).toBeLessThan(2000)
    }
  }
  return complaints
}

const good = { issuer, audience, jwks }
const verifier = core.createVerifier(good)
const identity = verifier.verifySync(tokenOf('ES256'))
const role = core.realmRole('x')
const lift = (requirement: core.Requirement): core.Requirement => requirement
const socket = { close: () => undefined, once: () => undefined }
const json = { realm: 'x', 'auth-server-url': 'https://x', resource: 'x' }

/** For each public function its calls, one argument spoilt in each, and what the complaint must name. */
const functions: { readonly [name: string]: readonly [names: RegExp, ...calls: Call[]] } = {
  createVerifier: [/options|issuer/, (bad) => core.createVerifier(bad)],
  createGate: [/options|issuer/, (bad) => core.createGate(bad)],
  createRevocations: [
    /options|max|is not an option/,
    (bad) => core.createRevocations(bad),
    (bad) => core.createRevocations({ maxEntries: bad }),
  ],
  verifyUpgrade: [/options|issuer/, (bad) => core.verifyUpgrade(bad)],
  fromKeycloakJson: [
    /keycloak[.]json|env|realm/,
    (bad) => core.fromKeycloakJson(bad),
    (bad) => core.fromKeycloakJson(json, bad),
    (bad) => core.fromKeycloakJson({ ...json, realm: '$' + '{env.R:x}' }, { env: bad }),
    (bad) => core.fromKeycloakJson({ ...json, realm: bad }),
  ],
  identityFromClaims: [
    /identityFromClaims|rolesFrom|groupRoles/,
    (bad) => core.identityFromClaims(bad),
    (bad) =>
      JSON.stringify(
        core.identityFromClaims({ sub: bad, exp: bad, realm_access: bad, groups: bad, scope: bad }),
      ),
    (bad) => core.identityFromClaims({}, bad),
    (bad) => core.identityFromClaims({}, { rolesFrom: bad }),
    (bad) => core.identityFromClaims({}, { groupRoles: bad }),
  ],
  tokenOf: [/tokenOf/, (bad) => core.tokenOf(bad)],
  flatRoles: [/flatRoles/, (bad) => core.flatRoles(bad)],
  identityHeaders: [/identityHeaders/, (bad) => core.identityHeaders(bad, { 'x-user': 'sub' })],
  closeAtExpiry: [
    /closeAtExpiry/,
    (bad) => core.closeAtExpiry(bad, identity),
    (bad) => core.closeAtExpiry(socket, bad),
  ],
  decide: [
    /decide/,
    (bad) => core.decide(bad, role),
    (bad) => core.decide(bad, core.not(core.isUser())),
    (bad) => core.decide(identity, bad),
    (bad) => core.decide(identity, core.group(core.fromRequest((request) => request)), bad),
  ],
  describeRequirement: [/describeRequirement/, (bad) => core.describeRequirement(bad)],
  realmRole: [/realmRole/, (bad) => core.realmRole(bad)],
  clientRole: [/clientRole/, (bad) => core.clientRole(bad, 'x'), (bad) => core.clientRole('x', bad)],
  scope: [/scope/, (bad) => core.scope(bad)],
  group: [
    /group/,
    (bad) => core.group(bad),
    (bad) => core.group('/x', bad),
    (bad) => core.group('/x', { subtree: bad }),
  ],
  organization: [
    /organization/,
    (bad) => core.organization(bad),
    (bad) => core.organization('x', bad),
    (bad) => core.organization('x', { id: bad }),
    (bad) => core.organization('x', { attribute: bad }),
    (bad) => core.organization('x', { attribute: { tier: bad } }),
  ],
  claim: [
    /claim/,
    (bad) => core.claim(bad, 'x'),
    (bad) => core.claim('x', bad),
    (bad) => core.claim([bad], 'x'),
  ],
  custom: [/custom/, (bad) => core.custom(bad, () => true), (bad) => core.custom('x', bad)],
  freshToken: [/freshToken/, (bad) => core.freshToken(bad), (bad) => core.freshToken({ maxAgeSeconds: bad })],
  authorizedParty: [/authorizedParty/, (bad) => core.authorizedParty(bad)],
  audience: [/audience/, (bad) => core.audience(bad)],
  anyOf: [/anyOf/, (bad) => core.anyOf(bad), (bad) => core.anyOf(role, bad)],
  allOf: [/allOf/, (bad) => core.allOf(bad), (bad) => core.allOf(role, bad)],
  not: [/not/, (bad) => core.not(bad)],
  matching: [/matching/, (bad) => core.matching(bad)],
  fromRequest: [/fromRequest/, (bad) => core.fromRequest(bad)],
  protectSpec: [
    /protectSpec/,
    (bad) => core.protectSpec(bad),
    (bad) => core.protectSpec('x', bad),
    (bad) => core.protectSpec('x', { client: bad }),
  ],
  guardsFor: [/guardsFor/, (bad) => core.guardsFor(bad)],
  namedGuardsFor: [
    /defineAuth|namedGuardsFor/,
    (bad) => core.namedGuardsFor(lift, bad),
    (bad) => core.namedGuardsFor(lift, { realmRoles: bad }),
    (bad) => core.namedGuardsFor(lift, { clientRoles: bad }),
    (bad) => core.namedGuardsFor(lift, { clientRoles: { x: bad } }),
    (bad) => core.namedGuardsFor(bad, {}),
  ],
  logRefusals: [/logRefusals/, (bad) => core.logRefusals(bad)],
  logEntryOf: [/logEntryOf/, (bad) => core.logEntryOf(bad)],
}

/** What a door alone calls, with what its framework hands it; what takes anything; and events, which nobody makes but us. */
const elsewhere =
  /^(?:mark|judgeChain$|collapseMethods$|audits?(?:Of|For)$|literalPrefixOf$|createPolicy$|checkPolicyOptions$|isUn|isError$|openapi|deny|notePassage$|settlePassage$|identityBehind$|guardPassage$|is(?:User|Service|TokenRefused|KeysUnavailable|ConfigurationError)$|auditLine$)/
const isClass = (value: unknown): boolean => /^class /.test(Function.prototype.toString.call(value))

describe('every function of core', () => {
  it.each(Object.entries(functions))('%s', async (_, [names, ...calls]) => {
    expect(await spoil(names, calls)).toBeGreaterThan(0)
  })

  it('closeAtExpiry closes at once where exp is beyond what a Date can hold', async () => {
    const endless = await verifier.verify(tokenOf('ES256', { exp: 1e300, iat: -1e300, auth_time: 1e300 }))
    const closed: unknown[] = []
    core.closeAtExpiry({ ...socket, close: (...args) => void closed.push(...args) }, endless)
    expect(closed).toEqual([3000, 'token expired'])
    expect(JSON.parse(JSON.stringify(endless))).toMatchObject({ subject: 'alice', expiresAt: null })
  })

  it('is in this list', () => {
    const all = Object.entries(core).filter(([, value]) => typeof value === 'function' && !isClass(value))
    expect(all.map(([name]) => name).filter((name) => !(name in functions) && !elsewhere.test(name))).toEqual(
      [],
    )
  })

  it.each([core.isTokenRefused, core.isKeysUnavailable, core.isConfigurationError])(
    '%o knows nobody by their looks',
    (is) => {
      for (const [what, make] of anything) expect(is(make()), what).toBe(false)
      expect(is({ name: 'TokenRefused', code: 'TOKEN_MISSING', status: 401 })).toBe(false)
    },
  )
})

/** Every option, wherever it belongs; what is given in its place must work, or be complained of by its name. */
const options = [
  ...[
    'issuer',
    'audience',
    'jwks',
    'jwksUri',
    'internalUrl',
    'allowInsecureHttp',
    'algorithms',
    'tokenTypes',
  ],
  ...['clockToleranceSeconds', 'maxTokenAgeSeconds', 'maxLifetimeSeconds', 'authorizedParties', 'rolesFrom'],
  ...[
    'scopesFrom',
    'groupRoles',
    'claimsSchema',
    'revoked',
    'maxTokenBytes',
    'keys',
    'cache',
    'observe',
    'realms',
  ],
  'tenantTtlSeconds',
]
const doorOptions = [
  'tokenFrom',
  'optional',
  'onRefused',
  'forwardErrors',
  'challengeRealm',
  'disclose',
  'defaultDeny',
]
const nested: readonly (readonly [string, (bad: unknown) => object])[] = [
  ['keys', (bad) => ({ keys: { maxAgeSeconds: bad } })],
  ['keys', (bad) => ({ keys: { fetch: bad } })],
  ['cache', (bad) => ({ cache: { maxEntries: bad } })],
  ['issuer', (bad) => ({ issuer: { baseUrl: bad, realm: 'x' } })],
  ['issuer', (bad) => ({ issuer: [issuer, bad] })],
  ['audience', (bad) => ({ audience: [audience, bad] })],
  ['jwks', (bad) => ({ jwks: { keys: bad } })],
  ['jwks', (bad) => ({ jwks: { keys: [bad] } })],
  ['jwks', (bad) => ({ jwks: { keys: [{ ...jwks.keys[0], n: bad }] } })],
  ['groupRoles', (bad) => ({ groupRoles: { '/x': bad } })],
  ['authorizedParties', (bad) => ({ authorizedParties: ['x', bad] })],
  ['tokenFrom', (bad) => ({ tokenFrom: [bad] })],
  ['tokenFrom', (bad) => ({ tokenFrom: { cookie: bad } })],
  ['tokenFrom', (bad) => ({ tokenFrom: { cookie: 'x', allowedOrigins: bad } })],
  ['tokenFrom', (bad) => ({ tokenFrom: { header: bad } })],
]

describe('every option', () => {
  it.each([...options, ...doorOptions])('%s', async (name) => {
    const open = (bad: never): unknown => core.createGate({ ...good, [name]: bad } as never)
    expect(await spoil(new RegExp(`${name}|'realms'|'jwks'`), [open])).toBeGreaterThan(0)
  })

  it.each(nested)('inside %s: %o', async (name, change) => {
    const open = (bad: never): unknown => core.createGate({ ...good, ...change(bad) } as never)
    expect(await spoil(new RegExp(name), [open])).toBeGreaterThan(0)
  })

  it('of an entry of realms', async () => {
    const opens = [...options.slice(0, 4), 'revoked', 'authorizedParties'].map(
      (name) => (bad: never) => core.createVerifier({ realms: [{ ...good, [name]: bad }] } as never),
    )
    expect(await spoil(/realms/, opens)).toBeGreaterThan(0)
  })

  it('is an own member: an inherited one is named, not passed over', () => {
    class Settings {
      issuer = issuer
      audience = audience
      get authorizedParties(): string[] {
        return ['acme-web']
      }
    }
    expect(() => core.createVerifier(new Settings())).toThrow(/authorizedParties: is inherited/)
    const inherited = Object.create({ client: 'orders', id: '7', subtree: true, maxAgeSeconds: 5 })
    expect(() => express.requireRole('x', inherited)).toThrow(/'client' is inherited/)
    expect(() => core.organization('x', inherited)).toThrow(/'id' is inherited/)
    expect(() => core.group('/x', inherited)).toThrow(/'subtree' is inherited/)
    expect(() => core.freshToken(inherited)).toThrow(/'maxAgeSeconds' is inherited/)
  })
})

describe.each([
  ['Express', express],
  ['Koa', koa],
  ['Fastify', fastifyDoor],
])('%s', (_, door) => {
  const call = (name: string, ...args: unknown[]): unknown =>
    (door as unknown as Record<string, (...given: unknown[]) => unknown>)[name]?.(...args)

  it('every guard says what is wrong where the route is set up', async () => {
    const calls: readonly [name: string, ...Call[]][] = [
      ['requireRole', (bad) => call('requireRole', bad), (bad) => call('requireRole', 'x', { client: bad })],
      ['requireAnyRole', (bad) => call('requireAnyRole', bad), (bad) => call('requireAnyRole', [bad])],
      [
        'requireAllRoles',
        (bad) => call('requireAllRoles', bad),
        (bad) => call('requireAllRoles', ['x', bad]),
      ],
      ['requireScope', (bad) => call('requireScope', bad)],
      ['requireAnyScope', (bad) => call('requireAnyScope', 'x', bad)],
      ['group', (bad) => call('requireGroup', bad)],
      ['organization', (bad) => call('requireOrganization', bad)],
      ['claim', (bad) => call('requireClaim', 'x', bad)],
      ['audience', (bad) => call('requireAudience', bad)],
      ['authorizedParty', (bad) => call('requireParty', bad)],
      ['freshToken', (bad) => call('requireFreshToken', bad)],
      ['authorize', (bad) => call('authorize', bad)],
      ['defineAuth', (bad) => call('defineAuth', bad)],
      ['policy', (bad) => call('policy', bad), (bad) => call('policy', [bad])],
      ['policy', (bad) => call('policy', [{ methods: ['GET'], path: bad, public: true }])],
      ['policy', (bad) => call('policy', [{ methods: ['GET'], path: '/x', require: bad }])],
    ]
    for (const [name, ...spoilt] of calls)
      expect(await spoil(new RegExp(`${name}|scope|rows`), spoilt), name).toBeGreaterThan(0)
  })

  it('the gate says what is wrong where it is made', async () => {
    const open = (given: unknown): unknown =>
      door === (fastifyDoor as unknown)
        ? fastify().register(fastifyDoor.keycloakAuth, given as never)
        : call('keycloakAuth', given)
    const calls: Call[] = [
      (bad) => open(bad),
      (bad) => open({ ...good, issuer: bad }),
      (bad) => open({ verifier: bad }),
    ]
    expect(await spoil(/options|issuer|verifier|plugin/i, calls)).toBeGreaterThan(0)
  })

  it('identityOf knows nobody where no gate has been', async () => {
    for (const [, make] of anything) expect(() => call('identityOf', make())).toThrow()
  })
})
