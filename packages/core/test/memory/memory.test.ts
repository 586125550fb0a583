import { createVerifier, type OneRealmOptions, type Verifier } from '@portcullis/core'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { codeOf } from '../refusal.ts'

let original: Realm
let realm: Realm

beforeAll(async () => {
  original = await startRealm()
  await original.jwks()
})
afterAll(() => original.close())
beforeEach(async () => {
  realm = await startRealm({ sameKeysAs: original })
  vi.useFakeTimers({ toFake: ['Date', 'performance'] })
})
afterEach(async () => {
  vi.useRealTimers()
  await realm.close()
})

/** A verifier that has seen the token often enough to remember it. */
async function remembering(token: string, options: Partial<OneRealmOptions> = {}): Promise<Verifier> {
  const verifier = createVerifier({
    issuer: realm.issuer,
    audience: 'acme-orders-api',
    clockToleranceSeconds: 0,
    ...options,
  } as OneRealmOptions)
  await verifier.verify(token)
  await verifier.verify(token)
  expect(await verifier.verify(token)).toBe(await verifier.verify(token))
  return verifier
}

const later = (seconds: number): void => {
  vi.setSystemTime(Date.now() + seconds * 1000)
}

describe('a remembered token', () => {
  it('is one identity for every request that carries it', async () => {
    await remembering(await realm.token())
  })

  it('is not remembered at all with cache: false', async () => {
    const token = await realm.token()
    const verifier = createVerifier({ issuer: realm.issuer, audience: 'acme-orders-api', cache: false })
    await verifier.verify(token)
    await verifier.verify(token)
    expect(await verifier.verify(token)).not.toBe(await verifier.verify(token))
  })

  it('is refused from its exp on, at the very next request', async () => {
    const token = await realm.token({ expiresInSeconds: 30 })
    const verifier = await remembering(token)
    later(31)
    expect(await codeOf(verifier, token)).toBe('TOKEN_EXPIRED')
  })

  it('once seen expired stays refused when the system clock is set back', async () => {
    const token = await realm.token({ expiresInSeconds: 30 })
    const verifier = await remembering(token)
    later(31)
    expect(await codeOf(verifier, token)).toBe('TOKEN_EXPIRED')
    later(-3600)
    expect(await codeOf(verifier, token)).toBe('TOKEN_EXPIRED')
  })

  it('is refused once it is too old for maxTokenAgeSeconds', async () => {
    const token = await realm.token({ expiresInSeconds: 3600 })
    const verifier = await remembering(token, { maxTokenAgeSeconds: 60 })
    later(62)
    expect(await codeOf(verifier, token)).toBe('TOKEN_TOO_OLD')
  })

  it('is refused once its key has left the realm', async () => {
    const token = await realm.token({ expiresInSeconds: 3600 })
    const verifier = await remembering(token)
    await realm.rotateKeys({ keepOld: false })
    await verifier.verify(await realm.token())
    expect(await codeOf(verifier, token)).toBe('KEY_UNKNOWN')
  })

  it('is refused once another key stands under the same kid', async () => {
    const token = await realm.token({ expiresInSeconds: 3600 })
    const verifier = await remembering(token)
    const { keys } = (await realm.jwks()) as { keys: { kid: string; kty: string; alg: string }[] }
    const kid = JSON.parse(Buffer.from(token.split('.')[0] as string, 'base64url').toString()).kid
    await realm.rotateKeys()
    const fresh = ((await realm.jwks()) as { keys: { kid: string; kty: string; alg: string }[] }).keys.find(
      ({ kid: name, alg }) => alg === 'RS256' && !keys.some((key) => key.kid === name),
    )
    realm.replaceJwks([{ ...fresh, kid }])
    await verifier.verify(await realm.forge.unknownKid()).catch(() => undefined)
    expect(await codeOf(verifier, token)).toBe('SIGNATURE_INVALID')
  })

  it('is asked for revocation on every request', async () => {
    const token = await realm.token()
    let revoked = false
    const verifier = await remembering(token, { revoked: () => revoked })
    revoked = true
    expect(await codeOf(verifier, token)).toBe('TOKEN_REVOKED')
  })

  it('does not lend its name to a token with the same tail', async () => {
    const token = await realm.token()
    const verifier = await remembering(token)
    const [header, payload, signature] = token.split('.') as [string, string, string]
    const claims = {
      ...JSON.parse(Buffer.from(payload, 'base64url').toString()),
      preferred_username: 'admin',
    }
    const forged = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`
    expect(await codeOf(verifier, forged)).toBe('SIGNATURE_INVALID')
  })

  it('of one verifier means nothing to another with another audience', async () => {
    const token = await realm.token()
    await remembering(token)
    expect(await codeOf(createVerifier({ issuer: realm.issuer, audience: 'billing-api' }), token)).toBe(
      'AUDIENCE_MISMATCH',
    )
  })
})

describe('what is not remembered', () => {
  it('a bad token, however often it comes: it is judged anew when its key appears', async () => {
    const token = await realm.token()
    const verifier = createVerifier({
      issuer: realm.issuer,
      audience: 'acme-orders-api',
      keys: { cooldownSeconds: 1 },
    })
    realm.replaceJwks([
      ((await realm.jwks()).keys as { alg: string }[]).find(({ alg }) => alg === 'ES256') as object,
    ])
    for (let time = 0; time < 3; time++) expect(await codeOf(verifier, token)).toBe('KEY_UNKNOWN')
    realm.replaceJwks()
    vi.advanceTimersByTime(1100)
    expect((await verifier.verify(token)).username).toBe('alice')
  })
})
