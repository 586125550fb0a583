/** The keys of a realm: made when they are first needed, published as Keycloak publishes them. */
import {
  createHash,
  generateKeyPair,
  type JsonWebKey,
  type KeyObject,
  randomBytes,
  randomUUID,
} from 'node:crypto'
import { promisify } from 'node:util'
import type { RealmExport } from './export.ts'

const generate = promisify(generateKeyPair)

/** One key of the realm, as its provider makes it. */
export interface RealmKey {
  readonly alg: string
  readonly use: 'sig' | 'enc'
  readonly kid: string
  readonly privateKey: KeyObject
  readonly publicJwk: JsonWebKey & { readonly kid: string; readonly alg: string; readonly use: string }
}

interface Provider {
  readonly alg: string
  readonly use: 'sig' | 'enc'
  readonly priority: number
  readonly active: boolean
  made: Promise<RealmKey> | undefined
}

const curves: { readonly [alg: string]: string } = { ES256: 'P-256', ES384: 'P-384', ES512: 'P-521' }

export class RealmKeys {
  readonly #providers: Provider[]
  readonly #foreign: object[] = []
  #replaced: readonly object[] | undefined
  /** Signs refresh tokens, and the access tokens of clients that ask for HS algorithms. Never published. */
  readonly secret: Buffer = randomBytes(64)
  readonly secretKid: string = randomUUID()

  /** `like` gives its keys as they are now; what either makes later is its own. */
  constructor(file: RealmExport, like?: RealmKeys) {
    if (like !== undefined) {
      this.#providers = [...like.#providers]
      return
    }
    this.#providers = (file.components?.['org.keycloak.keys.KeyProvider'] ?? []).flatMap(providerOf)
    if (!this.#providers.some(({ use }) => use === 'sig')) this.#add('RS256', 'sig', 100)
    if (!this.#providers.some(({ use }) => use === 'enc')) this.#add('RSA-OAEP', 'enc', 100)
  }

  /** The active key of an algorithm; one without a provider is made at its first use, as Keycloak does. */
  signingKey(alg: string): Promise<RealmKey> {
    const provider = this.#active(alg) ?? this.#add(alg, 'sig', -100)
    return madeBy(provider)
  }

  async encryptionKey(): Promise<RealmKey> {
    return madeBy(this.#providers.find(({ use }) => use === 'enc') as Provider)
  }

  async byKid(kid: unknown): Promise<RealmKey | undefined> {
    return (await this.#all()).find((key) => key.kid === kid)
  }

  /** A new active key; the old ones stay published, or go. */
  rotate(alg: string, keepOld: boolean): Promise<RealmKey> {
    const highest = Math.max(0, ...this.#providers.map(({ priority }) => priority))
    if (!keepOld) this.#drop((provider) => provider.alg === alg && provider.use === 'sig')
    return madeBy(this.#add(alg, 'sig', highest + 1))
  }

  async remove(kid: string): Promise<void> {
    const keys = await Promise.all(this.#providers.map(madeBy))
    const gone = new Set(this.#providers.filter((_, index) => keys[index]?.kid === kid))
    this.#drop((provider) => gone.has(provider))
  }

  /** Publishes an entry beside the realm's own keys, whatever it is. */
  publish(jwk: object): void {
    this.#foreign.push(jwk)
  }

  /** Publishes these entries and nothing else; `undefined` goes back to the realm's own. */
  replace(entries: readonly object[] | undefined): void {
    this.#replaced = entries
  }

  async jwks(): Promise<{ keys: object[] }> {
    if (this.#replaced !== undefined) return { keys: [...this.#replaced] }
    return { keys: [...(await this.#all()).map(({ publicJwk }) => publicJwk), ...this.#foreign] }
  }

  #all(): Promise<RealmKey[]> {
    return Promise.all(this.#providers.map(madeBy))
  }

  #active(alg: string): Provider | undefined {
    const candidates = this.#providers.filter(
      (provider) => provider.alg === alg && provider.use === 'sig' && provider.active,
    )
    return candidates.sort((one, other) => other.priority - one.priority)[0]
  }

  #add(alg: string, use: Provider['use'], priority: number): Provider {
    const provider: Provider = { alg, use, priority, active: true, made: undefined }
    this.#providers.push(provider)
    return provider
  }

  #drop(goes: (provider: Provider) => boolean): void {
    const stay = this.#providers.filter((provider) => !goes(provider))
    this.#providers.splice(0, Infinity, ...stay)
  }
}

function providerOf({
  providerId,
  config,
}: {
  providerId: string
  config?: { readonly [name: string]: readonly string[] }
}): Provider[] {
  const first = (name: string): string | undefined => config?.[name]?.[0]
  if (first('enabled') === 'false') return []
  const shape = shapeOf(providerId, first)
  if (shape === undefined) return []
  return [
    {
      ...shape,
      priority: Number(first('priority') ?? 0),
      active: first('active') !== 'false',
      made: undefined,
    },
  ]
}

function shapeOf(
  providerId: string,
  first: (name: string) => string | undefined,
): Pick<Provider, 'alg' | 'use'> | undefined {
  const byCurve: { readonly [curve: string]: string } = {
    'P-256': 'ES256',
    'P-384': 'ES384',
    'P-521': 'ES512',
  }
  if (/^rsa(-generated)?$/.test(providerId)) return { alg: first('algorithm') ?? 'RS256', use: 'sig' }
  if (/^rsa-enc(-generated)?$/.test(providerId)) return { alg: first('algorithm') ?? 'RSA-OAEP', use: 'enc' }
  if (providerId === 'ecdsa-generated')
    return { alg: byCurve[first('ecdsaEllipticCurveKey') ?? 'P-256'] ?? 'ES256', use: 'sig' }
  return providerId === 'eddsa-generated' ? { alg: 'EdDSA', use: 'sig' } : undefined
}

function madeBy(provider: Provider): Promise<RealmKey> {
  provider.made ??= makeKey(provider.alg, provider.use)
  return provider.made
}

/** A key pair of the kind an algorithm needs, under a kid of the form Keycloak uses. */
export async function makeKey(alg: string, use: 'sig' | 'enc' = 'sig'): Promise<RealmKey> {
  const { publicKey, privateKey } = await pairFor(alg)
  const jwk = publicKey.export({ format: 'jwk' })
  const kid = createHash('sha256').update(JSON.stringify(jwk)).digest('base64url')
  const { kty, ...material } = jwk
  return { alg, use, kid, privateKey, publicJwk: { kid, kty: kty as string, alg, use, ...material } }
}

function pairFor(alg: string): Promise<{ publicKey: KeyObject; privateKey: KeyObject }> {
  const namedCurve = curves[alg]
  if (namedCurve !== undefined) return generate('ec', { namedCurve })
  return alg === 'EdDSA' ? generate('ed25519') : generate('rsa', { modulusLength: 2048 })
}
