/** `--guards`: what a gate adds around a verification, and a guard behind a gate, called as Express calls them. */
import type { IncomingHttpHeaders } from 'node:http'
import { keycloakAuth, requireRole } from '@portcullis/express'
import { compare } from './report.ts'
import { asNew, createMint } from './tokens.ts'
import { verifierFor } from './verification.ts'

type Handler = (request: object, response: object, next: (error?: unknown) => void) => void

interface FakeRequest {
  readonly method: string
  readonly originalUrl: string
  readonly headers: IncomingHttpHeaders
  readonly rawHeaders: readonly string[]
  readonly res: object
}

function requestWith(token: string): FakeRequest {
  const authorization = asNew(`Bearer ${token}`)
  return {
    method: 'GET',
    originalUrl: '/orders',
    headers: { host: 'api.acme.com', authorization },
    rawHeaders: ['Host', 'api.acme.com', 'Authorization', authorization],
    res: {},
  }
}

export async function measureGuards(): Promise<void> {
  const mint = await createMint()
  const verifier = verifierFor(mint)
  const gate = keycloakAuth({ verifier }) as unknown as Handler
  const guard = requireRole('manager') as unknown as Handler
  const through =
    (handlers: readonly Handler[]) =>
    (token: string): number => {
      const request = requestWith(token)
      let at = 0
      const next = (error?: unknown): void => {
        if (error !== undefined) throw error
        handlers[at++]?.(request, request.res, next)
      }
      next()
      return at
    }
  const nothing: Handler = (_request, _response, next) => next()
  const figures = [
    { name: 'two handlers that do nothing', run: through([nothing, nothing]) },
    { name: 'gate', run: through([gate, nothing]) },
    { name: 'gate and guard', run: through([gate, guard]) },
  ]
  await compare('guards', 'A gate and a guard on one remembered token, without a framework', figures, {
    tokens: new Array<string>(2000).fill(mint.token()),
    rounds: 61,
  })
}
