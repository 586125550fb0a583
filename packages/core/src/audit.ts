/** What an auditor asks of a request, in one line: who, what, by which rule, with which outcome. */
import type { PortcullisEvent } from './events.ts'
import { clean } from './log.ts'

/** The members of an audit line, in their order; `null` where there is nothing to say. */
export interface AuditEntry {
  /** When the gate first judged the request, in ISO 8601, UTC. */
  readonly time: string
  /** `instance` of a refusal's body. */
  readonly requestId: string
  /** The method, as the client sent it. */
  readonly method: string
  /** The route's pattern, as `/orders/:id`. */
  readonly route: string | null
  /** The path as the client sent it, without its query; cut at 500 characters. */
  readonly path: string | null
  /** The last verdict: a guard's where one was asked, else the gate's. It is not what the handler answered. */
  readonly decision: 'admitted' | 'refused'
  /** The code of the refusal; `null` where the request was admitted. */
  readonly code: string | null
  /** Of the verified token; `null` where there was none, or it was refused: what it claimed is not known to be true. */
  readonly subject: string | null
  /** The client the token was issued to (`azp`). */
  readonly client: string | null
  /** The realm's name. */
  readonly realm: string | null
  /** `sid`: the session at Keycloak, by which a login can be traced and ended. */
  readonly session: string | null
  /** `jti`. */
  readonly tokenId: string | null
  /** What the last guard asked, in words. */
  readonly requirement: string | null
  /** The condition of it that let the request pass: of an `anyOf` the branch that held. */
  readonly passedBy: string | null
}

/**
 * One line of JSON (without its line break) for a request that is over; `undefined` for every other event. It names
 * people by `sub`, not by name or e-mail, and holds no token and no query. It says what was decided, not what was done.
 *
 * @example
 * ```ts
 * import { auditLine, createVerifier } from '@portcullis/core'
 *
 * const verifier = createVerifier({
 *   issuer: 'https://sso.acme.com/realms/acme',
 *   audience: 'orders-api',
 *   observe(event) {
 *     const line = auditLine(event)
 *     if (line !== undefined) process.stdout.write(`${line}\n`)
 *   },
 * })
 * ```
 */
export function auditLine(event: PortcullisEvent): string | undefined {
  if (event?.type !== 'request') return undefined
  const { identity } = event
  const entry: AuditEntry = {
    time: event.time.toISOString(),
    requestId: event.requestId,
    method: clean(event.method),
    route: text(event.route),
    path: text(event.path),
    decision: event.outcome,
    code: event.code ?? null,
    subject: text(identity?.subject),
    client: text(identity?.clientId),
    realm: text(identity?.realm),
    session: text(identity?.sessionId),
    tokenId: text(identity?.tokenId),
    requirement: text(event.requirement),
    passedBy: text(event.passedBy),
  }
  return JSON.stringify(entry)
}

const text = (value: string | undefined): string | null => (value === undefined ? null : clean(value))
