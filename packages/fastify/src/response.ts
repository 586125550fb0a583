/** Translates out: a refusal into Fastify's answer, beside whatever headers earlier hooks set. */
import type { Refused } from '@portcullis/core'
import type { FastifyReply, HookHandlerDoneFunction } from 'fastify'

export function answer(
  { refusal, reply, forward }: Refused,
  response: FastifyReply,
  done: HookHandlerDoneFunction,
): void {
  if (forward) done(refusal)
  else response.code(reply.status).headers(reply.headers).send(Buffer.from(reply.body))
}
