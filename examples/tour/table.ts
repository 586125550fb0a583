/** The table a person reads: a row for each scene, with what the caller is told and, beside it, what the operator is told. */

const paint = process.stdout.isTTY && process.env['NO_COLOR'] === undefined
const colour = (code: number, text: string): string => (paint ? `\u001b[${code}m${text}\u001b[0m` : text)

export const dim = (text: string): string => colour(2, text)
export const bold = (text: string): string => colour(1, text)
const green = (text: string): string => colour(32, text)
const yellow = (text: string): string => colour(33, text)
const red = (text: string): string => colour(31, text)

const widths = { who: 24, what: 26, answer: 27 }
const indent = widths.who + widths.what + widths.answer + 3

/** How much room is left for what the operator reads. */
const told = Math.max(48, (process.stdout.columns ?? 150) - indent)

export function heading(): string {
  const columns = [
    'who'.padEnd(widths.who),
    'asks for'.padEnd(widths.what),
    'the caller is told'.padEnd(widths.answer),
    'the operator is told',
  ]
  return `${bold(columns.join(' '))}\n${dim('-'.repeat(indent + told))}`
}

export interface Row {
  readonly who: string
  readonly what: string
  readonly status: number
  readonly code?: string | undefined
  /** The hint of a refusal, or why there is none. */
  readonly told: string
  /** What was not as expected. */
  readonly wrong: readonly string[]
}

export function row({ who, what, status, code, told: text, wrong }: Row): string {
  const reply = `${status}${code === undefined ? '' : ` ${code}`}`.padEnd(widths.answer)
  const answer = wrong.length > 0 ? red(reply) : status === 200 ? green(reply) : yellow(reply)
  const [first = '', ...others] = wrapped(wrong.length > 0 ? wrong.join('; ') : text)
  const colour = wrong.length > 0 ? red : dim
  const begin = [who.padEnd(widths.who), what.padEnd(widths.what), answer, colour(first)].join(' ')
  return [begin, ...others.map((line) => ' '.repeat(indent) + colour(line))].join('\n')
}

/** What the process itself warns the operator of, in their column. */
export function warning(message: string): string {
  return wrapped(`warning: ${message}`)
    .map((line) => ' '.repeat(indent) + dim(line))
    .join('\n')
}

/** Lines of whole words; a word that is longer than a line stands alone. */
function wrapped(text: string): readonly string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && line.length + 1 + word.length > told) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines
}
