/** A policy without a framework: paths are read segment by segment, and a gate has let the request in. */
import {
  createGate,
  createPolicy,
  createVerifier,
  type Identity,
  identityFromClaims,
  notePassage,
  type PathReading,
  type Policy,
  type PolicyRows,
} from '@portcullis/core'

/** `:name` is one segment, and `*` the rest. */
export const reading: PathReading = (pattern) => {
  const wanted = pattern.split('/')
  return (path) => {
    const given = path.split('/')
    const rest = wanted.indexOf('*')
    if (rest < 0 ? given.length !== wanted.length : given.length <= rest) return false
    return wanted.every(
      (part, place) =>
        part === '*' || part.startsWith(':') || (place > rest && rest >= 0) || part === given[place],
    )
  }
}

export const policyOf = (rows: unknown): Policy =>
  createPolicy(rows as PolicyRows, { usual: reading, loosest: reading })

const gate = createGate({
  verifier: createVerifier({
    issuer: 'https://sso.acme.com/realms/acme',
    audience: 'orders-api',
  }),
  optional: true,
} as never)

export const holderOf = (...roles: string[]): Identity => identityFromClaims({ realm_access: { roles } })

/** The code of the refusal, or `passed`. */
export function outcome(
  policy: Policy,
  method: string,
  path: string,
  identity: Identity | null = null,
  under: PathReading = reading,
): string {
  const raw = {}
  const judge = {}
  notePassage(gate, { method, url: path, headers: {}, rawHeaders: [], raw } as never, {
    admitted: true,
    identity,
  })
  return policy.judge(raw, { method, path }, judge, under)?.refusal.code ?? 'passed'
}
