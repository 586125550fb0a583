/** Sections A and B: the algorithm is what this API lists and the key is published for, never what the sender says. */
import { createHmac, createPublicKey } from 'node:crypto'
import { createVerifier, isConfigurationError, type KeyEvent } from '@portcullis/core'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gateOf } from '../contract/play.ts'
import {
  audience,
  base64url,
  everyAlgorithm,
  goodClaims,
  headerOf,
  issuer,
  jwks,
  keyOf,
  signed,
  tokenOf,
} from './signer.ts'
import { bearer, refused, type Sites, served, startSites, withSites } from './sites.ts'

let sites: Sites
beforeAll(async () => {
  sites = await startSites({ gate: { issuer, audience, jwks } })
})
afterAll(() => sites.close())

const payload = (): string => base64url(goodClaims())
const unsigned = (header: object): string => `${base64url(header)}.${payload()}.`
const secretOf = (header: object, secret: string | Buffer): string => {
  const input = `${base64url(header)}.${payload()}`
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`
}

describe('1: a token that is not signed', () => {
  it.each<[string, () => string]>([
    ['alg none', () => unsigned({ alg: 'none', typ: 'JWT' })],
    ['with the kid of a real key', () => unsigned({ alg: 'none', typ: 'JWT', kid: 'RS256' })],
    ['None', () => unsigned({ alg: 'None', typ: 'JWT' })],
    ['NONE', () => unsigned({ alg: 'NONE', typ: 'JWT' })],
    ['nOnE', () => unsigned({ alg: 'nOnE', typ: 'JWT' })],
    [
      'under a real signature',
      () => tokenOf('RS256').replace(/^[^.]+/, base64url({ alg: 'none', typ: 'JWT' })),
    ],
  ])('%s', async (_, make) => {
    expect(await sites.ask({ headers: bearer(make()) })).toEqual(refused('ALGORITHM_NOT_ALLOWED'))
  })

  it.each<[string, () => string]>([
    ['two parts', () => unsigned({ alg: 'none', typ: 'JWT' }).slice(0, -1)],
    ['an alg that is empty of type', () => unsigned({ alg: null, typ: 'JWT' })],
    ['no alg', () => unsigned({ typ: 'JWT' })],
  ])('%s', async (_, make) => {
    expect(await sites.ask({ headers: bearer(make()) })).toEqual(refused('TOKEN_MALFORMED'))
  })

  it('a real algorithm and an empty signature', async () => {
    expect(await sites.ask({ headers: bearer(unsigned(headerOf('RS256'))) })).toEqual(
      refused('SIGNATURE_INVALID'),
    )
  })

  it('each of the ten, signed, is served', async () => {
    for (const alg of everyAlgorithm)
      expect(await sites.ask({ headers: bearer(tokenOf(alg)) }), alg).toEqual(served)
  })
})

describe('7: an algorithm that is not on the list', () => {
  it('is refused however well it is signed, by whichever published key', async () => {
    const anyRsa = { keys: [{ ...jwks.keys[0], alg: undefined, kid: 'rsa' }, ...jwks.keys] } as typeof jwks
    await withSites({ gate: { issuer, audience, jwks: anyRsa, algorithms: ['RS256'] } }, async (strict) => {
      for (const alg of everyAlgorithm.slice(1)) {
        const own = bearer(tokenOf(alg))
        expect(await strict.ask({ headers: own }), alg).toEqual(refused('ALGORITHM_NOT_ALLOWED'))
      }
      for (const alg of ['RS384', 'RS512', 'PS256'] as const) {
        const byRs256 = bearer(signed(alg, base64url({ ...headerOf(alg), kid: 'rsa' }), payload()))
        expect(await strict.ask({ headers: byRs256 }), alg).toEqual(refused('ALGORITHM_NOT_ALLOWED'))
      }
      expect(await strict.ask({ headers: bearer(tokenOf('RS256')) })).toEqual(served)
    })
  })
})

describe('8: the list is what configuration says', () => {
  let realm: Realm
  beforeAll(async () => {
    realm = await startRealm()
    await realm.jwks()
  })
  afterAll(() => realm.close())

  it('metadata cannot widen it', async () => {
    const widened = async (url: string, init: RequestInit): Promise<Response> => {
      const response = await fetch(url, init)
      if (!url.endsWith('openid-configuration')) return response
      const all = ['none', 'HS256', 'RS256']
      const metadata = {
        id_token_signing_alg_values_supported: all,
        request_object_signing_alg_values_supported: all,
      }
      return Response.json({ ...((await response.json()) as object), ...metadata })
    }
    await withSites({ gate: { ...gateOf(realm), keys: { fetch: widened } } }, async (strict) => {
      expect(await strict.ask({ headers: await realm.asUser('alice') })).toEqual(served)
      for (const kind of ['algNone', 'hs256', 'hs256WithPublicKey'] as const) {
        const headers = bearer(await realm.forge[kind]())
        expect(await strict.ask({ headers }), kind).toEqual(refused('ALGORITHM_NOT_ALLOWED'))
      }
    })
  })

  it.each([['none'], ['HS256'], ['RS256', 'HS512'], ['Ed25519'], ['rs256'], [], null, [undefined]])(
    'algorithms: %j is a ConfigurationError that names it',
    (algorithms) => {
      const make = (): unknown => createVerifier({ issuer, audience, jwks, algorithms: algorithms as never })
      expect(make).toThrow(expect.toSatisfy(isConfigurationError))
      expect(make).toThrow(/algorithms/)
    },
  )
})

describe('9: the alg of a key binds the header', () => {
  it.each([
    ['PS256', 'RS256'],
    ['RS256', 'PS256'],
    ['RS512', 'RS256'],
    ['ES256', 'ES384'],
    ['ES384', 'ES256'],
    ['EdDSA', 'ES256'],
  ] as const)('%s by the key that is marked %s', async (alg, kid) => {
    const token = signed(alg, base64url({ ...headerOf(alg), kid }), payload())
    expect(await sites.ask({ headers: bearer(token) })).toEqual(refused('KEY_UNKNOWN'))
  })

  it('a key that is marked for a curve it is not on is no key', () => {
    const lying = { ...jwks.keys.find(({ kid }) => kid === 'ES256'), alg: 'ES384' } as (typeof jwks.keys)[0]
    expect(() => createVerifier({ issuer, audience, jwks: { keys: [lying] } })).toThrow(/no key|usable|used/)
  })
})

describe('14: Ed25519, the name of RFC 9864', () => {
  it('is not the EdDSA of the list', async () => {
    const token = signed('EdDSA', base64url({ alg: 'Ed25519', typ: 'JWT', kid: 'EdDSA' }), payload())
    expect(await sites.ask({ headers: bearer(token) })).toEqual(refused('ALGORITHM_NOT_ALLOWED'))
  })
})

describe('15: a secret made of the public key', () => {
  const spki = createPublicKey(keyOf('RS256')).export({ format: 'pem', type: 'spki' }) as string
  const pkcs1 = createPublicKey(keyOf('RS256')).export({ format: 'pem', type: 'pkcs1' }) as string
  it.each<[string, string | Buffer]>([
    ['SPKI', spki],
    ['SPKI without its last line break', spki.trimEnd()],
    ['SPKI in CRLF', spki.replaceAll('\n', '\r\n')],
    ['SPKI after a line break', `\n${spki}`],
    ['PKCS #1', pkcs1],
    ['DER', createPublicKey(keyOf('RS256')).export({ format: 'der', type: 'spki' })],
    ['the JWK', JSON.stringify(jwks.keys[0])],
    ['the modulus', String(jwks.keys[0]?.['n'])],
    ['nothing', ''],
  ])('%s', async (_, secret) => {
    for (const alg of ['HS256', 'HS384', 'HS512', 'hs256']) {
      const token = secretOf({ alg, typ: 'JWT', kid: 'RS256' }, secret)
      expect(await sites.ask({ headers: bearer(token) })).toEqual(refused('ALGORITHM_NOT_ALLOWED'))
    }
    const renamed = secretOf({ alg: 'RS256', typ: 'JWT', kid: 'RS256' }, secret)
    expect(await sites.ask({ headers: bearer(renamed) })).toEqual(refused('SIGNATURE_INVALID'))
  })
})

describe('19: a secret among the published keys', () => {
  it('is never loaded, and signs nothing', async () => {
    const secret = Buffer.alloc(32, 7)
    const oct = { kty: 'oct', kid: 'secret', k: secret.toString('base64url') }
    const mixed = { keys: [oct, ...jwks.keys, { ...oct, kid: 'RS256', alg: 'HS256' }] }
    const events: KeyEvent[] = []
    const observe = (event: { type: string }): void => void events.push(event as KeyEvent)
    const verifier = createVerifier({ issuer, audience, jwks: mixed, observe })
    expect(events).toEqual(
      ['secret', 'RS256'].map((kid) => expect.objectContaining({ type: 'keys.key_skipped', kid })),
    )
    expect(verifier.health()[0]?.kids).toEqual(everyAlgorithm)
    await withSites({ gate: { issuer, audience, jwks: mixed } }, async (strict) => {
      for (const [alg, code] of [
        ['HS256', 'ALGORITHM_NOT_ALLOWED'],
        ['RS256', 'KEY_UNKNOWN'],
      ] as const) {
        const headers = bearer(secretOf({ alg, typ: 'JWT', kid: 'secret' }, secret))
        expect(await strict.ask({ headers })).toEqual(refused(code))
      }
      expect(await strict.ask({ headers: bearer(tokenOf('RS256')) })).toEqual(served)
    })
  })
})
