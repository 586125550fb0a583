/**
 * Freezes a value to its last leaf, without recursion: its depth is the sender's choice. What a schema put there may be
 * frozen at its top alone, may hold itself, or be a view of binary data, which cannot be frozen.
 */
export function deepFreeze<Value>(value: Value): Value {
  const waiting: unknown[] = [value]
  const seen = new Set<unknown>()
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (typeof next !== 'object' || next === null || ArrayBuffer.isView(next) || seen.has(next)) continue
    seen.add(next)
    Object.freeze(next)
    for (const name of Object.keys(next)) waiting.push((next as { [name: string]: unknown })[name])
  }
  return value
}
