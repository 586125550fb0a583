/** Remembers verified tokens: what has been verified, never what was decided about a route. */
import { LRUCache } from 'lru-cache'
import { TokenRefused } from '../errors/refused.ts'
import type { Identity, VerifiedToken } from '../token.ts'
import { createDoorkeeper } from './doorkeeper.ts'

/** How much is remembered. */
export interface CacheOptions {
  /**
   * Verified tokens, remembered at their second sight, dropped by least recent use. `false` verifies every token anew.
   * Defaults to 10,000 tokens and 64 MiB, whichever is reached first.
   */
  readonly cache?: { readonly maxEntries?: number; readonly maxBytes?: number } | false
}

export interface CacheSettings {
  readonly maxEntries: number
  readonly maxBytes: number
}

/** A verified token with what a later sight of it must re-check. */
export interface Remembered<Realm> {
  readonly raw: string
  readonly identity: Identity
  readonly token: VerifiedToken
  readonly realm: Realm
}

export interface TokenMemory<Realm> {
  /** Throws the refusal of a token that has come to its end. */
  find(raw: string): Remembered<Realm> | undefined
  /** Keeps a token at its second sight. */
  keep(token: VerifiedToken, identity: Identity, realm: Realm, signature: Uint8Array): void
  /** Drops what was just found. */
  forget(raw: string): void
  /** Keeps the refusal of a token that was seen too old: it stays refused, even when the system clock is set back. */
  end(raw: string, refusal: TokenRefused): void
}

/** One shape for both kinds of entry, so that a hit is one property read after another. */
interface Entry<Realm> {
  readonly raw: string
  readonly remembered: Remembered<Realm> | undefined
  readonly ended: TokenRefused | undefined
  sights: number
}

const tailLength = 43
const tailOf = (raw: string): string => raw.slice(-tailLength)

/** A string of one byte a character, its parsed claims, and the objects around them. Measured, rounded up. */
const bytesOf = ({ raw }: { readonly raw: string }): number => 1024 + raw.length * 6

/** Moving an entry to the front costs half a look-up; every so many sights is often enough for who comes at all. */
const sightsPerMove = 8

/**
 * Keyed by the last 43 characters of the signature, which V8 hashes in a tenth of the time the whole token takes; a hit
 * counts only when the whole string is equal. A tail that matches with another string changes no recency.
 */
export function createMemory<Realm>({ maxEntries, maxBytes }: CacheSettings): TokenMemory<Realm> {
  /** Made for the first token that is kept: room for all of them takes longer to set up than the rest of a verifier. */
  let entries: LRUCache<string, Entry<Realm>> | undefined
  const doorkeeper = createDoorkeeper()
  const set = (entry: Entry<Realm>): void => {
    entries ??= new LRUCache<string, Entry<Realm>>({
      max: maxEntries,
      maxSize: maxBytes,
      sizeCalculation: bytesOf,
    })
    entries.set(tailOf(entry.raw), entry)
  }
  return {
    find(raw) {
      if (entries === undefined) return undefined
      const tail = tailOf(raw)
      const entry = entries.peek(tail)
      if (entry === undefined || entry.raw !== raw) return undefined
      if (entry.ended !== undefined) throw new TokenRefused(entry.ended.code, entry.ended)
      if (entry.sights++ % sightsPerMove === 0) entries.get(tail)
      return entry.remembered
    },
    keep(token, identity, realm, signature) {
      if (!doorkeeper.seenBefore(signature)) return
      const remembered = { raw: token.raw, identity, token, realm }
      set({ raw: token.raw, remembered, ended: undefined, sights: 0 })
    },
    forget(raw) {
      entries?.delete(tailOf(raw))
    },
    end(raw, refusal) {
      set({ raw, remembered: undefined, ended: refusal, sights: 0 })
    },
  }
}

/** A memory that remembers nothing, for `cache: false`. */
export function noMemory<Realm>(): TokenMemory<Realm> {
  return { find: () => undefined, keep: () => undefined, forget: () => undefined, end: () => undefined }
}
