/** The part that is small enough to run often: what decides whether a token is genuine and holds, against the tests of just that. */
const folders = ['decode', 'signature', 'claims']
const tests = [...folders.map((folder) => `${folder}/*.test.ts`), 'keys/select.test.ts']
Object.assign(process.env, {
  MUTATE: [
    ...folders.map((folder) => `packages/core/src/${folder}/*.ts`),
    'packages/core/src/keys/select.ts',
  ].join(),
  MUTATE_NAME: 'part',
  MUTATE_BREAK: '97',
  MUTATE_TESTS: tests.map((test) => `packages/core/test/${test}`).join(' '),
})

const { default: config } = await import('./stryker.config.mjs')

export default config
