/**
 * The example configurations of two gateways' own guides, translated. The names of roles and groups are those of the
 * realm acme in place of theirs.
 */
import {
  allOf,
  anyOf,
  clientRole,
  group,
  keycloakAuth,
  type PolicyRows,
  policy,
  requireAnyRole,
} from '@portcullis/express'
import express, { type Express } from 'express'

const json = (_request: unknown, response: { json(body: object): void }): void => response.json({})

/** KrakenD's page about Keycloak: one endpoint for any genuine token, and one that asks for a role. */
export function krakendsExample(issuer: string): Express {
  const app = express()
  app.use(
    keycloakAuth({
      issuer, // the page names none, and takes tokens of every realm whose keys it is pointed to
      audience: null, // nor an audience
      algorithms: ['RS256'],
      jwksUri: `${issuer}/protocol/openid-connect/certs`,
    }),
  )
  app.get('/keycloak-protected', json)
  app.get('/keycloak-protected/moderators', requireAnyRole(['manager']), json)
  return app
}

const client = 'acme-orders-api'
const test1 = clientRole(client, 'orders:read')
const test2 = clientRole(client, 'orders:admin')

/** `enable-default-deny` needs no row: what none takes is refused. */
const rows: PolicyRows = [
  {
    methods: ['GET'],
    path: '/admin{*rest}',
    require: allOf(anyOf(test1, test2), anyOf(group('/staff/engineering'), group('/users'))),
  },
  { methods: '*', path: '/backend{*rest}', require: anyOf(test1, test2) },
  { methods: '*', path: '/public/{*rest}', public: true },
  { methods: '*', path: '/favicon', public: true },
  { methods: '*', path: '/css/{*rest}', public: true },
  { methods: '*', path: '/img/{*rest}', public: true },
]

/** gatekeeper's guide: resources with roles and groups, open ones, and nothing else. */
export function gatekeepersExample(issuer: string): Express {
  const app = express()
  app.use(keycloakAuth({ issuer, audience: client, optional: true }), policy(rows), json)
  return app
}
