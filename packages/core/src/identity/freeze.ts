/**
 * Freezes a value to its last leaf, without recursion: its depth is the sender's choice. Views of binary data, which
 * only a schema can have put there, cannot be frozen.
 */
export function deepFreeze<Value>(value: Value): Value {
  const waiting: unknown[] = [value]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (typeof next !== 'object' || next === null || ArrayBuffer.isView(next) || Object.isFrozen(next))
      continue
    Object.freeze(next)
    for (const name of Object.keys(next)) waiting.push((next as { [name: string]: unknown })[name])
  }
  return value
}
