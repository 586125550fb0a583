/** Translates in: what core's gate sees of a Koa context. */
import type { RequestLike } from '@portcullis/core'
import type { Context } from 'koa'

export function toRequestLike(context: Context): RequestLike {
  const { method, originalUrl, req } = context
  return { method, url: originalUrl, headers: req.headers, rawHeaders: req.rawHeaders, raw: context }
}
