/** Step 7 of 8: values that are taken out of the request when a requirement is judged. */
import { misuse } from '../errors/configuration.ts'
import { onRejection } from '../errors/foreign.ts'

/** A value that is taken out of the request when the requirement is judged. */
export interface FromRequest<Request = never> {
  /** Finds the value in the framework's own request (Koa: its context). */
  readonly fromRequest: (request: Request) => unknown
}

/**
 * A value of the request that is judged: the function gets the framework's own request (Koa: its context), or what was
 * handed to `decide`. What it throws, and what is missing, no string, or a promise, refuses. So does a string that
 * could be read as more than one name: empty, with `*` in it, or with an empty, `.` or `..` part between slashes.
 */
export function fromRequest<Request>(find: (request: Request) => unknown): FromRequest<Request> {
  if (typeof find !== 'function') throw misuse('fromRequest', 'needs a function of the request', find)
  return Object.freeze({ fromRequest: find })
}

export function isFromRequest(value: unknown): value is FromRequest {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, 'fromRequest') &&
    typeof (value as FromRequest).fromRequest === 'function'
  )
}

/** The name in the request; `undefined` where there is none that means one thing. */
export function nameFrom({ fromRequest }: FromRequest, request: unknown): string | undefined {
  if (request === undefined) return undefined
  const found = asked(() => fromRequest(request as never))
  return typeof found === 'string' && isOneName(found) ? found : undefined
}

/** One leading slash is a path's; any other empty part is not. */
function isOneName(name: string): boolean {
  const parts = (name.startsWith('/') ? name.slice(1) : name).split('/')
  return !name.includes('*') && parts.every((part) => part !== '' && part !== '.' && part !== '..')
}

/** What cannot be found is no name, and what comes later is nobody's. */
function asked(find: () => unknown): unknown {
  let found: unknown
  try {
    found = find()
    onRejection(found)
  } catch {
    // What it threw may hold what the caller sent.
  }
  return found
}
