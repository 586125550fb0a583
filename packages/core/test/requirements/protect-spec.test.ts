import { clientRole, isConfigurationError, protectSpec, realmRole } from '@portcullis/core'
import { describe, expect, test } from 'vitest'

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

  test.each([
    ['a missing client', () => protectSpec('view')],
    ['a setting that is missing', () => protectSpec('view', { client: undefined as never })],
    ['an empty string', () => protectSpec('')],
    ['nothing before the colon', () => protectSpec(':view')],
    ['nothing after it', () => protectSpec('reports:')],
    ['a second colon', () => protectSpec('reports:view:all')],
    ['a function', () => protectSpec((() => true) as never)],
    ['an option that is not known', () => protectSpec('view', { resource: 'orders-api' } as never)],
  ])('%s is a configuration error', (_what, make) => {
    let thrown: unknown
    try {
      make()
    } catch (error) {
      thrown = error
    }
    expect(isConfigurationError(thrown)).toBe(true)
    expect((thrown as Error).message).toContain('protectSpec')
  })
})
