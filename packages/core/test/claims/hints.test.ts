import { createVerifier } from '@portcullis/core'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refusalOf } from '../refusal.ts'

let realm: Realm

beforeAll(async () => {
  realm = await startRealm()
})
afterAll(() => realm.close())

/** What the log says of a token, to an API that expects `issuer`. */
async function hintFor(token: string, issuer: string = realm.issuer): Promise<string> {
  const jwks = (await realm.jwks()) as never
  const verifier = createVerifier({ issuer, audience: 'acme-orders-api', jwks })
  return (await refusalOf(verifier, token)).hint ?? ''
}

describe('an issuer that differs', () => {
  const public_ = 'https://sso.acme.com/realms/acme'
  const elsewhere =
    "Write 'issuer' as the discovery document of the realm that is meant has it (its URL and /.well-known/openid-configuration), or fetch the token there."
  const slash = `Only a slash at the end differs: issuers are compared to the letter. ${elsewhere}`
  const letters = `Only upper and lower case differ: realm names are compared with case. ${elsewhere}`
  const prefix = `Only the /auth prefix differs: Keycloak 17 and later serve realms without it, unless --http-relative-path=/auth is set. ${elsewhere}`
  const realm_ = `It is another realm of the same server. ${elsewhere}`
  const server = `It is another server. ${elsewhere}`
  const long = (length: number, letter: string): string =>
    `https://sso.acme.com/realms/${letter.repeat(length - 28)}`

  it.each([
    [
      'by its host',
      'https://keycloak.internal/realms/acme',
      public_,
      "Only the host differs. The token was fetched through another address: set --hostname on Keycloak so that every token names one, and 'internalUrl' here if this API reaches Keycloak by another.",
    ],
    [
      'by its port',
      'https://sso.acme.com:8443/realms/acme',
      public_,
      'Only the port differs. The token was fetched through another port: set a full --hostname URL on Keycloak.',
    ],
    [
      'by http and https',
      'http://sso.acme.com/realms/acme',
      public_,
      'Only http and https differ. Keycloak does not know that it stands behind TLS: set --proxy-headers and a full --hostname URL.',
    ],
    ['by the old /auth prefix', 'https://sso.acme.com/auth/realms/acme', public_, prefix],
    [
      'by /auth behind another prefix',
      'https://sso.acme.com/sso/auth/realms/acme',
      'https://sso.acme.com/sso/realms/acme',
      realm_,
    ],
    ['by a slash at the end', 'https://sso.acme.com/realms/acme/', public_, slash],
    ['by case', 'https://sso.acme.com/realms/ACME', public_, letters],
    ['by case, at the greatest length', long(512, 'A'), long(512, 'a'), letters],
    ['by case, beyond that length', long(513, 'A'), long(513, 'a'), server],
    ['by its realm', 'https://sso.acme.com/realms/master', public_, realm_],
    ['by a path that is no realm', 'https://sso.acme.com/x', public_, server],
    ['by its host and its realm', 'https://evil.example/realms/master', public_, server],
    ['altogether', 'https://evil.example/x', public_, server],
    ['in being no address', 'acme', public_, server],
    ['in not being there', undefined, public_, 'The token names no issuer (iss).'],
  ])('%s is said in these words', async (_how, iss, expected, words) => {
    expect(await hintFor(await realm.token({ claims: { iss } }), expected)).toBe(words)
  })

  it('from many is compared with the first hundred', async () => {
    const issuers = Array.from(
      { length: 101 },
      (_, index) => `https://sso-${index}.acme.com/realms/n${index}`,
    )
    const hint = async (index: number): Promise<string | undefined> => {
      const verifier = createVerifier({ issuer: issuers, audience: null })
      const iss = issuers[index]?.replace('/realms/n', '/realms/N')
      return (await refusalOf(verifier, await realm.token({ claims: { iss } }))).hint
    }
    expect(await hint(99)).toBe(letters)
    expect(await hint(100)).toBe(server)
  })
})

describe('an audience that is missing', () => {
  it('the audience account is said to mean nothing, and the mapper is named', async () => {
    const hint = await hintFor(await realm.forge.accountAudience())
    expect(hint).toContain("'account'")
    expect(hint).toContain("Add an Audience mapper for 'acme-orders-api' to the client 'acme-web'")
  })
  it('no audience at all is said, and the mapper is named', async () => {
    const hint = await hintFor(await realm.forge.withoutAudience())
    expect(hint).toContain('no audience at all')
    expect(hint).toContain('Audience mapper')
  })
  it('a token of admin-cli is sent to a client of its own', async () => {
    const token = await realm.token({ claims: { aud: undefined, azp: 'admin-cli' } })
    expect(await hintFor(token)).toMatch(/'admin-cli' is for Keycloak's own tools.*a client of your own/)
  })

  it('a lightweight token is called so', async () => {
    expect(await hintFor(await realm.forge.lightweight())).toContain('lightweight')
  })
})

describe('other causes', () => {
  it.each([
    ['no key for the kid', () => realm.forge.unknownKid(), 'no signature key of this kid'],
    ['a refresh token', () => realm.forge.refreshToken(), 'a refresh token'],
    ['HMAC-signed access tokens', () => realm.forge.hs256(), 'Access token signature algorithm'],
    ['an ID token', () => realm.forge.idToken(), 'an ID token'],
    ['a DPoP-bound token', () => realm.forge.dpopBound(), 'DPoP'],
    ['a certificate-bound token', () => realm.forge.mtlsBound(), 'certificate'],
    ['an expired token', () => realm.forge.expired(), 'The token expired 36'],
    [
      'a token with a very short life',
      () => realm.token({ issuedAt: Math.floor(Date.now() / 1000) - 60, expiresInSeconds: 20 }),
      'SSO Session Max',
    ],
    ['a clock that runs behind', () => realm.forge.notYetValid(), 'the clock of this API is behind'],
    ['a header typ of another kind', () => realm.forge.logoutToken(), 'a logout token'],
    ['an encrypted token', () => realm.forge.encrypted(), 'encrypted'],
    ['an opaque token', async () => 'd3b07384d113edec49eaa6238ad5ff00', 'opaque'],
    ['a token in quotes', async () => `"${await realm.token()}"`, 'quotes'],
  ])('%s is recognised', async (_what, make, words) => {
    expect(await hintFor(await make())).toContain(words)
  })

  it('an algorithm that is not on the list is named with its mend', async () => {
    const verifier = createVerifier({
      issuer: realm.issuer,
      audience: 'acme-orders-api',
      algorithms: ['RS256'],
    })
    const refusal = await refusalOf(verifier, await realm.token({ client: 'acme-es256' }))
    expect(refusal.code).toBe('ALGORITHM_NOT_ALLOWED')
    expect(refusal.hint).toContain("add it to the option 'algorithms'")
    verifier.close()
  })

  it('expected and actual carry the values for the log, and the public body has neither', async () => {
    const verifier = createVerifier({ issuer: realm.issuer, audience: 'acme-orders-api' })
    const refusal = await refusalOf(verifier, await realm.forge.wrongAudience())
    expect(refusal.expected).toEqual(['acme-orders-api'])
    expect(refusal.actual).toBe('another-api')
    expect(JSON.stringify(refusal)).not.toContain('another-api')
    expect(Object.keys(refusal.toJSON()).sort()).toEqual(['code', 'detail', 'status', 'title', 'type'])
    verifier.close()
  })
})
