/** Step 7 of 8: the arguments of guards and builders, checked where a route is set up. */
import { isInherited, misuse, reading } from '../errors/configuration.ts'

/** A string that is not empty. */
export function text(builder: string, what: string, value: unknown): string {
  if (typeof value === 'string' && value !== '') return value
  throw misuse(builder, `needs ${what}: a string, not empty`, value)
}

/** At least one string, none empty, as a list that nobody can change. */
export function texts(builder: string, what: string, values: readonly unknown[]): readonly string[] {
  if (values.length === 0) throw misuse(builder, `needs at least ${what}`)
  return Object.freeze(values.map((value) => text(builder, what, value)))
}

/** The members of an options argument; a name that is not known would otherwise ask for less than was meant. */
export function optionsOf(
  builder: string,
  known: readonly string[],
  value: unknown,
): { readonly [name: string]: unknown } {
  if (value === undefined) return {}
  return reading(builder, () => membersOf(builder, known, value))
}

function membersOf(
  builder: string,
  known: readonly string[],
  value: unknown,
): { readonly [name: string]: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw misuse(builder, `takes options as an object: { ${known.join(', ')} }`, value)
  }
  const inherited = known.find((name) => isInherited(value, name))
  if (inherited !== undefined) throw misuse(builder, `reads own members alone: '${inherited}' is inherited`)
  const stranger = Object.keys(value).find((name) => !known.includes(name))
  if (stranger === undefined) return { ...value }
  throw misuse(builder, `knows no option '${stranger}': only ${known.join(', ')}`)
}
