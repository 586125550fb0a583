/** Step 1 of 8: the token of the Authorization header (RFC 6750, section 2.1). */
import { TokenRefused } from '../errors/refused.ts'
import { countOf, headerOf, type RequestLike } from './request.ts'

/**
 * The token of `Authorization: Bearer <token>`, or `undefined` where no Bearer credentials were sent. The scheme is
 * compared without case (RFC 9110, section 11.1).
 * Throws `REQUEST_AMBIGUOUS` for two headers, an empty one among them too, `CREDENTIALS_MALFORMED` for Bearer with nothing or with spaces in it.
 */
export function fromAuthorization(request: RequestLike): string | undefined {
  if (request.headers['authorization'] === undefined) return undefined
  if (countOf(request, 'authorization') > 1) {
    throw new TokenRefused('REQUEST_AMBIGUOUS', {
      hint: 'The request has more than one Authorization header.',
    })
  }
  const value = headerOf(request, 'authorization')
  return value === undefined || !isBearer(value) ? undefined : bearerToken(value)
}

/** Whether the request sends its token with a scheme whose proof cannot be checked here (RFC 9449, section 7.1). */
export function usesDpopScheme(request: RequestLike): boolean {
  return /^dpop(?: |$)/i.test(headerOf(request, 'authorization') ?? '')
}

/** The scheme is `Bearer` when nothing that could continue a scheme's name follows it (RFC 9110, section 5.6.2). */
function isBearer(value: string): boolean {
  if (value.startsWith('Bearer ')) return true
  return value.slice(0, 6).toLowerCase() === 'bearer' && !/[!#$%&'*+.^`|~\w-]/.test(value.charAt(6))
}

function bearerToken(value: string): string {
  let start = 6
  while (value.charCodeAt(start) === 0x20) start++
  const token = value.slice(start)
  if (start === 6 || token === '' || token.includes(' ') || token.includes('\t')) {
    throw new TokenRefused('CREDENTIALS_MALFORMED', { hint: hintFor(token) })
  }
  return token
}

/** A token from a header of the application's own choice: bare, or behind the scheme. */
export function withoutScheme(value: string): string {
  if (isBearer(value)) return bearerToken(value)
  if (value.includes(' ') || value.includes('\t')) {
    throw new TokenRefused('CREDENTIALS_MALFORMED', { hint: 'The header holds more than a token.' })
  }
  return value
}

function hintFor(token: string): string {
  if (token === '')
    return 'The header says Bearer and nothing else: the variable that should hold the token is empty.'
  if (/^bearer\b/i.test(token))
    return 'The scheme stands there twice ("Bearer Bearer"): the token was stored with it.'
  return 'There is white space where none may be: a line break, a comma list, or a token cut in two.'
}
