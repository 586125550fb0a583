/** What the path of a request can be read as. */

/** Most requests have a path that nobody can read in two ways. */
const readTwice = /[%\\?#]|[/][/.]|^[^/]/

/**
 * What a path comes to once it is decoded, its dot segments are gone, and its slashes are single: as file servers,
 * proxies and URL parsers behind the router read it. `%`, `?` and `#` stay encoded; it is decoded once.
 */
export function plainPath(path: string): string {
  if (!readTwice.test(path)) return path
  const segments: string[] = []
  const parts = opened(path).replaceAll('\\', '/').split('/')
  for (const part of parts) {
    if (part === '..') segments.pop()
    else if (part !== '' && part !== '.') segments.push(part)
  }
  const isFolder = ['', '.', '..'].includes(parts.at(-1) as string) && segments.length > 0
  return `/${segments.join('/')}${isFolder ? '/' : ''}`
}

/** What a router may take for the beginning of a path, in lower case: as it was sent, decoded, and plain. */
export function beginningsOf(path: string, plain: string): readonly string[] {
  if (!readTwice.test(path)) return [path.toLowerCase()]
  const single = opened(path)
    .split('/')
    .filter((part) => part !== '')
    .join('/')
  return [path, `/${single}`, plain].map((one) => one.toLowerCase())
}

/** A request's target without scheme, host and query, decoded. */
function opened(target: string): string {
  const [path = ''] = target.split(/[?#]/, 1)
  return decoded(path.replace(/^[a-z][a-z0-9+.-]*:[/]{2}[^/]*/i, ''))
}

/** Percent-encoding taken off, but for `%`, `?` and `#`, and for what is no UTF-8. */
export function decoded(path: string): string {
  return path
    .replace(/%(?!2[35]|3f)[0-7][0-9a-f]/gi, (byte) =>
      String.fromCharCode(Number.parseInt(byte.slice(1), 16)),
    )
    .replace(/(?:%[89a-f][0-9a-f])+/gi, (bytes) => {
      try {
        return decodeURIComponent(bytes)
      } catch {
        return bytes
      }
    })
}
