/** OpenTelemetry, through its API alone: which SDK exports to where is the application's business. */
import { type Attributes, metrics, trace } from '@opentelemetry/api'
import type { DecisionEvent, PortcullisEvent, Verifier } from '@portcullis/core'

/** The clients of other realms' making may be many: no more of them than this get a name of their own in a metric. */
const maxClients = 100

/**
 * An observer, and what it needs of the verifier once that is made:
 *
 *   const telemetry = createTelemetry()
 *   const verifier = createVerifier({ issuer, audience, observe: telemetry.observe })
 *   telemetry.watchKeys(verifier)
 */
export interface Telemetry {
  readonly observe: (event: PortcullisEvent) => void
  readonly watchKeys: (verifier: Verifier) => void
}

export function createTelemetry(): Telemetry {
  const meter = metrics.getMeter('portcullis')
  const clients = countClients()
  const decisions = meter.createCounter('portcullis.decisions', {
    description: 'What gates and guards have decided',
  })
  const keysAge = meter.createObservableGauge('portcullis.keys.age', {
    unit: 's',
    description: 'How long ago the keys of an issuer were fetched',
  })
  meter
    .createObservableGauge('portcullis.client.last_use', {
      unit: 's',
      description: 'When a client last came with a token that holds, in seconds since 1970',
    })
    .addCallback((result) => {
      for (const [client, seconds] of clients.lastUse) result.observe(seconds, { client })
    })

  return {
    observe(event) {
      if (event.type !== 'decision') return
      const { stage, outcome, code = 'none', identity } = event
      // What a refused token said of its client is not known to be true: `identity` is null then.
      const client = identity === null ? 'none' : clients.nameOf(identity.clientId ?? 'none', event.time)
      decisions.add(1, { stage, outcome, code, client })
      trace.getActiveSpan()?.setAttributes(attributesOf(event))
    },
    watchKeys(verifier) {
      keysAge.addCallback((result) => {
        for (const { issuer, ageSeconds, state } of verifier.health())
          if (ageSeconds !== null) result.observe(ageSeconds, { issuer, state })
      })
    },
  }
}

/** A span is about one request, so it may name the caller; a metric must not, or it would have a row for each. */
function attributesOf({ outcome, code, identity, requirement, requestId }: DecisionEvent): Attributes {
  const given = {
    'portcullis.outcome': outcome,
    'portcullis.code': code,
    'portcullis.requirement': requirement,
    'portcullis.request_id': requestId,
    'portcullis.client': identity?.clientId,
    'portcullis.realm': identity?.realm,
    'enduser.id': identity?.subject,
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

function countClients(): {
  readonly lastUse: ReadonlyMap<string, number>
  readonly nameOf: (client: string, at: Date) => string
} {
  const lastUse = new Map<string, number>()
  return {
    lastUse,
    nameOf(client, at) {
      const name = lastUse.has(client) || lastUse.size < maxClients ? client : 'others'
      lastUse.set(name, Math.floor(at.getTime() / 1000))
      return name
    },
  }
}
