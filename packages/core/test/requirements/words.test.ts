import {
  allOf,
  anyOf,
  audience,
  authorizedParty,
  claim,
  clientRole,
  custom,
  describeRequirement,
  freshToken,
  fromRequest,
  group,
  guardsFor,
  isService,
  isUser,
  not,
  organization,
  type Requirement,
  realmRole,
  scope,
} from '@portcullis/core'
import { expect, it } from 'vitest'

const value = fromRequest(() => 'secret')

it.each<[string, Requirement]>([
  ['any verified identity', guardsFor((requirement: Requirement) => requirement).requireAuth()],
  ["realm role 'manager'", realmRole('manager')],
  ["role 'reader' of client 'orders-api'", clientRole('orders-api', 'reader')],
  ["scope 'orders:read'", scope('orders:read')],
  ["group '/staff'", group('/staff')],
  ["group '/staff' or below", group('/staff', { subtree: true })],
  ['group named by the request', group(value)],
  ["organization 'acme'", organization('acme')],
  [
    "organization 'acme' with id '1' and tier 'gold'",
    organization('acme', { id: '1', attribute: { tier: 'gold' } }),
  ],
  ['organization named by the request', organization(value)],
  ["claim 'tenant.id' = 'a'", claim('tenant.id', 'a')],
  ["claim 'tenant.id' one of 'a', 7, true", claim('tenant.id', ['a', 7, true])],
  ["claim 'tenant' as a predicate says", claim('tenant', () => true)],
  ["claim 'tenant' equal to a value of the request", claim('tenant', value)],
  ['a person', isUser()],
  ['a service account', isService()],
  ["client 'a' or 'b'", authorizedParty('a', 'b')],
  ["audience 'a' and 'b'", audience('a', 'b')],
  ['a token issued at most 60 s ago', freshToken({ maxAgeSeconds: 60 })],
  ['works here', custom('works here', () => true)],
  [
    "realm role 'a' or (scope 's' and not (realm role 'b'))",
    anyOf(realmRole('a'), allOf(scope('s'), not(realmRole('b')))),
  ],
])('%s', (words, requirement) => {
  expect(describeRequirement(requirement)).toBe(words)
})
