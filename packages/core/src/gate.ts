/** The long spine: follows one request from its headers to an admission or a refusal. */
import {
  type Admission,
  createOutcome,
  type Refused,
  type RefusalLog,
  type RequestNames,
} from './admission.ts'
import { ConfigurationError, reading } from './errors/configuration.ts'
import { TokenRefused } from './errors/refused.ts'
import { type GateOptions, readGateOptions } from './options/door.ts'
import type { VerifierSettings } from './options/verifier.ts'
import { type Spine, spineOf } from './spine.ts'
import type { Claims, Identity } from './token.ts'

// The steps, in their order.
import { usesDpopScheme } from './extract/authorization.ts'
import { extract } from './extract/extract.ts'
import type { Credential, RequestLike } from './extract/request.ts'

import { openVerifier, type Verifier } from './verifier.ts'

import { checkOrigin } from './extract/origin.ts'

import { judge as judgeRequirement, type Trace } from './requirements/decide.ts'
import { refusalOf } from './requirements/refusal.ts'
import type { Requirement } from './requirements/requirement.ts'

/** One door's view of the verifier. It decides; the door translates in and out. */
export interface Gate {
  /** The verifier it made, or was given. */
  readonly verifier: Verifier
  /** Judges the request's credential. At once where keys are known; rejects only with programming errors. */
  admit(request: RequestLike): Admission | Promise<Admission>
  /** Judges what an admitted caller may do; `undefined` lets through. */
  guard(request: RequestLike, identity: Identity | null, requirement: Requirement): Refused | undefined
  /** Whether what nobody guards is refused. */
  readonly defaultDeny: boolean
  /** Whether requests without credentials are let in. */
  readonly optional: boolean
  /** Refuses what no configuration lets through: an unguarded route, or one that no row of a policy names. */
  deny(request: RequestLike, identity: Identity | null, hint: string): Refused
}

/** What a door adds of its own: where refusals are logged, and switches that are the framework's. */
export interface GateDoor extends RequestNames {
  /** Defaults to `util.debuglog('portcullis')`. */
  readonly log?: RefusalLog
  /** Names of options that are on or off; the door acts on them itself. */
  readonly extraOptions?: readonly string[]
}

/** Makes the gate of a door. Throws `ConfigurationError` with everything that is wrong with the options. */
export function createGate<Request>(options: GateOptions<Request>, gateDoor: GateDoor = {}): Gate {
  const { door, verifier: given } = readGateOptions(options, gateDoor.extraOptions ?? [])
  const isVerifier = reading('verifier', () => spineOf(given) !== undefined)
  const verifier = isVerifier ? (given as Verifier) : openGiven(options, given)
  const { judge, publisher } = spineOf(verifier) as Spine
  const { pass, refuse, isHeard } = createOutcome(door, publisher, gateDoor.log, gateDoor)

  function admit(request: RequestLike): Admission | Promise<Admission> {
    try {
      const credential = extract(request, door.sources)
      if (credential === undefined) return withoutCredential(request)
      const verdict = judge(credential.token)
      if (!(verdict instanceof Promise)) return withIdentity(request, credential, verdict)
      return verdict
        .then((identity) => withIdentity(request, credential, identity))
        .catch((error) => refuse(request, null, error))
    } catch (error) {
      return refuse(request, null, error)
    }
  }

  function withoutCredential(request: RequestLike): Admission {
    const anonymous = door.optional && !(door.readsAuthorization && usesDpopScheme(request))
    if (!anonymous) throw missing(request)
    pass(request, null)
    return { admitted: true, identity: null }
  }

  function withIdentity(request: RequestLike, credential: Credential, identity: Identity): Admission {
    if (credential.ambient) checkOrigin(request, credential, identity.claims as Claims)
    pass(request, identity)
    return { admitted: true, identity }
  }

  function guard(
    request: RequestLike,
    identity: Identity | null,
    requirement: Requirement,
  ): Refused | undefined {
    const trace: Trace | undefined = isHeard(request) ? [] : undefined
    try {
      if (identity === null) throw missing(request)
      const verdict = judgeRequirement(identity, requirement, request.raw, trace)
      if (!verdict.allowed) throw refusalOf(verdict, identity, requirement, { disclose: door.disclose })
    } catch (error) {
      return refuse(request, identity, error, requirement)
    }
    if (trace !== undefined) pass(request, identity, requirement, trace)
    return undefined
  }

  function deny(request: RequestLike, identity: Identity | null, hint: string): Refused {
    return refuse(request, identity, new TokenRefused('REQUIREMENT_FAILED', { hint }))
  }

  return { verifier, admit, guard, defaultDeny: door.defaultDeny, optional: door.optional, deny }
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
