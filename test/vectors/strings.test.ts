import {
  createVerifier,
  decide,
  group,
  logEntryOf,
  realmRole,
  type TokenRefused,
  type Verifier,
} from '@portcullis/core'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { read, tell } from './vectors.ts'

const strings = read<readonly string[]>('naughty-strings/blns.json')
let realm: Realm
let verifier: Verifier
let parties: Verifier

beforeAll(async () => {
  realm = await startRealm()
  verifier = createVerifier({ issuer: realm.issuer, audience: 'acme-orders-api' })
  parties = createVerifier({
    issuer: realm.issuer,
    audience: 'acme-orders-api',
    authorizedParties: ['acme-web'],
  })
  await verifier.ready()
  tell('naughty strings', { tried: strings.length })
})
afterAll(async () => {
  verifier.close()
  parties.close()
  await realm.close()
})

it('a naughty string is a name like any other: it comes out as it went in, and grants what it names alone', async () => {
  const other = 'plain'
  for (const text of strings) {
    const claims = {
      sub: text,
      preferred_username: text,
      realm_access: { roles: [text] },
      groups: [text],
      [text]: text,
    }
    const identity = await verifier.verify(await realm.token({ claims: { ...claims, typ: 'Bearer' } }))
    expect([identity.subject, identity.username, [...identity.realmRoles]], text).toEqual([
      text,
      text,
      [text],
    ])
    expect(identity.hasRole(other) || identity.hasGroup(other), text).toBe(false)
    expect(decide(identity, realmRole(other)).allowed, text).toBe(false)
    if (text === '') continue
    expect(decide(identity, realmRole(text)).allowed, text).toBe(true)
    expect(decide(identity, group(text)).allowed, text).toBe(true)
    expect(JSON.parse(JSON.stringify(identity))).toMatchObject({ username: text })
  }
})

it.each(['kid', 'alg', 'typ', 'iss', 'aud', 'azp'])(
  'as %s it is refused, and the line in the log is one line, cut, with nothing that draws',
  async (member) => {
    for (const text of strings) {
      const inHeader = ['kid', 'alg', 'typ'].includes(member)
      const raw = inHeader
        ? await realm.forge.raw(
            JSON.stringify({ alg: 'RS256', typ: 'JWT', [member]: text }),
            JSON.stringify({ iss: realm.issuer, typ: 'Bearer' }),
            { alg: 'RS256' },
          )
        : await realm.token({ claims: { [member]: text } })
      const strict = member === 'azp' ? parties : verifier
      const refusal = (await strict.verify(raw).catch((error: unknown) => error)) as TokenRefused
      expect([refusal.name, refusal.status], text).toEqual(['TokenRefused', 401])
      const line = JSON.stringify(logEntryOf(refusal))
      expect(line, text).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
      expect(line.length).toBeLessThan(4_000)
      expect(Object.values(refusal.headers).join(), text).toMatch(/^[\x20-\x7e]+$/)
    }
  },
)
