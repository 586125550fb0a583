/** Tokens that must be refused, each made by name; and a bench to make any other. */
import { createHash, createPublicKey, type KeyObject, randomUUID } from 'node:crypto'
import { CompactEncrypt } from 'jose'
import type { ClientExport } from './export.ts'
import { headerTypeOf, type Issuing, signFor } from './issue.ts'
import { makeKey, type RealmKey } from './keys.ts'
import type { ClaimSet } from './mappers.ts'
import { compact, headerText } from './sign.ts'
import type { TokenSpec } from './token-spec.ts'

/** The kinds of token that must be refused. */
export type RefusedKind =
  | 'expired'
  | 'notYetValid'
  | 'issuedInFuture'
  | 'withoutExp'
  | 'expAsText'
  | 'subAsNumber'
  | 'audWithNumber'
  | 'idToken'
  | 'logoutToken'
  | 'refreshToken'
  | 'offlineToken'
  | 'withoutTyp'
  | 'dpopProof'
  | 'wrongAudience'
  | 'accountAudience'
  | 'withoutAudience'
  | 'lightweight'
  | 'wrongIssuer'
  | 'withoutIssuer'
  | 'algNone'
  | 'hs256'
  | 'hs256WithPublicKey'
  | 'unknownKid'
  | 'otherRealmSameKid'
  | 'withoutKid'
  | 'encryptionKey'
  | 'wrongAlgForKey'
  | 'tampered'
  | 'badSignature'
  | 'emptySignature'
  | 'dpopBound'
  | 'dpopBoundAsBearer'
  | 'mtlsBound'
  | 'critHeader'
  | 'b64Header'
  | 'nested'
  | 'duplicateHeaderMember'
  | 'encrypted'
  | 'payloadNoObject'
  | 'embeddedJwk'
  | 'jku'

interface Shaped {
  readonly client: ClientExport
  readonly alg: string
  readonly claims: ClaimSet
}

type Make = (bench: Bench, spec: TokenSpec) => Promise<string>

interface Bench {
  readonly issuing: Issuing
  shape(spec: TokenSpec): Shaped
  /** The realm's own signature over a changed claim set. */
  signed(spec: TokenSpec, change: (claims: ClaimSet) => ClaimSet, header?: object): Promise<string>
  key(alg: string): Promise<RealmKey>
}

const seconds = (bench: Bench): number => Math.floor(bench.issuing.now() / 1000)
const laid =
  (over: object) =>
  (claims: ClaimSet): ClaimSet => ({ ...claims, ...over })
const without =
  (name: string) =>
  ({ [name]: _gone, ...claims }: ClaimSet): ClaimSet =>
    claims
const same = (claims: ClaimSet): ClaimSet => claims

/** Each kind, with the code an API for `acme-orders-api` refuses it with. */
const kinds: { readonly [Kind in RefusedKind]: readonly [code: string, make: Make] } = {
  expired: [
    'TOKEN_EXPIRED',
    (bench, spec) => bench.signed(spec, laid({ iat: seconds(bench) - 7200, exp: seconds(bench) - 3600 })),
  ],
  notYetValid: [
    'TOKEN_NOT_YET_VALID',
    (bench, spec) => bench.signed(spec, laid({ nbf: seconds(bench) + 3600, exp: seconds(bench) + 7200 })),
  ],
  issuedInFuture: [
    'TOKEN_NOT_YET_VALID',
    (bench, spec) => bench.signed(spec, laid({ iat: seconds(bench) + 86_400, exp: seconds(bench) + 90_000 })),
  ],
  withoutExp: ['CLAIM_INVALID', (bench, spec) => bench.signed(spec, without('exp'))],
  expAsText: [
    'CLAIM_INVALID',
    (bench, spec) => bench.signed(spec, laid({ exp: String(seconds(bench) + 3600) })),
  ],
  subAsNumber: ['CLAIM_INVALID', (bench, spec) => bench.signed(spec, laid({ sub: 7 }))],
  audWithNumber: [
    'CLAIM_INVALID',
    (bench, spec) => bench.signed(spec, laid({ aud: ['acme-orders-api', 1] })),
  ],
  idToken: [
    'TOKEN_KIND_WRONG',
    (bench, spec) => bench.signed(spec, laid({ typ: 'ID', aud: 'acme-orders-api' })),
  ],
  logoutToken: [
    'TOKEN_KIND_WRONG',
    (bench, spec) => bench.signed(spec, laid({ typ: 'Logout', events: {} }), { typ: 'logout+jwt' }),
  ],
  refreshToken: [
    'TOKEN_KIND_WRONG',
    (bench, spec) => signFor(bench.issuing, 'HS512', laid({ typ: 'Refresh' })(bench.shape(spec).claims)),
  ],
  offlineToken: [
    'TOKEN_KIND_WRONG',
    (bench, spec) => signFor(bench.issuing, 'HS512', laid({ typ: 'Offline' })(bench.shape(spec).claims)),
  ],
  withoutTyp: ['TOKEN_KIND_WRONG', (bench, spec) => bench.signed(spec, without('typ'))],
  dpopProof: ['TOKEN_KIND_WRONG', (bench, spec) => bench.signed(spec, same, { typ: 'dpop+jwt' })],
  wrongAudience: ['AUDIENCE_MISMATCH', (bench, spec) => bench.signed(spec, laid({ aud: 'another-api' }))],
  accountAudience: ['AUDIENCE_MISMATCH', (bench, spec) => bench.signed(spec, laid({ aud: 'account' }))],
  withoutAudience: ['AUDIENCE_MISMATCH', (bench, spec) => bench.signed(spec, without('aud'))],
  lightweight: [
    'AUDIENCE_MISMATCH',
    (bench, spec) => bench.signed({ ...spec, client: 'acme-lightweight' }, same),
  ],
  wrongIssuer: [
    'ISSUER_UNKNOWN',
    (bench, spec) =>
      bench.signed(spec, laid({ iss: `${bench.issuing.issuer.replace(/\/realms\/.*/, '')}/realms/master` })),
  ],
  withoutIssuer: ['ISSUER_UNKNOWN', (bench, spec) => bench.signed(spec, without('iss'))],
  algNone: [
    'ALGORITHM_NOT_ALLOWED',
    async (bench, spec) => compact('{"alg":"none","typ":"JWT"}', text(bench, spec), 'none', undefined),
  ],
  hs256: [
    'ALGORITHM_NOT_ALLOWED',
    (bench, spec) => signFor(bench.issuing, 'HS256', bench.shape(spec).claims),
  ],
  hs256WithPublicKey: ['ALGORITHM_NOT_ALLOWED', hs256WithPublicKey],
  unknownKid: ['KEY_UNKNOWN', async (bench, spec) => foreign(await makeKey('RS256'), bench, spec)],
  otherRealmSameKid: [
    'SIGNATURE_INVALID',
    async (bench, spec) =>
      foreign({ ...(await makeKey('RS256')), kid: (await bench.key('RS256')).kid }, bench, spec),
  ],
  withoutKid: [
    'KEY_UNKNOWN',
    async (bench, spec) =>
      compact(
        headerText('RS256', undefined),
        text(bench, spec),
        'RS256',
        (await bench.key('RS256')).privateKey,
      ),
  ],
  encryptionKey: ['KEY_UNKNOWN', async (bench, spec) => byEncryptionKey(bench, spec)],
  wrongAlgForKey: ['KEY_UNKNOWN', wrongAlgForKey],
  tampered: ['SIGNATURE_INVALID', tampered],
  badSignature: ['SIGNATURE_INVALID', async (bench, spec) => flipped(await bench.signed(spec, same))],
  emptySignature: [
    'SIGNATURE_INVALID',
    async (bench, spec) => (await bench.signed(spec, same)).replace(/[^.]+$/, ''),
  ],
  dpopBound: [
    'PROOF_REQUIRED',
    (bench, spec) => bench.signed(spec, laid({ typ: 'DPoP', cnf: { jkt: thumbprint() } })),
  ],
  dpopBoundAsBearer: [
    'PROOF_REQUIRED',
    (bench, spec) => bench.signed(spec, laid({ cnf: { jkt: thumbprint() } })),
  ],
  mtlsBound: [
    'PROOF_REQUIRED',
    (bench, spec) => bench.signed(spec, laid({ cnf: { 'x5t#S256': thumbprint() } })),
  ],
  critHeader: [
    'TOKEN_MALFORMED',
    (bench, spec) => bench.signed(spec, same, { crit: ['urn:example:x'], 'urn:example:x': 1 }),
  ],
  b64Header: ['TOKEN_MALFORMED', (bench, spec) => bench.signed(spec, same, { b64: false })],
  nested: ['TOKEN_MALFORMED', (bench, spec) => bench.signed(spec, same, { cty: 'JWT' })],
  duplicateHeaderMember: ['TOKEN_MALFORMED', duplicateHeaderMember],
  encrypted: ['TOKEN_MALFORMED', encrypted],
  payloadNoObject: ['TOKEN_MALFORMED', async (bench) => signedText(bench, '["not","an","object"]')],
  embeddedJwk: ['KEY_UNKNOWN', embeddedJwk],
  jku: [
    'KEY_UNKNOWN',
    async (bench, spec) => foreign(await makeKey('RS256'), bench, spec, { jku: 'http://127.0.0.1:9/certs' }),
  ],
}

/** What an API with the audience `acme-orders-api` answers to each kind of the forge: the refusal's code. */
export const refusedKinds: { readonly [Kind in RefusedKind]: string } = Object.fromEntries(
  Object.entries(kinds).map(([name, [code]]) => [name, code]),
) as { [Kind in RefusedKind]: string }

/** Makes tokens that must be refused; `spec` says whose token it would have been. */
export type Forge = { readonly [Kind in RefusedKind]: (spec?: TokenSpec) => Promise<string> } & {
  /** Signs exactly these texts: with a key of the realm (by algorithm), a key of your own, a secret, or not at all. */
  raw(
    header: string,
    payload: string | Buffer,
    signer: { readonly alg: string; readonly key?: KeyObject | Buffer | null },
  ): Promise<string>
  /** The realm's own signature over these claims, whatever they are, with members laid over the header. */
  claims(claims: object, header?: object, alg?: string): Promise<string>
}

export function createForge(issuing: Issuing, shape: Bench['shape']): Forge {
  const bench: Bench = {
    issuing,
    shape,
    key: (alg) => issuing.keys.signingKey(alg),
    signed(spec, change, header = {}) {
      const { client, alg, claims } = shape(spec)
      const { typ, ...extra } = header as { typ?: string }
      return signFor(issuing, alg, change(claims), typ ?? headerTypeOf(client), extra)
    },
  }
  const byName = Object.entries(kinds).map(([name, [, make]]) => [
    name,
    (spec: TokenSpec = {}) => make(bench, spec),
  ])
  return {
    ...(Object.fromEntries(byName) as { [Kind in RefusedKind]: (spec?: TokenSpec) => Promise<string> }),
    async raw(header, payload, { alg, key }) {
      const signer = key === undefined ? (await bench.key(alg)).privateKey : (key ?? undefined)
      return compact(header, payload, alg, signer)
    },
    claims: (claims, header = {}, alg = 'RS256') => {
      const { typ, ...extra } = header as { typ?: string }
      return signFor(issuing, alg, claims, typ, extra)
    },
  }
}

const text = (bench: Bench, spec: TokenSpec): string => JSON.stringify(bench.shape(spec).claims)
const thumbprint = (): string => createHash('sha256').update(randomUUID()).digest('base64url')

async function signedText(bench: Bench, payload: string): Promise<string> {
  const key = await bench.key('RS256')
  return compact(headerText('RS256', key.kid), payload, 'RS256', key.privateKey)
}

/** A key the realm never published, under whatever kid it says. */
function foreign(key: RealmKey, bench: Bench, spec: TokenSpec, extra: object = {}): string {
  return compact(headerText(key.alg, key.kid, 'JWT', extra), text(bench, spec), key.alg, key.privateKey)
}

async function embeddedJwk(bench: Bench, spec: TokenSpec): Promise<string> {
  const key = await makeKey('RS256')
  return foreign(key, bench, spec, { jwk: key.publicJwk })
}

async function byEncryptionKey(bench: Bench, spec: TokenSpec): Promise<string> {
  const key = await bench.issuing.keys.encryptionKey()
  return compact(headerText('RS256', key.kid), text(bench, spec), 'RS256', key.privateKey)
}

async function wrongAlgForKey(bench: Bench, spec: TokenSpec): Promise<string> {
  const key = await bench.key('RS256')
  return compact(headerText('PS256', key.kid), text(bench, spec), 'PS256', key.privateKey)
}

/** The oldest trick against verifiers that take the algorithm from the token: the public key as an HMAC secret. */
async function hs256WithPublicKey(bench: Bench, spec: TokenSpec): Promise<string> {
  const key = await bench.key('RS256')
  const pem = createPublicKey(key.privateKey).export({ format: 'pem', type: 'spki' })
  return compact(headerText('HS256', key.kid), text(bench, spec), 'HS256', Buffer.from(pem))
}

async function tampered(bench: Bench, spec: TokenSpec): Promise<string> {
  const [header, , signature] = (await bench.signed(spec, same)).split('.')
  const claims = { ...bench.shape(spec).claims, realm_access: { roles: ['admin'] } }
  return `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`
}

function flipped(token: string): string {
  const dot = token.lastIndexOf('.')
  const signature = Buffer.from(token.slice(dot + 1), 'base64url')
  signature[0] = (signature[0] as number) ^ 1
  return `${token.slice(0, dot)}.${signature.toString('base64url')}`
}

async function duplicateHeaderMember(bench: Bench, spec: TokenSpec): Promise<string> {
  const key = await bench.key('RS256')
  const header = `{"alg":"none",${headerText('RS256', key.kid).slice(1)}`
  return compact(header, text(bench, spec), 'RS256', key.privateKey)
}

async function encrypted(bench: Bench, spec: TokenSpec): Promise<string> {
  const key = await bench.issuing.keys.encryptionKey()
  return new CompactEncrypt(Buffer.from(text(bench, spec)))
    .setProtectedHeader({ alg: 'RSA-OAEP', enc: 'A128CBC-HS256', kid: key.kid })
    .encrypt(createPublicKey(key.privateKey))
}
