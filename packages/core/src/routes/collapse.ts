/** One line where routers keep many: a route for all methods once for each that Node knows, `HEAD` beside its `GET`. */
import type { Route } from './chain.ts'

/** No person writes out so many methods of one path. */
const many = 20

/** Puts the methods of one route together as `*` where there are very many, and all ask the same. */
export function collapseMethods(routes: readonly Route[]): readonly Route[] {
  const [first] = routes
  if (first === undefined || routes.length < many) return routes
  return routes.every((route) => asksTheSame(route, first)) ? [{ ...first, method: '*' }] : routes
}

/** Leaves out each `HEAD` that asks what the `GET` of its path asks, whichever of them has a slash at its end. */
export function dropHeads(routes: readonly Route[]): readonly Route[] {
  const keyOf = ({ path, status, requirement }: Route): string =>
    JSON.stringify([path.replace(/\/$/, ''), status, requirement])
  const gets = new Set(routes.filter(({ method }) => method === 'GET').map(keyOf))
  return routes.filter((route) => route.method !== 'HEAD' || !gets.has(keyOf(route)))
}

function asksTheSame(one: Route, other: Route): boolean {
  return one.status === other.status && one.requirement === other.requirement
}
