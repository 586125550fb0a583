/** What other people's code throws and returns: it can be anything, and reading it may throw again. */

/** What was thrown, in words. */
export function thrownText(thrown: unknown): string {
  try {
    return thrown instanceof Error ? String(thrown.message) : String(thrown)
  } catch {
    return typeof thrown
  }
}

const ignore = (): void => undefined

/** Sees to it that a promise nobody waits for does not end the process when it rejects, whichever library it is of. */
export function onRejection(answer: unknown, listen: (thrown: unknown) => void = ignore): void {
  if ((typeof answer !== 'object' || answer === null) && typeof answer !== 'function') return
  new Promise((resolve) => resolve(answer)).catch(listen)
}
