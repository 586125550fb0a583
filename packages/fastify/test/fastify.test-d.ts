/** What a Fastify application must be able to write, and what must not compile. `npm run typecheck` is the test. */
import type { Http2SecureServer, Http2Server } from 'node:http2'
import byDefault, {
  authorize,
  claim,
  createVerifier,
  defineAuth,
  fromRequest,
  type Identity,
  identityOf,
  keycloakAuth,
  requireAuth,
  requireRole,
  requireScope,
  type Verifier,
} from '@portcullis/fastify'
import fastify, {
  type FastifyInstance,
  type FastifyPluginAsync,
  type FastifyRequest,
  type FastifyTypeProvider,
} from 'fastify'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const same = <A, B>(..._proof: Same<A, B> extends true ? [] : [never]): void => undefined
same<typeof byDefault, typeof keycloakAuth>()

const issuer = 'https://sso.acme.com/realms/acme'
const audience = 'orders-api'

export async function application(app: FastifyInstance): Promise<void> {
  await app.register(keycloakAuth, { issuer, audience })
  app.register(keycloakAuth, { issuer, audience: null, waitForKeys: true })
  app.register(keycloakAuth, {
    verifier: app.keycloak,
    optional: true,
    tokenFrom: (request) => request.headers['x-token']?.toString(),
  })
  same<typeof app.keycloak, Verifier>()
  app.get('/me', async (request) => {
    same<typeof request.auth, Identity>()
    same<ReturnType<typeof identityOf>, Identity | null>()
    return { for: request.auth.username, maybe: identityOf(request)?.username }
  })
  app.addHook('onRequest', requireAuth())
  app.addHook('preHandler', requireRole('x'))
}

export function routes(app: FastifyInstance): void {
  app.get<{ Params: { id: string }; Querystring: { page: number } }>(
    '/orders/:id',
    { onRequest: requireRole('orders:read', { client: 'orders-api' }) },
    async (request) => {
      const id: string = request.params.id
      // @ts-expect-error: the guard has left the route's types alone, and this is none of them
      request.params.other
      return { id, page: request.query.page + 1, for: request.auth.username }
    },
  )
  app.get(
    '/x',
    { onRequest: [requireAuth(), requireScope('a', 'b')], preHandler: requireRole('x') },
    async () => 'x',
  )
  app.route({ method: 'GET', url: '/y', preValidation: requireAuth(), handler: async () => 'y' })
}

interface Provider extends FastifyTypeProvider {
  readonly validator: this['schema'] extends { readonly of: infer Type } ? Type : unknown
  readonly serializer: this['schema'] extends { readonly of: infer Type } ? Type : unknown
}

/** A type provider reads the types of a route out of its schema; a guard beside it takes nothing away. */
export function withProvider(): void {
  const app = fastify().withTypeProvider<Provider>()
  app.register(keycloakAuth, { issuer, audience })
  const body = {} as { readonly of: { lines: string[] } }
  app.post(
    '/orders',
    { schema: { body }, onRequest: requireAuth(), preHandler: [requireRole('x')] },
    async (request) => {
      const lines: string[] = request.body.lines
      return { lines, for: request.auth.username }
    },
  )
}

export function overHttp2(
  plain: FastifyInstance<Http2Server>,
  secure: FastifyInstance<Http2SecureServer>,
): void {
  const made = fastify({ http2: true })
  made.register(keycloakAuth, { issuer, audience })
  plain.register(keycloakAuth, { issuer, audience })
  secure.register(keycloakAuth, { issuer, audience })
  for (const app of [plain, secure] as const) same<typeof app.keycloak, Verifier>()
  made.get('/x', { onRequest: requireAuth() }, async (request) => request.auth.username)
  plain.get('/x', { onRequest: requireAuth() }, async (request) => request.auth.username)
  secure.get('/x', { onRequest: [requireAuth(), requireRole('x')] }, async (request) => request.auth.username)
}

export const scope: FastifyPluginAsync = async (app) => {
  await app.register(keycloakAuth, { issuer, audience })
}

export function options(app: FastifyInstance): void {
  authorize(
    claim(
      'tenant',
      fromRequest((request: FastifyRequest<{ Params: { tenant: string } }>) => request.params.tenant),
    ),
  )
  app.register(keycloakAuth, () => ({ issuer, audience }))
  // @ts-expect-error: options are required
  app.register(keycloakAuth)
  // @ts-expect-error: an audience is required, or waived in writing
  app.register(keycloakAuth, { issuer })
  // @ts-expect-error: what belongs to the verifier stands beside it
  app.register(keycloakAuth, { verifier: createVerifier({ issuer, audience }), issuer })
  // @ts-expect-error: a switch is on or off
  app.register(keycloakAuth, { issuer, audience, waitForKeys: 'yes' })
}

export function ownNames(app: FastifyInstance): void {
  const named = defineAuth({ realmRoles: ['manager'], clientRoles: { 'orders-api': ['orders:read'] } })
  app.get('/:id', { onRequest: named.requireRole('manager') }, async (request) => request.auth.username)
  named.requireRole('orders:read', { client: 'orders-api' })
  // @ts-expect-error: no such role
  named.requireRole('manger')
  // @ts-expect-error: no such client
  named.requireRole('orders:read', { client: 'orders' })
}
