import {
  auditLine,
  KeysUnavailable,
  type Logger,
  logEntryOf,
  logRefusals,
  TokenRefused,
} from '@portcullis/core'
import { describe, expect, it, vi } from 'vitest'
import { tokenOf } from '../signer.ts'

const role = (details: object): TokenRefused => new TokenRefused('ROLE_MISSING', details)

describe('the log entry of a refusal', () => {
  it('has every reason that is known', () => {
    const refusal = role({
      expected: ['the realm role "manager"'],
      actual: { realmRoles: ['user'] },
      hint: 'Give the role.',
      cause: new Error('a predicate threw'),
    })
    refusal.instance = 'request-1'
    expect(logEntryOf(refusal)).toStrictEqual({
      code: 'ROLE_MISSING',
      status: 403,
      message: refusal.message,
      requestId: 'request-1',
      hint: 'Give the role.',
      expected: ['the realm role "manager"'],
      actual: { realmRoles: ['user'] },
      cause: 'a predicate threw',
    })
  })

  it('says whose keys are out of reach', () => {
    const refusal = new KeysUnavailable({ retryAfterSeconds: 2, issuer: 'https://sso.acme.com/realms/acme' })
    expect(logEntryOf(refusal)).toStrictEqual({
      code: 'KEYS_UNAVAILABLE',
      status: 503,
      message: refusal.message,
      issuer: 'https://sso.acme.com/realms/acme',
    })
  })

  it('has no member for what is not known', () => {
    const refusal = role({})
    expect(logEntryOf(refusal)).toStrictEqual({ code: 'ROLE_MISSING', status: 403, message: refusal.message })
  })

  it.each([
    ['another error', new Error('no refusal')],
    ['what looks like one', { code: 'ROLE_MISSING', status: 403, message: 'made up' }],
    ['nothing', undefined],
  ])('is not made of %s', (_what, value) => {
    expect(() => logEntryOf(value as never)).toThrow(
      new TypeError('logEntryOf takes a refusal: TokenRefused or KeysUnavailable.'),
    )
  })
})

describe('a text in a log', () => {
  it('stands there whole up to 500 characters, and is cut beyond', () => {
    const hintOf = (length: number): string | undefined => logEntryOf(role({ hint: 'x'.repeat(length) })).hint
    expect(hintOf(499)).toBe('x'.repeat(499))
    expect(hintOf(500)).toBe('x'.repeat(500))
    expect(hintOf(501)).toBe(`${'x'.repeat(497)}...`)
  })

  it('draws nothing in a terminal, and holds no token', () => {
    const text = `a\u001b[2Jb\nc\u2028d\u202ee ${tokenOf()}`
    const safe = 'a?[2Jb?c?d?e [a token]'
    expect(logEntryOf(role({ hint: text, cause: new Error(text), actual: { [text]: text } }))).toMatchObject({
      hint: safe,
      cause: safe,
      actual: { [safe]: safe },
    })
  })
})

describe('a value in a log', () => {
  const fifty = Array.from({ length: 50 }, (_, index) => index)
  const named = (numbers: readonly number[]): object =>
    Object.fromEntries(numbers.map((number) => [`claim${number}`, number]))

  it.each<[what: string, value: unknown, logged: unknown]>([
    ['a number', 7, 7],
    ['a boolean', false, false],
    ['null', null, null],
    ['a function', () => 'secret', 'a function'],
    ['a text', 'user', 'user'],
    [
      'members of every kind',
      { a: null, b: [1, 'x', () => 1], c: true },
      { a: null, b: [1, 'x', 'a function'], c: true },
    ],
    ['three levels', { a: { b: { c: 1 } } }, { a: { b: { c: 1 } } }],
    ['an object on the fourth level', { a: { b: { c: { d: 1 } } } }, { a: { b: { c: 'an object' } } }],
    ['a list on the fourth level', { a: { b: { c: [1] } } }, { a: { b: { c: 'an array' } } }],
    ['lists in lists', [[[[1]], [2]]], [[['an array'], [2]]]],
    ['a list of more than fifty', [...fifty, 50], fifty],
    ['an object of more than fifty members', named([...fifty, 50]), named(fifty)],
  ])('stands there as data of limited size: %s', (_what, value, logged) => {
    const entry = logEntryOf(role({ expected: value, actual: value }))
    expect(entry.expected).toStrictEqual(logged)
    expect(entry.actual).toStrictEqual(logged)
  })
})

describe('logRefusals', () => {
  const both = () => ({ info: vi.fn<Logger['info']>(), warn: vi.fn<Logger['warn']>() })

  it.each<[what: string, logger: unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['no functions', {}],
    ['info alone', { info: vi.fn() }],
    ['warn alone', { warn: vi.fn() }],
    ['a text for a function', { info: vi.fn(), warn: 'warn' }],
  ])('needs both of its functions at once: %s', (_what, logger) => {
    expect(() => logRefusals(logger as never)).toThrow(
      expect.objectContaining({
        problems: [{ option: 'logRefusals', expected: 'needs a logger with info and warn' }],
      }),
    )
  })

  it('says of a logger that cannot be read whose it is', () => {
    const logger = {
      get info(): never {
        throw new Error('closed')
      },
    }
    expect(() => logRefusals(logger as never)).toThrow(
      expect.objectContaining({
        problems: [{ option: 'logRefusals', expected: 'was given something that cannot be read: closed' }],
      }),
    )
  })

  it('informs of what is the affair of the caller', () => {
    const logger = both()
    const refusal = role({ hint: 'Give the role.' })
    logRefusals(logger)({ type: 'decision', refusal } as never)
    expect(logger.info).toHaveBeenCalledExactlyOnceWith(
      logEntryOf(refusal),
      `ROLE_MISSING: ${refusal.message}`,
    )
    expect(logger.warn).not.toHaveBeenCalled()
  })

  it('warns of keys that are out of reach', () => {
    const logger = both()
    const refusal = new KeysUnavailable({ retryAfterSeconds: 2 })
    logRefusals(logger)({ type: 'decision', refusal } as never)
    expect(logger.warn).toHaveBeenCalledExactlyOnceWith(
      logEntryOf(refusal),
      `KEYS_UNAVAILABLE: ${refusal.message}`,
    )
    expect(logger.info).not.toHaveBeenCalled()
  })

  it('tells of a refusal once, and of nothing else', () => {
    const logger = both()
    const observe = logRefusals(logger)
    observe({ type: 'request', refusal: role({}) } as never)
    observe({ type: 'decision', refusal: undefined } as never)
    observe({ type: 'keys-loaded' } as never)
    expect([logger.info, logger.warn].flatMap(({ mock }) => mock.calls)).toEqual([])
  })
})

describe('an audit line', () => {
  it.each([undefined, null, {}, { type: 'decision' }])('is made of a request alone, not of %j', (event) => {
    expect(auditLine(event as never)).toBeUndefined()
  })
})
