/** One worker of `--cores`: verifies distinct tokens for some seconds once it is told to, and says how many it did. */
import { once } from 'node:events'
import { createMint } from './tokens.ts'
import { verifierFor } from './verification.ts'

const mint = await createMint()
const tokens = mint.tokens(500)
const verifier = verifierFor(mint, { cache: false })
for (const token of tokens) verifier.verifySync(token)
process.send?.('ready')
await once(process, 'message')
let count = 0
const until = performance.now() + Number(process.env['BENCH_SECONDS']) * 1000
while (performance.now() < until) for (const token of tokens) if (verifier.verifySync(token)) count++
process.send?.(count)
