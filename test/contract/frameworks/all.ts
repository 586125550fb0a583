import { frameworks as express } from './express.ts'
import { frameworks as fastify } from './fastify.ts'
import type { Framework } from './framework.ts'
import { frameworks as koa } from './koa.ts'

/** Every framework and major version that is supported: a door is done when its column is green. */
export const frameworks: readonly Framework[] = [...express, ...koa, ...fastify]
