/** From the issuer to its keys: where they are looked for, and what is said where they are not found. */
import type { OneRealmOptions } from '@portcullis/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Exchange, exchanging, issuer, key, silent, unreadiness } from './exchange.ts'

beforeEach(() => void silent())
afterEach(() => void vi.restoreAllMocks())

/** A server on which every address of discovery answers with `document`, and every other with keys. */
const discovering = (document: unknown, options: Partial<OneRealmOptions> = {}): Exchange =>
  exchanging((url) => Response.json(url.includes('/.well-known/') ? document : { keys: [key('a')] }), options)

const external = 'https://sso.acme.com/auth/realms/acme'
const certs = '/protocol/openid-connect/certs'

describe('where keys are looked for', () => {
  it.each<[string, Partial<OneRealmOptions>, { issuer: string; jwks_uri: string }, string[]]>([
    ['the issuer itself', {}, { issuer, jwks_uri: `${issuer}${certs}` }, [issuer, `${issuer}${certs}`]],
    [
      'an issuer that ends with a slash',
      { issuer: 'https://tenant.auth0.com/' },
      { issuer: 'https://tenant.auth0.com/', jwks_uri: 'https://tenant.auth0.com/keys?x=1' },
      ['https://tenant.auth0.com', 'https://tenant.auth0.com/keys?x=1'],
    ],
    [
      'the same realm at an internal base, without the prefix of the issuer',
      { issuer: external, internalUrl: 'https://kc.internal' },
      { issuer: external, jwks_uri: `${external}${certs}` },
      ['https://kc.internal/realms/acme', `https://kc.internal/realms/acme${certs}`],
    ],
    [
      'the same realm at an internal base with a prefix and slashes at its end',
      { internalUrl: 'https://kc.internal/auth//' },
      { issuer, jwks_uri: `${issuer}${certs}` },
      ['https://kc.internal/auth/realms/acme', `https://kc.internal/auth/realms/acme${certs}`],
    ],
    [
      'the whole URL of a realm, which speaks of itself as that',
      { internalUrl: 'https://kc.internal/auth/realms/inside/' },
      {
        issuer: 'https://kc.internal/auth/realms/inside',
        jwks_uri: `https://elsewhere.example/auth/realms/inside${certs}?x=1`,
      },
      ['https://kc.internal/auth/realms/inside', `https://kc.internal/auth/realms/inside${certs}`],
    ],
  ])('%s', async (_where, options, document, [realmUrl, jwksUri]) => {
    const exchange = discovering(document, options)
    await exchange.verifier.ready()
    expect(exchange.asked).toEqual([`${realmUrl}/.well-known/openid-configuration`, jwksUri])
  })
})

describe('a discovery document that leads to no keys', () => {
  const right = { issuer, jwks_uri: `${issuer}${certs}` }
  const internalUrl = 'https://kc.internal'
  const nothing = {
    hint: `${issuer} has no usable discovery document. Something else than a Keycloak realm answers there.`,
    expected: undefined,
    actual: undefined,
  }
  const otherIssuer = (actual: unknown, difference: string, mend: string): object => ({
    hint: `the discovery document names another issuer: '${actual}' in place of '${issuer}'. ${difference} ${mend}`,
    expected: issuer,
    actual,
  })
  const equal =
    "Make the option 'issuer' equal to what Keycloak says, or set internalUrl if this is only the address by which this API reaches it."
  const ofItself = "The realm at internalUrl must speak of itself as the option 'issuer' or as internalUrl."
  const noRealms = (what: string): object => ({
    hint: `${what} has no /realms/ in its path. internalUrl is for Keycloak realms; give jwksUri for other servers.`,
  })

  it.each<[string, unknown, Partial<OneRealmOptions>, object]>([
    ['a number', 7, {}, nothing],
    ['a string', 'x', {}, nothing],
    ['null', null, {}, nothing],
    ['a list', [right], {}, nothing],
    ['no address of keys', { issuer }, {}, nothing],
    ['a list of one address of keys', { issuer, jwks_uri: [`${issuer}${certs}`] }, {}, nothing],
    ['an address of keys that is none', { issuer, jwks_uri: '/certs' }, {}, nothing],
    ['no issuer', {}, {}, otherIssuer(undefined, 'There is no issuer.', equal)],
    [
      'the issuer over http',
      { ...right, issuer: 'http://sso.acme.com/realms/acme' },
      {},
      otherIssuer('http://sso.acme.com/realms/acme', 'Only http and https differ.', equal),
    ],
    [
      'another realm at the internal address',
      { ...right, issuer: 'https://sso.acme.com/realms/other' },
      { internalUrl },
      otherIssuer('https://sso.acme.com/realms/other', 'It is another realm of the same server.', ofItself),
    ],
    [
      'keys on another origin',
      { issuer, jwks_uri: 'https://kc.internal/certs' },
      {},
      {
        hint: 'the discovered jwks_uri is on another origin than the issuer. Set internalUrl if Keycloak is reached here by another address, or jwksUri if the keys really are elsewhere.',
        expected: 'https://sso.acme.com',
        actual: 'https://kc.internal/certs',
      },
    ],
    [
      'keys of no realm, beside an internal address',
      { issuer, jwks_uri: 'https://sso.acme.com/certs?/realms/' },
      { internalUrl },
      noRealms('the discovered jwks_uri https://sso.acme.com/certs?/realms/'),
    ],
    [
      'keys of a realm, where neither the issuer nor the internal address is one',
      { issuer: 'https://login.acme.com', jwks_uri: right.jwks_uri },
      { issuer: 'https://login.acme.com', internalUrl },
      noRealms(internalUrl),
    ],
  ])('%s', async (_what, document, options, reason) => {
    const exchange = discovering(document, options)
    expect(await unreadiness(exchange)).toMatchObject(reason)
    expect(exchange.asked).toHaveLength(1)
  })

  it('of a long issuer 200 characters are told', async () => {
    const { hint } = await unreadiness(discovering({ issuer: 'x'.repeat(201) }))
    expect(hint).toContain(`: '${'x'.repeat(200)}' in place of`)
  })
})
