/** Translates in: what core's gate sees of a Fastify request. */
import type { RequestLike } from '@portcullis/core'
import type { FastifyReply, FastifyRequest } from 'fastify'

export function toRequestLike(request: FastifyRequest, reply: FastifyReply): RequestLike {
  const { method, originalUrl, headers, raw } = request
  const { rawHeaders } = raw
  return { method, url: originalUrl, headers, rawHeaders, raw: request, response: reply.raw }
}

/** Fastify gives each request an id; with `requestIdHeader` it comes from the caller. */
export function requestIdOf({ raw }: RequestLike): unknown {
  return (raw as FastifyRequest).id
}

/** The pattern of the route; there is none where nothing is found. */
export function routeOf({ raw }: RequestLike): string | undefined {
  return (raw as FastifyRequest).routeOptions.url
}
