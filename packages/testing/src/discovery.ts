/** The realm's discovery document: its public face from the issuer, its back channel from where it is reached. */
import { protocol } from './answer.ts'

const signatureAlgorithms = [
  'PS384',
  'RS384',
  'EdDSA',
  'ES384',
  'HS256',
  'HS512',
  'ES256',
  'RS256',
  'HS384',
  'ES512',
  'PS256',
  'PS512',
  'RS512',
]

export function discoveryDocument(issuer: string, realmUrl: string): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}${protocol}/auth`,
    token_endpoint: `${realmUrl}${protocol}/token`,
    introspection_endpoint: `${realmUrl}${protocol}/token/introspect`,
    userinfo_endpoint: `${realmUrl}${protocol}/userinfo`,
    end_session_endpoint: `${issuer}${protocol}/logout`,
    jwks_uri: `${realmUrl}${protocol}/certs`,
    grant_types_supported: ['client_credentials', 'password', 'refresh_token'],
    subject_types_supported: ['public', 'pairwise'],
    id_token_signing_alg_values_supported: signatureAlgorithms,
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    introspection_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    revocation_endpoint: `${issuer}${protocol}/revoke`,
    claims_supported: [
      'iss',
      'sub',
      'aud',
      'exp',
      'iat',
      'auth_time',
      'name',
      'preferred_username',
      'email',
      'acr',
      'azp',
    ],
  }
}
