import { createVerifier } from '@portcullis/core'
import { describe, expect, it } from 'vitest'
import { claimsOf, httpOf, password } from './servers.ts'

const internal = process.env['PORTCULLIS_KEYCLOAK_PROXIED_URL']
const issuer = 'https://sso.acme.example/auth/realms/acme'
const audience = 'acme-orders-api'

/** Public host name in the tokens, another address from here, the base path of old. */
describe.runIf(internal !== undefined)('a Keycloak behind a public host name', () => {
  const token = async (): Promise<string> =>
    (await httpOf(`${internal}/realms/acme`).grant(password('acme-web', 'alice'))).access_token

  it('writes the public issuer into its tokens', async () => {
    expect(claimsOf(await token())['iss']).toBe(issuer)
  })

  it.each([
    ['its base URL', () => internal as string],
    ["the realm's whole URL", () => `${internal}/realms/acme`],
  ])('is reached by internalUrl, given as %s', async (_how, internalUrl) => {
    const verifier = createVerifier({ issuer, audience, internalUrl: internalUrl() })
    expect((await verifier.verify(await token())).username).toBe('alice')
    verifier.close()
  })

  it('that is not reachable by its public name is 503, and the hint names internalUrl', async () => {
    const verifier = createVerifier({ issuer, audience })
    await expect(verifier.verify(await token())).rejects.toMatchObject({
      code: 'KEYS_UNAVAILABLE',
      hint: expect.stringContaining('internalUrl'),
    })
    verifier.close()
  })

  it('whose internal address stands as the issuer is told apart by its hint', async () => {
    const verifier = createVerifier({ issuer: `${internal}/realms/acme`, audience })
    await expect(verifier.ready()).rejects.toMatchObject({
      code: 'KEYS_UNAVAILABLE',
      hint: expect.stringContaining(issuer),
    })
    verifier.close()
  })
})
