/** Step 3 of 8, first half: whose token is it? One realm is one issuer with its own keys and rules. */
import { TokenRefused } from '../errors/refused.ts'
import { type Difference, differenceOf, differenceWords } from '../issuer-difference.ts'
import { own, type UnverifiedToken } from '../token.ts'

/** The least a directory of realms has to know about a realm. */
export interface RealmEntry {
  readonly issuer: string
  /** Set when the realm is no longer configured: its remembered tokens die with it. */
  retired: boolean
  /** Monotonic milliseconds from which on it must be asked for again; never, for a realm of a fixed list. */
  until: number
  close(): void
}

/** The realms that are trusted, found by the `iss` of a token that nobody has verified yet. */
export interface Directory<Realm extends RealmEntry> {
  /** Never fetches anything on a stranger's word: an issuer that is not configured is simply not found. */
  find(issuer: string): Realm | undefined | Promise<Realm | undefined>
  all(): Iterable<Realm>
  readonly issuers: readonly string[]
  close(): void
}

/** A fixed list of realms. The cost of finding one does not grow with their number. */
export function createDirectory<Realm extends RealmEntry>(realms: readonly Realm[]): Directory<Realm> {
  const byIssuer = new Map(realms.map((realm) => [realm.issuer, realm]))
  return {
    find: (issuer) => byIssuer.get(issuer),
    all: () => byIssuer.values(),
    issuers: [...byIssuer.keys()],
    close() {
      for (const realm of byIssuer.values()) realm.close()
    },
  }
}

/** The trusted realm a token claims to be from; throws `ISSUER_UNKNOWN` (RFC 8725, section 3.8). */
export function trustedRealm<Realm extends RealmEntry>(
  token: UnverifiedToken,
  directory: Directory<Realm>,
): Realm | Promise<Realm> {
  const issuer = own(token.unverifiedClaims, 'iss')
  const realm = typeof issuer === 'string' ? directory.find(issuer) : undefined
  if (realm instanceof Promise) return realm.then((found) => found ?? refuse(issuer, directory.issuers))
  return realm ?? refuse(issuer, directory.issuers)
}

function refuse(issuer: unknown, trusted: readonly string[]): never {
  throw new TokenRefused('ISSUER_UNKNOWN', () => ({
    expected: trusted,
    actual: issuer,
    hint: hintFor(issuer, trusted),
  }))
}

/** What mends a difference between the `iss` of a token and the issuer configured. */
const mends: { readonly [Name in Difference]?: string } = {
  scheme: 'Keycloak does not know that it stands behind TLS: set --proxy-headers and a full --hostname URL.',
  port: 'The token was fetched through another port: set a full --hostname URL on Keycloak.',
  host: "The token was fetched through another address: set --hostname on Keycloak so that every token names one, and 'internalUrl' here if this API reaches Keycloak by another.",
}

const elsewhere =
  "Write 'issuer' as the discovery document of the realm that is meant has it (its URL and /.well-known/openid-configuration), or fetch the token there."

function hintFor(issuer: unknown, trusted: readonly string[]): string {
  if (typeof issuer !== 'string') return 'The token names no issuer (iss).'
  if (trusted.length === 0)
    return "The 'realms' function has no entry for this issuer, or was not asked for it: it must be an https URL."
  const difference = differenceOf(issuer, trusted)
  return `${differenceWords[difference]} ${mends[difference] ?? elsewhere}`
}
