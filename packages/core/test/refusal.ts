import { isTokenRefused, type TokenRefused, type Verifier } from '@portcullis/core'

/** The refusal of a token; fails with "not refused" where it is accepted, and with whatever else is thrown. */
export async function refusalOf(verifier: Verifier, token: unknown): Promise<TokenRefused> {
  const outcome: unknown = await verifier.verify(token as string).catch((error: unknown) => error)
  if (isTokenRefused(outcome)) return outcome
  if (outcome instanceof Error) throw outcome
  throw new Error('the token was not refused', { cause: outcome })
}

export const codeOf = async (verifier: Verifier, token: unknown): Promise<string> =>
  (await refusalOf(verifier, token)).code
