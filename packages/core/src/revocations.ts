/** A list of tokens taken back, in the memory of this process: the wall that stands ready for the option `revoked`. */
import { wallClockMs } from './clock.ts'
import { metByRequest } from './errors/configuration.ts'
import { OptionReader, throwIfAny } from './options/reader.ts'
import type { Identity } from './token.ts'

/** How much a list holds, and for how long. */
export interface RevocationsOptions {
  /** 1 to 1,000,000; defaults to 100,000. */
  readonly maxEntries?: number
  /**
   * The longest that an access token of the realm lives (in Keycloak, the largest "Access Token Lifespan" of realm and
   * clients): an entry is kept as long. From 1 second to a year; defaults to 86,400, a day.
   */
  readonly maxLifetimeSeconds?: number
}

/** What is taken back: one token (`jti`), the tokens of a session (`sid`), or those of a subject issued before a date. */
export type Revocation =
  | { readonly tokenId: string; readonly sessionId?: never; readonly subject?: never }
  | { readonly sessionId: string; readonly tokenId?: never; readonly subject?: never }
  | {
      readonly subject: string
      readonly issuedBefore: Date
      readonly tokenId?: never
      readonly sessionId?: never
    }

/** A bounded list of what was taken back. It knows of nothing that another process, or this one before its start, revoked. */
export interface Revocations {
  /**
   * Refuses what is named from the next request on. Throws `ConfigurationError` where it names nothing, or more than one
   * thing, or a date more than an hour ahead: nothing is taken back then.
   */
  revoke(named: Revocation): void
  /** Whether a token was taken back: to be handed over as the option `revoked`. Needs no `this`. */
  readonly revoked: (identity: Identity) => boolean
  /** How many entries are held now. */
  readonly size: number
}

const aYear = 366 * 24 * 3600
const anHourMs = 3_600_000
const longestName = 1024

/** A token may be accepted a minute past its `exp`, and its issuer's clock may be a minute ahead of ours. */
const clockSlackMs = 120_000

/**
 * Makes a list. An entry goes when every token it names has expired by `maxLifetimeSeconds`, or when the list is full and
 * it is the oldest. What has gone is still refused, by date: every token issued no later than the newest entry that has
 * gone, two minutes for the clocks included. So nothing that was taken back comes alive again, whoever fills the list;
 * callers who are refused for it alone get a new token, and the first time is told with `process.emitWarning`.
 *
 * @example
 * ```ts
 * import { createRevocations, keycloakAuth } from '@portcullis/express'
 *
 * const list = createRevocations({ maxLifetimeSeconds: 300 })
 * const gate = keycloakAuth({ issuer: 'https://sso.acme.com/realms/acme', audience: 'orders-api', revoked: list.revoked })
 * list.revoke({ sessionId: '9d3b7a52-6c1e-4f1d-8f0e-2f4f5a7d9c11' })
 * ```
 */
export function createRevocations(options: RevocationsOptions = {}): Revocations {
  const reader = new OptionReader(options, ['maxEntries', 'maxLifetimeSeconds'], '', [])
  const maxEntries = reader.number('maxEntries', 100_000, 1, 1_000_000, 'entries')
  const lifetimeMs = reader.number('maxLifetimeSeconds', 86_400, 1, aYear, 'seconds') * 1000
  throwIfAny(reader.problems)

  /** In the order of revocation; the value is when the last of the tokens it names was issued. */
  const entries = new Map<string, number>()
  let forgottenUntilMs = Number.NEGATIVE_INFINITY
  let toldOfDate = false
  let toldOfSize = false

  const forget = (key: string, issuedUntilMs: number): void => {
    entries.delete(key)
    forgottenUntilMs = Math.max(forgottenUntilMs, issuedUntilMs + clockSlackMs)
  }

  const forgetDead = (): void => {
    const dead = wallClockMs() - lifetimeMs - 2 * clockSlackMs
    for (const [key, issuedUntilMs] of entries) {
      if (issuedUntilMs > dead) return
      forget(key, issuedUntilMs)
    }
  }

  const makeRoom = (): void => {
    forgetDead()
    for (const [key, issuedUntilMs] of entries) {
      if (entries.size < maxEntries) return
      forget(key, issuedUntilMs)
      if (!toldOfSize) warn('PORTCULLIS_REVOCATIONS_FULL', full)
      toldOfSize = true
    }
  }

  const isForgotten = (identity: Identity): boolean => {
    if (forgottenUntilMs === Number.NEGATIVE_INFINITY || issuedMs(identity) > forgottenUntilMs) return false
    if (!toldOfDate) warn('PORTCULLIS_REVOCATIONS_FORGOTTEN', refusedByDate)
    toldOfDate = true
    return true
  }

  return {
    revoke(named) {
      const { key, issuedUntilMs } = read(named)
      const known = entries.get(key)
      entries.delete(key)
      makeRoom()
      entries.set(key, Math.max(known ?? issuedUntilMs, issuedUntilMs))
    },
    revoked(identity) {
      const { tokenId, sessionId, subject } = identity
      if (tokenId !== undefined && entries.has(`token ${tokenId}`)) return true
      if (sessionId !== undefined && entries.has(`session ${sessionId}`)) return true
      const before = subject === undefined ? undefined : entries.get(`subject ${subject}`)
      if (before !== undefined && !(issuedMs(identity) >= before)) return true
      return isForgotten(identity)
    },
    get size() {
      forgetDead()
      return entries.size
    },
  }
}

const full =
  'A list of revocations is full: its oldest entries go, and every token as old as they are is refused. Raise maxEntries, or lower maxLifetimeSeconds to what the realm issues.'
const refusedByDate =
  'A token is refused since the list of revocations may have forgotten it: it is older than maxLifetimeSeconds, or the list was full.'

function warn(code: string, message: string): void {
  process.emitWarning(message, { type: 'PortcullisWarning', code })
}

/** NaN, which is later than nothing, where the token does not say. */
const issuedMs = ({ issuedAt }: Identity): number => issuedAt?.getTime() ?? Number.NaN

const forms = '{ tokenId }, { sessionId } or { subject, issuedBefore: Date }'

/** What is named, as the key of an entry, and when the last of its tokens was issued. */
function read(named: unknown): { readonly key: string; readonly issuedUntilMs: number } {
  const given = typeof named === 'object' && named !== null ? (named as { [name: string]: unknown }) : {}
  const { tokenId, sessionId, subject, issuedBefore } = given
  switch (Object.keys(given).sort().join()) {
    case 'tokenId':
      return { key: `token ${nameIn('tokenId', tokenId)}`, issuedUntilMs: wallClockMs() }
    case 'sessionId':
      return { key: `session ${nameIn('sessionId', sessionId)}`, issuedUntilMs: wallClockMs() }
    case 'issuedBefore,subject':
      return { key: `subject ${nameIn('subject', subject)}`, issuedUntilMs: dateIn(issuedBefore) }
    default:
      throw metByRequest({ option: 'revoke', expected: `takes one of ${forms}, and nothing else` })
  }
}

function nameIn(option: string, value: unknown): string {
  if (typeof value === 'string' && value !== '' && value.length <= longestName) return value
  throw metByRequest({
    option: `revoke.${option}`,
    expected: `must be a string, not empty, of ${longestName} characters at most`,
  })
}

function dateIn(value: unknown): number {
  const ms = value instanceof Date ? value.getTime() : Number.NaN
  if (ms <= wallClockMs() + anHourMs) return ms
  throw metByRequest({
    option: 'revoke.issuedBefore',
    expected:
      'must be a Date, an hour ahead at most: it names tokens that exist. Disable the account in Keycloak to keep a caller out',
  })
}
