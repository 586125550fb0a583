/** A GraphQL API: the gate asks who calls, once for a request; each resolver decides what they may see. */
import type { AddressInfo } from 'node:net'
import {
  anyOf,
  clientRole,
  decide,
  type Identity,
  keycloakAuth,
  type Requirement,
  realmRole,
} from '@portcullis/express'
import express, { type Request, type Response } from 'express'
import { GraphQLError } from 'graphql'
import { createSchema, createYoga } from 'graphql-yoga'

// A setting that is missing is refused at start, by name.
const { KEYCLOAK_ISSUER = '', API_AUDIENCE = '', KEYCLOAK_INTERNAL_URL, PORT = '3000' } = process.env

const mayRead = anyOf(clientRole(API_AUDIENCE || 'orders-api', 'orders:read'), realmRole('manager'))
const mayReport = realmRole('manager')

/** A refusal of one field is no refusal of the request: it is an error beside the data that the caller may see. */
function must(auth: Identity, requirement: Requirement): void {
  const { allowed, code } = decide(auth, requirement)
  if (!allowed) throw new GraphQLError('You may not see this.', { extensions: { code } })
}

const schema = createSchema<{ req: Request; res: Response }>({
  typeDefs: /* GraphQL */ `
    type Order { id: ID!, for: String }
    type Query { me: String, order(id: ID!): Order, revenue: Int }
  `,
  resolvers: {
    Query: {
      me: (_root, _args, { req }) => req.auth.username,
      order(_root, { id }: { id: string }, { req }) {
        must(req.auth, mayRead)
        return { id, for: req.auth.username }
      },
      revenue(_root, _args, { req }) {
        must(req.auth, mayReport)
        return 1_000
      },
    },
  },
})

const app = express()
app.use(keycloakAuth({ issuer: KEYCLOAK_ISSUER, audience: API_AUDIENCE, internalUrl: KEYCLOAK_INTERNAL_URL }))
const yoga = createYoga<{ req: Request; res: Response }>({ schema })
app.use((req, res) => yoga(req, res, { req, res }))

const server = app.listen(Number(PORT), '127.0.0.1', () => {
  console.log(`graphql listens on http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
