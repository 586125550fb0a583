/** What the short spine finds of one token, step by step, and past a refusal where that is harmless. For operators. */
import type { checkBinding } from './claims/binding.ts'
import { type ClaimChecks, type checkClaims, claimChecks } from './claims/claims.ts'
import type { checkRevoked } from './claims/revocation.ts'
import type { applySchema } from './claims/schema.ts'
import type { decode } from './decode/decode.ts'
import type { checkKind } from './decode/kind.ts'
import { type Explanation, Findings, noFurther } from './findings.ts'
import type { PublicKey } from './key.ts'
import { checkRequirement } from './requirements/composition.ts'
import { judge } from './requirements/decide.ts'
import { refusalOf } from './requirements/refusal.ts'
import type { Requirement } from './requirements/requirement.ts'
import type { checkAlgorithm } from './signature/algorithms.ts'
import type { verifySignature } from './signature/verify.ts'
import type { Identity, SignedToken, UnverifiedToken } from './token.ts'
import type { Realm, TrustedRealms } from './trusted-realms.ts'

/** The steps that the short spine takes, as it calls them. */
export interface Steps {
  readonly decode: typeof decode
  readonly checkKind: typeof checkKind
  readonly checkAlgorithm: typeof checkAlgorithm
  readonly trustedRealm: (token: UnverifiedToken, realms: TrustedRealms) => Realm | Promise<Realm>
  readonly findKey: (token: UnverifiedToken, realm: Realm) => PublicKey | Promise<PublicKey>
  readonly verifySignature: typeof verifySignature
  readonly checkClaims: typeof checkClaims
  readonly checkRevoked: typeof checkRevoked
  readonly checkBinding: typeof checkBinding
  readonly applySchema: typeof applySchema
}

/** What the walk is for, and what it may go on with. */
export interface ExplainContext {
  readonly requirement: Requirement | undefined
  /** The realm by whose rules a stranger's token is looked at; none where there are several. */
  readonly onlyRealm: () => Realm | undefined
}

/** Walks a token through the spine's own steps. Throws `ConfigurationError` for a requirement that is none. */
export async function explain(
  walk: (steps: Steps) => Identity | Promise<Identity>,
  steps: Steps,
  { requirement, onlyRealm }: ExplainContext,
): Promise<Explanation> {
  if (requirement !== undefined) checkRequirement('explain', requirement)
  const findings = new Findings()
  try {
    const identity = await walk(noted(steps, findings, onlyRealm))
    if (requirement !== undefined && findings.isPassed('signature'))
      findings.take('requirement', () => checkAllowed(identity, requirement), undefined)
  } catch (error) {
    if (error !== noFurther) throw error
  }
  return findings.explained(requirement !== undefined)
}

function checkAllowed(identity: Identity, requirement: Requirement): void {
  const verdict = judge(identity, requirement, undefined)
  if (!verdict.allowed) throw refusalOf(verdict, identity, requirement, { disclose: false })
}

/** No key is looked for on a stranger's word or for an algorithm that is not allowed. */
const noKey = Object.freeze({}) as PublicKey

/** Nobody has vouched for these claims: they are looked at to be told of, and by nothing of the application. */
function asIfSigned({ raw, header, unverifiedClaims }: UnverifiedToken): SignedToken {
  return { raw, header, signedClaims: unverifiedClaims, key: noKey }
}

function noted(steps: Steps, findings: Findings, onlyRealm: ExplainContext['onlyRealm']): Steps {
  const mayFindKey = (): boolean => findings.isPassed('algorithm') && findings.isPassed('issuer')
  const isSigned = (): boolean => findings.isPassed('signature')
  return {
    decode: (...of) => findings.take('decode', () => steps.decode(...of), noFurther),
    checkKind: (...of) => findings.take('kind', () => steps.checkKind(...of), undefined),
    checkAlgorithm: (...of) => findings.take('algorithm', () => steps.checkAlgorithm(...of), undefined),
    trustedRealm: (...of) =>
      findings.take('issuer', () => steps.trustedRealm(...of), onlyRealm() ?? noFurther),
    findKey: (...of) => (mayFindKey() ? findings.take('key', () => steps.findKey(...of), noKey) : noKey),
    verifySignature: (token, key) =>
      key === noKey
        ? asIfSigned(token)
        : findings.take('signature', () => steps.verifySignature(token, key), asIfSigned(token)),
    checkClaims: (token, rules, nowMs) => steps.checkClaims(token, rules, nowMs, notedChecks(findings)),
    checkRevoked: (...of) =>
      isSigned() ? findings.take('revocation', () => steps.checkRevoked(...of), undefined) : undefined,
    checkBinding: (...of) => findings.take('binding', () => steps.checkBinding(...of), undefined),
    applySchema: (token, schema) =>
      isSigned() ? findings.take('schema', () => steps.applySchema(token, schema), token) : token,
  }
}

const never = { exp: 0, nbf: undefined, iat: undefined, notBeforeMs: 0, notAfterMs: 0 }

/** Times and audience are compared only where they have the types that their checks count on. */
function notedChecks(findings: Findings): ClaimChecks {
  const { checkShape, checkTimes, checkAudience, checkParty } = claimChecks
  const hasTypes = (): boolean => findings.isPassed('types')
  return {
    checkShape: (...of) => findings.take('types', () => checkShape(...of), never),
    checkTimes: (...of) => (hasTypes() ? findings.take('times', () => checkTimes(...of), never) : never),
    checkAudience: (...of) =>
      hasTypes() ? findings.take('audience', () => checkAudience(...of), undefined) : undefined,
    checkParty: (...of) => findings.take('party', () => checkParty(...of), undefined),
  }
}
