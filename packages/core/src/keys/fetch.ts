/** Step 3 of 8: one bounded exchange with the key server. The only place that opens a connection. */
import type { Fetch, FetchedResponse } from './keys-options.ts'
import { KeysTrouble, troubleOf, troubleOfStatus } from './trouble.ts'

export interface FetchLimits {
  readonly fetchTimeoutMs: number
  readonly maxBytes: number
  readonly fetch: Fetch | undefined
}

/**
 * Fetches one JSON document: within the time for the whole exchange and the size, without following redirects, with no
 * cookies. Rejects with `KeysTrouble` alone, also when `fetch` is the application's own and misbehaves.
 */
export async function fetchJson(url: string, limits: FetchLimits, closed: AbortSignal): Promise<unknown> {
  const deadline = new AbortController()
  const timer = setTimeout(() => deadline.abort(tooSlow(url, limits.fetchTimeoutMs)), limits.fetchTimeoutMs)
  timer.unref()
  const signal = AbortSignal.any([deadline.signal, closed])
  try {
    closed.throwIfAborted()
    return await Promise.race([exchange(url, limits, signal), aborted(signal)])
  } catch (error) {
    throw troubleOf(signal.aborted ? signal.reason : error, url)
  } finally {
    clearTimeout(timer)
    deadline.abort()
  }
}

async function exchange(url: string, limits: FetchLimits, signal: AbortSignal): Promise<unknown> {
  const response = await (limits.fetch ?? fetch)(url, {
    signal,
    redirect: 'manual',
    credentials: 'omit',
    headers: { accept: 'application/json', 'accept-encoding': 'identity', 'user-agent': 'portcullis' },
  })
  if (typeof response?.status !== 'number')
    throw new KeysTrouble(`${url} gave no response`, 'keys.fetch must answer as fetch does: with a Response.')
  const text = await readText(response, url, limits.maxBytes)
  if (response.status !== 200) throw troubleOfStatus(url, response.status, text.slice(0, 500))
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new KeysTrouble(
      `${url} did not answer with JSON`,
      'Something else than Keycloak answers there: a login page, a proxy, a truncated answer.',
      { cause },
    )
  }
}

async function readText(response: FetchedResponse, url: string, maxBytes: number): Promise<string> {
  const body = response.body as AsyncIterable<Uint8Array> | null | undefined
  if (body === null || body === undefined) return ''
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for await (const chunk of body) {
    size += chunk.byteLength
    if (size > maxBytes) {
      throw new KeysTrouble(
        `${url} answered with more than ${maxBytes} bytes`,
        "No realm's keys are that large: something else answers there. If they are, raise keys.maxBytes.",
      )
    }
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

function tooSlow(url: string, timeoutMs: number): KeysTrouble {
  return new KeysTrouble(
    `${url} did not answer within ${timeoutMs} ms`,
    'Keycloak is slow or out of reach; where the way out is a proxy, hand one to keys.fetch. The time holds for the whole answer; keys.fetchTimeoutMs raises it.',
  )
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason))
  })
}
