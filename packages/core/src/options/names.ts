/** Finds the option somebody meant. */

/** The known name nearest to a mistyped one, or `undefined` where none is near. */
export function nearest(given: string, known: Iterable<string>): string | undefined {
  const start = given.slice(0, 64).toLowerCase()
  let best: string | undefined
  let bestDistance = Math.max(2, Math.floor(start.length / 3)) + 1
  for (const name of known) {
    const distance = distanceOf(start, name.toLowerCase())
    if (distance < bestDistance) {
      best = name
      bestDistance = distance
    }
  }
  return best
}

/** A name without its end, most often its unit, is as near as one with a wrong letter. */
function distanceOf(given: string, name: string): number {
  return given.length >= 3 && name.startsWith(given) ? 1 : editDistance(given, name)
}

function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const substituted = (row[j - 1] as number) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next[j] = Math.min(substituted, (row[j] as number) + 1, (next[j - 1] as number) + 1)
    }
    row = next
  }
  return row[to.length] as number
}
