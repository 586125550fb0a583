import { TokenRefused } from '@portcullis/core'
import { describe, expect, it } from 'vitest'
import { gateWith } from './asked.ts'

describe('a header of the application', () => {
  const tokenFrom = { header: 'X-Token' }

  it('holds the token bare, or behind the scheme', async () => {
    const { ask, token } = await gateWith({ tokenFrom })
    expect(ask({ 'x-token': token })).toEqual(['admitted'])
    expect(ask({ 'x-token': `bearer  ${token}` })).toEqual(['admitted'])
    expect(ask({ 'x-token': '' })[0]).toBe('TOKEN_MISSING')
    expect(ask({ authorization: `Bearer ${token}` })[0]).toBe('TOKEN_MISSING')
  })

  it.each(['a b', 'a\tb', 'Basic x'])('%j is more than a token', async (value) => {
    const { ask } = await gateWith({ tokenFrom })
    expect(ask({ 'x-token': value })).toEqual([
      'CREDENTIALS_MALFORMED',
      'The header holds more than a token.',
    ])
  })

  it('twice is ambiguous', async () => {
    const { ask, token } = await gateWith({ tokenFrom })
    const answer = ask({ 'x-token': token }, { rawHeaders: ['X-Token', token, 'x-token', 'y'] })
    expect(answer).toEqual(['REQUEST_AMBIGUOUS', 'The request has more than one x-token header.'])
  })
})

describe('a function that finds the token', () => {
  const found = async (value: unknown) => {
    const { ask, token } = await gateWith({ tokenFrom: (request: { found: unknown }) => request.found })
    const of = (one: unknown): unknown => (one === 'TOKEN' ? token : one)
    const given = value !== null && typeof value === 'object' && !(value instanceof Promise)
    const answer = given ? { ...value, token: of((value as { token?: unknown }).token) } : of(value)
    return (method: string) => ask({}, { method, raw: { found: answer } })
  }
  const wrong = 'The tokenFrom function must return, at once, a string, { token, ambient }, or undefined.'

  it.each(['TOKEN', { token: 'TOKEN', ambient: false }])('%j: the token is judged', async (value) => {
    expect((await found(value))('POST')).toEqual(['admitted'])
  })

  it.each([undefined, null, ''])('%j: there is none', async (value) => {
    expect((await found(value))('GET')[0]).toBe('TOKEN_MISSING')
  })

  it('an ambient one needs an origin where it can change something', async () => {
    const ambient = await found({ token: 'TOKEN', ambient: true })
    expect(ambient('GET')).toEqual(['admitted'])
    expect(ambient('POST')[0]).toBe('ORIGIN_NOT_ALLOWED')
  })

  it.each([7, true, {}, { token: 'TOKEN' }, { token: 7, ambient: false }, { token: 'TOKEN', ambient: 'no' }])(
    '%j is no answer',
    async (value) => {
      expect((await found(value))('GET')).toEqual(['CREDENTIALS_MALFORMED', wrong])
    },
  )

  it('a promise is no answer, and one that fails ends nothing', async () => {
    expect((await found(Promise.reject(new Error('late'))))('GET')).toEqual(['CREDENTIALS_MALFORMED', wrong])
  })

  it('what it throws refuses, and a refusal of its own stands', async () => {
    const throwing = (error: unknown) => ({
      tokenFrom: () => {
        throw error
      },
    })
    const { ask } = await gateWith(throwing(new Error('x')))
    expect(ask({})).toEqual(['CREDENTIALS_MALFORMED', 'The tokenFrom function threw.'])
    const refusing = await gateWith(throwing(new TokenRefused('TOKEN_REVOKED', { hint: 'known' })))
    expect(refusing.ask({})).toEqual(['TOKEN_REVOKED', 'known'])
  })
})

describe('several places', () => {
  const tokenFrom = [{ cookie: 'session' }, 'authorization', { header: 'x-token' }]

  it('one of them holds the token, whichever', async () => {
    const { ask, token } = await gateWith({ tokenFrom })
    expect(ask({ cookie: `session=${token}` })).toEqual(['admitted'])
    expect(ask({ authorization: `Bearer ${token}` })).toEqual(['admitted'])
    expect(ask({ 'x-token': token, cookie: 'session=' })).toEqual(['admitted'])
  })

  it('two that hold one are ambiguous', async () => {
    const { ask, token } = await gateWith({ tokenFrom })
    const answer = ask({ authorization: `Bearer ${token}`, cookie: 'session=x' })
    expect(answer).toEqual(['REQUEST_AMBIGUOUS', 'Two of the places in tokenFrom hold a token.'])
  })
})
