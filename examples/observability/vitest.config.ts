import { defineConfig, type ViteUserConfig } from 'vitest/config'

/** The examples of this folder, with the tools that it installs for itself. */
const config: ViteUserConfig = defineConfig({
  resolve: { conditions: ['portcullis-source'] },
  ssr: { resolve: { conditions: ['portcullis-source'] } },
  test: { root: import.meta.dirname, include: ['*.test.ts'], testTimeout: 20_000 },
})

export default config
