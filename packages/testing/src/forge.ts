/** Tokens that must be refused, each made by name; and a bench to make any other. */
import type { KeyObject } from 'node:crypto'
import { headerTypeOf, type Issuing, signFor } from './issue.ts'
import { kinds, type RefusedKind } from './kinds.ts'
import type { Bench } from './makers.ts'
import { compact } from './sign.ts'
import type { TokenSpec } from './token-spec.ts'

/** What an API with the audience `acme-orders-api` answers to each kind of the forge: the refusal's code. */
export const refusedKinds: { readonly [Kind in RefusedKind]: string } = Object.fromEntries(
  Object.entries(kinds).map(([name, [code]]) => [name, code]),
) as { [Kind in RefusedKind]: string }

/** Makes tokens that must be refused; `spec` says whose token it would have been. */
export type Forge = { readonly [Kind in RefusedKind]: (spec?: TokenSpec) => Promise<string> } & {
  /** Signs exactly these texts: with a key of the realm (by algorithm), a key of your own, a secret, or not at all. */
  raw(
    header: string,
    payload: string | Buffer,
    signer: { readonly alg: string; readonly key?: KeyObject | Buffer | null },
  ): Promise<string>
  /** The realm's own signature over these claims, whatever they are, with members laid over the header. */
  claims(claims: object, header?: object, alg?: string): Promise<string>
}

export function createForge(issuing: Issuing, shape: Bench['shape']): Forge {
  const bench: Bench = {
    issuing,
    shape,
    key: (alg) => issuing.keys.signingKey(alg),
    signed(spec, change, header = {}) {
      const { client, alg, claims } = shape(spec)
      const { typ, ...extra } = header as { typ?: string }
      return signFor(issuing, alg, change(claims), typ ?? headerTypeOf(client), extra)
    },
  }
  const byName = Object.entries(kinds).map(([name, [, make]]) => [
    name,
    (spec: TokenSpec = {}) => make(bench, spec),
  ])
  return {
    ...(Object.fromEntries(byName) as { [Kind in RefusedKind]: (spec?: TokenSpec) => Promise<string> }),
    async raw(header, payload, { alg, key }) {
      const signer = key === undefined ? (await bench.key(alg)).privateKey : (key ?? undefined)
      return compact(header, payload, alg, signer)
    },
    claims: (claims, header = {}, alg = 'RS256') => {
      const { typ, ...extra } = header as { typ?: string }
      return signFor(issuing, alg, claims, typ, extra)
    },
  }
}
