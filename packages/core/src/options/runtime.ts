/** What the program runs on, which no option can mend. */
import type { OptionReader } from './reader.ts'

/** As `engines` of every package.json says; npm only warns where another one installs. */
const oldest: readonly [number, number] = [20, 19]

/** Reports a Node that is too old, before something that it lacks fails at a request. */
export function checkRuntime(reader: OptionReader): void {
  const { node } = process.versions
  const [major = 0, minor = 0] = node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  reader.problem(
    'Node.js',
    `must be version ${oldest.join('.')} or newer: install one from https://nodejs.org, or raise the base image of this container`,
    node,
  )
}
