import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const running: ChildProcess[] = []

afterEach(() => {
  for (const child of running.splice(0)) child.kill()
})

interface Tour {
  readonly child: ChildProcess
  /** Resolves once the text has been printed, with everything printed so far. */
  until(text: string): Promise<string>
}

/** What `npm start` runs once everything is set up. */
function startTour(...args: string[]): Tour {
  const child = spawn(
    process.execPath,
    ['--conditions=portcullis-source', '--import', 'tsx', 'examples/tour/main.ts', ...args],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  running.push(child)
  let printed = ''
  const waiting = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      for (const look of waiting) look()
    })
  }
  return {
    child,
    until: (text) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (printed.includes(text)) resolve(printed)
        }
        waiting.add(look)
        child.on('close', () => reject(new Error(`It ended without saying '${text}':\n${printed}`)))
        look()
      }),
  }
}

it('the tour ends by itself when told to, content with every answer', async () => {
  const { child, until } = startTour('--once')
  const said = until('Every answer was the expected one.')
  const [[code]] = await Promise.all([once(child, 'close'), said])
  expect(code).toBe(0)
  const printed = await said
  expect(printed).toMatch(/^realm {4}http:\/\/127\.0\.0\.1:\d+\/realms\/acme$/m)
  for (const name of ['express', 'koa    ', 'fastify']) {
    expect(printed).toMatch(new RegExp(`^${name}  http://127\\.0\\.0\\.1:\\d+$`, 'm'))
  }
  expect(printed).not.toContain('eyJ')
  expect(printed).toMatch(/ISSUER_UNKNOWN +Only http and https differ/)
  expect(printed).toMatch(/1000 requests, 1 key fetch/)
}, 90_000)

/** Does what a line of curl says, on machines that have none. */
async function likeCurl(line: string, token: string): Promise<Response> {
  const url = / (http:\S+)/.exec(line)?.[1] ?? ''
  const [, name, value] = / -H "(\w+): ([^"]+)"/.exec(line) ?? []
  const form = [...line.matchAll(/ -d (\w+)=(\S+)/g)].map(([, key = '', text = '']): [string, string] => [
    key,
    text,
  ])
  return fetch(url, {
    headers: name === undefined ? {} : { [name]: (value ?? '').replace('$TOKEN', token) },
    ...(form.length === 0 ? {} : { method: 'POST', body: new URLSearchParams(form) }),
  })
}

it('without that it goes on serving: the lines it prints to copy do work, and Ctrl-C ends it', async () => {
  const { child, until } = startTour()
  const lines = (await until('Ctrl-C ends')).split('\n').map((line) => line.trim())
  const login = lines.find((line) => line.startsWith('TOKEN=$(curl -s '))
  const answer = await likeCurl(login ?? '', '')
  const { access_token: token } = (await answer.json()) as { access_token: string }
  const asks = lines.filter((line) => line.startsWith('curl -i '))
  expect(asks).toHaveLength(3)
  for (const ask of asks) expect((await likeCurl(ask, token)).status).toBe(200)
  child.kill('SIGINT')
  const [code] = await once(child, 'close')
  expect(code).toBe(0)
}, 90_000)
