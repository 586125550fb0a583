import { isConfigurationError } from '@portcullis/core'

/** What a mistake at set-up is told: the function's name, and what it needs. Fails where nothing is thrown. */
export function mistakeOf(build: () => unknown): string {
  try {
    build()
  } catch (error) {
    if (!isConfigurationError(error)) throw error
    return error.problems.map(({ option, expected }) => `${option} ${expected}`).join('\n')
  }
  throw new Error('nothing was thrown')
}
