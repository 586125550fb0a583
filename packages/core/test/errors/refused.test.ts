import { inspect } from 'node:util'
import { createVerifier } from '@portcullis/core'
import { startRealm } from '@portcullis/testing'
import { expect, it } from 'vitest'

it('a logger that copies what it finds in an error has the reasons, and no stack and no token', async () => {
  await using realm = await startRealm()
  const verifier = createVerifier({ issuer: realm.issuer, audience: 'acme-orders-api' })
  const token = await realm.forge.wrongAudience()
  const error = await verifier.verify(token).catch((refused: Error) => refused)
  const copied: Record<string, unknown> = {}
  // biome-ignore lint/suspicious/useGuardForIn: loggers copy what is inherited too
  for (const name in error as object) copied[name] = Reflect.get(error as object, name)
  expect(copied).toMatchObject({
    code: 'AUDIENCE_MISMATCH',
    status: 401,
    expected: ['acme-orders-api'],
    actual: expect.anything(),
    hint: expect.stringContaining('Audience mapper'),
  })
  expect((error as Error).stack).toBe('TokenRefused: The token is not meant for this API.')
  for (const printed of [JSON.stringify(copied), inspect(error, { showHidden: true, depth: 9 })])
    expect(printed).not.toContain(token.slice(-40))
})
