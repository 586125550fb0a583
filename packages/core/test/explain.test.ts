import {
  claim,
  createVerifier,
  custom,
  type Explanation,
  isConfigurationError,
  realmRole,
  type Verifier,
  type VerifierOptions,
} from '@portcullis/core'
import { type Realm, refusedKinds, startRealm } from '@portcullis/testing'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { codeOf } from './refusal.ts'

let realm: Realm
let stranger: Realm
const opened: Verifier[] = []

beforeAll(async () => {
  realm = await startRealm()
  stranger = await startRealm()
})
afterAll(() => Promise.all([realm.close(), stranger.close()]))
afterEach(async () => {
  for (const verifier of opened.splice(0)) verifier.close()
  vi.useRealTimers()
  await realm.outage(null)
})

function verifierWith(options: object = {}): Verifier {
  const verifier = createVerifier({
    issuer: realm.issuer,
    audience: 'acme-orders-api',
    ...options,
  } as VerifierOptions)
  opened.push(verifier)
  return verifier
}

/** `step: code` of what was refused, and the steps that were not reached. */
function tellingOf({ steps }: Explanation): { refused: string[]; unreached: string[] } {
  return {
    refused: steps.flatMap(({ step, outcome, code }) => (outcome === 'refused' ? [`${step}: ${code}`] : [])),
    unreached: steps.flatMap(({ step, outcome }) => (outcome === 'not reached' ? [step] : [])),
  }
}

const all = [
  ...['decode', 'kind', 'algorithm', 'issuer', 'key', 'signature', 'types', 'times', 'audience', 'party'],
  ...['revocation', 'binding', 'schema'],
]

describe('a token that passes', () => {
  it('has passed every step, in the order of verify', async () => {
    const explanation = await verifierWith().explain(await realm.token())
    expect(explanation).toEqual({ passed: true, steps: all.map((step) => ({ step, outcome: 'passed' })) })
  })

  it('has a last step where something is required of it', async () => {
    const verifier = verifierWith()
    const asked = await verifier.explain(await realm.token(), realmRole('manager'))
    expect(asked.steps.map(({ step }) => step)).toEqual([...all, 'requirement'])
    expect(asked.passed).toBe(true)
    const refused = await verifier.explain(await realm.token({ user: 'bob' }), realmRole('manager'))
    expect(refused.passed).toBe(false)
    expect(refused.steps.at(-1)).toEqual({
      step: 'requirement',
      outcome: 'refused',
      code: 'ROLE_MISSING',
      expected: [expect.stringContaining('manager')],
      actual: { realmRoles: expect.arrayContaining(['user']) },
      mend: expect.any(String),
    })
  })
})

describe('a token that is refused', () => {
  it.each(Object.keys(refusedKinds) as (keyof typeof refusedKinds)[])(
    'is explained first by what verify says of it: %s',
    async (kind) => {
      const verifier = verifierWith()
      const token = await realm.forge[kind]()
      const explanation = await verifier.explain(token)
      const first = explanation.steps.find(({ outcome }) => outcome === 'refused')
      expect(explanation.passed).toBe(false)
      expect(first?.code).toBe(await codeOf(verifier, token))
      expect(first?.mend).toMatch(/\w/)
    },
  )

  it('is explained whole: one run shows all that is wrong', async () => {
    const token = await realm.forge.claims({
      iss: realm.issuer,
      typ: 'ID',
      aud: 'other-api',
      azp: 'other-web',
      exp: 1_000,
      cnf: { jkt: 'x' },
    })
    const verifier = verifierWith({
      authorizedParties: ['acme-web'],
      revoked: () => true,
      claimsSchema: {
        '~standard': { version: 1, vendor: 'test', validate: () => ({ issues: [{ message: 'no' }] }) },
      },
    })
    expect(tellingOf(await verifier.explain(token, realmRole('manager')))).toEqual({
      refused: [
        'kind: TOKEN_KIND_WRONG',
        'times: TOKEN_EXPIRED',
        'audience: AUDIENCE_MISMATCH',
        'party: PARTY_NOT_ALLOWED',
        'revocation: TOKEN_REVOKED',
        'binding: PROOF_REQUIRED',
        'schema: CLAIM_INVALID',
        'requirement: ROLE_MISSING',
      ],
      unreached: [],
    })
  })

  it('says what was expected, what was there instead, and what mends it', async () => {
    const { steps } = await verifierWith().explain(await realm.forge.wrongAudience())
    expect(steps.find(({ step }) => step === 'audience')).toEqual({
      step: 'audience',
      outcome: 'refused',
      code: 'AUDIENCE_MISMATCH',
      expected: ['acme-orders-api'],
      actual: expect.anything(),
      mend: expect.stringContaining('Audience mapper'),
    })
  })

  it('by an outage of the keys is not said to be bad: its signature is not reached', async () => {
    await realm.outage('refuse')
    vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    const explanation = await verifierWith().explain(await realm.token({ audience: 'other' }))
    expect(tellingOf(explanation)).toEqual({
      refused: ['key: KEYS_UNAVAILABLE', 'audience: AUDIENCE_MISMATCH'],
      unreached: ['signature', 'revocation', 'schema'],
    })
    vi.restoreAllMocks()
  })

  it.each([undefined, 7, '', 'a.b', 'a.b.c', 'x'.repeat(20_000)])(
    'as no token ends the walk: %#',
    async (raw) => {
      const explanation = await verifierWith().explain(raw as string, realmRole('manager'))
      expect(tellingOf(explanation)).toEqual({
        refused: [expect.stringMatching(/^decode: TOKEN_(MALFORMED|TOO_LARGE)$/)],
        unreached: [...all.slice(1), 'requirement'],
      })
    },
  )
})

describe('going on past a refusal is harmless', () => {
  it('nothing of the application is asked about claims that nobody signed', async () => {
    const asked = vi.fn(() => true)
    const verifier = verifierWith({
      revoked: asked,
      claimsSchema: { '~standard': { version: 1, vendor: 'test', validate: asked } },
    })
    for (const token of [await realm.forge.tampered(), await realm.forge.algNone(), await stranger.token()]) {
      const { passed, steps } = await verifier.explain(token, custom('asked', asked))
      expect(passed).toBe(false)
      expect(steps.filter(({ step }) => ['revocation', 'schema', 'requirement'].includes(step))).toEqual(
        ['revocation', 'schema', 'requirement'].map((step) => ({ step, outcome: 'not reached' })),
      )
    }
    expect(asked).not.toHaveBeenCalled()
  })

  it('no key is looked for on a stranger’s word; the claims are read by the rules of the only realm', async () => {
    realm.resetRequests()
    const explanation = await verifierWith().explain(await stranger.token({ audience: 'other' }))
    expect(tellingOf(explanation)).toEqual({
      refused: ['issuer: ISSUER_UNKNOWN', 'audience: AUDIENCE_MISMATCH'],
      unreached: ['key', 'signature', 'revocation', 'schema'],
    })
    expect([realm.requests.jwks, realm.requests.discovery]).toEqual([0, 0])
  })

  it('where several realms are trusted, nobody’s rules are for a stranger', async () => {
    const audience = 'acme-orders-api'
    const other = { issuer: 'https://sso.example/realms/other', audience }
    const [list, found] = [
      createVerifier({ realms: [{ issuer: realm.issuer, audience }, other] }),
      createVerifier({ realms: (issuer) => (issuer === realm.issuer ? { issuer, audience } : undefined) }),
    ]
    opened.push(list, found)
    for (const verifier of [list, found]) {
      const { refused, unreached } = tellingOf(await verifier.explain(await stranger.token()))
      expect(refused).toEqual(['issuer: ISSUER_UNKNOWN'])
      expect(unreached).toEqual(all.slice(4))
    }
  })

  it('a realm’s own rules count, where realms differ', async () => {
    const audience = 'acme-orders-api'
    const other = { issuer: 'https://sso.example/realms/other', audience }
    const verifier = createVerifier({
      realms: [{ issuer: realm.issuer, audience, algorithms: ['ES256'], tokenTypes: ['Other'] }, other],
    })
    opened.push(verifier)
    expect(tellingOf(await verifier.explain(await realm.token()))).toEqual({
      refused: ['kind: TOKEN_KIND_WRONG', 'algorithm: ALGORITHM_NOT_ALLOWED'],
      unreached: ['key', 'signature', 'revocation', 'schema'],
    })
  })

  it.each([
    { exp: 'soon' },
    { exp: undefined, aud: 7 },
    { aud: [7] },
    { aud: null },
    { sub: 7, azp: {}, jti: [], typ: 7, iss: 'https://sso.example/without-a-realm' },
    { realm_access: 7, resource_access: [], cnf: 7, nbf: 'x' },
  ])('claims of any type are told of, signed or not: %j', async (claims) => {
    const verifier = verifierWith({ authorizedParties: ['acme-web'] })
    const whole = { iss: realm.issuer, typ: 'Bearer', exp: 4e9, aud: 'acme-orders-api', ...claims }
    const signed = await realm.forge.claims(whole)
    const unsigned = `${signed.slice(0, signed.lastIndexOf('.'))}.${'A'.repeat(342)}`
    for (const token of [signed, unsigned]) {
      const explanation = await verifier.explain(token, claim('sub', 'x'))
      expect(explanation.passed).toBe(false)
    }
  })

  it('a token that is remembered is looked at anew, and none is remembered by being explained', async () => {
    const verifier = verifierWith()
    const token = await realm.token()
    await verifier.verify(token)
    await verifier.verify(token)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 })
    expect(tellingOf(await verifier.explain(token)).refused).toEqual(['times: TOKEN_EXPIRED'])
  })
})

describe('what is told', () => {
  it('holds neither the token nor an identity', async () => {
    const verifier = verifierWith()
    for (const token of [await realm.token(), await realm.forge.tampered(), await realm.forge.expired()]) {
      const told = JSON.stringify(await verifier.explain(token, realmRole('nobody')))
      for (const part of token.split('.')) expect(told).not.toContain(part)
      expect(told).not.toContain('alice')
    }
  })

  it('is cut, and can draw nothing in a terminal', async () => {
    const iss = `https://sso.example/\u001b[2J${'x'.repeat(900)}`
    const { steps } = await verifierWith().explain(await realm.forge.claims({ iss, exp: 4e9 }))
    const { actual } = steps.find(({ step }) => step === 'issuer') as { actual: string }
    expect(actual).toMatch(/^https:\/\/sso\.example\/\?\[2Jx/)
    expect(actual.length).toBeLessThanOrEqual(500)
  })
})

it('a requirement that is none is a mistake in the program, whatever the token', async () => {
  const wrong: unknown = await verifierWith()
    .explain(await realm.token(), { kind: 'authenticated' })
    .catch((error: unknown) => error)
  expect(isConfigurationError(wrong)).toBe(true)
})
