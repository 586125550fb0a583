import type { KeyObject } from 'node:crypto'

/** One published signing key, imported once. Two refreshes that publish the same material share one object. */
export interface PublicKey {
  readonly kid: string | undefined
  readonly kty: string
  /** The algorithms it may verify: the one its own `alg` pins it to (RFC 7517, section 4.4), else all of its type. */
  readonly algorithms: readonly string[]
  readonly keyObject: KeyObject
  /** Set by the key store when this material has left its realm's set: nothing it signed is valid any more. */
  retired: boolean
}
