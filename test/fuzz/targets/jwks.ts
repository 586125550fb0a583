/** Any JSON as a key set: what is taken up is public, strong, unmistakable, and what was published. */
import { createPublicKey } from 'node:crypto'
import { parseJwks } from '../../../packages/core/src/keys/jwks.ts'
import { indexKeys } from '../../../packages/core/src/keys/select.ts'
import { expectSame, expectThat, held } from './property.ts'

const types: { readonly [alg: string]: string } = { RS: 'rsa', PS: 'rsa', ES: 'ec', Ed: 'ed25519' }

function jsonIn(input: Buffer): unknown {
  try {
    return JSON.parse(input.toString('utf8'))
  } catch {
    return undefined
  }
}

export const fuzz: (input: Buffer) => void = held((input) => {
  const value = jsonIn(input)
  const published = (value as { keys?: unknown } | null | undefined)?.keys
  const parsed = parseJwks(value, [])
  expectThat((parsed !== undefined) === Array.isArray(published), 'a key set is what has a list of keys')
  if (parsed === undefined) return
  const { keys, skipped, exported } = parsed
  expectThat(
    keys.length + skipped.length <= (published as unknown[]).length,
    'there are more keys than entries',
  )
  const names = keys.flatMap(({ kid, algorithms }) =>
    kid === undefined ? [] : algorithms.map((alg) => `${alg} ${kid}`),
  )
  expectThat(new Set(names).size === names.length, 'two keys answer to one kid and algorithm')
  const index = indexKeys(keys)
  for (const key of keys) {
    const { kid, algorithms, keyObject } = key
    expectThat(
      keyObject.type === 'public' && algorithms.length > 0,
      'a key verifies nothing, or more than that',
    )
    expectThat(
      algorithms.every((alg) => types[alg.slice(0, 2)] === keyObject.asymmetricKeyType),
      `a key of type ${keyObject.asymmetricKeyType} is used for ${algorithms}`,
    )
    const { modulusLength = 2048, publicExponent = 3n } = keyObject.asymmetricKeyDetails ?? {}
    expectThat(modulusLength >= 2048 && publicExponent > 1n, 'a weak RSA key is used')
    for (const alg of algorithms) {
      const found = index.select({ alg, kid, typ: undefined })
      expectThat(
        kid === undefined ? found === undefined || found === key : found === key,
        'a kid finds another key',
      )
    }
    expectThat(index.select({ alg: 'none', kid, typ: undefined }) === undefined, 'a key is found for none')
  }
  for (const jwk of exported.keys) {
    expectThat(
      !['d', 'p', 'q', 'k', 'oth'].some((name) => Object.hasOwn(jwk, name)),
      'private material is exported',
    )
    createPublicKey({ key: jwk, format: 'jwk' })
  }
  const again = parseJwks(value, keys)
  expectThat(again?.keys.every((key, at) => key === keys[at]) === true, 'the same set gives other keys')
  expectSame(again?.skipped, skipped, 'what is left out the second time')
  expectSame(
    parseJwks(exported, keys)?.keys.length,
    new Set(exported.keys.map((key) => JSON.stringify(key))).size - twins(skipped),
    'what was exported, read back',
  )
})

const twins = (skipped: readonly { readonly reason: string }[]): number =>
  skipped.filter(({ reason }) => reason.startsWith('another key')).length
