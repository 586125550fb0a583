/** Step 2 of 8, first half: one string into its three parts, in the one spelling that RFC 7515 allows. */
import { isUtf8 } from 'node:buffer'
import { TokenRefused } from '../errors/refused.ts'

/** The parts of a compact JWS (RFC 7515, section 7.1). Nothing in them is verified. */
export interface CompactParts {
  /** The header as it was sent: the key under which its parsed form may be remembered. */
  readonly headerText: string
  /** Decoded, as `decodeText` gives it. */
  readonly payload: string | undefined
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
  const second = raw.indexOf('.', first + 1)
  if (second === -1 || raw.includes('.', second + 1)) throw malformed(hintForParts(raw))
  const ascii = Buffer.byteLength(raw) === raw.length
  if (!ascii || raw.includes('+') || raw.includes('/')) throw malformed(foreignCharacters)
  return {
    headerText: raw.slice(0, first),
    payload: decodeText(raw.slice(first + 1, second)),
    signature: decodeBytes(raw.slice(second + 1)),
    signedLength: second,
  }
}

const foreignCharacters =
  'The token holds characters that are not base64url: look for quotes, line breaks, a second "Bearer", or padding.'

/** Overwritten by the next text: bytes that nobody keeps are not worth an allocation for each token. */
let scratch: Buffer = Buffer.alloc(0)

/** Canonical base64url as text; `undefined` where its bytes are not UTF-8. */
export function decodeText(segment: string): string | undefined {
  if (scratch.length < segment.length) scratch = Buffer.allocUnsafeSlow(segment.length * 2)
  const length = scratch.write(segment, 'base64url')
  checkSpelling(segment, length)
  const text = scratch.toString('utf8', 0, length)
  return text.includes(replacement) && !isUtf8(scratch.subarray(0, length)) ? undefined : text
}

/** Stands in a text for bytes that are not UTF-8, or because it was sent. */
const replacement = '\uFFFD'

function decodeBytes(segment: string): Buffer {
  const bytes = Buffer.from(segment, 'base64url')
  checkSpelling(segment, bytes.length)
  return bytes
}

/**
 * Node decodes leniently: it takes both alphabets and skips what belongs to neither. In a string of ASCII without
 * `+` and `/`, anything skipped leaves the result too short, which is how it shows.
 */
function checkSpelling(segment: string, decodedLength: number): void {
  const rest = segment.length % 4
  if (rest === 1 || decodedLength !== Math.floor((segment.length * 3) / 4)) throw malformed(foreignCharacters)
  if (
    rest !== 0 &&
    !(rest === 2 ? 'AQgw' : 'AEIMQUYcgkosw048').includes(segment.charAt(segment.length - 1))
  ) {
    throw malformed(
      'The last character of a part has bits set that belong to no byte: the token was changed.',
    )
  }
}

const partHints: { readonly [parts: number]: string } = {
  1: 'The token has one part: an opaque token, or text that is no token at all.',
  2: 'The token has two parts: the signature is missing.',
  5: 'The token has five parts: it is encrypted (JWE). Turn token encryption off for this client.',
}

function hintForParts(raw: string): string {
  return partHints[raw.split('.', 6).length] ?? 'The token has more than three parts.'
}
