import { realmRole } from '@portcullis/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holderOf, outcome, policyOf } from './site.ts'

const manager = holderOf('manager')

describe('a path that can be read in two ways', () => {
  const policy = policyOf([
    { methods: '*', path: '/admin/*', require: realmRole('manager') },
    { methods: ['GET'], path: '/files/:name', require: realmRole('manager') },
    { methods: ['GET'], path: '/my%20files/caf%C3%A9', public: true },
    { methods: ['GET'], path: '/open/:name', public: true },
    { methods: ['GET'], path: '/web/*', public: true },
  ])

  it.each([
    '/web/../admin/x',
    '/web/%2e%2e/admin/x',
    '/web/..%2Fadmin%2fx',
    '/web/x/../..//admin/./x',
    '/web\\..\\..\\admin\\x',
    '/web/%5C..%5C../admin/x',
    '/web/%2E%2E/%61%64min/x',
    'http://acme.com/web/../admin/x',
  ])('%s is guarded by what it comes to, for all that a public row takes it', (path) => {
    expect(outcome(policy, 'GET', path)).not.toBe('passed')
    expect(outcome(policy, 'GET', path, holderOf('user'))).not.toBe('passed')
  })

  it('a public row opens nothing that no row takes once it is decoded', () => {
    expect(outcome(policy, 'GET', '/open/a')).toBe('passed')
    expect(outcome(policy, 'GET', '/open/a%2Fb')).toBe('REQUIREMENT_FAILED')
    expect(outcome(policy, 'GET', '/web/../else')).toBe('REQUIREMENT_FAILED')
  })

  it('a guarded row takes an encoded slash for part of a parameter, as its router does', () => {
    expect(outcome(policy, 'GET', '/files/a%2Fb', manager)).toBe('passed')
    expect(outcome(policy, 'GET', '/files/a%2Fb')).toBe('TOKEN_MISSING')
  })

  it('what two guarded rows take is let through by both, or by nobody', () => {
    const two = policyOf([
      { methods: ['GET'], path: '/admin/*', require: realmRole('manager') },
      { methods: ['GET'], path: '/web/*', require: realmRole('user') },
    ])
    const path = '/web/../admin/x'
    expect(outcome(two, 'GET', path, manager)).toBe('ROLE_MISSING')
    expect(outcome(two, 'GET', path, holderOf('user'))).toBe('ROLE_MISSING')
    expect(outcome(two, 'GET', path, holderOf('user', 'manager'))).toBe('passed')
  })

  it('a row may be written with encoded parts, and be public', () => {
    expect(outcome(policy, 'GET', '/my%20files/caf%C3%A9')).toBe('passed')
  })

  it('what cannot be decoded is left as it is', () => {
    expect(outcome(policy, 'GET', '/web/%ff')).toBe('passed')
    expect(outcome(policy, 'GET', '/web/%')).toBe('passed')
    expect(outcome(policy, 'GET', '/web/..%2F%ff%2F..%2Fadmin/x')).not.toBe('passed')
  })

  it('a router that throws at a path lets nobody through', () => {
    const throwing = policyOf([{ methods: ['GET'], path: '/a', public: true }])
    throwing.standBefore(() => () => false)
    const judge = (): never => {
      throw new URIError('URI malformed')
    }
    expect(outcome(throwing, 'GET', '/a')).toBe('passed')
    expect(outcome(throwing, 'GET', '/a', null, () => judge)).toBe('REQUIREMENT_FAILED')
  })

  it('whatever is written around a guarded path, what a file server makes of it is never open to a stranger', () => {
    const piece = fc.constantFrom(
      '/',
      '//',
      '.',
      '..',
      '%2e',
      '%2F',
      '%5c',
      '\\',
      'admin',
      '%61dmin',
      'web',
      'x',
      '%00',
      ';',
      '%ff',
      '%25',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const path = `/${pieces.join('')}`
        const { pathname } = new URL(
          `http://x${path.replaceAll(/%2f/gi, '/').replaceAll(/%5c/gi, '\\').replaceAll('%61', 'a')}`,
        )
        if (!/^[/]+admin[/]/.test(pathname)) return
        expect(outcome(policy, 'GET', path), path).not.toBe('passed')
      }),
      { numRuns: 3000 },
    )
  })
})
