/** What an Express application must be able to write, and what must not compile. `npm run typecheck` is the test. */
import {
  anyOf,
  authorize,
  claim,
  createVerifier,
  defineAuth,
  fromRequest,
  type Identity,
  identityOf,
  keycloakAuth,
  realmRole,
  requireAuth,
  requireClaim,
  requireRole,
  requireScope,
  type Verifier,
} from '@portcullis/express'
import express, { type Request, type RequestHandler, type Router } from 'express'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const same = <A, B>(..._proof: Same<A, B> extends true ? [] : [never]): void => undefined

const issuer = 'https://sso.acme.com/realms/acme'
const audience = 'orders-api'

export function application(): void {
  const app = express()
  const gate = keycloakAuth({ issuer, audience })
  same<typeof gate.verifier, Verifier>()
  app.use(gate)
  app.use('/admin', keycloakAuth({ verifier: gate.verifier, optional: true }), requireRole('admin'))

  app.get('/me', (request) => {
    same<typeof request.auth, Identity>()
    same<ReturnType<typeof identityOf>, Identity | null>()
    return identityOf(request)?.username
  })
}

export function routes(router: Router): void {
  router.get('/orders/:id', requireRole('orders:read', { client: 'orders-api' }), (request, response) => {
    const id: string = request.params.id
    response.json({ id, for: request.auth.username })
  })
  router.get('/:tenant/orders/:id', requireAuth(), requireScope('a', 'b'), (request) => {
    const both: [string, string] = [request.params.tenant, request.params.id]
    // @ts-expect-error: the guards have left the path's parameters alone, and this is none of them
    request.params.other
    return both
  })
  const typed: RequestHandler<{ id: string }, { total: number }, { lines: string[] }, { page: string }> = (
    request,
    response,
  ) => {
    response.json({ total: request.body.lines.length + request.query.page.length })
  }
  router.post('/orders/:id', requireAuth(), typed)
  router.post('/orders/:id', [requireAuth(), requireRole('x')], typed)
  router
    .route('/orders')
    .all(requireAuth())
    .get(requireRole('x'), (request) => request.auth.subject)
  router.use(requireAuth())
  router.use('/x', requireAuth(), router)
}

export function requirements(): void {
  authorize(
    anyOf(
      realmRole('admin'),
      claim(
        'tenant',
        fromRequest((request: Request) => request.params['tenant']),
      ),
    ),
  )
  requireClaim('plan', ['gold', 'silver'])
  requireClaim(['https://acme.com/tenant'], (value: unknown) => value === 'acme')
}

export function options(): void {
  keycloakAuth({ issuer: [issuer, { baseUrl: 'https://sso.acme.com', realm: 'two' }], audience: null })
  keycloakAuth({ issuer, audience, internalUrl: process.env['KEYCLOAK_INTERNAL_URL'] })
  keycloakAuth({ issuer, audience, tokenFrom: (request) => request.get('x-token') })
  keycloakAuth({
    issuer,
    audience,
    onRefused: (refusal, { request, reply }) => ({ ...reply, body: request.path + refusal.code }),
  })
  keycloakAuth({ realms: [{ issuer, audience }], forwardErrors: true })
  // @ts-expect-error: an audience is required, or waived in writing
  keycloakAuth({ issuer })
  // @ts-expect-error: an issuer is required
  keycloakAuth({ audience })
  // @ts-expect-error: no options at all
  keycloakAuth()
  // @ts-expect-error: an audience that is a missing setting is none
  keycloakAuth({ issuer, audience: process.env['API_AUDIENCE'] })
  // @ts-expect-error: what belongs to the verifier stands beside it
  keycloakAuth({ verifier: createVerifier({ issuer, audience }), issuer })
  // @ts-expect-error: neither does the audience stand beside it
  keycloakAuth({ verifier: createVerifier({ issuer, audience }), audience })
  // @ts-expect-error: `realms` stands in place of `issuer`
  keycloakAuth({ realms: [{ issuer, audience }], issuer, audience })
  // @ts-expect-error: an option that is not there
  keycloakAuth({ issuer, audience, audiance: 'x' })
  // @ts-expect-error: algorithms with a shared secret are none of ours
  keycloakAuth({ issuer, audience, algorithms: ['HS256'] })
  // @ts-expect-error: only Fastify waits for its keys
  keycloakAuth({ issuer, audience, waitForKeys: true })
  // @ts-expect-error: a role is a text
  requireRole(['admin'])
  // @ts-expect-error: a missing setting must not turn a client role into a realm role
  requireRole('admin', { client: undefined })
  // @ts-expect-error: a requirement is made by its builders
  authorize('admin')
}

export function readOnly(request: Request): void {
  // @ts-expect-error: an identity is shared between requests, and frozen
  request.auth.username = 'root'
  // @ts-expect-error: so are its roles
  request.auth.realmRoles.add('admin')
}

export function ownNames(router: Router): void {
  const named = defineAuth({ realmRoles: ['manager'], clientRoles: { 'orders-api': ['orders:read'] } })
  router.get('/:id', named.requireRole('manager'), (request) => request.params.id)
  named.requireRole('orders:read', { client: 'orders-api' })
  // @ts-expect-error: no such role
  named.requireRole('manger')
  // @ts-expect-error: no such client
  named.requireRole('orders:read', { client: 'orders' })
}
