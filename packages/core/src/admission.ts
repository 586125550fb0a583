/** What becomes of a request that was judged: told to whoever listens, and answered. */
import { debuglog } from 'node:util'
import { wallClockMs } from './clock.ts'
import { isTokenRefused } from './errors/refused.ts'
import { isKeysUnavailable } from './errors/unavailable.ts'
import type { DecisionEvent, PortcullisEvent } from './events.ts'
import type { RequestLike } from './extract/request.ts'
import { logEntryOf } from './log.ts'
import type { Publisher } from './observe.ts'
import type { DoorSettings } from './options/door.ts'
import type { Requirement } from './requirements/requirement.ts'
import { describeRequirement } from './requirements/words.ts'
import { createReplacer } from './response/replacement.ts'
import { type Refusal, type Reply, replyTo } from './response/reply.ts'
import type { Identity } from './token.ts'

/** The request may go on; `identity` is `null` only where `optional` let it in without credentials. */
export interface Admitted {
  readonly admitted: true
  readonly identity: Identity | null
}

/** The request ends here: write `reply`, or hand `refusal` to the framework where `forward` says so. */
export interface Refused {
  readonly admitted: false
  readonly refusal: Refusal
  readonly reply: Reply
  readonly forward: boolean
}

export type Admission = Admitted | Refused

/** Receives each refusal, with the request it answers. */
export type RefusalLog = (refusal: Refusal, request: RequestLike) => void

/** A request at the gate, or at a guard that asks a requirement of an identity. */
export interface Asked {
  readonly request: RequestLike
  readonly identity: Identity | null
  /** Absent at the gate. */
  readonly requirement?: Requirement
}

export interface Outcome {
  admit(asked: Asked): Admitted
  /** Turns a refusal into the reply of this door, once it is logged and published; throws everything else on. */
  refuse(asked: Asked, error: unknown): Refused
}

export function createOutcome(
  door: DoorSettings,
  { isHeard, publish }: Publisher<PortcullisEvent>,
  log: RefusalLog = logToDebug,
): Outcome {
  const replace = createReplacer(door.onRefused)
  return {
    admit(asked) {
      if (isHeard('decision')) publish(eventOf(asked, undefined))
      return { admitted: true, identity: asked.identity }
    },
    refuse(asked, error) {
      if (!isTokenRefused(error) && !isKeysUnavailable(error)) throw error
      const reply = replyTo(error, door.challengeRealm)
      log(error, asked.request)
      if (isHeard('decision')) publish(eventOf(asked, error))
      return {
        admitted: false,
        refusal: error,
        reply: replace(error, asked.request.raw, reply),
        forward: door.forwardErrors,
      }
    },
  }
}

const debug = debuglog('portcullis')

function logToDebug(refusal: Refusal): void {
  if (debug.enabled) debug('%s', JSON.stringify(logEntryOf(refusal)))
}

function eventOf({ request, identity, requirement }: Asked, refusal: Refusal | undefined): DecisionEvent {
  return {
    type: 'decision',
    stage: requirement === undefined ? 'gate' : 'guard',
    outcome: refusal === undefined ? 'admitted' : 'refused',
    code: refusal?.code,
    method: request.method,
    path: request.url?.split('?', 1)[0],
    identity,
    refusal,
    requirement: requirement === undefined ? undefined : describeRequirement(requirement),
    time: new Date(wallClockMs()),
  }
}
