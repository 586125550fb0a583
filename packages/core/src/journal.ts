/** Tells of each request once, with the last verdict on it: when its response is finished, or its connection gone. */
import { whenOver } from './ending.ts'
import type { PortcullisEvent, RequestEvent } from './events.ts'
import { keyOf, type RequestLike } from './extract/request.ts'
import { type Publisher, publishOnChannel } from './observe.ts'

/** What is known of a request before it is over. */
export type Verdict = Omit<RequestEvent, 'type'>

interface Entry {
  /** By their `observe`: two verifiers that share one tell it once. */
  readonly publishers: Map<unknown, Publisher<PortcullisEvent>>
  /** `undefined` once it is told. */
  last: Verdict | undefined
}

/** By the framework's own request, so that the gates and guards of one request share an entry, and it goes with it. */
const entries = new WeakMap<object, Entry>()

let openEntries = 0

/** Whether an earlier verdict on this request waits to be told: then a later one belongs to it, whoever gives it. */
export function isOpen(request: RequestLike): boolean {
  return openEntries > 0 && entries.get(keyOf(request))?.last !== undefined
}

/** Notes a verdict. The first one on a request also sees to it that its end is told; one after the end is too late. */
export function noteVerdict(
  request: RequestLike,
  verdict: Verdict,
  publisher: Publisher<PortcullisEvent>,
  routeOf: (request: RequestLike) => string | undefined,
): void {
  const entry = entries.get(keyOf(request))
  if (entry === undefined) begin(request, verdict, publisher, routeOf)
  else if (entry.last !== undefined) {
    entry.last = { ...verdict, time: entry.last.time }
    entry.publishers.set(publisher.observe, publisher)
  }
}

function begin(...[request, verdict, publisher, routeOf]: Parameters<typeof noteVerdict>): void {
  const entry: Entry = { publishers: new Map([[publisher.observe, publisher]]), last: verdict }
  entries.set(keyOf(request), entry)
  openEntries++
  whenOver(request.response, () => {
    if (entry.last === undefined) return
    const route = longer(entry.last.route, routeOf(request))
    const event: RequestEvent = { ...entry.last, type: 'request', route }
    entry.last = undefined
    openEntries--
    for (const one of entry.publishers.values()) one.tell(event)
    entry.publishers.clear()
    publishOnChannel(event)
  })
}

/** Express forgets where a router is mounted once an error has left it: then the guard in it has known better. */
function longer(atVerdict: string | undefined, atEnd: string | undefined): string | undefined {
  return atVerdict !== undefined && (atEnd === undefined || atVerdict.endsWith(atEnd)) ? atVerdict : atEnd
}
