/** Text into an unverified token, against a reader of the same three parts that shares no line with it. */
import { visit } from 'jsonc-parser'
import { decode } from '../../../packages/core/src/decode/decode.ts'
import { createHeaderMemory } from '../../../packages/core/src/decode/header.ts'
import { checkKind, typClaim } from '../../../packages/core/src/decode/kind.ts'
import { checkAlgorithm } from '../../../packages/core/src/signature/algorithms.ts'
import { expectSame, expectThat, held, outcomeOf } from './property.ts'
import { halves } from './realm.ts'

const limit = 2_048
const headers = createHeaderMemory(() => 64)
const kinds = [{ names: new Set(['bearer', 'dpop']), claim: typClaim }, null, 'mixed'] as const
const allowed = new Set(['EdDSA', 'RS256'])

/** T: the bytes of a header's text. U: text beyond Latin-1. Else: header, line break, payload, as JSON to be encoded. */
function tokenOf(input: Buffer): string {
  const rest = input.subarray(1)
  const letter = String.fromCharCode(input[0] ?? 0)
  if (letter === 'T') return rest.toString('latin1')
  if (letter === 'U') return rest.toString('utf8')
  return [...halves(rest), Buffer.from('signature')].map((part) => part.toString('base64url')).join('.')
}

export const fuzz: (input: Buffer) => void = held((input) => {
  const raw = tokenOf(input)
  const { value: token, error } = outcomeOf(() => decode(raw, limit, headers))
  const again = readAgain(raw)
  expectThat(
    (token === undefined) === (again === undefined),
    `${error?.code ?? 'accepted'}, and a second reader disagrees`,
  )
  if (token === undefined || again === undefined) return
  expectSame(token.header, again.header, 'the header')
  expectSame(token.unverifiedClaims, again.claims, 'the payload')
  expectSame(raw.slice(0, token.signedLength), raw.slice(0, raw.lastIndexOf('.')), 'what is signed')
  headers.keep(token)
  for (const kind of kinds) outcomeOf(() => checkKind(token, kind))
  const { error: refused } = outcomeOf(() => checkAlgorithm(token.header.alg, allowed))
  expectThat(
    (refused === undefined) === allowed.has(token.header.alg),
    'the list of algorithms is not what decides',
  )
})

function readAgain(raw: string): { header: object; claims: object } | undefined {
  const parts = /^([\w-]*)\.([\w-]*)\.([\w-]*)$/.exec(raw)?.slice(1)
  if (parts === undefined || raw.length > limit) return undefined
  const bytes = parts.map((part) => Buffer.from(part, 'base64'))
  if (bytes.some((part, index) => part.toString('base64url') !== parts[index])) return undefined
  const [header, claims] = [objectIn(bytes[0]!), objectIn(bytes[1]!)]
  if (header === undefined || claims === undefined || namesTwice(bytes[0]!.toString())) return undefined
  const members = new Map<string, unknown>(Object.entries(header))
  const [alg, kid, typ] = [members.get('alg'), members.get('kid'), members.get('typ')]
  if (typeof alg !== 'string' || [kid, typ].some((one) => one !== undefined && typeof one !== 'string'))
    return undefined
  if (['crit', 'b64', 'cty', 'enc', 'zip'].some((name) => members.has(name))) return undefined
  return { header: { alg, kid, typ }, claims }
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function objectIn(bytes: Buffer): object | undefined {
  try {
    const value: unknown = JSON.parse(strictUtf8.decode(bytes))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

function namesTwice(text: string): boolean {
  const names: string[] = []
  visit(text, {
    onObjectProperty: (name, _offset, _length, _line, _column, path) => {
      if (path().length === 0) names.push(name)
    },
  })
  return new Set(names).size < names.length
}
