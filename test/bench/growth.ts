/** `--growth`: how the cost of a token grows with its size, its roles, and the realms and keys around it. */
import { createVerifier, decide, realmRole } from '@portcullis/core'
import { compare, type Row, record } from './report.ts'
import { type Contestant, measure } from './rounds.ts'
import { audience, createMint, floorOf, type Mint } from './tokens.ts'
import { verifierFor } from './verification.ts'

const rounds = 15

export async function measureGrowth(): Promise<void> {
  await growWith('size', 'characters', [700, 1200, 2048, 4096, 8192, 16_384], async (bytes) => {
    const mint = await createMint({ bytes })
    return { mint, tokens: mint.tokens(100) }
  })
  await growWith('roles', 'realm roles', [0, 10, 100, 1000, 5000], async (count) => {
    const mint = await createMint({ bytes: 700 })
    const roles = Array.from({ length: count }, (_, index) => `role-${index}`)
    return { mint, tokens: mint.tokens(count > 100 ? 30 : 100, { realm_access: { roles } }) }
  })
  await among()
}

const large = { maxTokenBytes: 1_048_576 }

/** Each step against the floor of its own tokens: verified anew, remembered, and asked for a role it does not have. */
async function growWith(
  what: string,
  unit: string,
  steps: readonly number[],
  make: (step: number) => Promise<{ mint: Mint; tokens: readonly string[] }>,
): Promise<void> {
  const rows: Row[] = []
  for (const step of steps) {
    const { mint, tokens } = await make(step)
    const forgetting = verifierFor(mint, { ...large, cache: false })
    const remembering = verifierFor(mint, large)
    const asked = realmRole('nobody')
    const [floor, anew, remembered, first] = await measure(
      [
        { name: 'floor', run: floorOf(mint) },
        { name: 'anew', run: (token) => forgetting.verifySync(token) },
        { name: 'remembered', run: (token) => remembering.verifySync(token) },
        { name: 'role asked', run: (token) => decide(forgetting.verifySync(token), asked) },
      ],
      { tokens, rounds },
    )
    rows.push({
      [unit]: what === 'size' ? (tokens[0]?.length ?? 0) : step,
      'floor, cpu us': floor?.cpuMicroseconds,
      'verified anew': anew?.cpuMicroseconds,
      'x floor': anew?.ratio,
      remembered: remembered?.cpuMicroseconds,
      'anew, and a role asked': first?.cpuMicroseconds,
    })
  }
  record(`growth-${what}`, `Cost by ${unit}, in microseconds of processor time`, rows)
}

/** The token of one realm, or of one key, among others. */
async function among(): Promise<void> {
  const mint = await createMint()
  const others = await createMint({ alg: 'ES256' })
  const tokens = mint.tokens(200)
  const [key] = others.jwks.keys
  const own = { issuer: mint.issuer, audience, jwks: mint.jwks }
  const amongRealms = (count: number): Contestant => {
    const realms = Array.from({ length: count - 1 }, (_, index) => ({
      issuer: `https://sso.example/realms/r${index}`,
      audience,
      jwks: mint.jwks,
    }))
    return contestant(`${count} realms`, { realms: [...realms, own], cache: false })
  }
  const amongKeys = (count: number): Contestant => {
    const keys = Array.from({ length: count - 1 }, (_, index) => ({ ...key, kid: `other-${index}` }))
    return contestant(`${count} keys`, { ...own, jwks: { keys: [...keys, ...mint.jwks.keys] }, cache: false })
  }
  const plan = { tokens, rounds }
  await compare(
    'growth-realms',
    'Distinct tokens of one realm among others',
    [1, 10, 100, 1000].map(amongRealms),
    plan,
  )
  await compare('growth-keys', 'Distinct tokens, the key one of several', [1, 10, 100].map(amongKeys), plan)
}

function contestant(name: string, options: object): Contestant {
  const verifier = createVerifier(options as never)
  return { name, run: (token) => verifier.verifySync(token) }
}
