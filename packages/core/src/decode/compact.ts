/** Step 2 of 8, first half: one string into three decoded parts, in the one spelling that RFC 7515 allows. */
import { TokenRefused } from '../errors/refused.ts'

/** The decoded parts of a compact JWS (RFC 7515, section 7.1). Nothing in them is verified. */
export interface CompactParts {
  /** The header as it was sent: the key under which its parsed form may be remembered. */
  readonly headerText: string
  readonly payload: Buffer
  readonly signature: Buffer
  readonly signedLength: number
}

const malformed = (hint: string): TokenRefused => new TokenRefused('TOKEN_MALFORMED', { hint })

/**
 * Splits and decodes without copying the whole string apart. Refuses anything but three parts of canonical,
 * unpadded base64url. The signature part may be empty here: what an algorithm needs is judged later.
 */
export function splitCompact(raw: string): CompactParts {
  const first = raw.indexOf('.')
  const second = first < 0 ? -1 : raw.indexOf('.', first + 1)
  if (second < 0 || raw.indexOf('.', second + 1) >= 0) throw malformed(hintForParts(raw, second))
  const ascii = Buffer.byteLength(raw, 'utf8') === raw.length
  if (!ascii || raw.includes('+') || raw.includes('/')) throw malformed(foreignCharacters)
  return {
    headerText: raw.slice(0, first),
    payload: decodeBase64url(raw.slice(first + 1, second)),
    signature: decodeBase64url(raw.slice(second + 1)),
    signedLength: second,
  }
}

const foreignCharacters =
  'The token holds characters that are not base64url: look for quotes, line breaks, a second "Bearer", or padding.'

/**
 * Node decodes leniently: it takes both alphabets and skips what belongs to neither. In a string of ASCII without
 * `+` and `/`, anything skipped leaves the result too short, which is how it shows.
 */
export function decodeBase64url(text: string): Buffer {
  const decoded = Buffer.from(text, 'base64url')
  const rest = text.length % 4
  if (rest === 1 || decoded.length !== Math.floor((text.length * 3) / 4)) throw malformed(foreignCharacters)
  if (rest !== 0 && !(rest === 2 ? 'AQgw' : 'AEIMQUYcgkosw048').includes(text.charAt(text.length - 1))) {
    throw malformed(
      'The last character of a part has bits set that belong to no byte: the token was changed.',
    )
  }
  return decoded
}

function hintForParts(raw: string, secondDot: number): string {
  if (secondDot < 0) {
    return raw.includes('.')
      ? 'The token has two parts: the signature is missing.'
      : 'The token has one part: an opaque token, or text that is no token at all.'
  }
  const third = raw.indexOf('.', secondDot + 1)
  const fourth = raw.indexOf('.', third + 1)
  return fourth >= 0 && raw.indexOf('.', fourth + 1) < 0
    ? 'The token has five parts: it is encrypted (JWE). Turn token encryption off for this client.'
    : 'The token has more than three parts.'
}
