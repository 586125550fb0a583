import { inspect } from 'node:util'
import { createVerifier, logEntryOf, TokenRefused } from '@portcullis/core'
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
