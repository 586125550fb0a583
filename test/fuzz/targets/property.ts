/** What every target holds to: no error but ours, no token in what is told of it, bounded time. */
import { inspect, isDeepStrictEqual } from 'node:util'
import {
  type ConfigurationError,
  isConfigurationError,
  isKeysUnavailable,
  isTokenRefused,
  logEntryOf,
  type Refusal,
} from '@portcullis/core'

/** Far above what any input of this size may take, so that a busy machine does not count. */
const processorMsAtMost = 1_000

/** A target, held to its time. */
export function held(target: (input: Buffer) => void): (input: Buffer) => void {
  return (input) => {
    const before = process.cpuUsage()
    target(input)
    const { user } = process.cpuUsage(before)
    expectThat(user / 1_000 < processorMsAtMost, `it took ${user / 1_000} ms of the processor`)
  }
}

export function expectThat(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw broken(otherwise)
}

const broken = (how: string): Error => new Error(`Property broken: ${how}`)

export function expectSame(actual: unknown, expected: unknown, what: string): void {
  if (isDeepStrictEqual(actual, expected)) return
  throw broken(`${what} is ${inspect(actual)}, and a second reader has ${inspect(expected)}`)
}

export type Outcome<T> =
  | { readonly value: T; readonly error?: never }
  | { readonly value?: never; readonly error: Refusal | ConfigurationError }

/** What came of it; an error that is none of our three families goes through, and ends the run. */
export function outcomeOf<T>(run: () => T): Outcome<T> {
  try {
    return { value: run() }
  } catch (error) {
    if (isTokenRefused(error) || isKeysUnavailable(error)) {
      JSON.stringify(logEntryOf(error))
      JSON.stringify(error)
      return { error }
    }
    if (isConfigurationError(error)) return { error }
    throw error
  }
}
