/** When an exchange is over: its response is finished, or its connection gone. */
import type { ClosingResponse, ClosingSocket } from './extract/request.ts'

/**
 * Calls `then` once the exchange is over; perhaps twice. Where there is no response to listen to, or it is closed
 * already, that is in the next turn.
 */
export function whenOver(response: ClosingResponse | undefined, then: () => void): void {
  const socket = response?.socket === null ? response.req?.socket : undefined
  if (response === undefined || isClosed(response) || socket?.destroyed === true) {
    setImmediate(then)
    return
  }
  response.once('close', then)
  if (socket !== undefined) response.once('close', onClose(socket, then))
}

/** Of HTTP/2, only the stream behind the response knows. */
const isClosed = ({ closed, stream }: ClosingResponse): boolean => (closed ?? stream?.closed) === true

const waiting = new WeakMap<ClosingSocket, Set<() => void>>()

/**
 * A pipelined request has no socket while an earlier one is unanswered, and Node does not close its response where the
 * connection ends before its turn. One listener for a socket, however many requests a client pipelines. Gives the
 * function that stops waiting.
 */
function onClose(socket: ClosingSocket, then: () => void): () => void {
  const all = waiting.get(socket) ?? waitFor(socket)
  all.add(then)
  return () => all.delete(then)
}

/** A function of its own: its listener lives as long as the connection, and would keep the first request with it. */
function waitFor(socket: ClosingSocket): Set<() => void> {
  const all = new Set<() => void>()
  waiting.set(socket, all)
  socket.once('close', () => {
    for (const one of all) one()
  })
  return all
}
