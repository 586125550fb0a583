/** Step 2 of 8: the JOSE header. */
import { TokenRefused } from '../errors/refused.ts'
import { type Header, own, type UnverifiedToken } from '../token.ts'
import { decodeText } from './compact.ts'
import { hasDuplicateMembers, parseObject } from './json.ts'

const malformed = (hint: string): TokenRefused => new TokenRefused('TOKEN_MALFORMED', { hint })

/** Members that change how a token must be read. None is supported, so none may stand there (RFC 7515, 4.1.11; RFC 7797). */
const refusedMembers: { readonly [name: string]: string } = {
  crit: 'The header asks for an extension (crit) that is not supported.',
  b64: 'The header changes the encoding of the payload (b64).',
  cty: 'The header says that the payload is another token (cty): nested tokens are not supported.',
  enc: 'The header is that of an encrypted token (enc).',
  zip: 'The header is that of a compressed token (zip).',
}

/**
 * Parses a header segment. Keys and addresses a sender puts there (`jwk`, `jku`, `x5u`, `x5c`) are neither read nor
 * kept. Establishes nothing about the token.
 */
export function parseHeader(segment: string): Header {
  const decoded = decodeText(segment)
  const header = parseObject(decoded, 'header')
  for (const name in refusedMembers) {
    if (Object.hasOwn(header, name)) throw malformed(refusedMembers[name] as string)
  }
  if (hasDuplicateMembers(decoded as string)) throw malformed('The header names a member twice.')
  const alg = own(header, 'alg')
  if (typeof alg !== 'string') throw malformed('The header names no algorithm (alg).')
  return { alg, kid: text(own(header, 'kid'), 'kid'), typ: text(own(header, 'typ'), 'typ') }
}

function text(value: unknown, name: string): string | undefined {
  if (value === undefined || typeof value === 'string') return value
  throw malformed(`The header's ${name} is not a string.`)
}

/** Headers are few and repeated; parsing one again for every token would be waste. */
export interface HeaderMemory {
  read(segment: string): Header
  /** To be called only once the signature of this token has held, so that strangers cannot fill the memory. */
  keep(token: UnverifiedToken): void
}

/** Keeps at most `limit()` headers. The one read last is compared, which takes a fifth of the time of looking it up. */
export function createHeaderMemory(limit: () => number): HeaderMemory {
  const known = new Map<string, Kept>()
  const kept = new Set<Header>()
  let last: Kept | undefined
  return {
    read(segment) {
      if (segment === last?.segment) return last.header
      const found = known.get(segment)
      if (found === undefined) return parseHeader(segment)
      last = found
      return found.header
    },
    keep({ raw, header }) {
      if (kept.has(header) || known.size >= limit()) return
      const segment = ownCopy(raw.slice(0, raw.indexOf('.')))
      known.set(segment, { segment, header })
      kept.add(header)
    },
  }
}

interface Kept {
  readonly segment: string
  readonly header: Header
}

/** A slice of a string keeps the whole string alive; a copy of its bytes does not. */
function ownCopy(text: string): string {
  return Buffer.from(text).toString()
}
