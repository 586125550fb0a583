/** Step 3 of 8: the one key that fits a header. */
import type { PublicKey } from '../key.ts'
import type { Header } from '../token.ts'

export interface KeyIndex {
  readonly keys: readonly PublicKey[]
  /** The key for `kid` and `alg`; without a `kid`, the only key that fits `alg`, if there is exactly one. */
  select(header: Header): PublicKey | undefined
}

/** The cost of a lookup does not grow with the number of keys. */
export function indexKeys(keys: readonly PublicKey[]): KeyIndex {
  const byKid = new Map<string | undefined, PublicKey[]>()
  for (const key of keys) {
    const same = byKid.get(key.kid)
    if (same === undefined) byKid.set(key.kid, [key])
    else same.push(key)
  }
  return {
    keys,
    select({ kid, alg }) {
      if (kid !== undefined) return byKid.get(kid)?.find((key) => key.algorithms.includes(alg))
      const fitting = keys.filter((key) => key.algorithms.includes(alg))
      return fitting.length === 1 ? fitting[0] : undefined
    },
  }
}
