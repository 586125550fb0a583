/** Step 1 of 8: a request into the one credential in it. */
import { onRejection } from '../errors/foreign.ts'
import { isTokenRefused, TokenRefused } from '../errors/refused.ts'
import { fromAuthorization, withoutScheme } from './authorization.ts'
import { fromCookie } from './cookie.ts'
import { type Credential, countOf, headerOf, noOrigins, type RequestLike } from './request.ts'

/** What a function that finds the token may return; anything else than these refuses. */
export type FoundToken = string | { readonly token: string; readonly ambient: boolean } | null | undefined

/** Finds the token in the framework's own request (Koa: its context). */
export type TokenFunction<Request> = (request: Request) => FoundToken

/** One place where a token may stand. */
export type TokenPlace<Request> =
  | 'authorization'
  | { readonly cookie: string; readonly allowedOrigins?: readonly string[] }
  | { readonly header: string }
  | TokenFunction<Request>

/** Where the token of a request is looked for. */
export interface ExtractOptions<Request> {
  /**
   * One place, or several. Naming a place replaces the default: `{ cookie: 'name' }` alone leaves the Authorization
   * header unread. Two places that both hold a token are refused. Defaults to `'authorization'`.
   * A function that reads what a browser sends by itself must return `{ token, ambient: true }`.
   */
  readonly tokenFrom?: TokenPlace<Request> | readonly TokenPlace<Request>[]
}

/** A place, ready to be asked. */
export type Source = (request: RequestLike) => Credential | undefined

export function sourceOf(place: TokenPlace<never>): Source {
  if (place === 'authorization') return (request) => plain(fromAuthorization(request))
  if (typeof place === 'function') return (request) => fromFunction(place as TokenFunction<unknown>, request)
  if ('header' in place) {
    const name = place.header.toLowerCase()
    return (request) => plain(fromHeader(request, name))
  }
  const allowedOrigins = new Set(place.allowedOrigins)
  return (request) => {
    const token = fromCookie(request, place.cookie)
    return token === undefined ? undefined : { token, ambient: true, allowedOrigins }
  }
}

/** The one credential of a request, or `undefined`. Throws `REQUEST_AMBIGUOUS` where two places hold one. */
export function extract(request: RequestLike, sources: readonly Source[]): Credential | undefined {
  let found: Credential | undefined
  for (const source of sources) {
    const credential = source(request)
    if (credential === undefined) continue
    if (found !== undefined) {
      throw new TokenRefused('REQUEST_AMBIGUOUS', { hint: 'Two of the places in tokenFrom hold a token.' })
    }
    found = credential
  }
  return found
}

function plain(token: string | undefined): Credential | undefined {
  return token === undefined ? undefined : { token, ambient: false, allowedOrigins: noOrigins }
}

function fromHeader(request: RequestLike, name: string): string | undefined {
  if (request.headers[name] === undefined) return undefined
  if (countOf(request, name) > 1) {
    throw new TokenRefused('REQUEST_AMBIGUOUS', { hint: `The request has more than one ${name} header.` })
  }
  const value = headerOf(request, name)
  return value === undefined ? undefined : withoutScheme(value)
}

function fromFunction(find: TokenFunction<unknown>, request: RequestLike): Credential | undefined {
  try {
    return credentialIn(find(request.raw))
  } catch (cause) {
    if (isTokenRefused(cause)) throw cause
    throw new TokenRefused('CREDENTIALS_MALFORMED', { cause, hint: 'The tokenFrom function threw.' })
  }
}

function credentialIn(found: unknown): Credential | undefined {
  if (found === undefined || found === null || found === '') return undefined
  if (typeof found === 'string') return plain(found)
  const { token, ambient } = found as { token?: unknown; ambient?: unknown }
  if (typeof token === 'string' && typeof ambient === 'boolean')
    return { token, ambient, allowedOrigins: noOrigins }
  onRejection(found)
  throw new TokenRefused('CREDENTIALS_MALFORMED', {
    actual: typeof found,
    hint: 'The tokenFrom function must return, at once, a string, { token, ambient }, or undefined.',
  })
}
