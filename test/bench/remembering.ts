/** `--remembering`: what it costs to keep a token, at its first sight, at its second, or never. */
import { LRUCache } from 'lru-cache'
import { compare } from './report.ts'
import { createMint } from './tokens.ts'
import { floorFor, verifierFor } from './verification.ts'

export async function measureRemembering(): Promise<void> {
  const mint = await createMint()
  const tokens = mint.tokens(300)
  const forgetting = verifierFor(mint, { cache: false })
  const firstSight = new LRUCache<string, object>({ max: 10_000 })
  let kept = 0
  let remembering = verifierFor(mint)
  let second = verifierFor(mint)
  const warmUp = tokens.slice(0, 50).map((_, index) => mint.token({ index }))
  const contestants = [
    floorFor(mint),
    { name: 'kept never (cache: false)', run: (token: string) => forgetting.verifySync(token) },
    {
      name: 'kept at its first sight (a trial)',
      run(token: string) {
        const identity = forgetting.verifySync(token)
        firstSight.set(`${token.slice(-40)}${kept++ % 1000}`, { token, identity })
      },
    },
    { name: 'the default, at its first sight', run: (token: string) => remembering.verifySync(token) },
    { name: 'the default, at its second, when it is kept', run: (token: string) => second.verifySync(token) },
  ]
  await compare('remembering', 'A new RS256 token, and whether it is kept', contestants, {
    tokens,
    rounds: 41,
    before() {
      remembering = verifierFor(mint)
      for (const token of warmUp) remembering.verifySync(token)
      second = verifierFor(mint)
      for (const token of [...warmUp, ...warmUp, ...tokens]) second.verifySync(token)
    },
  })
}
