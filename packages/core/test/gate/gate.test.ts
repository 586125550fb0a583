import { channel } from 'node:diagnostics_channel'
import { EventEmitter } from 'node:events'
import {
  allOf,
  createGate,
  type DecisionEvent,
  type PortcullisEvent,
  type Requirement,
  realmRole,
  TokenRefused,
} from '@portcullis/core'
import { describe, expect, it, vi } from 'vitest'
import { issuer, tokenOf } from '../signer.ts'
import { anonymous, answerOf, gateWith, identityOf, refused, requestOf } from './asked.ts'

const user = realmRole('user')
const claims = { realm_access: { roles: ['user', 'auditor'] } }

describe('a gate', () => {
  it('refuses what no configuration lets through, with the reason that is given', () => {
    const gate = gateWith()
    const request = requestOf()
    const { refusal, forward } = gate.deny(request, identityOf(gate, request), 'No row names it.')
    expect(refusal).toBeInstanceOf(TokenRefused)
    expect([refusal.code, refusal.status, refusal.hint, forward]).toEqual([
      'REQUIREMENT_FAILED',
      403,
      'No row names it.',
      false,
    ])
  })

  it.each([
    ['an object', {}, 'must be what createVerifier returned'],
    [
      'what cannot be read',
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('revoked')
          },
        },
      ),
      'was given something that cannot be read: revoked',
    ],
  ])('takes for a verifier only what createVerifier made: not %s', (_what, verifier, expected) => {
    expect(() => createGate({ verifier })).toThrow(
      expect.objectContaining({
        code: 'CONFIGURATION_INVALID',
        problems: [{ option: 'verifier', expected }],
      }),
    )
  })

  it('asks no origin of a credential that no browser sends by itself', () => {
    const request = requestOf({}, { method: 'POST' })
    const headers = { ...request.headers, origin: 'https://elsewhere.example' }
    expect(answerOf(gateWith(), { ...request, headers }).admitted).toBe(true)
  })

  it('answers a mistake of the program with an error, not with a reply', () => {
    const gate = gateWith()
    const request = requestOf()
    expect(() => gate.guard(request, identityOf(gate, request), { kind: 'unheard' } as never)).toThrow(
      expect.objectContaining({ code: 'CONFIGURATION_INVALID' }),
    )
  })

  it('repeats the id that the framework gave the request, be it a text or a number', () => {
    const idOf = (id: unknown): unknown =>
      refused(answerOf(gateWith({}, { requestId: () => id }), anonymous())).refusal.instance
    expect([idOf('req-7'), idOf(7)]).toEqual(['req-7', '7'])
    expect(idOf({ toString: () => 'req-7' })).toMatch(/^[\da-f]{8}-[\da-f-]{27}$/)
  })
})

describe('one error that refuses several requests', () => {
  it('is answered under the id of each, and keeps its reasons', () => {
    const shared = new TokenRefused('TOKEN_REVOKED', { hint: 'Logged out.', actual: { sid: 's1' } })
    const gate = gateWith({
      tokenFrom: () => {
        throw shared
      },
    })
    const [one, other] = [anonymous(), anonymous()]
    const [first, second] = [refused(answerOf(gate, one)), refused(answerOf(gate, other))]
    expect(first.refusal).toBe(shared)
    expect(second.refusal).toBeInstanceOf(TokenRefused)
    expect(second.refusal).toMatchObject({
      code: 'TOKEN_REVOKED',
      hint: 'Logged out.',
      actual: { sid: 's1' },
    })
    expect(second.refusal.instance).not.toBe(first.refusal.instance)
    for (const { refusal, reply } of [first, second])
      expect(JSON.parse(reply.body).instance).toBe(refusal.instance)
    expect(refused(answerOf(gate, one)).refusal).toBe(shared)
  })

  it('is a 503 to each of the requests that waited for the same keys', async () => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    const fetch = vi.fn(() => Promise.reject(new Error('down')))
    const gate = gateWith({ issuer, jwks: undefined, keys: { fetch } })
    const answers = await Promise.all([requestOf(), requestOf()].map((request) => gate.admit(request)))
    const [one, other] = answers.map((answer) => refused(answer).refusal)
    for (const refusal of [one, other])
      expect(refusal).toMatchObject({ code: 'KEYS_UNAVAILABLE', issuer, hint: one?.hint })
    expect(one?.instance).toMatch(/./)
    expect(other?.instance).toMatch(/./)
    expect(one?.instance).not.toBe(other?.instance)
    expect(other?.headers['Retry-After']).toBe(one?.headers['Retry-After'])
    gate.verifier.close()
    warn.mockRestore()
  })
})

describe('what is told of a verdict', () => {
  const told = (requirement?: Requirement, more: object = {}): DecisionEvent | undefined => {
    const events: PortcullisEvent[] = []
    const gate = gateWith({ observe: (event: PortcullisEvent) => events.push(event) })
    const request = requestOf(claims, more)
    const identity = identityOf(gate, request)
    if (requirement !== undefined) gate.guard(request, identity, requirement)
    return events.findLast((event) => event.type === 'decision')
  }

  it('names the stage, what was asked and what let it pass', () => {
    expect(told()).toMatchObject({ stage: 'gate', outcome: 'admitted' })
    expect(told()).toHaveProperty('requirement', undefined)
    expect(told(allOf(user, realmRole('auditor')))).toMatchObject({
      stage: 'guard',
      outcome: 'admitted',
      requirement: "realm role 'user' and realm role 'auditor'",
      passedBy: "realm role 'user' and realm role 'auditor'",
    })
    expect(told(realmRole('manager'))).toMatchObject({ stage: 'guard', outcome: 'refused' })
  })

  it.each([
    ['no path', undefined, undefined],
    ['a query', '/orders/7?token=1', '/orders/7'],
    ['a fragment', '/orders/7#top', '/orders/7'],
  ])('has the path alone: %s', (_what, url, path) => {
    expect(told(undefined, { url })).toHaveProperty('path', path)
  })

  it('has no token that stands in the path', () => {
    expect(told(undefined, { url: `/invitations/${tokenOf()}` })?.path).toBe('/invitations/[a token]')
  })

  it('reaches whoever listens for decisions alone, and then nothing waits for the end of the request', () => {
    const listener = vi.fn()
    channel('portcullis:decision').subscribe(listener)
    try {
      const response = Object.assign(new EventEmitter(), { socket: {} })
      const gate = gateWith()
      const request = requestOf(claims, { response })
      gate.guard(request, identityOf(gate, request), realmRole('manager'))
      expect(listener.mock.calls.map(([event]) => event.outcome)).toEqual(['admitted', 'refused'])
      expect(response.eventNames()).toEqual([])
    } finally {
      channel('portcullis:decision').unsubscribe(listener)
    }
  })

  it('is asked for of nobody where nobody listens', () => {
    const route = vi.fn()
    const gate = gateWith({}, { route })
    const request = requestOf(claims)
    gate.guard(request, identityOf(gate, request), realmRole('manager'))
    answerOf(gate, anonymous())
    expect(route).not.toHaveBeenCalled()
  })

  it('is not put into words where nobody reads the log', () => {
    const reasons = vi.fn(() => ({ hint: 'dear' }))
    const tokenFrom = (): never => {
      throw new TokenRefused('TOKEN_EXPIRED', reasons)
    }
    expect(refused(answerOf(gateWith({ tokenFrom }), anonymous())).reply.status).toBe(401)
    expect(reasons).not.toHaveBeenCalled()
  })
})
