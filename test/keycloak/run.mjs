/** Runs the suite against a real Keycloak and against the embedded realm, and leaves nothing behind. */
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { keycloakHome } from './download.mjs'
import { startKeycloak } from './server.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..', '..')
const cache = process.env.PORTCULLIS_CACHE ?? join(root, '.cache', 'keycloak')
const began = Date.now()
const say = (text) =>
  console.log(`[keycloak ${String(Math.round((Date.now() - began) / 1000)).padStart(4)} s] ${text}`)

const realmFile = join(root, 'packages', 'testing', 'src', 'realm-acme.json')

function runSuite(env, files) {
  return new Promise((resolve) => {
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
    const child = spawn(
      process.execPath,
      [vitest, 'run', '--config', join(here, 'vitest.config.ts'), ...files],
      {
        cwd: root,
        stdio: 'inherit',
        env: { ...process.env, ...env },
      },
    )
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** One server, the files that are for it, and the server gone again. */
async function runAgainst(what, home, { variable, files, ...how }) {
  say(`starting Keycloak ${what}`)
  const server = await startKeycloak(home, realmFile, say, how)
  try {
    say(`Keycloak answers on ${server.url}`)
    return await runSuite({ [variable]: server.url }, files)
  } finally {
    await server.stop()
    say('Keycloak is stopped')
  }
}

/** The usual way in which a Keycloak behind a proxy is reached from within: by another address, and an old path. */
const behindProxy = {
  options: [
    '--http-relative-path=/auth',
    '--hostname=https://sso.acme.example/auth',
    '--hostname-backchannel-dynamic=true',
  ],
  basePath: '/auth',
  variable: 'PORTCULLIS_KEYCLOAK_PROXIED_URL',
  files: ['test/keycloak/suite/proxied.test.ts'],
}

try {
  const home = keycloakHome(cache, say)
  const plain = await runAgainst(
    'as it comes; the suite runs against it and against the embedded realm',
    home,
    { variable: 'PORTCULLIS_KEYCLOAK_URL', files: [] },
  )
  const proxied = await runAgainst('behind a public host name, under /auth', home, behindProxy)
  process.exitCode = plain === 0 && proxied === 0 ? 0 : 1
  say(process.exitCode === 0 ? 'the suite has passed' : 'the suite has failed')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
