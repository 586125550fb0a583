/** Stops what would answer a request that no guard has judged, before its first byte leaves. */
import type { Reply } from '../response/reply.ts'

/** Headers as Node's response gives them. */
export interface HeldHeaders {
  readonly [name: string]: number | string | readonly string[] | undefined
}

/** As much of Node's response (HTTP/1.1, or HTTP/2 by its compatible interface) as is needed to hold it. */
export interface HeldResponse {
  /** The status it would answer with. */
  statusCode: number
  /** Whether its first byte has left. */
  readonly headersSent: boolean
  /** The headers that stand in it. */
  getHeaders(): HeldHeaders
  /** Takes one out. */
  removeHeader(name: string): void
  /** Puts one in. */
  setHeader(name: string, value: number | string | readonly string[]): unknown
}

/** What decides over a held response. */
export interface Holder {
  /** Asked at each attempt to send something, until one is let through or answered. */
  isHeld(): boolean
  /** What leaves in place of an answer of this status. */
  replyTo(status: number): Reply | undefined
}

/** The ways in which an answer begins; `end` without a body reaches no other under HTTP/2. */
const beginnings = ['writeHead', 'write', 'end', 'flushHeaders'] as const
/** What is sent ahead of an answer: dropped, since the client can do without it. */
const hints = ['writeEarlyHints', 'writeProcessing'] as const
/** What would throw once another answer has left. */
const settings = ['setHeader', 'setHeaders', 'appendHeader', 'removeHeader', 'addTrailers'] as const

type Method = (...args: unknown[]) => unknown
type Methods = {
  [Name in (typeof beginnings)[number] | (typeof hints)[number] | (typeof settings)[number]]?: Method
}

/**
 * Holds a response for as long as `holder` says: the first attempt to answer is replaced by its reply, with the headers
 * that stood there before (`headers`) and none that were set since; what is written afterwards goes nowhere. The code
 * that tried to answer has run. Code that goes around the response, to its socket or HTTP/2 stream, is not held.
 */
export function holdResponse(
  response: HeldResponse,
  holder: Holder,
  headers: HeldHeaders = response.getHeaders(),
): void {
  const before = { ...headers }
  const target = response as Omit<HeldResponse, keyof Methods> &
    Methods & { setHeader: Method; removeHeader: Method }
  const [writeHead, end] = [target.writeHead, target.end] as [Method, Method]
  let state: 'held' | 'replying' | 'replied' | 'released' = 'held'

  const reply = ({ status, headers: own, body }: Reply): void => {
    state = 'replying'
    for (const name of Object.keys(target.getHeaders())) target.removeHeader(name)
    const length = { 'Content-Length': String(Buffer.byteLength(body)) }
    for (const [name, value] of Object.entries({ ...before, ...own, ...length }))
      if (value !== undefined) target.setHeader(name, value)
    target.statusCode = status
    // The reason phrase of another answer would stay; HTTP/2 has none.
    if (Object.hasOwn(target, 'statusMessage')) Object.assign(target, { statusMessage: '' })
    // What stands around `end` may take its time; the head leaves now.
    writeHead.call(target, status)
    end.call(target, body)
    for (const name of settings)
      if (target[name] !== undefined) target[name] = (...args) => swallow(target, name, args)
    state = 'replied'
  }

  /** Whether the attempt may go on. */
  const admits = (name: (typeof beginnings | typeof hints)[number], args: readonly unknown[]): boolean => {
    if (target.headersSent || !holder.isHeld()) {
      state = 'released'
      return true
    }
    if (name === 'writeEarlyHints' || name === 'writeProcessing') return false
    const given = holder.replyTo(name === 'writeHead' ? Number(args[0]) : target.statusCode)
    if (given !== undefined) reply(given)
    else state = 'released'
    return given === undefined
  }

  for (const name of [...beginnings, ...hints]) {
    const original = target[name]
    if (original === undefined) continue
    // Whatever is put around the response behind the gate keeps calling this one: it is never taken away again.
    target[name] = (...args) => {
      const isOver = state === 'replied' || (state === 'held' && !admits(name, args))
      return isOver ? swallow(target, name, args) : original.apply(target, args)
    }
  }
}

/** Answers as the real thing would, so that whoever writes comes to an end. */
function swallow(response: object, name: keyof Methods, args: readonly unknown[]): unknown {
  const callback = args.find((one) => typeof one === 'function') as (() => void) | undefined
  if (callback !== undefined) queueMicrotask(callback)
  return name === 'write' ? true : response
}
