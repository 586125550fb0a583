/** A key rotation in the middle of traffic: no request may fail. */
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
