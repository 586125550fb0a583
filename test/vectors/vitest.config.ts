import { defineConfig, type ViteUserConfig } from 'vitest/config'

/** The public test vectors. They are no part of the repository: folder.mjs says where they are looked for. */
const config: ViteUserConfig = defineConfig({
  resolve: { conditions: ['portcullis-source'] },
  ssr: { resolve: { conditions: ['portcullis-source'] } },
  test: { root: import.meta.dirname, include: ['*.test.ts'], testTimeout: 60_000 },
})

export default config
