import {
  ConfigurationError,
  codes,
  createGate,
  documentationBase,
  isConfigurationError,
  isKeysUnavailable,
  isTokenRefused,
  KeysUnavailable,
  TokenRefused,
} from '@portcullis/core'
import { describe, expect, it, vi } from 'vitest'
import { saidOf } from '../options/said.ts'
import { issuer, jwks, tokenOf } from '../signer.ts'

describe('errors of the package', () => {
  const kinds = (value: unknown): readonly boolean[] =>
    [isTokenRefused, isKeysUnavailable, isConfigurationError].map((is) => is(value))

  it('are told apart', () => {
    expect(kinds(new TokenRefused('TOKEN_EXPIRED'))).toEqual([true, false, false])
    expect(kinds(new KeysUnavailable({ retryAfterSeconds: 1 }))).toEqual([false, true, false])
    expect(kinds(new ConfigurationError([]))).toEqual([false, false, true])
  })

  it('of another installed copy are known by their mark', () => {
    expect(kinds({ [Symbol.for('portcullis.TokenRefused')]: true })).toEqual([true, false, false])
    expect(kinds({ [Symbol.for('portcullis.TokenRefused')]: 1 })).toEqual([false, false, false])
  })

  it.each<[string, () => unknown]>([
    ['null', () => null],
    ['undefined', () => undefined],
    ['a text', () => 'TokenRefused'],
    ['another error', () => new Error('x')],
    [
      'a function, marked or not',
      () => Object.assign(() => 0, { [Symbol.for('portcullis.TokenRefused')]: true }),
    ],
    [
      'what cannot be read',
      () =>
        new Proxy(
          {},
          {
            get: () => {
              throw new Error('boom')
            },
          },
        ),
    ],
  ])('%s is none of them', (_what, value) => {
    expect(kinds(value())).toEqual([false, false, false])
  })
})

describe('keys that are out of reach', () => {
  it('have a name, and a cause only where there is one', () => {
    const cause = new Error('below')
    const error = new KeysUnavailable({ retryAfterSeconds: 7, issuer, cause })
    expect([error.name, error.cause, error.issuer]).toEqual(['KeysUnavailable', cause, issuer])
    expect('cause' in new KeysUnavailable({ retryAfterSeconds: 7 })).toBe(false)
  })

  it('show a caller their code and when to come back', () => {
    const error = new KeysUnavailable({ retryAfterSeconds: 7, issuer, hint: 'not to be shown' })
    expect(error.headers).toEqual({ 'Retry-After': '7' })
    expect(error.toJSON()).toStrictEqual({
      type: `${documentationBase}KEYS_UNAVAILABLE`,
      title: 'Service Unavailable',
      status: 503,
      code: 'KEYS_UNAVAILABLE',
      detail: codes.KEYS_UNAVAILABLE.meaning,
    })
  })
})

describe('what the code of others gives', () => {
  const throwing = (thrown: unknown): object =>
    Object.defineProperty({ issuer, audience: null, jwks }, 'allowInsecureHttp', {
      enumerable: true,
      get: () => {
        throw thrown
      },
    })

  it.each<[string, unknown, string]>([
    ['an error', new Error('boom'), 'boom'],
    ['an error whose message is no text', Object.assign(new Error('x'), { message: 7 }), '7'],
    ['a text', 'boom', 'boom'],
    ['nothing', undefined, 'undefined'],
    ['what cannot be worded', Object.create(null), 'object'],
  ])('%s that it throws is put in words', (_what, thrown, words) => {
    expect(saidOf(throwing(thrown))).toEqual([`allowInsecureHttp: cannot be read: ${words}`])
  })

  it('is repeated without a token that stands in it', () => {
    expect(saidOf(throwing(new Error(`no ${tokenOf()}, no entry`)))).toEqual([
      'allowInsecureHttp: cannot be read: no [a token], no entry',
    ])
  })

  it('may be a promise that can be called: it is listened to all the same, and does not let through', async () => {
    const [promise, listen] = [(): void => undefined, vi.fn()]
    Reflect.set(promise, 'then', listen)
    const gate = createGate({ issuer, audience: null, jwks, tokenFrom: () => promise as never })
    expect(gate.admit({ method: 'GET', headers: {}, raw: {} })).toMatchObject({ reply: { status: 400 } })
    await undefined
    expect(listen).toHaveBeenCalledExactlyOnceWith(expect.any(Function), expect.any(Function))
  })
})
