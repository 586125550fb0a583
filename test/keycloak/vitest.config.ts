import { defineConfig, type ViteUserConfig } from 'vitest/config'

/** Against a server that takes its time, one file after another: they share its realm. */
const config: ViteUserConfig = defineConfig({
  resolve: { conditions: ['portcullis-source'] },
  ssr: { resolve: { conditions: ['portcullis-source'] } },
  test: {
    include: ['test/keycloak/suite/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})

export default config
