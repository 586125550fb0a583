import { createVerifier, type Verifier } from '@portcullis/core'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bytesOf, list, tell } from './vectors.ts'

/** What `JSON.parse` and the check for UTF-8 make of what RFC 8259 leaves open (`i_`): the whole list of what passes. */
const openButRead = [
  'i_number_double_huge_neg_exp.json',
  'i_number_huge_exp.json',
  'i_number_neg_int_huge_exp.json',
  'i_number_pos_double_huge_exp.json',
  'i_number_real_neg_overflow.json',
  'i_number_real_pos_overflow.json',
  'i_number_real_underflow.json',
  'i_number_too_big_neg_int.json',
  'i_number_too_big_pos_int.json',
  'i_number_very_big_negative_int.json',
  'i_object_key_lone_2nd_surrogate.json',
  'i_string_1st_surrogate_but_2nd_missing.json',
  'i_string_1st_valid_surrogate_2nd_invalid.json',
  'i_string_incomplete_surrogate_and_escape_valid.json',
  'i_string_incomplete_surrogate_pair.json',
  'i_string_incomplete_surrogates_escape_valid.json',
  'i_string_invalid_lonely_surrogate.json',
  'i_string_invalid_surrogate.json',
  'i_string_inverted_surrogates_U+1D11E.json',
  'i_string_lone_second_surrogate.json',
  'i_structure_500_nested_arrays.json',
]

const folder = 'json-test-suite/test_parsing'
const files = list(folder)
const isJson = (name: string): boolean => name.startsWith('y_') || openButRead.includes(name)

let realm: Realm
let verifier: Verifier
let claims: string
let header: string

beforeAll(async () => {
  realm = await startRealm()
  verifier = createVerifier({
    issuer: realm.issuer,
    audience: 'acme-orders-api',
    maxTokenBytes: 1_048_576,
    cache: false,
  })
  const [head, payload] = (await realm.token({ expiresInSeconds: 3600 })).split('.') as [string, string]
  header = Buffer.from(head, 'base64url').toString()
  claims = Buffer.from(payload, 'base64url').toString()
  await verifier.ready()
})
afterAll(async () => {
  verifier.close()
  await realm.close()
})

/** `'accepted'`, or the code of the refusal. */
async function outcomeOf(header: string, payload: Buffer): Promise<string> {
  const raw = await realm.forge.raw(header, payload, { alg: 'RS256' })
  try {
    await verifier.verify(raw)
    return 'accepted'
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('74: JSONTestSuite', () => {
  it('as a claim of a token that is good otherwise: what is JSON is accepted, what is not is malformed', async () => {
    const outcomes: [string, string][] = []
    for (const name of files) {
      const value = bytesOf(`${folder}/${name}`)
      const payload = Buffer.concat([Buffer.from(`${claims.slice(0, -1)},"x":`), value, Buffer.from('}')])
      outcomes.push([name, await outcomeOf(header, payload)])
    }
    expect(outcomes).toEqual(files.map((name) => [name, isJson(name) ? 'accepted' : 'TOKEN_MALFORMED']))
    const accepted = outcomes.filter(([, outcome]) => outcome === 'accepted').length
    tell('JSONTestSuite as a claim', { tried: files.length, accepted, refused: files.length - accepted })
  })

  it('as the whole payload: malformed, unless it is an object, which then lacks what every token has', async () => {
    for (const name of files) {
      const value = bytesOf(`${folder}/${name}`)
      const isObject = isJson(name) && value.toString().trimStart().startsWith('{')
      expect([name, await outcomeOf(header, value)]).toEqual([
        name,
        isObject ? 'TOKEN_KIND_WRONG' : 'TOKEN_MALFORMED',
      ])
    }
  })

  it('as the whole header: malformed, since none of them names an algorithm', async () => {
    for (const name of files) {
      const raw = `${bytesOf(`${folder}/${name}`).toString('base64url')}.${Buffer.from(claims).toString('base64url')}.AAAA`
      const outcome: unknown = await verifier.verify(raw).catch((error: unknown) => error)
      expect(outcome, name).toMatchObject({ code: 'TOKEN_MALFORMED' })
    }
  })

  it('as a member of the header: what is JSON is accepted, what is not is malformed', async () => {
    for (const name of files) {
      const value = bytesOf(`${folder}/${name}`)
      const text = Buffer.concat([Buffer.from(`${header.slice(0, -1)},"x":`), value, Buffer.from('}')])
      if (text.toString('utf8').includes('\ufffd')) continue
      expect([name, await outcomeOf(text.toString('utf8'), Buffer.from(claims))]).toEqual([
        name,
        isJson(name) ? 'accepted' : 'TOKEN_MALFORMED',
      ])
    }
  })
})
