/** An embedded Keycloak realm, for the tests of an API. */
export {
  createRealm,
  type Realm,
  type RealmOptions,
  type RequestCounts,
  startRealm,
} from './realm.ts'
export { type Forge, type RefusedKind, refusedKinds } from './forge.ts'
export type { OutageKind, OutageOptions } from './outages.ts'
export type { EndpointAnswer, EndpointName, EndpointRequest } from './endpoints.ts'
export type { RealmExport } from './export.ts'
export type { TokenSpec } from './token-spec.ts'
