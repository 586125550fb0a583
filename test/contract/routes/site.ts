/** One application under default deny, on a server of its own, asked with paths exactly as they are written. */
import { createServer, type IncomingHttpHeaders, type RequestListener, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
  /** The code of a refusal. */
  readonly code: string | undefined
}

export interface Question {
  readonly method?: string
  /** A user of the realm; `null` sends no token. Defaults to alice, who is a manager. */
  readonly as?: string | null
  readonly headers?: Record<string, string>
  readonly body?: string
}

export type Ask = (path: string, question?: Question) => Promise<Answer>

export interface Stage {
  /** Options of a gate for the realm. */
  gate<Options extends object>(more?: Options): { issuer: string; audience: string } & Options
  serve(listener: RequestListener): Promise<Ask>
  /** Asks a server that is started already. */
  askAt(url: string): Ask
  /** The headers that carry a user's token. */
  tokenOf(user: string): Promise<Record<string, string>>
}

/** The realm of a test file. What it serves ends with each test. */
export function setStage(): Stage {
  let realm: Realm
  const tokens = new Map<string, Promise<Record<string, string>>>()
  const tokenOf = (user: string): Promise<Record<string, string>> => {
    const token = tokens.get(user) ?? realm.asUser(user)
    tokens.set(user, token)
    return token
  }
  const closing: (() => void)[] = []
  beforeAll(async () => {
    realm = await startRealm()
  })
  afterEach(() => {
    for (const close of closing.splice(0)) close()
  })
  afterAll(() => realm.close())

  const askAt =
    (url: string): Ask =>
    async (path, { as = 'alice', headers = {}, method = 'GET', body } = {}) => {
      const token = as === null ? {} : await tokenOf(as)
      return send(url, path, method, { ...token, ...headers }, body)
    }
  return {
    askAt,
    tokenOf,
    gate: (more) => ({ issuer: realm.issuer, audience: 'acme-orders-api', ...more }) as never,
    async serve(listener) {
      const server = createServer(listener)
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      closing.push(() => {
        server.closeAllConnections()
        server.close()
      })
      return askAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    },
  }
}

function send(
  url: string,
  path: string,
  method: string,
  headers: Record<string, string>,
  body: string | undefined,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { path, method, headers, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
      })
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: text,
          code: response.headers['content-type'] === 'application/problem+json' ? codeOf(text) : undefined,
        }),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

function codeOf(text: string): string | undefined {
  return text === '' ? undefined : (JSON.parse(text) as { code: string }).code
}

/** What default deny answers. */
export function expectDenied({ status, code, body }: Answer): void {
  expect({ status, code }, body).toEqual({ status: 403, code: 'REQUIREMENT_FAILED' })
}

/** `/orders`, as a client may write it. */
export const spellings: readonly string[] = [
  '/orders',
  '/orders/',
  '/orders//',
  '//orders',
  '/ORDERS',
  '/%6frders',
  '/orders%2f',
  '/orders%2F..',
  '/orders/.',
  '/./orders',
  '/orders/../orders',
  '/orders;a=b',
  '/orders%00',
  '/orders?a=b',
  '/orders#a',
  '/%',
  'http://api.acme.com/orders',
]

export const methods: readonly string[] = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PROPFIND']
