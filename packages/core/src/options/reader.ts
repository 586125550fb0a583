/** Reads an options object member by member, and collects everything that is wrong with it. */
import {
  ConfigurationError,
  type ConfigurationProblem,
  isConfigurationError,
  isInherited,
  shown,
} from '../errors/configuration.ts'
import { thrownText } from '../errors/foreign.ts'
import { nearest } from './names.ts'

/** An options object under examination. Own members only: a polluted prototype configures nothing. */
export class OptionReader {
  readonly problems: ConfigurationProblem[]
  readonly members: ReadonlyMap<string, unknown>
  readonly prefix: string
  readonly #inherited = new Set<string>()
  #asked = ''

  constructor(input: unknown, known: readonly string[], prefix: string, problems: ConfigurationProblem[]) {
    this.problems = problems
    this.prefix = prefix
    this.members = this.#membersOf(input, known)
    if (!isObject(input)) this.problem(prefix === '' ? 'options' : '', 'must be an object', input)
    for (const name of this.members.keys()) {
      if (known.includes(name)) continue
      const meant = nearest(name, known)
      this.problem(
        name,
        meant === undefined ? 'is not an option' : `is not an option; did you mean '${meant}'?`,
      )
    }
  }

  problem(option: string, expected: string, given?: unknown): void {
    if (this.#inherited.has(option)) return
    const path = this.prefix === '' ? option : option === '' ? this.prefix : `${this.prefix}.${option}`
    this.problems.push({ option: path, expected, ...(given === undefined ? {} : { given: shown(given) }) })
  }

  /** What throws while it is read is reported, by the option that was asked for last. */
  reading<Result>(read: () => Result): Result | undefined {
    try {
      return read()
    } catch (thrown) {
      if (isConfigurationError(thrown)) throw thrown
      this.problem(this.#asked, `cannot be read: ${thrownText(thrown)}`)
      return undefined
    }
  }

  #membersOf(input: unknown, known: readonly string[]): Map<string, unknown> {
    const members = new Map<string, unknown>()
    if (!isObject(input)) return members
    this.#asked = this.prefix === '' ? 'options' : ''
    const names = this.reading(() => Object.keys(input)) ?? []
    for (const name of names) {
      this.#asked = name
      members.set(
        name,
        this.reading(() => Reflect.get(input, name)),
      )
    }
    for (const name of known) {
      if (this.reading(() => isInherited(input, name)) !== true) continue
      this.problem(name, 'is inherited, and only own members are read: name it in the object itself')
      this.#inherited.add(name)
    }
    return members
  }

  has(name: string): boolean {
    return this.members.has(name)
  }

  get(name: string): unknown {
    this.#asked = name
    return this.members.get(name)
  }

  /** A check that was asked for and came out `undefined` must not vanish: the setting behind it is missing. */
  check(name: string): unknown {
    const value = this.get(name)
    if (value === undefined && this.has(name)) {
      this.problem(
        name,
        'was given as undefined: a setting is missing. Leave it out, or write null to turn the check off',
      )
      return null
    }
    return value
  }

  number(name: string, fallback: number, min: number, max: number, unit: string): number {
    const value = this.get(name)
    if (value === undefined) return fallback
    if (typeof value === 'number' && value >= min && value <= max) return value
    this.problem(name, `must be a number of ${unit} from ${min} to ${max}`, value)
    return fallback
  }

  flag(name: string, fallback: boolean): boolean {
    const value = this.get(name)
    if (value === undefined || typeof value === 'boolean') return value ?? fallback
    this.problem(name, 'must be true or false', value)
    return fallback
  }

  /** One string or several, none empty; `undefined` where the value is something else, which is reported. */
  texts(name: string, value: unknown, what: string): readonly string[] | undefined {
    const list = typeof value === 'string' ? [value] : value
    if (
      Array.isArray(list) &&
      list.length > 0 &&
      list.every((text) => typeof text === 'string' && text !== '')
    )
      return list
    this.problem(name, `must be ${what}, not empty`, value)
    return undefined
  }

  fn(name: string): unknown {
    const value = this.check(name)
    if (value === undefined || value === null || typeof value === 'function') return value ?? null
    this.problem(name, 'must be a function', value)
    return null
  }
}

/** Throws one `ConfigurationError` that lists every problem, if there is any. */
export function throwIfAny(problems: readonly ConfigurationProblem[]): void {
  if (problems.length > 0) throw new ConfigurationError(problems)
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
