/** Step 3 of 8: what the key store says when it has no key to give. */
import { TokenRefused } from '../errors/refused.ts'
import { KeysUnavailable } from '../errors/unavailable.ts'
import type { PublicKey } from '../key.ts'
import type { Header } from '../token.ts'
import { KeysTrouble } from './trouble.ts'

export const kidsOf = (keys: readonly PublicKey[]): string[] => keys.map(({ kid }) => kid ?? '')

/** The keys are known, and none of them is the token's. */
export function keyUnknown({ kid, alg }: Header, keys: readonly PublicKey[]): TokenRefused {
  return new TokenRefused('KEY_UNKNOWN', {
    expected: kidsOf(keys),
    actual: { kid: kid?.slice(0, 64), alg },
    hint:
      kid === undefined
        ? 'The token names no key (kid), and not exactly one key of the realm fits its algorithm.'
        : 'The realm publishes no signature key of this kid for this algorithm: the key was rotated out, or another server of the same issuer signed it.',
  })
}

const expired = new KeysTrouble(
  'the keys expired as soon as they came',
  'Raise keys.maxAgeSeconds or keys.staleForSeconds.',
)

/** The keys are not known, so nothing is known about the token. */
export function unavailable(
  issuer: string,
  trouble: KeysTrouble = expired,
  pauseSeconds: number | null = null,
): KeysUnavailable {
  const { message, hint, expected, actual, cause } = trouble
  const retryAfterSeconds = Math.max(1, Math.ceil(pauseSeconds ?? 1))
  return new KeysUnavailable({
    retryAfterSeconds,
    issuer,
    hint: `${message}. ${hint}`,
    expected,
    actual,
    cause,
  })
}
