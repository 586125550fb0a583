/** Step 6 of 8: names of roles, scopes, groups: sets and the claims they are read from. */
import { inspect } from 'node:util'

/** What a set can do beyond its members since ES2025 (Node 22); a runtime without them has none here either. */
const operations: readonly string[] = [
  'union',
  'intersection',
  'difference',
  'symmetricDifference',
  'isSubsetOf',
  'isSupersetOf',
  'isDisjointFrom',
]

/** A set that nobody can change: not by its own methods, not by those of Set. */
export class Names implements ReadonlySet<string> {
  readonly #names: ReadonlySet<string>

  constructor(names: Iterable<string>) {
    this.#names = new Set(names)
    Object.freeze(this)
  }

  get size(): number {
    return this.#names.size
  }

  has(name: string): boolean {
    return this.#names.has(name)
  }

  forEach(visit: (name: string, again: string, names: ReadonlySet<string>) => void, thisArg?: unknown): void {
    for (const name of this.#names) visit.call(thisArg, name, name, this)
  }

  keys(): SetIterator<string> {
    return this.#names.keys()
  }

  values(): SetIterator<string> {
    return this.#names.values()
  }

  entries(): SetIterator<[string, string]> {
    return this.#names.entries()
  }

  [Symbol.iterator](): SetIterator<string> {
    return this.#names.values()
  }

  toJSON(): string[] {
    return [...this.#names]
  }

  static {
    for (const name of operations) {
      const operation: unknown = Reflect.get(Set.prototype, name)
      if (typeof operation !== 'function') continue
      Object.defineProperty(Names.prototype, name, {
        value(this: Names, other: unknown): unknown {
          return operation.call(new Set(this), other)
        },
      })
    }
  }
}

Object.defineProperty(Names.prototype, inspect.custom, {
  value(this: Names): ReadonlySet<string> {
    return new Set(this)
  },
})

const noNames: Names = new Names([])

export function namesOf(list: readonly string[]): Names {
  return list.length === 0 ? noNames : new Names(list)
}

/** The strings among the members; members of any other JSON type are no names. */
export function strings(values: readonly unknown[]): string[] {
  return values.filter((value): value is string => typeof value === 'string')
}

/** An array of strings, or a string of names with spaces between them. */
export function listOrWords(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split(' ').filter((word) => word !== '')
  return Array.isArray(value) ? strings(value) : []
}
