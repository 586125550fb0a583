/** The front door: everything a user or a door may name, in the order in which a token meets it. */
export { createVerifier, type Verifier } from './verifier.ts'
export type { ExplainedName, ExplainedStep, Explanation } from './findings.ts'
export type {
  ManyRealmsOptions,
  OneRealmOptions,
  RealmResolver,
  SharedOptions,
  VerifierOptions,
} from './options/verifier.ts'
export type { RealmOptions } from './options/realm.ts'
export type { Issuer } from './options/issuer.ts'
export type { Algorithm } from './signature/algorithms.ts'
export {
  fromKeycloakJson,
  type KeycloakJsonContext,
  type KeycloakJsonOptions,
} from './options/keycloak-json.ts'

export type { Admission, Admitted, RefusalLog, Refused, RequestNames } from './admission.ts'
export { createGate, type Gate, type GateDoor } from './gate.ts'
export type { DoorOptions, GateOptions, RefusalContext } from './options/door.ts'
export type { FoundToken, TokenFunction, TokenPlace } from './extract/extract.ts'
export type { ClosingResponse, ClosingSocket, RequestLike } from './extract/request.ts'
export { denyPassage, guardPassage, identityBehind, notePassage, settlePassage } from './passage.ts'
export { type UpgradeOptions, type UpgradeRequest, type VerifyUpgrade, verifyUpgrade } from './upgrade.ts'
export { type ClosableSocket, closeAtExpiry } from './expiry.ts'
export {
  createRevocations,
  type Revocation,
  type Revocations,
  type RevocationsOptions,
} from './revocations.ts'

export type { JwkSet, KeysHealth } from './keys/key-store.ts'
export type { Fetch, FetchedResponse, FetchInit, KeysOptions } from './keys/keys-options.ts'
export type { KeyEvent } from './keys/events.ts'

export { identityFromClaims, tokenOf } from './identity/identity.ts'
export { flatRoles, type FlatRolesOptions } from './identity/flat-roles.ts'
export {
  type HeaderFields,
  type HeaderSource,
  identityHeaders,
  type IdentityHeadersOptions,
} from './identity/headers.ts'
export type { IdentityOptions } from './identity/options.ts'
export type { Claims, Identity, Register, RegisteredClaims } from './token.ts'

export {
  audience,
  authorizedParty,
  claim,
  clientRole,
  custom,
  freshToken,
  type GroupOptions,
  group,
  isService,
  isUser,
  type OrganizationOptions,
  organization,
  realmRole,
  scope,
} from './requirements/conditions.ts'
export { allOf, anyOf, not } from './requirements/composition.ts'
export { matching } from './requirements/pattern.ts'
export { type FromRequest, fromRequest } from './requirements/from-request.ts'
export type { Expected, Leaf, Name, Not, Predicate, Requirement } from './requirements/requirement.ts'
export { decide, type Verdict } from './requirements/decide.ts'
export { type ProtectSpecOptions, protectSpec } from './requirements/protect-spec.ts'
export { type Guards, guardsFor, type RoleOptions } from './requirements/guards.ts'
export { type NamedGuards, namedGuardsFor, type Vocabulary } from './requirements/vocabulary.ts'
export { describeRequirement } from './requirements/words.ts'
export type { StandardSchema } from './standard-schema.ts'

export {
  type Mark,
  markGate,
  markGuard,
  markOf,
  markPolicy,
  markPublic,
  markRefusal,
} from './marks.ts'
export type { PolicyRow, PolicyRows } from './policy/rows.ts'
export type { PathReading } from './policy/table.ts'
export {
  checkPolicyOptions,
  createPolicy,
  type PathReadings,
  type Policy,
  type PolicyRequest,
} from './policy/policy.ts'
export { type Chain, isUnguarded, judgeChain, type Route, type RouteStatus } from './routes/chain.ts'
export { collapseMethods } from './routes/collapse.ts'
export { literalPrefixOf } from './routes/literal.ts'
export { type AuditedRoute, type Audits, auditsFor, type RouteAudit } from './routes/audit.ts'
export {
  type OpenapiRequirement,
  type OpenapiSecurity,
  openapiRequirement,
  openapiSchemes,
} from './routes/openapi.ts'
export type { HeldHeaders, HeldResponse } from './routes/stopper.ts'
export { denyAnswers, denyRoute, denyUnjudged, isError, isUnjudged } from './routes/default-deny.ts'

export type { Refusal, Reply } from './response/reply.ts'
export { type Code, codes, documentationBase, type RefusalCode } from './errors/codes.ts'
export type { Problem, Required } from './errors/problem.ts'
export { isTokenRefused, TokenRefused } from './errors/refused.ts'
export { isKeysUnavailable, KeysUnavailable } from './errors/unavailable.ts'
export {
  ConfigurationError,
  type ConfigurationProblem,
  isConfigurationError,
} from './errors/configuration.ts'

export type { DecisionEvent, PortcullisEvent, RequestEvent } from './events.ts'
export { type AuditEntry, auditLine } from './audit.ts'
export { type LogEntry, type Logger, logEntryOf, logRefusals } from './log.ts'
