/** The short spine: follows one token from its text to an identity. Each line of `judge` and `inRealm` is a step. */
import { monotonicMs, wallClockMs } from './clock.ts'
import { isTokenRefused } from './errors/refused.ts'
import { KeysUnavailable } from './errors/unavailable.ts'
import type { PortcullisEvent } from './events.ts'
import { explain, type Steps } from './explain.ts'
import type { Explanation } from './findings.ts'
import type { PublicKey } from './key.ts'
import { createPublisher } from './observe.ts'
import { readVerifierOptions, type VerifierOptions, type VerifierSettings } from './options/verifier.ts'
import type { Requirement } from './requirements/requirement.ts'
import { type Spine, spine } from './spine.ts'
import type { Identity, UnverifiedToken } from './token.ts'
import { openRealms, type Realm, type TrustedRealms } from './trusted-realms.ts'

// The steps, in their order.
import { createMemory, noMemory, type Remembered } from './memory/memory.ts'

import { decode } from './decode/decode.ts'
import { createHeaderMemory } from './decode/header.ts'
import { checkKind } from './decode/kind.ts'

import { checkAlgorithm } from './signature/algorithms.ts'

import { trustedRealm } from './realms/realm.ts'

import type { JwkSet, KeysHealth } from './keys/key-store.ts'

import { verifySignature } from './signature/verify.ts'

import { checkClaims } from './claims/claims.ts'

import { toIdentity } from './identity/identity.ts'

import { checkRevoked } from './claims/revocation.ts'

import { checkBinding } from './claims/binding.ts'

import { applySchema } from './claims/schema.ts'

const ownSteps: Steps = {
  decode,
  checkKind,
  checkAlgorithm,
  trustedRealm,
  findKey: ({ header }, { keys }) => keys.keyFor(header),
  verifySignature,
  checkClaims,
  checkRevoked,
  checkBinding,
  applySchema,
}

/** Turns access tokens into identities, or says exactly why not. */
export interface Verifier {
  /**
   * The identity of a token, once its keys are there.
   * Rejects with `TokenRefused` (400, 401) or `KeysUnavailable` (503). Decides nothing about roles or routes.
   */
  verify(token: string): Promise<Identity>
  /** The same at once: throws `KeysUnavailable` where an answer would need a fetch, and starts that fetch. */
  verifySync(token: string): Identity
  /**
   * What each step finds of a token, in the order of `verify`, and on past a refusal where that is harmless: no key is
   * looked for on a stranger's word, and nothing of the application is asked about claims that nobody signed. Gives no
   * identity. For operators: it tells what the token holds and what configuration asks.
   */
  explain(token: string, requirement?: Requirement): Promise<Explanation>
  /** Resolves once the keys of every configured realm are loaded; rejects with all the reasons. */
  ready(): Promise<void>
  /** The state of each issuer's keys. For operators: it names addresses and errors. */
  health(): readonly KeysHealth[]
  /**
   * The public keys as last fetched, to be given back as `jwks`; `undefined` before the first fetch. Where several issuers
   * are trusted, the one that is wanted must be named.
   */
  exportKeys(issuer?: string): JwkSet | undefined
  /** Stops fetches that are under way, and makes no more. */
  close(): void
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Makes a verifier. Fetches nothing yet: keys are loaded at the first token, or by `ready()`.
 * Throws `ConfigurationError` with everything that is wrong with the options.
 */
export function createVerifier(options: VerifierOptions): Verifier {
  return openVerifier(readVerifierOptions(options))
}

export function openVerifier(settings: VerifierSettings): Verifier {
  if (settings.allowInsecureHttp)
    process.emitWarning(insecure, { type: 'PortcullisWarning', code: 'PORTCULLIS_INSECURE_HTTP' })
  const publisher = createPublisher<PortcullisEvent>(settings.observe)
  const realms = openRealms(settings, publisher.publish)
  const judge = createJudge(settings, realms, ownSteps)
  const verifier: Verifier & { readonly [spine]: Spine } = {
    [spine]: { judge, publisher },
    verify: async (token) => judge(token),
    verifySync: (token) => atOnce(judge(token)),
    explain: (token, requirement) =>
      explain((noted) => createJudge({ ...settings, cache: false }, realms, noted)(token), ownSteps, {
        requirement,
        onlyRealm: realms.only,
      }),
    ready: () => realms.ready(),
    health: () => [...realms.all()].map(({ keys }) => keys.health()),
    exportKeys: (issuer) => realms.exportKeys(issuer),
    close: () => realms.close(),
    [Symbol.asyncDispose]: async () => realms.close(),
  }
  return Object.freeze(verifier)
}

const insecure =
  'allowInsecureHttp is on: whoever can answer for Keycloak on the way can sign any token. For development alone.'

function atOnce(verdict: Identity | Promise<Identity>): Identity {
  if (!(verdict instanceof Promise)) return verdict
  verdict.catch(() => undefined)
  throw new KeysUnavailable({
    retryAfterSeconds: 1,
    hint: 'verifySync was called while the keys that decide are still being fetched: await ready() first, or use verify.',
  })
}

/** The path itself. A promise is made only where keys or a tenant have to be fetched. */
function createJudge(settings: VerifierSettings, realms: TrustedRealms, steps: Steps): Spine['judge'] {
  const headers = createHeaderMemory(() => 64 * realms.count())
  const memory = settings.cache === false ? noMemory<Realm>() : createMemory<Realm>(settings.cache)

  function judge(raw: unknown): Identity | Promise<Identity> {
    const known = typeof raw === 'string' ? memory.find(raw) : undefined
    if (known === undefined) return judgeAnew(raw)
    if (!stillHolds(known)) return judgeEnded(known)
    steps.checkRevoked(known.identity, known.realm.rules.revoked)
    return known.identity
  }

  function judgeAnew(raw: unknown): Identity | Promise<Identity> {
    const token = steps.decode(raw, settings.maxTokenBytes, headers)
    steps.checkKind(token, realms.widest.tokenTypes)
    steps.checkAlgorithm(token.header.alg, realms.widest.algorithms)
    const realm = steps.trustedRealm(token, realms)
    return realm instanceof Promise ? realm.then((found) => inRealm(token, found)) : inRealm(token, realm)
  }

  function inRealm(token: UnverifiedToken, realm: Realm): Identity | Promise<Identity> {
    if (realm.rules.tokenTypes !== realms.widest.tokenTypes) steps.checkKind(token, realm.rules.tokenTypes)
    if (realm.rules.algorithms !== realms.widest.algorithms)
      steps.checkAlgorithm(token.header.alg, realm.rules.algorithms)
    const key = steps.findKey(token, realm)
    return key instanceof Promise
      ? key.then((found) => withKey(token, realm, found))
      : withKey(token, realm, key)
  }

  function withKey(token: UnverifiedToken, realm: Realm, key: PublicKey): Identity {
    const signed = steps.verifySignature(token, key)
    headers.keep(token)
    const verified = steps.checkClaims(signed, realm.rules, wallClockMs())
    const identity = toIdentity(verified, realm.rules.identity)
    steps.checkRevoked(identity, realm.rules.revoked)
    steps.checkBinding(verified.claims)
    const shaped = steps.applySchema(verified, realm.rules.claimsSchema)
    const known = shaped === verified ? identity : toIdentity(shaped, realm.rules.identity)
    memory.keep(shaped, known, realm, token.signature)
    return known
  }

  /** A remembered token is refused again for its age, and forgotten for anything else that has changed. */
  function judgeEnded({ raw }: Remembered<Realm>): Identity | Promise<Identity> {
    memory.forget(raw)
    try {
      return judgeAnew(raw)
    } catch (error) {
      if (isTokenRefused(error) && (error.code === 'TOKEN_EXPIRED' || error.code === 'TOKEN_TOO_OLD'))
        memory.end(raw, error)
      throw error
    }
  }

  return judge
}

/** Everything that time, rotation or reconfiguration can have changed since the token was verified. */
function stillHolds({ token, realm }: Remembered<Realm>): boolean {
  const nowMs = wallClockMs()
  return (
    nowMs >= token.notBeforeMs &&
    nowMs < token.notAfterMs &&
    !realm.retired &&
    (realm.until === Infinity || monotonicMs() < realm.until) &&
    realm.keys.stillHolds(token.key)
  )
}
