/** What `catalogue.mjs` gives. */
export interface OpenRow {
  readonly number: string
  readonly words: string
}

export interface Stock {
  readonly rows: number
  readonly tested: number
  readonly missing: readonly OpenRow[]
  readonly later: readonly (OpenRow & { readonly why: string })[]
  readonly strangers: readonly number[]
}

export function namedRows(): Map<number, Set<string>>
export function stockOf(named: ReadonlyMap<number, ReadonlySet<string>>): Stock
