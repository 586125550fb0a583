/** Step 3 of 8: a published key set into keys that may verify signatures. */
import { createPublicKey, type KeyObject } from 'node:crypto'
import type { PublicKey } from '../key.ts'
import type { JwkSet } from './key-store.ts'

type Jwk = { readonly [member: string]: unknown }

/** An entry that is left out, and why. */
export interface Skipped {
  readonly kid: string | undefined
  readonly reason: string
}

export interface ParsedJwks {
  readonly keys: readonly PublicKey[]
  readonly skipped: readonly Skipped[]
  /** The usable entries with their public members only. */
  readonly exported: JwkSet
}

/** The identity of key material: what must be equal for two entries to be the same key. */
const materials = new WeakMap<PublicKey, string>()

const rsa = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512']
const curves: { readonly [crv: string]: string } = {
  'P-256': 'ES256',
  'P-384': 'ES384',
  'P-521': 'ES512',
  Ed25519: 'EdDSA',
}
const members: { readonly [kty: string]: readonly string[] } = {
  RSA: ['n', 'e'],
  EC: ['crv', 'x', 'y'],
  OKP: ['crv', 'x'],
}
const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']

/**
 * Reads a JWK set (RFC 7517, section 5). An entry that cannot verify signatures is left out and named; the rest serve.
 * An entry that was there before, to the last member that matters, is the same object as before.
 * `undefined` where the value is no JWK set at all.
 */
export function parseJwks(value: unknown, before: readonly PublicKey[]): ParsedJwks | undefined {
  const entries = isRecord(value) ? value['keys'] : undefined
  if (!Array.isArray(entries)) return undefined
  const known = new Map(before.map((key) => [materials.get(key), key]))
  const keys = new Map<string, PublicKey>()
  const skipped: Skipped[] = []
  const exported: Jwk[] = []
  for (const entry of entries) {
    const usable = readEntry(entry)
    if (typeof usable === 'string') skipped.push({ kid: kidOf(entry), reason: usable })
    else if (!keys.has(usable.material)) {
      const key = known.get(usable.material) ?? importKey(usable)
      if (typeof key === 'string') skipped.push({ kid: kidOf(entry), reason: key })
      else {
        keys.set(usable.material, key)
        exported.push(usable.jwk)
      }
    }
  }
  return { ...withoutTwins([...keys.values()], skipped), exported: { keys: exported } }
}

/** Of two different keys with one `kid` for one algorithm neither can be told to be the right one. */
function withoutTwins(
  keys: readonly PublicKey[],
  skipped: readonly Skipped[],
): { keys: PublicKey[]; skipped: Skipped[] } {
  const counts = new Map<string, number>()
  const namesOf = ({ kid, algorithms }: PublicKey): string[] =>
    kid === undefined ? [] : algorithms.map((alg) => `${alg} ${kid}`)
  for (const name of keys.flatMap(namesOf)) counts.set(name, (counts.get(name) ?? 0) + 1)
  const isTwin = (key: PublicKey): boolean => namesOf(key).some((name) => counts.get(name) !== 1)
  const twins = keys
    .filter(isTwin)
    .map(({ kid }) => ({ kid, reason: 'another key has the same kid and alg: neither is used' }))
  return { keys: keys.filter((key) => !isTwin(key)), skipped: [...skipped, ...twins] }
}

interface UsableEntry {
  readonly jwk: Jwk
  readonly material: string
  readonly algorithms: readonly string[]
}

/** The entry's relevant members, or why it cannot be used. */
function readEntry(entry: unknown): UsableEntry | string {
  if (!isRecord(entry)) return 'not an object'
  const own: Jwk = { __proto__: null, ...entry }
  const { kty, kid, use, alg, key_ops: operations } = own
  const needed = typeof kty === 'string' && Object.hasOwn(members, kty) ? members[kty] : undefined
  if (needed === undefined) return 'key type not supported'
  if (privateMembers.some((member) => Object.hasOwn(own, member))) return 'holds private or secret material'
  if (use !== undefined && use !== 'sig') return 'not for signatures (use)'
  if (operations !== undefined && !(Array.isArray(operations) && operations.includes('verify')))
    return 'not for signatures (key_ops)'
  if (kid !== undefined && typeof kid !== 'string') return 'kid is not a string'
  if (!needed.every((member) => typeof own[member] === 'string')) return 'a required member is missing'
  const fitting = kty === 'RSA' ? rsa : algorithmsOf(own['crv'], kty as string)
  const algorithms = alg === undefined ? fitting : fitting.filter((name) => name === alg)
  if (algorithms.length === 0) return 'curve or alg not supported'
  const jwk = Object.fromEntries(
    ['kid', 'kty', 'alg', ...needed].flatMap((member) =>
      own[member] === undefined ? [] : [[member, own[member]]],
    ),
  )
  return { jwk, material: JSON.stringify(jwk), algorithms }
}

function algorithmsOf(crv: unknown, kty: string): readonly string[] {
  const alg = typeof crv === 'string' && Object.hasOwn(curves, crv) ? curves[crv] : undefined
  return alg === undefined || (kty === 'OKP') !== (crv === 'Ed25519') ? [] : [alg]
}

function importKey({ jwk, material, algorithms }: UsableEntry): PublicKey | string {
  let keyObject: KeyObject
  try {
    keyObject = createPublicKey({ key: { __proto__: null, ...jwk }, format: 'jwk' })
  } catch {
    return 'the key material is not valid'
  }
  const weakness =
    jwk['kty'] === 'RSA'
      ? weaknessOf(keyObject)
      : jwk['kty'] === 'OKP' && hasSmallOrder(jwk['x'] as string)
        ? 'a point of small order'
        : undefined
  if (weakness !== undefined) return weakness
  const key: PublicKey = {
    kid: jwk['kid'] as string | undefined,
    kty: jwk['kty'] as string,
    algorithms,
    keyObject,
    retired: false,
  }
  materials.set(key, material)
  return key
}

/** RFC 7518, section 3.3 asks for 2048 bits; an exponent of 1 or an even one makes the signature anybody's. */
function weaknessOf(key: KeyObject): string | undefined {
  const { modulusLength = 0, publicExponent = 0n } = key.asymmetricKeyDetails ?? {}
  if (modulusLength < 2048) return 'an RSA key of less than 2048 bits'
  return publicExponent < 3n || publicExponent % 2n === 0n ? 'an RSA exponent that is 1 or even' : undefined
}

/** Points under which a signature can hold for any message (RFC 8032, section 5.1.7): y of small order, sign bit aside. */
const smallOrder = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
])

function hasSmallOrder(x: string): boolean {
  const bytes = Buffer.from(x, 'base64url')
  bytes[31] = (bytes[31] as number) & 0x7f
  return smallOrder.has(bytes.toString('hex'))
}

function kidOf(entry: unknown): string | undefined {
  const kid = isRecord(entry) ? entry['kid'] : undefined
  return typeof kid === 'string' ? kid.slice(0, 64) : undefined
}

function isRecord(value: unknown): value is Jwk {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
