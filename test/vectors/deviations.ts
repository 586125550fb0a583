/** Where our verdict is not the one a vector states, and why: the whole list. A row that no vector needs any more fails. */

export interface Deviation {
  readonly file: string
  readonly ids: readonly number[]
  readonly ours: 'holds' | 'refused'
  readonly why: string
}

const signatures = 'json_web_signature_test.json'
const keys = 'json_web_key_test.json'
const crypto = 'json_web_crypto_test.json'
const ofSecrets =
  'HS*: an API that holds the secret could sign tokens itself, and a list with HS* on it invites the public key as a secret (RFC 8725, 3.1).'
const roca =
  'A key of the ROCA family, out of a broken smart card. Its weakness shows in the modulus, but which keys an issuer uses is the issuer’s to answer for: whoever can publish a key can sign anyway.'

export const deviations: readonly Deviation[] = [
  { file: signatures, ids: [1, 348, 352, 357, 358, 359, 376, 377], ours: 'refused', why: ofSecrets },
  { file: keys, ids: [2, 13, 14, 15], ours: 'refused', why: ofSecrets },
  { file: crypto, ids: [1, 48], ours: 'refused', why: ofSecrets },
  {
    file: signatures,
    ids: [346, 347, 350, 351],
    ours: 'refused',
    why: 'Misprinted: the key says PS256 (or ES521, which is no algorithm), the token PS384 (ES512). The key’s alg binds (RFC 7517, 4.4).',
  },
  {
    file: signatures,
    ids: [372, 373],
    ours: 'refused',
    why: 'Misprinted: called valid, with a question mark in a segment, which is not base64url (RFC 7515, section 2).',
  },
  { file: keys, ids: [7], ours: 'holds', why: roca },
  { file: crypto, ids: [46], ours: 'holds', why: roca },
  {
    file: 'rsa_pss_2048_sha256_mgf1_0',
    ids: [69],
    ours: 'holds',
    why: 'The file asks for no salt, and this signature has one of 32 bytes: just what PS256 asks for (RFC 7518, 3.5).',
  },
]

/** Vectors that say nothing: byte for byte the same as another that states the opposite. */
export const misprints: { readonly [file: string]: readonly number[] } = { [signatures]: [367, 370] }
