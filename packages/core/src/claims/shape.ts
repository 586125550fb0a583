/** Step 5 of 8: the registered claims have the types RFC 7519 gives them. */
import { TokenRefused } from '../errors/refused.ts'
import { type Claims, own } from '../token.ts'

/** The claims that later checks compute with, of known types. */
export interface RegisteredTimes {
  readonly exp: number
  readonly nbf: number | undefined
  readonly iat: number | undefined
}

/**
 * `exp` must be there (RFC 9068, section 2.2), every time a finite number, `sub` a string if present, `aud` a string
 * or an array of strings if present (RFC 7519, section 4.1). Anything else is `CLAIM_INVALID`.
 */
export function checkShape(claims: Claims): RegisteredTimes {
  const exp = own(claims, 'exp')
  if (exp === undefined)
    throw invalid('exp', 'a number of seconds', undefined, 'A token without exp would be valid for ever.')
  const sub = own(claims, 'sub')
  if (sub !== undefined && typeof sub !== 'string') throw invalid('sub', 'a string', sub)
  const aud = own(claims, 'aud')
  if (aud !== undefined && typeof aud !== 'string' && !isListOfStrings(aud)) {
    throw invalid('aud', 'a string or an array of strings', aud)
  }
  return {
    exp: seconds('exp', exp),
    nbf: optionalSeconds(claims, 'nbf'),
    iat: optionalSeconds(claims, 'iat'),
  }
}

const isListOfStrings = (value: unknown): boolean =>
  Array.isArray(value) && value.every((member) => typeof member === 'string')

function optionalSeconds(claims: Claims, name: 'nbf' | 'iat'): number | undefined {
  const value = own(claims, name)
  return value === undefined ? undefined : seconds(name, value)
}

function seconds(name: string, value: unknown): number {
  if (!Number.isFinite(value)) throw invalid(name, 'a number of seconds', value)
  return value as number
}

function invalid(claim: string, expected: string, actual: unknown, hint?: string): TokenRefused {
  return new TokenRefused('CLAIM_INVALID', {
    expected: { claim, type: expected },
    actual: { type: actual === null ? 'null' : Array.isArray(actual) ? 'array' : typeof actual },
    hint: hint ?? `A protocol mapper writes ${claim} in a type it must not have.`,
  })
}
