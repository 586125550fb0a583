/** Step 7 of 8: the text of a pattern into its parts. The language is that of regular expressions which need no way back. */

/** A part of a pattern. */
export type Part =
  | { readonly kind: 'set'; readonly has: (character: string) => boolean }
  | { readonly kind: 'edge'; readonly at: 'start' | 'end' }
  | { readonly kind: 'all'; readonly of: readonly Part[] }
  | { readonly kind: 'any'; readonly of: readonly [Part, ...Part[]] }
  | { readonly kind: 'repeat'; readonly of: Part; readonly min: number; readonly max: number }

/** Asked of one character at a time. */
type Has = (character: string) => boolean

const digit: Has = (character) => /[0-9]/.test(character)
const space: Has = (character) => ' \t\n\v\f\r'.includes(character)
const word: Has = (character) => /[a-z0-9_]/i.test(character)
const not =
  (has: Has): Has =>
  (character) =>
    !has(character)
const classes: { readonly [name: string]: Has } = {
  d: digit,
  D: not(digit),
  s: space,
  S: not(space),
  w: word,
  W: not(word),
}

/** Reads a pattern; throws an `Error` that says at which character it stops being one. */
export function parsePattern(text: string): Part {
  const reader = new PatternReader([...text])
  return reader.whole()
}

const mostRepeats = 1000

class PatternReader {
  readonly #text: readonly string[]
  #at = 0

  constructor(text: readonly string[]) {
    this.#text = text
  }

  whole(): Part {
    const part = this.#any()
    if (this.#at < this.#text.length) throw this.#wrong('closes a group that nothing opened')
    return part
  }

  #any(): Part {
    const of: [Part, ...Part[]] = [this.#all()]
    while (this.#takes('|')) of.push(this.#all())
    return { kind: 'any', of }
  }

  #all(): Part {
    const of: Part[] = []
    while (this.#at < this.#text.length && this.#text[this.#at] !== '|' && this.#text[this.#at] !== ')')
      of.push(this.#repeated(this.#one()))
    return { kind: 'all', of }
  }

  #one(): Part {
    const character = this.#next()
    if (character === '^') return { kind: 'edge', at: 'start' }
    if (character === '$') return { kind: 'edge', at: 'end' }
    if (character === '.') return { kind: 'set', has: (given) => given !== '\n' }
    if (character === '[') return { kind: 'set', has: this.#bracket() }
    if (character === '(') return this.#group()
    if (character === '\\') return { kind: 'set', has: this.#escaped() }
    if ('*+?{'.includes(character)) throw this.#wrong('repeats nothing')
    return { kind: 'set', has: (given) => given === character }
  }

  #group(): Part {
    if (this.#takes('?') && !this.#takes(':'))
      throw this.#wrong('opens a group of a kind that is not known here')
    const part = this.#any()
    if (!this.#takes(')')) throw this.#wrong('leaves a group open')
    return part
  }

  #repeated(of: Part): Part {
    const times = this.#times()
    if (times === undefined) return of
    const [min, max] = times
    this.#takes('?')
    return this.#repeated({ kind: 'repeat', of, min, max })
  }

  #times(): readonly [number, number] | undefined {
    if (this.#takes('*')) return [0, Infinity]
    if (this.#takes('+')) return [1, Infinity]
    if (this.#takes('?')) return [0, 1]
    if (!this.#takes('{')) return undefined
    const min = this.#number()
    const max = this.#takes(',') ? (this.#text[this.#at] === '}' ? Infinity : this.#number()) : min
    if (!this.#takes('}') || max < min) throw this.#wrong('is no number of times')
    return [min, max]
  }

  #number(): number {
    let digits = ''
    while (digit(this.#text[this.#at] ?? '')) digits += this.#next()
    if (digits === '' || Number(digits) > mostRepeats) throw this.#wrong('is no number of times')
    return Number(digits)
  }

  #bracket(): Has {
    const isNegated = this.#takes('^')
    const members: Has[] = []
    while (members.length === 0 || this.#text[this.#at] !== ']') members.push(this.#member())
    this.#at++
    const has: Has = (character) => members.some((member) => member(character))
    return isNegated ? not(has) : has
  }

  #member(): Has {
    const first = this.#next()
    if (first === '\\') return this.#escaped()
    if (this.#text[this.#at] !== '-' || this.#text[this.#at + 1] === ']') return (given) => given === first
    this.#at++
    const last = this.#next()
    if (last === '\\' || last < first) throw this.#wrong('is no range')
    return (given) => given >= first && given <= last
  }

  #escaped(): Has {
    const character = this.#next()
    const known = Object.hasOwn(classes, character) ? classes[character] : undefined
    if (known === undefined && /[a-z0-9]/i.test(character))
      throw this.#wrong('is an escape that is not known here')
    return known ?? ((given) => given === character)
  }

  #takes(character: string): boolean {
    const isThere = this.#text[this.#at] === character
    if (isThere) this.#at++
    return isThere
  }

  #next(): string {
    const character = this.#text[this.#at++]
    if (character === undefined) throw this.#wrong('ends too early')
    return character
  }

  #wrong(what: string): Error {
    return new Error(`character ${Math.min(this.#at, this.#text.length)} ${what}`)
  }
}
