/** Translates in: what core's gate sees of a Fastify request. */
import type { RequestLike } from '@portcullis/core'
import type { FastifyRequest } from 'fastify'

export function toRequestLike(request: FastifyRequest): RequestLike {
  const { method, originalUrl, headers, raw } = request
  return { method, url: originalUrl, headers, rawHeaders: raw.rawHeaders, raw: request }
}
