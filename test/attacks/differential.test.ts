/**
 * Our verdict beside that of jose, on tokens made at random: good ones, ones with one fault, ones with many. Where the two
 * differ, we are the stricter one, for a reason that stands in the list below and shows in the token.
 *
 * `DIFFERENTIAL=1000000` tries as many tokens (otherwise 2,000, and 10,000 in `npm run test:load`); `SEED=...` tries the
 * same ones again.
 */
import { isUtf8 } from 'node:buffer'
import { createVerifier, isTokenRefused } from '@portcullis/core'
import fc from 'fast-check'
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { bake, now, type Recipe, recipes } from './recipe.ts'
import { audience, everyAlgorithm, issuer, jwks } from './signer.ts'

const isLoad = (import.meta as unknown as { env: { MODE: string } }).env.MODE === 'load'
const numRuns = Number(process.env['DIFFERENTIAL'] ?? (isLoad ? 10_000 : 2000))
const seed = Number(process.env['SEED'] ?? Math.trunc(Math.random() * 2 ** 31))

const rsa = jwks.keys[0] as { kty: string }
/** Beside the keys of the ten: one for any RSA algorithm, one for encryption, and a secret. */
const published = {
  keys: [
    ...jwks.keys,
    { ...rsa, kid: 'any-rsa', alg: undefined },
    { ...rsa, kid: 'enc', alg: undefined, use: 'enc' },
    { kty: 'oct', k: 'c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0', kid: 'secret', alg: 'HS256' },
  ],
}
const verifier = createVerifier({ issuer, audience, jwks: published })
const joseKeys = createLocalJWKSet(published as JSONWebKeySet)
const joseRules = {
  issuer,
  audience,
  algorithms: [...everyAlgorithm],
  clockTolerance: 5,
  requiredClaims: ['exp'],
  currentDate: new Date(now * 1000),
}

interface Token {
  readonly recipe: Recipe
  readonly raw: string
  readonly header: { readonly [member: string]: unknown }
  readonly claims: { readonly [claim: string]: unknown }
}

const isTime = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value)
const has = (object: object, ...names: readonly string[]): boolean =>
  names.some((name) => Object.hasOwn(object, name))
const isText = (value: unknown): boolean => value === undefined || typeof value === 'string'

const fits = (value: unknown, pattern: RegExp): boolean => typeof value === 'string' && pattern.test(value)

/** Where we refuse what jose accepts: our code, how the token shows that the reason is there, and the reason. The whole list. */
const stricter: readonly {
  readonly code: string
  readonly shows: (token: Token) => boolean
  readonly why: string
}[] = [
  {
    code: 'TOKEN_MALFORMED',
    shows: ({ raw }) =>
      raw.split('.').some((part) => Buffer.from(part, 'base64url').toString('base64url') !== part),
    why: 'a part is not canonical base64url (RFC 7515, section 2; RFC 4648, 3.5): two spellings of one token are two tokens to whoever counts them',
  },
  {
    code: 'TOKEN_MALFORMED',
    shows: ({ raw }) =>
      raw
        .split('.', 2)
        .map((part) => Buffer.from(part, 'base64url'))
        .some((bytes) => !isUtf8(bytes) || bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))),
    why: 'bytes that are not UTF-8, or a byte order mark (RFC 8259, 8.1), which jose replaces or drops',
  },
  {
    code: 'TOKEN_MALFORMED',
    shows: ({ header }) => has(header, 'crit', 'b64', 'cty', 'enc', 'zip'),
    why: 'the header changes how a token is read: no extension is known here, no nesting, no other encoding',
  },
  {
    code: 'TOKEN_MALFORMED',
    shows: ({ header }) => !isText(header['kid']) || !isText(header['typ']),
    why: 'kid and typ are strings (RFC 7515, 4.1.4 and 4.1.9)',
  },
  {
    code: 'TOKEN_MALFORMED',
    shows: ({ recipe }) => recipe.changes.some((change) => 'twice' in change && change.twice === 'header'),
    why: 'the header names a member twice: readers that take different ones disagree (RFC 7515, section 4)',
  },
  {
    code: 'TOKEN_KIND_WRONG',
    shows: ({ header, claims }) =>
      !fits(claims['typ'], /^(?:bearer|dpop)$/i) ||
      !(header['typ'] === undefined || fits(header['typ'], /^(?:application[/])?(?:at[+])?jwt$/i)),
    why: 'jose asks for no kind of token: ID, refresh and logout tokens pass it (RFC 8725, 3.11 and 3.12)',
  },
  {
    code: 'CLAIM_INVALID',
    shows: ({ claims: { exp, nbf, iat, sub, aud } }) =>
      [exp, nbf ?? 0, iat ?? 0].some((time) => !isTime(time)) ||
      [nbf, iat].includes(null) ||
      !isText(sub) ||
      !(typeof aud === 'string' || (Array.isArray(aud) && aud.every((one) => typeof one === 'string'))),
    why: 'a registered claim of the wrong type, in a place where jose does not look (RFC 7519, 4.1)',
  },
  {
    code: 'TOKEN_NOT_YET_VALID',
    shows: ({ claims: { iat } }) => (iat as number) > now + 65,
    why: 'issued in the future, further than clocks may differ: jose looks at iat only where an age is asked for',
  },
  {
    code: 'PROOF_REQUIRED',
    shows: ({ claims }) => has(claims, 'cnf') || fits(claims['typ'], /^dpop$/i),
    why: 'bound to a key: without its proof it is no bearer token (RFC 9449, 7.2)',
  },
]

async function judge(raw: string): Promise<{ readonly ours: string; readonly theirs: string }> {
  let ours = 'accepted'
  let claims: unknown
  try {
    for (let sight = 0; sight < 3; sight++) claims = verifier.verifySync(raw).claims
  } catch (error) {
    if (!isTokenRefused(error)) throw error
    ours = error.code
  }
  try {
    const { payload } = await jwtVerify(raw, joseKeys, joseRules)
    if (ours === 'accepted') expect(claims).toEqual(payload)
    return { ours, theirs: 'accepted' }
  } catch (error) {
    return { ours, theirs: (error as { code?: string }).code ?? String(error) }
  }
}

/** As jose reads it, which has accepted it. */
function read(recipe: Recipe, raw: string): Token {
  const [header, claims] = raw
    .split('.', 2)
    .map((part) => JSON.parse(new TextDecoder().decode(Buffer.from(part, 'base64url')))) as [object, object]
  return { recipe, raw, header: { ...header }, claims: { ...claims } }
}

const counts = new Map<string, number>()
const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1)

const { stackTraceLimit } = Error
beforeAll(() => {
  Error.stackTraceLimit = 0
  vi.useFakeTimers({ toFake: ['Date'], now: now * 1000 })
})
afterAll(() => {
  Error.stackTraceLimit = stackTraceLimit
  vi.useRealTimers()
  const rows = [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([what, times]) => `  ${times} ${what}`)
  process.stdout.write(`differential: ${numRuns} tokens, seed ${seed}\n${rows.join('\n')}\n`)
})

it(
  `${numRuns} tokens are judged as jose judges them, or more strictly for a reason that is on the list`,
  async () => {
    await fc.assert(
      fc.asyncProperty(recipes, async (recipe) => {
        const raw = bake(recipe)
        const { ours, theirs } = await judge(raw)
        if ((ours === 'accepted') === (theirs === 'accepted')) {
          count(ours === 'accepted' ? 'accepted by both' : `refused by both, here as ${ours}`)
          return
        }
        expect(theirs, `accepted here, refused by jose as ${theirs}`).toBe('accepted')
        const token = read(recipe, raw)
        const reason = stricter.find(({ code, shows }) => code === ours && shows(token))
        expect(reason, `refused here as ${ours}, accepted by jose`).toBeDefined()
        count(`refused here alone, as ${ours}: ${reason?.why}`)
      }),
      { numRuns, seed },
    )
  },
  numRuns * 100,
)
