/** What becomes of a request that was judged: told to whoever listens, and answered. */
import { debuglog } from 'node:util'
import { wallClockMs } from './clock.ts'
import { withoutTokens } from './errors/foreign.ts'
import { isTokenRefused, TokenRefused } from './errors/refused.ts'
import { isKeysUnavailable, KeysUnavailable } from './errors/unavailable.ts'
import type { PortcullisEvent } from './events.ts'
import { keyOf, type RequestLike } from './extract/request.ts'
import { isOpen, noteVerdict, type Verdict } from './journal.ts'
import { logEntryOf } from './log.ts'
import type { Publisher } from './observe.ts'
import type { DoorSettings } from './options/door.ts'
import { requestIdOf } from './request-id.ts'
import type { Trace } from './requirements/decide.ts'
import type { Requirement } from './requirements/requirement.ts'
import { describeRequirement } from './requirements/words.ts'
import { createReplacer } from './response/replacement.ts'
import { type Refusal, type Reply, replyTo } from './response/reply.ts'
import type { Identity } from './token.ts'

/** The request may go on; `identity` is `null` only where `optional` let it in without credentials. */
export interface Admitted {
  readonly admitted: true
  /** Who calls. */
  readonly identity: Identity | null
}

/** The request ends here: write `reply`, or hand `refusal` to the framework where `forward` says so. */
export interface Refused {
  readonly admitted: false
  /** Why, as an error: for logs, and for the framework's error handling. */
  readonly refusal: Refusal
  /** The whole answer, ready to be written. */
  readonly reply: Reply
  /** Whether the door hands `refusal` to the framework instead of writing `reply` (`forwardErrors`). */
  readonly forward: boolean
}

/** What a gate says of a request. */
export type Admission = Admitted | Refused

/** Receives each refusal, with the request it answers. */
export type RefusalLog = (refusal: Refusal, request: RequestLike) => void

/** What the door of a framework knows of a request beyond {@link RequestLike}, asked only where it is told. */
export interface RequestNames {
  /** The framework's id of the request; it is checked before it is repeated. */
  readonly requestId?: (request: RequestLike) => unknown
  /** The pattern of the route that was found so far: asked with each verdict, and again when the request is over. */
  readonly route?: (request: RequestLike) => string | undefined
}

/** A request at the gate, or at a guard that asks a requirement of an identity. */
interface Asked {
  readonly request: RequestLike
  readonly identity: Identity | null
  /** Absent at the gate. */
  readonly requirement: Requirement | undefined
  /** The conditions that let it pass. */
  readonly trace: Trace | undefined
}

export interface Outcome {
  /** Whether anybody is told of verdicts on this request, so that nothing is gathered for nobody. */
  isHeard(request: RequestLike): boolean
  /** Tells that the gate, or a guard, has let it pass. */
  pass(request: RequestLike, identity: Identity | null, requirement?: Requirement, trace?: Trace): void
  /** Turns a refusal into the reply of this door, once it is logged and published; throws everything else on. */
  refuse(request: RequestLike, identity: Identity | null, error: unknown, requirement?: Requirement): Refused
}

export function createOutcome(
  door: DoorSettings,
  publisher: Publisher<PortcullisEvent>,
  log: RefusalLog = logToDebug,
  { requestId = () => undefined, route = () => undefined }: RequestNames = {},
): Outcome {
  const replace = createReplacer(door.onRefused)
  const idOf = (request: RequestLike): string => requestIdOf(keyOf(request), requestId(request))
  const isHeard = (request: RequestLike): boolean =>
    publisher.isHeard('decision') || publisher.isHeard('request') || isOpen(request)
  const tell = (asked: Asked, refusal: Refusal | undefined): void => {
    const { request } = asked
    const verdict = verdictOn(asked, refusal, { requestId: idOf(request), route: route(request) })
    if (publisher.isHeard('decision')) publisher.publish({ type: 'decision', ...verdict })
    if (publisher.isHeard('request') || isOpen(request)) noteVerdict(request, verdict, publisher, route)
  }
  return {
    isHeard,
    pass(request, identity, requirement, trace) {
      if (isHeard(request)) tell({ request, identity, requirement, trace }, undefined)
    },
    refuse(request, identity, error, requirement) {
      const refusal = refusalOf(error, idOf(request))
      const reply = replyTo(refusal, door.challengeRealm)
      log(refusal, request)
      if (isHeard(request)) tell({ request, identity, requirement, trace: undefined }, refusal)
      return {
        admitted: false,
        refusal,
        reply: replace(refusal, request.raw, reply),
        forward: door.forwardErrors,
      }
    },
  }
}

/** Requests that waited for the same keys are refused with the same error: each gets one of its own, under its own id. */
function refusalOf(error: unknown, requestId: string): Refusal {
  if (!isTokenRefused(error) && !isKeysUnavailable(error)) throw error
  const isTaken = error.instance !== undefined && error.instance !== requestId
  const refusal = isTaken ? copyOf(error) : error
  refusal.instance = requestId
  return refusal
}

function copyOf(refusal: Refusal): Refusal {
  return isTokenRefused(refusal) ? new TokenRefused(refusal.code, refusal) : new KeysUnavailable(refusal)
}

const debug = debuglog('portcullis')

function logToDebug(refusal: Refusal): void {
  if (debug.enabled) debug('%s', JSON.stringify(logEntryOf(refusal)))
}

/** As the client sent it, without its query; of a token in it only that there was one. */
function pathOf({ url }: RequestLike): string | undefined {
  const path = url?.split(/[?#]/, 1)[0]
  return path === undefined ? undefined : withoutTokens(path)
}

function verdictOn(
  { request, identity, requirement, trace = [] }: Asked,
  refusal: Refusal | undefined,
  names: Pick<Verdict, 'requestId' | 'route'>,
): Verdict {
  return {
    stage: requirement === undefined ? 'gate' : 'guard',
    outcome: refusal === undefined ? 'admitted' : 'refused',
    code: refusal?.code,
    method: request.method,
    path: pathOf(request),
    identity,
    refusal,
    requirement: requirement === undefined ? undefined : describeRequirement(requirement),
    passedBy: trace.length === 0 ? undefined : trace.map(describeRequirement).join(' and '),
    ...names,
    time: new Date(wallClockMs()),
  }
}
