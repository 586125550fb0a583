/** Knows, within a fixed table, whether a signature was seen before: a token that comes once is not worth keeping. */

const slots = 1 << 16

export interface Doorkeeper {
  /** Whether these signature bytes were the last to come by their slot; they are from now on. */
  seenBefore(signature: Uint8Array): boolean
}

export function createDoorkeeper(): Doorkeeper {
  const table = new Uint32Array(slots)
  return {
    seenBefore(signature) {
      const end = signature.length
      const slot = ((signature[end - 1] as number) << 8) | (signature[end - 2] as number)
      const tag =
        (((signature[end - 3] as number) << 24) |
          ((signature[end - 4] as number) << 16) |
          ((signature[end - 5] as number) << 8) |
          (signature[end - 6] as number)) >>>
        0
      if (table[slot] === tag) return true
      table[slot] = tag
      return false
    },
  }
}
