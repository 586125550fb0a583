/**
 * Which lines are changed, and which tests must notice. `MUTATE` names the files (globs, joined by commas);
 * without it, the whole core. What a run remembers for the next one stays in `.cache`, outside git.
 */
const everything = ['packages/core/src/**/*.ts', '!packages/core/src/index.ts']
const chosen = process.env.MUTATE?.split(',')
const name = process.env.MUTATE_NAME ?? 'core'

const config = {
  mutate: chosen ?? everything,
  testRunner: 'vitest',
  plugins: [import.meta.resolve('@stryker-mutator/vitest-runner')],
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 8_000,
  disableTypeChecks: false,
  checkers: [],
  packageManager: 'pnpm',
  buildCommand: 'node test/mutation/bundle.mjs',
  tempDirName: `.cache/stryker-${name}`,
  incremental: true,
  incrementalFile: `.cache/mutation-${name}.json`,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { reportTests: false, allowColor: false, logTests: false },
  jsonReporter: { fileName: `.cache/mutation-${name}-report.json` },
  ignorePatterns: ['.cache', 'docs', 'reports', 'coverage', 'dist', 'packages/{express,koa,fastify}'],
  thresholds: { high: 97, low: 90, break: Number(process.env.MUTATE_BREAK ?? 90) },
}

export default config
