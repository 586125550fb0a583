import { createGate, createVerifier, type GateDoor, type Refused, realmRole } from '@portcullis/core'
import { describe, expect, it, vi } from 'vitest'
import { saidBy } from '../options/said.ts'
import { issuer, jwks, tokenOf } from '../signer.ts'

const least = { issuer, audience: null, jwks }
const gateOf = (options: object = {}, door: GateDoor = {}) =>
  createGate({ ...least, ...options } as never, door)
const said = (options: object, door: GateDoor = {}): string[] => saidBy(() => gateOf(options, door))

const noPlace =
  "must be 'authorization', { cookie, allowedOrigins? }, { header }, or a function of the request"
const noCookie = 'must name a cookie: letters, digits and a few signs, no spaces'
const noHeader = 'must name a header (RFC 9110, section 5.1)'
const noOrigins =
  'must list origins as browsers send them: scheme, host, port if not the default, no path (https://app.example.com)'
const noRealm = 'must be printable ASCII text, not empty'
const noVerifier = 'must be what createVerifier returned'
const notBeside = 'belongs to the verifier that stands beside it: give it to createVerifier'
const unreadable = (): object =>
  new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('boom')
      },
    },
  )

/** The refusal of a request with these headers, at a gate with these options. */
function refusedBy(options: object, headers: Record<string, string> = {}): Refused {
  const admission = gateOf(options).admit({ method: 'GET', headers, raw: {} })
  if (admission instanceof Promise || admission.admitted) throw new Error('it was not refused at once')
  return admission
}

describe('tokenFrom', () => {
  it.each<[unknown, string]>([
    [null, `${noPlace} (given: null)`],
    ['header', `${noPlace} (given: "header")`],
    [7, `${noPlace} (given: 7)`],
    [{}, `${noPlace} (given: {  })`],
    [{ allowedOrigins: [] }, `${noPlace} (given: { allowedOrigins })`],
    [{ cookie: 'a', header: 'b' }, `${noPlace} (given: { cookie, header })`],
    [{ header: 'a', allowedOrigins: [] }, `${noPlace} (given: { header, allowedOrigins })`],
    [[], 'must name at least one place (given: [])'],
    [{ header: 7 }, `${noHeader} (given: { header })`],
    [{ header: '' }, `${noHeader} (given: { header })`],
    [{ header: 'x token' }, `${noHeader} (given: { header })`],
    [{ header: 'x:' }, `${noHeader} (given: { header })`],
    [{ header: 'é' }, `${noHeader} (given: { header })`],
    [{ header: 'Authorization' }, "names the default: write 'authorization' (given: { header })"],
    [{ header: 'authorization' }, "names the default: write 'authorization' (given: { header })"],
    [{ cookie: 7 }, `${noCookie} (given: { cookie })`],
    [{ cookie: undefined }, `${noCookie} (given: { cookie })`],
    [{ cookie: '' }, `${noCookie} (given: { cookie })`],
    [{ cookie: ' a' }, `${noCookie} (given: { cookie })`],
    [{ cookie: 'a ' }, `${noCookie} (given: { cookie })`],
    [{ cookie: 'a;b' }, `${noCookie} (given: { cookie })`],
    [{ cookie: 'a=b' }, `${noCookie} (given: { cookie })`],
    [{ cookie: '', allowedOrigins: [] }, `${noCookie} (given: { cookie, allowedOrigins })`],
  ])('%j is told what it must be', (tokenFrom, expected) => {
    expect(said({ tokenFrom })).toEqual([`tokenFrom: ${expected}`])
  })

  it('in a list is named with its place', () => {
    expect(said({ tokenFrom: ['authorization', 7, { header: 'x' }, undefined] })).toEqual([
      `tokenFrom[1]: ${noPlace} (given: 7)`,
      `tokenFrom[3]: ${noPlace}`,
    ])
  })

  it('that cannot be read is named, beside what else is wrong', () => {
    expect(said({ tokenFrom: unreadable(), audience: 7 })).toEqual([
      'tokenFrom: cannot be read: boom',
      expect.stringMatching(/^audience: .*\(given: 7\)$/),
    ])
  })

  it.each([
    'authorization',
    () => undefined,
    { header: 'x' },
    { header: "X!#$%&'*+.^_`|~-09azAZ" },
    { cookie: '__Host-session' },
    { cookie: 'a', allowedOrigins: undefined },
    { cookie: 'a', allowedOrigins: [] },
    { allowedOrigins: ['https://app.example.com'], cookie: 'a' },
    ['authorization', { cookie: 'a' }, { header: 'x' }, () => undefined],
  ])('%j is a place', (tokenFrom) => {
    expect(said({ tokenFrom })).toEqual([])
  })

  it.each([
    'https://app.example.com',
    'http://localhost:3000',
    'http://app.example.com',
    'https://app.example.com:8443',
    'https://[::1]:3000',
  ])('%s is an origin', (origin) => {
    expect(said({ tokenFrom: { cookie: 'a', allowedOrigins: [origin] } })).toEqual([])
  })

  it.each<[unknown]>([
    ['https://app.example.com'],
    [7],
    [null],
    [{}],
    [[7]],
    [['']],
    [['*']],
    [['null']],
    [['https:']],
    [['app.example.com']],
    [['https://app.example.com/']],
    [['https://app.example.com/path']],
    [['https://APP.example.com']],
    [['https://app.example.com:443']],
    [['ftp://app.example.com']],
    [['ws://http:8080']],
    [['https://app.example.com', 'https://app.example.com/']],
  ])('%j is no list of origins', (allowedOrigins) => {
    expect(said({ tokenFrom: { cookie: 'a', allowedOrigins } })).toEqual([
      `tokenFrom: ${noOrigins} (given: { cookie, allowedOrigins })`,
    ])
  })

  it('is the Authorization header where nothing is said', () => {
    const headers = { authorization: `Bearer ${tokenOf()}` }
    expect(gateOf().admit({ method: 'GET', headers, raw: {} })).toMatchObject({ admitted: true })
  })
})

describe('challengeRealm', () => {
  it.each<[unknown, string]>([
    ['', '""'],
    [7, '7'],
    [null, 'null'],
    ['é', '"é"'],
    ['orders é', '"orders é"'],
    ['é orders', '"é orders"'],
    ['a\nb', '"a\\nb"'],
    ['\x1f', '"\\u001f"'],
    ['\x7f', '"\x7f"'],
  ])('%j cannot stand in a header', (challengeRealm, given) => {
    expect(said({ challengeRealm })).toEqual([`challengeRealm: ${noRealm} (given: ${given})`])
  })

  it.each([
    ['orders', 'Bearer realm="orders"'],
    [' ', 'Bearer realm=" "'],
    ['~', 'Bearer realm="~"'],
    ['the "orders" \\ api', 'Bearer realm="the \\"orders\\" \\\\ api"'],
    [undefined, 'Bearer'],
  ])('%j stands in the challenge', (challengeRealm, challenge) => {
    expect(refusedBy({ challengeRealm }).reply.headers['WWW-Authenticate']).toBe(challenge)
  })
})

describe('switches', () => {
  it.each(['optional', 'forwardErrors', 'defaultDeny', 'disclose'])('%s is on or off', (name) => {
    expect(said({ [name]: 'yes' })).toEqual([`${name}: must be true or false (given: "yes")`])
    for (const value of [true, false, undefined]) expect(said({ [name]: value })).toEqual([])
  })

  it('of the framework are on or off too, and are known by its door alone', () => {
    const door = { extraOptions: ['ownSwitch'] }
    expect(said({ ownSwitch: 'yes' }, door)).toEqual(['ownSwitch: must be true or false (given: "yes")'])
    expect(said({ ownSwitch: true }, door)).toEqual([])
    expect(said({ ownSwitch: true })).toEqual(['ownSwitch: is not an option'])
  })

  it('are off where nothing is said, but for disclose', () => {
    const gate = gateOf()
    expect([gate.optional, gate.defaultDeny, refusedBy({}).forward]).toEqual([false, false, false])
    expect(refusedBy({}).reply.status).toBe(401)
  })

  it('do what they say', () => {
    const gate = gateOf({ optional: true, defaultDeny: true })
    expect([gate.optional, gate.defaultDeny]).toEqual([true, true])
    expect(gate.admit({ method: 'GET', headers: {}, raw: {} })).toEqual({ admitted: true, identity: null })
    expect(refusedBy({ forwardErrors: true }).forward).toBe(true)
  })

  it.each([
    [{}, { role: 'manager' }],
    [{ disclose: true }, { role: 'manager' }],
    [{ disclose: false }, undefined],
  ])('%j decides whether a 403 says what is asked for', (options, required) => {
    const gate = gateOf(options)
    const headers = { authorization: `Bearer ${tokenOf()}` }
    const request = { method: 'GET', headers, raw: {} }
    const admission = gate.admit(request)
    if (admission instanceof Promise || !admission.admitted) throw new Error('not admitted at once')
    const refused = gate.guard(request, admission.identity, realmRole('manager'))
    expect(JSON.parse(refused?.reply.body ?? '').required).toEqual(required)
  })
})

describe('onRefused', () => {
  it('is a function, or null', () => {
    expect(said({ onRefused: 'log' })).toEqual(['onRefused: must be a function (given: "log")'])
    expect(said({ onRefused: undefined })).toEqual([
      'onRefused: was given as undefined: a setting is missing. Leave it out, or write null to turn the check off',
    ])
    expect(said({ onRefused: null })).toEqual([])
    expect(refusedBy({ onRefused: null }).reply.status).toBe(401)
  })

  it('is told of a refusal, and may answer it', () => {
    const onRefused = vi.fn(() => ({ status: 404, headers: {}, body: '' }))
    expect(refusedBy({ onRefused }).reply.status).toBe(404)
    expect(onRefused).toHaveBeenCalledOnce()
  })
})

describe('verifier', () => {
  it.each<[unknown, string]>([
    [undefined, ''],
    [null, ' (given: null)'],
    [7, ' (given: 7)'],
    [[], ' (given: [])'],
    [{}, ''],
  ])('%j is none', (verifier, given) => {
    expect(saidBy(() => createGate({ verifier } as never))).toEqual([`verifier: ${noVerifier}${given}`])
  })

  it('stands in the place of its own options, and beside those of the door', () => {
    const verifier = createVerifier(least)
    expect(saidBy(() => createGate({ verifier, audience: null, cache: false } as never))).toEqual([
      `cache: ${notBeside}`,
      `audience: ${notBeside}`,
    ])
    expect(createGate({ verifier, optional: true }).verifier).toBe(verifier)
  })

  it('is made of the options where none is given, which are read with those of the door', () => {
    expect(saidBy(() => createGate({ optional: 7, audience: null } as never))).toEqual([
      'optional: must be true or false (given: 7)',
      expect.stringMatching(/^issuer: must be the URL of the realm/),
    ])
  })
})

it('a name that is nearly that of an option is told which', () => {
  const meant = ['tokenFrom', 'onRefused', 'forwardErrors', 'defaultDeny', 'challengeRealm', 'verifier']
  expect(said(Object.fromEntries(meant.map((name) => [`${name}s`, 1])))).toEqual(
    meant.map((name) => `${name}s: is not an option; did you mean '${name}'?`),
  )
})
