/** Each kind of token that must be refused: the code it is refused with, and how it is made. */

import type { ClaimSet } from './claim-set.ts'
import { signFor } from './issue.ts'
import { makeKey } from './keys.ts'
import {
  type Bench,
  byEncryptionKey,
  duplicateHeaderMember,
  embeddedJwk,
  encrypted,
  flipped,
  foreign,
  hs256WithPublicKey,
  type Make,
  signedText,
  tampered,
  text,
  thumbprint,
  wrongAlgForKey,
} from './makers.ts'
import { compact, headerText } from './sign.ts'

/** The kinds of token that must be refused. */
export type RefusedKind =
  | 'expired'
  | 'notYetValid'
  | 'issuedInFuture'
  | 'withoutExp'
  | 'expAsText'
  | 'subAsNumber'
  | 'audWithNumber'
  | 'idToken'
  | 'logoutToken'
  | 'refreshToken'
  | 'offlineToken'
  | 'withoutTyp'
  | 'dpopProof'
  | 'wrongAudience'
  | 'accountAudience'
  | 'withoutAudience'
  | 'lightweight'
  | 'wrongIssuer'
  | 'withoutIssuer'
  | 'algNone'
  | 'hs256'
  | 'hs256WithPublicKey'
  | 'unknownKid'
  | 'otherRealmSameKid'
  | 'withoutKid'
  | 'encryptionKey'
  | 'wrongAlgForKey'
  | 'tampered'
  | 'badSignature'
  | 'emptySignature'
  | 'dpopBound'
  | 'dpopBoundAsBearer'
  | 'mtlsBound'
  | 'critHeader'
  | 'b64Header'
  | 'nested'
  | 'duplicateHeaderMember'
  | 'encrypted'
  | 'payloadNoObject'
  | 'embeddedJwk'
  | 'jku'

const seconds = (bench: Bench): number => Math.floor(bench.issuing.now() / 1000)
const laid =
  (over: object) =>
  (claims: ClaimSet): ClaimSet => ({ ...claims, ...over })
const without =
  (name: string) =>
  ({ [name]: _gone, ...claims }: ClaimSet): ClaimSet =>
    claims
const same = (claims: ClaimSet): ClaimSet => claims

/** Each kind, with the code an API for `acme-orders-api` refuses it with. */
export const kinds: { readonly [Kind in RefusedKind]: readonly [code: string, make: Make] } = {
  expired: [
    'TOKEN_EXPIRED',
    (bench, spec) => bench.signed(spec, laid({ iat: seconds(bench) - 7200, exp: seconds(bench) - 3600 })),
  ],
  notYetValid: [
    'TOKEN_NOT_YET_VALID',
    (bench, spec) => bench.signed(spec, laid({ nbf: seconds(bench) + 3600, exp: seconds(bench) + 7200 })),
  ],
  issuedInFuture: [
    'TOKEN_NOT_YET_VALID',
    (bench, spec) => bench.signed(spec, laid({ iat: seconds(bench) + 86_400, exp: seconds(bench) + 90_000 })),
  ],
  withoutExp: ['CLAIM_INVALID', (bench, spec) => bench.signed(spec, without('exp'))],
  expAsText: [
    'CLAIM_INVALID',
    (bench, spec) => bench.signed(spec, laid({ exp: String(seconds(bench) + 3600) })),
  ],
  subAsNumber: ['CLAIM_INVALID', (bench, spec) => bench.signed(spec, laid({ sub: 7 }))],
  audWithNumber: [
    'CLAIM_INVALID',
    (bench, spec) => bench.signed(spec, laid({ aud: ['acme-orders-api', 1] })),
  ],
  idToken: [
    'TOKEN_KIND_WRONG',
    (bench, spec) => bench.signed(spec, laid({ typ: 'ID', aud: 'acme-orders-api' })),
  ],
  logoutToken: [
    'TOKEN_KIND_WRONG',
    (bench, spec) => bench.signed(spec, laid({ typ: 'Logout', events: {} }), { typ: 'logout+jwt' }),
  ],
  refreshToken: [
    'TOKEN_KIND_WRONG',
    (bench, spec) => signFor(bench.issuing, 'HS512', laid({ typ: 'Refresh' })(bench.shape(spec).claims)),
  ],
  offlineToken: [
    'TOKEN_KIND_WRONG',
    (bench, spec) => signFor(bench.issuing, 'HS512', laid({ typ: 'Offline' })(bench.shape(spec).claims)),
  ],
  withoutTyp: ['TOKEN_KIND_WRONG', (bench, spec) => bench.signed(spec, without('typ'))],
  dpopProof: ['TOKEN_KIND_WRONG', (bench, spec) => bench.signed(spec, same, { typ: 'dpop+jwt' })],
  wrongAudience: ['AUDIENCE_MISMATCH', (bench, spec) => bench.signed(spec, laid({ aud: 'another-api' }))],
  accountAudience: ['AUDIENCE_MISMATCH', (bench, spec) => bench.signed(spec, laid({ aud: 'account' }))],
  withoutAudience: ['AUDIENCE_MISMATCH', (bench, spec) => bench.signed(spec, without('aud'))],
  lightweight: [
    'AUDIENCE_MISMATCH',
    (bench, spec) => bench.signed({ ...spec, client: 'acme-lightweight' }, same),
  ],
  wrongIssuer: [
    'ISSUER_UNKNOWN',
    (bench, spec) =>
      bench.signed(spec, laid({ iss: `${bench.issuing.issuer.replace(/\/realms\/.*/, '')}/realms/master` })),
  ],
  withoutIssuer: ['ISSUER_UNKNOWN', (bench, spec) => bench.signed(spec, without('iss'))],
  algNone: [
    'ALGORITHM_NOT_ALLOWED',
    async (bench, spec) => compact('{"alg":"none","typ":"JWT"}', text(bench, spec), 'none', undefined),
  ],
  hs256: [
    'ALGORITHM_NOT_ALLOWED',
    (bench, spec) => signFor(bench.issuing, 'HS256', bench.shape(spec).claims),
  ],
  hs256WithPublicKey: ['ALGORITHM_NOT_ALLOWED', hs256WithPublicKey],
  unknownKid: ['KEY_UNKNOWN', async (bench, spec) => foreign(await makeKey('RS256'), bench, spec)],
  otherRealmSameKid: [
    'SIGNATURE_INVALID',
    async (bench, spec) =>
      foreign({ ...(await makeKey('RS256')), kid: (await bench.key('RS256')).kid }, bench, spec),
  ],
  withoutKid: [
    'KEY_UNKNOWN',
    async (bench, spec) =>
      compact(
        headerText('RS256', undefined),
        text(bench, spec),
        'RS256',
        (await bench.key('RS256')).privateKey,
      ),
  ],
  encryptionKey: ['KEY_UNKNOWN', async (bench, spec) => byEncryptionKey(bench, spec)],
  wrongAlgForKey: ['KEY_UNKNOWN', wrongAlgForKey],
  tampered: ['SIGNATURE_INVALID', tampered],
  badSignature: ['SIGNATURE_INVALID', async (bench, spec) => flipped(await bench.signed(spec, same))],
  emptySignature: [
    'SIGNATURE_INVALID',
    async (bench, spec) => (await bench.signed(spec, same)).replace(/[^.]+$/, ''),
  ],
  dpopBound: [
    'PROOF_REQUIRED',
    (bench, spec) => bench.signed(spec, laid({ typ: 'DPoP', cnf: { jkt: thumbprint() } })),
  ],
  dpopBoundAsBearer: [
    'PROOF_REQUIRED',
    (bench, spec) => bench.signed(spec, laid({ cnf: { jkt: thumbprint() } })),
  ],
  mtlsBound: [
    'PROOF_REQUIRED',
    (bench, spec) => bench.signed(spec, laid({ cnf: { 'x5t#S256': thumbprint() } })),
  ],
  critHeader: [
    'TOKEN_MALFORMED',
    (bench, spec) => bench.signed(spec, same, { crit: ['urn:example:x'], 'urn:example:x': 1 }),
  ],
  b64Header: ['TOKEN_MALFORMED', (bench, spec) => bench.signed(spec, same, { b64: false })],
  nested: ['TOKEN_MALFORMED', (bench, spec) => bench.signed(spec, same, { cty: 'JWT' })],
  duplicateHeaderMember: ['TOKEN_MALFORMED', duplicateHeaderMember],
  encrypted: ['TOKEN_MALFORMED', encrypted],
  payloadNoObject: ['TOKEN_MALFORMED', async (bench) => signedText(bench, '["not","an","object"]')],
  embeddedJwk: ['KEY_UNKNOWN', embeddedJwk],
  jku: [
    'KEY_UNKNOWN',
    async (bench, spec) => foreign(await makeKey('RS256'), bench, spec, { jku: 'http://127.0.0.1:9/certs' }),
  ],
}
