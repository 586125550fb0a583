/** Starts examples as their READMEs say, and reads what they write into the terminal. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export const examples: string = fileURLToPath(new URL('../../examples', import.meta.url))

export interface Started {
  /** Where it listens; `undefined` where it has died instead. */
  readonly url?: string
  /** Everything it has written so far, to both streams. */
  output(): string
  /** Resolves once it is gone. */
  stop(): Promise<void>
}

const children = new Set<ChildProcess>()

/** Ends every example that this process has started. */
export function stopAll(): void {
  for (const child of children) child.kill()
}

/** Starts an example with these settings alone; gives its address, or what it died of. */
export function start(
  name: string,
  settings: Readonly<Record<string, string>>,
  script = 'start',
): Promise<Started> {
  const { scripts } = JSON.parse(readFileSync(join(examples, name, 'package.json'), 'utf8'))
  const [, ...args] = scripts[script].split(' ')
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd: join(examples, name),
    env: { PATH: process.env['PATH'], PORT: '0', NODE_DEBUG: 'portcullis', ...settings },
  })
  children.add(child)
  let written = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      written += text
    })
  }
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const running = {
    output: () => written,
    stop() {
      child.kill()
      return gone
    },
  }
  return new Promise((resolve) => {
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      const url = /^[\w-]+ listens on (http:\/\/127\.0\.0\.1:\d+)$/.exec(line)?.[1]
      if (url !== undefined) resolve({ url, ...running })
    })
    child.on('close', () => {
      children.delete(child)
      resolve(running)
    })
  })
}
