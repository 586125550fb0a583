import { channel } from 'node:diagnostics_channel'

/** What `observe` and the diagnostics channels receive: an object whose `type` tells which event it is. */
export interface ObservedEvent {
  readonly type: string
}

export interface Publisher<Event extends ObservedEvent> {
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
  const channels = new Map<string, ReturnType<typeof channel>>()
  const channelOf = (type: string): ReturnType<typeof channel> => {
    let found = channels.get(type)
    if (found === undefined) {
      found = channel(`portcullis:${type}`)
      channels.set(type, found)
    }
    return found
  }
  return {
    isHeard: (type) => observe !== undefined || channelOf(type).hasSubscribers,
    publish(event) {
      try {
        const answer: unknown = observe?.(event)
        if (answer instanceof Promise) answer.catch(report)
      } catch (cause) {
        report(cause)
      }
      channelOf(event.type).publish(event)
    },
  }
}

function warnOf(cause: unknown): void {
  const what = cause instanceof Error ? cause.message : typeof cause
  process.emitWarning(`The 'observe' function threw: ${what}`, {
    type: 'PortcullisWarning',
    code: 'PORTCULLIS_OBSERVER_THREW',
  })
}
