/** Step 1 of 8: what the gate sees of a request, whatever the framework. */

/** A request, as every door hands it over. */
export interface RequestLike {
  /** In capitals, as the client sent it. */
  readonly method: string
  /** The path and query as the client sent them. */
  readonly url?: string | undefined
  /** Lower-case names, as Node gives them. */
  readonly headers: { readonly [name: string]: string | readonly string[] | undefined }
  /** Names and values in turn, as received: the only place where a repeated header shows. */
  readonly rawHeaders?: readonly string[] | undefined
  /** The framework's own request (or context), for functions that the application supplies. */
  readonly raw: unknown
  /** Node's own response, so that the end of the request can be told; without it, a request ends in the turn of its verdict. */
  readonly response?: ClosingResponse | undefined
}

/** As much of Node's response (HTTP/1 or HTTP/2) as tells when it is finished, or its connection gone. */
export interface ClosingResponse {
  /** Tells when the response is finished, or its connection gone. */
  once(event: 'close', listener: () => void): unknown
  /** Of HTTP/1: whether that has happened. */
  readonly closed?: boolean
  /** Of HTTP/2: the stream that knows. */
  readonly stream?: { readonly closed: boolean } | undefined
  /** `null` while an earlier request of the connection is unanswered. */
  readonly socket?: object | null
  /** The request it answers. */
  readonly req?: { readonly socket?: ClosingSocket }
}

/** As much of a socket as tells when it is gone. */
export interface ClosingSocket {
  /** Tells when the connection is gone. */
  once(event: 'close', listener: () => void): unknown
  /** Whether it is. */
  readonly destroyed: boolean
}

/** What the gates and guards of one request share: the framework's own request, where it has one. */
export function keyOf(request: RequestLike): object {
  return typeof request.raw === 'object' && request.raw !== null ? request.raw : request
}

/** The one credential of a request. */
export interface Credential {
  readonly token: string
  /** Whether a browser sends it by itself, so that a forged request carries it too. */
  readonly ambient: boolean
  /** Origins whose pages may use an ambient credential. */
  readonly allowedOrigins: ReadonlySet<string>
}

export const noOrigins: ReadonlySet<string> = new Set<string>()

/** How often a header stands in the request; `name` in lower case. */
export function countOf(request: RequestLike, name: string): number {
  const raw = request.rawHeaders
  if (raw === undefined) {
    const value = request.headers[name]
    return Array.isArray(value) ? value.length : value === undefined ? 0 : 1
  }
  let count = 0
  for (let at = 0; at < raw.length; at += 2) {
    const candidate = raw[at] as string
    if (candidate.length === name.length && candidate.toLowerCase() === name) count++
  }
  return count
}

/** The value of a header that stands there once; `undefined` where it is absent or empty. */
export function headerOf(request: RequestLike, name: string): string | undefined {
  const value = request.headers[name]
  const text = typeof value === 'string' ? value : value?.[0]
  return text === '' ? undefined : text
}

/** Whether the request asks for another protocol on this connection, such as a WebSocket (RFC 9110, section 7.8). */
export function isUpgrade(request: RequestLike): boolean {
  return request.headers['upgrade'] !== undefined
}
