/** What other people's code throws and returns: it can be anything, and reading it may throw again. */

/** A JWT where none should stand, as in a path or a message. It begins where a run of its characters begins. */
const token = /(?<![\w-])eyJ[\w-]+[.][\w-]+[.][\w-]*/g

/** A text that others wrote, with a word in the place of each token in it. */
export function withoutTokens(text: string): string {
  return text.replace(token, '[a token]')
}

/** What was thrown, in words. */
export function thrownText(thrown: unknown): string {
  try {
    return withoutTokens(thrown instanceof Error ? String(thrown.message) : String(thrown))
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
