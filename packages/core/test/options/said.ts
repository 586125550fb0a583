import { createVerifier, isConfigurationError, type VerifierOptions } from '@portcullis/core'

/** What the message says of options, one line a problem: `option: what would be right (given: what was)`. */
export function saidOf(options: unknown): string[] {
  return saidBy(() => createVerifier(options as VerifierOptions).close())
}

/** The same of whatever throws a `ConfigurationError`; nothing where nothing is wrong. */
export function saidBy(run: () => unknown): string[] {
  try {
    run()
  } catch (error) {
    if (!isConfigurationError(error)) throw error
    const [heading, ...lines] = error.message.split('\n  - ')
    if (heading !== 'Portcullis cannot start with this configuration:') throw error
    return lines
  }
  return []
}
