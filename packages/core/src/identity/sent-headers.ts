/** Step 6 of 8: the headers that a client sent, of which none may pass for what this API says of the caller. */

/** Headers as Node gives them: lower-case names. */
export interface SentHeaders {
  readonly [name: string]: string | readonly string[] | undefined
}

/** A header's name (RFC 9110, section 5.1). */
export function isFieldName(name: string): boolean {
  return /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)
}

/** What CGI and its heirs (WSGI, PHP, Rack) make of a name: `X-User`, `x_user` and `x.user` are one variable to them. */
export function foldedName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '-')
}

/** The connection's own headers (RFC 9110, section 7.6.1), and what frames or addresses a message on it. */
const ofConnection = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

export function isOfConnection(name: string): boolean {
  return ofConnection.has(foldedName(name))
}

/**
 * The client's headers that may go on: without `names` in any spelling, without those of the connection, and without
 * those that its Connection header names, which a server further on would take away with ours among them.
 */
export function headersOfClient(sent: SentHeaders, names: Iterable<string>): [string, string][] {
  const removed = new Set(
    [
      ...names,
      ...textOf(sent['connection'])
        .split(',')
        .map((name) => name.trim()),
    ].map(foldedName),
  )
  return Object.entries(sent)
    .filter(([name, value]) => value !== undefined && isFieldName(name))
    .filter(([name]) => !isOfConnection(name) && !removed.has(foldedName(name)))
    .map(([name, value]) => [name, textOf(value)])
}

function textOf(value: SentHeaders[string]): string {
  return typeof value === 'string' ? value : (value ?? []).join(', ')
}
