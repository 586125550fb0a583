/** Claims under construction. */

export type ClaimSet = { [name: string]: unknown }

/** Adds names to the list at a path. */
export function append(claims: ClaimSet, path: string, names: readonly string[]): void {
  const { holder, name } = placeOf(claims, path)
  const before = Array.isArray(holder[name]) ? (holder[name] as string[]) : []
  holder[name] = [...new Set([...before, ...names])]
}

/** Writes a value at a path. */
export function put(claims: ClaimSet, path: string, value: unknown): void {
  const { holder, name } = placeOf(claims, path)
  holder[name] = value
}

/** A dot in a claim name makes an object, unless a backslash stands before it. */
function placeOf(claims: ClaimSet, path: string): { holder: ClaimSet; name: string } {
  const names = path.split(/(?<!\\)\./).map((part) => part.replaceAll('\\.', '.'))
  const name = names.pop() as string
  let holder = claims
  for (const part of names) {
    if (!Object.hasOwn(holder, part))
      Object.defineProperty(holder, part, { value: {}, enumerable: true, writable: true, configurable: true })
    holder = holder[part] as ClaimSet
  }
  return { holder, name }
}
