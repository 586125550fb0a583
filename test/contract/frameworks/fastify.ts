import * as door from '@portcullis/fastify'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { type AppSpec, earlierHeader, type Framework, type GuardSet, type RunningApp } from './framework.ts'

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'] as const

function onError(
  error: { status?: number; headers?: object; code?: string },
  _request: FastifyRequest,
  reply: FastifyReply,
): void {
  reply
    .code(error.status ?? 500)
    .headers({ ...error.headers })
    .send({ forwarded: true, code: error.code })
}

export async function application(spec: AppSpec): Promise<FastifyInstance> {
  const { gate, inner, sibling, guard, ownErrors = false, requestId, onHandler } = spec
  const ids = requestId === undefined ? {} : { genReqId: () => requestId as string }
  const app = fastify({ forceCloseConnections: true, ...ids })
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header(...earlierHeader)
    done()
  })
  if (!ownErrors) app.setErrorHandler(onError)
  const handler = async (request: FastifyRequest): Promise<object> => {
    const auth = request.auth as door.Identity | null
    await onHandler?.(request.url, auth)
    return { for: auth?.username ?? null, issuer: auth?.issuer ?? null }
  }
  if (gate !== undefined) await app.register(door.keycloakAuth, gate as never)
  app.route({ method: [...methods], url: '/open', handler })
  if (guard !== undefined) {
    const onRequest = guard(door as unknown as GuardSet) as (
      request: FastifyRequest,
      reply: FastifyReply,
      done: () => void,
    ) => void
    app.route({ method: [...methods], url: '/guarded/:id', onRequest, handler })
  }
  for (const [path, options] of Object.entries({ '/inner': inner, '/sibling': sibling })) {
    if (options === undefined) continue
    await app.register(async (scope) => {
      await scope.register(door.keycloakAuth, options as never)
      scope.route({ method: [...methods], url: `${path}/open`, handler })
    })
  }
  return app
}

async function start(spec: AppSpec): Promise<RunningApp> {
  const app = await application(spec)
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  return { url, close: () => app.close() }
}

export const frameworks: readonly Framework[] = [{ name: 'Fastify 5', start }]
