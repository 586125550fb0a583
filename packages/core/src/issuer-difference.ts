/** What separates two issuers that should have been one. */

/** The part in which they differ, nearest first; `server` where they have nothing in common. */
export type Difference = 'slash' | 'case' | 'scheme' | 'port' | 'host' | 'prefix' | 'realm' | 'server'

/** The difference in words, for an operator's log. */
export const differenceWords: { readonly [Name in Difference]: string } = {
  slash: 'Only a slash at the end differs: issuers are compared to the letter.',
  case: 'Only upper and lower case differ: realm names are compared with case.',
  scheme: 'Only http and https differ.',
  port: 'Only the port differs.',
  host: 'Only the host differs.',
  prefix:
    'Only the /auth prefix differs: Keycloak 17 and later serve realms without it, unless --http-relative-path=/auth is set.',
  realm: 'It is another realm of the same server.',
  server: 'It is another server.',
}

/** A sender chooses how long an issuer is, and how many are trusted is no reason to work long for them. */
const longest = 512
const mostCompared = 100

/** The smallest difference between an issuer and one of those expected. */
export function differenceOf(actual: string, expected: readonly string[]): Difference {
  if (actual.length > longest || !URL.canParse(actual)) return 'server'
  const found = expected.slice(0, mostCompared).map((issuer) => difference(actual, issuer))
  const order = Object.keys(differenceWords) as Difference[]
  return order.find((name) => found.includes(name)) ?? 'server'
}

function difference(actual: string, issuer: string): Difference {
  const [one, other] = [new URL(actual), new URL(issuer)]
  if (withoutSlash(actual) === withoutSlash(issuer)) return 'slash'
  if (actual.toLowerCase() === issuer.toLowerCase()) return 'case'
  if (one.pathname === other.pathname) {
    if (one.host === other.host) return 'scheme'
    return one.hostname === other.hostname ? 'port' : 'host'
  }
  if (withoutPrefix(one.pathname) === withoutPrefix(other.pathname)) return 'prefix'
  return one.origin === other.origin && one.pathname.includes('/realms/') ? 'realm' : 'server'
}

function withoutSlash(text: string): string {
  let end = text.length
  while (text[end - 1] === '/') end--
  return text.slice(0, end)
}

const withoutPrefix = (path: string): string => path.replace(/^\/auth\/realms\//, '/realms/')
