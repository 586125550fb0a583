/** Step 2 of 8: text into an unverified token. Checks its shape, trusts nothing in it. */
import { TokenRefused } from '../errors/refused.ts'
import type { UnverifiedToken } from '../token.ts'
import { splitCompact } from './compact.ts'
import type { HeaderMemory } from './header.ts'
import { parseObject } from './json.ts'

/** How much of a token is looked at. */
export interface SizeOptions {
  /** Longer tokens are refused before any decoding, as `TOKEN_TOO_LARGE`. In bytes. Defaults to 16384. */
  readonly maxTokenBytes?: number
}

/**
 * Reads a compact JWS. Does not verify anything: every field of the result is the sender's word.
 * Throws `TokenRefused` with `TOKEN_TOO_LARGE` or `TOKEN_MALFORMED`.
 */
export function decode(raw: unknown, maxTokenBytes: number, headers: HeaderMemory): UnverifiedToken {
  if (typeof raw !== 'string') {
    throw new TokenRefused('TOKEN_MALFORMED', {
      expected: 'a string',
      actual: typeof raw,
      hint: 'The token is not a string.',
    })
  }
  if (raw.length > maxTokenBytes) {
    throw new TokenRefused('TOKEN_TOO_LARGE', {
      expected: maxTokenBytes,
      actual: raw.length,
      hint: 'Many roles or groups make a token grow: narrow the scope of the client, or raise maxTokenBytes and the header limit of the server.',
    })
  }
  const parts = splitCompact(raw)
  return {
    raw,
    header: headers.read(parts.headerText),
    unverifiedClaims: parseObject(parts.payload, 'payload'),
    signedLength: parts.signedLength,
    signature: parts.signature,
  }
}
