/** Step 7 of 8: the application's own predicates and schemas, asked so that nothing they do lets anybody through. */
import { onRejection } from '../errors/foreign.ts'
import { isSchemaResult, type StandardSchema } from '../standard-schema.ts'

/** Why a condition could not be judged: it refuses, under `not` too. */
export interface Unjudged {
  readonly why: string
  readonly cause?: unknown
}

/** `true` and `false` are answers; anything else is none. */
export type Answer = boolean | Unjudged

const reported = new WeakSet<object>()

/** Asks a predicate. Only `true` and `false`, given at once, are answers; the first time it fails, it is reported. */
export function askPredicate(predicate: object, ask: () => unknown): Answer {
  const answer = guarded('A predicate', predicate, ask)
  if (isUnjudged(answer)) return answer
  if (typeof answer.value === 'boolean') return answer.value
  return report(predicate, { why: 'A predicate must answer true or false: anything else refuses.' })
}

/** Asks a schema whether it accepts a value. */
export function askSchema(schema: StandardSchema, value: unknown): Answer {
  const answer = guarded('A schema', schema, () => schema['~standard'].validate(value))
  if (isUnjudged(answer)) return answer
  if (isSchemaResult(answer.value)) return answer.value.issues === undefined
  return report(schema, { why: 'A schema answered something that is no result: it refuses.' })
}

export function isUnjudged(answer: Answer | { readonly value: unknown }): answer is Unjudged {
  return typeof answer === 'object' && 'why' in answer
}

function guarded(what: string, asked: object, ask: () => unknown): { readonly value: unknown } | Unjudged {
  try {
    const value = ask()
    if (!isThenable(value)) return { value }
    onRejection(value)
    return report(asked, { why: `${what} must answer at once: a promise refuses.` })
  } catch (cause) {
    return report(asked, { why: `${what} threw: see the cause.`, cause })
  }
}

function isThenable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value
}

/** Once for each predicate, and without the cause: its text may hold what a caller sent. */
function report(asked: object, unjudged: Unjudged): Unjudged {
  if (!reported.has(asked)) {
    reported.add(asked)
    const { why: message } = unjudged
    process.emitWarning(message, { type: 'PortcullisWarning', code: 'PORTCULLIS_PREDICATE' })
  }
  return unjudged
}
