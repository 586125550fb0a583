/** Express: a limit by caller. It stands behind the gate, since before it nobody knows who calls. */
import { keycloakAuth, requireAuth, type VerifierOptions } from '@portcullis/express'
import express, { type Express } from 'express'
import { rateLimit } from 'express-rate-limit'

export function makeApp(options: VerifierOptions, limit = 100): Express {
  const app = express()
  app.use(keycloakAuth(options))
  app.use(
    rateLimit({
      windowMs: 60_000,
      limit,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      // A person counts once, whatever device or client they come by; a machine has a subject of its own.
      keyGenerator: ({ auth }) => JSON.stringify([auth.issuer, auth.subject ?? auth.clientId]),
    }),
  )
  app.get('/orders', requireAuth(), (req, res) => {
    res.json({ for: req.auth.username })
  })
  return app
}
