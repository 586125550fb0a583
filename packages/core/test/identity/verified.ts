import { createVerifier, type Identity, type VerifierOptions } from '@portcullis/core'
import { createRealm, type Realm, type TokenSpec } from '@portcullis/testing'

let opened: Promise<{ realm: Realm; jwks: unknown }> | undefined

/** One realm for the file that asks: its keys are made once. */
export function openedRealm(): Promise<{ realm: Realm; jwks: unknown }> {
  opened ??= createRealm().then(async (realm) => ({ realm, jwks: await realm.jwks() }))
  return opened
}

/** The identity behind a token that the embedded realm signed and a verifier let through, with that token. */
export async function verified(
  spec: TokenSpec = {},
  options: object = {},
): Promise<{ identity: Identity; token: string }> {
  const { realm, jwks } = await openedRealm()
  const token = await realm.token(spec)
  const all = { issuer: realm.issuer, audience: null, jwks, ...options } as VerifierOptions
  return { identity: await createVerifier(all).verify(token), token }
}
