import * as door from '@portcullis/express'
import express5 from 'express'
import express4 from 'express4'
import { type AppSpec, earlierHeader, type Framework, type GuardSet } from './framework.ts'
import { serve } from './serve.ts'

type ExpressModule = typeof express5

function application(express: ExpressModule, spec: AppSpec): express5.Express {
  const { gate, inner, sibling, guard, ownErrors = false, requestId, onHandler } = spec
  const app = express()
  app.set('env', 'production')
  app.use((request, response, next) => {
    if (requestId !== undefined) Object.assign(request, { id: requestId })
    response.setHeader(...earlierHeader)
    next()
  })
  const handler: express5.RequestHandler = async (request, response) => {
    await onHandler?.(request.path, request.auth)
    response.json({ for: request.auth?.username ?? null, issuer: request.auth?.issuer ?? null })
  }
  if (gate !== undefined) app.use(door.keycloakAuth(gate as never))
  if (inner !== undefined) app.use('/inner', door.keycloakAuth(inner as never))
  if (sibling !== undefined) app.use('/sibling', door.keycloakAuth(sibling as never))
  app.all('/open', handler)
  app.all('/inner/open', handler)
  app.all('/sibling/open', handler)
  if (guard !== undefined) app.all('/guarded/:id', guard(door as unknown as GuardSet), handler)
  const onError: express5.ErrorRequestHandler = (error, _request, response, _next) => {
    response
      .status(error.status ?? 500)
      .set(error.headers ?? {})
      .json({ forwarded: true, code: error.code })
  }
  if (!ownErrors) app.use(onError)
  return app
}

export const frameworks: readonly Framework[] = [
  { name: 'Express 4', start: (spec) => serve(application(express4 as unknown as ExpressModule, spec)) },
  { name: 'Express 5', start: (spec) => serve(application(express5, spec)) },
]
