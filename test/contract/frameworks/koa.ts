import Router from '@koa/router'
import * as door from '@portcullis/koa'
import Koa3 from 'koa'
import Koa2 from 'koa2'
import { type AppSpec, earlierHeader, type Framework, type GuardSet } from './framework.ts'
import { serve } from './serve.ts'

function application(Koa: typeof Koa3, spec: AppSpec): Koa3 {
  const { gate, inner, sibling, guard, ownErrors = false, requestId, onHandler } = spec
  const app = new Koa()
  app.silent = true
  app.use(async (context, next) => {
    context.set(...earlierHeader)
    if (requestId !== undefined) context.state['requestId'] = requestId
    try {
      await next()
    } catch (thrown) {
      if (ownErrors) throw thrown
      const error = thrown as { status?: number; headers?: Record<string, string>; code?: string }
      context.status = error.status ?? 500
      context.set(error.headers ?? {})
      context.body = { forwarded: true, code: error.code }
    }
  })
  const router = new Router()
  const handler: Koa3.Middleware = async (context) => {
    const auth = context.state.auth as door.Identity | null | undefined
    await onHandler?.(context.path, auth)
    context.body = { for: auth?.username ?? null, issuer: auth?.issuer ?? null }
  }
  if (gate !== undefined) app.use(door.keycloakAuth(gate as never))
  if (inner !== undefined) router.use('/inner', door.keycloakAuth(inner as never) as never)
  if (sibling !== undefined) router.use('/sibling', door.keycloakAuth(sibling as never) as never)
  router.all('/open', handler)
  router.all('/inner/open', handler)
  router.all('/sibling/open', handler)
  if (guard !== undefined) router.all('/guarded/:id', guard(door as unknown as GuardSet), handler)
  app.use(router.routes())
  return app
}

export const frameworks: readonly Framework[] = [
  { name: 'Koa 2', start: (spec) => serve(application(Koa2 as unknown as typeof Koa3, spec).callback()) },
  { name: 'Koa 3', start: (spec) => serve(application(Koa3, spec).callback()) },
]
