/** The real nginx, as a process of a test's own, with the configuration of the example. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { examples } from '../examples/start.ts'

/** Debian keeps it where the PATH of a plain user does not look. */
const programs = ['nginx', '/usr/sbin/nginx']

/** The program, or `undefined` where it is not installed. */
export const nginx: string | undefined = programs.find((name) => spawnSync(name, ['-v']).error === undefined)

export interface Nginx {
  readonly url: string
  readonly port: number
  /** Its error log so far. */
  errors(): string
  stop(): Promise<void>
}

/** Starts it on a free port; `services` takes the place of the addresses that the example's file names. */
export async function startNginx(services: { readonly auth: string; readonly api: string }): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'portcullis-nginx-'))
  const port = await freePort()
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, port, services))
  const child = spawn(nginx as string, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let errors = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  await vi.waitFor(() => answers(child, port, errors), 10_000)
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    errors: () => errors,
    async stop() {
      child.kill()
      await once(child, 'close')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The example's own file, with other addresses, in the foreground, and with all that it writes in one folder. */
function configuration(folder: string, port: number, { auth, api }: { auth: string; api: string }): string {
  const text = readFileSync(join(examples, 'nginx-auth-request', 'nginx.conf'), 'utf8')
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  )
  return `daemon off; pid ${folder}/pid; error_log stderr info;\n${text}`
    .replace('http {', `http { access_log off; ${temporary.join(' ')}`)
    .replaceAll('http://127.0.0.1:3000', auth)
    .replaceAll('http://127.0.0.1:4000', api)
    .replace('127.0.0.1:8080', `127.0.0.1:${port}`)
}

async function answers(child: ChildProcess, port: number, errors: string): Promise<void> {
  if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}:\n${errors}`)
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.destroy()
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
