/** An explanation as a person reads it in a terminal. */
import { codes } from '../errors/codes.ts'
import type { ExplainedStep, Explanation } from '../findings.ts'

const colours = { passed: 32, refused: 31, 'not reached': 2 } as const
const widths = { outcome: 13, step: 13 }

/** One line for each step, three more for a refusal, and what it comes to. */
export function explanationText({ passed, steps }: Explanation, paints: boolean): string {
  const paint = (outcome: ExplainedStep['outcome'], text: string): string =>
    paints ? `\u001b[${colours[outcome]}m${text}\u001b[0m` : text
  const lines = steps.flatMap((step) => {
    const outcome = paint(step.outcome, step.outcome.padEnd(widths.outcome))
    return [`${outcome}${step.step.padEnd(widths.step)}${step.code ?? ''}`.trimEnd(), ...detailsOf(step)]
  })
  const first = steps.find(({ outcome }) => outcome === 'refused')?.code
  const verdict = passed
    ? paint('passed', 'The token would pass.')
    : paint('refused', `The token would be refused: ${first} (${first && codes[first].status}).`)
  return `${[...lines, '', verdict].join('\n')}\n`
}

function detailsOf({ expected, actual, mend }: ExplainedStep): string[] {
  const indent = ' '.repeat(widths.outcome)
  const detail = (name: string, text: string | undefined): string[] =>
    text === undefined ? [] : [`${indent}${name.padEnd(widths.step)}${text}`]
  return [
    ...detail('expected', JSON.stringify(expected)),
    ...detail('actual', JSON.stringify(actual)),
    ...detail('mend', mend),
  ]
}
