/** How the cost of a token grows: with the number of realms, of keys, of roles, and with its size. */
import { createVerifier, type Verifier } from '@portcullis/core'
import { createRealm } from '@portcullis/testing'
import { readKeysOptions } from '../../packages/core/src/keys/keys-options.ts'
import { createKeyStore } from '../../packages/core/src/keys/store.ts'
import { type Contestant, type Figure, measure } from './rounds.ts'
import { asNew, audience, stockOf } from './tokens.ts'

type Print = (title: string, figures: readonly Figure[]) => void

/** The look-up alone, without a token around it: what the key store adds to every signature. */
async function lookUps(print: Print): Promise<void> {
  const { jwks, tokens, issuer } = await stockOf(1)
  const header = JSON.parse(
    Buffer.from((tokens[0] as string).split('.')[0] as string, 'base64url').toString(),
  )
  const settings = readKeysOptions(new Map(), [])
  const store = createKeyStore(
    { issuer, source: { kind: 'static', jwks: jwks as never }, keys: settings },
    () => undefined,
  )
  const run = (): unknown => store.keyFor(header)
  print(
    'The key of a header, looked up',
    await measure([{ name: 'keyFor', run }], () => new Array(100_000).fill('')),
  )
}

export async function growth(print: Print): Promise<void> {
  await lookUps(print)
  const { realm, issuer, jwks, tokens } = await stockOf(200)
  const among = (count: number): Contestant => {
    const others = Array.from({ length: count - 1 }, (_, index) => ({
      issuer: `https://sso.example/realms/r${index}`,
      audience,
      jwks,
    }))
    return contestant(
      `${count} realms`,
      createVerifier({ realms: [{ issuer, audience, jwks }, ...others] as never, cache: false }),
    )
  }
  print(
    'Distinct RS256 tokens of one realm among others',
    await measure([among(1), among(100), among(1000)], () => tokens.map(asNew)),
  )

  const keys = await Promise.all(Array.from({ length: 99 }, async () => (await createRealm()).jwks()))
  const extra = keys.flatMap((set) => set.keys.filter((key) => (key as { alg: string }).alg === 'ES256'))
  const withKeys = (count: number): Contestant =>
    contestant(
      `${count} more keys`,
      createVerifier({
        issuer,
        audience,
        jwks: { keys: [...jwks.keys, ...extra.slice(0, count)] } as never,
        cache: false,
      }),
    )
  print(
    'Distinct RS256 tokens, the key one of several',
    await measure([withKeys(0), withKeys(10), withKeys(99)], () => tokens.map(asNew)),
  )

  for (const roles of [0, 100, 1000, 5000]) {
    const names = Array.from({ length: roles }, (_, index) => `role-${index}`)
    const large = await Promise.all(
      Array.from({ length: 50 }, () => realm.token({ roles: names, expiresInSeconds: 7200 })),
    )
    const options = { issuer, audience, jwks: (await realm.jwks()) as never, maxTokenBytes: 1_048_576 }
    const figures = await measure(
      [
        contestant('verified anew', createVerifier({ ...options, cache: false })),
        contestant('remembered', createVerifier(options)),
      ],
      () => large.map(asNew),
    )
    print(`${roles} realm roles, ${large[0]?.length} characters`, figures)
  }
}

function contestant(name: string, verifier: Verifier): Contestant {
  return { name, run: (token) => verifier.verifySync(token) }
}
