import { defineConfig, type ViteUserConfig } from 'vitest/config'

/** The guides for those who come from elsewhere, run beside what they come from; it has a folder of its own for that. */
const config: ViteUserConfig = defineConfig({
  resolve: { conditions: ['portcullis-source'] },
  ssr: { resolve: { conditions: ['portcullis-source'] } },
  test: { root: import.meta.dirname, include: ['*.test.ts'], testTimeout: 20_000 },
})

export default config
