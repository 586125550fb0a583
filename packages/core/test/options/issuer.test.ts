import { createVerifier, type VerifierOptions } from '@portcullis/core'
import { describe, expect, it } from 'vitest'
import { saidOf } from './said.ts'

const audience = 'orders-api'
const noIssuer = 'must be the URL of the realm, as https://sso.example.com/realms/name, or { baseUrl, realm }'
const noUrl = 'must be an http(s) URL'
const query = 'must not have a query or fragment'
const secret = 'must not hold a user name or password'
const insecure =
  'must use https beyond this machine: whoever can answer for Keycloak can sign any token. (allowInsecureHttp: true allows it for development)'

const issuersOf = (issuer: unknown): string[] =>
  createVerifier({ audience, issuer } as VerifierOptions)
    .health()
    .map((one) => one.issuer)

describe('an issuer as it may be written', () => {
  const acme = 'https://sso.acme.com/realms/acme'
  it.each<[unknown, string]>([
    [`  ${acme}\n`, acme],
    [`${acme}//`, acme],
    [`${acme}/.well-known/openid-configuration/`, acme],
    [`${acme}/.well-known/oauth-authorization-server`, acme],
    ['https://tenant.auth0.com/ ', 'https://tenant.auth0.com/'],
    ['https://accounts.example.com ', 'https://accounts.example.com'],
    ['https://login.example.com/tenant/v2.0', 'https://login.example.com/tenant/v2.0'],
    ['https://login.example.com/tenant/', 'https://login.example.com/tenant/'],
    [{ baseUrl: ' https://sso.acme.com/auth// ', realm: 'acme' }, 'https://sso.acme.com/auth/realms/acme'],
  ])('%j is %s', (given, issuer) => {
    expect(issuersOf(given)).toEqual([issuer])
  })

  it('one that is named twice, in two spellings, is one', () => {
    expect(issuersOf([acme, `${acme}/`, 'https://sso.acme.com/realms/other'])).toEqual([
      acme,
      'https://sso.acme.com/realms/other',
    ])
  })
})

describe('plain http', () => {
  it.each([
    'localhost:8080',
    'sso.localhost',
    '[::1]:8080',
    '127.0.0.1:8080',
    '127.255.255.254',
    '127.0.10.100',
  ])('may stay on this machine: %s', (host) => {
    expect(saidOf({ issuer: `http://${host}/realms/acme`, audience })).toEqual([])
  })

  it.each([
    'sso.acme.com',
    '127.0.0.1.evil.example',
    '127.evil.example',
    '127.a.b.c',
    'localhost.evil.example',
    'notlocalhost',
    '[::2]',
    '128.0.0.1',
    '10.127.0.1',
  ])('may not go beyond: %s', (host) => {
    const url = `http://${host}/realms/acme`
    expect(saidOf({ issuer: url, audience })).toEqual([`issuer: ${insecure} (given: "${url}")`])
  })
})

describe('an issuer that cannot be one says why', () => {
  it.each<[unknown, string]>([
    [null, `${noIssuer} (given: null)`],
    ['', `${noIssuer} (given: "")`],
    ['  ', `${noIssuer} (given: "  ")`],
    [7, `${noIssuer} (given: 7)`],
    [{ baseUrl: 7, realm: 'acme' }, `${noIssuer} (given: { baseUrl, realm })`],
    [{ baseUrl: 'https://sso.acme.com', realm: '' }, `${noIssuer} (given: { baseUrl, realm })`],
    [{ baseUrl: 'https://sso.acme.com', realm: 7 }, `${noIssuer} (given: { baseUrl, realm })`],
    [{ baseUrl: 'sso', realm: 'acme' }, `${noUrl} (given: "sso/realms/acme")`],
    ['sso.acme.com/realms/acme', `${noUrl} (given: "sso.acme.com/realms/acme")`],
    ['ftp://sso.acme.com/realms/acme', `${noUrl} (given: "ftp://sso.acme.com/realms/acme")`],
    ['xhttps://sso.acme.com/realms/acme', `${noUrl} (given: "xhttps://sso.acme.com/realms/acme")`],
    ['https://user:hunter2@sso.acme.com/realms/acme', secret],
    ['https://user@sso.acme.com/realms/acme', secret],
    ['https://:hunter2@sso.acme.com/realms/acme', secret],
    ['https://sso.acme.com/realms/acme?x=1', `${query} (given: "https://sso.acme.com/realms/acme?x=1")`],
    ['https://sso.acme.com/realms/acme?', `${query} (given: "https://sso.acme.com/realms/acme?")`],
    ['https://sso.acme.com/realms/acme#x', `${query} (given: "https://sso.acme.com/realms/acme#x")`],
    [[], 'must name at least one issuer (given: [])'],
  ])('%j', (issuer, expected) => {
    expect(saidOf({ issuer, audience })).toEqual([`issuer: ${expected}`])
  })

  it('one of several is named by its place, and nothing else is said', () => {
    const issuer = ['x', 'https://sso.acme.com/realms/acme', null]
    const jwksUri = 'https://sso.acme.com/certs'
    expect(saidOf({ issuer, audience, jwksUri })).toEqual([
      `issuer[0]: ${noUrl} (given: "x")`,
      `issuer[2]: ${noIssuer} (given: null)`,
    ])
  })
})
