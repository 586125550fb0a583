/** What is mutated together, and the tests that must notice: few enough of both that a run of one fits into memory. */
const source = 'packages/core/src'
const core = 'packages/core/test'

export const groups = [
  {
    name: 'genuine',
    least: 97,
    files: ['{decode,signature,claims}/*.ts', 'keys/select.ts'],
    tests: [`${core}/{decode,signature,claims}/*.test.ts`, `${core}/keys/select.test.ts`],
  },
  {
    name: 'keys',
    files: ['keys/!(select).ts', 'key.ts'],
    tests: [`${core}/{keys,options,memory}/*.test.ts`],
  },
  {
    name: 'options',
    files: ['options/!(door).ts', 'errors/configuration.ts'],
    tests: [`${core}/{options,identity}/*.test.ts`],
  },
  {
    name: 'verifier',
    files: [
      '{verifier,spine,token,clock,observe,trusted-realms,issuer-difference}.ts',
      '{realms,memory}/*.ts',
    ],
    tests: [`${core}/{realms,memory,claims}/*.test.ts`, `${core}/{explain,journal,observe,verifier}.test.ts`],
  },
  {
    name: 'identity',
    files: ['identity/*.ts', 'claim-path.ts'],
    tests: [`${core}/{identity,options,claims}/*.test.ts`],
  },
  {
    name: 'requirements',
    files: ['requirements/!(data).ts', 'standard-schema.ts'],
    tests: [`${core}/{requirements,claims}/*.test.ts`, 'test/attacks/guards.test.ts'],
  },
  {
    name: 'explain',
    files: ['{explain,findings,cli,revocations}.ts', 'command/*.ts'],
    tests: [`${core}/{explain,command,revocations}.test.ts`],
  },
  {
    name: 'gate',
    files: [
      '{gate,admission,passage,audit,journal,log,events,ending,expiry,request-id,upgrade,marks}.ts',
      '{extract,response}/*.ts',
      'errors/!(configuration).ts',
      'options/door.ts',
    ],
    tests: [
      `${core}/{extract,errors,gate}/*.test.ts`,
      `${core}/journal.test.ts`,
      'test/contract/{audit,contract,gates,requests,upgrade,upgrade-fastify}.test.ts',
    ],
  },
  {
    name: 'routes',
    files: ['{routes,policy}/*.ts', 'requirements/data.ts'],
    tests: [`${core}/policy/*.test.ts`, 'test/contract/policy.test.ts', 'test/contract/routes/*.test.ts'],
  },
].map(({ files, least = 90, ...group }) => ({
  ...group,
  least,
  files: files.map((file) => `${source}/${file}`),
}))
