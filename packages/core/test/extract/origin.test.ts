import { describe, expect, it } from 'vitest'
import { gateWith } from './asked.ts'

const tokenFrom = { cookie: 'session', allowedOrigins: ['https://app.example.com'] }
const hint =
  'A token from a cookie needs a request of an allowed origin: name it in allowedOrigins or in the Web Origins of the client.'
const claims = (origins: unknown): object => ({ claims: { 'allowed-origins': origins } })

const asking = async (origins: unknown = undefined) => {
  const { ask, token } = await gateWith({ tokenFrom }, origins === undefined ? {} : claims(origins))
  return (method: string, headers: object) => ask({ cookie: `session=${token}`, ...headers }, { method })
}

describe('a token from a cookie', () => {
  it.each(['GET', 'HEAD', 'OPTIONS'])('%s changes nothing, so any page may ask', async (method) => {
    expect((await asking())(method, { origin: 'https://evil.example' })).toEqual(['admitted'])
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'get', 'TRACE', 'QUERY'])(
    '%s needs an origin',
    async (method) => {
      expect((await asking())(method, {})).toEqual(['ORIGIN_NOT_ALLOWED', hint])
    },
  )

  it('an upgrade needs one, whatever its method', async () => {
    const ask = await asking()
    expect(ask('GET', { upgrade: 'websocket' })).toEqual(['ORIGIN_NOT_ALLOWED', hint])
    expect(ask('GET', { upgrade: 'websocket', origin: 'https://app.example.com' })).toEqual(['admitted'])
  })

  it.each([
    { origin: 'https://app.example.com' },
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site', origin: 'https://app.example.com' },
  ])('%j will do', async (headers) => {
    expect((await asking())('POST', headers)).toEqual(['admitted'])
  })

  it.each([
    { origin: 'https://app.example.com.evil.example' },
    { origin: 'https://APP.example.com' },
    { origin: 'http://app.example.com' },
    { origin: '' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { referer: 'https://app.example.com/' },
  ])('%j will not', async (headers) => {
    expect((await asking())('POST', headers)).toEqual(['ORIGIN_NOT_ALLOWED', hint])
  })

  it('the Web Origins of the token count, to the letter, where they are a list', async () => {
    const origin = 'https://spa.example.com'
    expect((await asking([origin]))('POST', { origin })).toEqual(['admitted'])
    expect((await asking(['https://other.example.com']))('POST', { origin })[0]).toBe('ORIGIN_NOT_ALLOWED')
    expect((await asking(origin))('POST', { origin })[0]).toBe('ORIGIN_NOT_ALLOWED')
    expect((await asking([]))('POST', { origin })[0]).toBe('ORIGIN_NOT_ALLOWED')
  })

  it.each(['*', 'null', '+', 'file://', 'chrome-extension://x', 'x https://app.example.com'])(
    '%j is no origin of a page, even where the token lists it',
    async (origin) => {
      expect((await asking([origin]))('POST', { origin })).toEqual(['ORIGIN_NOT_ALLOWED', hint])
    },
  )
})

it('a token from a header needs no origin', async () => {
  const { ask, token } = await gateWith()
  expect(ask({ authorization: `Bearer ${token}` }, { method: 'POST' })).toEqual(['admitted'])
})
