import type { KeyObject } from 'node:crypto'

/** One published signing key, imported once. Two refreshes that publish the same material share one object. */
export interface PublicKey {
  readonly kid: string | undefined
  /** The algorithm the key is pinned to by its own `alg` member (RFC 7517, section 4.4), if it has one. */
  readonly alg: string | undefined
  readonly kty: string
  readonly curve: string | undefined
  readonly keyObject: KeyObject
  /** Set by the key store when this material has left its realm's set: nothing it signed is valid any more. */
  retired: boolean
}
