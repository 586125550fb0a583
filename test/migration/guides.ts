/** The guides in docs/migrating as programs and tables: what stands on the page is what runs. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, join } from 'node:path'

const pages = join(import.meta.dirname, '../../docs/migrating')
const made = join(import.meta.dirname, '.cache/guides')

/** One row of a table of verdicts: what each program answers to one request. */
export interface Row {
  readonly request: string
  readonly program: string
  readonly verdict: string
  /** Why the programs differ; '' where they do not. */
  readonly why: string
  /** Which table of the page it stands in, counted from 0. */
  readonly table: number
}

export interface Guide {
  readonly name: string
  /** The programs of the page, by the file name in their first line. */
  readonly programs: ReadonlyMap<string, string>
  readonly rows: readonly Row[]
}

export const guides: readonly Guide[] = readdirSync(pages)
  .filter((file) => file.endsWith('.md') && file !== 'index.md')
  .map((file) => {
    const text = readFileSync(join(pages, file), 'utf8')
    const blocks = [...text.matchAll(/^```(?:js|ts) \[([\w.-]+)\]\n(.*?)^```$/gms)]
    return {
      name: basename(file, '.md'),
      programs: new Map(blocks.map(([, name = '', code = '']) => [name, code])),
      rows: rowsOf(text),
    }
  })

/** The tables whose head is `request`, then programs. */
function rowsOf(text: string): Row[] {
  const tables = [...text.matchAll(/^\| request \|(.*)\|\n\|[ |-]+\|\n((?:\|.*\n)*)/gm)]
  return tables.flatMap(([, head = '', body = ''], table) => {
    const programs = [...head.matchAll(/`([\w.-]+)`/g)].map(([, name = '']) => name)
    const lines = body.split('\n').filter((line) => line !== '')
    return lines.flatMap((line) => {
      const [, request = '', ...cells] = line.split('|').map((cell) => cell.trim())
      const why = cells[programs.length] ?? ''
      return programs.map((program, index) => {
        const verdict = cells[index]?.replaceAll('`', '') ?? ''
        return { request, program, verdict, why, table }
      })
    })
  })
}

export interface Running {
  /** What it answers: the status, and the code where the body has one. */
  ask(path: string, headers: Record<string, string>): Promise<string>
  close(): Promise<void>
}

interface Application {
  readonly inject?: unknown
  ready?(): Promise<unknown>
  readonly server?: Server
  callback?(): RequestListener
  readonly silent?: boolean
}

/** Starts a program of a page, with the server it names moved to `url`. */
export async function start(guide: Guide, program: string, url: string): Promise<Running> {
  const code = guide.programs.get(program)
  if (code === undefined) throw new Error(`${guide.name} has no program ${program}`)
  mkdirSync(made, { recursive: true })
  const file = join(made, `${guide.name}-${new URL(url).port}-${program}`)
  writeFileSync(file, code.replaceAll('https://sso.acme.com', url))
  const { app } = (await import(/* @vite-ignore */ file)) as { app: Application & RequestListener }
  if (app.inject !== undefined) await app.ready?.()
  if (app.callback !== undefined) Object.assign(app, { silent: true })
  const server = app.inject !== undefined ? (app.server as Server) : createServer(app.callback?.() ?? app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    async ask(path, headers) {
      const response = await fetch(address + path, { headers })
      const text = await response.text()
      const code = /"code":"([A-Z_]+)"/.exec(text)?.[1]
      return code === undefined || program.includes('before')
        ? String(response.status)
        : `${response.status} ${code}`
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
