import { clientRole, protectSpec, realmRole } from '@portcullis/core'
import { describe, expect, test } from 'vitest'
import { mistakeOf } from './mistakes.ts'

describe("keycloak-connect's strings become requirements", () => {
  test.each([
    ['realm:admin', realmRole('admin')],
    ['reports:view', clientRole('reports', 'view')],
    ['reports:view/all', clientRole('reports', 'view/all')],
  ])('%s', (spec, requirement) => {
    expect(protectSpec(spec)).toEqual(requirement)
    expect(protectSpec(spec, { client: 'orders-api' })).toEqual(requirement)
  })

  test('a string without a colon is a role of the own client', () => {
    expect(protectSpec('view', { client: 'orders-api' })).toEqual(clientRole('orders-api', 'view'))
  })

  const ownClient = "needs { client }: this API's own client id, whose role it is: a string, not empty"
  const asTaken = 'needs a string as keycloak.protect(...) took it: a string, not empty'
  const halved = "has nothing before or after its ':'"

  test.each<[string, () => unknown, string]>([
    ['a missing client', () => protectSpec('view'), ownClient],
    ['a setting that is missing', () => protectSpec('view', { client: undefined as never }), ownClient],
    ['an empty string', () => protectSpec(''), asTaken],
    ['a function', () => protectSpec((() => true) as never), asTaken],
    ['nothing before the colon', () => protectSpec(':view'), halved],
    ['nothing after it', () => protectSpec('reports:'), halved],
    [
      'a second colon',
      () => protectSpec('reports:view:all'),
      "takes one ':' at most: name the role with realmRole or clientRole",
    ],
    [
      'an option that is not known',
      () => protectSpec('view', { resource: 'orders-api' } as never),
      "knows no option 'resource': only client",
    ],
  ])('%s is a configuration error that says what is right', (_what, make, says) => {
    expect(mistakeOf(make)).toBe(`protectSpec ${says}`)
  })
})
