/** Traffic: a key rotation in the middle of it, in which no request may fail, and a thousand requests for one key. */
import type { Realm } from '@portcullis/testing'
import type { Api } from './apps.ts'

export interface TrafficOutcome {
  readonly requests: number
  readonly failed: number
  readonly keyFetches: number
}

export async function rotateUnderLoad(realm: Realm, apis: readonly Api[]): Promise<TrafficOutcome> {
  const before = realm.requests.jwks
  let failed = 0
  const ask = async (api: Api): Promise<void> => {
    const response = await fetch(`${api.url}/orders`, { headers: await realm.asUser('alice') })
    await response.arrayBuffer()
    if (response.status !== 200) failed++
  }
  const rounds = 20
  for (let round = 0; round < rounds; round++) {
    if (round === rounds / 2) await realm.rotateKeys()
    await Promise.all(apis.map(ask))
  }
  return { requests: rounds * apis.length, failed, keyFetches: realm.requests.jwks - before }
}

export interface Thousand {
  readonly failed: number
  readonly keyFetches: number
  /** For all of them, with the client and the three APIs in one process. */
  readonly tookMs: number
}

/** A thousand requests with a key that nobody has seen before, twenty at a time. */
export async function askThousand(realm: Realm, apis: readonly Api[]): Promise<Thousand> {
  await realm.rotateKeys()
  const callers = await Promise.all(Array.from({ length: 20 }, () => realm.asUser('alice')))
  const before = realm.requests.jwks
  const began = performance.now()
  let [failed, asked] = [0, 0]
  const ask = async (): Promise<void> => {
    while (asked < 1000) {
      const number = asked++
      const [headers, api] = [callers[number % callers.length], apis[number % apis.length]]
      const response = await fetch(`${api?.url}/orders`, { headers: headers ?? {} })
      await response.arrayBuffer()
      if (response.status !== 200) failed++
    }
  }
  await Promise.all(Array.from({ length: 20 }, ask))
  return { failed, keyFetches: realm.requests.jwks - before, tookMs: performance.now() - began }
}
