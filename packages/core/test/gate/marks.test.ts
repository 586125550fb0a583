import {
  allOf,
  markGate,
  markGuard,
  markOf,
  markPolicy,
  markPublic,
  markRefusal,
  realmRole,
  scope,
} from '@portcullis/core'
import { describe, expect, it } from 'vitest'

const requirement = allOf(realmRole('manager'), scope('orders'))
const handler = (): object => () => undefined

describe('what a function of a route is marked as', () => {
  it.each<[what: string, mark: (value: object) => object, is: object]>([
    [
      'a guard',
      (value) => markGuard(value, requirement),
      { is: 'guard', requirement, words: "realm role 'manager' and scope 'orders'" },
    ],
    ['a policy', markPolicy, { is: 'guard', requirement: undefined, words: 'as the policy says' }],
    [
      'a gate',
      (value) => markGate(value, { defaultDeny: true, optional: false }),
      { is: 'gate', defaultDeny: true, optional: false },
    ],
    [
      'another gate',
      (value) => markGate(value, { defaultDeny: false, optional: true }),
      { is: 'gate', defaultDeny: false, optional: true },
    ],
    ['a public route', markPublic, { is: 'public' }],
    ['a refusal', markRefusal, { is: 'refusal' }],
  ])('%s, be it a function or an object, and nobody changes it', (_what, mark, is) => {
    for (const value of [handler(), {}]) {
      expect(mark(value)).toBe(value)
      expect(markOf(value)).toStrictEqual(is)
      expect(markOf(Object.assign(handler(), value))).toBe(markOf(value))
      expect(Object.isFrozen(markOf(value))).toBe(true)
    }
  })

  it.each([[undefined], [null], ['guard'], [1], [{}], [handler()]])(
    'nothing where there is no mark: %s',
    (value) => {
      expect(markOf(value)).toBeUndefined()
    },
  )
})
