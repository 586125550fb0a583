/** What Express (4 and 5) keeps of its routes: read here, and named nowhere else. */

/** One entry of a router's stack, or of a route's. */
export interface Layer {
  readonly handle: Handle
  readonly name: string
  readonly route: Route | undefined
  /** In the stack of a route: lower case, absent for every method. */
  method: string | undefined
  /** Kept by `router` from 2.3. */
  readonly rawPath?: unknown
  /** `router` 2: stands for `use` without a path. */
  readonly slash?: boolean
  /** Express 4. */
  readonly regexp?: RegExp & { readonly fast_slash?: boolean }
  match(path: string): unknown
}

export type Handle = ((...args: never[]) => unknown) & { readonly stack?: readonly Layer[] }

export interface Route {
  readonly path: unknown
  /** `_all` where it answers every method. */
  readonly methods: { readonly [method: string]: boolean }
  stack: Layer[]
}

/** The stack of an application or a router; empty where it has no router yet. */
export function stackOf(app: unknown): readonly Layer[] {
  const { _router: four, stack } = app as { _router?: { stack: Layer[] }; stack?: Layer[] }
  if (Array.isArray(stack)) return stack
  if (four !== undefined) return four.stack
  // Express 4 throws when its long gone `router` is read, and has none until something is used.
  if (Object.hasOwn(app as object, 'lazyrouter') || 'lazyrouter' in (app as object)) return []
  return (app as { router?: { stack: Layer[] } }).router?.stack ?? []
}

/** The functions that a request of this method passes in a route, in order; those for errors are none. */
export function handlersOf(route: Route, method: string): readonly Handle[] {
  return route.stack
    .filter((layer) => layer.method === undefined || layer.method === method)
    .map(({ handle }) => handle)
    .filter((handle) => handle.length < 4)
}

/** Under which of its methods a route answers a request. */
export function methodIn(route: Route, method: string): string {
  const name = method.toLowerCase()
  if (route.methods[name]) return name
  return name === 'head' && route.methods['get'] ? 'get' : '_all'
}
