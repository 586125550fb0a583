import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { createVerifier, type KeyEvent, type OneRealmOptions, type PortcullisEvent } from '@portcullis/core'
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest'
import { issuer, jwks } from './signer.ts'

let warned: MockInstance<typeof process.emitWarning>

beforeEach(() => {
  warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** Loads keys of which two cannot be used: each is an event, and so is the load. */
async function load(observe?: (event: PortcullisEvent) => unknown): Promise<void> {
  const set = { keys: [...jwks.keys, { kty: 'none' }, { kty: 'none' }] }
  const fetch = async (): Promise<Response> => Response.json(set)
  const options = { issuer, audience: null, jwksUri: `${issuer}/keys`, keys: { fetch } }
  await createVerifier({ ...options, ...(observe && { observe }) } as unknown as OneRealmOptions).ready()
}

describe('what an observer throws is said once, and keeps no keys from being loaded', () => {
  const kind = { type: 'PortcullisWarning', code: 'PORTCULLIS_OBSERVER_THREW' }
  it.each<[string, () => unknown]>([
    [
      'thrown',
      () => {
        throw new Error('the log is full')
      },
    ],
    ['rejected', () => Promise.reject(new Error('the log is full'))],
  ])('%s', async (_how, fail) => {
    const observe = vi.fn(fail)
    await load(observe)
    await new Promise(setImmediate)
    expect(observe).toHaveBeenCalledTimes(3)
    expect(warned.mock.calls).toEqual([["The 'observe' function threw: the log is full", kind]])
  })

  it('one that throws nothing is not warned of', async () => {
    await load(() => undefined)
    expect(warned).not.toHaveBeenCalled()
  })
})

it.each([true, false])(
  'each event is on the channel of its type, whether there is an observer or not: %s',
  async (isObserved) => {
    const [seen, observed]: [unknown[], PortcullisEvent[]] = [[], []]
    const listen = (event: unknown, name: string | symbol): void => void seen.push([name, event])
    const types: KeyEvent['type'][] = ['keys.key_skipped', 'keys.refreshed']
    for (const type of types) subscribe(`portcullis:${type}`, listen)
    await load(isObserved ? (event) => void observed.push(event) : undefined)
    for (const type of types) unsubscribe(`portcullis:${type}`, listen)
    const skipped = expect.objectContaining({ type: 'keys.key_skipped', issuer })
    const refreshed = { type: 'keys.refreshed', issuer, kids: ['k1'] }
    expect(seen).toEqual([
      ['portcullis:keys.key_skipped', skipped],
      ['portcullis:keys.key_skipped', skipped],
      ['portcullis:keys.refreshed', refreshed],
    ])
    expect(observed).toEqual(isObserved ? [skipped, skipped, refreshed] : [])
  },
)
