/** An API on Koa: `/health` is for everybody, the rest for callers whom Keycloak knows. */
import type { AddressInfo } from 'node:net'
import Router from '@koa/router'
import { keycloakAuth, requireRole } from '@portcullis/koa'
import Koa from 'koa'

// A setting that is missing is refused at start, by name.
const { KEYCLOAK_ISSUER = '', API_AUDIENCE = '', KEYCLOAK_INTERNAL_URL, PORT = '3000' } = process.env

const auth = keycloakAuth({
  issuer: KEYCLOAK_ISSUER,
  audience: API_AUDIENCE,
  internalUrl: KEYCLOAK_INTERNAL_URL,
})
const app = new Koa()
const open = new Router()
const guarded = new Router()

open.get('/health', (ctx) => {
  ctx.body = { up: true }
})

guarded.get('/me', (ctx) => {
  ctx.body = { name: ctx.state.auth.username, kind: ctx.state.auth.kind }
})

guarded.get('/orders/:id', requireRole('orders:read', { client: API_AUDIENCE }), (ctx) => {
  ctx.body = { order: ctx.params['id'], for: ctx.state.auth.username }
})

// What is used before the gate is public.
app.use(open.routes())
app.use(auth)
app.use(guarded.routes())

const server = app.listen(Number(PORT), '127.0.0.1', () => {
  console.log(`koa listens on http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
