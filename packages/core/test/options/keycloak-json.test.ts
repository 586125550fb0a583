// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the placeholders of a keycloak.json
import { ConfigurationError, createVerifier, fromKeycloakJson } from '@portcullis/core'
import { describe, expect, test } from 'vitest'
import { saidBy } from './said.ts'

const least = {
  realm: 'acme',
  'auth-server-url': 'https://sso.acme.com/',
  resource: 'orders-api',
}

/** What is said of a file that cannot be carried over, one line a problem: `field: what would be right (given)`. */
function problemsOf(json: unknown, env: Record<string, string | undefined> = {}): string[] {
  try {
    fromKeycloakJson(json, { env })
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    return error.problems.map(
      ({ option, expected, given }) => `${option}: ${expected}${given ? ` (${given})` : ''}`,
    )
  }
  return []
}

describe('a keycloak.json becomes options', () => {
  test('the issuer is the server and the realm, the audience the resource', () => {
    expect(fromKeycloakJson(least)).toEqual({
      issuer: 'https://sso.acme.com/realms/acme',
      audience: 'orders-api',
    })
  })

  test.each([
    ['https://sso.acme.com/auth//', 'https://sso.acme.com/auth/realms/acme'],
    ['http://localhost:8080', 'http://localhost:8080/realms/acme'],
  ])('of %s only the slashes at the end are cut', (url, issuer) => {
    expect(fromKeycloakJson({ ...least, 'auth-server-url': url }).issuer).toBe(issuer)
  })

  test('the name of a realm is encoded as Keycloak does', () => {
    expect(fromKeycloakJson({ ...least, realm: 'Acme & Söhne' }).issuer).toBe(
      'https://sso.acme.com/realms/Acme%20&%20S%C3%B6hne',
    )
  })

  test.each([
    [{ 'server-url': 'https://sso.acme.com' }],
    [{ serverUrl: 'https://sso.acme.com' }],
    [{ authServerUrl: 'https://sso.acme.com' }],
  ])('%o is an address too', (address) => {
    const json = { realm: 'acme', clientId: 'orders-api', ...address }
    expect(fromKeycloakJson(json)).toEqual(fromKeycloakJson(least))
  })

  test.each([
    [undefined, 'orders-api'],
    [true, 'orders-api'],
    ['true', 'orders-api'],
    [false, null],
    ['false', null],
  ])('verify-token-audience %s makes the audience %s', (value, audience) => {
    const json = value === undefined ? least : { ...least, 'verify-token-audience': value }
    expect(fromKeycloakJson(json).audience).toBe(audience)
  })

  test('the pause between key requests is carried over', () => {
    expect(fromKeycloakJson({ ...least, 'min-time-between-jwks-requests': 30 }).keys).toEqual({
      cooldownSeconds: 30,
    })
  })

  test.each<[unknown, number]>([
    [1, 1],
    [3600, 3600],
    ['30', 30],
  ])('a pause of %o is %d seconds', (value, cooldownSeconds) => {
    const json = { ...least, 'min-time-between-jwks-requests': value }
    expect(fromKeycloakJson(json).keys).toEqual({ cooldownSeconds })
  })

  test('a pause that is left empty is none', () => {
    expect(fromKeycloakJson({ ...least, 'min-time-between-jwks-requests': '' })).toEqual(
      fromKeycloakJson(least),
    )
  })

  test('what the admin console exports for a confidential client is taken, and its secret is not kept', () => {
    const exported = {
      ...least,
      'ssl-required': 'external',
      'verify-token-audience': true,
      credentials: { secret: 's3cr3t' },
      'use-resource-role-mappings': true,
      'confidential-port': 0,
    }
    expect(JSON.stringify(fromKeycloakJson(exported))).not.toContain('s3cr3t')
  })

  test('the options make a verifier', () => {
    createVerifier({ ...fromKeycloakJson(least), clockToleranceSeconds: 0 }).close()
  })
})

describe('a value may come from the environment', () => {
  const url = (value: string, env: Record<string, string | undefined> = {}): string =>
    fromKeycloakJson({ ...least, 'auth-server-url': value }, { env }).issuer

  test('a variable that is set takes the place of its name', () => {
    expect(url('${env.SSO}', { SSO: 'https://a.example' })).toBe('https://a.example/realms/acme')
    expect(url('https://${env.HOST}/auth', { HOST: 'a.example' })).toBe('https://a.example/auth/realms/acme')
  })

  test.each([[undefined], ['']])('a variable that is %o takes its default, colons and all', (value) => {
    expect(url('${env.SSO:http://localhost:8080}', { SSO: value })).toBe('http://localhost:8080/realms/acme')
  })

  test('what a variable holds is not looked up again', () => {
    expect(problemsOf({ ...least, realm: '${env.A}' }, { A: '${env.B}', B: 'acme' })).toEqual([
      'realm: must be the name of the realm ("${env.B}")',
    ])
  })

  test('a variable without value and default is named once, and so is a placeholder of another kind', () => {
    expect(problemsOf({ ...least, realm: '${env.REALM}', resource: '${CLIENT}' })).toEqual([
      'realm: names a variable that is not set, and no default (${env.REALM})',
      'resource: must be this API\'s client id in Keycloak ("${CLIENT}")',
    ])
  })

  test('a default may be empty, and is then no value', () => {
    expect(problemsOf({ ...least, realm: '${env.REALM:}' })).toEqual([
      'realm: must be the name of the realm ("")',
    ])
  })

  test('a number may come from a variable too, and is named where it does not', () => {
    const json = { ...least, 'min-time-between-jwks-requests': '${env.PAUSE}' }
    expect(fromKeycloakJson(json, { env: { PAUSE: '7' } }).keys).toEqual({ cooldownSeconds: 7 })
    expect(problemsOf(json)).toEqual([
      'min-time-between-jwks-requests: names a variable that is not set, and no default (${env.PAUSE})',
      'min-time-between-jwks-requests: must be a number of seconds from 1 to 3600 ("")',
    ])
  })

  test.each<[unknown]>([[null], ['production'], [{ env: 'production' }], [{ env: [] }]])(
    '%j is no place of variables',
    (context) => {
      expect(saidBy(() => fromKeycloakJson(least, context as never))).toEqual([
        'env: must stand in an object, as { env: process.env }',
      ])
    },
  )

  test('names that every object inherits are no variables', () => {
    expect(problemsOf({ ...least, realm: '${env.constructor}' })).toHaveLength(1)
  })
})

describe('what cannot be carried over is refused by name', () => {
  test.each([
    ['realm-public-key', 'MIIB', /keys are fetched from the realm/],
    ['realmPublicKey', 'MIIB', /option jwks/],
    ['enable-cors', true, /CORS middleware before the gate/],
    ['cors-allowed-methods', 'GET', /CORS middleware/],
    ['truststore', '/etc/ca.jks', /NODE_EXTRA_CA_CERTS/],
    ['disable-trust-manager', true, /NODE_EXTRA_CA_CERTS/],
    ['proxy-url', 'http://proxy:3128', /keys\.fetch/],
    ['enable-basic-auth', true, /no password/],
    ['policy-enforcer', {}, /guard each route/],
    ['bearer-only', false, /sends nobody to a login page/],
    ['min-time-between-jwks-requests', 0, /from 1 to 3600/],
    ['verify-token-audience', 'yes', /true or false/],
    ['auth-server-ur', 'https://sso.acme.com', /did you mean 'auth-server-url'/],
  ])('%s: %o', (field, value, says) => {
    const problems = problemsOf({ ...least, [field]: value })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(new RegExp(`^${field}: `))
    expect(problems[0]).toMatch(says)
  })

  test.each([['enable-cors'], ['allow-any-hostname'], ['enable-basic-auth']])(
    '%s: false is passed over',
    (field) => {
      expect(problemsOf({ ...least, [field]: false })).toEqual([])
    },
  )

  test('everything that is wrong is listed at once', () => {
    expect(problemsOf({ 'enable-cors': true }).map((line) => line.split(':')[0])).toEqual([
      'enable-cors',
      'auth-server-url',
      'realm',
      'resource',
    ])
  })

  test('a file that is empty lacks three fields', () => {
    expect(problemsOf({ realm: '', resource: 7 })).toEqual([
      "auth-server-url: must be Keycloak's base URL, as https://sso.example.com",
      'realm: must be the name of the realm',
      "resource: must be this API's client id in Keycloak (7)",
    ])
  })

  test('a field that is near none is refused without a guess', () => {
    expect(problemsOf({ ...least, xyzzy: 1 })).toEqual(['xyzzy: is no field of a keycloak.json'])
  })

  test.each([[0], [3601], [true], [[30]], ['soon']])('a pause of %j is refused', (value) => {
    expect(problemsOf({ ...least, 'min-time-between-jwks-requests': value })).toEqual([
      `min-time-between-jwks-requests: must be a number of seconds from 1 to 3600 (${JSON.stringify(value)})`,
    ])
  })

  test('what throws while it is read is named, and its words are told', () => {
    const json = Object.defineProperty({}, 'realm', {
      get: () => {
        throw new Error('boom')
      },
      enumerable: true,
    })
    expect(problemsOf(json)).toEqual(['keycloak.json: was given something that cannot be read: boom'])
  })

  test.each([[undefined], [null], ['{"realm":"acme"}'], [[least]]])(
    '%o is no parsed keycloak.json',
    (json) => {
      expect(problemsOf(json)).toEqual([
        'keycloak.json: must be given parsed, as an object: JSON.parse its text',
      ])
    },
  )

  test('a polluted file changes nothing: __proto__ is a field like any other, and unknown', () => {
    expect(problemsOf(JSON.parse('{"__proto__":{"realm":"evil"},"resource":"a"}'))[0]).toMatch(/^__proto__: /)
  })
})
