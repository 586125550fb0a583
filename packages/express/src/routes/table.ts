/** The routes of an Express application, each with what surely runs before it. */
import { collapseMethods, type Route as JudgedRoute, judgeChain, markOf } from '@portcullis/core'
import { covers, type Handle, handlersOf, isEverywhere, type Layer, type Route } from './stack.ts'

/** Where a router is mounted. */
interface Place {
  readonly prefix: string
  readonly before: readonly Handle[]
  readonly gateFollows: boolean
  /** The stacks around it, since a router may be mounted in itself. */
  readonly around: readonly (readonly Layer[])[]
}

const top: Place = { prefix: '', before: [], gateFollows: false, around: [] }

/** Every route in a stack, and in the routers that it mounts. */
export function routesIn(stack: readonly Layer[], place: Place = top): readonly JudgedRoute[] {
  if (place.around.includes(stack)) return []
  return stack.flatMap((layer, index) => {
    const here = placeOf(layer, stack.slice(0, index), stack.slice(index + 1), place)
    if (layer.route !== undefined) return linesOf(layer.route, here)
    const { stack: inner } = layer.handle
    return prefixesOf(layer, place.prefix).flatMap((prefix) => {
      if (inner !== undefined) return routesIn(inner, { ...here, prefix, around: [...place.around, stack] })
      return layer.name === 'mounted_app' ? [judgeChain('*', `${prefix}/*`, { ...here, own: [] })] : []
    })
  })
}

/** A route is public where it stands before a gate, and no gate before it could be its own. */
function placeOf(
  layer: Layer,
  earlier: readonly Layer[],
  later: readonly Layer[],
  { prefix, before, gateFollows, around }: Place,
): Place {
  const sure = earlier.filter((one) => isMiddleware(one) && covers(one, layer)).map(({ handle }) => handle)
  const follows = gateFollows || later.some((one) => isGate(one) && covers(one, layer))
  return { prefix, before: [...before, ...sure], gateFollows: follows && !earlier.some(isGate), around }
}

function isMiddleware({ route, handle }: Layer): boolean {
  return route === undefined && handle.stack === undefined && handle.length < 4
}

function isGate({ handle }: Layer): boolean {
  return markOf(handle)?.is === 'gate'
}

function linesOf(route: Route, { prefix, before, gateFollows }: Place): readonly JudgedRoute[] {
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
function prefixesOf(layer: Layer, prefix: string): readonly string[] {
  if (isEverywhere(layer)) return [prefix]
  if (layer.rawPath === undefined) return [prefix.endsWith('(mounted)') ? prefix : `${prefix}(mounted)`]
  return [layer.rawPath]
    .flat(Number.POSITIVE_INFINITY)
    .map((path) => prefix + String(path).replace(/\/+$/, ''))
}
