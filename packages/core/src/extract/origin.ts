/** Step 1 of 8, asked last: did one of our own pages make this request? */
import { TokenRefused } from '../errors/refused.ts'
import { type Claims, own } from '../token.ts'
import { type Credential, headerOf, isUpgrade, type RequestLike } from './request.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A browser sends a cookie along with requests that other sites' pages make. So an ambient credential, on a method
 * that changes something and on every upgrade, needs `Sec-Fetch-Site: same-origin`, or an `Origin` that configuration
 * or the token's own `allowed-origins` names to the letter. Throws `ORIGIN_NOT_ALLOWED`.
 */
export function checkOrigin(request: RequestLike, credential: Credential, claims: Claims): void {
  if (!credential.ambient || (safeMethods.has(request.method) && !isUpgrade(request))) return
  if (headerOf(request, 'sec-fetch-site') === 'same-origin') return
  const origin = headerOf(request, 'origin')
  if (origin !== undefined && /^https?:\/\//.test(origin)) {
    if (credential.allowedOrigins.has(origin)) return
    const webOrigins = own(claims, 'allowed-origins')
    if (Array.isArray(webOrigins) && webOrigins.includes(origin)) return
  }
  throw new TokenRefused('ORIGIN_NOT_ALLOWED', {
    expected: [...credential.allowedOrigins],
    actual: origin,
    hint: 'A token from a cookie needs a request of an allowed origin: name it in allowedOrigins or in the Web Origins of the client.',
  })
}
