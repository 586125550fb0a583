/** Runs programs as a user's terminal would, with what they print kept for the report. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export const root: string = fileURLToPath(new URL('../../', import.meta.url))

export interface Outcome {
  readonly status: number | null
  readonly output: string
}

export function run(command: string, args: readonly string[], cwd: string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: userEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, output }))
  })
}

export async function mustRun(command: string, args: readonly string[], cwd: string): Promise<string> {
  const { status, output } = await run(command, args, cwd)
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} in ${cwd} ended with ${status}:\n${output}`)
  return output
}

/** A server of a fixture: it prints one line of JSON when it listens, and is ended by `stop`. */
export interface Served<Told> {
  readonly told: Told
  readonly warnings: () => string
  readonly stop: () => Promise<void>
}

export function serve<Told>(args: readonly string[], cwd: string): Promise<Served<Told>> {
  const child = spawn(process.execPath, args, {
    cwd,
    env: userEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', (chunk) => (errors += chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (status) => reject(new Error(`${args.join(' ')} ended with ${status}:\n${errors}`)))
    createInterface({ input: child.stdout }).once('line', (line) => {
      resolve({ told: JSON.parse(line), warnings: () => errors, stop: () => end(child) })
    })
  })
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill()
  })
}

/** What npm and vitest put into the environment of this run is not what a user has. */
function userEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(npm_(?!config_)|npm_config_loglevel$|VITE|NODE_OPTIONS$|NODE_ENV$|INIT_CWD$)/.test(name),
  )
  return { ...Object.fromEntries(kept), NO_COLOR: '1' }
}
