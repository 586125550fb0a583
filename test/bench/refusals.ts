/** `--refusals`: what it costs to refuse, for each kind of bad token, against the work that cannot be saved. */
import { isTokenRefused } from '@portcullis/core'
import { compare } from './report.ts'
import type { Contestant } from './rounds.ts'
import { createMint, floorOf, type Mint } from './tokens.ts'
import { verifierFor } from './verification.ts'

const count = 300

/** Decodes three parts and parses two: what nobody can do without who wants to know the kind and the issuer. */
function decodeAndParse(token: string): unknown {
  const [header, payload, signature] = token.split('.').map((part) => Buffer.from(part, 'base64url'))
  return [JSON.parse(String(header)), JSON.parse(String(payload)), signature]
}

/** The floor's work on a token whose signature does not hold, without an error thrown. */
function floorOfBad(mint: Mint): (token: string) => unknown {
  const floor = floorOf(mint)
  const good = mint.token()
  return (token) => (token === '' ? undefined : floor(good))
}

function withBitChanged(token: string): string {
  const at = token.length - 100
  return token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1)
}

export async function measureRefusals(): Promise<void> {
  const mint = await createMint()
  const parse: Contestant = { name: 'decode and parse', run: decodeAndParse }
  const whole: Contestant = { name: 'floor', run: floorOf(mint) }
  const times = <T>(make: () => T): T[] => Array.from({ length: count }, make)
  const kinds: readonly [string, Contestant, readonly string[]][] = [
    ['no dot in it', parse, times(() => mint.token().replaceAll('.', '-'))],
    ['a character that is no base64url', parse, times(() => mint.token().replace('.', '.!'))],
    ['an ID token', parse, mint.tokens(count, { typ: 'ID' })],
    ['of another issuer', parse, mint.tokens(count, { iss: 'https://sso.example/realms/other' })],
    ['expired', whole, mint.tokens(count, { exp: 1_700_000_000 })],
    ['of another audience', whole, mint.tokens(count, { aud: 'billing-api' })],
    [
      'signature changed',
      { name: 'floor', run: floorOfBad(mint) },
      times(() => withBitChanged(mint.token())),
    ],
  ]
  for (const [kind, floor, tokens] of kinds) {
    const verifier = verifierFor(mint)
    verifier.verifySync(mint.token())
    let code = ''
    const refuse = (token: string): void => {
      try {
        verifier.verifySync(token)
      } catch (error) {
        if (!isTokenRefused(error)) throw error
        code = error.code
      }
    }
    refuse(tokens[0] as string)
    // A malformed token has nothing to decode: its floor is that of a good one.
    const good = mint.token()
    const against =
      floor === parse && code === 'TOKEN_MALFORMED' ? { ...floor, run: () => decodeAndParse(good) } : floor
    await compare(
      `refused-${code}-${kind}`,
      `Refused: ${kind} (${code})`,
      [against, { name: 'portcullis verifySync', run: refuse }],
      { tokens, rounds: 41 },
    )
  }
}
