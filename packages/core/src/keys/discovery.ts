/** Step 3 of 8: from the issuer to the address of its keys (OpenID Connect Discovery 1.0, section 4). */
import { differenceOf, differenceWords } from '../issuer-difference.ts'
import { KeysTrouble } from './trouble.ts'

export interface DiscoverySettings {
  readonly issuer: string
  /** Where the realm is reached from here: a base URL, or the realm's whole URL. No slash at its end. */
  readonly internalUrl: string | undefined
}

/** The document's address: the issuer, or the same realm at `internalUrl`. Never anything out of a token. */
export async function discoverJwksUri(
  settings: DiscoverySettings,
  get: (url: string) => Promise<unknown>,
): Promise<string> {
  const realmUrl = realmUrlOf(settings)
  const document = await get(`${realmUrl.replace(/\/$/, '')}/.well-known/openid-configuration`)
  if (typeof document !== 'object' || document === null || Array.isArray(document)) throw noDocument(realmUrl)
  const { issuer, jwks_uri: jwksUri } = document as { issuer?: unknown; jwks_uri?: unknown }
  if (issuer !== settings.issuer && issuer !== realmUrl) throw otherIssuer(settings, issuer)
  if (typeof jwksUri !== 'string' || !URL.canParse(jwksUri)) throw noDocument(realmUrl)
  return settings.internalUrl === undefined ? sameOrigin(settings, jwksUri) : moved(jwksUri, realmUrl)
}

const realms = '/realms/'

/** The part of a URL that begins with `/realms/`; empty where there is none. */
const fromRealms = (url: string): string => (url.includes(realms) ? url.slice(url.indexOf(realms)) : '')

function realmUrlOf({ issuer, internalUrl }: DiscoverySettings): string {
  if (internalUrl === undefined) return issuer
  return internalUrl.includes(realms) ? internalUrl : internalUrl + fromRealms(issuer)
}

/** Only the path after `/realms/` is taken from what was discovered, and put where the realm is reached. */
function moved(jwksUri: string, realmUrl: string): string {
  const path = fromRealms(new URL(jwksUri).pathname)
  if (path === '' || !realmUrl.includes(realms)) {
    throw new KeysTrouble(
      `${path === '' ? `the discovered jwks_uri ${jwksUri}` : realmUrl} has no /realms/ in its path`,
      'internalUrl is for Keycloak realms; give jwksUri for other servers.',
    )
  }
  return realmUrl.slice(0, realmUrl.indexOf(realms)) + path
}

function sameOrigin({ issuer }: DiscoverySettings, jwksUri: string): string {
  if (new URL(jwksUri).origin === new URL(issuer).origin) return jwksUri
  throw new KeysTrouble(
    'the discovered jwks_uri is on another origin than the issuer',
    'Set internalUrl if Keycloak is reached here by another address, or jwksUri if the keys really are elsewhere.',
    {
      expected: new URL(issuer).origin,
      actual: jwksUri,
    },
  )
}

function otherIssuer({ issuer, internalUrl }: DiscoverySettings, actual: unknown): KeysTrouble {
  const mend =
    internalUrl === undefined
      ? "Make the option 'issuer' equal to what Keycloak says, or set internalUrl if this is only the address by which this API reaches it."
      : "The realm at internalUrl must speak of itself as the option 'issuer' or as internalUrl."
  return new KeysTrouble(
    `the discovery document names another issuer: '${String(actual).slice(0, 200)}' in place of '${issuer}'`,
    `${typeof actual === 'string' ? differenceWords[differenceOf(actual, [issuer])] : 'There is no issuer.'} ${mend}`,
    {
      expected: issuer,
      actual,
    },
  )
}

function noDocument(realmUrl: string): KeysTrouble {
  return new KeysTrouble(
    `${realmUrl} has no usable discovery document`,
    'Something else than a Keycloak realm answers there.',
  )
}
