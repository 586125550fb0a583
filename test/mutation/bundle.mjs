/**
 * The core with all its mutants, and the embedded realm, each as one file: the tests of a mutant load two modules instead
 * of a hundred. Runs in Stryker's copy of the repository, which has no installed packages yet: those of the original serve.
 */
import { join } from 'node:path'
import { build } from 'tsup'

const original = process.cwd().split('/reports/')[0]

for (const name of ['core', 'testing']) {
  await build({
    entry: { [name]: `packages/${name}/src/index.ts` },
    outDir: 'test/mutation/.cache/bundles',
    outExtension: () => ({ js: '.mjs' }),
    format: 'esm',
    target: 'node20',
    config: false,
    silent: true,
    noExternal: [/./],
    esbuildOptions: (options) => {
      options.nodePaths = [join(original, 'packages', name, 'node_modules')]
    },
  })
}
