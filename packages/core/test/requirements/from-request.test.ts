import {
  claim,
  decide,
  fromRequest,
  group,
  identityFromClaims,
  not,
  organization,
  type Requirement,
} from '@portcullis/core'
import { describe, expect, it, vi } from 'vitest'

interface Asked {
  readonly params: { readonly id: string }
}

const identity = identityFromClaims({
  tenant_id: 'acme',
  tenants: ['acme', 'globex', 'x', 'acme.com', '*', '', '..', 'undefined', 'a/'],
  groups: ['/customers/acme', '/customers', '/', '*', '', '/customers/', '/customers//acme'],
  organization: ['acme', '*', ''],
  number: 7,
})

const ownTenant = claim<Asked>(
  'tenant_id',
  fromRequest((request) => request.params.id),
)
const oneOfTenants = claim<Asked>(
  'tenants',
  fromRequest((request) => request.params.id),
)
const ownGroup = group<Asked>(fromRequest((request) => `/customers/${request.params.id}`))
const ownTree = group<Asked>(
  fromRequest((request) => `/customers/${request.params.id}`),
  { subtree: true },
)
const ownOrganization = organization<Asked>(fromRequest((request) => request.params.id))
const all = [ownTenant, oneOfTenants, ownGroup, ownTree, ownOrganization]

const allowed = (requirement: Requirement, id: unknown): boolean =>
  decide(identity, requirement, { params: { id } }).allowed

describe('a value taken from the request', () => {
  it('is compared with what the token holds', () => {
    for (const requirement of all) {
      expect(allowed(requirement, 'acme')).toBe(true)
      expect(allowed(requirement, 'initech')).toBe(false)
      expect(allowed(not(requirement), 'initech')).toBe(true)
    }
    for (const id of ['globex', 'x', 'acme.com']) expect(allowed(oneOfTenants, id)).toBe(true)
    expect(allowed(ownTenant, 'globex')).toBe(false)
  })

  it.each([
    '*',
    '..',
    '.',
    '',
    '/',
    '//',
    'a/',
    '/acme/',
    'acme//x',
    '../acme',
    'acme/..',
    'acme/../acme',
    './acme',
    'ac*e',
    '/*',
    '//acme',
  ])('that could be read as more than one name matches nothing: %j', (id) => {
    for (const requirement of all) {
      expect(allowed(requirement, id)).toBe(false)
      if (id !== '/acme') expect(allowed(not(requirement), id)).toBe(false)
    }
  })

  it.each([undefined, null, 7, true, ['acme'], { toString: () => 'acme' }])(
    'that is no string refuses, under not too: %j',
    (id) => {
      for (const requirement of [ownTenant, oneOfTenants, ownOrganization]) {
        expect(allowed(requirement, id)).toBe(false)
        expect(allowed(not(requirement), id)).toBe(false)
      }
    },
  )

  it('refuses where there is no request, or no place in it to look', () => {
    for (const requirement of all) {
      for (const request of [undefined, null, {}, { params: null }]) {
        expect(decide(identity, requirement, request).allowed).toBe(false)
        expect(decide(identity, not(requirement), request).allowed).toBe(false)
      }
    }
  })

  it('is asked of a request alone: without one its function does not stand in', () => {
    const find = vi.fn(() => 'acme')
    const requirement = claim('tenant_id', fromRequest(find))
    expect(decide(identity, requirement).allowed).toBe(false)
    expect(decide(identity, not(requirement)).allowed).toBe(false)
    expect(find).not.toHaveBeenCalled()
  })

  it('that cannot be found, for its function throws, refuses under not too', () => {
    const requirement = claim(
      'tenant_id',
      fromRequest(() => {
        throw new Error('nothing there')
      }),
    )
    expect(decide(identity, requirement, {}).allowed).toBe(false)
    expect(decide(identity, not(requirement), {}).allowed).toBe(false)
  })

  it('that comes later refuses, and its failure is nobody else’s', async () => {
    const rejections: unknown[] = []
    const note = (reason: unknown): void => void rejections.push(reason)
    process.on('unhandledRejection', note)
    const late = claim(
      'tenant_id',
      fromRequest(async () => 'acme'),
    )
    const failing = claim(
      'tenant_id',
      fromRequest(() => Promise.reject(new Error('later'))),
    )
    for (const requirement of [late, failing]) {
      expect(decide(identity, requirement, {}).allowed).toBe(false)
      expect(decide(identity, not(requirement), {}).allowed).toBe(false)
    }
    await new Promise(setImmediate)
    process.off('unhandledRejection', note)
    expect(rejections).toEqual([])
  })

  it('comes out of the very object that was handed to decide', () => {
    const request = { params: { id: 'acme' } }
    let seen: unknown
    const requirement = claim(
      'tenant_id',
      fromRequest((given: Asked) => {
        seen = given
        return given.params.id
      }),
    )
    expect(decide(identity, requirement, request).allowed).toBe(true)
    expect(seen).toBe(request)
  })

  it('is compared by type: the number 7 is not the text 7', () => {
    expect(
      allowed(
        claim<Asked>(
          'number',
          fromRequest(({ params }) => params.id),
        ),
        '7',
      ),
    ).toBe(false)
  })
})
