import {
  createVerifier,
  isKeysUnavailable,
  type KeysOptions,
  KeysUnavailable,
  type ManyRealmsOptions,
  type RealmOptions,
  type Verifier,
} from '@portcullis/core'
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest'
import { createTenants } from '../../src/realms/tenants.ts'
import { codeOf, refusalOf } from '../refusal.ts'
import { issuer, jwks, tokenOf } from '../signer.ts'

const ttl = 60
const entry = (more: Partial<RealmOptions> = {}): RealmOptions => ({ issuer, audience: null, jwks, ...more })
const numbered = (index: number): string => `https://sso.acme.com/realms/${index}`
const warning = { type: 'PortcullisWarning', code: 'PORTCULLIS_REALMS' }
const never = new Promise<never>(() => undefined)

let warned: MockInstance<typeof process.emitWarning>

beforeEach(() => {
  warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

function verifierFor(find: (issuer: string) => unknown, more: Partial<ManyRealmsOptions> = {}): Verifier {
  const realms = find as ManyRealmsOptions['realms']
  return createVerifier({ realms, tenantTtlSeconds: ttl, ...more })
}

async function unavailability(verifier: Verifier, token: string): Promise<KeysUnavailable> {
  const error: unknown = await verifier.verify(token).catch((thrown: unknown) => thrown)
  if (isKeysUnavailable(error)) return error
  throw new Error('the tenant was there', { cause: error })
}

/** The identity of a token that has been seen often enough to be remembered. */
async function remembered(verifier: Verifier, token: string): Promise<unknown> {
  await verifier.verify(token)
  await verifier.verify(token)
  return verifier.verify(token)
}

describe('an answer', () => {
  it('is kept to the last moment of its time, and asked for again at the next', async () => {
    const find = vi.fn(() => entry())
    const verifier = verifierFor(find)
    expect((await verifier.verify(tokenOf())).issuer).toBe(issuer)
    vi.advanceTimersByTime(ttl * 1000 - 1)
    await verifier.verify(tokenOf())
    expect(find).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(1)
    await verifier.verify(tokenOf())
    expect(find).toHaveBeenCalledTimes(2)
    vi.advanceTimersByTime(ttl * 1000 - 1)
    await verifier.verify(tokenOf())
    expect(find).toHaveBeenCalledTimes(2)
  })

  it.each([undefined, null])('of %s is kept as long', async (nobody) => {
    const find = vi.fn(() => nobody)
    const verifier = verifierFor(find)
    expect(await codeOf(verifier, tokenOf())).toBe('ISSUER_UNKNOWN')
    vi.advanceTimersByTime(ttl * 1000 - 1)
    expect(await codeOf(verifier, tokenOf())).toBe('ISSUER_UNKNOWN')
    expect(find).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(1)
    expect(await codeOf(verifier, tokenOf())).toBe('ISSUER_UNKNOWN')
    expect(find).toHaveBeenCalledTimes(2)
  })

  it('is waited for by all who ask meanwhile', async () => {
    const find = vi.fn(async () => entry())
    const verifier = verifierFor(find)
    await Promise.all([1, 2, 3].map(() => verifier.verify(tokenOf())))
    expect(find).toHaveBeenCalledTimes(1)
  })

  it('lets a token be remembered until it is old, to the moment', async () => {
    const find = vi.fn(() => entry())
    const verifier = verifierFor(find)
    const token = tokenOf()
    const known = await remembered(verifier, token)
    vi.advanceTimersByTime(ttl * 1000 - 1)
    expect(await verifier.verify(token)).toBe(known)
    vi.advanceTimersByTime(1)
    expect(await verifier.verify(token)).toEqual(known)
    expect(find).toHaveBeenCalledTimes(2)
  })

  it('may share an entry among several issuers: the one that was asked for is found', async () => {
    const verifier = verifierFor(() => ({ issuer: [numbered(1), issuer], audience: null }), {
      keys: { fetch: async () => Response.json({ issuer, jwks_uri: `${issuer}/keys`, ...jwks }) },
    })
    expect((await verifier.verify(tokenOf())).issuer).toBe(issuer)
  })

  it('names no issuers to a stranger', async () => {
    const { expected, hint } = await refusalOf(
      verifierFor(() => undefined),
      tokenOf(),
    )
    expect(expected).toEqual([])
    expect(hint).toBe(
      "The 'realms' function has no entry for this issuer, or was not asked for it: it must be an https URL.",
    )
  })
})

describe('who is asked for', () => {
  const longIssuer = (length: number): string => `https://sso.acme.com/realms/${'a'.repeat(length - 28)}`
  it.each([
    [longIssuer(512), false, true],
    [longIssuer(513), false, false],
    ['http://sso.acme.com/realms/acme', false, false],
    ['http://sso.acme.com/realms/acme', true, true],
    ['ftp://sso.acme.com/realms/acme', true, false],
    [[issuer], false, false],
  ])('%j, with allowInsecureHttp: %s: %s', async (iss, allowInsecureHttp, isAsked) => {
    const find = vi.fn(() => undefined)
    expect(await codeOf(verifierFor(find, { allowInsecureHttp }), tokenOf({ iss }))).toBe('ISSUER_UNKNOWN')
    expect(find.mock.calls).toEqual(isAsked ? [[iss]] : [])
  })

  it('sixteen strangers at once, and every tenant beside them', async () => {
    const asked: string[] = []
    let answer: (name: string) => unknown = (name) => entry({ issuer: name })
    const verifier = verifierFor((name) => {
      asked.push(name)
      return answer(name)
    })
    for (let index = 0; index < 17; index++) await verifier.verify(tokenOf({ iss: numbered(index) }))
    vi.advanceTimersByTime(ttl * 1000)
    asked.length = 0
    answer = () => never
    const ask = (index: number): void => void verifier.verify(tokenOf({ iss: numbered(index) }))
    for (let index = 0; index < 16; index++) ask(index)
    for (let index = 100; index < 116; index++) ask(index)
    const refused = await unavailability(verifier, tokenOf({ iss: numbered(116) }))
    expect(refused.hint).toBe('Too many unknown issuers are being looked up at once.')
    ask(16)
    const tenants = Array.from({ length: 16 }, (_, index) => numbered(index))
    const strangers = Array.from({ length: 16 }, (_, index) => numbered(100 + index))
    expect(asked).toEqual([...tenants, ...strangers, numbered(16)])
  })

  it('a stranger that was answered makes room for the next', async () => {
    const verifier = verifierFor(() => undefined)
    for (let index = 0; index < 20; index++)
      expect(await codeOf(verifier, tokenOf({ iss: numbered(index) }))).toBe('ISSUER_UNKNOWN')
  })
})

describe('the next answer for a tenant', () => {
  const fetching = (): { asked: string[]; keys: KeysOptions } => {
    const asked: string[] = []
    const fetch = async (url: string, { signal }: { readonly signal: AbortSignal }): Promise<Response> => {
      asked.push(signal.aborted ? 'given up' : url)
      return Response.json(jwks)
    }
    return { asked, keys: { fetch } }
  }
  const fetched = (path: string): RealmOptions => ({ issuer, audience: null, jwksUri: `${issuer}${path}` })

  it('keeps the keys where they come from the same place', async () => {
    const { asked, keys } = fetching()
    const verifier = verifierFor(() => fetched('/keys'), { keys })
    for (let time = 0; time < 3; time++) {
      await verifier.verify(tokenOf())
      vi.advanceTimersByTime(ttl * 1000)
    }
    expect(asked).toEqual([`${issuer}/keys`])
    expect(verifier.health()).toMatchObject([{ issuer, state: 'fresh', kids: ['k1'] }])
    await verifier.verify(tokenOf())
    vi.advanceTimersByTime(3600 * 1000)
    await verifier.verify(tokenOf())
    expect(asked).toEqual([`${issuer}/keys`, `${issuer}/keys`])
  })

  it('fetches them where the place is another', async () => {
    const { asked, keys } = fetching()
    let path = '/old'
    const verifier = verifierFor(() => fetched(path), { keys })
    await verifier.verify(tokenOf())
    path = '/new'
    vi.advanceTimersByTime(ttl * 1000)
    await verifier.verify(tokenOf())
    expect(asked).toEqual([`${issuer}/old`, `${issuer}/new`])
  })

  it.each<[string, Partial<RealmOptions>, string]>([
    ['another audience', { audience: 'billing' }, 'AUDIENCE_MISMATCH'],
    ['a predicate for what is revoked', { revoked: () => true }, 'TOKEN_REVOKED'],
    [
      'a schema',
      { claimsSchema: { '~standard': { version: 1, vendor: 'x', validate: () => ({ issues: [] }) } } },
      'CLAIM_INVALID',
    ],
  ])('with %s holds for tokens that are remembered, too', async (_what, change, code) => {
    let now = entry()
    const verifier = verifierFor(() => now)
    const token = tokenOf()
    await remembered(verifier, token)
    now = entry(change)
    vi.advanceTimersByTime(ttl * 1000)
    expect(await codeOf(verifier, token)).toBe(code)
    expect(await codeOf(verifier, tokenOf())).toBe(code)
  })

  it('of nobody refuses its remembered tokens, and takes it from the list', async () => {
    let now: RealmOptions | undefined = entry()
    const verifier = verifierFor(() => now)
    const token = tokenOf()
    await remembered(verifier, token)
    expect(verifier.health().map((health) => health.issuer)).toEqual([issuer])
    now = undefined
    vi.advanceTimersByTime(ttl * 1000)
    expect(await codeOf(verifier, token)).toBe('ISSUER_UNKNOWN')
    expect(verifier.health()).toEqual([])
  })
})

describe('close', () => {
  it('stops the fetch of a tenant, and nothing is asked after it', async () => {
    const signals: AbortSignal[] = []
    const fetch = (_url: string, { signal }: { readonly signal: AbortSignal }): Promise<Response> => {
      signals.push(signal)
      return never
    }
    const find = vi.fn(() => ({ issuer, audience: null }))
    const verifier = verifierFor(find, { keys: { fetch } })
    void verifier.verify(tokenOf()).catch(() => undefined)
    await vi.waitFor(() => expect(signals).toHaveLength(1))
    verifier.close()
    expect(signals.map(({ aborted }) => aborted)).toEqual([true])
    const { hint } = await unavailability(verifier, tokenOf({ iss: numbered(1) }))
    expect(hint).toBe('The verifier was closed.')
    expect(find).toHaveBeenCalledTimes(1)
  })

  it('makes an answer that comes after it open nothing', async () => {
    let answer: (value: unknown) => void = () => undefined
    const verifier = verifierFor(() => new Promise((resolve) => (answer = resolve)))
    const refused = unavailability(verifier, tokenOf())
    verifier.close()
    answer(entry())
    expect((await refused).hint).toBe('The verifier was closed.')
    expect(verifier.health()).toEqual([])
  })

  it('leaves what is known to whoever is still being served', async () => {
    const verifier = verifierFor(() => entry())
    await verifier.verify(tokenOf())
    verifier.close()
    expect((await verifier.verify(tokenOf())).issuer).toBe(issuer)
  })
})

it('of ten thousand tenants the one that came least recently is retired for the next, and closed', async () => {
  const opened: { issuer: string; retired: boolean; until: number; close: () => void }[] = []
  const tenants = createTenants({
    resolve: () => ({}),
    open: (name) => {
      const realm = { issuer: name, retired: false, until: 0, close: vi.fn() }
      opened.push(realm)
      return realm
    },
    allowInsecureHttp: false,
    tenantTtlSeconds: ttl,
    fetchTimeoutMs: 1000,
  })
  for (let index = 0; index < 10_000; index++) await tenants.find(numbered(index))
  expect(opened.some(({ retired }) => retired)).toBe(false)
  await tenants.find(numbered(10_000))
  expect(opened.filter(({ retired }) => retired)).toEqual([opened[0]])
  expect(opened[0]?.close).toHaveBeenCalledTimes(1)
  expect(opened[1]?.close).not.toHaveBeenCalled()
})

describe('a function that does not find', () => {
  const failed = "The 'realms' function failed."

  it('is told of with what it threw, and the caller comes back in a second', async () => {
    const cause = new Error('no database')
    const verifier = verifierFor(() => Promise.reject(cause))
    const error = await unavailability(verifier, tokenOf())
    expect(error).toMatchObject({ issuer, retryAfterSeconds: 1, hint: failed, cause })
  })

  it('is told of with its time where it is late', async () => {
    const verifier = verifierFor(() => never, { keys: { fetchTimeoutMs: 2000 } })
    const error = unavailability(verifier, tokenOf())
    await vi.advanceTimersByTimeAsync(2000)
    expect(await error).toMatchObject({
      issuer,
      retryAfterSeconds: 1,
      hint: "The 'realms' function did not answer within 2000 ms.",
    })
  })

  it('may say itself when to come back', async () => {
    const own = new KeysUnavailable({ retryAfterSeconds: 30 })
    expect(
      await unavailability(
        verifierFor(() => Promise.reject(own)),
        tokenOf(),
      ),
    ).toBe(own)
    expect(warned.mock.calls).toEqual([[own.message, warning]])
  })

  it('is warned of once, and again after it has answered', async () => {
    let answer: () => unknown = () => Promise.reject(new Error('no database'))
    const verifier = verifierFor(() => answer())
    const fail = answer
    await unavailability(verifier, tokenOf())
    await unavailability(verifier, tokenOf({ iss: numbered(1) }))
    expect(warned.mock.calls).toEqual([[failed, warning]])
    answer = () => undefined
    await codeOf(verifier, tokenOf({ iss: numbered(2) }))
    expect(warned).toHaveBeenCalledTimes(1)
    answer = fail
    await unavailability(verifier, tokenOf())
    expect(warned.mock.calls).toEqual([
      [failed, warning],
      [failed, warning],
    ])
  })
})

describe('an answer that cannot be used', () => {
  const unusable = "The 'realms' function answered with an entry that cannot be used."
  const invalid = `${unusable} Portcullis cannot start with this configuration:`

  it('is told of with everything that is wrong, once', async () => {
    const hint = `${invalid}\n  - realms(${issuer}).audienc: is not an option; did you mean 'audience'?`
    const verifier = verifierFor(() => ({ ...entry(), audienc: 'x' }))
    const error = await unavailability(verifier, tokenOf())
    expect(error).toMatchObject({ issuer, retryAfterSeconds: 1, hint })
    expect(error.cause).toMatchObject({ code: 'CONFIGURATION_INVALID' })
    await unavailability(verifier, tokenOf())
    expect(warned.mock.calls).toEqual([[hint, warning]])
  })

  it('is one for another issuer than was asked for', async () => {
    const verifier = verifierFor(() => entry({ issuer: numbered(1) }))
    expect((await unavailability(verifier, tokenOf())).hint).toBe(
      `${invalid}\n  - realms(${issuer}): must answer with an entry for the very issuer it was asked for`,
    )
  })

  it('is warned of for a hundred issuers and no more, whatever strangers name', async () => {
    const verifier = verifierFor(() => entry({ issuer: 'https://sso.acme.com/realms/other' }))
    for (let index = 0; index < 102; index++)
      await unavailability(verifier, tokenOf({ iss: numbered(index) }))
    expect(warned).toHaveBeenCalledTimes(100)
    expect(new Set(warned.mock.calls.map(([text]) => text)).size).toBe(100)
  })

  it('is told of where its realm cannot be opened for a reason that nobody foresaw', async () => {
    const cause = new Error('out of handles')
    const tenants = createTenants({
      resolve: () => ({}),
      open: () => {
        throw cause
      },
      allowInsecureHttp: false,
      tenantTtlSeconds: ttl,
      fetchTimeoutMs: 1000,
    })
    const hint = `${unusable} The answer cannot be used.`
    await expect(tenants.find(issuer)).rejects.toMatchObject({ issuer, hint, cause })
    expect(warned.mock.calls).toEqual([[hint, warning]])
  })
})
