/** Default deny on Express: a refusing first handler for each route that has no guard of its own. */
import { denyRoute, judgeChain, markOf } from '@portcullis/core'
import type { NextFunction, Request, Response } from 'express'
import { answer } from '../response.ts'
import { type Handle, handlersOf, type Layer, methodIn, type Route } from './stack.ts'
import { readTable, type Table } from './table.ts'

const tables = new WeakMap<object, Table>()

/** The guards around each route that was given a refusing handler, wherever it is mounted. */
const aroundOf = new WeakMap<Route, Set<Handle>>()

/** Reads the table of an application when its first request comes, and whenever it has grown. */
export function denyUnguarded(app: object): void {
  if (tables.get(app)?.hasGrown() === false) return
  for (const { route, around } of readTable(app).routes) {
    const guards = around.filter((handle) => markOf(handle)?.is === 'guard')
    const known = aroundOf.get(route)
    if (known !== undefined) for (const guard of guards) known.add(guard)
    else if (Object.keys(route.methods).some((method) => isUnguarded(route, method)))
      refuseFirst(route, new Set(guards))
  }
  tables.set(app, readTable(app))
}

/** A new stack, since requests may be under way in the old one. */
function refuseFirst(route: Route, around: Set<Handle>): void {
  const [first] = route.stack
  if (first === undefined) return
  const refuse = (request: Request, response: Response, next: NextFunction): void => {
    const unguarded = isUnguarded(route, methodIn(route, request.method))
    const refused = unguarded ? denyRoute(request, [...around]) : undefined
    if (refused === undefined) next()
    else answer(refused, response, next)
  }
  const layer = new (first.constructor as new (path: string, options: object, handle: unknown) => Layer)(
    '/',
    {},
    refuse,
  )
  aroundOf.set(route, around)
  route.stack = [layer, ...route.stack]
}

function isUnguarded(route: Route, method: string): boolean {
  const own = handlersOf(route, method)
  return judgeChain(method, '', { before: [], own, gateFollows: false }).status === 'unguarded'
}
