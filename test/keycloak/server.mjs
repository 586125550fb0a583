/** One running Keycloak: on free loopback ports, with a data folder of its own, and gone when this process is. */
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const startLimitMs = 8 * 60_000
const admin = { username: 'admin', password: 'admin' }

/**
 * Starts it with a realm file and resolves once that realm answers. `options` are more of the server's own, `basePath` is
 * where they put it.
 */
export async function startKeycloak(home, realmFile, say, { options = [], basePath = '' } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'portcullis-keycloak-'))
  copyServer(home, folder)
  mkdirSync(join(folder, 'data', 'import'), { recursive: true })
  cpSync(realmFile, join(folder, 'data', 'import', 'realm.json'))
  const port = await freePort()
  const child = launch(folder, port, await freePort(), options)
  const stop = createStop(child, folder)
  try {
    await untilReady(child, `http://127.0.0.1:${port}${basePath}`, say)
  } catch (error) {
    await stop()
    throw error
  }
  return { url: `http://127.0.0.1:${port}${basePath}`, stop }
}

/** Only what a run writes to is its own; the rest is shared with every other run. */
function copyServer(home, folder) {
  for (const name of ['bin', 'lib', 'conf', 'providers', 'themes']) {
    if (name === 'lib') cpSync(join(home, name), join(folder, name), { recursive: true })
    else if (name === 'bin' || name === 'conf')
      cpSync(join(home, name), join(folder, name), { recursive: true })
    else symlinkSync(join(home, name), join(folder, name))
  }
}

function launch(folder, port, managementPort, options) {
  const log = openSync(join(folder, 'kc.log'), 'w')
  const args = [
    'start-dev',
    '--import-realm',
    `--http-port=${port}`,
    '--http-host=127.0.0.1',
    '--db=dev-mem',
    `--http-management-port=${managementPort}`,
    ...options,
  ]
  return spawn(join(folder, 'bin', 'kc.sh'), args, {
    detached: true,
    stdio: ['ignore', log, log],
    env: {
      ...process.env,
      KC_BOOTSTRAP_ADMIN_USERNAME: admin.username,
      KC_BOOTSTRAP_ADMIN_PASSWORD: admin.password,
      JAVA_OPTS_KC_HEAP: '-Xms64m -Xmx384m',
      JAVA_OPTS_APPEND: '-XX:TieredStopAtLevel=1',
    },
  })
}

/** The script and the Java it started are one process group: whatever happens here, the group goes. */
function createStop(child, folder) {
  const killGroup = (signal) => {
    try {
      process.kill(-child.pid, signal)
    } catch {
      // It has gone already.
    }
  }
  const exited = new Promise((resolve) => child.once('exit', resolve))
  const onExit = () => killGroup('SIGKILL')
  const onSignal = () => process.exit(130)
  process.once('exit', onExit)
  process.once('SIGINT', onSignal)
  process.once('SIGTERM', onSignal)
  return async () => {
    killGroup('SIGTERM')
    const patience = setTimeout(() => killGroup('SIGKILL'), 20_000)
    await exited
    clearTimeout(patience)
    killGroup('SIGKILL')
    process.off('exit', onExit)
    process.off('SIGINT', onSignal)
    process.off('SIGTERM', onSignal)
    rmSync(folder, { recursive: true, force: true })
  }
}

async function untilReady(child, url, say) {
  const began = Date.now()
  let told = 0
  while (Date.now() - began < startLimitMs) {
    if (child.exitCode !== null)
      throw new Error(`Keycloak ended with ${child.exitCode} while starting:\n${tail(child)}`)
    if (await answers(url)) return
    const seconds = Math.round((Date.now() - began) / 1000)
    if (seconds >= told + 10) {
      told = seconds
      say(`Keycloak is starting (${seconds} s; a minute or two is usual)`)
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error('Keycloak did not answer in time.')
}

function tail(child) {
  const log = join(child.spawnfile, '..', '..', 'kc.log')
  return readFileSync(log, 'utf8').split('\n').slice(-40).join('\n')
}

async function answers(url) {
  try {
    const response = await fetch(`${url}/realms/acme/.well-known/openid-configuration`)
    return response.status === 200
  } catch {
    return false
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
