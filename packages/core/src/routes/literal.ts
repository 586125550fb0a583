/** What every request of a route begins with, as far as its pattern says so in plain letters. */

/** `/a/b` of `/a/b/:id`: whole segments. Empty where the pattern begins with something else. */
export function literalPrefixOf(path: string): string {
  return /^(?:\/[\w.~-]+)*(?=\/|$)/.exec(path)?.[0] ?? ''
}
