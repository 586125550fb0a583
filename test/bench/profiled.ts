/** One path of `--profile`, long enough to see where its time goes. */
import { asNew } from './tokens.ts'
import { type WorkloadName, workload } from './workloads.ts'

const { tokens, run } = await workload(process.argv[2] as WorkloadName)
const forMs = (ms: number): void => {
  const until = performance.now() + ms
  while (performance.now() < until) for (const token of tokens) run(asNew(token))
}
forMs(2000)
console.log('warm')
forMs(2500)
