/** What a Koa application must be able to write, and what must not compile. `npm run typecheck` is the test. */
import Router from '@koa/router'
import {
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
} from '@portcullis/koa'
import Koa, { type Context } from 'koa'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const same = <A, B>(..._proof: Same<A, B> extends true ? [] : [never]): void => undefined

const issuer = 'https://sso.acme.com/realms/acme'
const audience = 'orders-api'

export function application(): void {
  const app = new Koa()
  const gate = keycloakAuth({ issuer, audience })
  same<typeof gate.verifier, Verifier>()
  app.use(gate)
  app.use(keycloakAuth({ verifier: gate.verifier, optional: true }))
  app.use(requireAuth())
  app.use((ctx) => {
    same<typeof ctx.state.auth, Identity>()
    ctx.body = { for: ctx.state.auth.username, maybe: identityOf(ctx)?.username }
  })
}

export function routes(): void {
  const router = new Router()
  router.use(keycloakAuth({ issuer, audience }))
  router.use('/admin', keycloakAuth({ issuer, audience }), requireRole('admin'))
  router.get('/orders/:id', requireRole('orders:read', { client: 'orders-api' }), (ctx) => {
    const auth: Identity = ctx.state.auth
    // @ts-expect-error: an identity is what it is behind a router, too
    const number: number = ctx.state.auth
    ctx.body = { id: ctx.params['id'], for: auth.username, number }
  })
  router.get('/orders', requireAuth(), requireScope('a', 'b'), async (ctx, next) => {
    await next()
    ctx.status = 200
  })
  router.all('/x', requireAuth(), keycloakAuth({ issuer, audience }), (ctx) => {
    ctx.body = 'x'
  })
}

/** An application with a state and a context of its own. */
export function ownState(): void {
  const app = new Koa<{ auth: Identity; user: string }, { log(line: string): void }>()
  app.use(keycloakAuth({ issuer, audience }))
  app.use(requireAuth())
  app.use((ctx) => {
    ctx.log(ctx.state.user)
    ctx.body = ctx.state.auth.username
  })
  const router = new Router<{ auth: Identity; user: string }>()
  router.use(keycloakAuth({ issuer, audience }))
  router.get('/x', requireAuth(), (ctx) => {
    const user: string = ctx.state.user
    ctx.body = user
  })
}

export function options(): void {
  authorize(
    claim(
      'tenant',
      fromRequest((ctx: Context) => ctx.get('x-tenant')),
    ),
  )
  keycloakAuth({ issuer, audience, tokenFrom: (ctx) => ctx.cookies.get('session') })
  keycloakAuth({
    issuer,
    audience: null,
    onRefused: (refusal, { request, reply }) => ({ ...reply, body: request.path + refusal.code }),
  })
  // @ts-expect-error: an audience is required, or waived in writing
  keycloakAuth({ issuer })
  // @ts-expect-error: what belongs to the verifier stands beside it
  keycloakAuth({ verifier: createVerifier({ issuer, audience }), issuer })
  // @ts-expect-error: an option that is not there
  keycloakAuth({ issuer, audience, audiance: 'x' })
  // @ts-expect-error: only Fastify waits for its keys
  keycloakAuth({ issuer, audience, waitForKeys: true })
}

export function ownNames(router: Router): void {
  const named = defineAuth({ realmRoles: ['manager'], clientRoles: { 'orders-api': ['orders:read'] } })
  router.get('/:id', named.requireRole('manager'), (ctx) => ctx.state.auth.username)
  named.requireRole('orders:read', { client: 'orders-api' })
  // @ts-expect-error: no such role
  named.requireRole('manger')
  // @ts-expect-error: no such client
  named.requireRole('orders:read', { client: 'orders' })
}
