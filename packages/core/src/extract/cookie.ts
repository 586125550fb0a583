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
  for (let start = 0; start < header.length; ) {
    const semicolon = header.indexOf(';', start)
    const end = semicolon < 0 ? header.length : semicolon
    const equals = header.indexOf('=', start)
    if (equals >= 0 && equals < end && header.slice(start, equals).trim() === name) {
      if (found !== undefined)
        throw new TokenRefused('REQUEST_AMBIGUOUS', { hint: `Two cookies are called '${name}'.` })
      found = unquoted(header.slice(equals + 1, end).trim())
    }
    start = end + 1
  }
  return found === '' ? undefined : found
}

function unquoted(value: string): string {
  return value.length >= 2 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value
}
