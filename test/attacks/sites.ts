/** The same application on every framework, asked the same thing: all must give the same answer. */
import { type Code, codes } from '@portcullis/core'
import { expect } from 'vitest'
import { frameworks } from '../contract/frameworks/all.ts'
import type { AppSpec, RunningApp } from '../contract/frameworks/framework.ts'

/** What a caller was told, and what happened behind it. */
export interface Told {
  readonly status: number
  readonly code: string | undefined
  readonly challenge: string | null
  /** How often the handler ran. */
  readonly handled: number
}

export interface Question {
  readonly path?: string
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string
}

export interface Sites {
  readonly urls: readonly string[]
  /** What every framework answers. Fails where two differ. */
  ask(question?: Question): Promise<Told>
  /** The whole text of every answer: status, headers, body. */
  texts(question?: Question): Promise<readonly string[]>
  close(): Promise<void>
}

/** Starts the application on Express 4 and 5, Koa 2 and 3, Fastify 5. */
export async function startSites(spec: AppSpec): Promise<Sites> {
  const sites = await Promise.all(
    frameworks.map(async (framework) => {
      const site = { app: undefined as unknown as RunningApp, handled: 0 }
      site.app = await framework.start({
        ...spec,
        onHandler: (path, auth) => {
          site.handled++
          spec.onHandler?.(path, auth)
        },
      })
      return site
    }),
  )
  const send = ({ path = '/open', ...init }: Question, { app }: (typeof sites)[number]): Promise<Response> =>
    fetch(app.url + path, init)
  return {
    urls: sites.map(({ app }) => app.url),
    async ask(question = {}) {
      const told = await Promise.all(
        sites.map(async (site): Promise<Told> => {
          const before = site.handled
          const response = await send(question, site)
          const text = await response.text()
          return {
            status: response.status,
            code: text.startsWith('{') ? (JSON.parse(text) as { code?: string }).code : undefined,
            challenge: response.headers.get('www-authenticate'),
            handled: site.handled - before,
          }
        }),
      )
      for (const one of told) expect(one).toEqual(told[0])
      return told[0] as Told
    },
    texts: (question = {}) =>
      Promise.all(
        sites.map(async (site) => {
          const response = await send(question, site)
          return `${response.status} ${JSON.stringify([...response.headers])} ${await response.text()}`
        }),
      ),
    close: async () => void (await Promise.all(sites.map(({ app }) => app.close()))),
  }
}

export async function withSites<Result>(
  spec: AppSpec,
  use: (sites: Sites) => Promise<Result>,
): Promise<Result> {
  const sites = await startSites(spec)
  try {
    return await use(sites)
  } finally {
    await sites.close()
  }
}

/** The handler ran once, and nobody was challenged. */
export const served: Told = { status: 200, code: undefined, challenge: null, handled: 1 }

/** The answer of a code: its status, its challenge, and no handler. */
export function refused(code: Code, { scope = '' }: { readonly scope?: string } = {}): Told {
  const { status, challenge: error, meaning } = codes[code]
  const parameters = [
    ...(error === null ? [] : [`error="${error}"`, `error_description="${meaning}"`]),
    ...(scope === '' ? [] : [`scope="${scope}"`]),
  ]
  const challenge = status === 503 ? null : ['Bearer', parameters.join(', ')].join(' ').trim()
  return { status, code, challenge, handled: 0 }
}

/** Calls a guard by its name. */
export const guard =
  (name: string, ...args: readonly unknown[]): NonNullable<AppSpec['guard']> =>
  (guards) =>
    (guards[name] as (...given: unknown[]) => never)(...args)

export const bearer = (token: string): { authorization: string } => ({ authorization: `Bearer ${token}` })
