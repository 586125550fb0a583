/** Translates out: a refusal into Fastify's answer, beside whatever headers earlier hooks set. */
import { logEntryOf, type Refusal, type Refused, type RequestLike } from '@portcullis/core'
import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify'

export function answer(
  { refusal, reply, forward }: Refused,
  response: FastifyReply,
  done: HookHandlerDoneFunction,
): void {
  if (forward) done(refusal)
  else response.code(reply.status).headers(reply.headers).send(Buffer.from(reply.body))
}

/** To the log of the request, under its id. */
export function logRefusal(refusal: Refusal, { raw }: RequestLike): void {
  const level = refusal.status === 503 ? 'warn' : 'info'
  ;(raw as FastifyRequest).log[level]({ refusal: logEntryOf(refusal) }, refusal.message)
}
