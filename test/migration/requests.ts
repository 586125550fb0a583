/** The requests that the tables of the guides name. */
import type { Realm } from '@portcullis/testing'

type Headers = Record<string, string>

export interface Asked {
  readonly path: string
  readonly headers: (realm: Realm) => Promise<Headers> | Headers
  /** Asked with Keycloak out of reach, by a program that has no keys yet. */
  readonly outage?: boolean
}

type Spec = NonNullable<Parameters<Realm['token']>[0]>
const bearer = (token: string, scheme = 'Bearer'): Headers => ({ authorization: `${scheme} ${token}` })

const orders: Spec = { user: 'alice', audience: 'orders-api' }
const reader: Spec = { ...orders, clientRoles: { 'orders-api': ['reader'] } }
const withToken =
  (spec: Spec, scheme?: string) =>
  async (realm: Realm): Promise<Headers> =>
    bearer(await realm.token(spec), scheme)
const now = (): number => Math.floor(Date.now() / 1000)

export const requests: { readonly [name: string]: Asked } = {
  '`/orders` with a token': { path: '/orders', headers: withToken(orders) },
  '`/orders` without a token': { path: '/orders', headers: () => ({}) },
  '`/orders` with Basic credentials': {
    path: '/orders',
    headers: () => ({ authorization: `Basic ${btoa('alice:alice-pw')}` }),
  },
  '`/orders` with a token after `Basic`': { path: '/orders', headers: withToken(orders, 'Basic') },
  '`/orders` with a token after `BEARER`': { path: '/orders', headers: withToken(orders, 'BEARER') },
  '`/orders/all` with the role': { path: '/orders/all', headers: withToken(reader) },
  '`/orders/all` without the role': { path: '/orders/all', headers: withToken(orders) },
  '`/orders/all` with the role of that name in the realm': {
    path: '/orders/all',
    headers: withToken({ ...orders, roles: ['reader'] }),
  },
  '`/reports` with the role': {
    path: '/reports',
    headers: withToken({ ...orders, clientRoles: { 'reports-api': ['view'] } }),
  },
  '`/reports` without the role': { path: '/reports', headers: withToken(reader) },
  '`/admin` with the role': { path: '/admin', headers: withToken({ ...orders, roles: ['admin'] }) },
  '`/admin` without the role': { path: '/admin', headers: withToken({ ...orders, roles: ['user'] }) },
  '`/either` with one of the two': { path: '/either', headers: withToken(reader) },
  '`/either` with neither': { path: '/either', headers: withToken({ ...orders, roles: ['user'] }) },
  '`/write` with the scope': {
    path: '/write',
    headers: withToken({ ...orders, claims: { scope: 'openid orders:write' } }),
  },
  '`/write` without the scope': { path: '/write', headers: withToken(orders) },
  'a token that is no token': { path: '/orders', headers: () => bearer('not.a.token') },
  'a token that was changed': {
    path: '/orders',
    headers: async (realm) => bearer(await realm.forge.tampered(orders)),
  },
  'an unsigned token (`alg` none)': {
    path: '/orders',
    headers: async (realm) => bearer(await realm.forge.algNone(orders)),
  },
  'a token of another realm': {
    path: '/orders',
    headers: async (realm) => bearer(await realm.forge.otherRealmSameKid(orders)),
  },
  'a token from another issuer': {
    path: '/orders',
    headers: async (realm) => bearer(await realm.forge.wrongIssuer(orders)),
  },
  'a token that expired an hour ago': {
    path: '/orders',
    headers: withToken({ ...orders, issuedAt: now() - 7200, expiresInSeconds: 3600 }),
  },
  'a token that expired 3 seconds ago': {
    path: '/orders',
    headers: withToken({ ...orders, issuedAt: now() - 63, expiresInSeconds: 60 }),
  },
  'a token without an end (`exp`)': {
    path: '/orders',
    headers: withToken({ ...orders, claims: { exp: undefined } }),
  },
  'a token whose `nbf` is an hour ahead': {
    path: '/orders',
    headers: withToken({ ...orders, claims: { nbf: now() + 3600 }, expiresInSeconds: 7200 }),
  },
  'a token for another API (`aud`)': {
    path: '/orders',
    headers: withToken({ ...orders, audience: 'billing-api' }),
  },
  'an ID token': { path: '/orders', headers: withToken({ ...orders, claims: { typ: 'ID' } }) },
  'a token with the type `bearer`': {
    path: '/orders',
    headers: withToken({ ...orders, claims: { typ: 'bearer' } }),
  },
  'a token bound to a key (DPoP)': {
    path: '/orders',
    headers: withToken({
      ...orders,
      claims: { cnf: { jkt: 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs' } },
    }),
  },
  'a token signed with ES256': { path: '/orders', headers: withToken({ ...orders, alg: 'ES256' }) },
  'a token with an unknown key (`kid`)': {
    path: '/orders',
    headers: async (realm) => bearer(await realm.forge.unknownKid(orders)),
  },
  'Keycloak cannot be reached': { path: '/orders', headers: withToken(orders), outage: true },
}
