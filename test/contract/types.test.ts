import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })

const root = fileURLToPath(new URL('../..', import.meta.url))
const sources = new Map<string, ts.SourceFile | undefined>()

/** What TypeScript says of a program; each file stands in the test folder of a package. */
function complaintsAbout(files: ReadonlyMap<string, string>, paths: Record<string, string[]> = {}): string[] {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(
    { ...config.config, include: [], files: [] },
    ts.sys,
    root,
  )
  const host = ts.createCompilerHost(options)
  const [read, exists] = [host.getSourceFile.bind(host), host.fileExists.bind(host)]
  host.fileExists = (file) => files.has(file) || exists(file)
  host.getSourceFile = (file, version) => {
    const text = files.get(file)
    if (text !== undefined) return ts.createSourceFile(file, text, version)
    if (!sources.has(file)) sources.set(file, read(file, version))
    return sources.get(file)
  }
  const program = ts.createProgram([...files.keys()], { ...options, paths }, host)
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ messageText, file }) =>
        `${file?.fileName.replace(root, '')}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    )
}

const express = (entry: string): string => `
import express from 'express'
import { identityOf, keycloakAuth, requireRole } from '@portcullis/express${entry}'
const app = express()
app.use(keycloakAuth({ issuer: 'https://sso.acme.com/realms/acme', audience: 'orders-api' }))
app.get('/orders/:id', requireRole('orders:read'), (request, response) => {
  const id: string = request.params.id
  response.json({ id, for: identityOf(request)?.username })
})
`

const koa = (entry: string): string => `
import Router from '@koa/router'
import Koa from 'koa'
import { identityOf, keycloakAuth, requireRole } from '@portcullis/koa${entry}'
const app = new Koa()
const router = new Router()
app.use(keycloakAuth({ issuer: 'https://sso.acme.com/realms/acme', audience: 'orders-api' }))
router.get('/orders', requireRole('orders:read'), (ctx) => { ctx.body = identityOf(ctx)?.username })
`

const fastify = (entry: string): string => `
import Fastify from 'fastify'
import { identityOf, keycloakAuth, requireRole } from '@portcullis/fastify${entry}'
const app = Fastify()
app.register(keycloakAuth, { issuer: 'https://sso.acme.com/realms/acme', audience: 'orders-api' })
app.get('/orders', { onRequest: requireRole('orders:read') }, async (request) => identityOf(request)?.username)
`

/** Another library's claim on the same member, as it is written in that library's types. */
const claims = {
  express: `
declare global { namespace Express { interface Request { auth?: { payload: Record<string, unknown> } } } }
`,
  koa: `
declare module 'koa' { interface DefaultState { auth: string } }
`,
  fastify: `
declare module 'fastify' { interface FastifyRequest { auth: string } interface FastifyInstance { keycloak: string } }
`,
}

const programs = { express, koa, fastify }

/** A program for each door, each beside another library that has claimed `auth`. */
const besideOthers = (entry: string): ReadonlyMap<string, string> =>
  new Map(
    (['express', 'koa', 'fastify'] as const).map((name) => [
      join(root, 'packages', name, 'test', 'program.ts'),
      programs[name](entry) + claims[name],
    ]),
  )

describe('another library has claimed auth', () => {
  it('/no-augmentation of each door lives in one program with it', () => {
    expect(complaintsAbout(besideOthers('/no-augmentation'))).toEqual([])
  })

  it('the main entry of each door does not: its own claim is there', () => {
    const claimed = complaintsAbout(besideOthers('')).filter((text) =>
      text.includes("Property 'auth' must be of type"),
    )
    expect(claimed).toHaveLength(3)
  })
})

it('an application written against the types of Express 4 compiles, and keeps the parameters of its paths', () => {
  const types4 = realpathSync(join(root, 'packages/express/node_modules/@types/express4'))
  const text = `${express('')}
import type { RequestHandler } from 'express'
app.get('/me', (request, response) => { response.json({ for: request.auth.username }) })
export const typed: RequestHandler<{ id: string }> = (request) => { request.params.id satisfies string }
app.get('/typed/:id', requireRole('x'), typed)
// @ts-expect-error: the path has no such parameter
app.get('/typed/:id', requireRole('x'), (request) => { request.params.other })
`
  const files = new Map([[join(root, 'packages/express/test/program.ts'), text]])
  expect(complaintsAbout(files, { express: [join(types4, 'index.d.ts')] })).toEqual([])
})
