/** Step 3 of 8: why keys could not be had, in words that name the mend. */

/** What went wrong with a fetch: for the log, never for a caller. */
export class KeysTrouble extends Error {
  override readonly name: string = 'KeysTrouble'
  readonly hint: string
  readonly expected: unknown
  readonly actual: unknown

  constructor(
    message: string,
    hint: string,
    details: { cause?: unknown; expected?: unknown; actual?: unknown } = {},
  ) {
    super(message, { cause: details.cause })
    this.hint = hint
    this.expected = details.expected
    this.actual = details.actual
  }
}

/** Tells the operator, once for a change of state. */
export function warnOf({ message, hint }: KeysTrouble, issuer: string): void {
  process.emitWarning(`Keys of ${issuer}: ${message}. ${hint}`, {
    type: 'PortcullisWarning',
    code: 'PORTCULLIS_KEYS_UNAVAILABLE',
  })
}

const byCode = new Map(
  Object.entries({
    ECONNREFUSED:
      'Nothing listens there: is Keycloak up, and reachable from here under this address? In a container, localhost is the container itself: set internalUrl.',
    ENOTFOUND:
      'The host name cannot be resolved from here: set internalUrl to the address by which this API reaches Keycloak; where the way out is a proxy, hand one to keys.fetch.',
    EAI_AGAIN: 'The host name cannot be resolved from here at the moment: look at DNS, or set internalUrl.',
    ECONNRESET: 'The connection was cut: look at the proxy in between.',
    ETIMEDOUT: 'No answer: look at firewalls and routes between this API and Keycloak.',
    DEPTH_ZERO_SELF_SIGNED_CERT:
      'The certificate is self-signed: start Node with NODE_EXTRA_CA_CERTS=<file of the CA>.',
    SELF_SIGNED_CERT_IN_CHAIN:
      'The certificate comes from a CA unknown here: start Node with NODE_EXTRA_CA_CERTS=<file of the CA>.',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE:
      'The certificate cannot be verified: start Node with NODE_EXTRA_CA_CERTS=<file of the CA>, intermediate certificates included.',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
      'The certificate comes from a CA unknown here: start Node with NODE_EXTRA_CA_CERTS=<file of the CA>.',
    CERT_HAS_EXPIRED: 'The certificate of the server has expired.',
    ERR_TLS_CERT_ALTNAME_INVALID: 'The certificate is for another host name than the one in the URL.',
  }),
)

/** Whatever a fetch threw, as trouble with a mend. */
export function troubleOf(error: unknown, url: string): KeysTrouble {
  if (error instanceof KeysTrouble) return error
  const what = codeIn(error) ?? (error instanceof Error ? error.message : typeof error)
  return new KeysTrouble(
    `${url} cannot be fetched: ${what}`,
    byCode.get(what) ?? 'Look at the network between this API and Keycloak.',
    { cause: error },
  )
}

function codeIn(error: unknown): string | undefined {
  let at: unknown = error
  for (let depth = 0; depth < 5 && typeof at === 'object' && at !== null; depth++) {
    const { code, cause, errors } = at as { code?: unknown; cause?: unknown; errors?: unknown }
    if (typeof code === 'string') return code
    at = cause ?? (Array.isArray(errors) ? errors[0] : undefined)
  }
  return undefined
}

/** An answer that is not 200. `body` is its first part. */
export function troubleOfStatus(url: string, status: number, body: string): KeysTrouble {
  return new KeysTrouble(`${url} answered ${status}`, hintForStatus(status, body))
}

function hintForStatus(status: number, body: string): string {
  if (status === 403 && body.includes('HTTPS required')) {
    return 'Keycloak says "HTTPS required": reach it by https, set its proxy headers, or "Require SSL: None" in a development realm.'
  }
  if (status === 404 && body.includes('Realm does not exist'))
    return 'There is no realm of that name (names are compared with case).'
  if (status === 404)
    return 'No Keycloak realm answers there: look at the path. Keycloak 17 and later have no /auth prefix unless --http-relative-path=/auth is set.'
  if (status === 400 && body.includes('missingNormalization'))
    return 'The address has a doubled slash or dot segments: Keycloak refuses such paths.'
  if (status >= 300 && status < 400)
    return 'The address redirects, and redirects are not followed: configure the address it leads to.'
  return status >= 500
    ? 'Keycloak, or the proxy before it, is in trouble: look at its log.'
    : 'Something else than Keycloak answers there.'
}

export const notJwks = (from: string): KeysTrouble =>
  new KeysTrouble(`${from} is no JWK set`, 'Something else than a Keycloak realm answers there.')

export const noUsableKey = (from: string): KeysTrouble =>
  new KeysTrouble(
    `${from} has no key that can verify signatures`,
    'Look at the keys of the realm: none is active for an algorithm that is supported.',
  )
