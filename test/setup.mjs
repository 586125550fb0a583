/**
 * Makes a fresh clone ready; every root script calls it first. Plain Node, no dependency, silent when there is nothing to do.
 *
 *   node test/setup.mjs                      the workspace: what `npm start` and `npm test` need, and no more
 *   node test/setup.mjs --in test/packaging  a folder with heavy tools of its own, outside the workspace
 *   node test/setup.mjs --pnpm <arguments>   the workspace, then the pinned pnpm with these arguments
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

function stop(message) {
  console.error(`portcullis: ${message}`)
  process.exit(1)
}

function checkNode() {
  const [wantedMajor, wantedMinor] = manifest.engines.node.match(/\d+/g).map(Number)
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return
  stop(
    `Node ${manifest.engines.node} is needed, this is ${process.versions.node} (${process.execPath}). ` +
      'Install a newer one from https://nodejs.org and run the same command again.',
  )
}

/**
 * The folders that pnpm-workspace.yaml names: a plain path, or every folder in `path/*` that holds a package.json; but
 * not what stands there behind a `!`.
 */
function workspaceMembers() {
  const [, list] = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8').match(
    /^packages:\n((?:\s+- .*\n)+)/m,
  )
  const patterns = [...list.matchAll(/- ['"]?([^'"\n]+)/g)].map(([, pattern]) => pattern)
  const left = new Set(
    patterns.filter((pattern) => pattern.startsWith('!')).map((path) => join(root, path.slice(1))),
  )
  return patterns
    .filter((pattern) => !pattern.startsWith('!'))
    .flatMap((pattern) => {
      if (!pattern.endsWith('/*')) return [join(root, pattern)]
      const parent = join(root, pattern.slice(0, -2))
      return existsSync(parent) ? readdirSync(parent).map((name) => join(parent, name)) : []
    })
    .filter((folder) => !left.has(folder) && existsSync(join(folder, 'package.json')))
}

/** What an installation depends on, in one line: equal to the stamp left behind when that installation succeeded. */
function fingerprint(folder, members) {
  const hash = createHash('sha256').update(manifest.packageManager)
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'].map((name) =>
    join(folder, name),
  )) {
    if (existsSync(file)) hash.update(readFileSync(file))
  }
  for (const member of members)
    hash.update(member.slice(root.length)).update(readFileSync(join(member, 'package.json')))
  return hash.digest('hex')
}

function isReady(folder, members) {
  const stamp = join(folder, 'node_modules', '.setup-stamp')
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint(folder, members)) return false
  return members.every((member) => existsSync(join(member, 'node_modules')) || !hasDependencies(member))
}

function hasDependencies(member) {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(member, 'package.json'), 'utf8'))
  return Object.keys({ ...dependencies, ...devDependencies }).length > 0
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** The process that holds the lock, or undefined when it died and left the lock behind. */
function holder(lock) {
  try {
    const pid = Number(readFileSync(join(lock, 'pid'), 'utf8'))
    return pid > 0 && isAlive(pid) ? pid : undefined
  } catch {
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    return age < 5_000 ? 'another process' : undefined
  }
}

/** One installation at a time: a second one waits for the first, and then finds its work done. */
function alone(folder, install) {
  const lock = join(folder, '.cache', 'setup.lock')
  mkdirSync(join(folder, '.cache'), { recursive: true })
  for (let waits = 0; ; waits++) {
    try {
      mkdirSync(lock)
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const pid = holder(lock)
    if (pid === undefined) rmSync(lock, { recursive: true, force: true })
    else if (waits === 0) console.log(`portcullis: waiting for the set-up that is running already (${pid})`)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  }
  try {
    writeFileSync(join(lock, 'pid'), String(process.pid))
    return install()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function pnpm(args, cwd) {
  const { status, signal, error } = spawnSync(
    'npx',
    ['--yes', manifest.packageManager, '--loglevel=info', ...args],
    {
      cwd,
      stdio: 'inherit',
      // `npm run --silent` would silence pnpm too, its errors included.
      env: { ...process.env, npm_config_loglevel: 'notice' },
      shell: process.platform === 'win32',
    },
  )
  if (error) stop(`npx could not be started (${error.message}). It comes with npm, which comes with Node.`)
  return signal ? 1 : status
}

/** Installs exactly what the lockfile says, unless that is what is there. */
function prepare(folder) {
  const inWorkspace = folder === root
  const members = inWorkspace ? workspaceMembers() : []
  if (isReady(folder, members)) return 0
  return alone(folder, () => {
    if (isReady(folder, members)) return 0
    const name = inWorkspace ? 'the workspace' : relative(root, folder)
    console.log(
      `portcullis: installing what ${name} needs (${manifest.packageManager}, from its pnpm-lock.yaml)`,
    )
    const flags = ['--frozen-lockfile', '--prefer-offline', '--config.confirmModulesPurge=false']
    const status = pnpm(['install', ...flags, ...(inWorkspace ? [] : ['--ignore-workspace'])], folder)
    if (status === 0)
      writeFileSync(join(folder, 'node_modules', '.setup-stamp'), fingerprint(folder, members))
    else
      console.error(
        'portcullis: the installation failed; what pnpm said stands above. The first one needs a network.',
      )
    return status
  })
}

checkNode()
const [flag, ...rest] = process.argv.slice(2)
if (flag === '--in') process.exitCode = prepare(join(root, rest[0]))
else if (flag === undefined) process.exitCode = prepare(root)
else if (flag === '--pnpm') process.exitCode = prepare(root) || pnpm(rest, root)
else stop(`unknown argument ${flag}`)
