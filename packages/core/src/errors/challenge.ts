import { codes, type RefusalCode } from './codes.ts'

/** What a challenge may name besides its error code. */
export interface ChallengeDetails {
  /** The protection space (RFC 9110, section 11.5). Left out when not configured. */
  readonly realm?: string | undefined
  /** The scopes a route asks for (RFC 6750, section 3): from configuration, never from the token. */
  readonly scopes?: readonly string[] | undefined
}

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`

/**
 * The `WWW-Authenticate` value of a refusal (RFC 6750, section 3).
 * Holds the code's constant texts and configured values only, nothing out of the request.
 */
export function challenge(code: RefusalCode, { realm, scopes }: ChallengeDetails = {}): string {
  const { challenge: error } = codes[code]
  const parameters: string[] = []
  if (realm !== undefined) parameters.push(`realm=${quoted(realm)}`)
  if (error !== null) parameters.push(`error="${error}"`, `error_description="${descriptionOf(code)}"`)
  if (scopes !== undefined && scopes.length > 0) parameters.push(`scope="${scopes.join(' ')}"`)
  return parameters.length === 0 ? 'Bearer' : `Bearer ${parameters.join(', ')}`
}

/** RFC 6750 allows no quote and no backslash in a description; the table's sentences hold neither. */
function descriptionOf(code: RefusalCode): string {
  return codes[code].meaning
}
