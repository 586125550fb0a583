/** Freezes a JSON value to its last leaf, without recursion: its depth is the sender's choice. */
export function deepFreeze<Value>(value: Value): Value {
  const waiting: unknown[] = [value]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (typeof next !== 'object' || next === null || Object.isFrozen(next)) continue
    Object.freeze(next)
    for (const name of Object.keys(next)) waiting.push((next as { [name: string]: unknown })[name])
  }
  return value
}
