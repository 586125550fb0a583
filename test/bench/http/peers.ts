/** The peers that need more than a line, configured as their documentation advises. */
import fastifyJwt from '@fastify/jwt'
import type { RequestHandler } from 'express'
import type { FastifyInstance } from 'fastify'
import buildGetJwks from 'get-jwks'
import jsonwebtoken from 'jsonwebtoken'
import { JwksClient } from 'jwks-rsa'
import KeycloakConnect from 'keycloak-connect'

/** What a server is told of the realm whose tokens it gets. */
export interface Setting {
  readonly issuer: string
  readonly audience: string
  readonly jwksUri: string
  /** Does the floor's work on a token: one signature, one `JSON.parse`. */
  readonly floor: (token: string) => unknown
}

export const tokenIn = (authorization: string | undefined): string => (authorization as string).slice(7)

export function jsonwebtokenWith({ issuer, audience, jwksUri }: Setting): RequestHandler {
  const client = new JwksClient({ jwksUri, rateLimit: true })
  const keyOf: jsonwebtoken.GetPublicKeyOrSecret = (header, done) => {
    client.getSigningKey(header.kid).then(
      (key) => done(null, key.getPublicKey()),
      (error: Error) => done(error),
    )
  }
  return (request, _response, next) => {
    const options = { issuer, audience, algorithms: ['RS256' as const] }
    jsonwebtoken.verify(tokenIn(request.headers.authorization), keyOf, options, (error) =>
      next(error ?? undefined),
    )
  }
}

export function keycloakConnect({ issuer, audience }: Setting): RequestHandler[] {
  const [server, realm] = issuer.split('/realms/') as [string, string]
  const keycloak = new KeycloakConnect({}, {
    realm,
    'auth-server-url': server,
    'ssl-required': 'none',
    resource: audience,
    'bearer-only': true,
    'verify-token-audience': true,
    'confidential-port': 0,
  } as never)
  return [...(keycloak.middleware() as unknown as RequestHandler[]), keycloak.protect() as RequestHandler]
}

export async function fastifyJwtWith(app: FastifyInstance, { issuer, audience }: Setting): Promise<void> {
  const jwks = buildGetJwks({ issuersWhitelist: [issuer], providerDiscovery: true })
  await app.register(fastifyJwt, {
    decode: { complete: true },
    secret: async (
      _request: unknown,
      token: { header: { kid: string; alg: string }; payload: { iss: string } },
    ) => jwks.getPublicKey({ kid: token.header.kid, alg: token.header.alg, domain: token.payload.iss }),
    verify: { allowedIss: issuer, allowedAud: audience, algorithms: ['RS256'] },
  } as never)
  app.addHook('onRequest', async (request) => {
    await (request as unknown as { jwtVerify(): Promise<unknown> }).jwtVerify()
  })
}
