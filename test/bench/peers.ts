/** Other verifiers, configured as their documentation advises, to check what ours checks as far as they can. */
import { JwtVerifier } from 'aws-jwt-verify'
import { createVerifier as createFastJwt } from 'fast-jwt'
import { createLocalJWKSet, jwtVerify } from 'jose'
import jsonwebtoken from 'jsonwebtoken'
import type { Contestant } from './rounds.ts'
import { audience, type Mint } from './tokens.ts'

/** All of them check signature, algorithm, `exp`, `nbf`, `iss` and `aud`. */
const kind = 'kind of token, spelling, doubled header members'

/** A peer with a memory of its own would know the tokens of an earlier round: it takes part where tokens are repeated. */
export function peersFor(mint: Mint, isRepeated: boolean): Contestant[] {
  const listed = [jose(mint), fastJwt(mint, false)]
  if (isRepeated) listed.push(fastJwt(mint, true))
  if (mint.alg !== 'EdDSA') listed.push(jsonWebToken(mint))
  if (mint.alg !== 'PS256') listed.push(aws(mint))
  return listed
}

function jose(mint: Mint): Contestant {
  const keySet = createLocalJWKSet(mint.jwks as never)
  const options = { issuer: mint.issuer, audience, algorithms: [mint.alg], requiredClaims: ['exp'] }
  return {
    name: 'jose jwtVerify',
    run: (token) => jwtVerify(token, keySet, options),
    isAsync: true,
    unchecked: kind,
  }
}

function fastJwt({ publicKey, alg, issuer }: Mint, cache: boolean): Contestant {
  const verify = createFastJwt({
    key: publicKey.export({ format: 'pem', type: 'spki' }) as string,
    algorithms: [alg as 'RS256'],
    allowedIss: issuer,
    allowedAud: audience,
    requiredClaims: ['exp'],
    cache,
    cacheTTL: 600_000,
  })
  return {
    name: cache ? 'fast-jwt, cache: true' : 'fast-jwt',
    run: (token) => verify(token),
    unchecked: cache ? `${kind}; a rotated-out key while cached` : kind,
  }
}

function jsonWebToken({ publicKey, alg, issuer }: Mint): Contestant {
  const options = { algorithms: [alg as 'RS256'], issuer, audience }
  return {
    name: 'jsonwebtoken',
    run: (token) => jsonwebtoken.verify(token, publicKey, options),
    unchecked: `${kind}; that exp is there`,
  }
}

function aws(mint: Mint): Contestant {
  const verifier = JwtVerifier.create({
    issuer: mint.issuer,
    audience,
    jwksUri: 'https://unused.example/certs',
  })
  verifier.cacheJwks({ keys: mint.jwks.keys } as never)
  return { name: 'aws-jwt-verify verifySync', run: (token) => verifier.verifySync(token), unchecked: kind }
}
