/** One row of the contract, and what rows are made of. */
import type { Realm } from '@portcullis/testing'
import type { AppSpec } from '../frameworks/framework.ts'

export interface Case {
  readonly title: string
  readonly path?: string
  readonly method?: string
  readonly headers?: (realm: Realm) => Promise<Record<string, string>> | Record<string, string>
  /** Laid over the gate's options. */
  readonly gate?: object
  readonly guard?: AppSpec['guard']
  readonly status: number
  readonly code?: string
  /** The whole challenge, or `null` where there is none. */
  readonly challenge?: string | null
  /** Members the body must have. */
  readonly body?: object
  /** The body must have no such member. */
  readonly without?: string
}

/** What a case sends. */
export type Sent = Promise<Record<string, string>> | Record<string, string>

export const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` })
export const alice = (realm: Realm): Promise<Record<string, string>> => realm.asUser('alice')
export const bob = (realm: Realm): Promise<Record<string, string>> => realm.asUser('bob')
export const worker = (realm: Realm): Promise<Record<string, string>> => realm.asService('acme-worker')
export const guarded = { path: '/guarded/7' } as const

/** Alice, with claims laid over hers. */
export const aliceWith =
  (claims: object) =>
  (realm: Realm): Promise<Record<string, string>> =>
    realm.asUser('alice', { claims: { ...claims } })

/** Alice, whose token was issued so long ago. */
export const aliceSince =
  (seconds: number) =>
  (realm: Realm): Promise<Record<string, string>> =>
    realm.asUser('alice', { issuedAt: Math.floor(Date.now() / 1000) - seconds, expiresInSeconds: 3600 })

/** Calls a guard by its name: the doors agree on the names, and nothing else is shared between their types. */
export const guard =
  (name: string, ...args: unknown[]): NonNullable<AppSpec['guard']> =>
  (guards) =>
    (guards[name] as (...given: unknown[]) => never)(...args)

/** The sentence of a code as it stands in the challenge. */
export const challenge = (error: string, sentence: string, extra = ''): string =>
  `Bearer error="${error}", error_description="${sentence}"${extra}`
