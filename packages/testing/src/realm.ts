/** The embedded realm: a Keycloak realm in small, made of a realm export, for tests and demonstrations. */
import { type EndpointAnswer, type EndpointRequest, noRequests, type RequestCounts } from './answer.ts'
import { Endpoints } from './endpoints.ts'
import type { RealmExport } from './export.ts'
import { createForge, type Forge } from './forge.ts'
import { headerTypeOf, type Issuing, signFor } from './issue.ts'
import { RealmKeys } from './keys.ts'
import { RealmModel } from './model.ts'
import type { Outage, OutageKind, OutageOptions } from './outages.ts'
import { RealmServer } from './server.ts'
import { clientNamed, shape } from './shape.ts'
import type { TokenSpec } from './token-spec.ts'

/** How the embedded realm starts. Every option may be left out. */
export interface RealmOptions {
  /** A Keycloak realm export: a file's path, or its content. Defaults to the built-in realm `acme`. */
  readonly realm?: string | object
  /** The port to listen on; a taken one moves on to the next free. Defaults to any free port. */
  readonly port?: number
  /** The public base URL, where it differs from the address the realm listens on. */
  readonly frontendUrl?: string
  /** A path before `/realms`, such as `/auth`. */
  readonly basePath?: string
  /** Starts with the keys of another realm: making new ones is what takes a realm's time. Defaults to keys of its own. */
  readonly sameKeysAs?: Realm
  /** Told once what the file asks for and this realm does not do. Defaults to a process warning. */
  readonly onNotice?: (notice: string) => void
}

/** A running realm: it issues tokens, publishes keys, and breaks on demand. For tests and demonstrations alone. */
export class Realm {
  /** The realm's name. */
  readonly name: string
  /** What the realm's file asks for and this realm does not do, by name. */
  readonly unsupported: readonly string[]
  /** Makes each kind of token that must be refused, by name. */
  readonly forge: Forge
  /** How often each endpoint was asked, since the start or `resetRequests()`. */
  readonly requests: RequestCounts = noRequests()
  readonly #model: RealmModel
  readonly #keys: RealmKeys
  readonly #options: RealmOptions
  readonly #endpoints: Endpoints
  readonly #server: RealmServer
  readonly #issuing: Issuing
  #time: number | undefined
  #outage: Outage | undefined
  #listens = false

  constructor(file: RealmExport, options: RealmOptions) {
    this.#model = new RealmModel(file)
    this.#keys = new RealmKeys(file, options.sameKeysAs === undefined ? undefined : options.sameKeysAs.#keys)
    this.#options = options
    this.name = this.#model.name
    this.unsupported = this.#model.unsupported
    const self = this
    this.#issuing = {
      model: this.#model,
      keys: this.#keys,
      get issuer() {
        return self.issuer
      },
      now: () => this.now(),
    }
    this.#endpoints = new Endpoints(this.#issuing, () => this.#realmUrl)
    this.forge = createForge(this.#issuing, (spec) => shape(this.#issuing, this.#endpoints.sessions, spec))
    this.#server = new RealmServer({
      realmPath: this.#realmPath,
      answer: (request) => this.answer(request),
      outage: () => this.#outage,
      count: (endpoint) => void this.requests[endpoint]++,
    })
  }

  /** The `iss` of its tokens. */
  get issuer(): string {
    const here = this.#server.port === 0 ? 'https://keycloak.test' : `http://127.0.0.1:${this.#server.port}`
    return `${(this.#options.frontendUrl ?? here).replace(/\/+$/, '')}${this.#realmPath}`
  }

  /** Where it listens: the server's base URL. */
  get url(): string {
    return `http://127.0.0.1:${this.#server.port}${this.#basePath}`
  }

  /** Where its keys are published. */
  get jwksUri(): string {
    return `${this.#realmUrl}/protocol/openid-connect/certs`
  }

  /** Where tokens are had over HTTP. */
  get tokenEndpoint(): string {
    return `${this.#realmUrl}/protocol/openid-connect/token`
  }

  get #basePath(): string {
    return this.#options.basePath?.replace(/\/+$/, '') ?? ''
  }

  get #realmPath(): string {
    return `${this.#basePath}/realms/${encodeURIComponent(this.name)}`
  }

  /** A realm that listens nowhere stands at its public address alone. */
  get #realmUrl(): string {
    return this.#server.port === 0 ? this.issuer : `http://127.0.0.1:${this.#server.port}${this.#realmPath}`
  }

  /** This realm's wall clock, in milliseconds. */
  now(): number {
    return this.#time ?? Date.now()
  }

  /** Stops the realm's clock at a time; `null` lets it run again. */
  setTime(time: Date | number | null): void {
    this.#time = time === null ? undefined : Number(time)
  }

  /** Starts listening; `startRealm` has done that. */
  async listen(): Promise<void> {
    await this.#server.listen(this.#options.port ?? 0)
    this.#listens = true
  }

  /** The public keys, as they are published. */
  jwks(): Promise<{ keys: object[] }> {
    return this.#keys.jwks()
  }

  /** An access token, without HTTP. */
  async token(spec: TokenSpec = {}): Promise<string> {
    const { client, alg, claims } = shape(this.#issuing, this.#endpoints.sessions, spec)
    const { typ, ...extra } = spec.header ?? {}
    return signFor(this.#issuing, alg, claims, typeof typ === 'string' ? typ : headerTypeOf(client), extra)
  }

  /** Headers of a request by a user: for supertest's `.set()` and Fastify's `inject({ headers })`. */
  async asUser(user: string, spec: Omit<TokenSpec, 'user'> = {}): Promise<{ authorization: string }> {
    return { authorization: `Bearer ${await this.token({ ...spec, user })}` }
  }

  /** Headers of a request by a client's service account. */
  async asService(
    client: string,
    spec: Omit<TokenSpec, 'client' | 'user'> = {},
  ): Promise<{ authorization: string }> {
    const user = this.#model.serviceAccountOf(clientNamed(this.#model, client)).username
    return { authorization: `Bearer ${await this.token({ ...spec, client, user })}` }
  }

  /** A new signing key, active at once. The old ones stay published unless `keepOld` is false. Gives its kid. */
  async rotateKeys(options: { readonly alg?: string; readonly keepOld?: boolean } = {}): Promise<string> {
    return (await this.#keys.rotate(options.alg ?? 'RS256', options.keepOld ?? true)).kid
  }

  /** Takes a key out of the published set. */
  async removeKey(kid: string): Promise<void> {
    await this.#keys.remove(kid)
  }

  /** Publishes an entry beside the realm's own keys, whatever it is. */
  publishJwk(jwk: object): void {
    this.#keys.publish(jwk)
  }

  /** Publishes exactly these entries; without an argument, the realm's own again. */
  replaceJwks(entries?: readonly object[]): void {
    this.#keys.replace(entries)
  }

  /** Goes down in the way named; `null` heals. `refuse` closes the port, and healing opens the same one again. */
  async outage(kind: OutageKind | null, options: OutageOptions = {}): Promise<void> {
    this.#outage = kind === null ? undefined : { kind, ...options }
    if (kind === 'refuse') await this.close()
    else if (!this.#listens && this.#server.port !== 0) {
      await this.#server.listen(this.#server.port)
      this.#listens = true
    }
  }

  /** Sets `requests` to zero. */
  resetRequests(): void {
    Object.assign(this.requests, noRequests())
  }

  /** Answers a request to a path below the realm, without a socket. */
  answer(request: EndpointRequest): Promise<EndpointAnswer> {
    return this.#endpoints.answer(request)
  }

  /** Stops listening. */
  async close(): Promise<void> {
    if (this.#listens) await this.#server.stop()
    this.#listens = false
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }
}
