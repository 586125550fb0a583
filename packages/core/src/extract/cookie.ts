/** Step 1 of 8: a token that another component keeps in a cookie. */
import { TokenRefused } from '../errors/refused.ts'
import { headerOf, type RequestLike } from './request.ts'

/**
 * The value of the cookie of exactly this name (RFC 6265, section 5.4), without decoding it: tokens need none.
 * Throws `REQUEST_AMBIGUOUS` where two cookies have the name.
 */
export function fromCookie(request: RequestLike, name: string): string | undefined {
  const header = headerOf(request, 'cookie')
  if (header === undefined) return undefined
  let found: string | undefined
  let equals = header.indexOf('=')
  for (let start = 0; start < header.length; ) {
    const semicolon = header.indexOf(';', start)
    const end = semicolon < 0 ? header.length : semicolon
    if (equals >= 0 && equals < start) equals = header.indexOf('=', start)
    if (equals >= 0 && equals < end && trimmed(header, start, equals) === name) {
      if (found !== undefined)
        throw new TokenRefused('REQUEST_AMBIGUOUS', { hint: `Two cookies are called '${name}'.` })
      found = unquoted(trimmed(header, equals + 1, end))
    }
    start = end + 1
  }
  return found === '' ? undefined : found
}

/**
 * Without spaces and tabs at its ends (RFC 6265, section 5.2), and no other white space: a browser takes a name behind a
 * no-break space for another name, to which none of the rules for `__Host-` apply.
 */
function trimmed(text: string, from: number, to: number): string {
  let [start, end] = [from, to]
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return text.slice(start, end)
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x09

function unquoted(value: string): string {
  return value.length >= 2 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value
}
