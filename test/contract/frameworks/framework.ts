/** One framework under contract: how an application of it is made, whatever its name and version. */
import type { Identity } from '@portcullis/core'

/** A guard of one framework is opaque to the contract. */
export type AnyGuard = never

/** The guards of one framework, by name. */
export interface GuardSet {
  readonly [name: string]: (...args: never[]) => AnyGuard
}

/** What an application under contract is made of. */
export interface AppSpec {
  /** Options of the gate before every route; left out, there is none. */
  readonly gate?: object
  /** Options of a second gate, around `/inner` alone. */
  readonly inner?: object
  /** Options of a third gate, around `/sibling` alone. */
  readonly sibling?: object
  /** The guard of `/guarded`. */
  readonly guard?: (guards: GuardSet) => AnyGuard
  /** Leaves errors to what the framework does with them by itself, in production. */
  readonly ownErrors?: boolean
  /** The id that the framework, or middleware before the gate, gives each request. */
  readonly requestId?: unknown
  /** Told each time a handler runs, and for whom; a promise is waited for before the answer. */
  readonly onHandler?: (path: string, auth: Identity | null | undefined) => void | Promise<void>
}

export interface RunningApp {
  readonly url: string
  close(): Promise<void>
}

export interface Framework {
  readonly name: string
  start(spec: AppSpec): Promise<RunningApp>
}

/** Every response of an application under contract carries it, refusals too: what a CORS middleware would have set. */
export const earlierHeader: readonly [string, string] = [
  'access-control-allow-origin',
  'https://app.example.com',
]
