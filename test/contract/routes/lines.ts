/** An audit as lines that a test can be read by: without the quotation marks around names. */
import type { RouteAudit } from '@portcullis/express'

export function linesOf({ routes }: RouteAudit): string[] {
  return routes.map(({ method, path, status, requirement }) =>
    `${method} ${path} ${status} ${requirement ?? '-'}`.replaceAll("'", ''),
  )
}
