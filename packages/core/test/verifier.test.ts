import {
  createVerifier,
  custom,
  decide,
  type Identity,
  isKeysUnavailable,
  type KeysOptions,
  type OneRealmOptions,
  type RealmOptions,
  type Verifier,
  type VerifierOptions,
} from '@portcullis/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { codeOf } from './refusal.ts'
import { issuer, jwks, tokenOf } from './signer.ts'

const now = 1_800_000_000
const other = 'https://sso.acme.com/realms/other'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] })
  vi.setSystemTime(now * 1000)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const verifierWith = (more: Partial<OneRealmOptions> = {}): Verifier =>
  createVerifier({ issuer, audience: null, jwks, clockToleranceSeconds: 0, ...more } as OneRealmOptions)

const verifierFor = (realms: readonly RealmOptions[], keys: KeysOptions = {}): Verifier =>
  createVerifier({ realms, keys })

const at = (seconds: number): void => void vi.setSystemTime((now + seconds) * 1000)

/** Lets the verifier see a token until it remembers it. */
function remember(verifier: Verifier, token: string): Identity {
  verifier.verifySync(token)
  verifier.verifySync(token)
  return verifier.verifySync(token)
}

describe('a remembered token', () => {
  it.each<[string, object, Partial<OneRealmOptions>, number]>([
    ['TOKEN_EXPIRED', { exp: now + 30 }, {}, 30],
    ['TOKEN_TOO_OLD', { iat: now, exp: now + 900 }, { maxTokenAgeSeconds: 60 }, 61],
  ])('that was seen as %s stays refused when the clock is set back', async (code, claims, options, end) => {
    const verifier = verifierWith(options)
    const token = tokenOf(claims)
    remember(verifier, token)
    at(end)
    expect(await codeOf(verifier, token)).toBe(code)
    at(0)
    expect(await codeOf(verifier, token)).toBe(code)
  })

  it('that the clock was set back before is refused only until it begins', async () => {
    const verifier = verifierWith()
    const token = tokenOf({ nbf: now, exp: now + 30 })
    const known = remember(verifier, token)
    at(-1)
    expect(await codeOf(verifier, token)).toBe('TOKEN_NOT_YET_VALID')
    at(0)
    expect(verifier.verifySync(token)).toEqual(known)
  })

  it('is the same identity from the first moment of its time on', () => {
    const verifier = verifierWith()
    const token = tokenOf({ nbf: now, exp: now + 30 })
    const known = remember(verifier, token)
    expect(verifier.verifySync(token)).toBe(known)
  })

  it('is judged anew from the ground up once it has been refused', async () => {
    const validate = vi.fn(() => ({ value: {} }))
    const claimsSchema = { '~standard': { version: 1 as const, vendor: 'x', validate } }
    const verifier = verifierWith({ claimsSchema })
    const token = tokenOf({ nbf: now, exp: now + 30 })
    remember(verifier, token)
    expect(validate).toHaveBeenCalledTimes(2)
    at(-1)
    await codeOf(verifier, token)
    at(0)
    verifier.verifySync(token)
    expect(validate).toHaveBeenCalledTimes(3)
  })

  it('leaves what is no token to be refused as such', async () => {
    const verifier = verifierWith()
    remember(verifier, tokenOf())
    for (const nothing of [7, null, undefined, {}])
      expect(await codeOf(verifier, nothing)).toBe('TOKEN_MALFORMED')
  })

  it('is asked for revocation by the identity that the request gets', () => {
    const asked: unknown[] = []
    const verifier = verifierWith({
      revoked: (identity) => {
        asked.push(identity)
        return false
      },
    })
    const identity = verifier.verifySync(tokenOf())
    expect(asked).toHaveLength(1)
    expect(asked[0]).toBe(identity)
  })

  it.each<[string, readonly ('one' | 'two')[], string]>([
    ['kept last', [], 'two'],
    ['seen once since', ['one'], 'one'],
    ['seen first since, where each was seen', ['one', 'two', 'one'], 'two'],
    ['seen for the ninth time', ['one', 'two', ...Array.from({ length: 8 }, () => 'one' as const)], 'one'],
  ])('keeps its place before another by being %s', (_how, sights, survivor) => {
    const tokens = { one: tokenOf(), two: tokenOf(), three: tokenOf() }
    const isKept = (name: 'one' | 'two'): boolean => {
      const verifier = verifierWith({ cache: { maxEntries: 2 } })
      const see = (of: keyof typeof tokens): Identity => verifier.verifySync(tokens[of])
      for (const of of ['one', 'two'] as const) see(of)
      const known = { one: see('one'), two: see('two') }
      for (const of of [...sights, 'three', 'three'] as const) see(of)
      return see(name) === known[name]
    }
    expect((['one', 'two'] as const).filter(isKept)).toEqual([survivor])
  })
})

describe('before a realm is known, a token is refused by what no realm accepts', () => {
  const stranger = 'https://evil.example/realms/acme'
  it.each<[string, () => Verifier, object, object, string]>([
    [
      'one realm: its algorithms',
      () => verifierWith({ algorithms: ['RS256'] }),
      {},
      {},
      'ALGORITHM_NOT_ALLOWED',
    ],
    ['one realm: its kinds', verifierWith, { typ: 'Other' }, {}, 'TOKEN_KIND_WRONG'],
    [
      'two of one entry: its kinds',
      () => createVerifier({ issuer: [issuer, other], audience: null }),
      { typ: 'Other' },
      {},
      'TOKEN_KIND_WRONG',
    ],
    [
      'two entries: their algorithms together',
      () =>
        verifierFor([
          { issuer, audience: null, algorithms: ['RS256'] },
          { issuer: other, audience: null, algorithms: ['ES256'] },
        ]),
      {},
      {},
      'ALGORITHM_NOT_ALLOWED',
    ],
    [
      'two entries: a kind that one of them may accept is left to it',
      () =>
        verifierFor([
          { issuer, audience: null },
          { issuer: other, audience: null },
        ]),
      { typ: 'Other' },
      {},
      'ISSUER_UNKNOWN',
    ],
  ])('%s', async (_what, make, claims, header, code) => {
    expect(await codeOf(make(), tokenOf({ iss: stranger, ...claims }, header))).toBe(code)
  })

  it('and then by what its own realm accepts', async () => {
    const verifier = verifierFor([
      { issuer, audience: null, jwks, algorithms: ['RS256'] },
      { issuer: other, audience: null, jwks, tokenTypes: ['Other'] },
    ])
    expect(await codeOf(verifier, tokenOf())).toBe('ALGORITHM_NOT_ALLOWED')
    expect(await codeOf(verifier, tokenOf({ iss: other }))).toBe('TOKEN_KIND_WRONG')
    expect(verifier.verifySync(tokenOf({ iss: other, typ: 'Other' })).issuer).toBe(other)
  })
})

it.each([
  [1, { issuer, audience: null, jwks }],
  [
    2,
    {
      realms: [
        { issuer, audience: null, jwks },
        { issuer: other, audience: null, jwks },
      ],
    },
  ],
])(
  'of %d issuers, sixty-four headers each are parsed once; one more is parsed each time',
  (count, options) => {
    const verifier = createVerifier({ ...options, cache: false } as VerifierOptions)
    const headers = Array.from({ length: 64 * count + 1 }, (_, index) => ({ x: index }))
    for (const header of headers) verifier.verifySync(tokenOf({}, header))
    const parse = vi.spyOn(JSON, 'parse')
    const parsed = headers.map((header) => {
      const token = tokenOf({}, header)
      parse.mockClear()
      verifier.verifySync(token)
      return parse.mock.calls.some(([text]) => text.startsWith('{"alg"'))
    })
    expect(parsed).toEqual([...Array.from({ length: 64 * count }, () => false), true])
  },
)

describe('keys that are still to be fetched', () => {
  const never = new Promise<never>(() => undefined)
  const hanging = (): { signals: AbortSignal[]; fetch: NonNullable<KeysOptions['fetch']> } => {
    const signals: AbortSignal[] = []
    const fetch = (_url: string, { signal }: { readonly signal: AbortSignal }): Promise<never> => {
      signals.push(signal)
      return never
    }
    return { signals, fetch }
  }
  const fetched = { issuer, audience: null, jwksUri: `${issuer}/keys` }

  it('are what verifySync does not wait for: it says so, and starts the fetch', () => {
    const { signals, fetch } = hanging()
    const verifier = createVerifier({ ...fetched, keys: { fetch } })
    let thrown: unknown
    try {
      verifier.verifySync(tokenOf())
    } catch (error) {
      thrown = error
    }
    expect(isKeysUnavailable(thrown)).toBe(true)
    expect(thrown).toMatchObject({
      retryAfterSeconds: 1,
      hint: 'verifySync was called while the keys that decide are still being fetched: await ready() first, or use verify.',
    })
    expect(signals).toHaveLength(1)
  })

  it('and that never come leave nothing unhandled behind verifySync', async () => {
    vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    const unhandled = vi.fn()
    process.on('unhandledRejection', unhandled)
    const verifier = createVerifier({ ...fetched, keys: { fetch: () => Promise.reject(new Error('gone')) } })
    expect(() => verifier.verifySync(tokenOf())).toThrow()
    await new Promise(setImmediate)
    process.off('unhandledRejection', unhandled)
    expect(unhandled).not.toHaveBeenCalled()
  })

  it.each<[string, (verifier: Verifier) => unknown]>([
    ['close', (verifier) => verifier.close()],
    ['the end of its scope', (verifier) => verifier[Symbol.asyncDispose]()],
  ])('are given up for every issuer at %s', async (_how, end) => {
    const { signals, fetch } = hanging()
    const entries = [fetched, { issuer: other, audience: null, jwksUri: `${other}/keys` }]
    const verifier = verifierFor(entries, { fetch })
    void verifier.ready().catch(() => undefined)
    expect(signals.map(({ aborted }) => aborted)).toEqual([false, false])
    await end(verifier)
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true])
  })

  const failing = (gone: readonly string[]): Verifier => {
    vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    const fetch = async (url: string): Promise<Response> =>
      gone.some((name) => url.startsWith(name)) ? new Response('', { status: 404 }) : Response.json(jwks)
    return verifierFor([fetched, { issuer: other, audience: null, jwksUri: `${other}/keys` }], { fetch })
  }

  it('make ready() fail with the reason of one issuer, or with all of them', async () => {
    await expect(failing([]).ready()).resolves.toBeUndefined()
    const one: unknown = await failing([other])
      .ready()
      .catch((error: unknown) => error)
    expect(one).toMatchObject({ code: 'KEYS_UNAVAILABLE', issuer: other })
    const both: unknown = await failing([issuer, other])
      .ready()
      .catch((error: unknown) => error)
    expect(both).toBeInstanceOf(AggregateError)
    expect(both).toMatchObject({
      message: 'The keys of 2 issuers cannot be fetched.',
      errors: [{ issuer }, { issuer: other }],
    })
  })

  it('are exported for an issuer that is trusted, and for no other', async () => {
    const verifier = failing([])
    expect(verifier.exportKeys(issuer)).toBeUndefined()
    await verifier.ready()
    expect(verifier.exportKeys(issuer)).toEqual(jwks)
    expect(verifier.exportKeys('https://evil.example')).toBeUndefined()
  })
})

describe('allowInsecureHttp', () => {
  it.each([
    [
      true,
      [
        [
          'allowInsecureHttp is on: whoever can answer for Keycloak on the way can sign any token. For development alone.',
          { type: 'PortcullisWarning', code: 'PORTCULLIS_INSECURE_HTTP' },
        ],
      ],
    ],
    [false, []],
  ])('%s: what the process is warned of', (allowInsecureHttp, warnings) => {
    const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    verifierWith({ allowInsecureHttp })
    expect(warned.mock.calls).toEqual(warnings)
  })
})

describe('an identity', () => {
  const found = { kind: 'user', claims: {}, expiresAt: new Date(0) }
  const condition = custom('always', () => true)

  it.each(['user', 'service', 'unknown'])('may be of a %s', (kind) => {
    expect(decide({ ...found, kind } as Identity, condition).allowed).toBe(true)
  })

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a promise of one', Promise.resolve(found)],
    ['a text', 'user'],
    ['a function with its members', Object.assign(() => undefined, found)],
    ['one of no kind', { ...found, kind: '' }],
    ['one of another kind', { ...found, kind: 'admin' }],
    ['one without claims', { ...found, claims: undefined }],
    ['one whose claims are null', { ...found, claims: null }],
    ['one whose claims are a text', { ...found, claims: 'x' }],
    ['one that ends at a number', { ...found, expiresAt: 7 }],
    ['one that never ends', { kind: 'user', claims: {} }],
  ])('is not %s', (_what, value) => {
    expect(() => decide(value as Identity, condition)).toThrow(
      new TypeError('decide takes an identity, as a verifier makes it: a promise of one must be awaited.'),
    )
  })
})
