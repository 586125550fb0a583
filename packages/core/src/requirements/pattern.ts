/** Step 7 of 8: a pattern that a claim must match, tried in a time that no claim can stretch. */
import { misuse } from '../errors/configuration.ts'
import { text } from './misuse.ts'
import { type Part, parsePattern } from './pattern-syntax.ts'

/** What the machine does next: take a character, go two ways, or hold only at an edge of the text. */
type Step =
  | { readonly takes: (character: string) => boolean }
  | { readonly at: 'start' | 'end' }
  | { ways: readonly number[] }

const mostSteps = 2000
const longestText = 1024

/**
 * A predicate for a claim's value: `claim('email', matching('@example\\.com$'))`; a list matches when one of its members
 * does. Like the patterns of gateways it matches anywhere unless `^` and `$` hold it to the ends, and tells cases apart.
 * It knows characters, classes, groups, `|` and repetition, and tries all ways at once: the time grows with the text and
 * the pattern alone. So there is nothing that looks back or around (`\1`, `(?=`), and flags there are none.
 *
 * Throws `ConfigurationError` for a pattern that is none or too large. A value of more than 1,024 characters cannot be
 * judged, and refuses, under `not` too.
 */
export function matching(pattern: string): (value: unknown) => boolean {
  const program = compiled(text('matching', 'a pattern', pattern))
  return (value) =>
    Array.isArray(value) ? value.some((member) => holds(program, member)) : holds(program, value)
}

function compiled(pattern: string): readonly Step[] {
  const program: Step[] = []
  try {
    emit(parsePattern(pattern), program)
  } catch (error) {
    throw misuse(
      'matching',
      `needs a pattern that can be tried without going back: ${(error as Error).message}`,
      pattern,
    )
  }
  return program
}

/** Appends the steps of a part; whoever comes to their end has matched it. */
function emit(part: Part, program: Step[]): void {
  if (program.length > mostSteps) throw new Error(`it is larger than ${mostSteps} steps`)
  if (part.kind === 'set') program.push({ takes: part.has })
  else if (part.kind === 'edge') program.push({ at: part.at })
  else if (part.kind === 'all') emitAll(part.of, program)
  else if (part.kind === 'any') emitAny(part.of, program)
  else emitRepeat(part, program)
}

/** Nothing is a step too, so that repeating it counts. */
function emitAll(of: readonly Part[], program: Step[]): void {
  if (of.length === 0) program.push({ ways: [program.length + 1] })
  for (const one of of) emit(one, program)
}

function emitAny([first, second, ...others]: readonly [Part, ...Part[]], program: Step[]): void {
  if (second === undefined) {
    emit(first, program)
    return
  }
  const fork = forkIn(program)
  emit(first, program)
  const exit = forkIn(program)
  fork.ways = [fork.next, program.length]
  emitAny([second, ...others], program)
  exit.ways = [program.length]
}

function emitRepeat({ of, min, max }: Extract<Part, { kind: 'repeat' }>, program: Step[]): void {
  for (let time = 0; time < min; time++) emit(of, program)
  if (max === Infinity) {
    emitLoop(of, program)
    return
  }
  const forks = []
  for (let time = min; time < max; time++) {
    forks.push(forkIn(program))
    emit(of, program)
  }
  for (const fork of forks) fork.ways = [fork.next, program.length]
}

function emitLoop(of: Part, program: Step[]): void {
  const start = program.length
  const fork = forkIn(program)
  emit(of, program)
  program.push({ ways: [start] })
  fork.ways = [fork.next, program.length]
}

function forkIn(program: Step[]): { ways: readonly number[]; readonly next: number } {
  const fork = { ways: [] as readonly number[], next: program.length + 1 }
  program.push(fork)
  return fork
}

/** Whether the program matches somewhere in the text: every way it can take is walked at once, character by character. */
function holds(program: readonly Step[], value: unknown): boolean {
  if (typeof value !== 'string') return false
  if (value.length > longestText)
    throw new Error(`a text of more than ${longestText} characters is not judged`)
  const characters = [...value]
  let current = new Set<number>()
  for (let at = 0; ; at++) {
    const character = characters[at]
    const isEdge = { start: at === 0, end: character === undefined }
    current.add(0)
    for (const step of current) reach(program, step, isEdge, current)
    if (current.has(program.length)) return true
    if (character === undefined) return false
    current = taken(program, current, character)
  }
}

/** Adds to the set, while it is being walked, where a step leads without taking a character. */
function reach(
  program: readonly Step[],
  at: number,
  isEdge: { readonly start: boolean; readonly end: boolean },
  reached: Set<number>,
): void {
  const step = program[at]
  if (step === undefined || 'takes' in step) return
  if ('ways' in step) for (const way of step.ways) reached.add(way)
  else if (isEdge[step.at]) reached.add(at + 1)
}

/** Where the steps that take the character lead. The program's end is none of them: who reached it has matched. */
function taken(program: readonly Step[], current: ReadonlySet<number>, character: string): Set<number> {
  const next = new Set<number>()
  for (const at of current) {
    const step = program[at] as Step
    if ('takes' in step && step.takes(character)) next.add(at + 1)
  }
  return next
}
