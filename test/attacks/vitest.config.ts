import type { ViteUserConfig } from 'vitest/config'
import usual from '../../vitest.config.ts'

/** The adversary's suite, and every outage: they take as long as all other tests together. */
const config: ViteUserConfig = {
  ...usual,
  test: { ...usual.test, include: ['test/{attacks,outages}/**/*.test.ts'] },
}

export default config
