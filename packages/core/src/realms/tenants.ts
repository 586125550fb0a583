/** Step 3 of 8: realms that a function of the application finds, for tenants from a database. */
import { LRUCache } from 'lru-cache'
import { monotonicMs } from '../clock.ts'
import { isConfigurationError } from '../errors/configuration.ts'
import { isKeysUnavailable, KeysUnavailable } from '../errors/unavailable.ts'
import type { Directory, RealmEntry } from './realm.ts'

export interface TenantSettings<Realm extends RealmEntry> {
  readonly resolve: (issuer: string) => unknown
  /** Makes the realm of an answer, after the one before it; throws `ConfigurationError` where it is not usable. */
  readonly open: (issuer: string, entry: unknown, former: Realm | undefined) => Realm
  readonly allowInsecureHttp: boolean
  /** How long an answer is kept. */
  readonly tenantTtlSeconds: number
  /** How long the function may take. */
  readonly fetchTimeoutMs: number
}

const longestIssuer = 512
const callsAtOnce = 16
const knownTenants = 10_000
const knownStrangers = 10_000
const wasClosed = 'The verifier was closed.'

/**
 * Asks the function for https URLs of a bounded length only, and remembers yes and no apart, so that strangers cannot
 * push tenants out. A function that throws, hangs or answers wrongly makes that one issuer unavailable, and is asked again.
 */
export function createTenants<Realm extends RealmEntry>(settings: TenantSettings<Realm>): Directory<Realm> {
  const tenants = new LRUCache<string, Realm>({ max: knownTenants, dispose: retire })
  const strangers = new LRUCache<string, number>({ max: knownStrangers })
  const underWay = new Map<string, Promise<Realm | undefined>>()
  const unknownUnderWay = new Set<string>()
  const reporter = createReporter()
  let closed = false

  async function ask(issuer: string): Promise<Realm | undefined> {
    const entry = await inTime(settings, issuer).catch(reporter.reportFailure)
    reporter.answered()
    if (closed) throw unavailable(issuer, wasClosed)
    const until = monotonicMs() + settings.tenantTtlSeconds * 1000
    if (entry === undefined || entry === null) {
      tenants.delete(issuer)
      strangers.set(issuer, until)
      return undefined
    }
    const realm = opened(settings, issuer, entry, tenants.peek(issuer), reporter.report)
    realm.until = until
    tenants.set(issuer, realm)
    return realm
  }

  function find(issuer: string): Realm | undefined | Promise<Realm | undefined> {
    if (!isAskable(issuer, settings.allowInsecureHttp)) return undefined
    const now = monotonicMs()
    const tenant = tenants.get(issuer)
    if (tenant !== undefined && now < tenant.until) return tenant
    if (now < (strangers.get(issuer) ?? -Infinity)) return undefined
    if (closed) throw unavailable(issuer, wasClosed)
    const pending = underWay.get(issuer)
    if (pending !== undefined) return pending
    if (tenant === undefined && unknownUnderWay.size >= callsAtOnce)
      throw unavailable(issuer, 'Too many unknown issuers are being looked up at once.')
    if (tenant === undefined) unknownUnderWay.add(issuer)
    const answer = ask(issuer).finally(() => {
      underWay.delete(issuer)
      unknownUnderWay.delete(issuer)
    })
    underWay.set(issuer, answer)
    return answer
  }

  return {
    find,
    all: () => tenants.values(),
    issuers: [],
    close() {
      closed = true
      for (const realm of tenants.values()) realm.close()
    },
  }
}

function retire(realm: RealmEntry): void {
  realm.retired = true
  realm.close()
}

function isAskable(issuer: string, insecure: boolean): boolean {
  if (issuer.length > longestIssuer || !URL.canParse(issuer)) return false
  const { protocol } = new URL(issuer)
  return protocol === 'https:' || (insecure && protocol === 'http:')
}

async function inTime<Realm extends RealmEntry>(
  { resolve, fetchTimeoutMs }: TenantSettings<Realm>,
  issuer: string,
): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(unavailable(issuer, `The 'realms' function did not answer within ${fetchTimeoutMs} ms.`)),
      fetchTimeoutMs,
    )
    timer.unref()
  })
  try {
    return await Promise.race([Promise.resolve(resolve(issuer)), late])
  } catch (cause) {
    throw isKeysUnavailable(cause) ? cause : unavailable(issuer, "The 'realms' function failed.", cause)
  } finally {
    clearTimeout(timer)
  }
}

function opened<Realm extends RealmEntry>(
  { open }: TenantSettings<Realm>,
  issuer: string,
  entry: unknown,
  former: Realm | undefined,
  report: (error: KeysUnavailable) => void,
): Realm {
  try {
    return open(issuer, entry, former)
  } catch (cause) {
    const why = isConfigurationError(cause) ? cause.message : 'The answer cannot be used.'
    const error = unavailable(
      issuer,
      `The 'realms' function answered with an entry that cannot be used. ${why}`,
      cause,
    )
    report(error)
    throw error
  }
}

const mostReported = 100

interface Reporter {
  answered(): void
  reportFailure(error: KeysUnavailable): never
  report(error: KeysUnavailable): void
}

/** Strangers choose how often the function is asked: each thing is said once, and a failure once until it answers again. */
function createReporter(): Reporter {
  const said = new Set<string | undefined>()
  let isFailing = false
  const warn = ({ hint, message }: KeysUnavailable): void =>
    process.emitWarning(hint ?? message, { type: 'PortcullisWarning', code: 'PORTCULLIS_REALMS' })
  return {
    answered() {
      isFailing = false
    },
    reportFailure(error) {
      if (!isFailing) warn(error)
      isFailing = true
      throw error
    },
    report(error) {
      if (said.has(error.hint) || said.size >= mostReported) return
      said.add(error.hint)
      warn(error)
    },
  }
}

function unavailable(issuer: string, hint: string, cause?: unknown): KeysUnavailable {
  return new KeysUnavailable({ retryAfterSeconds: 1, issuer, hint, cause })
}
