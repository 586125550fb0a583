import {
  createGate,
  createVerifier,
  custom,
  type Gate,
  type Identity,
  type RequestLike,
  realmRole,
  type Verifier,
} from '@portcullis/core'
import { createRealm, type Realm } from '@portcullis/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { codeOf } from '../refusal.ts'

let realm: Realm

beforeAll(async () => {
  realm = await createRealm()
})

const token = (): Promise<string> => realm.token({ alg: 'ES256', expiresInSeconds: 3600 })

async function verifierWith(cache: { maxEntries?: number; maxBytes?: number }): Promise<Verifier> {
  const jwks = (await realm.jwks()) as never
  return createVerifier({ issuer: realm.issuer, audience: 'acme-orders-api', jwks, cache })
}

/** Lets the verifier see a token until it remembers it. */
function remember(verifier: Verifier, raw: string): Identity {
  verifier.verifySync(raw)
  verifier.verifySync(raw)
  return verifier.verifySync(raw)
}

/** The same signature under other claims. */
function withTailOf(raw: string, username: string): string {
  const [header, payload = '', signature] = raw.split('.')
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
  const forged = JSON.stringify({ ...claims, preferred_username: username })
  return `${header}.${Buffer.from(forged).toString('base64url')}.${signature}`
}

describe('the memory of tokens', () => {
  it('loses nothing to a flood of valid tokens that come once each', async () => {
    const verifier = await verifierWith({ maxEntries: 2 })
    const [one, other] = [await token(), await token()]
    const known = [remember(verifier, one), remember(verifier, other)]
    for (let count = 0; count < 300; count++) verifier.verifySync(await token())
    expect([verifier.verifySync(one), verifier.verifySync(other)]).toEqual(known)
    expect(verifier.verifySync(one)).toBe(known[0])
    expect(verifier.verifySync(other)).toBe(known[1])
  })

  it('loses nothing to a flood of bad tokens that come again and again', async () => {
    const verifier = await verifierWith({ maxEntries: 1 })
    const raw = await token()
    const known = remember(verifier, raw)
    for (let count = 0; count < 50; count++) {
      const bad = withTailOf(await token(), `stranger-${count}`)
      for (let time = 0; time < 3; time++) expect(await codeOf(verifier, bad)).toBe('SIGNATURE_INVALID')
    }
    expect(verifier.verifySync(raw)).toBe(known)
  })

  it('drops the least recently used where valid tokens come again', async () => {
    const verifier = await verifierWith({ maxEntries: 2 })
    const [first, second, third] = [await token(), await token(), await token()]
    const known = [remember(verifier, first), remember(verifier, second)]
    for (let time = 0; time < 8; time++) verifier.verifySync(first)
    remember(verifier, third)
    expect(verifier.verifySync(first)).toBe(known[0])
    expect(verifier.verifySync(second)).not.toBe(known[1])
  })

  it('takes no forgery with the tail of a token for a use of that token', async () => {
    const verifier = await verifierWith({ maxEntries: 2 })
    const [first, second, third] = [await token(), await token(), await token()]
    const known = [remember(verifier, first), remember(verifier, second)]
    for (let time = 0; time < 20; time++)
      expect(await codeOf(verifier, withTailOf(first, `stranger-${time}`))).toBe('SIGNATURE_INVALID')
    remember(verifier, third)
    expect(verifier.verifySync(second)).toBe(known[1])
    expect(verifier.verifySync(first)).not.toBe(known[0])
  })
})

describe('a decision about a route', () => {
  let asked = 0
  const admitted = (gate: Gate, raw: string): [RequestLike, Identity] => {
    const authorization = `Bearer ${raw}`
    const request: RequestLike = {
      method: 'GET',
      headers: { authorization },
      rawHeaders: ['authorization', authorization],
      raw: {},
    }
    const admission = gate.admit(request)
    if (admission instanceof Promise || !admission.admitted || admission.identity === null)
      throw new Error('the token was not admitted')
    return [request, admission.identity]
  }

  it('is made anew on every request, however well the token is known', async () => {
    const gate = createGate({ verifier: await verifierWith({}) })
    const raw = await token()
    let open = true
    const requirement = custom('open', () => {
      asked++
      return open
    })
    for (let time = 1; time <= 5; time++) {
      const [request, identity] = admitted(gate, raw)
      expect(gate.guard(request, identity, requirement)).toBeUndefined()
      expect(asked).toBe(time)
    }
    open = false
    const [request, identity] = admitted(gate, raw)
    expect(gate.guard(request, identity, requirement)?.refusal.code).toBe('REQUIREMENT_FAILED')
  })

  it('about one route says nothing about another', async () => {
    const gate = createGate({ verifier: await verifierWith({}) })
    const raw = await token()
    for (let time = 0; time < 4; time++) {
      const [request, identity] = admitted(gate, raw)
      expect(gate.guard(request, identity, realmRole('manager'))).toBeUndefined()
      expect(gate.guard(request, identity, realmRole('nobody'))?.refusal.code).toBe('ROLE_MISSING')
    }
  })
})
