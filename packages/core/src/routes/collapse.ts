/** A route for all methods, as one line: routers keep it once for each method that Node knows. */
import type { Route } from './chain.ts'

/** No person writes out so many methods of one path. */
const many = 20

/** Puts the methods of one route together as `*` where there are very many, and all ask the same. */
export function collapseMethods(routes: readonly Route[]): readonly Route[] {
  const [first] = routes
  if (first === undefined || routes.length < many) return routes
  const same = routes.every(
    ({ status, requirement }) => status === first.status && requirement === first.requirement,
  )
  return same ? [{ ...first, method: '*' }] : routes
}
