/** The tests that the mutants of one group meet, as `MUTATION_TESTS` names them, without those that start processes or search at random. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type ViteUserConfig } from 'vitest/config'

const bundle = (name: string): string => fileURLToPath(new URL(`.cache/bundles/${name}.mjs`, import.meta.url))
const alias = { '@portcullis/core': bundle('core'), '@portcullis/testing': bundle('testing') }

const config: ViteUserConfig = defineConfig({
  resolve: { alias: existsSync(bundle('core')) ? alias : {}, conditions: ['portcullis-source'] },
  ssr: { resolve: { conditions: ['portcullis-source'] } },
  test: {
    include: process.env['MUTATION_TESTS']?.split(' ') ?? [],
    exclude: ['**/node_modules/**', '**/{lifecycle,model,pages,types}.test.ts'],
    setupFiles: ['test/mutation/keys.ts'],
    server: { deps: { external: [/bundles/] } },
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})

export default config
