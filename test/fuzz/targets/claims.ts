/** Claims of any shape under a signature that holds: accepted exactly when the rules, written down a second time, say so. */
import { inspect } from 'node:util'
import {
  allOf,
  anyOf,
  audience,
  authorizedParty,
  claim,
  clientRole,
  createGate,
  decide,
  freshToken,
  type Gate,
  group,
  type Identity,
  isService,
  isUser,
  not,
  organization,
  type RequestLike,
  realmRole,
  scope,
} from '@portcullis/core'
import { expectSame, expectThat, held } from './property.ts'
import { header, issuer, jwks, nowSeconds, signed } from './realm.ts'

interface Rules {
  readonly audience: string | null
  readonly tokenTypes: string[] | null
  readonly maxTokenAgeSeconds: number | null
  readonly maxLifetimeSeconds: number | null
  readonly authorizedParties: string[] | null
}

const loose: Rules = {
  audience: null,
  tokenTypes: null,
  maxTokenAgeSeconds: null,
  maxLifetimeSeconds: null,
  authorizedParties: null,
}
const usual: Rules = { ...loose, audience: 'api', tokenTypes: ['Bearer', 'DPoP'] }
const strict: Rules = {
  ...usual,
  maxTokenAgeSeconds: 300,
  maxLifetimeSeconds: 600,
  authorizedParties: ['spa'],
}
const gates = [usual, loose, strict].map((rules): { rules: Rules; gate: Gate } => ({
  rules,
  gate: createGate({ issuer, jwks, cache: false, ...rules }),
}))

/** The first character chooses the rules; the rest is the payload. */
export const fuzz: (input: Buffer) => void = held((input) => {
  const payload = input.subarray(1)
  const token = signed(header, payload)
  const request: RequestLike = { method: 'GET', headers: { authorization: `Bearer ${token}` }, raw: {} }
  const { rules, gate } = gates[(input[0] ?? 0) % gates.length]!
  const admission = gate.admit(request)
  expectThat(!(admission instanceof Promise), 'keys that are there needed a promise')
  const claims = claimsIn(payload)
  const good = claims !== undefined && token.length <= 16_384 && holds(claims, rules)
  if (admission.admitted) {
    expectThat(good && admission.identity !== null, 'it was accepted against the rules')
    look(admission.identity, claims)
  } else {
    expectThat(!good, `it was refused with ${admission.refusal.code}, and no rule says so`)
    const told = JSON.stringify(admission.reply) + inspect(admission.refusal, { showHidden: true, depth: 9 })
    expectThat(!told.includes(token.slice(token.lastIndexOf('.'))), 'the token stands in its refusal')
  }
})

type Claims = ReadonlyMap<string, unknown>

function claimsIn(payload: Buffer): Claims | undefined {
  try {
    const value: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(payload),
    )
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? new Map(Object.entries(value))
      : undefined
  } catch {
    return undefined
  }
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isNumber = (value: unknown): value is number => Number.isFinite(value)
const otherKinds = 'id refresh offline logout serialized-id initialaccesstoken registrationaccesstoken'.split(
  ' ',
)

function holds(claims: Claims, rules: Rules): boolean {
  const [exp, nbf, iat, aud, sub] = ['exp', 'nbf', 'iat', 'aud', 'sub'].map((name) => claims.get(name))
  if (claims.get('iss') !== issuer || !isOfKind(claims.get('typ'), rules) || claims.has('cnf')) return false
  if (!isNumber(exp) || ![nbf, iat].every((time) => time === undefined || isNumber(time))) return false
  if (sub !== undefined && !isText(sub)) return false
  if (aud !== undefined && !isText(aud) && !(Array.isArray(aud) && aud.every(isText))) return false
  return (
    holdsNow(exp, nbf as number | undefined, iat as number | undefined, rules) &&
    isForUs(aud, claims.get(claims.has('azp') ? 'azp' : 'client_id'), rules)
  )
}

function isOfKind(typ: unknown, { tokenTypes }: Rules): boolean {
  const kind = isText(typ) ? typ.toLowerCase() : undefined
  if (kind === 'dpop') return false
  return tokenTypes === null ? kind === undefined || !otherKinds.includes(kind) : kind === 'bearer'
}

function holdsNow(exp: number, nbf: number | undefined, iat: number | undefined, rules: Rules): boolean {
  const { maxTokenAgeSeconds: age, maxLifetimeSeconds: lifetime } = rules
  if (nowSeconds >= exp + 5) return false
  if (nbf !== undefined && nowSeconds < nbf - 5) return false
  if (iat !== undefined && nowSeconds < iat - 65) return false
  if ((age !== null || lifetime !== null) && iat === undefined) return false
  return !(lifetime !== null && exp - iat! > lifetime) && !(age !== null && nowSeconds > iat! + age + 5)
}

function isForUs(aud: unknown, client: unknown, rules: Rules): boolean {
  const audiences: readonly unknown[] = isText(aud) ? [aud] : Array.isArray(aud) ? aud : []
  return (
    (rules.audience === null || audiences.includes(rules.audience)) &&
    (rules.authorizedParties === null || (isText(client) && rules.authorizedParties.includes(client)))
  )
}

const requirement = allOf(
  anyOf(realmRole('admin'), not(clientRole('api', 'writer')), scope('read')),
  anyOf(
    group('/staff', { subtree: true }),
    not(organization('acme', { id: '7', attribute: { tier: 'gold' } })),
  ),
  anyOf(
    not(claim(['a', 'b'], [7, 'x', true])),
    isUser(),
    isService(),
    authorizedParty('spa'),
    audience('api'),
  ),
  not(freshToken({ maxAgeSeconds: 10 })),
)

/** Everything that can be asked of an identity, asked. */
function look(identity: Identity, claims: Claims): void {
  const text = (name: string): string | undefined => [claims.get(name)].find(isText)
  expectSame(identity.subject, text('sub'), 'the subject')
  expectSame(identity.username, text('preferred_username'), 'the username')
  expectSame(identity.clientId, text('azp') ?? text('client_id') ?? text('clientId'), 'the client')
  expectSame(new Map(Object.entries(identity.claims)), claims, 'the claims')
  const access = claims.get('realm_access') as { roles?: unknown } | undefined
  const roles =
    access !== null && typeof access === 'object' && Object.hasOwn(access, 'roles') ? access.roles : []
  expectSame(
    [...identity.realmRoles],
    [...new Set((Array.isArray(roles) ? roles : []).filter(isText))],
    'the roles',
  )
  for (const name of ['api', '__proto__', 'constructor', 'toString']) identity.clientRoles(name).has('admin')
  const others = [identity.kind, identity.realm, identity.groups, identity.organizations, identity.scopes]
  inspect([others, identity.audiences, identity.authTime, identity.issuedAt, identity.expiresAt, identity])
  JSON.stringify(identity)
  decide(identity, requirement)
}
