/** The tests that the mutants of one group meet, as `MUTATION_TESTS` names them, without those that start processes or search at random. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type ViteUserConfig } from 'vitest/config'

const bundle = (name: string): string => fileURLToPath(new URL(`.cache/bundles/${name}.mjs`, import.meta.url))
const bundles = existsSync(bundle('core'))
  ? { '@portcullis/core': bundle('core'), '@portcullis/testing': bundle('testing') }
  : {}
/** The core does not know which framework asks: one stands for all of them. */
const oneFramework = {
  './frameworks/all.ts': fileURLToPath(new URL('../contract/frameworks/fastify.ts', import.meta.url)),
}

const config: ViteUserConfig = defineConfig({
  resolve: { alias: { ...bundles, ...oneFramework }, conditions: ['portcullis-source'] },
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
