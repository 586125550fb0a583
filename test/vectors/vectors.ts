/** The public vectors, read from their folder, and what our steps make of them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isTokenRefused, TokenRefused } from '@portcullis/core'
import { splitCompact } from '../../packages/core/src/decode/compact.ts'
import { parseHeader } from '../../packages/core/src/decode/header.ts'
import { parseJwks } from '../../packages/core/src/keys/jwks.ts'
import { indexKeys } from '../../packages/core/src/keys/select.ts'
import { algorithms, checkAlgorithm } from '../../packages/core/src/signature/algorithms.ts'
import { verifySignature } from '../../packages/core/src/signature/verify.ts'

const folder = process.env['VECTORS'] ?? join(import.meta.dirname, '../../../shared/vectors')

export const bytesOf = (path: string): Buffer => readFileSync(join(folder, path))
export const read = <Content>(path: string): Content => JSON.parse(bytesOf(path).toString('utf8')) as Content
export const list = (path: string): readonly string[] => readdirSync(join(folder, path)).sort()

export type Jwk = { readonly [member: string]: unknown }
export type JwkOrSet = Jwk & { readonly keys?: readonly Jwk[] }

const all = new Set(Object.keys(algorithms))
const privateMembers = new Set(['d', 'p', 'q', 'dp', 'dq', 'qi'])

/** What an issuer would publish of a key pair. A secret stays one: that it is never used is what is to be shown. */
export const published = (key: Jwk): Jwk =>
  Object.fromEntries(Object.entries(key).filter(([member]) => !privateMembers.has(member)))

/** `'holds'`, or the code of the refusal. */
export type Verdict = string

function verdictOf(judge: () => unknown): Verdict {
  try {
    judge()
    return 'holds'
  } catch (error) {
    if (isTokenRefused(error)) return error.code
    throw error
  }
}

/**
 * The steps from a text to its signature, in the order of the spine, without those that ask for claims: the payloads of
 * these vectors are words, not claims.
 */
export function judgeJws(jws: unknown, key: JwkOrSet): Verdict {
  const keys = (key.keys ?? [key]).map(published)
  return verdictOf(() => {
    if (typeof jws !== 'string') return refuse('TOKEN_MALFORMED')
    const { headerText, signedLength, signature } = splitCompact(jws)
    const header = parseHeader(headerText)
    checkAlgorithm(header.alg, all)
    const found = indexKeys(parseJwks({ keys }, [])?.keys ?? []).select(header)
    if (found === undefined) return refuse('KEY_UNKNOWN')
    return verifySignature({ raw: jws, header, unverifiedClaims: {}, signedLength, signature }, found)
  })
}

/** The signature step alone: these bytes under this key, as `alg`. */
export function judgeSignature(alg: string, message: Buffer, signature: Buffer, jwk: Jwk): Verdict {
  return verdictOf(() => {
    const header = { alg, kid: undefined, typ: undefined }
    const key = indexKeys(parseJwks({ keys: [jwk] }, [])?.keys ?? []).select(header)
    if (key === undefined) return refuse('KEY_UNKNOWN')
    const raw = message.toString('latin1')
    return verifySignature({ raw, header, unverifiedClaims: {}, signedLength: raw.length, signature }, key)
  })
}

function refuse(code: 'KEY_UNKNOWN' | 'TOKEN_MALFORMED'): never {
  throw new TokenRefused(code)
}

/** How many were tried, for whoever reads the output. */
export function tell(what: string, counts: { readonly [name: string]: number }): void {
  const parts = Object.entries(counts).map(([name, count]) => `${count} ${name}`)
  process.stdout.write(`vectors: ${what}: ${parts.join(', ')}\n`)
}
