import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  flatRoles,
  type HeaderFields,
  identityFromClaims,
  identityHeaders,
  isConfigurationError,
  isTokenRefused,
  type TokenRefused,
} from '@portcullis/core'
import { describe, expect, it } from 'vitest'

const identity = identityFromClaims({
  sub: 'f1',
  tenant_id: 'acme',
  email_verified: true,
  level: 3,
  nothing: null,
  empty: '',
  none: [],
  address: { city: 'Berlin' },
  groups: ['/staff', '/staff/it'],
  mixed: ['a', 7, true, null, ''],
  'https://acme.example/tenant': 'by URL',
  realm_access: { roles: ['manager'] },
  resource_access: { 'orders-api': { roles: ['read'] } },
})
const of = (claim: unknown): ReturnType<typeof identityFromClaims> => identityFromClaims({ claim })

/** The refusal of a value; fails where it is written. */
function refusalOf(
  value: unknown,
  options: object = {},
  source: HeaderFields[string] = 'claim',
): TokenRefused {
  try {
    identityHeaders(of(value), { 'x-claim': source }, options)
  } catch (error) {
    if (isTokenRefused(error)) return error
  }
  throw new Error('it was written')
}

const cannot = 'The value for the header x-claim cannot be handed on:'
const noText = `${cannot} it is no text, number or boolean, nor a list of them.`

describe('the headers of an identity', () => {
  it('are claims by name or path, and what functions of the identity return', () => {
    expect(
      identityHeaders(identity, {
        'x-user': 'sub',
        'x-roles': flatRoles,
        'x-tenant': ['tenant_id'],
        'x-by-url': 'https://acme.example/tenant',
        'x-realm-roles': 'realm_access.roles',
        'x-verified': 'email_verified',
        'x-level': 'level',
        'x-groups': ({ groups }) => groups,
      }),
    ).toEqual({
      'x-user': 'f1',
      'x-roles': 'manager,orders-api:read',
      'x-tenant': 'acme',
      'x-by-url': 'by URL',
      'x-realm-roles': 'manager',
      'x-verified': 'true',
      'x-level': '3',
      'x-groups': '/staff,/staff/it',
    })
  })

  it('are not there for what is missing, null or empty', () => {
    const missing = ['absent', 'nothing', 'empty', 'none', 'tenant_id.inner', 'constructor', '__proto__.x']
    const fields = Object.fromEntries(missing.map((path, index) => [`x-${index}`, path]))
    expect(identityHeaders(identity, { ...fields, 'x-undefined': () => undefined })).toEqual({})
    expect(identityHeaders(identity, { 'x-mixed': 'mixed' })).toEqual({ 'x-mixed': 'a,7,true' })
  })

  it('join a list, or repeat it', () => {
    const fields = { 'x-groups': 'groups', 'x-user': 'sub' }
    expect(identityHeaders(identity, fields, { lists: 'repeat' })).toEqual({
      'x-groups': ['/staff', '/staff/it'],
      'x-user': ['f1'],
    })
  })

  it('are sent by Node as they are', async () => {
    const server = createServer((request, response) => response.end(JSON.stringify(request.headers)))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const headers = identityHeaders(
      of('Jürgen, \r\nx-admin: true 🏰 %0d'),
      { 'x-claim': 'claim' },
      { encode: 'percent' },
    )
    const received = (await (await fetch(`http://127.0.0.1:${port}`, { headers })).json()) as Record<
      string,
      string
    >
    server.closeAllConnections()
    server.close()
    expect(decodeURIComponent(received['x-claim'] as string)).toBe('Jürgen, \r\nx-admin: true 🏰 %0d')
    expect(received).not.toHaveProperty('x-admin')
  })
})

describe('a value that would be read as another than it is', () => {
  it.each([
    ['a line break', 'a\r\nx-admin: true'],
    ['a line feed', 'a\n'],
    ['a zero byte', 'a\u0000'],
    ['a tab', 'a\tb'],
    ['a letter beyond ASCII', 'Jürgen'],
    ['a character beyond Latin-1 that ends in a line feed', '\u010a'],
    ['space at its start', ' alice'],
    ['space at its end', 'alice '],
    ['a delete character', 'a\u007f'],
    ['a comma within a list', ['user,admin']],
  ])('is refused: %s', (_, value) => {
    const refusal = refusalOf(value)
    const why = Array.isArray(value)
      ? 'a member holds a comma, which would make two of it'
      : 'it holds characters that no header carries'
    expect(refusal.code).toBe('CLAIM_INVALID')
    expect(refusal.hint).toBe(`${cannot} ${why}: choose encode: 'percent'.`)
    expect(JSON.stringify(refusal)).not.toContain('x-claim')
    expect(identityHeaders(of(value), { 'x-claim': 'claim' }, { encode: 'percent' })['x-claim']).toBe(
      encodeURIComponent(String(value)),
    )
  })

  it.each([
    ['an object', { admin: true }, 'object'],
    ['a list in a list', [['admin']], 'object'],
    ['half a character', '\ud800', 'string'],
  ])('is refused, encoded or not, and the log is told its type alone: %s', (_, value, type) => {
    for (const options of [{}, { encode: 'none' }, { encode: 'percent' }]) {
      const { code, hint, expected, actual } = refusalOf(value, options)
      expect({ code, hint, expected, actual }).toEqual({
        code: 'CLAIM_INVALID',
        hint: noText,
        expected: { header: 'x-claim' },
        actual: { type },
      })
    }
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('secret')
      },
      `${cannot} its function threw.`,
    ],
    ['answers later', () => Promise.reject(new Error('late')), noText],
    ['answers with a function', () => () => 'x', noText],
  ])('is refused: that of a function which %s', (_, source, hint) => {
    expect(refusalOf('x', {}, source)).toMatchObject({ code: 'CLAIM_INVALID', hint })
  })

  it('a comma in a single value is part of it', () => {
    expect(identityHeaders(of('Lincoln, Abe'), { 'x-name': 'claim' })).toEqual({ 'x-name': 'Lincoln, Abe' })
  })
})

describe("over a client's headers", () => {
  const over = {
    accept: 'text/plain',
    'x-user': 'forged',
    'X-User': 'forged',
    x_user: 'forged',
    'x.user': 'forged',
    'x-user-agent': 'kept',
    'x-tenant': 'forged',
  }

  it('no spelling of a name that is ours comes through, whether the token has the claim or not', () => {
    const fields = { 'X-User': 'sub', 'x-tenant': 'absent' }
    expect(identityHeaders(identity, fields, { over })).toEqual({
      accept: 'text/plain',
      'x-user-agent': 'kept',
      'X-User': 'f1',
    })
  })

  it('nobody in particular is somebody without these headers', () => {
    expect(identityHeaders(null, { 'x-user': 'sub', 'x-tenant': 'tenant_id' }, { over })).toEqual({
      accept: 'text/plain',
      'x-user-agent': 'kept',
    })
  })

  it('what belongs to the connection stays there, with all that its Connection header names', () => {
    const ofConnection = {
      connection: 'keep-alive, X-User , x-secret',
      'keep-alive': 'timeout=5',
      'transfer-encoding': 'chunked',
      te: 'trailers',
      trailer: 'x-user',
      upgrade: 'h2c',
      'proxy-authorization': 'Basic eA==',
      'content-length': '7',
      host: 'victim.example',
      expect: '100-continue',
      'x-secret': 'named by Connection',
      ':path': '/',
    }
    expect(identityHeaders(identity, { 'x-user': 'sub' }, { over: ofConnection })).toEqual({ 'x-user': 'f1' })
  })

  it('headers with several values are one text, and none is made of the prototype', () => {
    const sent = Object.create(
      { 'x-inherited': 'no' },
      {
        'x-many': { value: ['a', 'b'], enumerable: true },
        absent: { value: undefined, enumerable: true },
      },
    )
    expect(identityHeaders(null, {}, { over: sent })).toEqual({ 'x-many': 'a, b' })
  })
})

describe('a mistake in the fields is a ConfigurationError, at start where it is asked for then', () => {
  const problemsOf = (fields: object): readonly string[] => {
    try {
      identityHeaders(null, fields as HeaderFields)
    } catch (error) {
      if (isConfigurationError(error))
        return error.problems.map(({ option, expected }) => `${option} ${expected}`)
      throw error
    }
    return []
  }

  it.each(['x user', '', 'x-user:', 'x\r\n', 'ä'])('%j is no name of a header', (name) => {
    expect(problemsOf({ [name]: 'sub' })).toEqual([
      `identityHeaders(${JSON.stringify(name)}) is no name of a header (RFC 9110, section 5.1)`,
    ])
  })

  it.each(['Connection', 'transfer_encoding', 'Content-Length', 'host', 'TE'])(
    '%s is the connection’s',
    (name) => {
      expect(problemsOf({ [name]: 'sub' })).toEqual([
        `identityHeaders("${name}") belongs to the connection, not to the caller: take another name`,
      ])
    },
  )

  it('one header in two spellings, and a path that is none, are named together', () => {
    expect(problemsOf({ 'x-user': 'sub', X_User: 'email', 'x-path': 'a..b', 'x-list': [] })).toEqual([
      'identityHeaders("X_User") is the same header as one before it, in another spelling',
      'identityHeaders("x-path") has an empty name between two dots',
      'identityHeaders("x-list") must list the names of the path, none empty',
    ])
  })

  it('so is the name of a header that a function would fill', () => {
    expect(problemsOf({ 'x user': flatRoles })).toEqual([
      'identityHeaders("x user") is no name of a header (RFC 9110, section 5.1)',
    ])
  })

  it('a promise of an identity is told by the name of what was called', () => {
    expect(() => identityHeaders(Promise.resolve(identity) as never, { 'x-user': 'sub' })).toThrow(
      new TypeError(
        'identityHeaders takes an identity, as a verifier makes it: a promise of one must be awaited.',
      ),
    )
  })

  it('it says nothing to a caller', () => {
    expect(() => identityHeaders(identity, { 'x user': 'sub' })).toThrow(/^Internal Server Error$/)
  })
})
