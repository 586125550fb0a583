/** Tells of each request once, with the last verdict on it: when its response is finished, or its connection gone. */
import type { PortcullisEvent, RequestEvent } from './events.ts'
import { keyOf, type RequestLike } from './extract/request.ts'
import type { Publisher } from './observe.ts'

/** What is known of a request before it is over. */
export type Verdict = Omit<RequestEvent, 'type' | 'route'>

interface Entry {
  readonly publishers: Set<Publisher<PortcullisEvent>>
  last: Verdict
}

/** By the framework's own request, so that the gates and guards of one request share an entry. */
const open = new WeakMap<object, Entry>()

/** Notes a verdict. The first one on a request also sees to it that its end is told. */
export function noteVerdict(
  request: RequestLike,
  verdict: Verdict,
  publisher: Publisher<PortcullisEvent>,
  routeOf: (request: RequestLike) => string | undefined,
): void {
  const key = keyOf(request)
  const entry = open.get(key)
  if (entry !== undefined) {
    entry.last = { ...verdict, time: entry.last.time }
    entry.publishers.add(publisher)
    return
  }
  const begun: Entry = { publishers: new Set([publisher]), last: verdict }
  open.set(key, begun)
  const tell = (): void => {
    open.delete(key)
    const event: RequestEvent = { ...begun.last, type: 'request', route: routeOf(request) }
    for (const { publish } of begun.publishers) publish(event)
  }
  if (request.response === undefined) setImmediate(tell)
  else request.response.once('close', tell)
}
