/** A `keycloak.json`, as keycloak-connect and the Java adapters read it, into options of today. */
import { ConfigurationError, type ConfigurationProblem, reading, shown } from '../errors/configuration.ts'
import { encodeRealm } from './issuer.ts'
import { type Environment, readFields } from './keycloak-json-fields.ts'
import { isObject, throwIfAny } from './reader.ts'

/** What a `keycloak.json` cannot hold. */
export interface KeycloakJsonContext {
  /** Where `${env.NAME}` is looked up: `process.env`, mostly. Core reads no environment by itself. Defaults to none. */
  readonly env?: { readonly [name: string]: string | undefined }
}

/** The options that a `keycloak.json` gives: for `keycloakAuth` and `createVerifier`, alone or spread beside others. */
export interface KeycloakJsonOptions {
  /** `auth-server-url` and `realm`, put together as keycloak-connect did: the exact `iss` of the tokens. */
  readonly issuer: string
  /** `resource`; `null` only where the file says `"verify-token-audience": false`. */
  readonly audience: string | null
  /** `min-time-between-jwks-requests`, where the file has it. */
  readonly keys?: { readonly cooldownSeconds: number }
}

/**
 * Turns the parsed text of a `keycloak.json` into options; no file is read. Values may be `${env.NAME}` or
 * `${env.NAME:default}`; a variable that is unset or empty takes the default. The audience is checked unless the file
 * turns that off: keycloak-connect checked it only where the file asked for it. Fields that never had an effect on a
 * bearer-only API are passed over; secrets among them are not kept.
 *
 * Throws `ConfigurationError` with everything that is missing or cannot be carried over (`realm-public-key`, CORS,
 * trust stores, policy enforcement), each by name and with what to write instead. Whether the realm exists is not known
 * before its keys are fetched.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs'
 * import { createVerifier, fromKeycloakJson } from '@portcullis/core'
 *
 * const json: unknown = JSON.parse(readFileSync('keycloak.json', 'utf8'))
 * const verifier = createVerifier(fromKeycloakJson(json, { env: process.env }))
 * ```
 */
export function fromKeycloakJson(json: unknown, context: KeycloakJsonContext = {}): KeycloakJsonOptions {
  return reading('keycloak.json', () => readJson(json, readEnvironment(context)))
}

function readJson(json: unknown, env: Environment): KeycloakJsonOptions {
  const problems: ConfigurationProblem[] = []
  const fields = readFields(json, env, problems)
  const baseUrl = fields.text('auth-server-url', "Keycloak's base URL, as https://sso.example.com")
  const realm = fields.text('realm', 'the name of the realm')
  const resource = fields.text('resource', "this API's client id in Keycloak")
  const checksAudience = fields.flag('verify-token-audience') ?? true
  if (fields.flag('bearer-only') === false) problems.push(logsPeopleIn)
  const cooldownSeconds = readSeconds(fields.get('min-time-between-jwks-requests'), problems)
  throwIfAny(problems)
  return {
    issuer: `${baseUrl.replace(/\/+$/, '')}/realms/${encodeRealm(realm)}`,
    audience: checksAudience ? resource : null,
    ...(cooldownSeconds === undefined ? {} : { keys: { cooldownSeconds } }),
  }
}

function readEnvironment(context: KeycloakJsonContext): Environment {
  const env: unknown = isObject(context) ? (context.env ?? {}) : undefined
  if (isObject(env)) return env as Environment
  throw new ConfigurationError([
    { option: 'env', expected: 'must stand in an object, as { env: process.env }' },
  ])
}

const logsPeopleIn: ConfigurationProblem = {
  option: 'bearer-only',
  given: 'false',
  expected:
    'cannot be carried over: this gate judges tokens and sends nobody to a login page. Take the field out, and let the page or a proxy in front log people in',
}

function readSeconds(value: unknown, problems: ConfigurationProblem[]): number | undefined {
  if (value === undefined) return undefined
  const seconds = typeof value === 'string' ? Number(value) : value
  if (typeof seconds === 'number' && seconds >= 1 && seconds <= 3600) return seconds
  problems.push({
    option: 'min-time-between-jwks-requests',
    given: shown(value),
    expected: 'must be a number of seconds from 1 to 3600',
  })
  return undefined
}
