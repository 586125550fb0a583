/** The fields of a `keycloak.json`: their names and aliases, their placeholders, and those that cannot be carried over. */
import { ConfigurationError, type ConfigurationProblem, shown } from '../errors/configuration.ts'
import { nearest } from './names.ts'
import { isObject } from './reader.ts'

/** Fields that are read, with the other spellings keycloak-connect took, in the order in which it looked. */
const carried = {
  realm: [],
  'auth-server-url': ['server-url', 'serverUrl', 'authServerUrl'],
  resource: ['client-id', 'clientId'],
  'verify-token-audience': ['verifyTokenAudience'],
  'bearer-only': ['bearerOnly'],
  'min-time-between-jwks-requests': ['minTimeBetweenJwksRequests'],
} as const

type CarriedName = keyof typeof carried

/** Fields that change nothing here: for logging in, for refreshing, for Java, or in force whatever they say. */
const withoutEffect: ReadonlySet<string> = new Set([
  ...['credentials', 'secret', 'public-client', 'public', 'scope', 'enable-pkce', 'redirect-rewrite-rules'],
  ...['ssl-required', 'confidential-port', 'use-resource-role-mappings', 'principal-attribute'],
  ...['token-store', 'token-cookie-path', 'adapter-state-cookie-path', 'turn-off-change-session-id-on-login'],
  ...['token-minimum-time-to-live', 'always-refresh-token', 'register-node-at-startup'],
  ...['register-node-period', 'expose-token', 'autodetect-bearer-only', 'ignore-oauth-query-parameter'],
  ...['connection-pool-size', 'connection-timeout-millis', 'connection-ttl-millis', 'socket-timeout-millis'],
  ...['public-key-cache-ttl'],
])

const staticKey =
  'leave it out: keys are fetched from the realm and follow its rotation (a set of your own goes into the option jwks)'
const cors = "leave it out, and put your framework's CORS middleware before the gate"
const trust = 'leave it out, and start Node with NODE_EXTRA_CA_CERTS=<file of the CA>'
const connection = 'leave it out, and give keys.fetch a fetch of your own that goes that way'

/** Fields that someone may believe to be in force; `false` says that nobody does. */
const refused: ReadonlyMap<string, string> = new Map([
  ['realm-public-key', staticKey],
  ['realmPublicKey', staticKey],
  ...[
    'enable-cors',
    'cors-max-age',
    'cors-allowed-methods',
    'cors-allowed-headers',
    'cors-exposed-headers',
  ].map((name) => [name, cors] as const),
  ...['truststore', 'truststore-password', 'allow-any-hostname', 'disable-trust-manager'].map(
    (name) => [name, trust] as const,
  ),
  ...['client-keystore', 'client-keystore-password', 'client-key-password', 'proxy-url'].map(
    (name) => [name, connection] as const,
  ),
  ['enable-basic-auth', 'leave it out: no password is taken here, a token is'],
  ['policy-enforcer', 'leave it out, and guard each route: no policy is asked of Keycloak here'],
])

const known: readonly string[] = [
  ...Object.entries(carried).flatMap(([name, aliases]) => [name, ...aliases]),
  ...withoutEffect,
  ...refused.keys(),
]

/** The fields that are carried over, by their first name. */
export interface KeycloakJsonFields {
  get(name: CarriedName): unknown
  /** A text that must be there; '' where it is not, which is reported. */
  text(name: CarriedName, what: string): string
  /** `true`, `false`, or either as text; `undefined` where it is absent or something else, which is reported. */
  flag(name: CarriedName): boolean | undefined
}

export type Environment = { readonly [name: string]: string | undefined }

/** Reports every name that is unknown or cannot be carried over, and every placeholder that cannot be filled. */
export function readFields(
  json: unknown,
  env: Environment,
  problems: ConfigurationProblem[],
): KeycloakJsonFields {
  if (!isObject(json)) throw new ConfigurationError([notParsed])
  const members = new Map<string, unknown>(Object.entries(json))
  for (const [name, value] of members) {
    const wrong = problemWith(name, value)
    if (wrong !== undefined) problems.push({ option: name, expected: wrong })
  }
  const unfilled = new Set<string>()
  const fill = (name: string, value: string): string =>
    value.replace(placeholder, (whole, variable: string, fallback?: string) => {
      const found = Object.hasOwn(env, variable) ? env[variable] : undefined
      if (found || fallback !== undefined) return found || (fallback as string)
      unfilled.add(name)
      problems.push({
        option: name,
        expected: 'names a variable that is not set, and no default',
        given: whole,
      })
      return ''
    })
  const get = (name: CarriedName): unknown => {
    const values = [name, ...carried[name]].map((spelling) => members.get(spelling))
    const value = values.find((one) => (one ?? '') !== '')
    return typeof value === 'string' ? fill(name, value) : value
  }
  const report = (name: string, expected: string, value: unknown): undefined => {
    if (unfilled.has(name)) return
    problems.push({ option: name, expected, ...(value === undefined ? {} : { given: shown(value) }) })
  }
  return {
    get,
    text(name, what) {
      const value = get(name)
      if (typeof value === 'string' && value !== '' && !value.includes('${')) return value
      report(name, `must be ${what}`, value)
      return ''
    },
    flag(name) {
      const value = get(name)
      if (value === undefined || typeof value === 'boolean') return value
      if (value === 'true' || value === 'false') return value === 'true'
      return report(name, 'must be true or false', value)
    },
  }
}

const notParsed: ConfigurationProblem = {
  option: 'keycloak.json',
  expected: 'must be given parsed, as an object: JSON.parse its text',
}

const placeholder = /\$\{env\.([^:}]+)(?::([^}]*))?\}/g

function problemWith(name: string, value: unknown): string | undefined {
  if (!known.includes(name)) {
    const meant = nearest(name, known)
    return `is no field of a keycloak.json${meant === undefined ? '' : `; did you mean '${meant}'?`}`
  }
  const mend = refused.get(name)
  return mend === undefined || value === false ? undefined : `cannot be carried over: ${mend}`
}
