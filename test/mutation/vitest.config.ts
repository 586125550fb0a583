/** The tests that the mutants of one group meet, without those that start processes or search at random. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { groups } from './groups.mjs'

const bundle = (name: string): string => fileURLToPath(new URL(`.cache/bundles/${name}.mjs`, import.meta.url))
const alias = { '@portcullis/core': bundle('core'), '@portcullis/testing': bundle('testing') }
const group = groups.find(({ name }) => name === process.env['MUTATION_GROUP'])

const config: ViteUserConfig = defineConfig({
  resolve: { alias: existsSync(bundle('core')) ? alias : {}, conditions: ['portcullis-source'] },
  ssr: { resolve: { conditions: ['portcullis-source'] } },
  test: {
    include: group?.tests ?? [],
    exclude: ['**/node_modules/**', '**/{lifecycle,model,pages,types}.test.ts'],
    setupFiles: ['test/mutation/keys.ts'],
    server: { deps: { external: [/bundles/] } },
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})

export default config
