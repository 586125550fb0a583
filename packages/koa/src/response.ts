/** Translates out: a refusal into Koa's answer, beside whatever headers earlier middleware set. */
import type { Refused } from '@portcullis/core'
import type { Context } from 'koa'

export function answer({ refusal, reply, forward }: Refused, context: Context): void {
  if (forward) throw refusal
  context.status = reply.status
  context.body = reply.body
  context.set(reply.headers)
}
