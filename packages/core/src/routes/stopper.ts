/** Stops what would answer a request that no guard has judged, before its first byte leaves. */
import type { Reply } from '../response/reply.ts'

/** Headers as Node's response gives them. */
export interface HeldHeaders {
  readonly [name: string]: number | string | readonly string[] | undefined
}

/** As much of Node's response as is needed to hold it. */
export interface HeldResponse {
  statusCode: number
  statusMessage: string
  readonly headersSent: boolean
  getHeaders(): HeldHeaders
  removeHeader(name: string): void
  setHeader(name: string, value: number | string | readonly string[]): unknown
}

/** The ways in which a byte leaves a response; `end` without a body reaches no other under HTTP/2. */
const ways = ['writeHead', 'write', 'end', 'flushHeaders', 'writeEarlyHints', 'writeProcessing'] as const

type Way = (...args: unknown[]) => unknown
type Ways = { [Name in (typeof ways)[number]]?: Way }

/**
 * Holds a response: the first attempt to send anything asks `refuse`, and where that gives a reply, the reply is sent
 * in its place, with the headers that stood there before (`headers`) and none that were set since; what is written
 * afterwards goes nowhere. The code that tried to answer has run.
 */
export function holdResponse(
  response: HeldResponse,
  refuse: () => Reply | undefined,
  headers: HeldHeaders = response.getHeaders(),
): void {
  const before = { ...headers }
  const held = response as HeldResponse & Ways
  const sent = new Map<string, Way>()
  let state: 'held' | 'refusing' | 'refused' = 'held'

  const release = (): void => {
    for (const name of ways) if (sent.has(name)) held[name] = sent.get(name) as Way
  }
  const answer = (reply: Reply): void => {
    state = 'refusing'
    for (const name of Object.keys(held.getHeaders())) held.removeHeader(name)
    for (const [name, value] of Object.entries({ ...before, ...reply.headers }))
      if (value !== undefined) held.setHeader(name, value)
    held.statusCode = reply.status
    // The reason phrase of another answer would otherwise stay; Node writes the one of the status for an empty text.
    if (held.statusMessage !== undefined) held.statusMessage = ''
    ;(sent.get('end') as Way).call(held, reply.body)
    state = 'refused'
  }

  for (const name of ways) {
    const original = held[name]
    if (original === undefined) continue
    sent.set(name, original)
    held[name] = (...args) => {
      if (state === 'refusing') return original.apply(held, args)
      if (state === 'refused') return swallow(held, name, args)
      const reply = held.headersSent ? undefined : refuse()
      if (reply === undefined) {
        release()
        return original.apply(held, args)
      }
      answer(reply)
      return swallow(held, name, args)
    }
  }
}

/** Answers as the real thing would, so that whoever writes comes to an end. */
function swallow(response: object, way: keyof Ways, args: readonly unknown[]): unknown {
  const callback = args.find((one) => typeof one === 'function') as (() => void) | undefined
  if (callback !== undefined) queueMicrotask(callback)
  return way === 'write' ? true : response
}
