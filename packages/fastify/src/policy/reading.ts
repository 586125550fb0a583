/** Paths, read as Fastify's own router reads them: each row by a router of its own, since that one knows no order. */
import type { PathReading } from '@portcullis/core'
import type { FastifyInstance } from 'fastify'
import findMyWay, { type Config, type HTTPVersion } from 'find-my-way'

/** Those of the router's options that decide which paths it finds. */
interface RouterOptions extends Config<HTTPVersion.V1> {
  readonly useSemicolonDelimiter?: boolean
}

function readingWith(options: RouterOptions): PathReading {
  return (path) => {
    const router = findMyWay(options)
    router.on('GET', path, () => undefined)
    return (requestPath) => router.find('GET', requestPath) !== null
  }
}

/** As Fastify reads unless it is told otherwise. */
export const usualReading = (): PathReading => readingWith({})

/** Without regard to case, doubled slashes, a slash at the end, and how long a parameter is. */
export const loosestReading = (): PathReading =>
  readingWith({
    caseSensitive: false,
    ignoreDuplicateSlashes: true,
    ignoreTrailingSlash: true,
    maxParamLength: Number.MAX_SAFE_INTEGER,
  })

/** As the router of this server reads; Fastify keeps its options in either of two places. */
export function readingOf({ initialConfig }: FastifyInstance): PathReading {
  const { routerOptions, ...others } = initialConfig as RouterOptions & {
    readonly routerOptions?: RouterOptions
  }
  const given = { ...others, ...routerOptions }
  const names = [
    'caseSensitive',
    'ignoreDuplicateSlashes',
    'ignoreTrailingSlash',
    'maxParamLength',
    'useSemicolonDelimiter',
  ] as const
  return readingWith(Object.fromEntries(names.map((name) => [name, given[name]])))
}
