import { defineConfig, type ViteUserConfig } from 'vitest/config'

/** The site as `npm run docs:build` has just built it. */
const config: ViteUserConfig = defineConfig({
  resolve: { conditions: ['portcullis-source'] },
  ssr: { resolve: { conditions: ['portcullis-source'] } },
  test: { root: import.meta.dirname, include: ['*.test.ts'], testTimeout: 60_000 },
})

export default config
