/** `--tokens`: what verifying one token costs, against the floor and the peers. */
import { createVerifier, type Verifier } from '@portcullis/core'
import { peersFor } from './peers.ts'
import { compare, record } from './report.ts'
import type { Contestant } from './rounds.ts'
import { audience, createMint, floorOf, type Mint } from './tokens.ts'

export const verifierFor = (mint: Mint, more: object = {}): Verifier =>
  createVerifier({ issuer: mint.issuer, audience, jwks: mint.jwks, ...more } as never)

export const floorFor = (mint: Mint): Contestant => ({ name: 'floor', run: floorOf(mint) })

function ours(verifier: Verifier): Contestant[] {
  return [
    { name: 'portcullis verifySync', run: (token) => verifier.verifySync(token) },
    { name: 'portcullis verify', run: (token) => verifier.verify(token), isAsync: true },
  ]
}

/** One token again and again, each time a new string. */
async function repeated(): Promise<void> {
  const hits: number[] = []
  for (const bytes of [1200, 8192]) {
    const mint = await createMint({ bytes })
    const one = mint.token()
    const contestants = [floorFor(mint), ...ours(verifierFor(mint)), ...peersFor(mint, true)]
    const figures = await compare(
      `repeated-${bytes}`,
      `One RS256 token of ${one.length} characters, again and again`,
      contestants,
      { tokens: new Array<string>(1000).fill(one) },
    )
    hits.push(figures[1]?.cpuMicroseconds ?? Number.NaN)
  }
  record('repeated-growth', 'verifySync of a remembered token, by its size', [
    { bytes: 1200, 'cpu us': hits[0] },
    { bytes: 8192, 'cpu us': hits[1] },
  ])
}

/** The floor's algorithms, each token new to the verifier: once without a memory, once with one that is as new. */
async function distinct(alg: string): Promise<void> {
  const mint = await createMint({ alg })
  const tokens = mint.tokens(alg === 'ES384' ? 100 : 300)
  const warmUp = tokens.slice(0, 50).map((_, index) => mint.token({ index }))
  let remembering = verifierFor(mint)
  const forgetting = verifierFor(mint, { cache: false })
  const contestants: Contestant[] = [
    floorFor(mint),
    { name: 'portcullis verifySync', run: (token) => remembering.verifySync(token) },
    { name: 'portcullis, cache: false', run: (token) => forgetting.verifySync(token) },
    ...peersFor(mint, false),
  ]
  await compare(`distinct-${alg}`, `Distinct ${alg} tokens of ${tokens[0]?.length} characters`, contestants, {
    tokens,
    rounds: 41,
    before() {
      remembering = verifierFor(mint)
      for (const token of warmUp) remembering.verifySync(token)
    },
  })
}

export async function measureVerification(): Promise<void> {
  await repeated()
  for (const alg of ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA']) await distinct(alg)
}
