import Router from '@koa/router'
import { keycloakAuth, requireRole } from '@portcullis/koa'
import Koa from 'koa'

const { KEYCLOAK_ISSUER, KEYCLOAK_INTERNAL_URL, API_AUDIENCE, PORT } = process.env

const app = new Koa()
const open = new Router()
const router = new Router()

// Routes before the gate are public.
open.get('/health', (ctx) => {
  ctx.body = { up: true }
})

router.get('/me', (ctx) => {
  ctx.body = { name: ctx.state.auth.username, kind: ctx.state.auth.kind }
})

router.get('/orders/:id', requireRole('orders:read', { client: 'acme-orders-api' }), (ctx) => {
  ctx.body = { order: ctx.params['id'], for: ctx.state.auth.username }
})

app.use(open.routes())
app.use(
  keycloakAuth({
    issuer: KEYCLOAK_ISSUER ?? '',
    audience: API_AUDIENCE ?? '',
    ...(KEYCLOAK_INTERNAL_URL === undefined ? {} : { internalUrl: KEYCLOAK_INTERNAL_URL }),
  }),
)
app.use(router.routes())

const server = app.listen(Number(PORT ?? 3000), '127.0.0.1', () => {
  console.log('koa listens on', server.address())
})
