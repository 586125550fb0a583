import { defineConfig, type ViteUserConfig } from 'vitest/config'

/** What needs a program that not every machine has: Debian's nginx. */
const config: ViteUserConfig = defineConfig({
  resolve: { conditions: ['portcullis-source'] },
  ssr: { resolve: { conditions: ['portcullis-source'] } },
  test: { root: import.meta.dirname, include: ['*.test.ts'], testTimeout: 30_000, hookTimeout: 60_000 },
})

export default config
