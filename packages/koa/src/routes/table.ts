/** The routes of a Koa application, each with what surely runs before it. */
import { collapseMethods, judgeChain, markOf, type Route } from '@portcullis/core'
import { covers, type Entry, isRoute, type Layer, type Router } from './layers.ts'

/** Every route of the routers among these entries of an application. */
export function routesIn(entries: readonly (Entry | Router)[]): readonly Route[] {
  return entries.flatMap((entry, index) => {
    const router = routerOf(entry)
    if (router === undefined) return []
    const before = entries.slice(0, index).filter((one) => routerOf(one) === undefined)
    const gateFollows = entries.slice(index + 1).some(isGate)
    return routesOf(router, before, gateFollows && !before.some(isGate))
  })
}

function routerOf(entry: Entry | Router): Router | undefined {
  return typeof entry === 'function' ? entry.router : entry
}

/** With `exclusive`, a route runs alone: no other layer of its router before it. */
function routesOf(
  { stack, opts }: Router,
  before: readonly unknown[],
  gateFollows: boolean,
): readonly Route[] {
  return stack.flatMap((layer, index) => {
    if (!isRoute(layer)) return []
    const alone = Boolean(opts?.exclusive)
    const earlier = alone ? [] : stack.slice(0, index).filter((one) => !isRoute(one))
    const later = alone ? [] : stack.slice(index + 1).filter((one) => !isRoute(one) && covers(one, layer))
    const sure = earlier.filter((one) => covers(one, layer)).flatMap(({ stack: functions }) => functions)
    return linesOf(layer, {
      before: [...before, ...sure],
      gateFollows: (gateFollows || later.some(hasGate)) && !earlier.some(hasGate),
    })
  })
}

function linesOf(
  layer: Layer,
  place: { readonly before: readonly unknown[]; readonly gateFollows: boolean },
): readonly Route[] {
  return collapseMethods(
    layer.methods.map((method) => judgeChain(method, String(layer.path), { ...place, own: layer.stack })),
  )
}

function hasGate(layer: Layer): boolean {
  return layer.stack.some(isGate)
}

function isGate(value: unknown): boolean {
  return markOf(value)?.is === 'gate'
}
