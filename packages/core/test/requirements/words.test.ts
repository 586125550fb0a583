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
  type StandardSchema,
  scope,
} from '@portcullis/core'
import { expect, it } from 'vitest'
import { mistakeOf } from './mistakes.ts'

const value = fromRequest(() => 'secret')
const schema: StandardSchema = {
  '~standard': { version: 1, vendor: 'test', validate: (given) => ({ value: given }) },
}

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
  ["claim 'tenant' as a schema says", claim('tenant', schema)],
  ["claim 'tenant' as a schema says", claim('tenant', Object.assign(() => true, schema) as never)],
  ["realm role 'a' and (scope 's' or scope 't')", allOf(realmRole('a'), anyOf(scope('s'), scope('t')))],
  [
    "realm role 'a' or (scope 's' and not (realm role 'b'))",
    anyOf(realmRole('a'), allOf(scope('s'), not(realmRole('b')))),
  ],
])('%s', (words, requirement) => {
  expect(describeRequirement(requirement)).toBe(words)
})

it('what is no requirement has no words, and that is told as a mistake of the caller', () => {
  expect(mistakeOf(() => describeRequirement(undefined as never))).toMatch(
    /^describeRequirement was given something that cannot be read: /,
  )
})
