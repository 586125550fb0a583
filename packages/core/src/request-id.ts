/** The name of one request, by which a caller may quote a refusal and an operator finds it in the log. */

const known = new WeakMap<object, string>()

/**
 * The framework's own id of a request where it is fit to be repeated, else one made for it (a random UUID); the same for
 * as long as the request lives. An id may come from a header of the caller: one that is longer than 128 characters, or
 * holds anything but letters, digits and `. _ ~ + = -`, is not repeated.
 */
export function requestIdOf(request: object, given: unknown): string {
  const before = known.get(request)
  if (before !== undefined) return before
  const text = typeof given === 'number' ? String(given) : given
  const id = typeof text === 'string' && /^[\w.~+=-]{1,128}$/.test(text) ? text : crypto.randomUUID()
  known.set(request, id)
  return id
}
