import { defineConfig, type ViteUserConfig } from 'vitest/config'

/** The packages as their users install them: built, packed, installed from tarballs. Slow, so `npm test` leaves it out. */
const config: ViteUserConfig = defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    globalSetup: './pack.ts',
    testTimeout: 60_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
  },
})

export default config
