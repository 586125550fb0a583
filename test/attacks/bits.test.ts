/** Sections C and F: a token is good as it was signed, to the last bit of its one spelling, and in no other. */
import { createVerifier, isTokenRefused, type Verifier } from '@portcullis/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audience, everyAlgorithm, issuer, jwks, tokenOf } from './signer.ts'

const verifier: Verifier = createVerifier({ issuer, audience, jwks })
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Half the time of a million refusals goes into stacks that nobody reads here. */
const { stackTraceLimit } = Error
beforeAll(() => {
  Error.stackTraceLimit = 0
})
afterAll(() => {
  Error.stackTraceLimit = stackTraceLimit
})

function outcomeOf(raw: string): string {
  try {
    verifier.verifySync(raw)
    return 'accepted'
  } catch (error) {
    if (isTokenRefused(error)) return error.code
    throw error
  }
}

/** Each outcome of these texts, once; and how many there were. */
function outcomesOf(texts: Iterable<string>): {
  readonly tried: number
  readonly outcomes: readonly string[]
} {
  const outcomes = new Set<string>()
  let tried = 0
  for (const text of texts) {
    outcomes.add(outcomeOf(text))
    tried++
  }
  return { tried, outcomes: [...outcomes].sort() }
}

function* bitsOf(raw: string, index: 0 | 1 | 2): Generator<string> {
  const parts = raw.split('.')
  const bytes = Buffer.from(parts[index] as string, 'base64url')
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const changed = Buffer.from(bytes)
    changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7))
    yield parts.map((part, at) => (at === index ? changed.toString('base64url') : part)).join('.')
  }
}

function* bitsOfText(raw: string): Generator<string> {
  for (let at = 0; at < raw.length; at++) {
    for (let bit = 0; bit < 16; bit++) {
      yield raw.slice(0, at) + String.fromCharCode(raw.charCodeAt(at) ^ (1 << bit)) + raw.slice(at + 1)
    }
  }
}

function* truncations(raw: string): Generator<string> {
  for (let at = 0; at < raw.length; at++) {
    yield raw.slice(0, at)
    yield raw.slice(at + 1)
    yield raw.slice(0, at) + raw.slice(at + 1)
  }
}

function* insertions(raw: string, characters: string): Generator<string> {
  for (let at = 0; at <= raw.length; at++)
    for (const character of characters) yield raw.slice(0, at) + character + raw.slice(at)
}

/** Every other spelling of the same bytes: unused bits, the other alphabet, padding. */
function* spellings(raw: string): Generator<string> {
  const parts = raw.split('.') as [string, string, string]
  for (const [index, part] of parts.entries()) {
    const put = (text: string): string => parts.map((one, at) => (at === index ? text : one)).join('.')
    const bytes = Buffer.from(part, 'base64url')
    for (const last of alphabet) {
      const twin = part.slice(0, -1) + last
      if (twin !== part && Buffer.from(twin, 'base64url').equals(bytes)) yield put(twin)
    }
    for (const padding of ['=', '==', '===', '====']) yield put(part + padding)
    for (const [ours, others] of ['-+', '_/'] as const)
      if (part.includes(ours as string)) yield put(part.replaceAll(ours as string, others as string))
  }
}

describe.each(everyAlgorithm)('%s', (alg) => {
  const raw = tokenOf(alg)

  it('as it was signed it is accepted', () => {
    expect(outcomeOf(raw)).toBe('accepted')
  })

  it('21, 23: every single bit of its header is signed, and a change is refused for the first thing it breaks', () => {
    const { tried, outcomes } = outcomesOf(bitsOf(raw, 0))
    expect(tried).toBeGreaterThan(300)
    expect(outcomes).toEqual([
      'ALGORITHM_NOT_ALLOWED',
      'KEY_UNKNOWN',
      'SIGNATURE_INVALID',
      'TOKEN_KIND_WRONG',
      'TOKEN_MALFORMED',
    ])
  })

  it('21, 23: every single bit of its payload is signed, and a change is refused for the first thing it breaks', () => {
    const { tried, outcomes } = outcomesOf(bitsOf(raw, 1))
    expect(tried).toBeGreaterThan(800)
    expect(outcomes).toEqual(['ISSUER_UNKNOWN', 'SIGNATURE_INVALID', 'TOKEN_KIND_WRONG', 'TOKEN_MALFORMED'])
  })

  it('23: every single bit of its signature counts', () => {
    const { tried, outcomes } = outcomesOf(bitsOf(raw, 2))
    expect(tried).toBeGreaterThanOrEqual(512)
    expect(outcomes).toEqual(['SIGNATURE_INVALID'])
  })

  it('23: every single bit of its text counts', () => {
    expect(outcomesOf(bitsOfText(raw)).outcomes).not.toContain('accepted')
  })

  it('cut anywhere, or short of any one character, it is refused', () => {
    expect(outcomesOf(truncations(raw)).outcomes).not.toContain('accepted')
  })

  it('with any one character of base64url more, anywhere, it is refused', () => {
    const { tried, outcomes } = outcomesOf(insertions(raw, alphabet))
    expect(tried).toBe((raw.length + 1) * 64)
    expect(outcomes).not.toContain('accepted')
  })

  it('83: with white space, padding or the other alphabet anywhere it is malformed', () => {
    expect(outcomesOf(insertions(raw, ' \t\r\n\v\f\u00a0\u2028=+/~!"\u0000')).outcomes).toEqual([
      'TOKEN_MALFORMED',
    ])
  })

  it('87: no other spelling of its bytes is accepted, remembered or not', () => {
    for (let time = 0; time < 3; time++) expect(outcomeOf(raw)).toBe('accepted')
    const { tried, outcomes } = outcomesOf(spellings(raw))
    expect(tried).toBeGreaterThan(12)
    expect(outcomes).toEqual(['TOKEN_MALFORMED'])
  })
})
