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

function runSuite(env) {
  return new Promise((resolve) => {
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
    const child = spawn(process.execPath, [vitest, 'run', '--config', join(here, 'vitest.config.ts')], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    })
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

let server
try {
  const home = keycloakHome(cache, say)
  say('starting Keycloak with the realm acme')
  server = await startKeycloak(home, join(root, 'packages', 'testing', 'src', 'realm-acme.json'), say)
  say(`Keycloak answers on ${server.url}; the suite runs against it and against the embedded realm`)
  process.exitCode = await runSuite({ PORTCULLIS_KEYCLOAK_URL: server.url })
  say(process.exitCode === 0 ? 'the suite has passed' : 'the suite has failed')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await server?.stop()
  say('Keycloak is stopped')
}
