/** The routes of an Express application, each with what surely runs before it. */
import { type Route as AuditedRoute, collapseMethods, judgeChain, markOf } from '@portcullis/core'
import { type Handle, handlersOf, type Layer, type Route, stackOf } from './stack.ts'

/** One route where it is mounted; a route that is mounted twice is found twice. */
export interface FoundRoute {
  readonly route: Route
  readonly audited: readonly AuditedRoute[]
  /** Every function that is used before it, whether or not its path fits. */
  readonly around: readonly Handle[]
}

export interface Table {
  readonly routes: readonly FoundRoute[]
  /** Routes and applications that cannot be looked into. */
  readonly hidden: readonly AuditedRoute[]
  /** Whether anything was added since. */
  hasGrown(): boolean
}

interface Place {
  readonly prefix: string
  readonly before: readonly Handle[]
  readonly around: readonly Handle[]
}

type Found = Omit<FoundRoute, 'audited'> & Place & { readonly isBehindGate: boolean }

/** Reads the whole table, the routers in it included. */
export function readTable(app: unknown): Table {
  const found: (Found | { readonly hidden: Place & { readonly path: string } })[] = []
  const seen: (readonly [readonly Layer[], number])[] = []
  const routesSeen: (readonly [Route, readonly Layer[]])[] = []
  let gates = 0

  const walk = (stack: readonly Layer[], place: Place): void => {
    if (place.prefix.split('/').length > 64) return
    seen.push([stack, stack.length])
    const used: Layer[] = []
    for (const layer of stack) {
      const sure = used.filter((one) => surelyBefore(one, layer)).map(({ handle }) => handle)
      const before = [...place.before, ...sure]
      const around = [...place.around, ...used.map(({ handle }) => handle)]
      if (layer.route !== undefined) {
        const { route } = layer
        routesSeen.push([route, route.stack])
        found.push({ route, prefix: place.prefix, before, around, isBehindGate: gates > 0 })
      } else if (layer.handle.stack !== undefined) {
        for (const prefix of prefixesOf(layer, place.prefix))
          walk(layer.handle.stack, { prefix, before, around })
      } else if (layer.name === 'mounted_app') {
        for (const path of prefixesOf(layer, place.prefix))
          found.push({ hidden: { prefix: path, path: `${path}/*`, before, around } })
      } else if (layer.handle.length < 4) {
        if (markOf(layer.handle)?.is === 'gate') gates++
        used.push(layer)
      }
    }
  }
  walk(stackOf(app), { prefix: '', before: [], around: [] })

  const routes = found.flatMap((one) =>
    'hidden' in one ? [] : [{ route: one.route, around: one.around, audited: audit(one, gates) }],
  )
  const hidden = found.flatMap((one) =>
    'hidden' in one
      ? [judgeChain('*', one.hidden.path, { before: one.hidden.before, own: [], gateFollows: false })]
      : [],
  )
  const hasGrown = (): boolean =>
    stackOf(app) !== seen[0]?.[0] ||
    seen.some(([stack, length]) => stack.length !== length) ||
    routesSeen.some(([route, stack]) => route.stack !== stack || stack.length !== lengths.get(stack))
  const lengths = new Map(routesSeen.map(([, stack]) => [stack, stack.length]))
  return { routes, hidden, hasGrown }
}

function audit(found: Found, gates: number): readonly AuditedRoute[] {
  const { route, prefix, before, isBehindGate } = found
  const gateFollows = gates > 0 && !isBehindGate
  const paths = [route.path].flat(Number.POSITIVE_INFINITY).map(String)
  return paths.flatMap((path) =>
    collapseMethods(
      Object.keys(route.methods).map((method) => {
        const name = method === '_all' ? '*' : method.toUpperCase()
        const full = path === '/' && prefix !== '' ? prefix : prefix + path
        return judgeChain(name, full, { before, own: handlersOf(route, method), gateFollows })
      }),
    ),
  )
}

/** Where the framework does not keep what stands before a router, nothing is guessed. */
function prefixesOf({ rawPath, slash, regexp }: Layer, prefix: string): readonly string[] {
  if (slash === true || regexp?.fast_slash === true) return [prefix]
  if (rawPath === undefined) return [prefix.endsWith('(mounted)') ? prefix : `${prefix}(mounted)`]
  return [rawPath].flat(Number.POSITIVE_INFINITY).map((path) => prefix + (path === '/' ? '' : String(path)))
}

/** Whether whatever reaches one entry of a stack has passed this other, earlier one. */
function surelyBefore(used: Layer, layer: Layer): boolean {
  if (used.slash === true || used.regexp?.fast_slash === true) return true
  const [path, other] = [used.rawPath, layer.rawPath]
  if (typeof path !== 'string' || typeof other !== 'string') {
    return used.regexp !== undefined && used.regexp.source === layer.regexp?.source
  }
  return (
    other === path || (/^[/\w-]+$/.test(path) === true && other.startsWith(`${path.replace(/[/]+$/, '')}/`))
  )
}
