/** An embedded Keycloak realm, for the tests of an API. */
export type { Realm, RealmOptions } from './realm.ts'
export { createRealm, startRealm } from './start.ts'
export { type Forge, refusedKinds } from './forge.ts'
export type { RefusedKind } from './kinds.ts'
export type { OutageKind, OutageOptions } from './outages.ts'
export type { EndpointAnswer, EndpointName, EndpointRequest, RequestCounts } from './answer.ts'
export type { RealmExport } from './export.ts'
export type { TokenSpec } from './token-spec.ts'
