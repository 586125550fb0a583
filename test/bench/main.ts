/**
 * `npm run bench`: what verifying one token costs, against the floor and the peers, as ratios of one run.
 * `npm run bench -- --growth`: how that grows with realms, keys and roles. `npm run bench -- --soak 60`: traffic through
 * rotations and outages. `npm run bench -- --sizes`: how the time of each parser grows with its input.
 * `NODE_OPTIONS=--expose-gc npm run bench -- --flood 1000000`: what a flood of tokens leaves on the heap.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { createVerifier } from '@portcullis/core'
import { JwtVerifier } from 'aws-jwt-verify'
import { createVerifier as createFastJwt } from 'fast-jwt'
import { createLocalJWKSet, jwtVerify } from 'jose'
import { flood } from './flood.ts'
import { growth } from './growth.ts'
import { type Contestant, type Figure, measure } from './rounds.ts'
import { measureSizes } from './sizes.ts'
import { soak } from './soak.ts'
import { asNew, audience, floorOf, type Stock, stockOf } from './tokens.ts'

const distinct = Number(process.env['BENCH_TOKENS'] ?? 2000)

function ours(stock: Stock, cache: boolean): Contestant[] {
  const options = { issuer: stock.issuer, audience, jwks: stock.jwks as never }
  const verifier = createVerifier(cache ? options : { ...options, cache: false })
  const name = cache ? 'portcullis' : 'portcullis, cache: false'
  return [
    { name: `${name}, verifySync`, run: (token) => verifier.verifySync(token) },
    { name: `${name}, verify`, run: (token) => verifier.verify(token), isAsync: true },
  ]
}

function peers(stock: Stock, alg: string): Contestant[] {
  const keySet = createLocalJWKSet(stock.jwks as never)
  const pem = stock.key.export({ format: 'pem', type: 'spki' }) as string
  const fast = (cache: boolean): ((token: string) => unknown) =>
    createFastJwt({
      key: pem,
      algorithms: [alg as 'RS256'],
      allowedIss: stock.issuer,
      allowedAud: audience,
      cache,
      cacheTTL: 600_000,
    })
  const [withCache, without] = [fast(true), fast(false)]
  const joseOptions = { issuer: stock.issuer, audience, algorithms: [alg] }
  const listed: Contestant[] = [
    {
      name: 'jose jwtVerify',
      run: (token) => jwtVerify(token, keySet, joseOptions),
      isAsync: true,
    },
    { name: 'fast-jwt', run: (token) => without(token) },
    { name: 'fast-jwt, cache: true', run: (token) => withCache(token) },
  ]
  return alg === 'RS256' ? [...listed, aws(stock)] : listed
}

function aws(stock: Stock): Contestant {
  const verifier = JwtVerifier.create({
    issuer: stock.issuer,
    audience,
    jwksUri: 'https://unused.example/certs',
  })
  const keys = stock.jwks.keys.filter(({ alg }) => alg === 'RS256')
  verifier.cacheJwks({ keys } as never)
  return { name: 'aws-jwt-verify verifySync', run: (token) => verifier.verifySync(token) }
}

function print(title: string, figures: readonly Figure[]): void {
  const floor = figures[0] as Figure
  console.log(`\n${title}`)
  console.log(
    `${'contestant'.padEnd(40)} ${'us/token'.padStart(9)} ${'x floor'.padStart(8)} ${'spread'.padStart(8)}`,
  )
  for (const { name, microseconds, spreadPercent } of figures) {
    const ratio = (microseconds / floor.microseconds).toFixed(3)
    console.log(
      `${name.padEnd(40)} ${microseconds.toFixed(2).padStart(9)} ${ratio.padStart(8)} ${`${spreadPercent.toFixed(1)} %`.padStart(8)}`,
    )
  }
}

const results: { title: string; figures: readonly Figure[] }[] = []

async function table(
  title: string,
  contestants: readonly Contestant[],
  tokens: readonly string[],
): Promise<void> {
  const figures = await measure(contestants, () => tokens.map(asNew))
  print(title, figures)
  results.push({ title, figures })
}

console.log(
  `Node ${process.version} on ${cpus()[0]?.model ?? 'an unknown processor'}, ${cpus().length} cores`,
)
console.log(
  'Every token is a newly made string, as HTTP gives it. jose, fast-jwt and aws-jwt-verify check signature, exp,',
)
console.log(
  'iss and aud; none of them looks at the kind of token, at header extensions or at base64url spelling as strictly.',
)

const floorFor = (stock: Stock, alg: string): Contestant => ({ name: 'floor', run: floorOf(stock.key, alg) })

async function againstPeers(): Promise<void> {
  const one = await stockOf(1)
  const repeated = Array.from({ length: 2000 }, () => one.tokens[0] as string)
  await table(
    `One RS256 token of ${one.tokens[0]?.length} characters, again and again`,
    [floorFor(one, 'RS256'), ...ours(one, true), ...peers(one, 'RS256')],
    repeated,
  )
  for (const alg of ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA']) {
    const stock = await stockOf(distinct, alg)
    const contestants = [floorFor(stock, alg), ...ours(stock, false), ...peers(stock, alg)]
    await table(`${distinct} distinct ${alg} tokens, each round all of them`, contestants, stock.tokens)
  }
}

const [mode, argument] = process.argv.slice(2)
if (mode === '--soak') await soak(Number(argument ?? 60))
else if (mode === '--growth') await growth(print)
else if (mode === '--sizes') measureSizes()
else if (mode === '--flood') await flood(Number(argument ?? 1_000_000))
else {
  await againstPeers()
  await mkdir('reports', { recursive: true })
  await writeFile('reports/bench.json', JSON.stringify({ node: process.version, results }, null, 2))
  console.log('\nThe figures are in reports/bench.json.')
}
