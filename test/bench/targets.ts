/** What was aimed at, and what came out: read from the tables of a run. */
import type { Results, Row } from './report.ts'

interface Reading {
  readonly what: string
  readonly target: string
  readonly value: number | undefined
  readonly holds: (value: number) => boolean
  readonly shown: (value: number) => string
}

const percent = (value: number): string => `${(value * 100).toFixed(2)} %`
const times = (value: number): string => `${value.toFixed(2)} x`
const microseconds = (value: number): string => `${value.toFixed(2)} us`
const share = (value: number): string => value.toFixed(3)
const mebibytes = (value: number): string => `${value.toFixed(1)} MiB`
const atMost =
  (limit: number) =>
  (value: number): boolean =>
    value <= limit
const atLeast =
  (limit: number) =>
  (value: number): boolean =>
    value >= limit

export function targets(results: Results): Row[] {
  return readings(results).map(({ what, target, value, holds, shown }) => ({
    what,
    target,
    measured: value === undefined ? 'not measured' : shown(value),
    met: value === undefined ? '' : holds(value) ? 'yes' : 'no',
  }))
}

function readings({ tables }: Results): Reading[] {
  const rows = (id: string): readonly Row[] => tables.find((table) => table.id === id)?.rows ?? []
  const cell = (id: string, name: string, column: string): number | undefined => {
    const row = rows(id).find((one) => Object.values(one)[0] === name)
    return typeof row?.[column] === 'number' ? row[column] : undefined
  }
  const difference = (one: number | undefined, other: number | undefined): number | undefined =>
    one === undefined || other === undefined ? undefined : one - other
  const sync = 'portcullis verifySync'
  const list: Reading[] = [
    {
      what: 'a repeated token, `verifySync`',
      target: '<= 1.5 % of the floor',
      value: cell('repeated-1200', sync, 'x floor'),
      holds: atMost(0.015),
      shown: percent,
    },
    {
      what: 'a repeated token, awaited `verify`',
      target: '<= 2.6 %',
      value: cell('repeated-1200', 'portcullis verify', 'x floor'),
      holds: atMost(0.026),
      shown: percent,
    },
    {
      what: 'a repeated token of 8 KB, `verifySync`',
      target: '<= 3 % of its floor',
      value: cell('repeated-8192', sync, 'x floor'),
      holds: atMost(0.03),
      shown: percent,
    },
    ...['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA'].map(
      (alg): Reading => ({
        what: `a new ${alg} token`,
        target: '<= 1.05 x floor',
        value: cell(`distinct-${alg}`, sync, 'x floor'),
        holds: atMost(1.05),
        shown: times,
      }),
    ),
  ]
  for (const {
    id,
    rows: [, ours],
  } of tables.filter((table) => table.id.startsWith('refused-'))) {
    const [, code = '', kind = ''] = /^refused-([A-Z_]+)-(.*)$/.exec(id) ?? []
    const early = code === 'TOKEN_MALFORMED'
    const limit = ['TOKEN_KIND_WRONG', 'ISSUER_UNKNOWN'].includes(code) ? 1.25 : 1.05
    list.push({
      what: `refused: ${kind} (\`${code}\`)`,
      target: early ? '<= 2 us' : limit === 1.25 ? '<= 1.25 x decoding and parsing' : '<= 1.05 x floor',
      value: Number(ours?.[early ? 'cpu us' : 'x floor']),
      holds: atMost(early ? 2 : limit),
      shown: early ? microseconds : times,
    })
  }
  const least = { express: 0.95, koa: 0.93, fastify: 0.9 }
  for (const [framework, limit] of Object.entries(least))
    list.push(
      ...(['one', 'thousand', 'distinct'] as const).map(
        (tokens): Reading => ({
          what: `${framework}, guarded against ${tokens === 'distinct' ? "the floor's hook, distinct tokens" : `bare, ${tokens === 'one' ? 'one token' : '1,000 users'}`}`,
          target: `>= ${tokens === 'distinct' ? 0.97 : limit}`,
          value: cell(`http-${framework}-${tokens}`, 'portcullis', 'user ratio'),
          holds: atLeast(tokens === 'distinct' ? 0.97 : limit),
          shown: share,
        }),
      ),
    )
  const heap = (id: string): number | undefined =>
    difference(cell(id, 'after', 'heap and buffers, MiB'), cell(id, 'before', 'heap and buffers, MiB'))
  list.push(
    {
      what: 'one guard on top',
      target: '<= 0.1 us',
      value: difference(cell('guards', 'gate and guard', 'cpu us'), cell('guards', 'gate', 'cpu us')),
      holds: atMost(0.1),
      shown: microseconds,
    },
    {
      what: 'memory after a million valid ES256 tokens',
      target: '<= 64 + 32 MiB',
      value: heap('memory-distinct valid ES256 tokens'),
      holds: atMost(96),
      shown: mebibytes,
    },
    {
      what: 'memory after a cache filled and overrun',
      target: '<= 64 + 32 MiB',
      value: heap('memory-valid ES256 tokens, each seen three times'),
      holds: atMost(96),
      shown: mebibytes,
    },
    {
      what: 'memory after a million bad tokens',
      target: 'flat',
      value: heap('memory-bad tokens'),
      holds: atMost(2),
      shown: mebibytes,
    },
    {
      what: "import and first verifier, against `import('jose')`",
      target: '<= 0.3 x',
      value: cell('start', 'import core, createVerifier', 'x jose'),
      holds: atMost(0.3),
      shown: times,
    },
  )
  return list
}
