/** Step 7 of 8: what a route asks, as plain data with one meaning. */

import type { StandardSchema } from '../standard-schema.ts'
import type { Identity } from '../token.ts'
import type { FromRequest } from './from-request.ts'

/** A name that configuration gives, or that is taken out of the request. */
export type Name<Request = never> = string | FromRequest<Request>

/**
 * What a claim must be: one value, any of several, what a predicate says `true` to, what a schema accepts, or a value
 * of the request. An array in the token matches when any of its members does; predicates and schemas get it whole.
 */
export type Expected<Request = never> =
  | string
  | number
  | boolean
  | readonly (string | number | boolean)[]
  | ((value: unknown) => boolean)
  | StandardSchema
  | FromRequest<Request>

/** A question of your own: only `true`, at once, is a yes. */
export type Predicate<Request = never> = (identity: Identity, request: Request) => boolean

/** One condition on its own. */
export type Leaf =
  | { readonly kind: 'authenticated' }
  | { readonly kind: 'realmRole'; readonly role: string }
  | { readonly kind: 'clientRole'; readonly client: string; readonly role: string }
  | { readonly kind: 'scope'; readonly scope: string }
  | { readonly kind: 'group'; readonly path: Name; readonly subtree: boolean }
  | {
      readonly kind: 'organization'
      readonly alias: Name
      readonly id: string | undefined
      readonly attribute: { readonly [name: string]: string } | undefined
    }
  | { readonly kind: 'claim'; readonly path: readonly string[]; readonly expected: Expected }
  | { readonly kind: 'identityKind'; readonly is: 'user' | 'service' }
  | { readonly kind: 'authorizedParty'; readonly parties: readonly string[] }
  | { readonly kind: 'audience'; readonly audiences: readonly string[] }
  | { readonly kind: 'freshToken'; readonly maxAgeSeconds: number }
  | { readonly kind: 'custom'; readonly name: string; readonly predicate: Predicate }

/** The opposite of a requirement: it holds, or fails, as one. */
export interface Not {
  readonly kind: 'not'
  /** What must not hold. What cannot be judged refuses here, too. */
  readonly of: Requirement
}

/** One condition, or several joined. Frozen; made by the builders. */
export type Requirement =
  | Leaf
  | Not
  | { readonly kind: 'anyOf' | 'allOf'; readonly of: readonly Requirement[] }

export type LeafOf<Kind extends Leaf['kind']> = Extract<Leaf, { readonly kind: Kind }>
