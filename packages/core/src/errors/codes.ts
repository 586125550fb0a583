/** The one table of refusals. Types, replies, documentation pages and tests come from it. */

/** Where the page of a code is found: package.json's `homepage` and a fixed path under it. */
export const documentationBase: string = 'https://portcullis.example/errors/'

/** The `error` member of a Bearer challenge (RFC 6750, section 3.1); `null` is a bare challenge. */
export type ChallengeError = 'invalid_request' | 'invalid_token' | 'insufficient_scope' | null

/** The codes that speak about the token or the request; the one other says that the keys are out of reach. */
export type RefusalCode =
  | 'TOKEN_MISSING'
  | 'REQUEST_AMBIGUOUS'
  | 'CREDENTIALS_MALFORMED'
  | 'TOKEN_MALFORMED'
  | 'TOKEN_TOO_LARGE'
  | 'TOKEN_KIND_WRONG'
  | 'ALGORITHM_NOT_ALLOWED'
  | 'ISSUER_UNKNOWN'
  | 'KEY_UNKNOWN'
  | 'SIGNATURE_INVALID'
  | 'TOKEN_EXPIRED'
  | 'TOKEN_NOT_YET_VALID'
  | 'TOKEN_TOO_OLD'
  | 'AUDIENCE_MISMATCH'
  | 'PARTY_NOT_ALLOWED'
  | 'CLAIM_INVALID'
  | 'PROOF_REQUIRED'
  | 'TOKEN_REVOKED'
  | 'ROLE_MISSING'
  | 'SCOPE_MISSING'
  | 'GROUP_MISSING'
  | 'ORGANIZATION_MISSING'
  | 'CLAIM_MISMATCH'
  | 'IDENTITY_KIND_WRONG'
  | 'ORIGIN_NOT_ALLOWED'
  | 'REQUIREMENT_FAILED'

/** Every code a refused request can carry. */
export type Code = RefusalCode | 'KEYS_UNAVAILABLE'

export interface CodeRow {
  readonly status: 400 | 401 | 403 | 503
  readonly challenge: ChallengeError
  /** One sentence for the caller. Constant: it never holds a value. */
  readonly meaning: string
  /** One sentence for whoever reads the log. */
  readonly mend: string
}

const invalidToken = { status: 401, challenge: 'invalid_token' } as const
const insufficient = { status: 403, challenge: 'insufficient_scope' } as const

/**
 * Every code, with its status, its challenge, what it means and how to mend it: for a page, a test or a client of
 * your own.
 */
export const codes: { readonly [Name in Code]: CodeRow } = {
  TOKEN_MISSING: {
    status: 401,
    challenge: null,
    meaning: 'The request carries no access token.',
    mend: 'Send the access token as "Authorization: Bearer <token>"; look for a proxy that strips the header.',
  },
  REQUEST_AMBIGUOUS: {
    status: 400,
    challenge: 'invalid_request',
    meaning: 'The request carries more than one access token.',
    mend: 'Send one token in one place, once.',
  },
  CREDENTIALS_MALFORMED: {
    status: 400,
    challenge: 'invalid_request',
    meaning: 'The credentials are not one Bearer token.',
    mend: 'Send the scheme, one space and the token: no quotes, no second scheme, no line break.',
  },
  TOKEN_MALFORMED: {
    ...invalidToken,
    meaning: 'The token is not a signed JWT in compact form.',
    mend: 'Send the access_token of the token response, unchanged: three base64url parts joined by dots.',
  },
  TOKEN_TOO_LARGE: {
    ...invalidToken,
    meaning: 'The token is larger than this API accepts.',
    mend: 'Put fewer roles and claims into the token, or raise maxTokenBytes.',
  },
  TOKEN_KIND_WRONG: {
    ...invalidToken,
    meaning: 'The token is not an access token.',
    mend: 'Send the access_token of the token response, not its id_token or refresh_token.',
  },
  ALGORITHM_NOT_ALLOWED: {
    ...invalidToken,
    meaning: 'The token is signed with an algorithm that is not allowed here.',
    mend: "Set an allowed signature algorithm on the client in Keycloak, or add it to the option 'algorithms'.",
  },
  ISSUER_UNKNOWN: {
    ...invalidToken,
    meaning: 'The token comes from an issuer that is not trusted here.',
    mend: "Make the option 'issuer' equal to the token's iss, to the letter; see the hint.",
  },
  KEY_UNKNOWN: {
    ...invalidToken,
    meaning: 'No key of the issuer fits the token.',
    mend: 'Get a new token; if it is new, compare the realm and the server that issued it with the issuer configured.',
  },
  SIGNATURE_INVALID: {
    ...invalidToken,
    meaning: 'The signature of the token does not hold.',
    mend: 'The token was changed on its way, or signed with another key of the same id.',
  },
  TOKEN_EXPIRED: {
    ...invalidToken,
    meaning: 'The token has expired.',
    mend: 'Refresh the token before it expires; if it is new, compare the clocks.',
  },
  TOKEN_NOT_YET_VALID: {
    ...invalidToken,
    meaning: 'The token is not valid yet.',
    mend: 'Synchronise the clocks of this API and of Keycloak, or raise clockToleranceSeconds a little.',
  },
  TOKEN_TOO_OLD: {
    ...invalidToken,
    meaning: 'The token was issued too long ago, or lives longer than this API accepts.',
    mend: "Get a new token, or shorten the client's access token lifespan in Keycloak.",
  },
  AUDIENCE_MISMATCH: {
    ...invalidToken,
    meaning: 'The token is not meant for this API.',
    mend: 'Add an Audience mapper for this API to the calling client or to one of its client scopes.',
  },
  PARTY_NOT_ALLOWED: {
    ...invalidToken,
    meaning: 'The token was issued to a client that may not call this API.',
    mend: "Add the client to the option 'authorizedParties', or call with another client.",
  },
  CLAIM_INVALID: {
    ...invalidToken,
    meaning: 'A claim of the token is missing or of the wrong type.',
    mend: 'Look at the protocol mappers of the client: one writes a claim in a shape it must not have.',
  },
  PROOF_REQUIRED: {
    ...invalidToken,
    meaning: 'The token is bound to a key, and a proof of possession cannot be checked here.',
    mend: 'Call with a client that asks for plain Bearer tokens (no DPoP header, no certificate-bound tokens).',
  },
  TOKEN_REVOKED: {
    ...invalidToken,
    meaning: 'The token has been revoked.',
    mend: 'Log in again.',
  },
  ROLE_MISSING: {
    ...insufficient,
    meaning: 'The token lacks a role that is required here.',
    mend: 'Grant the role in Keycloak and get a new token; see the hint for where the role was found instead.',
  },
  SCOPE_MISSING: {
    ...insufficient,
    meaning: 'The token lacks a scope that is required here.',
    mend: 'Request the scope at login, and assign the client scope to the client.',
  },
  GROUP_MISSING: {
    ...insufficient,
    meaning: 'The token lacks a group that is required here.',
    mend: 'Add the user to the group, and a Group Membership mapper to the client.',
  },
  ORGANIZATION_MISSING: {
    ...insufficient,
    meaning: 'The token lacks an organization that is required here.',
    mend: 'Request the scope organization:<alias>, and make the user a member.',
  },
  CLAIM_MISMATCH: {
    ...insufficient,
    meaning: 'A claim of the token does not have the value that is required here.',
    mend: 'Compare the claim in the log with what the route asks for.',
  },
  IDENTITY_KIND_WRONG: {
    ...insufficient,
    meaning: 'This is for another kind of caller: a person, or a service account.',
    mend: 'Call with the client credentials of a service account, or with the token of a person, as the route asks.',
  },
  ORIGIN_NOT_ALLOWED: {
    ...insufficient,
    meaning: 'A token that the browser sends by itself was used from a page of another origin.',
    mend: "Add the page's origin to allowedOrigins, or to the Web Origins of the client in Keycloak.",
  },
  REQUIREMENT_FAILED: {
    ...insufficient,
    meaning: 'The token does not fulfil what is required here.',
    mend: 'Compare the failing requirements in the log with the claims of the token.',
  },
  KEYS_UNAVAILABLE: {
    status: 503,
    challenge: null,
    meaning: 'The keys of the issuer cannot be fetched, so the token cannot be judged.',
    mend: 'Look at the network and the TLS trust between this API and Keycloak; see the cause.',
  },
}
