/** What separates two issuers that should have been one. */

/** Says in words what separates the issuer of a token from the one configured. */
export function differenceOf(actual: unknown, trusted: readonly string[]): string {
  if (typeof actual !== 'string') return 'There is no issuer.'
  const found = URL.canParse(actual) ? new URL(actual) : undefined
  for (const issuer of trusted) {
    const words = found === undefined ? undefined : difference(found, actual, issuer)
    if (words !== undefined) return words
  }
  return 'It is another server.'
}

function difference(found: URL, actual: string, issuer: string): string | undefined {
  const expected = new URL(issuer)
  const samePath = found.pathname === expected.pathname
  if (actual.replace(/\/+$/, '') === issuer.replace(/\/+$/, ''))
    return 'Only a slash at the end differs: issuers are compared to the letter.'
  if (actual.toLowerCase() === issuer.toLowerCase())
    return 'Only upper and lower case differ: realm names are compared with case.'
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
  if (found.origin === expected.origin && found.pathname.includes('/realms/'))
    return 'The token is from another realm of the same server.'
  return undefined
}
