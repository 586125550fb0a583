/** Express: audit lines and refusals through winston. */
import { auditLine, keycloakAuth, logRefusals, requireRole, type VerifierOptions } from '@portcullis/express'
import express, { type Express } from 'express'
import type { Logger } from 'winston'

export function makeApp(options: VerifierOptions, logger: Logger): Express {
  const app = express()
  // Why somebody was refused, for those who run this API...
  const explain = logRefusals({
    info: (entry, message) => logger.info({ ...entry, message }),
    warn: (entry, message) => logger.warn({ ...entry, message }),
  })

  app.use(
    keycloakAuth({
      ...options,
      observe(event) {
        explain(event)
        // ...and who did what, for those who audit it.
        const line = auditLine(event)
        if (line !== undefined) logger.info('audit', { audit: JSON.parse(line) })
      },
    }),
  )
  app.get('/orders/:id', requireRole('manager'), (req, res) => {
    res.json({ order: req.params.id })
  })
  return app
}
