import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['portcullis-source'] },
  ssr: { resolve: { conditions: ['portcullis-source', 'node', 'import', 'default'] } },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'test/{contract,attacks,outages,architecture,examples}/**/*.test.ts'],
    testTimeout: 20_000,
  },
})
