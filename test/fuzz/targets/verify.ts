/** Whatever text comes: accepted is a token that this target has signed itself, to the letter, and no other. */
import { createVerifier } from '@portcullis/core'
import { expectThat, held, outcomeOf } from './property.ts'
import { halves, header, issuer, jwks, nowSeconds, signed, strangers } from './realm.ts'

const payloadOf = (claims: object): string =>
  JSON.stringify({ iss: issuer, typ: 'Bearer', aud: 'api', exp: nowSeconds + 300, ...claims })

export const genuine: readonly string[] = [
  signed(header, payloadOf({ sub: 'u', jti: 'onrtac:1' })),
  signed('{"alg":"EdDSA","kid":"a"}', payloadOf({ sub: 'v', realm_access: { roles: ['admin'] } })),
  signed('{"typ":"at+jwt","alg":"EdDSA"}', payloadOf({ aud: ['account', 'api'] })),
]
const known = new Set(genuine)
const options = { issuer, jwks, audience: 'api' }
const verifiers = [createVerifier(options), createVerifier({ ...options, cache: false })]

/**
 * S: header, line break, payload, signed by a stranger. O: the same under our own key. M: the same under the signature of
 * a genuine token. Else: the text itself.
 */
function tokenOf(input: Buffer): string {
  const [first, second] = halves(input.subarray(1))
  const letter = String.fromCharCode(input[0] ?? 0)
  if (letter === 'S') return signed(first, second, strangers)
  if (letter === 'O') return signed(first, second)
  if (letter === 'M')
    return signed(first, second).replace(/[^.]*$/, genuine[second.length % 3]!.split('.')[2]!)
  return input.toString('latin1')
}

export const fuzz: (input: Buffer) => void = held((input) => {
  const token = tokenOf(input)
  const isSigned = input[0] === 'O'.charCodeAt(0) || known.has(token)
  const verdicts = verifiers.flatMap((verifier) =>
    [1, 2, 3].map(() => outcomeOf(() => verifier.verifySync(token)).error?.code ?? 'accepted'),
  )
  expectThat(new Set(verdicts).size === 1, `the same token has several verdicts: ${verdicts}`)
  expectThat(verdicts[0] !== 'accepted' || isSigned, 'it was accepted, and nobody has signed it')
  expectThat(
    verdicts[0] === 'accepted' || !known.has(token),
    `a genuine token was refused with ${verdicts[0]}`,
  )
})
