import { defineConfig, type ViteUserConfig } from 'vitest/config'

const config: ViteUserConfig = defineConfig({
  resolve: { conditions: ['portcullis-source'] },
  ssr: { resolve: { conditions: ['portcullis-source'] } },
  test: {
    include: [
      'packages/*/test/**/*.test.ts',
      'test/{contract,architecture,docs,examples,gateways}/**/*.test.ts',
    ],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // Left to itself, vitest keeps one core for nobody.
    maxWorkers: '100%',
  },
})

export default config
