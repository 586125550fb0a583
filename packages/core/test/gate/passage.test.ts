import {
  denyPassage,
  denyRoute,
  type Gate,
  guardPassage,
  identityBehind,
  isConfigurationError,
  isUnjudged,
  markGuard,
  markPublic,
  notePassage,
  type RequestLike,
  realmRole,
  settlePassage,
} from '@portcullis/core'
import { describe, expect, it } from 'vitest'
import { anonymous, answerOf, gateWith, refused, requestOf } from './asked.ts'

const user = realmRole('user')
const handler = (): undefined => undefined
const claims = { sub: 'alice', realm_access: { roles: ['user'] } }

/** A request that the gate has judged: what the guards behind it see. */
function rawBehind(gate: Gate, request: RequestLike = requestOf(claims)): object {
  notePassage(gate, request, answerOf(gate, request))
  return request.raw as object
}

describe('behind a gate', () => {
  it('a guard knows who calls', () => {
    expect(identityBehind(rawBehind(gateWith()))?.subject).toBe('alice')
    expect(identityBehind(rawBehind(gateWith({ optional: true }), anonymous()))).toBeNull()
  })

  it('a guard lets through or refuses as its requirement says', () => {
    const raw = rawBehind(gateWith())
    expect(guardPassage(raw, user)).toBeUndefined()
    expect(refused(guardPassage(raw, realmRole('manager'))).refusal.code).toBe('ROLE_MISSING')
  })

  it('what nothing lets through is refused with the reason that is given', () => {
    const { refusal, reply } = refused(denyPassage(rawBehind(gateWith()), 'No row names it.'))
    expect([refusal.code, refusal.status, refusal.hint, reply.status]).toEqual([
      'REQUIREMENT_FAILED',
      403,
      'No row names it.',
      403,
    ])
  })

  it('a public route is no news to a gate that denies nothing by default, nor to a request without one', () => {
    const raw = rawBehind(gateWith())
    settlePassage(raw)
    settlePassage({})
    expect([isUnjudged(raw), isUnjudged({})]).toEqual([false, false])
  })
})

describe('without a gate, or behind one that refused', () => {
  const asked: [what: string, ask: (raw: object) => unknown][] = [
    ['a guard', (raw) => guardPassage(raw, user)],
    ['a question who calls', (raw) => identityBehind(raw)],
    ['a policy without a row', (raw) => denyPassage(raw, 'No row names it.')],
  ]
  const failureOf = (ask: () => unknown): unknown => {
    try {
      return ask()
    } catch (thrown) {
      return thrown
    }
  }

  it.each(asked)('nothing is let through: %s', (_what, ask) => {
    for (const raw of [{}, rawBehind(gateWith(), anonymous())]) {
      const failure = failureOf(() => ask(raw))
      expect(isConfigurationError(failure)).toBe(true)
      expect(failure).toMatchObject({
        message: 'Internal Server Error',
        problems: [
          {
            option: 'keycloakAuth',
            expected: 'must run before this guard: no gate has seen the request',
          },
        ],
      })
    }
  })
})

describe('behind a gate that denies by default', () => {
  const denying = (): object => rawBehind(gateWith({ defaultDeny: true }))

  it.each<[what: string, judge: (raw: object) => unknown]>([
    ['a guard that lets through', (raw) => guardPassage(raw, user)],
    ['a guard that refuses', (raw) => guardPassage(raw, realmRole('manager'))],
    ['a denial', (raw) => denyPassage(raw, 'No row names it.')],
    ['a public route', (raw) => settlePassage(raw)],
    ['an inner gate that refuses', (raw) => rawBehind(gateWith(), anonymous({ raw }))],
  ])('a request is unjudged until something has judged it: %s', (_what, judge) => {
    const raw = denying()
    expect(isUnjudged(raw)).toBe(true)
    judge(raw)
    expect(isUnjudged(raw)).toBe(false)
  })

  it('an inner gate that denies by default, too, asks anew', () => {
    const raw = denying()
    guardPassage(raw, user)
    rawBehind(gateWith(), requestOf(claims, { raw }))
    expect(isUnjudged(raw)).toBe(false)
    rawBehind(gateWith({ defaultDeny: true }), requestOf(claims, { raw }))
    expect(isUnjudged(raw)).toBe(true)
  })

  it('a guard or a declared public route of another route does not speak for this one', () => {
    const guard = markGuard(() => undefined, user)
    const open = markPublic(() => undefined)
    const judged: [judge: (raw: object) => unknown, other: object][] = [
      [(raw) => guardPassage(raw, user, guard), guard],
      [(raw) => settlePassage(raw, open), open],
    ]
    for (const [judge, other] of judged) {
      const raw = denying()
      judge(raw)
      expect(denyRoute(raw, [handler])).toBeUndefined()
      expect(refused(denyRoute(raw, [handler], [[other, handler]])).refusal.code).toBe('REQUIREMENT_FAILED')
    }
  })

  it('who judges without a mark speaks for every route', () => {
    const judges: ((raw: object) => unknown)[] = [
      (raw) => guardPassage(raw, user, handler),
      (raw) => settlePassage(raw, handler),
    ]
    for (const judge of judges) {
      const raw = denying()
      judge(raw)
      expect(denyRoute(raw, [handler], [[markGuard(() => undefined, user), handler]])).toBeUndefined()
    }
  })
})
