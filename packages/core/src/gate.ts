/** The long spine: follows one request from its headers to an admission or a refusal. */
import { debuglog } from 'node:util'
import { ConfigurationError } from './errors/configuration.ts'
import { isTokenRefused, TokenRefused } from './errors/refused.ts'
import { isKeysUnavailable } from './errors/unavailable.ts'
import type { DecisionEvent, PortcullisEvent } from './events.ts'
import { usesDpopScheme } from './extract/authorization.ts'
import { extract } from './extract/extract.ts'
import { checkOrigin } from './extract/origin.ts'
import type { Credential, RequestLike } from './extract/request.ts'
import { logEntryOf } from './log.ts'
import type { Publisher } from './observe.ts'
import { type DoorSettings, type GateOptions, readGateOptions } from './options/door.ts'
import type { VerifierSettings } from './options/verifier.ts'
import { judge as judgeRequirement } from './requirements/decide.ts'
import { refusalOf } from './requirements/refusal.ts'
import type { Requirement } from './requirements/requirement.ts'
import { describeRequirement } from './requirements/words.ts'
import { type Refusal, type Reply, replyTo } from './response/reply.ts'
import type { Claims, Identity } from './token.ts'
import { openVerifier, type Spine, spineOf, type Verifier } from './verifier.ts'

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

/** One door's view of the verifier. It decides; the door translates in and out. */
export interface Gate {
  readonly verifier: Verifier
  /** Judges the request's credential. At once where keys are known; rejects only with programming errors. */
  admit(request: RequestLike): Admission | Promise<Admission>
  /** Judges what an admitted caller may do; `undefined` lets through. */
  guard(request: RequestLike, identity: Identity | null, requirement: Requirement): Refused | undefined
}

/** What a door adds of its own: where refusals are logged, and switches that are the framework's. */
export interface GateDoor {
  /** Receives each refusal. Defaults to `util.debuglog('portcullis')`. */
  readonly log?: (refusal: Refusal, request: RequestLike) => void
  /** Names of options that are on or off; the door acts on them itself. */
  readonly extraOptions?: readonly string[]
}

const debug = debuglog('portcullis')

/** Makes the gate of a door. Throws `ConfigurationError` with everything that is wrong with the options. */
export function createGate<Request>(options: GateOptions<Request>, gateDoor: GateDoor = {}): Gate {
  const { door, verifier: given } = readGateOptions(options, gateDoor.extraOptions ?? [])
  const verifier = spineOf(given) === undefined ? openGiven(options, given) : (given as Verifier)
  const { judge, publisher } = spineOf(verifier) as Spine
  const refuse = createRefuser(door, publisher, gateDoor.log ?? logToDebug)

  function admit(request: RequestLike): Admission | Promise<Admission> {
    try {
      const credential = extract(request, door.sources)
      if (credential === undefined) return withoutCredential(request)
      const verdict = judge(credential.token)
      if (!(verdict instanceof Promise)) return admitted(request, credential, verdict)
      return verdict
        .then((identity) => admitted(request, credential, identity))
        .catch((error) => refuse('gate', request, error))
    } catch (error) {
      return refuse('gate', request, error)
    }
  }

  function withoutCredential(request: RequestLike): Admission {
    const anonymous = door.optional && !(door.readsAuthorization && usesDpopScheme(request))
    if (!anonymous) throw missing(request)
    return told('gate', request, null)
  }

  function admitted(request: RequestLike, credential: Credential, identity: Identity): Admission {
    if (credential.ambient) checkOrigin(request, credential, identity.claims as Claims)
    return told('gate', request, identity)
  }

  function guard(
    request: RequestLike,
    identity: Identity | null,
    requirement: Requirement,
  ): Refused | undefined {
    try {
      if (identity === null) throw missing(request)
      const verdict = judgeRequirement(identity, requirement, request.raw)
      if (!verdict.allowed) throw refusalOf(verdict, identity, requirement, { disclose: door.disclose })
    } catch (error) {
      return refuse('guard', request, error, identity, requirement)
    }
    told('guard', request, identity, requirement)
    return undefined
  }

  function told(
    stage: DecisionEvent['stage'],
    request: RequestLike,
    identity: Identity | null,
    requirement?: Requirement,
  ): Admitted {
    if (publisher.isHeard('decision'))
      publisher.publish(eventOf(stage, request, identity, undefined, requirement))
    return { admitted: true, identity }
  }

  return { verifier, admit, guard }
}

function openGiven(options: object, given: object): Verifier {
  if (Object.hasOwn(options, 'verifier')) {
    throw new ConfigurationError([{ option: 'verifier', expected: 'must be what createVerifier returned' }])
  }
  return openVerifier(given as VerifierSettings)
}

function missing(request: RequestLike): TokenRefused {
  const preflight =
    request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined
  const hint = preflight
    ? 'A CORS preflight carries no credentials: put the CORS middleware before the gate.'
    : request.headers['authorization'] === undefined
      ? 'No Authorization header arrived: the caller sent none, or a proxy in between took it away.'
      : 'The Authorization header holds another scheme than Bearer.'
  return new TokenRefused('TOKEN_MISSING', { hint })
}

type Refuse = (
  stage: DecisionEvent['stage'],
  request: RequestLike,
  error: unknown,
  identity?: Identity | null,
  requirement?: Requirement,
) => Refused

/** Turns a refusal into the reply of this door, once it is logged and published; throws everything else on. */
function createRefuser(
  door: DoorSettings,
  publisher: Publisher<PortcullisEvent>,
  log: NonNullable<GateDoor['log']>,
): Refuse {
  return (stage, request, error, identity = null, requirement) => {
    if (!isTokenRefused(error) && !isKeysUnavailable(error)) throw error
    const reply = replyTo(error, door.challengeRealm)
    log(error, request)
    if (publisher.isHeard('decision'))
      publisher.publish(eventOf(stage, request, identity, error, requirement))
    return {
      admitted: false,
      refusal: error,
      reply: replaced(door, error, request, reply),
      forward: door.forwardErrors,
    }
  }
}

function replaced({ onRefused }: DoorSettings, refusal: Refusal, request: RequestLike, reply: Reply): Reply {
  if (onRefused === undefined) return reply
  try {
    const other = onRefused(refusal, { request: request.raw as never, reply })
    if (other === undefined) return reply
    if (isReply(other)) return other
    warn(
      "'onRefused' must return a reply { status, headers, body } with a status of 400 or more, or nothing.",
    )
  } catch (cause) {
    warn(`'onRefused' threw: ${cause instanceof Error ? cause.message : typeof cause}`)
  }
  return reply
}

function isReply(value: unknown): value is Reply {
  const { status, headers, body } = (value ?? {}) as Partial<Reply>
  return (
    Number.isInteger(status) &&
    (status as number) >= 400 &&
    (status as number) <= 599 &&
    typeof headers === 'object' &&
    headers !== null &&
    typeof body === 'string'
  )
}

function warn(message: string): void {
  process.emitWarning(message, { type: 'PortcullisWarning', code: 'PORTCULLIS_CALLBACK' })
}

function logToDebug(refusal: Refusal): void {
  if (debug.enabled) debug('%s', JSON.stringify(logEntryOf(refusal)))
}

function eventOf(
  stage: DecisionEvent['stage'],
  request: RequestLike,
  identity: Identity | null,
  refusal: Refusal | undefined,
  requirement: Requirement | undefined,
): DecisionEvent {
  return {
    type: 'decision',
    stage,
    outcome: refusal === undefined ? 'admitted' : 'refused',
    code: refusal?.code,
    method: request.method,
    path: request.url?.split('?', 1)[0],
    identity,
    refusal,
    requirement: requirement === undefined ? undefined : describeRequirement(requirement),
    time: new Date(),
  }
}
