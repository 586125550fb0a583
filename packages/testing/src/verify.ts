/** Whether a token was signed by this realm: for its own introspection endpoint. */
import { compactVerify, decodeProtectedHeader, importJWK } from 'jose'
import type { RealmKeys } from './keys.ts'

export async function compactHolds(token: string, keys: RealmKeys): Promise<boolean> {
  try {
    const { kid, alg } = decodeProtectedHeader(token)
    const key =
      kid === keys.secretKid ? keys.secret : await importJWK((await keys.byKid(kid))?.publicJwk ?? {}, alg)
    await compactVerify(token, key)
    return true
  } catch {
    return false
  }
}
