/** One group, named by `MUTATION_GROUP`. What a run remembers for the next one stays in `.cache`, outside git. */
import { groups } from './groups.mjs'

const { name, files, tests, least } = groups.find((group) => group.name === process.env.MUTATION_GROUP)
process.env.MUTATION_TESTS = tests.join(' ')

const config = {
  mutate: files,
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
  tempDirName: `reports/mutation/${name}`,
  incremental: true,
  incrementalFile: `.cache/mutation-${name}.json`,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { reportTests: false, reportScoreTable: false, allowColor: false, logTests: false },
  jsonReporter: { fileName: `reports/mutation/${name}.json` },
  ignorePatterns: ['.cache', 'docs', 'reports', 'coverage', 'dist'],
  thresholds: { high: 97, low: 90, break: least },
}

export default config
