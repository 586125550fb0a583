/** Section R: what else is in the process, and where it came from. */
import { execFile } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { type Realm, type RefusedKind, refusedKinds, startRealm } from '@portcullis/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packages, root } from '../architecture/sources.ts'

let realm: Realm
beforeAll(async () => {
  realm = await startRealm()
})
afterAll(() => realm.close())

interface Manifest {
  readonly name: string
  readonly version: string
  readonly scripts?: Record<string, string>
  readonly dependencies?: Record<string, string>
  readonly gypfile?: boolean
}
const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

/** Where Node finds a dependency of a package: beside it, or beside one of the folders around it. */
function folderOf(name: string, from: string): string {
  for (let at = from; at !== dirname(at); at = dirname(at)) {
    const candidate = join(at, 'node_modules', name)
    if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate)
  }
  throw new Error(`${name} is not installed beside ${from}`)
}

/** Everything that comes along with a package, itself included. */
function closureOf(folder: string, found: Map<string, Manifest> = new Map()): Map<string, Manifest> {
  if (found.has(folder)) return found
  const manifest = manifestIn(folder)
  found.set(folder, manifest)
  for (const name of Object.keys(manifest.dependencies ?? {})) closureOf(folderOf(name, folder), found)
  return found
}

describe('245: what comes along', () => {
  it('core needs lru-cache, an adapter core, its own router for Fastify, and nothing else at run time', () => {
    const needs = (name: string): string[] =>
      Object.keys(manifestIn(join(root, 'packages', name)).dependencies ?? {}).sort()
    expect(needs('core')).toEqual(['lru-cache'])
    expect(needs('express')).toEqual(['@portcullis/core'])
    expect(needs('koa')).toEqual(['@portcullis/core'])
    expect(needs('fastify')).toEqual(['@portcullis/core', 'fastify-plugin', 'find-my-way'])
    expect(needs('testing')).toEqual(['jose'])
  })

  it.each(packages)('nothing that comes along with %s runs anything when it is installed', (name) => {
    const running = [...closureOf(join(root, 'packages', name)).values()].filter(
      ({ scripts = {}, gypfile }) =>
        gypfile === true ||
        ['preinstall', 'install', 'postinstall'].some((script) => Object.hasOwn(scripts, script)),
    )
    expect(running.map((manifest) => manifest.name)).toEqual([])
  })

  it('the lockfile pins every package by its content, and none by an address', () => {
    const lines = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8').split('\n')
    const resolutions = lines.filter((line) => line.trim().startsWith('resolution:'))
    expect(resolutions.length).toBeGreaterThan(50)
    expect(resolutions.filter((line) => !/integrity: sha512-/.test(line))).toEqual([])
    expect(resolutions.filter((line) => /tarball:|repo:|directory:/.test(line))).toEqual([])
  })
})

const fromSource = [
  '--conditions=portcullis-source',
  '--import',
  'tsx',
  '--no-warnings',
  '--input-type=module',
]
async function run(code: string, args: readonly string[], flags: readonly string[] = []): Promise<string[]> {
  const argv = [...flags, ...fromSource, '-e', code, ...args]
  const cwd = join(root, 'packages/core/test')
  const failed = ({ stderr }: { stderr: string }): never => {
    throw new Error(stderr)
  }
  const { stdout } = await promisify(execFile)(process.execPath, argv, { cwd }).catch(failed)
  return stdout.trim().split('\n')
}

/** Judges a good token and one of each bad kind, twice over, and prints what came of each. */
const judging = `
  const { createVerifier } = await import('@portcullis/core')
  const [issuer, jwks, ...tokens] = process.argv.slice(1)
  const verifier = createVerifier({ issuer, audience: 'acme-orders-api', jwks: JSON.parse(jwks) })
  const says = (token) => verifier.verify(token).then(
    (identity) => identity.username + ' ' + identity.hasRole('polluted') + ' ' + identity.hasScope('polluted'),
    (error) => error.code ?? error.stack,
  )
  for (const token of [...tokens, ...tokens]) console.log(await says(token))
`
async function judged(
  prelude = '',
  flags: readonly string[] = [],
): Promise<{ got: string[]; wanted: string[] }> {
  const kinds = Object.keys(refusedKinds) as RefusedKind[]
  const bad = await Promise.all(kinds.map((kind) => realm.forge[kind]()))
  const args = [realm.issuer, JSON.stringify(await realm.jwks()), await realm.token(), ...bad]
  const once = ['alice false false', ...kinds.map((kind) => refusedKinds[kind])]
  return { got: await run(prelude + judging, args, flags), wanted: [...once, ...once] }
}

describe('246: an Object.prototype that the application has polluted', () => {
  it.each<[string, string]>([
    [
      'header members',
      `{ alg: 'none', kid: 'x', typ: 'JWT', crit: ['x'], b64: false, jwk: {}, zip: 'DEF', enc: 'A256GCM' }`,
    ],
    [
      'claims',
      `{ exp: 4e9, iat: 1, iss: 'https://evil.example', aud: 'acme-orders-api', sub: 'admin', azp: 'x', cnf: undefined,
         scope: 'polluted', realm_access: { roles: ['polluted'] }, resource_access: {}, roles: ['polluted'] }`,
    ],
    [
      'options',
      `{ optional: true, revoked: () => false, clockToleranceSeconds: 60, tokenTypes: null, jwksUri: 'https://evil.example',
         algorithms: ['none'], cache: false, allowInsecureHttp: true, authorizedParties: ['x'], claimsSchema: {} }`,
    ],
    [
      'members of a JWK',
      `{ use: 'enc', key_ops: ['sign'], k: 'AA', e: 'AQ', alg: 'HS256', kid: 'x', crv: 'P-256' }`,
    ],
    [
      'members of what is thrown and remembered',
      `{ code: 'x', cause: 1, ended: true, remembered: {}, hint: 'x', value: 1 }`,
    ],
  ])('%s: every verdict is as it was', async (_, members) => {
    const prelude = `
      const polluted = ${members}
      for (const name of Object.keys(polluted))
        Object.defineProperty(Object.prototype, name, { value: polluted[name], configurable: true, writable: true })
    `
    // All of it stands there before the first line of the library runs. Not `d`: with it Node itself imports no public key.
    const { got, wanted } = await judged(prelude)
    expect(got).toEqual(wanted)
  })
})

describe('247: a hardened Node', () => {
  it.each([
    [['--frozen-intrinsics']],
    [['--disallow-code-generation-from-strings']],
    [['--disable-proto=delete']],
    [['--disable-proto=throw']],
    [
      [
        '--experimental-permission',
        '--allow-fs-read=*',
        '--allow-worker',
        '--allow-child-process',
        '--allow-fs-write=*',
      ],
    ],
  ])('%s: every verdict is as ever', async (flags) => {
    const known =
      flags[0] === '--experimental-permission' && !process.version.startsWith('v20')
        ? ['--permission', ...flags.slice(1)]
        : flags
    const { got, wanted } = await judged('', known)
    expect(got).toEqual(wanted)
  })
})

describe('248: worker threads', () => {
  it('several judge at once, each with a verifier of its own', async () => {
    const code = `
      import { Worker } from 'node:worker_threads'
      const [issuer, jwks, token] = process.argv.slice(1)
      const source = \`
        import { parentPort, workerData } from 'node:worker_threads'
        import('tsx/esm/api').then(({ register }) => register()).then(() => import('@portcullis/core')).then(async ({ createVerifier }) => {
          const { issuer, jwks, token } = workerData
          const verifier = createVerifier({ issuer, audience: 'acme-orders-api', jwks: JSON.parse(jwks) })
          parentPort.postMessage((await verifier.verify(token)).username)
        })
      \`
      const answers = await Promise.all(Array.from({ length: 4 }, () => new Promise((resolve, reject) => {
        new Worker(source, { eval: true, workerData: { issuer, jwks, token } }).on('message', resolve).on('error', reject)
      })))
      console.log(answers.join())
    `
    const args = [realm.issuer, JSON.stringify(await realm.jwks()), await realm.token()]
    expect(await run(code, args)).toEqual(['alice,alice,alice,alice'])
  })
})
