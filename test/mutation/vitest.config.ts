/** The tests that mutants meet: the core's own, without those that start processes or search at random. `MUTATE_TESTS` names fewer. */
import { defineConfig, type ViteUserConfig } from 'vitest/config'

const config: ViteUserConfig = defineConfig({
  resolve: { conditions: ['portcullis-source'] },
  ssr: { resolve: { conditions: ['portcullis-source'] } },
  test: {
    include: process.env['MUTATE_TESTS']?.split(' ') ?? ['packages/core/test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/lifecycle.test.ts', '**/model.test.ts', '**/pages.test.ts'],
    testTimeout: 4_000,
    hookTimeout: 10_000,
  },
})

export default config
