/** Step 3 of 8, first half: whose token is it? One realm is one issuer with its own keys and rules. */
import { TokenRefused } from '../errors/refused.ts'
import { own, type UnverifiedToken } from '../token.ts'

/** The least a directory of realms has to know about a realm. */
export interface RealmEntry {
  readonly issuer: string
  /** Set when the realm is no longer configured: its remembered tokens die with it. */
  retired: boolean
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
  throw new TokenRefused('ISSUER_UNKNOWN', { expected: trusted, actual: issuer, hint: differenceOf(issuer, trusted) })
}

/** Says in words what separates the issuer of a token from the one configured. */
export function differenceOf(actual: unknown, trusted: readonly string[]): string {
  if (typeof actual !== 'string') return 'The token names no issuer (iss).'
  const found = URL.canParse(actual) ? new URL(actual) : undefined
  for (const issuer of trusted) {
    const words = found === undefined ? undefined : difference(found, actual, issuer)
    if (words !== undefined) return words
  }
  return 'The token was issued by another server.'
}

function difference(found: URL, actual: string, issuer: string): string | undefined {
  const expected = new URL(issuer)
  const samePath = found.pathname === expected.pathname
  if (actual.replace(/\/+$/, '') === issuer.replace(/\/+$/, '')) return 'Only a slash at the end differs: issuers are compared to the letter.'
  if (actual.toLowerCase() === issuer.toLowerCase()) return 'Only upper and lower case differ: realm names are compared with case.'
  if (samePath && found.host === expected.host) {
    return 'Only http and https differ: Keycloak does not know that it stands behind TLS. Set --proxy-headers and a full --hostname URL.'
  }
  if (samePath && found.hostname === expected.hostname) {
    return `Only the port differs: the token was fetched through port ${found.port || 'default'}. Set a full --hostname URL on Keycloak.`
  }
  if (samePath) {
    return `Only the host differs: the token was fetched through ${found.host}. Set --hostname on Keycloak so that every token names one address, and 'internalUrl' here if this API reaches Keycloak by another.`
  }
  const bare = (path: string): string => path.replace(/^\/auth\/realms\//, '/realms/')
  if (bare(found.pathname) === bare(expected.pathname)) {
    return 'Only the /auth prefix differs: Keycloak 17 and later serve realms without it, unless --http-relative-path=/auth is set.'
  }
  if (found.origin === expected.origin && found.pathname.includes('/realms/')) return 'The token is from another realm of the same server.'
  return undefined
}
