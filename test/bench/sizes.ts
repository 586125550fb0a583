/**
 * How the time of each parser grows with the size of what a stranger sends: a table, and the power of the size it grows
 * with (1 is linear). Sizes go far beyond what a server lets in, so that anything worse would show.
 */
import { generateKeyPairSync } from 'node:crypto'
import { checkClaims } from '../../packages/core/src/claims/claims.ts'
import { decode } from '../../packages/core/src/decode/decode.ts'
import { createHeaderMemory } from '../../packages/core/src/decode/header.ts'
import { challenge } from '../../packages/core/src/errors/challenge.ts'
import { fromAuthorization } from '../../packages/core/src/extract/authorization.ts'
import { fromCookie } from '../../packages/core/src/extract/cookie.ts'
import type { RequestLike } from '../../packages/core/src/extract/request.ts'
import { toIdentity } from '../../packages/core/src/identity/identity.ts'
import { parseJwks } from '../../packages/core/src/keys/jwks.ts'
import { clean } from '../../packages/core/src/log.ts'
import { createDirectory, trustedRealm } from '../../packages/core/src/realms/realm.ts'

interface Subject {
  readonly name: string
  /** Makes an input of about this many characters; making it is not timed. */
  readonly input: (size: number) => unknown
  readonly run: (input: never) => unknown
}

const base64url = (text: string): string => Buffer.from(text, 'latin1').toString('base64url')
const token = (header: string, payload: string): string => `${base64url(header)}.${base64url(payload)}.AAAA`
const usual = '{"alg":"RS256","typ":"JWT","kid":"k"}'
const list = (size: number, entry: (index: number) => string): string[] => {
  const width = entry(0).length + 3
  return Array.from({ length: Math.ceil(size / width) }, (_, index) => entry(index))
}

function requestWith(name: string, value: string): RequestLike {
  return { method: 'GET', headers: { [name]: value }, rawHeaders: [name, value], raw: {} }
}

const headers = createHeaderMemory(() => 0)
const decoding = (name: string, make: (size: number) => string): Subject => ({
  name: `decode: ${name}`,
  input: make,
  run: (raw: string) => decode(raw, Infinity, headers),
})

const rules = {
  audiences: ['acme-orders-api'],
  authorizedParties: null,
  clockToleranceSeconds: 5,
  maxTokenAgeSeconds: null,
  maxLifetimeSeconds: null,
}
const claiming = (name: string, claims: (size: number) => object): Subject => ({
  name: `claims: ${name}`,
  input: (size) => ({
    raw: 'x',
    key: {},
    signedClaims: { exp: 4e9, aud: 'acme-orders-api', ...claims(size) },
  }),
  run: (signed) => {
    const { realmRoles, groups, organizations, scopes } = toIdentity(
      checkClaims(signed, rules, Date.now()),
      {},
    )
    return [realmRoles, groups, organizations, scopes]
  },
})

const inHeader = (name: string, value: (size: number) => string): Subject => ({
  name: `Authorization: ${name}`,
  input: (size) => requestWith('authorization', value(size)),
  run: (request) => fromAuthorization(request),
})
const inCookie = (name: string, value: (size: number) => string): Subject => ({
  name: `cookie: ${name}`,
  input: (size) => requestWith('cookie', value(size)),
  run: (request) => fromCookie(request, 'session'),
})

const { x } = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' })
const published = (name: string, entry: (index: number) => object): Subject => ({
  name: `JWKS: ${name}`,
  input: (size) => ({
    keys: list(size, (index) => JSON.stringify(entry(index))).map((text) => JSON.parse(text)),
  }),
  run: (set) => parseJwks(set, []),
})

const directory = createDirectory([
  { issuer: 'https://sso.acme.com/realms/acme', retired: false, until: Infinity, close: () => undefined },
])

const subjects: readonly Subject[] = [
  decoding('a payload of roles', (size) =>
    token(usual, JSON.stringify({ roles: list(size, (index) => `role-${index}`) })),
  ),
  decoding('a payload of brackets', (size) => token(usual, `{"a":${'['.repeat(size)}`)),
  decoding('a payload of white space', (size) => token(usual, `{${' '.repeat(size)}`)),
  decoding('a header of members', (size) =>
    token(`{"alg":"RS256",${list(size, (index) => `"m${index}":1`).join()}}`, '{}'),
  ),
  decoding('a header of white space', (size) => token(`{"alg"${' '.repeat(size)}:"RS256"}`, '{}')),
  decoding('a header of escapes', (size) => token(`{"alg":"RS256","a":"${'\\\\'.repeat(size / 2)}"}`, '{}')),
  decoding('dots', (size) => '.'.repeat(size)),
  decoding('padding', (size) => `a.b.${'='.repeat(size)}`),
  decoding('foreign characters', (size) => `a.b.${'!é'.repeat(size / 2)}`),
  claiming('audiences', (size) => ({ aud: [...list(size, (index) => `api-${index}`), 'acme-orders-api'] })),
  claiming('roles', (size) => ({ realm_access: { roles: list(size, (index) => `role-${index}`) } })),
  claiming('a scope', (size) => ({ scope: list(size, (index) => `s${index}`).join(' ') })),
  {
    name: 'issuer: slashes',
    input: (size) => ({ unverifiedClaims: { iss: `https://sso.acme.com/${'/'.repeat(size)}x` } }),
    run: (unverified) => trustedRealm(unverified, directory),
  },
  inHeader('spaces', (size) => `Bearer ${' '.repeat(size)}x`),
  inHeader('schemes', (size) => 'Bearer '.repeat(size / 7)),
  inHeader('commas', (size) => `Bearer ${','.repeat(size)}`),
  inHeader('one long scheme', (size) => `Bearer${'a'.repeat(size)}`),
  inCookie('pairs', (size) => 'a=b;'.repeat(size / 4)),
  inCookie('names without values', (size) => 'a;'.repeat(size / 2)),
  inCookie('semicolons', (size) => ';'.repeat(size)),
  inCookie('equals signs', (size) => '='.repeat(size)),
  inCookie('white space', (size) => `${' '.repeat(size)}x=y`),
  published('keys with kids of their own', (index) => ({ kty: 'OKP', crv: 'Ed25519', x, kid: `k${index}` })),
  published('keys of one kid', (index) => ({
    kty: 'OKP',
    crv: 'Ed25519',
    x,
    kid: 'k',
    use: 'sig',
    n: index,
  })),
  published('entries of no use', (index) => ({ kty: 'oct', k: `${index}` })),
  {
    name: 'challenge: scopes',
    input: (size) => list(size, (index) => `scope-${index}`),
    run: (scopes) => challenge('SCOPE_MISSING', { scopes }),
  },
  {
    name: 'challenge: quotes in the realm',
    input: (size) => '"\\'.repeat(size / 2),
    run: (realm) => challenge('TOKEN_MISSING', { realm }),
  },
  {
    name: 'log: control characters',
    input: (size) => '\u001b\u2028'.repeat(size / 2),
    run: (text) => clean(text),
  },
]

const sizes = [4, 16, 64, 256].map((kilobytes) => kilobytes * 1024)

/** Prints the table. Whatever grows faster than the size to the power of 1.5 makes the run fail. */
export function measureSizes(): void {
  console.log('\nMicroseconds for an input of so many kilobytes, the median of several runs')
  const head = sizes.map((size) => `${size / 1024} kB`.padStart(10)).join('')
  console.log(`${'parser'.padEnd(40)}${head}${'power'.padStart(8)}`)
  for (const subject of subjects) {
    const times = sizes.map((size) => timeOf(subject, size))
    const power = powerOf(times)
    console.log(
      `${subject.name.padEnd(40)}${times.map((time) => time.toFixed(1).padStart(10)).join('')}${power.toFixed(2).padStart(8)}`,
    )
    if (power > 1.5) {
      console.log(`!!!!! ${subject.name} grows faster than its input`)
      process.exitCode = 1
    }
  }
}

function timeOf({ input, run }: Subject, size: number): number {
  const given = input(size) as never
  const samples: number[] = []
  const until = performance.now() + 150
  while (samples.length < 5 || (performance.now() < until && samples.length < 2000)) {
    const began = performance.now()
    try {
      run(given)
    } catch {
      // Most of these are refused: that is the answer whose time is asked.
    }
    samples.push((performance.now() - began) * 1000)
  }
  return samples.sort((one, other) => one - other)[samples.length >> 1] as number
}

/** From 16 to 256 kB. What takes less than 20 microseconds even then grows with nothing worth a figure. */
function powerOf([, small = 0, , large = 0]: readonly number[]): number {
  return large < 20 ? 0 : Math.log(large / small) / Math.log(16)
}
