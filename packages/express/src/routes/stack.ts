/** What Express (4 and 5) keeps of its routes: read here, and named nowhere else. */
import { literalPrefixOf } from '@portcullis/core'

/** One entry of a router's stack, or of a route's. */
export interface Layer {
  readonly handle: Handle
  readonly name: string
  readonly route: Route | undefined
  /** In the stack of a route: lower case, absent for every method. */
  readonly method?: string | undefined
  /** Kept by `router` from 2.3. */
  readonly rawPath?: unknown
  /** `router` 2: stands for `use` without a path. */
  readonly slash?: boolean
  /** Express 4. */
  readonly regexp?: RegExp & { readonly fast_slash?: boolean }
}

export type Handle = ((...args: never[]) => unknown) & { readonly stack?: readonly Layer[] }

export interface Route {
  readonly path: unknown
  /** `_all` where it answers every method. */
  readonly methods: { readonly [method: string]: boolean }
  stack: readonly Layer[]
}

/** The stack of an application or a router, `undefined` for anything else; empty where it has no router yet. */
export function stackOf(app: unknown): readonly Layer[] | undefined {
  if (typeof app !== 'function') return undefined
  const { _router: four, stack } = app as { _router?: { stack: readonly Layer[] }; stack?: readonly Layer[] }
  if (Array.isArray(stack)) return stack
  if (four !== undefined) return four.stack
  // Express 4 throws when its long gone `router` is read, and has none until something is used.
  if ('lazyrouter' in app) return []
  return (app as { router?: { stack: readonly Layer[] } }).router?.stack
}

export function isRoute(value: unknown): value is Route {
  const { methods, stack } = (value ?? {}) as Partial<Route>
  return typeof methods === 'object' && Array.isArray(stack)
}

/** Lets a handler run before all others of a route, for every method, in a new stack: requests may be under way in the old one. */
export function putFirst(route: Route, handle: Handle): void {
  const [first] = route.stack
  if (first === undefined) return
  const Entry = first.constructor as new (path: string, options: object, handle: Handle) => Layer
  route.stack = [new Entry('/', {}, handle), ...route.stack]
}

/** The functions that a request of this method passes in a route, in order; those for errors are none. */
export function handlersOf(route: Route, method: string): readonly Handle[] {
  return route.stack
    .filter((layer) => layer.method === undefined || layer.method === method)
    .map(({ handle }) => handle)
    .filter((handle) => handle.length < 4)
}

/** The same for one request: a route without HEAD answers it as GET, and one for all methods answers any. */
export function handlersFor(route: Route, { method }: { readonly method: string }): readonly Handle[] {
  const name = method.toLowerCase()
  return handlersOf(route, name === 'head' && !route.methods[name] ? 'get' : name)
}

/** Whether one entry of a stack stands before whatever reaches another, later one; where that is not sure, it does not. */
export function covers(earlier: Layer, later: Layer): boolean {
  if (isEverywhere(earlier)) return true
  const paths = later.route === undefined ? later.rawPath : later.route.path
  const all = [paths].flat(Number.POSITIVE_INFINITY)
  if (paths === undefined)
    return earlier.regexp !== undefined && earlier.regexp.source === later.regexp?.source
  return all.every(
    (path) => typeof path === 'string' && literalPrefixesOf(path).some((at) => isUsedAt(earlier, at)),
  )
}

/** Whether it stands for `use` without a path. */
export function isEverywhere({ slash, regexp }: Layer): boolean {
  return slash === true || regexp?.fast_slash === true
}

/** `/a` and `/a/b` of `/a/b/:id`: what every request of the path begins with, as whole segments. */
function literalPrefixesOf(path: string): readonly string[] {
  const segments = literalPrefixOf(path).split('/').slice(1)
  return segments.map((_, index) => `/${segments.slice(0, index + 1).join('/')}`)
}

/** Whether an entry of `use` has exactly this path: Express 4 keeps no more of it than a regular expression. */
function isUsedAt({ rawPath, regexp }: Layer, path: string): boolean {
  if (regexp !== undefined) return regexp.source === `^${path.replace(/[/.]/g, '\\$&')}\\/?(?=\\/|$)`
  return typeof rawPath === 'string' && rawPath.replace(/\/+$/, '') === path
}
