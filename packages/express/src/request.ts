/** Translates in: what core's gate sees of an Express request. */
import type { RequestLike } from '@portcullis/core'
import type { Request } from 'express'

export function toRequestLike(request: Request): RequestLike {
  const { method, originalUrl, headers, rawHeaders } = request
  return { method, url: originalUrl, headers, rawHeaders, raw: request }
}
