import { inspect } from 'node:util'
import { codes, createVerifier, documentationBase, logEntryOf, TokenRefused } from '@portcullis/core'
import { createRealm, startRealm } from '@portcullis/testing'
import { describe, expect, it } from 'vitest'
import { refusalOf } from '../refusal.ts'

async function expired(): Promise<TokenRefused> {
  const realm = await createRealm()
  const jwks = (await realm.jwks()) as never
  const verifier = createVerifier({ issuer: realm.issuer, audience: 'acme-orders-api', jwks })
  return refusalOf(verifier, await realm.forge.expired())
}

describe('a refusal', () => {
  it('is an Error without a stack, and leaves the stacks of others alone', async () => {
    const refusal = await expired()
    expect(refusal).toBeInstanceOf(Error)
    expect(refusal.stack?.split('\n')).toHaveLength(1)
    expect(new Error('another').stack?.split('\n').length).toBeGreaterThan(1)
    expect(Object.keys(Error)).toEqual(['stackTraceLimit'])
  })

  it('tells its reasons to whoever asks: the log, the console, code', async () => {
    const refusal = await expired()
    expect(refusal.hint).toContain('expired')
    expect(logEntryOf(refusal)).toMatchObject({ code: 'TOKEN_EXPIRED', hint: refusal.hint })
    expect(inspect(refusal)).toContain(refusal.hint)
  })

  it('gives a logger that copies what it finds in an error its reasons, and no stack and no token', async () => {
    await using realm = await startRealm()
    const verifier = createVerifier({ issuer: realm.issuer, audience: 'acme-orders-api' })
    const token = await realm.forge.wrongAudience()
    const refusal = await refusalOf(verifier, token)
    const copied: Record<string, unknown> = {}
    // biome-ignore lint/suspicious/useGuardForIn: loggers copy what is inherited too
    for (const name in refusal) copied[name] = Reflect.get(refusal, name)
    expect(copied).toMatchObject({
      code: 'AUDIENCE_MISMATCH',
      status: 401,
      expected: ['acme-orders-api'],
      actual: expect.anything(),
      hint: expect.stringContaining('Audience mapper'),
    })
    expect(refusal.stack).toBe('TokenRefused: The token is not meant for this API.')
    for (const printed of [JSON.stringify(copied), inspect(refusal, { showHidden: true, depth: 9 })])
      expect(printed).not.toContain(token.slice(-40))
  })

  it('words its reasons once', () => {
    let worded = 0
    const refusal = new TokenRefused('TOKEN_EXPIRED', () => ({ hint: `worded ${++worded} times` }))
    expect([refusal.hint, refusal.hint, refusal.expected]).toEqual([
      'worded 1 times',
      'worded 1 times',
      undefined,
    ])
  })

  it('has headers that no reply of another changes', () => {
    const [one, other] = [new TokenRefused('TOKEN_EXPIRED'), new TokenRefused('TOKEN_EXPIRED')]
    one.headers = { ...one.headers, 'Cache-Control': 'no-store' }
    expect(other.headers).toEqual({ 'WWW-Authenticate': expect.stringContaining('invalid_token') })
    expect(Object.isFrozen(other.headers)).toBe(true)
    expect(new TokenRefused('TOKEN_EXPIRED').headers).toBe(other.headers)
  })

  it('names the scopes that a route asks for in its challenge', () => {
    const challenge = `Bearer error="insufficient_scope", error_description="${codes.SCOPE_MISSING.meaning}"`
    const headersFor = (...scopes: string[]): object => new TokenRefused('SCOPE_MISSING', { scopes }).headers
    expect(headersFor('orders:read', 'orders:write')).toEqual({
      'WWW-Authenticate': `${challenge}, scope="orders:read orders:write"`,
    })
    expect(headersFor()).toEqual({ 'WWW-Authenticate': challenge })
  })

  it('shows a caller its code and what that means, and what is asked and its id only where there are any', () => {
    const refusal = new TokenRefused('ROLE_MISSING', {
      required: { role: 'manager' },
      hint: 'not to be shown',
    })
    refusal.instance = 'id-1'
    const body = {
      type: `${documentationBase}ROLE_MISSING`,
      title: 'Forbidden',
      status: 403,
      code: 'ROLE_MISSING',
      detail: codes.ROLE_MISSING.meaning,
    }
    expect(refusal.toJSON()).toStrictEqual({ ...body, required: { role: 'manager' }, instance: 'id-1' })
    expect(new TokenRefused('ROLE_MISSING').toJSON()).toStrictEqual(body)
  })

  it('has a name, is no fault of the server, and has a cause only where there is one', () => {
    const cause = new Error('below')
    const refusal = new TokenRefused('CREDENTIALS_MALFORMED', { cause })
    expect([refusal.name, refusal.expose, refusal.cause]).toEqual(['TokenRefused', true, cause])
    expect('cause' in new TokenRefused('CREDENTIALS_MALFORMED')).toBe(false)
  })

  it('is made where the intrinsics of the language are frozen', () => {
    const limit = Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit') as PropertyDescriptor
    Object.defineProperty(Error, 'stackTraceLimit', { ...limit, writable: false })
    try {
      expect(new TokenRefused('TOKEN_EXPIRED').code).toBe('TOKEN_EXPIRED')
    } finally {
      Object.defineProperty(Error, 'stackTraceLimit', limit)
    }
  })

  it('gives its reasons to loggers, which copy what they find in an error, and neither stack nor token', async () => {
    const refusal = await expired()
    const copied: Record<string, unknown> = {}
    // biome-ignore lint/suspicious/useGuardForIn: loggers copy what is inherited too
    for (const name in refusal) copied[name] = Reflect.get(refusal, name)
    expect(copied).toMatchObject({
      code: 'TOKEN_EXPIRED',
      status: 401,
      expected: { after: expect.any(String) },
      actual: { exp: expect.any(String) },
      hint: refusal.hint,
    })
    expect(inspect(copied)).not.toContain('eyJ')
  })
})
