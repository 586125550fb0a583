import { type Channel, channel } from 'node:diagnostics_channel'
import { onRejection, thrownText } from './errors/foreign.ts'

/** What `observe` and the diagnostics channels receive: an object whose `type` tells which event it is. */
export interface ObservedEvent {
  readonly type: string
}

export interface Publisher<Event extends ObservedEvent> {
  /** As it was given: verifiers may share one. */
  readonly observe: ((event: Event) => void) | undefined
  /** Hands the event to `observe` alone. */
  tell(event: Event): void
  /** Hands the event to `observe` and to the diagnostics channel `portcullis:<type>`. */
  publish(event: Event): void
  /** Whether anybody listens to events of this type, so that none is made for nobody. */
  isHeard(type: Event['type']): boolean
}

/** What an observer throws, or an asynchronous one rejects with, changes nothing: it is reported once, as a process warning. */
export function createPublisher<Event extends ObservedEvent>(
  observe: ((event: Event) => void) | undefined,
): Publisher<Event> {
  let reported = false
  const report = (cause: unknown): void => {
    if (!reported) warnOf(cause)
    reported = true
  }
  const tell = (event: Event): void => {
    try {
      onRejection(observe?.(event), report)
    } catch (cause) {
      report(cause)
    }
  }
  return {
    observe,
    tell,
    publish(event) {
      tell(event)
      publishOnChannel(event)
    },
    isHeard: (type) => observe !== undefined || channelOf(type).hasSubscribers,
  }
}

/** Hands the event to the diagnostics channel `portcullis:<type>` alone. */
export function publishOnChannel(event: ObservedEvent): void {
  channelOf(event.type).publish(event)
}

/** Held, since Node keeps a channel that nobody holds no longer than it must. */
const channels = new Map<string, Channel>()

function channelOf(type: string): Channel {
  const known = channels.get(type)
  if (known !== undefined) return known
  const made = channel(`portcullis:${type}`)
  channels.set(type, made)
  return made
}

function warnOf(cause: unknown): void {
  process.emitWarning(`The 'observe' function threw: ${thrownText(cause)}`, {
    type: 'PortcullisWarning',
    code: 'PORTCULLIS_OBSERVER_THREW',
  })
}
