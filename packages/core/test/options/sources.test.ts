import { createVerifier, type Fetch, type VerifierOptions } from '@portcullis/core'
import { describe, expect, it } from 'vitest'
import { openedRealm } from '../identity/verified.ts'
import { saidOf } from './said.ts'

const issuer = 'https://sso.acme.com/realms/acme'
const audience = 'orders-api'
const least = { issuer, audience }
const other = 'https://sso.acme.com/realms/other'

const severalIssuers =
  "is one issuer's, and several issuers are configured: use 'realms', with an entry for each issuer"
const beside = "belongs into an entry of 'realms', which stands beside it"
const noUrl = 'must be an http(s) URL'

/** The addresses that a verifier asks for keys; a realm answers each as Keycloak does. */
async function askedBy(options: object): Promise<string[]> {
  const { realm, jwks } = await openedRealm()
  const asked: string[] = []
  const fetch: Fetch = async (url) => {
    asked.push(url)
    const config = { issuer: realm.issuer, jwks_uri: `${realm.issuer}/protocol/openid-connect/certs` }
    return new Response(JSON.stringify(url.endsWith('configuration') ? config : jwks))
  }
  const trusted = 'realms' in options ? {} : { issuer: realm.issuer, audience: null }
  await createVerifier({ ...trusted, keys: { fetch }, ...options } as VerifierOptions).ready()
  return asked
}

describe('where keys are fetched', () => {
  const certs = '/protocol/openid-connect/certs'
  const discovery = '/.well-known/openid-configuration'

  it('is the issuer, where nothing else is said', async () => {
    const { realm } = await openedRealm()
    expect(await askedBy({})).toEqual([realm.issuer + discovery, realm.issuer + certs])
    expect(await askedBy({ internalUrl: undefined })).toEqual([
      realm.issuer + discovery,
      realm.issuer + certs,
    ])
  })

  it.each([
    'https://kc.internal/auth',
    'https://kc.internal/auth///',
    'https://kc.internal/auth/realms/acme',
    'https://kc.internal/auth/realms/acme//',
  ])('is the realm at internalUrl %s', async (internalUrl) => {
    const realm = 'https://kc.internal/auth/realms/acme'
    expect(await askedBy({ internalUrl })).toEqual([realm + discovery, realm + certs])
  })

  it.each([
    'https://keys.acme.com/certs',
    'https://keys.acme.com/certs?realm=acme#v1',
    'http://127.0.0.1:9/certs?x',
  ])('is jwksUri, to the letter: %s', async (jwksUri) => {
    expect(await askedBy({ jwksUri })).toEqual([jwksUri])
    expect(await askedBy({ jwksUri, internalUrl: 'https://kc.internal' })).toEqual([jwksUri])
  })

  it('is nowhere where the keys are given', async () => {
    const { jwks } = await openedRealm()
    expect(await askedBy({ jwks })).toEqual([])
    expect(await askedBy({ jwks, internalUrl: 'https://kc.internal' })).toEqual([])
  })

  it('is said in an entry of realms, or beside realms for all that do not say it', async () => {
    const { realm } = await openedRealm()
    const entry = { issuer: realm.issuer, audience: null }
    const at = (url: string): string[] => [`${url}/realms/acme${discovery}`, `${url}/realms/acme${certs}`]
    const [inEntry, outside] = ['https://a.internal', 'https://b.internal']
    expect(await askedBy({ realms: [{ ...entry, internalUrl: inEntry }] })).toEqual(at(inEntry))
    expect(await askedBy({ realms: [entry], internalUrl: outside })).toEqual(at(outside))
    expect(await askedBy({ realms: [{ ...entry, internalUrl: inEntry }], internalUrl: outside })).toEqual(
      at(inEntry),
    )
  })
})

describe('sources that cannot be', () => {
  it.each<[string, object, readonly string[]]>([
    [
      'two at once',
      { jwks: { keys: [] }, jwksUri: 'https://sso.acme.com/certs' },
      ["jwksUri: cannot stand beside 'jwks': one source of keys, not two"],
    ],
    [
      'a wrong one beside an internal address',
      { jwks: 'x', internalUrl: 'https://kc.internal' },
      ['jwks: must be a JWK set: { keys: [...] } (given: "x")'],
    ],
    [
      'a wrong address beside an internal one',
      { jwksUri: 'x', internalUrl: 'https://kc.internal' },
      [`jwksUri: ${noUrl} (given: "x")`],
    ],
    [
      'an URL object',
      { internalUrl: new URL('https://kc.internal') },
      [`internalUrl: ${noUrl} (given: {  })`],
    ],
    [
      'a list with an URL',
      { jwksUri: ['https://kc.internal'] },
      [`jwksUri: ${noUrl} (given: ["https://kc.internal"])`],
    ],
    [
      'an internal address with a query',
      { internalUrl: 'https://kc.internal/?a' },
      ['internalUrl: must not have a query or fragment (given: "https://kc.internal/?a")'],
    ],
    [
      'an address with a password',
      { jwksUri: 'https://u:hunter2@kc.internal/certs?a' },
      ['jwksUri: must not hold a user name or password'],
    ],
    [
      'one for several issuers',
      { issuer: [issuer, other], jwksUri: 'https://sso.acme.com/certs' },
      [`jwksUri: ${severalIssuers}`],
    ],
    [
      'one set for several issuers',
      { issuer: [issuer, other], jwks: { keys: [] } },
      [`jwks: ${severalIssuers}`],
    ],
    [
      'one realm for several issuers',
      { issuer: [issuer, other], internalUrl: 'https://kc.internal/realms/acme' },
      [`internalUrl: ${severalIssuers} (given: "https://kc.internal/realms/acme")`],
    ],
    [
      'a wrong internal address for several issuers',
      { issuer: [issuer, other], internalUrl: 'x' },
      [`internalUrl: ${noUrl} (given: "x")`],
    ],
  ])('%s', (_, options, expected) => {
    expect(saidOf({ ...least, ...options })).toEqual(expected)
  })

  it('plain http beyond this machine is refused for keys too, unless it is allowed', () => {
    const mend =
      'must use https beyond this machine: whoever can answer for Keycloak can sign any token. (allowInsecureHttp: true allows it for development)'
    expect(saidOf({ ...least, jwksUri: 'http://kc/certs?a' })).toEqual([
      `jwksUri: ${mend} (given: "http://kc/certs")`,
    ])
    expect(saidOf({ ...least, internalUrl: 'http://kc' })).toEqual([
      `internalUrl: ${mend} (given: "http://kc")`,
    ])
  })
})

describe('realms', () => {
  const one =
    'must be a list of { issuer, audience, ... }, not empty, or a function from issuer to such an entry'

  it.each<[unknown, string]>([
    [[], '[]'],
    ['acme', '"acme"'],
    [null, 'null'],
    [{ length: 1 }, '{ length }'],
  ])('cannot be %j', (realms, given) => {
    expect(saidOf({ realms })).toEqual([`realms: ${one} (given: ${given})`])
  })

  it('may be a list or a function', () => {
    expect(saidOf({ realms: [least] })).toEqual([])
    expect(saidOf({ realms: () => least })).toEqual([])
  })

  it('take to themselves what is said of one issuer', () => {
    const set = { issuer, audience, jwks: { keys: [] }, jwksUri: 'https://sso.acme.com/certs' }
    expect(saidOf({ ...set, realms: [least] }).sort()).toEqual([
      `audience: ${beside}`,
      `issuer: ${beside}`,
      `jwks: ${beside}`,
      `jwksUri: ${beside}`,
    ])
  })

  it('name an issuer once', () => {
    expect(saidOf({ realms: [least, least, { issuer: other, audience }] })).toEqual([
      `realms: names an issuer twice (given: "${issuer}")`,
    ])
  })

  it('say of an entry where it stands', () => {
    expect(
      saidOf({
        realms: [
          { ...least, internalUrl: 'x' },
          { issuer: [], audience, revoked: 7, jwks: [] },
        ],
      }),
    ).toEqual([
      `realms[0].internalUrl: ${noUrl} (given: "x")`,
      'realms[1].revoked: must be a function (given: 7)',
      'realms[1].issuer: must name at least one issuer (given: [])',
      'realms[1].jwks: must be a JWK set: { keys: [...] } (given: [])',
    ])
  })
})
