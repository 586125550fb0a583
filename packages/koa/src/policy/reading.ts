/** Paths, read as @koa/router reads them: Koa has no router of its own. */
import { createRequire } from 'node:module'
import { ConfigurationError, type PathReading } from '@portcullis/core'

/** As much of @koa/router (10 and later) as is needed to read paths. */
interface KoaRouter {
  get(path: string, handler: () => void): unknown
  match(path: string, method: string): { readonly path: readonly unknown[] }
}

/** How @koa/router is told to read paths. */
export interface KoaRouterOptions {
  /** Whether case matters. Defaults to false. */
  readonly sensitive?: boolean
  /** Whether a slash at the end matters. Defaults to false. */
  readonly strict?: boolean
}

/** The class that @koa/router exports. */
export type KoaRouterClass = new (options: KoaRouterOptions) => KoaRouter

/** As routers of this class read with these options. */
export function readingWith(Router: KoaRouterClass, options: KoaRouterOptions): PathReading {
  return (path) => {
    const router = new Router(options)
    router.get(path, () => undefined)
    return (requestPath) => router.match(requestPath, 'GET').path.length > 0
  }
}

/** The @koa/router that is installed beside this package. Throws `ConfigurationError` where there is none. */
export function installedRouter(): KoaRouterClass {
  const load = createRequire(import.meta.url)
  try {
    return load('@koa/router') as KoaRouterClass
  } catch {
    throw new ConfigurationError([
      {
        option: 'policy',
        expected: 'needs @koa/router, which reads its paths: install it, or hand it over as { Router }',
      },
    ])
  }
}
