/** Bytes on a socket, exactly as a test writes them, and the answers as they come back. */
import { connect } from 'node:net'

export interface Answer {
  readonly status: number
  /** Lower-case names; a repeated header keeps its last value. */
  readonly headers: { readonly [name: string]: string }
  readonly body: string
  /** Status line and headers as they came. */
  readonly head: string
}

export interface Exchange {
  /** How many answers are waited for, unless the server hangs up before. */
  readonly count?: number
  /** HEAD: a length is named and no body follows. */
  readonly bodiless?: boolean
  /** How long to wait for an answer that may never come. */
  readonly patienceMs?: number
}

/** Lines as an HTTP request without a body. */
export const request = (...lines: readonly string[]): string => `${lines.join('\r\n')}\r\n\r\n`

/** The usual request line and Host before these header lines. */
export const get = (...lines: readonly string[]): string =>
  request('GET /open HTTP/1.1', 'Host: api.acme.com', ...lines)

/** Sends these bytes in one write (a character is a byte) and gives the answers, in their order. */
export function exchange(
  url: string,
  bytes: string,
  { count = 1, bodiless = false, patienceMs = 5000 }: Exchange = {},
): Promise<Answer[]> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    let received = ''
    const finish = (): void => {
      socket.destroy()
      resolve(answersIn(received, bodiless, true))
    }
    socket.setEncoding('latin1')
    socket.setTimeout(patienceMs, finish)
    socket.on('data', (chunk: string) => {
      received += chunk
      if (answersIn(received, bodiless, false).length >= count) finish()
    })
    socket.on('end', finish)
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? finish() : reject(error),
    )
    socket.write(bytes, 'latin1')
  })
}

/** Every whole answer; interim ones (100) are passed over. Without a length, the body goes on until the server hangs up. */
function answersIn(received: string, bodiless: boolean, ended: boolean): Answer[] {
  const answers: Answer[] = []
  for (let at = 0; ; ) {
    const headEnd = received.indexOf('\r\n\r\n', at)
    if (headEnd < 0) return answers
    const head = received.slice(at, headEnd)
    const [line = '', ...fields] = head.split('\r\n')
    const status = Number(line.split(' ')[1])
    const headers = Object.fromEntries(
      fields.map((field) => {
        const colon = field.indexOf(':')
        return [field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim()]
      }),
    )
    const length = bodiless || status < 200 ? 0 : headers['content-length']
    if (length === undefined && !ended) return answers
    const bodyEnd = length === undefined ? received.length : headEnd + 4 + Number(length)
    if (bodyEnd > received.length) return answers
    if (status >= 200) answers.push({ status, headers, body: received.slice(headEnd + 4, bodyEnd), head })
    at = bodyEnd
  }
}

/** One connection that is kept: requests may follow each other on it, or stand in one write. */
export interface Line {
  /** Sends requests and gives as many answers, in their order. Rejects where the server hangs up before. */
  send(bytes: string, count: number): Promise<Answer[]>
  close(): void
}

export async function openLine(url: string): Promise<Line> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  let received = ''
  let wake: () => void = () => undefined
  socket
    .setEncoding('latin1')
    .on('data', (chunk: string) => {
      received += chunk
      wake()
    })
    .on('error', () => undefined)
    .on('close', () => wake())
  return {
    async send(bytes, count) {
      socket.write(bytes, 'latin1')
      for (;;) {
        const answers = answersIn(received, false, socket.destroyed)
        if (answers.length >= count) {
          received = ''
          return answers
        }
        if (socket.destroyed)
          throw new Error(`the server hung up after ${answers.length} of ${count} answers`)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
    close: () => void socket.destroy(),
  }
}
