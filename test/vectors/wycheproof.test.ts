import { createPublicKey } from 'node:crypto'
import { createVerifier, type JwkSet } from '@portcullis/core'
import { describe, expect, it } from 'vitest'
import { deviations, misprints } from './deviations.ts'
import {
  type Jwk,
  type JwkOrSet,
  judgeJws,
  judgeSignature,
  published,
  read,
  tell,
  type Verdict,
} from './vectors.ts'

interface JoseTest {
  readonly tcId: number
  readonly comment: string
  readonly jws?: unknown
  readonly jwe?: unknown
  readonly result: 'valid' | 'invalid' | 'acceptable'
}
interface JoseGroup {
  readonly comment: string
  readonly public?: JwkOrSet
  readonly private: JwkOrSet
  readonly tests: readonly JoseTest[]
}
interface JoseFile {
  readonly testGroups: readonly JoseGroup[]
}

const joseFiles = ['json_web_signature_test.json', 'json_web_key_test.json', 'json_web_crypto_test.json']
const keyOf = (group: JoseGroup): JwkOrSet => group.public ?? group.private

/** Compares each vector with what it states; what differs must be one of the deviations, and each of these must differ. */
class Comparison {
  readonly #differing: string[] = []
  readonly #expected: Set<string>
  readonly #counts = { tried: 0, held: 0, refused: 0, deviating: 0 }

  constructor(file: string) {
    const rows = deviations.filter((row) => row.file === file)
    this.#expected = new Set(rows.flatMap(({ ids, ours }) => ids.map((id) => `${id} ${ours}`)))
  }

  add(
    { tcId, comment }: { readonly tcId: number; readonly comment: string },
    stated: boolean,
    verdict: Verdict,
  ): void {
    const ours = verdict === 'holds' ? 'holds' : 'refused'
    this.#counts.tried++
    this.#counts[ours === 'holds' ? 'held' : 'refused']++
    if ((ours === 'holds') === stated) return
    if (this.#expected.delete(`${tcId} ${ours}`)) this.#counts.deviating++
    else this.#differing.push(`${tcId} ${comment}: ours ${verdict}`)
  }

  finish(what: string): void {
    tell(what, this.#counts)
    expect(this.#differing).toEqual([])
    expect([...this.#expected], 'deviations that are none').toEqual([])
  }
}

describe.each(joseFiles)('Wycheproof %s', (file) => {
  const cases = read<JoseFile>(file).testGroups.flatMap((group) =>
    group.tests.filter(({ jws }) => jws !== undefined).map((test) => ({ group, test })),
  )

  it('each JWS holds or is refused as it states, but for the deviations', () => {
    const comparison = new Comparison(file)
    for (const { group, test } of cases) {
      if (!misprints[file]?.includes(test.tcId))
        comparison.add(test, test.result === 'valid', judgeJws(test.jws, keyOf(group)))
    }
    comparison.finish(`Wycheproof ${file}`)
  })

  it('none is an access token: the verifier refuses every one, and throws nothing else', async () => {
    for (const { group, test } of cases) {
      const keys = (keyOf(group).keys ?? [keyOf(group)]).map(published)
      const usable =
        judgeJws(test.jws, keyOf(group)) !== 'KEY_UNKNOWN' && keys.every(({ kty }) => kty !== 'oct')
      const jwks = { keys: usable ? keys : [spare] } as unknown as JwkSet
      const issuer = 'https://sso.example/realms/acme'
      const outcome: unknown = await createVerifier({ issuer, audience: null, jwks })
        .verify(test.jws as string)
        .catch((error: unknown) => error)
      expect(outcome, `${test.tcId} ${test.comment}`).toMatchObject({ name: 'TokenRefused', status: 401 })
    }
  })
})

/** A key that has signed nothing, for verifiers that need one to start (RFC 8037, appendix A.2). */
const spare = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }

it('Wycheproof base64: what is no canonical base64url is malformed, before its algorithm is looked at', () => {
  const file = 'json_web_signature_test.json'
  const group = read<JoseFile>(file).testGroups.find(({ comment }) => comment === 'base64') as JoseGroup
  const misprinted = [...(misprints[file] ?? []), 372, 373]
  const tried = group.tests.filter(({ tcId }) => !misprinted.includes(tcId))
  const verdicts = tried.map(({ tcId, jws }) => [tcId, judgeJws(jws, group.private)])
  expect(verdicts).toEqual(
    tried.map(({ tcId, result }) => [tcId, result === 'valid' ? 'ALGORITHM_NOT_ALLOWED' : 'TOKEN_MALFORMED']),
  )
  tell('Wycheproof base64', { tried: tried.length })
})

describe('Wycheproof json_web_encryption_test.json and the JWEs of json_web_crypto_test.json', () => {
  it('every encrypted token is malformed to us', async () => {
    const verifier = createVerifier({
      issuer: 'https://sso.example/realms/acme',
      audience: null,
      jwks: { keys: [spare] } as unknown as JwkSet,
    })
    const tests = ['json_web_encryption_test.json', 'json_web_crypto_test.json']
      .flatMap((file) => read<JoseFile>(file).testGroups)
      .flatMap((group) => group.tests.filter(({ jwe }) => jwe !== undefined))
    for (const { tcId, jwe } of tests) {
      await expect(verifier.verify(jwe as string), String(tcId)).rejects.toMatchObject({
        code: 'TOKEN_MALFORMED',
      })
    }
    tell('Wycheproof JWE', { refused: tests.length })
    expect(tests.length).toBeGreaterThan(139)
  })
})

interface PrimitiveFile {
  readonly testGroups: readonly {
    readonly publicKeyDer: string
    readonly tests: readonly {
      readonly tcId: number
      readonly comment: string
      readonly msg: string
      readonly sig: string
      readonly result: 'valid' | 'invalid' | 'acceptable'
    }[]
  }[]
}

/** `never`: valid by parameters of its own that no JWS algorithm has (RFC 7518, 3.4 and 3.5; RFC 8037). */
const primitives: readonly [name: string, alg: string, never?: string][] = [
  ['ecdsa_secp256r1_sha256_p1363', 'ES256'],
  ['ecdsa_secp384r1_sha384_p1363', 'ES384'],
  ['ecdsa_secp521r1_sha512_p1363', 'ES512'],
  ['ecdsa_secp256r1_sha256', 'ES256', 'DER in place of R and S joined'],
  ['ed25519', 'EdDSA'],
  ['ed448', 'EdDSA', 'Ed448'],
  ['rsa_signature_2048_sha256', 'RS256'],
  ['rsa_signature_2048_sha384', 'RS384'],
  ['rsa_signature_2048_sha512', 'RS512'],
  ['rsa_pss_2048_sha256_mgf1_32', 'PS256'],
  ['rsa_pss_2048_sha384_mgf1_48', 'PS384'],
  ['rsa_pss_4096_sha512_mgf1_64', 'PS512'],
  ['rsa_pss_2048_sha256_mgf1_0', 'PS256', 'no salt'],
  ['rsa_pss_2048_sha256_mgf1sha1_20', 'PS256', 'MGF1 with SHA-1'],
]

describe('Wycheproof primitives', () => {
  it.each(primitives)('%s as %s', (name, alg, never) => {
    const comparison = new Comparison(name)
    for (const { publicKeyDer, tests } of read<PrimitiveFile>(`primitives/${name}_test.json`).testGroups) {
      const jwk = jwkOf(publicKeyDer)
      for (const test of tests) {
        if (test.result === 'acceptable' && never === undefined) continue
        const [message, signature] = [Buffer.from(test.msg, 'hex'), Buffer.from(test.sig, 'hex')]
        const stated = never === undefined && test.result === 'valid'
        comparison.add(test, stated, judgeSignature(alg, message, signature, jwk))
      }
    }
    comparison.finish(`Wycheproof ${name} as ${alg}${never === undefined ? '' : ` (${never})`}`)
  })
})

/** OpenSSL may refuse a key before we see it: then it is no key for us either. */
function jwkOf(der: string): Jwk {
  try {
    const key = createPublicKey({ key: Buffer.from(der, 'hex'), format: 'der', type: 'spki' })
    return key.export({ format: 'jwk' }) as Jwk
  } catch {
    return {}
  }
}
