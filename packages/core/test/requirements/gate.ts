import {
  createGate,
  type Identity,
  isTokenRefused,
  type Requirement,
  type TokenRefused,
} from '@portcullis/core'

/** What a gate answers an identity that does not fulfil a requirement: to the operator, and to the caller. */
export interface Answered {
  readonly refusal: TokenRefused
  readonly body: Record<string, unknown>
  readonly challenge: string | undefined
  /** Everything that leaves the process. */
  readonly sent: string
}

const issuer = 'https://sso.acme.com/realms/acme'

export function answered(
  identity: Identity,
  requirement: Requirement,
  raw: object = {},
  options: object = {},
): Answered {
  const gate = createGate({ issuer, audience: 'orders-api', ...options } as never)
  const refused = gate.guard({ method: 'GET', headers: {}, raw }, identity, requirement)
  if (refused === undefined || !isTokenRefused(refused.refusal)) throw new Error('it was not refused')
  const { reply, refusal } = refused
  return {
    refusal,
    body: JSON.parse(reply.body),
    challenge: reply.headers['WWW-Authenticate'],
    sent: JSON.stringify(reply),
  }
}
