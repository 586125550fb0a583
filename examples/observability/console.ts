/** Koa: audit lines on standard output, where a container's log collector finds them. */
import { auditLine, keycloakAuth, requireAuth, type VerifierOptions } from '@portcullis/koa'
import Koa from 'koa'

export function makeApp(options: VerifierOptions, write: (text: string) => void): Koa {
  const app = new Koa()
  app.use(
    keycloakAuth({
      ...options,
      observe(event) {
        const line = auditLine(event)
        if (line !== undefined) write(`${line}\n`)
      },
    }),
  )
  app.use(requireAuth())
  app.use((ctx) => {
    ctx.body = { for: ctx.state.auth.username }
  })
  return app
}

// In an application: makeApp(options, (text) => process.stdout.write(text))
