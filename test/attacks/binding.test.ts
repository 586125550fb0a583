/** Sections O and P, as far as they are built: tokens that want a proof, and tokens that belong to another endpoint. */
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gateOf } from '../contract/play.ts'
import { refused, type Sites, served, startSites, withSites } from './sites.ts'

let realm: Realm
let sites: Sites
beforeAll(async () => {
  realm = await startRealm()
  sites = await startSites({ gate: gateOf(realm) })
})
afterAll(async () => {
  await sites.close()
  await realm.close()
})

const jkt = '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I'
const proof = 'eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2In0.eyJqdGkiOiJ4In0.AAAA'
const token = (claims: object): Promise<string> => realm.token({ claims: { ...claims } })

describe('196: a bound token that is sent as a bearer token', () => {
  it.each<[string, object]>([
    ['cnf.jkt', { cnf: { jkt } }],
    ['cnf.jkt under typ DPoP', { typ: 'DPoP', cnf: { jkt } }],
    ['typ DPoP without cnf', { typ: 'DPoP' }],
    ['cnf.jkt under typ bearer', { typ: 'bearer', cnf: { jkt } }],
  ])('%s: PROOF_REQUIRED, with a proof beside it or without', async (_, claims) => {
    const authorization = `Bearer ${await token(claims)}`
    expect(await sites.ask({ headers: { authorization } })).toEqual(refused('PROOF_REQUIRED'))
    expect(await sites.ask({ headers: { authorization, dpop: proof } })).toEqual(refused('PROOF_REQUIRED'))
  })

  it('stays refused however often it comes', async () => {
    const headers = { authorization: `Bearer ${await token({ cnf: { jkt } })}` }
    for (let time = 0; time < 5; time++)
      expect(await sites.ask({ headers })).toEqual(refused('PROOF_REQUIRED'))
  })

  it('an unbound one is served, whatever proof stands beside it', async () => {
    const headers = { ...(await realm.asUser('alice')), dpop: proof }
    expect(await sites.ask({ headers })).toEqual(served)
  })
})

describe('199: other members of cnf', () => {
  it.each<[string, unknown]>([
    ['a certificate', { 'x5t#S256': jkt }],
    ['both', { 'x5t#S256': jkt, jkt }],
  ])('%s: PROOF_REQUIRED, whatever a proxy header says', async (_, cnf) => {
    const headers = {
      authorization: `Bearer ${await token({ cnf })}`,
      'x-forwarded-client-cert': 'Hash=00',
      'ssl-client-cert': 'x',
    }
    expect(await sites.ask({ headers })).toEqual(refused('PROOF_REQUIRED'))
  })
})

describe('195: the DPoP scheme, whose proofs this version cannot check', () => {
  it.each(['DPoP', 'dpop', 'DPOP'])('%s is no bearer credential', async (scheme) => {
    for (const dpop of [{}, { dpop: proof }, { dpop: '' }, { dpop: `${proof}, ${proof}` }]) {
      const headers = { authorization: `${scheme} ${await realm.token()}`, ...dpop }
      expect(await sites.ask({ headers })).toEqual(refused('TOKEN_MISSING'))
    }
  })

  it('is not taken for a stranger where strangers are let in', async () => {
    await withSites({ gate: { ...gateOf(realm), optional: true } }, async (optional) => {
      for (const authorization of [
        `DPoP ${await realm.token()}`,
        'DPoP',
        `dpop ${await token({ cnf: { jkt } })}`,
      ])
        expect(await optional.ask({ headers: { authorization } })).toEqual(refused('TOKEN_MISSING'))
    })
  })

  it('a proof alone is no token', async () => {
    expect(await sites.ask({ headers: { dpop: proof } })).toEqual(refused('TOKEN_MISSING'))
    expect(await sites.ask({ headers: { authorization: `Bearer ${proof}` } })).toEqual(
      refused('TOKEN_KIND_WRONG'),
    )
  })
})

describe('219: tokens of the logout endpoint', () => {
  it.each<[string, object, object]>([
    ['typ Logout', { typ: 'Logout' }, {}],
    ['the header says so', {}, { typ: 'logout+jwt' }],
    ['the header says so, with application/', {}, { typ: 'application/logout+jwt' }],
  ])('%s: TOKEN_KIND_WRONG', async (_, claims, header) => {
    const raw = await realm.token({ claims: { ...claims }, header: { ...header } })
    expect(await sites.ask({ headers: { authorization: `Bearer ${raw}` } })).toEqual(
      refused('TOKEN_KIND_WRONG'),
    )
  })
})
