/** What the steps of a walk found of one token: what `explain` tells. */
import { type Code, codes } from './errors/codes.ts'
import { isTokenRefused } from './errors/refused.ts'
import { isKeysUnavailable } from './errors/unavailable.ts'
import { logEntryOf } from './log.ts'

const names = [
  'decode',
  'kind',
  'algorithm',
  'issuer',
  'key',
  'signature',
  'types',
  'times',
  'audience',
  'party',
  'revocation',
  'binding',
  'schema',
  'requirement',
] as const

/** A step of the walk, in the order in which a token meets them. */
export type ExplainedName = (typeof names)[number]

/** What one step found. Values are cut and escaped as for a log; none is the token. */
export interface ExplainedStep {
  /** Which step it is. */
  readonly step: ExplainedName
  /** `not reached` where an earlier refusal took away what the step would look at, or would make it unsafe. */
  readonly outcome: 'passed' | 'refused' | 'not reached'
  /** The code with which it refused. */
  readonly code?: Code
  /** What would have been right, from configuration. */
  readonly expected?: unknown
  /** What the token had instead. */
  readonly actual?: unknown
  /** What to do about it, in a sentence. */
  readonly mend?: string
}

/** It tells what stands in a token that may be anybody's, and what configuration asks: for operators, never for callers. */
export interface Explanation {
  /** Whether `verify`, and the requirement where one was given, would let it pass now. */
  readonly passed: boolean
  /** Every step, in its order, whether or not an earlier one has refused. */
  readonly steps: readonly ExplainedStep[]
}

/** Thrown where nothing can stand in for what a refused step did not give. */
export const noFurther: Error = new Error('The walk ends here.')

/** Keeps what each step found. */
export class Findings {
  readonly #steps = new Map<ExplainedName, ExplainedStep>()

  isPassed(step: ExplainedName): boolean {
    return this.#steps.get(step)?.outcome === 'passed'
  }

  /** Takes a step; where it refuses, the walk goes on with `standIn`, or no further. */
  take<Result>(step: ExplainedName, run: () => Result, standIn: Awaited<Result> | typeof noFurther): Result {
    const refused = (error: unknown): Awaited<Result> => {
      this.#refused(step, error)
      if (standIn === noFurther) throw noFurther
      return standIn as Awaited<Result>
    }
    try {
      const result = run()
      if (result instanceof Promise)
        return result.then((value: Awaited<Result>) => this.#passed(step, value), refused) as Result
      return this.#passed(step, result)
    } catch (error) {
      return refused(error)
    }
  }

  explained(hasRequirement: boolean): Explanation {
    const asked = hasRequirement ? names : names.slice(0, -1)
    const steps = asked.map((step) => this.#steps.get(step) ?? { step, outcome: 'not reached' as const })
    return { passed: steps.every(({ outcome }) => outcome === 'passed'), steps }
  }

  /** A step that is taken twice has passed only where it has passed twice. */
  #passed<Value>(step: ExplainedName, value: Value): Value {
    if (!this.#steps.has(step)) this.#steps.set(step, { step, outcome: 'passed' })
    return value
  }

  #refused(step: ExplainedName, error: unknown): void {
    if (!isTokenRefused(error) && !isKeysUnavailable(error)) throw error
    if (this.#steps.get(step)?.outcome === 'refused') return
    const { hint, expected, actual } = logEntryOf(error)
    const { code } = error
    this.#steps.set(step, {
      step,
      outcome: 'refused',
      code,
      expected,
      actual,
      mend: hint ?? codes[code].mend,
    })
  }
}
