/** Sections C and D: which published key may verify, and what a header may say about keys. */
import { constants, createHash, generateKeyPairSync, type KeyObject, publicEncrypt, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createVerifier, type JwkSet, type KeyEvent, logEntryOf, type TokenRefused } from '@portcullis/core'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../architecture/sources.ts'
import { gateOf } from '../contract/play.ts'
import { audience, base64url, goodClaims, headerOf, issuer, jwks, keyOf, tokenOf } from './signer.ts'
import { bearer, refused, type Sites, served, withSites } from './sites.ts'

type Jwk = JwkSet['keys'][number]

const published = (kid: string): Jwk => jwks.keys.find((key) => key['kid'] === kid) as Jwk
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const jwkOf = (key: KeyObject, more: object = {}): Jwk => ({
  ...(key.export({ format: 'jwk' }) as Jwk),
  ...more,
})

function rs256(key: KeyObject, header: object = {}): string {
  const input = `${base64url({ alg: 'RS256', typ: 'JWT', ...header })}.${base64url(goodClaims())}`
  return `${input}.${sign('sha256', Buffer.from(input), key).toString('base64url')}`
}

/** Applications whose issuer publishes these keys; the good one is always among them. */
function publishing<Result>(
  keys: readonly object[],
  use: (sites: Sites) => Promise<Result>,
): Promise<Result> {
  const set = { keys: [...keys, published('ES512')] } as JwkSet
  return withSites({ gate: { issuer, audience, jwks: set } }, async (sites) => {
    const result = await use(sites)
    expect(await sites.ask({ headers: bearer(tokenOf('ES512')) }), 'the good key serves').toEqual(served)
    return result
  })
}

/** What is left out of these keys, and why. */
function skipped(keys: readonly object[]): readonly (readonly [kid: string | undefined, reason: string])[] {
  const events: (readonly [string | undefined, string])[] = []
  const observe = (event: { type: string }): void => {
    if (event.type !== 'keys.key_skipped') return
    const { kid, reason } = event as Extract<KeyEvent, { type: 'keys.key_skipped' }>
    events.push([kid, reason])
  }
  createVerifier({ issuer, audience, jwks: { keys: [...keys, published('ES512')] } as JwkSet, observe })
  return events
}

describe('30: Ed25519 and points of small order', () => {
  const identity = `01${'00'.repeat(31)}`
  const zero = '00'.repeat(32)
  it('the identity as R and 0 as S are no signature', async () => {
    const [header, payload] = tokenOf('EdDSA').split('.')
    const signature = Buffer.from(identity + zero, 'hex').toString('base64url')
    await publishing([published('EdDSA')], async (sites) => {
      const headers = bearer(`${header}.${payload}.${signature}`)
      expect(await sites.ask({ headers })).toEqual(refused('SIGNATURE_INVALID'))
    })
  })

  it.each([
    identity,
    zero,
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    `01${'00'.repeat(30)}80`,
  ])('a key of small order is left out: %s', async (point) => {
    const weak = {
      kty: 'OKP',
      crv: 'Ed25519',
      kid: 'weak',
      x: Buffer.from(point, 'hex').toString('base64url'),
    }
    expect(skipped([weak])).toEqual([['weak', 'a point of small order']])
    const [, payload] = tokenOf('EdDSA').split('.')
    const header = base64url({ ...headerOf('EdDSA'), kid: 'weak' })
    const signature = Buffer.from(point + zero, 'hex').toString('base64url')
    await publishing([weak], async (sites) => {
      const headers = bearer(`${header}.${payload}.${signature}`)
      expect(await sites.ask({ headers })).toEqual(refused('KEY_UNKNOWN'))
    })
  })
})

describe('36, 37, 38: RSA keys that anybody could sign for', () => {
  const small = generateKeyPairSync('rsa', { modulusLength: 1024 })
  const cubic = generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 3 })
  const exponent = (e: string): Jwk => jwkOf(rsa.publicKey, { kid: 'odd', e })

  it('36: of 1024 bits: left out', async () => {
    const key = jwkOf(small.publicKey, { kid: 'small' })
    expect(skipped([key])).toEqual([['small', 'an RSA key of less than 2048 bits']])
    await publishing([key], async (sites) => {
      const headers = bearer(rs256(small.privateKey, { kid: 'small' }))
      expect(await sites.ask({ headers })).toEqual(refused('KEY_UNKNOWN'))
    })
  })

  it('37: with the exponent 1, where the padded hash is the signature: left out', async () => {
    const key = exponent('AQ')
    expect(skipped([key])).toEqual([['odd', expect.stringMatching(/exponent|not valid/)]])
    const input = `${base64url({ alg: 'RS256', typ: 'JWT', kid: 'odd' })}.${base64url(goodClaims())}`
    const info = Buffer.from('3031300d060960864801650304020105000420', 'hex')
    const digest = Buffer.concat([info, createHash('sha256').update(input).digest()])
    const padded = Buffer.concat([
      Buffer.from([0, 1]),
      Buffer.alloc(256 - 3 - digest.length, 0xff),
      Buffer.from([0]),
      digest,
    ])
    await publishing([key], async (sites) => {
      const headers = bearer(`${input}.${padded.toString('base64url')}`)
      expect(await sites.ask({ headers })).toEqual(refused('KEY_UNKNOWN'))
    })
  })

  it.each(['AA', 'Ag', 'AQAA', ''])('38: with an even exponent, or none: left out (%s)', async (e) => {
    expect(skipped([exponent(e)])).toEqual([['odd', expect.any(String)]])
    await publishing([exponent(e)], async (sites) => {
      const headers = bearer(rs256(rsa.privateKey, { kid: 'odd' }))
      expect(await sites.ask({ headers })).toEqual(refused('KEY_UNKNOWN'))
    })
  })

  it('38: with the exponent 3, which is lawful: served', async () => {
    await publishing([jwkOf(cubic.publicKey, { kid: 'cubic' })], async (sites) => {
      expect(await sites.ask({ headers: bearer(rs256(cubic.privateKey, { kid: 'cubic' })) })).toEqual(served)
      const forged = rs256(rsa.privateKey, { kid: 'cubic' })
      expect(await sites.ask({ headers: bearer(forged) })).toEqual(refused('SIGNATURE_INVALID'))
    })
  })

  it('a message under the public key is no signature', async () => {
    const [header, payload] = tokenOf('RS256').split('.')
    const raw = publicEncrypt({ key: keyOf('RS256'), padding: constants.RSA_PKCS1_PADDING }, Buffer.from('x'))
    await publishing([published('RS256')], async (sites) => {
      const headers = bearer(`${header}.${payload}.${raw.toString('base64url')}`)
      expect(await sites.ask({ headers })).toEqual(refused('SIGNATURE_INVALID'))
    })
  })
})

describe('39: what the time of an answer tells', () => {
  it('is argued: no secret takes part in a verification', () => {
    expect(readFileSync(`${root}SECURITY.md`, 'utf8')).toContain('No secret takes part in a verification')
  })
})

describe('40, 43: entries that are not for signatures, or say too much', () => {
  it.each<[string, object, string]>([
    ['40: use enc', { use: 'enc' }, 'not for signatures (use)'],
    ['40: key_ops without verify', { key_ops: ['encrypt', 'wrapKey'] }, 'not for signatures (key_ops)'],
    ['40: key_ops that is no list', { key_ops: 'verify' }, 'not for signatures (key_ops)'],
    ['43: d', { d: 'AQAB' }, 'holds private or secret material'],
    ['43: p and q', { p: 'AQAB', q: 'AQAB' }, 'holds private or secret material'],
    ['43: a d that is null', { d: null }, 'holds private or secret material'],
  ])('%s', async (_, more, reason) => {
    const key = jwkOf(rsa.publicKey, { kid: 'rsa', ...more })
    expect(skipped([key])).toEqual([['rsa', reason]])
    await publishing([key], async (sites) => {
      const headers = bearer(rs256(rsa.privateKey, { kid: 'rsa' }))
      expect(await sites.ask({ headers })).toEqual(refused('KEY_UNKNOWN'))
    })
  })

  it('40: the encryption key that Keycloak publishes', async () => {
    const realm = await startRealm()
    await realm.jwks()
    await withSites({ gate: gateOf(realm) }, async (sites) => {
      const headers = bearer(await realm.forge.encryptionKey())
      expect(await sites.ask({ headers })).toEqual(refused('KEY_UNKNOWN'))
      expect(await sites.ask({ headers: await realm.asUser('alice') })).toEqual(served)
    })
    await realm.close()
  })
})

describe('46, 47, 48: kids', () => {
  const same = (kid: string, more: object = {}): Jwk => ({
    ...published(kid),
    kid: 'same',
    alg: undefined,
    ...more,
  })
  const as = (alg: 'RS256' | 'ES256' | 'EdDSA'): string => tokenOf(alg, {}, { kid: 'same' })
  const twin = jwkOf(rsa.publicKey, { kid: 'same' })

  it('46: one kid on keys of different types is no fault', async () => {
    await publishing([same('RS256'), same('ES256'), same('EdDSA')], async (sites) => {
      for (const alg of ['RS256', 'ES256', 'EdDSA'] as const)
        expect(await sites.ask({ headers: bearer(as(alg)) })).toEqual(served)
    })
  })

  it('47: one kid on a key for signatures and one for encryption is no fault', async () => {
    await publishing([same('RS256', { use: 'sig' }), { ...twin, use: 'enc' }], async (sites) => {
      expect(await sites.ask({ headers: bearer(as('RS256')) })).toEqual(served)
      const other = bearer(rs256(rsa.privateKey, { kid: 'same' }))
      expect(await sites.ask({ headers: other })).toEqual(refused('SIGNATURE_INVALID'))
    })
  })

  it('47: of two keys with one kid for one algorithm neither is used, in whichever order they stand', async () => {
    for (const twins of [
      [same('RS256'), twin],
      [twin, same('RS256')],
    ]) {
      expect(skipped(twins).map(([kid]) => kid)).toEqual(['same', 'same'])
      await publishing(twins, async (sites) => {
        for (const token of [as('RS256'), rs256(rsa.privateKey, { kid: 'same' })])
          expect(await sites.ask({ headers: bearer(token) })).toEqual(refused('KEY_UNKNOWN'))
      })
    }
  })

  it('48: without a kid the one key that fits is found, and none where two do', async () => {
    const without = (alg: 'RS256' | 'ES256'): string => tokenOf(alg, {}, { kid: undefined })
    await publishing([published('RS256'), published('ES256')], async (sites) => {
      expect(await sites.ask({ headers: bearer(without('RS256')) })).toEqual(served)
      expect(await sites.ask({ headers: bearer(rs256(rsa.privateKey)) })).toEqual(
        refused('SIGNATURE_INVALID'),
      )
    })
    await publishing([published('RS256'), { ...twin, kid: 'other' }], async (sites) => {
      for (const token of [without('RS256'), rs256(rsa.privateKey)])
        expect(await sites.ask({ headers: bearer(token) })).toEqual(refused('KEY_UNKNOWN'))
    })
  })
})

/** A server that nobody may ask anything. */
async function startCanary(): Promise<{ readonly url: string; readonly asked: string[]; close(): void }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify({ keys: [jwkOf(rsa.publicKey)] }))
  })
  server.on('connection', () => asked.push('a connection'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/jwks`, asked, close: () => void server.close() }
}

describe('51, 53, 54, 56: what a header says of keys', () => {
  let realm: Realm
  let canary: Awaited<ReturnType<typeof startCanary>>
  beforeAll(async () => {
    ;[realm, canary] = await Promise.all([startRealm(), startCanary()])
    await realm.jwks()
  })
  afterAll(async () => {
    canary.close()
    await realm.close()
  })

  it.each([
    '../../../../dev/null',
    '/etc/passwd',
    "' OR '1'='1",
    "x' UNION SELECT 'secret",
    'http://127.0.0.1:1/jwks',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the attack
    '${jndi:ldap://127.0.0.1:1/a}',
    'a\r\nSet-Cookie: x=1',
    '__proto__',
    'constructor',
    '',
    ' RS256',
    'RS256\u0000',
    'k'.repeat(5000),
  ])('51: the kid %j names no key, file, address or header', async (kid) => {
    const token = rs256(rsa.privateKey, { kid })
    await publishing([published('RS256')], async (sites) => {
      expect(await sites.ask({ headers: bearer(token) })).toEqual(refused('KEY_UNKNOWN'))
    })
    const verifier = createVerifier({ issuer, audience, jwks })
    const refusal = (await verifier.verify(token).catch((error: unknown) => error)) as TokenRefused
    const line = JSON.stringify(logEntryOf(refusal))
    expect(line).not.toMatch(/[\p{Cc}]/u)
    expect(line.length).toBeLessThan(2500)
  })

  const mine = jwkOf(rsa.publicKey)
  it.each<[string, object, 'KEY_UNKNOWN' | 'SIGNATURE_INVALID']>([
    ['53: jwk', { jwk: mine, kid: 'mine' }, 'KEY_UNKNOWN'],
    ['53: jwk, under our kid', { jwk: { ...mine, kid: 'RS256' }, kid: 'RS256' }, 'SIGNATURE_INVALID'],
    ['53: jwk, without a kid', { jwk: mine }, 'SIGNATURE_INVALID'],
    ['53: jwk of a secret', { jwk: { kty: 'oct', k: 'AAAA' }, kid: 'RS256' }, 'SIGNATURE_INVALID'],
    ['53: x5c', { x5c: ['MIIB'], kid: 'RS256' }, 'SIGNATURE_INVALID'],
  ])('%s: the key that is sent along is not read', async (_, header, code) => {
    await publishing([published('RS256')], async (sites) => {
      expect(await sites.ask({ headers: bearer(rs256(rsa.privateKey, header)) })).toEqual(refused(code))
    })
  })

  it('53: jwk and alg none, or a secret', async () => {
    await publishing([published('RS256')], async (sites) => {
      for (const alg of ['none', 'HS256']) {
        const headers = bearer(rs256(rsa.privateKey, { alg, jwk: mine }))
        expect(await sites.ask({ headers })).toEqual(refused('ALGORITHM_NOT_ALLOWED'))
      }
    })
  })

  it('54: no address in a header is ever asked', async () => {
    const at = canary.url
    const addresses = [
      at,
      at.replace('//', '//sso.acme.com@'),
      `${realm.issuer}@${new URL(at).host}/`,
      `${realm.issuer}/../../jwks`,
    ]
    await withSites({ gate: gateOf(realm) }, async (sites) => {
      for (const address of addresses) {
        for (const header of [
          { jku: address },
          { x5u: address },
          { jku: address, x5u: address, kid: 'mine' },
        ]) {
          const token = rs256(rsa.privateKey, { kid: 'mine', ...header }).split('.')
          const [, payload] = (await realm.token()).split('.')
          const headers = bearer(`${token[0]}.${payload}.${token[2]}`)
          expect(await sites.ask({ headers })).toEqual(refused('KEY_UNKNOWN'))
        }
      }
    })
    expect(canary.asked).toEqual([])
  })

  it('56: on a token of ours they are passed over, and not asked either', async () => {
    const header = { jku: canary.url, x5u: canary.url, x5c: ['MIIB'], x5t: 'x', jwk: mine }
    await withSites({ gate: gateOf(realm) }, async (sites) => {
      expect(await sites.ask({ headers: await realm.asUser('alice', { header }) })).toEqual(served)
    })
    expect(canary.asked).toEqual([])
  })
})
