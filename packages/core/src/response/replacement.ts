/** Step 8 of 8: what the application's own `onRefused` makes of a reply. */
import { onRejection, thrownText } from '../errors/foreign.ts'
import type { Refusal, Reply } from './reply.ts'

/** As the application gives it; what it returns is not believed. */
export type OnRefused = (
  refusal: Refusal,
  context: { readonly request: never; readonly reply: Reply },
) => unknown

/** Gives the reply to write: another one where `onRefused` returned a usable one, else the one at hand. */
export type Replace = (refusal: Refusal, request: unknown, reply: Reply) => Reply

/** What `onRefused` throws, or returns beside a reply, changes nothing: the first time it is reported. */
export function createReplacer(onRefused: OnRefused | undefined): Replace {
  if (onRefused === undefined) return (_refusal, _request, reply) => reply
  let reported = false
  const report = (message: string): void => {
    if (reported) return
    reported = true
    process.emitWarning(message, { type: 'PortcullisWarning', code: 'PORTCULLIS_CALLBACK' })
  }
  const reportThrown = (cause: unknown): void => report(`'onRefused' threw: ${thrownText(cause)}`)

  return (refusal, request, reply) => {
    try {
      const other = onRefused(refusal, { request: request as never, reply })
      if (other === undefined) return reply
      const replacement = replyIn(other)
      if (replacement !== undefined) return replacement
      onRejection(other, reportThrown)
      report(
        "'onRefused' must return nothing, or at once a reply { status, headers, body } that can be sent, with a status of 400 or more.",
      )
    } catch (cause) {
      reportThrown(cause)
    }
    return reply
  }
}

/** Each member is read once: what was looked at is what is sent. */
function replyIn(value: unknown): Reply | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { status, headers: given, body } = value as { [Name in keyof Reply]?: unknown }
  if (typeof given !== 'object' || given === null) return undefined
  const headers = { ...given }
  return isRefusing(status) && areHeaders(headers) && typeof body === 'string'
    ? { status, headers, body }
    : undefined
}

const isRefusing = (status: unknown): status is number =>
  Number.isInteger(status) && (status as number) >= 400 && (status as number) <= 599

/** Names and values as RFC 9110, section 5.5, lets them be: what a caller sent may stand in them, and must not break the reply. */
function areHeaders(headers: object): headers is Record<string, string> {
  return Object.entries(headers).every(
    ([name, value]) =>
      /^[!#$%&'*+.^_`|~\w-]+$/.test(name) &&
      typeof value === 'string' &&
      /^[\t\x20-\x7e\x80-\xff]*$/.test(value),
  )
}
