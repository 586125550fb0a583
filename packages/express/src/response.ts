/** Translates out: a refusal into Express's answer, beside whatever headers earlier middleware set. */
import type { Refused } from '@portcullis/core'
import type { NextFunction, Response } from 'express'

/** Nothing is written where something else has answered in the meantime, such as a timeout. */
export function answer({ refusal, reply, forward }: Refused, response: Response, next: NextFunction): void {
  if (forward) {
    next(refusal)
    return
  }
  if (response.headersSent) return
  response.status(reply.status)
  for (const [name, value] of Object.entries(reply.headers)) response.setHeader(name, value)
  response.end(reply.body)
}
