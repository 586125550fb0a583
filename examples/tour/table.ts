/** The table a person reads: one row for each scene, one column for each API. */

const paint = process.stdout.isTTY && process.env['NO_COLOR'] === undefined
const colour = (code: number, text: string): string => (paint ? `\u001b[${code}m${text}\u001b[0m` : text)

export const dim = (text: string): string => colour(2, text)
export const bold = (text: string): string => colour(1, text)
const green = (text: string): string => colour(32, text)
const yellow = (text: string): string => colour(33, text)
const red = (text: string): string => colour(31, text)

const widths = { who: 23, what: 9, answer: 27 }

export function heading(): string {
  const columns = [
    'who'.padEnd(widths.who),
    'asks for'.padEnd(widths.what),
    'answer'.padEnd(widths.answer),
    'why',
  ]
  return `${bold(columns.join(' '))}\n${dim('-'.repeat(100))}`
}

/** `wrong` names what was not as expected. */
export function row(
  who: string,
  what: string,
  status: number,
  code: string | undefined,
  why: string,
  wrong: readonly string[],
): string {
  const text = `${status}${code === undefined ? '' : ` ${code}`}`.padEnd(widths.answer)
  const answer = wrong.length > 0 ? red(text) : status === 200 ? green(text) : yellow(text)
  const told = wrong.length > 0 ? red(wrong.join('; ')) : why
  return [who.padEnd(widths.who), what.padEnd(widths.what), answer, told].join(' ')
}
