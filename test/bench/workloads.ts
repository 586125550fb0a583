/** The paths of a token that are profiled and whose allocations are counted, each as a function of one fresh string. */
import { keycloakAuth, requireRole } from '@portcullis/express'
import { asNew, createMint } from './tokens.ts'
import { verifierFor } from './verification.ts'

export interface Workload {
  readonly tokens: readonly string[]
  readonly run: (token: string) => unknown
}

export const workloadNames = [
  'a request alone',
  'hit',
  'hit through a gate',
  'hit through a gate and a guard',
  'miss',
  'refused',
] as const
export type WorkloadName = (typeof workloadNames)[number]

const nothing = (): void => undefined

type Handler = (request: object, response: object, next: () => void) => void

export async function workload(name: WorkloadName): Promise<Workload> {
  const mint = await createMint()
  const remembering = verifierFor(mint)
  const one = new Array<string>(200).fill(mint.token())
  const request = (token: string): object => {
    const authorization = asNew(`Bearer ${token}`)
    return {
      method: 'GET',
      originalUrl: '/',
      headers: { authorization },
      rawHeaders: ['Authorization', authorization],
    }
  }
  switch (name) {
    case 'a request alone':
      return { tokens: one, run: request }
    case 'hit':
      return { tokens: one, run: (token) => remembering.verifySync(token) }
    case 'hit through a gate': {
      const gate = keycloakAuth({ verifier: remembering }) as unknown as Handler
      return { tokens: one, run: (token) => gate(request(token), {}, nothing) }
    }
    case 'hit through a gate and a guard': {
      const gate = keycloakAuth({ verifier: remembering }) as unknown as Handler
      const guard = requireRole('manager') as unknown as Handler
      return {
        tokens: one,
        run(token) {
          const asked = request(token)
          gate(asked, {}, nothing)
          guard(asked, {}, nothing)
        },
      }
    }
    case 'miss': {
      const forgetting = verifierFor(mint, { cache: false })
      return { tokens: mint.tokens(200), run: (token) => forgetting.verifySync(token) }
    }
    case 'refused': {
      const run = (token: string): unknown => {
        try {
          return remembering.verifySync(token)
        } catch (error) {
          return error
        }
      }
      return { tokens: mint.tokens(200, { exp: 1_700_000_000 }), run }
    }
  }
}
