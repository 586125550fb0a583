/** Mixed traffic while keys rotate and the key server flaps: how many answers were wrong, and what it cost. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createVerifier, isKeysUnavailable, isTokenRefused, type Verifier } from '@portcullis/core'
import { type Realm, startRealm } from '@portcullis/testing'

interface Tally {
  accepted: number
  refused: number
  /** A token that had to wait for keys, while the server was down. */
  unavailable: number
  /** Bad tokens that passed, and good tokens of a known key that did not. */
  wrong: number
}

const audience = 'acme-orders-api'

export async function soak(seconds: number): Promise<void> {
  const realm = await startRealm()
  await realm.jwks()
  const verifier = createVerifier({
    issuer: realm.issuer,
    audience,
    keys: { cooldownSeconds: 1, maxAgeSeconds: 2, fetchTimeoutMs: 500 },
  })
  process.removeAllListeners('warning')
  process.on('warning', () => undefined)
  await verifier.ready()
  const tally: Tally = { accepted: 0, refused: 0, unavailable: 0, wrong: 0 }
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  const until = Date.now() + seconds * 1000
  const known = await realm.token({ expiresInSeconds: 3600 })
  await Promise.all([
    disturb(realm, until),
    ...Array.from({ length: 20 }, () => traffic(realm, verifier, known, tally, until)),
  ])
  delay.disable()
  await realm.outage(null)
  verifier.close()
  console.log(
    `\n${seconds} s of mixed traffic, the server down or wrong half of the time, a rotation every 3 s`,
  )
  console.log(
    `accepted ${tally.accepted}, refused ${tally.refused}, 503 for keys not yet known ${tally.unavailable}, wrong answers ${tally.wrong}`,
  )
  console.log(`key fetches ${realm.requests.jwks}, discoveries ${realm.requests.discovery}`)
  console.log(
    `event loop delay: p99 ${(delay.percentile(99) / 1e6).toFixed(1)} ms, longest ${(delay.max / 1e6).toFixed(1)} ms (the realm and its clients run on the same thread)`,
  )
  await realm.close()
  if (tally.wrong > 0) process.exitCode = 1
}

/** Up for a second, then wrong in one way for a second; a new key every third round. */
async function disturb(realm: Realm, until: number): Promise<void> {
  const kinds = ['status', 'html', 'truncated', 'empty-keys', 'hang', 'refuse', 'redirect'] as const
  for (let round = 0; Date.now() < until; round++) {
    await realm.outage(round % 2 === 0 ? null : (kinds[(round >> 1) % kinds.length] ?? null))
    if (round % 3 === 0) await realm.rotateKeys()
    await pause(1000)
  }
  await realm.outage(null)
}

async function traffic(
  realm: Realm,
  verifier: Verifier,
  known: string,
  tally: Tally,
  until: number,
): Promise<void> {
  while (Date.now() < until) {
    await ask(verifier, known, tally, 'must pass')
    await ask(verifier, await realm.token(), tally, 'may wait')
    await ask(verifier, await realm.forge.tampered(), tally, 'must not pass')
    await ask(verifier, await realm.forge.wrongAudience(), tally, 'must not pass')
    await pause(5)
  }
}

async function ask(
  verifier: Verifier,
  token: string,
  tally: Tally,
  expected: 'must pass' | 'may wait' | 'must not pass',
): Promise<void> {
  try {
    await verifier.verify(token)
    tally.accepted++
    if (expected === 'must not pass') tally.wrong++
  } catch (error) {
    if (expected === 'must pass') tally.wrong++
    if (isKeysUnavailable(error)) tally.unavailable++
    else if (isTokenRefused(error)) {
      tally.refused++
      if (expected === 'may wait' && error.code !== 'KEY_UNKNOWN') tally.wrong++
    } else tally.wrong++
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
