/** Where a claim stands: a list of exact own names, one inside the other. */
import { type Claims, own } from './token.ts'

/** A dotted string (`\.` for a dot in a name), or the names themselves. */
export type ClaimPath = string | readonly string[]

/**
 * The names of a path; a string that tells what is wrong with it instead. An URL in a dotted string would be cut at its
 * dots, so it must be written as an array.
 */
export function parseClaimPath(path: unknown): readonly string[] | { readonly wrong: string } {
  if (Array.isArray(path)) {
    return path.length > 0 && path.every((name) => typeof name === 'string' && name !== '')
      ? Object.freeze([...path])
      : { wrong: 'must list the names of the path, none empty' }
  }
  if (typeof path !== 'string' || path === '') return { wrong: 'must name a claim' }
  if (path.includes('://')) return { wrong: `holds an URL: write it as a list of exact names, ['${path}']` }
  const names = path.split(/(?<!\\)\./).map((name) => name.replaceAll('\\.', '.'))
  return names.includes('') ? { wrong: 'has an empty name between two dots' } : Object.freeze(names)
}

/** The same for options that gateways have too: a string that begins with http:// or https:// is one name, as it is there. */
export function parseOneClaim(path: unknown): ReturnType<typeof parseClaimPath> {
  return parseClaimPath(typeof path === 'string' && /^https?:\/\//.test(path) ? [path] : path)
}

/** The value at a path, own properties only; `undefined` where a step of it is missing or no object. */
export function valueAt(claims: Claims, path: readonly string[]): unknown {
  let value: unknown = claims
  for (const name of path) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    value = own(value as Claims, name)
  }
  return value
}
