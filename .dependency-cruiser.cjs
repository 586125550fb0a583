/**
 * The rules of direction, each with its sentence. `npm run lint` and test/architecture run them; a rule without a
 * sentence is not a rule. Paths are relative to the root of the repository.
 */
const core = '^packages/core/src'
const groundFiles = 'token|key|clock|observe|claim-path|standard-schema|issuer-difference'
const ground = `${core}/(?:errors/|(?:${groundFiles})[.]ts$)`
const adapters = 'express|koa|fastify'

/** A package may be entered by the files listed here, and by no other. */
const oneDoor = (dependency, doors) => ({
  name: `one-door-for-${dependency.replace(/[^a-z]+/g, '-')}`,
  severity: 'error',
  comment: `One door per dependency: ${dependency} is imported in ${doors.join(' and ')}, so that replacing it is one change.`,
  from: { path: `${core}/`, pathNot: doors.map((door) => `${core}/${door.replace('.', '[.]')}$`) },
  to: { path: [`(^|/)node_modules/${dependency}/`, `^${dependency}$`, `^node:${dependency}$`] },
})

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'ground-imports-nothing-above',
      severity: 'error',
      comment: 'The ground (errors, token, key, clock and their like) imports nothing that stands above it.',
      from: { path: ground },
      to: { path: `${core}/`, pathNot: ground },
    },
    {
      name: 'step-imports-ground-and-itself',
      severity: 'error',
      comment: 'A step imports the ground and its own folder: never another step, never the spine.',
      from: { path: `${core}/([^/]+)/`, pathNot: `${core}/(?:errors|realms|options|routes|command|policy)/` },
      to: { path: `${core}/`, pathNot: [ground, `${core}/$1/`] },
    },
    {
      name: 'realms-know-keys-only-by-interface',
      severity: 'error',
      comment:
        'The table of realms names the interface of the key store, as a type; it calls no step and is built by the spine.',
      from: { path: `${core}/realms/` },
      to: { path: `${core}/`, pathNot: [ground, `${core}/realms/`, `${core}/keys/key-store[.]ts$`] },
    },
    {
      name: 'realms-import-keys-as-types',
      severity: 'error',
      comment: 'What the table of realms takes from keys is a type: no code of another step runs in it.',
      from: { path: `${core}/realms/` },
      to: { path: `${core}/keys/`, dependencyTypesNot: ['type-only', 'type-import'] },
    },
    {
      name: 'options-do-not-know-the-spine',
      severity: 'error',
      comment:
        'Options are composed of what each step reads; they never look up to the spine that uses them.',
      from: { path: `${core}/options/` },
      to: {
        path: `${core}/[^/]+[.]ts$`,
        pathNot: [ground, `${core}/events[.]ts$`],
      },
    },
    {
      name: 'policy-asks-through-the-passage',
      severity: 'error',
      comment:
        'A policy reads its rows with the options and the requirements, and asks the gate through the passage: it knows no other step, and not the order of them.',
      from: { path: `${core}/policy/` },
      to: {
        path: `${core}/`,
        pathNot: [ground, `${core}/(?:policy|options|requirements)/`, `${core}/(?:passage|admission)[.]ts$`],
      },
    },
    {
      name: 'core-stands-alone',
      severity: 'error',
      comment:
        'Core knows no framework and no package of ours; its tests may ask the embedded realm for tokens.',
      from: { path: `${core}/` },
      to: {
        path: [
          '^packages/(?!core/)',
          `(^|/)node_modules/(?:${adapters}|@types/(?:${adapters})|@portcullis)(/|$)`,
        ],
      },
    },
    {
      name: 'adapter-imports-core-and-framework',
      severity: 'error',
      comment:
        "An adapter imports @portcullis/core, its framework and its framework's router, nothing else; of Node it may name the types of http, and look for a router that need not be installed.",
      from: { path: `^packages/(${adapters})/src/` },
      to: {
        pathNot: [
          '^packages/$1/src/',
          '^packages/core/src/index[.]ts$',
          '(^|/)node_modules/(?:@types/)?$1(?:-plugin)?/',
          '(^|/)node_modules/@types/(?:express-serve-static-core|node|koa-compose)/',
          '(^|/)node_modules/find-my-way/',
          '^(?:node:)?(?:http2?|module)$',
        ],
      },
    },
    {
      name: 'no-adapter-imports-an-adapter',
      severity: 'error',
      comment: 'No adapter imports an adapter: what two of them need belongs in core.',
      from: { path: `^packages/(${adapters})/src/` },
      to: { path: `^packages/(?:${adapters})/`, pathNot: '^packages/$1/' },
    },
    {
      name: 'packages-enter-by-the-front-door',
      severity: 'error',
      comment:
        'No deep imports: another package is entered by what its package.json exports, as its users enter it. The public vectors alone ask single steps: what they sign is no token.',
      from: { path: '^(?:packages/([^/]+)|examples|test(?!/(?:architecture|vectors)))/' },
      to: {
        path: '^packages/[^/]+/src/',
        pathNot: ['^packages/$1/', '^packages/[^/]+/src/(?:index|no-augmentation|msw)[.]ts$'],
      },
    },
    {
      name: 'testing-stands-apart',
      severity: 'error',
      comment:
        'The embedded realm imports no package of ours: the witness must not have learnt its claims from the accused.',
      from: { path: '^packages/testing/src/' },
      to: { path: ['^packages/(?!testing/)', '(^|/)node_modules/@portcullis/'] },
    },
    {
      name: 'source-does-not-import-tests',
      severity: 'error',
      comment: 'What is published never imports what tests it.',
      from: { path: '^packages/[^/]+/src/' },
      to: { path: ['^packages/[^/]+/test/', '^test/', '^examples/'] },
    },
    {
      name: 'library-does-not-know-the-command',
      severity: 'error',
      comment:
        'The command is an application of the library: it alone reads arguments and standard input, and nothing but its test imports it.',
      from: {
        path: '^(?:packages|examples|test)/',
        pathNot: [`${core}/(?:command/|cli[.]ts$)`, '^packages/core/test/command[.]test[.]ts$'],
      },
      to: { path: `${core}/(?:command/|cli[.]ts$)` },
    },
    oneDoor('lru-cache', ['memory/memory.ts', 'realms/tenants.ts']),
    oneDoor('jose', ['keys/jwks.ts']),
    {
      name: 'one-door-for-verification',
      severity: 'error',
      comment:
        'node:crypto stands where keys are imported and signatures verified, and nowhere else; the ground may name its types.',
      from: {
        path: `${core}/`,
        pathNot: [`${core}/signature/(?:verify|algorithms)[.]ts$`, `${core}/keys/(?:jwks|import)[.]ts$`],
      },
      to: { path: '^(?:node:)?crypto$', dependencyTypesNot: ['type-only', 'type-import'] },
    },
    {
      name: 'one-door-for-sockets',
      severity: 'error',
      comment:
        'Core reaches the network through fetch, in one file; it opens no socket, file or process of its own.',
      from: { path: `${core}/` },
      to: {
        path: '^(?:node:)?(?:https?|http2|net|tls|dns|dgram|fs|child_process|worker_threads|cluster|vm)(?:$|/)',
      },
    },
    {
      name: 'runtime-dependencies-are-declared',
      severity: 'error',
      comment:
        'What the source imports stands in its package.json as a dependency or a peer, or a user would not have it.',
      from: { path: '^packages/[^/]+/src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only', 'type-import', 'npm-peer'],
      },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      comment: 'An import that cannot be resolved is an import that nobody checks.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment:
        'No circles, types included: a circle means that two files are one, or that a third is missing below them.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A file that nothing imports is dead, or its door has been forgotten.',
      from: { orphan: true, path: '^packages/[^/]+/src/', pathNot: '/src/(?:index|cli)[.]ts$' },
      to: {},
    },
    {
      name: 'every-file-is-reached-from-a-door',
      severity: 'error',
      comment: 'Every source file is reached from a front door of its package; otherwise it is dead code.',
      from: { path: '^packages/([^/]+)/src/(?:index|no-augmentation|msw|cli)[.]ts$' },
      to: {
        path: '^packages/$1/src/',
        pathNot: '/src/(?:index|no-augmentation|msw|cli)[.]ts$',
        reachable: false,
      },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: {
      path: [
        '^packages/[^/]+/dist/',
        '^test/(?:packaging|migration|bench|versions|mutation|fuzz)/',
        '^examples/observability/',
        '^docs/',
      ],
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['portcullis-source', 'import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
