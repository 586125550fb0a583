import { hasBrand } from './brand.ts'
import { thrownText, withoutTokens } from './foreign.ts'

const brand: unique symbol = Symbol.for('portcullis.ConfigurationError')

/** One thing that is wrong with the configuration. */
export interface ConfigurationProblem {
  /** The option's name, as a path: `keys.maxAgeSeconds`. */
  readonly option: string
  /** What was given, cut and without secrets. Absent where nothing was. */
  readonly given?: string | undefined
  /** What would be right, in a sentence. */
  readonly expected: string
}

/**
 * Everything that is wrong with the options, found at start and listed at once in `problems`. A programming or
 * deployment mistake: it is thrown where the verifier, door or guard is made, never at a caller's request; where a
 * request meets it all the same (a guard with no gate before it), the answer is a 500 with a generic body.
 */
export class ConfigurationError extends Error {
  override readonly name: string = 'ConfigurationError'
  /** Always `CONFIGURATION_INVALID`. */
  readonly code = 'CONFIGURATION_INVALID' as const
  /** Always 500: no caller is to blame. */
  readonly status = 500 as const
  /** The same as `status`, as Fastify and Koa name it. */
  readonly statusCode = 500 as const
  /** Every mistake, by option, with what would be right. */
  readonly problems: readonly ConfigurationProblem[]

  constructor(problems: readonly ConfigurationProblem[], message: string = listed(problems)) {
    super(message)
    this.problems = problems
  }

  /** What may be shown to a caller: nothing of the configuration. */
  toJSON(): { title: string; status: 500 } {
    return { title: 'Internal Server Error', status: 500 }
  }
}

const listed = (problems: readonly ConfigurationProblem[]): string =>
  `Portcullis cannot start with this configuration:\n${problems.map(line).join('\n')}`

const line = ({ option, given, expected }: ConfigurationProblem): string =>
  `  - ${option}: ${expected}${given === undefined ? '' : ` (given: ${given})`}`

/**
 * A mistake that no start-up could see. Frameworks put an error's message into the body of a 500, so it says nothing;
 * the stack, which they log, says what is wrong.
 */
export function metByRequest(
  ...problems: readonly [ConfigurationProblem, ...ConfigurationProblem[]]
): ConfigurationError {
  const error = new ConfigurationError(problems, 'Internal Server Error')
  const told = problems.map(({ option, expected }) => `${option} ${expected}`).join('\n')
  const stack = error.stack?.replace(error.message, () => told)
  return Object.defineProperty(error, 'stack', { value: stack, configurable: true, writable: true })
}

Object.defineProperty(ConfigurationError.prototype, brand, { value: true })

/** Whether `error` is a configuration mistake, from this or another installed copy of the package. */
export function isConfigurationError(error: unknown): error is ConfigurationError {
  return hasBrand(error, brand)
}

/** A value as it may stand in a configuration message: short, in one line; of an object only the names of its members. */
export function shown(value: unknown): string {
  let text: string
  try {
    text = withoutTokens(worded(value))
  } catch {
    text = typeof value
  }
  return text.length > 120 ? `${text.slice(0, 117)}...` : text
}

function worded(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'function') return 'a function'
  if (Array.isArray(value)) return `[${value.slice(0, 20).map(member).join(', ')}]`
  if (typeof value === 'object' && value !== null) return `{ ${Object.keys(value).slice(0, 20).join(', ')} }`
  return String(value)
}

const member = (value: unknown): string => (Array.isArray(value) ? '[...]' : worded(value))

/** A mistake in an argument, by the name of the function that got it. */
export function misuse(builder: string, expected: string, ...given: readonly [unknown?]): ConfigurationError {
  return new ConfigurationError([
    { option: builder, expected, ...(given.length === 0 ? {} : { given: shown(given[0]) }) },
  ])
}

/** Whether a member comes of a prototype that somebody gave the object: it would be passed over, and was meant. */
export function isInherited(value: object, name: string): boolean {
  if (Object.hasOwn(value, name)) return false
  const prototype = Object.getPrototypeOf(value) as object | null
  return prototype !== null && name in prototype && !(name in Object.prototype)
}

/** Runs what reads an argument: one that throws when it is read is a mistake like any other. */
export function reading<Result>(builder: string, read: () => Result): Result {
  try {
    return read()
  } catch (thrown) {
    if (isConfigurationError(thrown)) throw thrown
    throw misuse(builder, `was given something that cannot be read: ${thrownText(thrown)}`)
  }
}
